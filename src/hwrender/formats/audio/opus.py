"""Ogg Opus at 24 kbit/s for messaging: a sixth of what the MP3 weighs in a phone's data."""

from __future__ import annotations

from pathlib import Path

from hwrender.edition.outline import Entry
from hwrender.formats.audio.other import read_words, tagged_checks, write_tagged
from hwrender.formats.making import Check, Making
from hwrender.narration.encoding import Encoding

_OPUS = Encoding("opus", "libopus", 48_000, "flt", "mono", 24_000)
_HIGHEST_PEAK_DBTP = -1.0
"""Opus players work in floating point: only what would clip in the end is wrong."""


def write(making: Making, destination: Path) -> None:
    """The narration as Ogg Opus at `destination`. The same `making` gives the same bytes."""
    write_tagged(making, destination, _OPUS)


def read_outline(path: Path) -> tuple[Entry, ...]:
    """The words of the transcript in the file, with their roles."""
    return read_words(path)


def verify(path: Path, making: Making) -> tuple[Check, ...]:
    """Decodes the file and holds sound, tags, chapters and words against the narration."""
    return tagged_checks(path, making, highest_peak_dbtp=_HIGHEST_PEAK_DBTP)
