"""What a finished book says of itself, for the label that is printed for it."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from hwrender.formats.daisy.clocks import read_clock
from hwrender.formats.daisy.metadata import name_of_nobody
from hwrender.formats.daisy.opening import metadata_in, open_book


class TalkingBookFacts(Struct, frozen=True):
    """`organisation` may be empty. `seconds` is 0 for a book without sound."""

    title: str
    organisation: str
    language: str
    date: str
    seconds: float


def facts_of(path: Path) -> TalkingBookFacts:
    """The facts of a book that was checked. Raises `ValueError` when it cannot be opened."""
    said = dict(metadata_in(open_book(path).navigation))
    organisation, language = said.get("dc:publisher", ""), said.get("dc:language", "")
    return TalkingBookFacts(
        said.get("dc:title", ""),
        "" if organisation == name_of_nobody(language) else organisation,
        language,
        said.get("dc:date", ""),
        (read_clock(said.get("ncc:totalTime", "")) or 0) / 1000,
    )
