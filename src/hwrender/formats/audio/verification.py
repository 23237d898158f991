"""A finished sound file held against its promises: what a decoder makes of it counts, not what the encoder
says."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from hwrender.edition.outline import OutlineEntry, outline
from hwrender.formats.audio.transcript import words_of, words_said
from hwrender.formats.contract import Check, RenderInput
from hwrender.narration.encoding import decoded_blocks, sample_rate_of
from hwrender.narration.loudness import Measurement, measure
from hwrender.narration.model import Narration

LOUDNESS_LUFS = -18.0
LOUDNESS_TOLERANCE_LU = 0.5
HIGHEST_PEAK_DBTP = -3.5
LENGTH_TOLERANCE_SECONDS = 0.05
LEAST_LEVEL_LUFS = -45.0
"""A sentence none of whose tenths of a second is as loud as this is not heard."""


def sound_checks(measured: Measurement, narration: Narration, highest_peak_dbtp: float) -> tuple[Check, ...]:
    """Length, loudness, true peak, and that every sentence is heard."""
    late = measured.seconds - narration.duration_seconds
    unheard = _unheard(measured, narration)
    return (
        Check("length", abs(late) <= LENGTH_TOLERANCE_SECONDS, f"{late:+.3f} seconds"),
        Check(
            "loudness",
            abs(measured.loudness - LOUDNESS_LUFS) <= LOUDNESS_TOLERANCE_LU,
            f"{measured.loudness:.2f} LUFS",
        ),
        Check("true peak", measured.true_peak <= highest_peak_dbtp, f"{measured.true_peak:.2f} dBTP"),
        Check("every sentence is heard", not unheard, "; ".join(unheard[:3])),
    )


def measure_file(path: Path) -> Measurement:
    """What is heard in a sound file."""
    return measure((block for block, _ in decoded_blocks(path)), sample_rate_of(path))


def word_checks(
    written: tuple[OutlineEntry, ...], given: RenderInput, narration: Narration
) -> tuple[Check, ...]:
    """The transcript in the file, what the voice says and the edition have the same words."""
    expected = outline(given.edition)
    return (
        Check("transcript", written == expected, _difference(written, expected)),
        Check("words said", words_said(narration) == words_of(expected), "the voice says other words"),
    )


def _unheard(measured: Measurement, narration: Narration) -> list[str]:
    unheard = []
    for clip in narration.clips:
        if not clip.utterance.spoken:
            continue
        first, last = int(clip.start_seconds * 10), int(np.ceil(clip.end_seconds * 10))
        if measured.levels[first:last].max(initial=-np.inf) < LEAST_LEVEL_LUFS:
            unheard.append(clip.utterance.id)
    return unheard


def _difference(written: tuple[OutlineEntry, ...], expected: tuple[OutlineEntry, ...]) -> str:
    for place, (one, other) in enumerate(zip(written, expected, strict=False)):
        if one != other:
            return f"entry {place}: “{one.text}” for “{other.text}”"
    return f"{len(written)} entries for {len(expected)}"
