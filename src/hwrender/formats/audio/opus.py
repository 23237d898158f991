"""Ogg Opus at 24 kbit/s for messaging: a sixth of what the MP3 weighs in a phone's data."""

from __future__ import annotations

from math import isfinite
from pathlib import Path

from hwrender.edition.outline import OutlineEntry
from hwrender.formats.audio.standalone import tagged_checks_of_published
from hwrender.formats.audio.tagged import read_words, tagged_checks, write_tagged
from hwrender.formats.audio.verification import LOUDNESS_LUFS, measure_file
from hwrender.formats.contract import Artifact, Check, RenderInput
from hwrender.narration.encoding import OGG, Encoding
from hwrender.narration.ogg import set_output_gain

_OPUS = Encoding(OGG, "libopus", 48_000, "flt", "mono", 24_000)
_HIGHEST_PEAK_DBTP = -1.0
"""Opus players work in floating point: only what would clip in the end is wrong."""


def write(given: RenderInput, destination: Path) -> None:
    """The narration as Ogg Opus at `destination`. The same `given` gives the same bytes.

    Opus takes up to 0.6 decibels from a voice, from each another part: it is measured and given back."""
    write_tagged(given, destination, _OPUS)
    missing = LOUDNESS_LUFS - measure_file(destination).loudness
    if isfinite(missing):
        set_output_gain(destination, missing)


def read_outline(path: Path) -> tuple[OutlineEntry, ...]:
    """The words of the transcript in the file, with their roles."""
    return read_words(path)


def verify(path: Path, given: RenderInput) -> tuple[Check, ...]:
    """Decodes the file and holds sound, tags, chapters and words against the narration."""
    return tagged_checks(path, given, highest_peak_dbtp=_HIGHEST_PEAK_DBTP)


def verify_published(path: Path, language: str, beside: tuple[Artifact, ...]) -> tuple[Check, ...]:
    """Decode a published file and hold it against what it can prove without the report."""
    return tagged_checks_of_published(path, language, beside, highest_peak_dbtp=_HIGHEST_PEAK_DBTP)
