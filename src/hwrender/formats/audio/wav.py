"""WAV for an audio CD: 44.1 kHz, 16 bit, stereo. It has no place for words."""

from __future__ import annotations

from pathlib import Path

from hwrender.edition.outline import OutlineEntry
from hwrender.formats.audio.standalone import sound_checks_of_published
from hwrender.formats.audio.tagged import narration_of
from hwrender.formats.audio.verification import HIGHEST_PEAK_DBTP, measure_file, sound_checks
from hwrender.formats.contract import Artifact, Check, RenderInput
from hwrender.narration.encoding import Encoding, write_sound

_WAV = Encoding("wav", "pcm_s16le", 44_100, "s16", "stereo", 0)


def write(given: RenderInput, destination: Path) -> None:
    """The narration as WAV at `destination`. The same `given` gives the same bytes."""
    narration = narration_of(given)
    write_sound(destination, _WAV, narration.open_samples(), narration.sample_rate, {})


def read_outline(path: Path) -> tuple[OutlineEntry, ...]:
    """Nothing: the words are only heard."""
    return ()


def verify(path: Path, given: RenderInput) -> tuple[Check, ...]:
    """Decodes the file and holds its sound against the narration."""
    return sound_checks(measure_file(path), narration_of(given), HIGHEST_PEAK_DBTP)


def verify_published(path: Path, language: str, beside: tuple[Artifact, ...]) -> tuple[Check, ...]:
    """Decode a published file and hold it against what it can prove without the report."""
    del language
    return sound_checks_of_published(path, beside, HIGHEST_PEAK_DBTP)
