"""The files that staff double-click to install hwrender."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest

from hwrender.cli.program import COMMANDS

FOLDER = Path(__file__).parents[1] / "install"
MAC = FOLDER / "mac.command"
STAND_IN = '#!/bin/sh\necho "{name} $*" >> "{log}"\n[ "$*" = "{asked}" ] && echo "{programs}"\nexit 0\n'
"""A program that writes down how it was called, and says where programs are when it is asked."""
ASKED = {"uv": "tool dir --bin", "pipx": "environment --value PIPX_BIN_DIR"}
NEEDED = ("bash", "dirname", "mkdir", "chmod")


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    """A folder with hwrender and the few programs of the system that the file may need."""
    folder = tmp_path / "programs"
    folder.mkdir()
    for name in NEEDED:
        real = next(path for part in ("/bin", "/usr/bin") if (path := Path(part, name)).exists())
        (folder / name).symlink_to(real)
    stand_in(folder, "hwrender")
    return folder


def stand_in(folder: Path, name: str) -> None:
    log = folder.parent / "log"
    text = STAND_IN.format(name=name, log=log, asked=ASKED.get(name, "-"), programs=folder)
    (folder / name).write_text(text, encoding="utf-8")
    (folder / name).chmod(0o755)


def installed(programs: Path, file: Path = MAC) -> subprocess.CompletedProcess[str]:
    environment = {"HOME": str(programs.parent / "home"), "PATH": str(programs)}
    return subprocess.run([file], env=environment, capture_output=True, text=True, check=False)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no bash")
@pytest.mark.parametrize("installer", ASKED)
def test_a_mac_gets_hwrender_and_two_files_on_the_desktop(installer: str, programs: Path) -> None:
    stand_in(programs, installer)
    done = installed(programs)
    assert (done.returncode, done.stderr) == (0, "")
    called = (programs.parent / "log").read_text(encoding="utf-8").splitlines()
    assert re.fullmatch(rf"{installer} (tool )?install --force hwrender", called[0])
    assert called[-1] == "hwrender doctor"
    desktop = programs.parent / "home" / "Desktop"
    assert {path.name for path in desktop.iterdir()} == {"hwrender desk.command", "hwrender folder.command"}
    subprocess.run([desktop / "hwrender desk.command"], env={"PATH": str(programs)}, check=True)
    assert (programs.parent / "log").read_text(encoding="utf-8").splitlines()[-1] == "hwrender desk"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no bash")
def test_the_newest_wheel_beside_the_file_is_what_a_mac_installs(programs: Path, tmp_path: Path) -> None:
    stand_in(programs, "uv")
    for version in ("0.1.0", "0.2.0"):
        (tmp_path / f"hwrender-{version}-py3-none-any.whl").touch()
    file = tmp_path / "mac.command"
    file.write_bytes(MAC.read_bytes())
    file.chmod(0o755)
    assert installed(programs, file).returncode == 0
    first = (tmp_path / "log").read_text(encoding="utf-8").splitlines()[0]
    assert first.endswith("hwrender-0.2.0-py3-none-any.whl")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no bash")
def test_a_mac_without_python_is_told_what_to_do(programs: Path) -> None:
    done = installed(programs)
    assert done.returncode == 1
    assert "Install Python 3.11 or newer" in done.stdout


CALLS = {
    "mac.command": r'/hwrender\\?" (\w+)',
    "windows.ps1": r"(?:\$program |-Program \$program -Arguments ')(\w+)",
}
"""How each file calls hwrender."""


@pytest.mark.parametrize("file", CALLS)
def test_each_command_in_the_files_is_one_of_ours(file: str) -> None:
    called = re.findall(CALLS[file], (FOLDER / file).read_text(encoding="utf-8"))
    assert sorted(called) == ["desk", "doctor"]
    assert set(called) <= set(COMMANDS)


def test_the_file_to_double_click_on_windows_runs_the_script_beside_it() -> None:
    content = (FOLDER / "windows.cmd").read_bytes()
    assert content.count(b"\n") == content.count(b"\r\n")
    assert b'-File "%~dp0windows.ps1"' in content
