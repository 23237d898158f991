"""What the system sees of a run: no call to a network, and no file around a hostile report opened.

`strace` hears the C libraries too, which Python's own watch does not.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from conformance.validators import MissingValidatorError
from hwrender.formats import SOUND_FILES
from tricks import TRICKS, lay_tricks

pytestmark = pytest.mark.conformance

OPENED = re.compile(r'(?:open|openat|openat2|creat|execve)\((?:[^",]+, )?"([^"]+)"')
NETWORK = re.compile(r"socket\((AF_(?!UNIX)\w+)|connect\([^)]*sa_family=(AF_(?!UNIX)\w+)")


def calls_of(top: Path, *arguments: str | Path) -> tuple[int, str]:
    """The exit code of the command, and every call it made to open a file or a network."""
    program = shutil.which("strace")
    if program is None:
        raise MissingValidatorError("strace is missing. Install it: tests/conformance/install")
    log = top / "calls"
    watch = [program, "-f", "-qq", "-s", "4096", "-e", "trace=%network,%file", "-o", str(log)]
    command = [sys.executable, "-m", "hwrender", *map(str, arguments)]
    where = os.environ | {"HWRENDER_CACHE": str(top / "cache")}
    done = subprocess.run([*watch, *command], capture_output=True, env=where, check=False)
    return done.returncode, log.read_text(encoding="utf-8", errors="replace")


def test_no_trick_calls_anybody_or_opens_what_is_around_its_folder(tmp_path: Path) -> None:
    top = (tmp_path / "top").resolve()
    top.mkdir()
    reports = lay_tricks(top)
    sounds = ("--audio", ",".join(SOUND_FILES))
    code, calls = calls_of(
        tmp_path, "all", *reports, "-o", top / "trick0" / "reports" / "out", "-j", "1", *sounds
    )
    assert code == 8  # some were refused, some are words
    assert NETWORK.findall(calls) == []
    opened = {Path(os.path.realpath(path)) for path in OPENED.findall(calls)}
    folders = [top / f"trick{number}" / "reports" for number in range(len(TRICKS))]
    around = {path for path in opened if path.is_relative_to(top)}
    strays = [path for path in around if not any(path.is_relative_to(folder) for folder in folders)]
    assert set(reports) <= around
    assert [path for path in strays if path.is_file()] == []
