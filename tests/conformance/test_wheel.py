"""What is installed is what is developed: the wheel holds every style, font, picture and word list."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from conformance.made import TOP, MadeReport, make
from conformance.validators import output_of


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the unpacked wheel: hwrender as others get it."""
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    output_of([*pip, "wheel", "--no-deps", "--wheel-dir", folder, TOP], seconds=300)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def test_the_wheel_is_what_runs_when_it_is_installed(site: Path) -> None:
    where = [sys.executable, "-c", "import hwrender; print(hwrender.__file__)"]
    found = subprocess.check_output(where, env=os.environ | {"PYTHONPATH": str(site)}, encoding="utf-8")
    assert Path(found.strip()).is_relative_to(site)


def test_the_wheel_and_the_checkout_make_the_same_bytes(
    site: Path, made_files: tuple[MadeReport, ...], tmp_path: Path
) -> None:
    first = made_files[0]
    from_wheel = {"PYTHONPATH": str(site)}
    (again,) = make([first.report], first.edition, first.style, tmp_path, tuple(first.paths), from_wheel)
    different = [
        name for name, path in again.paths.items() if path.read_bytes() != first.paths[name].read_bytes()
    ]
    assert different == []


def test_the_wheel_carries_its_licences(site: Path) -> None:
    (information,) = site.glob("hwrender-*.dist-info")
    assert {path.name for path in (information / "licenses").iterdir()} == {"LICENSE", "NOTICE"}
