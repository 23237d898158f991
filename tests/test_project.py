"""The project's own files keep their promises: what is installed, and what no file may say."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

TOP = Path(__file__).parents[1]
PYPROJECT = (TOP / "pyproject.toml").read_text(encoding="utf-8")
PROJECT = tomllib.loads(PYPROJECT)["project"]

FOLDERS = (".ci", "benchmarks", "docs", "reports", "src", "styles", "tests", "tools")

MACHINE = re.compile(
    r"(?<![\w./])/(work|root|home|Users)/\w"  # folders of one machine
    r"|/tmp/\w"
    r"|\.\./shared"
    r"|registry\.npmjs|pypi\.org|python(?:hosted)\.org|deb\.debian"  # where packages happen to come from
)


def texts() -> list[Path]:
    """Every file of the project that is text. In a second working tree `.git` is a file of this machine."""
    files = [path for path in TOP.iterdir() if path.is_file() and path.name != ".git"]
    files += [path for folder in FOLDERS for path in (TOP / folder).rglob("*") if path.is_file()]
    return [path for path in sorted(files) if b"\0" not in path.read_bytes()]


def requirements(*extras: str) -> list[Requirement]:
    lines = [
        *PROJECT["dependencies"],
        *(line for extra in extras for line in PROJECT["optional-dependencies"][extra]),
    ]
    return [Requirement(line) for line in lines]


def test_no_file_names_a_machine_or_a_registry() -> None:
    said = {
        f"{path.relative_to(TOP)}: {found.group()}"
        for path in texts()
        for found in MACHINE.finditer(path.read_text(encoding="utf-8"))
    }
    assert said == set()


@pytest.mark.parametrize("requirement", requirements("system"), ids=str)
def test_each_library_is_bounded_and_has_its_reason(requirement: Requirement) -> None:
    assert any(bound.operator in ("<", "==") for bound in requirement.specifier)
    before, _, _ = PYPROJECT.partition(f'"{requirement.name}')
    reason = before.rstrip("\n [=abcdefghijklmnopqrstuvwxyz").splitlines()[-1]
    assert reason.lstrip().startswith("#")


def test_constraints_pin_what_pyproject_allows() -> None:
    lines = (TOP / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = [Requirement(line) for line in lines if not line.startswith("#")]
    exact = {pin.name.lower().replace("_", "-"): str(pin.specifier).removeprefix("==") for pin in pins}
    assert all(re.fullmatch(r"[\w.+]+", version) for version in exact.values())
    for requirement in requirements("system", "dev", "conformance"):
        assert requirement.specifier.contains(exact[requirement.name.lower()]), requirement
