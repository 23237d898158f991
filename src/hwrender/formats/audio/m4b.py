"""M4B, the audio book of phones and players: AAC at 64 kbit/s with chapters."""

from __future__ import annotations

from pathlib import Path

from hwrender.edition.outline import OutlineEntry
from hwrender.formats.audio.standalone import tagged_checks_of_published
from hwrender.formats.audio.tagged import read_words, tagged_checks, write_tagged
from hwrender.formats.contract import Artifact, Check, RenderInput
from hwrender.narration.encoding import MP4, Encoding

_M4B = Encoding(MP4, "aac", 44_100, "fltp", "mono", 64_000)
_HIGHEST_PEAK_DBTP = -1.0


def write(given: RenderInput, destination: Path) -> None:
    """The narration as M4B at `destination`. The same `given` gives the same bytes."""
    write_tagged(given, destination, _M4B)


def read_outline(path: Path) -> tuple[OutlineEntry, ...]:
    """The words of the transcript in the file, with their roles."""
    return read_words(path)


def verify(path: Path, given: RenderInput) -> tuple[Check, ...]:
    """Decodes the file and holds sound, tags, chapters and words against the narration."""
    return tagged_checks(path, given, highest_peak_dbtp=_HIGHEST_PEAK_DBTP)


def verify_published(path: Path, language: str, beside: tuple[Artifact, ...]) -> tuple[Check, ...]:
    """Decode a published file and hold it against what it can prove without the report."""
    return tagged_checks_of_published(path, language, beside, highest_peak_dbtp=_HIGHEST_PEAK_DBTP)
