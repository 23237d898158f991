"""A sample of `python -m benchmarks.hostile_imports`: an import ends in a report or in words."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

import pytest

from hostile_imports import HOSTILE_IMPORTS
from hwrender.errors import HwrenderError
from hwrender.importing import import_file

SIZE, SECONDS = 10_000, 2.0


def test_there_are_at_least_200_hostile_imports_of_five_kinds() -> None:
    assert len(HOSTILE_IMPORTS) >= 200
    names = {make(100)[0] for make in HOSTILE_IMPORTS.values()}
    assert names == {"a.html", "a.mhtml", "a.md", "a.docx", "a.pdf"}


@pytest.mark.parametrize("name", [*HOSTILE_IMPORTS][::9])
def test_a_hostile_import_ends_soon_in_a_report_or_in_words(tmp_path: Path, name: str) -> None:
    file, content = HOSTILE_IMPORTS[name](SIZE)
    path = tmp_path / file
    path.write_bytes(content)
    start = seconds_of_all()
    with suppress(HwrenderError):
        import_file(path, "report")
    assert seconds_of_all() - start < SECONDS


def seconds_of_all() -> float:
    """What this process and those that it has started have taken of the processor."""
    return sum(os.times()[:4])
