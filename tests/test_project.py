"""The project's own files keep their promises: what is installed, and what no file may say."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

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
    for requirement in requirements("system", "dev", "conformance", "cluster", "bench", "docs"):
        assert requirement.specifier.contains(exact[requirement.name.lower()]), requirement


def test_every_library_that_an_installation_brings_has_one_exact_version() -> None:
    waiting, met = requirements("system"), set()
    while waiting:
        name = canonicalize_name(waiting.pop().name)
        if name not in met:
            met.add(name)
            lines = map(Requirement, distribution(name).requires or ())
            waiting += [line for line in lines if line.marker is None or line.marker.evaluate({"extra": ""})]
    pins = [Requirement(line) for line in (TOP / "constraints.txt").read_text("utf-8").splitlines()[1:]]
    pinned = {canonicalize_name(pin.name): pin.specifier for pin in pins}
    assert len(met) > len(requirements("system"))
    assert met - pinned.keys() == set()
    assert all(pinned[name].contains(distribution(name).version) for name in met)


OURS = {".py", ".toml", ".css", ".js", ".jinja", ".md", ".typed", ".xml"}
"""What is written here. Everything else that is shipped is data, and NOTICE says whose."""

NOTED = re.compile(r"\bsrc/hwrender/[\w./]+\w")


def shipped() -> list[Path]:
    """Every file of the wheel, caches left out."""
    files = [path for folder in ("src/hwrender", "styles") for path in (TOP / folder).rglob("*")]
    return [path for path in files if path.is_file() and "__pycache__" not in path.parts]


def test_notice_says_whose_every_shipped_file_of_data_is() -> None:
    noted = [TOP / found for found in NOTED.findall((TOP / "NOTICE").read_text(encoding="utf-8"))]
    assert all(path.exists() for path in noted)
    data = [path for path in shipped() if path.suffix not in OURS]
    assert len(data) > 500
    unknown = [path for path in data if not any(path.is_relative_to(place) for place in noted)]
    assert unknown == []


def test_each_licence_that_asks_for_it_lies_beside_what_it_is_for() -> None:
    notice = (TOP / "NOTICE").read_text(encoding="utf-8")
    folders = [
        TOP / place[1]
        for place in re.finditer(r"\((src/hwrender/[\w./]+)\),[^\n]*licences? beside them", notice)
    ]
    assert len(folders) == 3
    for folder in folders:
        licences = [path for path in folder.iterdir() if re.search("LICENSE|OFL", path.name)]
        assert licences
        assert all("Copyright" in path.read_text(encoding="utf-8") for path in licences)


def test_the_notice_and_the_licence_are_in_the_wheel() -> None:
    assert PROJECT["license-files"] == ["LICENSE", "NOTICE"]
    assert all((TOP / name).is_file() for name in PROJECT["license-files"])
