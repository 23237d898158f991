"""Somebody who has only Python, and the lines of the README: from the wheel to copies that are proved."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from conformance.made import TOP
from conformance.validators import output_of

WORDS = {
    "title:": "title: Waiting for a dentist",
    "sensitive:": "sensitive: no",
    "  organisation:": "  organisation: Healthwatch Anytown",
    "  phone:": "  phone: 01632 960 001",
}
"""What the new user fills in."""
SUMMARY = """
## What people said

We asked 40 people about their dentist. Most people had to wait.
"""


class Computer:
    """An empty home, and a path on which nothing is but Python and what it installs."""

    def __init__(self, folder: Path) -> None:
        self.home, self.programs = folder / "home", folder / "installed" / "bin"
        self.home.mkdir()
        output_of([sys.executable, "-m", "venv", folder / "installed"], seconds=120)

    def run(self, *typed: str | Path) -> str:
        program = self.programs / str(typed[0])
        environment = {"HOME": str(self.home), "PATH": str(self.programs), "LANG": "C.UTF-8"}
        done = subprocess.run(
            [program, *typed[1:]], cwd=self.home, env=environment, timeout=600,
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, f"{typed}: {done.stdout}{done.stderr}"
        return done.stdout + done.stderr


@pytest.fixture(scope="module")
def computer(tmp_path_factory: pytest.TempPathFactory) -> Computer:
    folder = tmp_path_factory.mktemp("new_user")
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    output_of([*pip, "wheel", "--no-deps", "--wheel-dir", folder, TOP], seconds=300)
    (wheel,) = folder.glob("*.whl")
    made = Computer(folder)
    made.run("python", "-m", "pip", "--quiet", "install", "--constraint", TOP / "constraints.txt", wheel)
    return made


def written(computer: Computer, name: str) -> None:
    """A new report, filled in."""
    computer.run("hwrender", "new", name)
    report = computer.home / name
    lines = report.read_text(encoding="utf-8").splitlines()
    filled = [WORDS.get(line.rstrip(), line) for line in lines]
    assert sum(one != two for one, two in zip(lines, filled, strict=True)) == len(WORDS)
    report.write_text("\n".join(filled) + SUMMARY, encoding="utf-8")


def test_the_wheel_and_the_first_lines_of_the_readme_give_proved_copies(computer: Computer) -> None:
    start = time.perf_counter()
    written(computer, "report.md")
    computer.run("hwrender", "check", "report.md")
    computer.run("hwrender", "all", "report.md")
    seconds = time.perf_counter() - start
    folder = computer.home / "out" / "report"
    assert {"report.pdf", "report.docx", "report.html", "report.mp3", "report.epub"} <= {
        path.name for path in folder.iterdir()
    }
    computer.run("hwrender", "verify", "out/report")
    print(f"\nfirst copies after {seconds:.1f} s")


MOST_MEGABYTES = 330
"""What an installation takes on a disk, without the pip and setuptools that every environment has."""


def test_an_installation_is_no_larger_than_is_promised(computer: Computer) -> None:
    (packages,) = (computer.programs.parent / "lib").glob("*/site-packages")
    installers = {"pip", "setuptools", "pkg_resources"}
    files = (path for path in packages.rglob("*") if path.is_file() and not path.is_symlink())
    sizes = [path.stat().st_size for path in files if path.relative_to(packages).parts[0] not in installers]
    megabytes = sum(sizes) / 1_000_000
    print(f"\n{megabytes:.0f} MB installed")
    assert megabytes < MOST_MEGABYTES


def test_opus_is_left_out_until_its_extra_is_installed_and_doctor_says_how(computer: Computer) -> None:
    assert "hwrender[more-audio]" in computer.run("hwrender", "doctor")
    written(computer, "heard.md")
    told = computer.run("hwrender", "all", "heard.md", "--only", "text", "--audio", "mp3,opus")
    assert "hint: Run: pip install 'hwrender[more-audio]'" in told
    made = {path.suffix for path in (computer.home / "out" / "heard").iterdir()}
    assert made == {".txt", ".mp3", ".json"}


PLATFORMS = ("win_amd64", "macosx_15_0_arm64")
PURE = ("docopt",)
"""Libraries in Python alone that are published as source only: any computer can install them."""


@pytest.mark.parametrize("platform", PLATFORMS)
@pytest.mark.parametrize("version", ["3.11", "3.14"])
def test_every_library_has_a_wheel_for_other_computers(
    platform: str, version: str, computer: Computer, tmp_path: Path
) -> None:
    frozen = computer.run("python", "-m", "pip", "freeze", "--exclude", "hwrender")
    named = [line for line in frozen.splitlines() if not re.match("|".join(PURE), line)]
    (tmp_path / "libraries.txt").write_text("\n".join(named), encoding="utf-8")
    computer.run(
        "python", "-m", "pip", "--quiet", "install", "--dry-run", "--no-deps", "--ignore-installed",
        "--target", tmp_path / "nowhere", "--platform", platform, "--python-version", version,
        "--only-binary=:all:", "-r", tmp_path / "libraries.txt",
    )  # fmt: skip
