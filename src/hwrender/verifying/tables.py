"""The table of answers in a reader kit: text alone, in which no spreadsheet finds anything to run."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from hwrender.formats.contract import Check

TABLE = "csv"
"""The format of a table, as a manifest calls it."""

_MOST_BYTES = 2_000_000
_RUNS = ("=", "+", "-", "@", "\t", "\r")
"""What a formula begins with (OWASP, CSV Injection)."""


def check_table(path: Path) -> Check:
    """Whether a spreadsheet shows all of a table as text. Raises `OSError`, and `ValueError` for what is no
    text."""
    name = "no cell of it is a formula"
    with path.open("rb") as stream:
        content = stream.read(_MOST_BYTES + 1)
    if len(content) > _MOST_BYTES:
        return Check(name, False, "it is far too big")
    rows = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    faults = [number for number, row in enumerate(rows, 1) if any(cell.startswith(_RUNS) for cell in row)]
    return Check(name, not faults, f"line {faults[0]} has one" if faults else "")
