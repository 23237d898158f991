"""The words of a finished file of any format, and those it has to have."""

from __future__ import annotations

from pathlib import Path

from hwrender.edition.model import Edition
from hwrender.edition.outline import outline
from hwrender.formats import Format


def words_in(row: Format, path: Path) -> list[str]:
    """The words of a finished file; with their roles, but captions and braille have none."""
    found = row.load().read_outline(path)
    if row.words == "alone":
        return row.same(" ".join(each.text for each in found)).split()
    return [f"{each.role}: {each.text}" for each in found]


def words_of(row: Format, edition: Edition) -> list[str]:
    """The words that this file has to have."""
    wanted = outline(edition)
    if row.words == "alone":
        return row.same(" ".join(each.text for each in wanted)).split()
    return [f"{each.role}: {each.text}" for each in wanted]
