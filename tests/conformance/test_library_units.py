"""systemd understands the units of docs/library, and would say so if it did not."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from conformance.validators import TOP, program

UNITS = tuple(path for path in sorted((TOP / "docs" / "library").iterdir()) if path.suffix != "")


def said_of_units(folder: Path, change: tuple[str, str] = ("", "")) -> str:
    """What systemd says of the units, for a program that is there."""
    copies = [folder / unit.name for unit in UNITS]
    for unit, copy in zip(UNITS, copies, strict=True):
        text = unit.read_text(encoding="utf-8").replace("/opt/hwrender/bin/hwrender", sys.executable)
        copy.write_text(text.replace(*change) if all(change) else text, encoding="utf-8")
    command = [program("systemd-analyze"), "verify", "--man=no", *map(str, copies)]
    said = subprocess.run(command, capture_output=True, text=True, check=False)
    return f"{said.stdout}{said.stderr}"


def test_systemd_finds_nothing_wrong_with_the_units(tmp_path: Path) -> None:
    assert [unit.suffix for unit in UNITS] == [".service", ".timer", ".service"]
    assert said_of_units(tmp_path) == ""


def test_systemd_would_find_a_mistake(tmp_path: Path) -> None:
    assert "TimeoutStopSeconds" in said_of_units(tmp_path, ("TimeoutStopSec", "TimeoutStopSeconds"))
