"""What a published sound file proves by itself, when the report it was made from is not at hand."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from hwrender.formats.audio.about import language_code
from hwrender.formats.audio.id3 import Tag, TagChapter
from hwrender.formats.audio.verification import (
    LEAST_LEVEL_LUFS,
    LENGTH_TOLERANCE_SECONDS,
    LOUDNESS_LUFS,
    LOUDNESS_TOLERANCE_LU,
)
from hwrender.formats.contract import Artifact, Check
from hwrender.narration.encoding import Mark, cover_in, decoded_blocks, read_tags, sample_rate_of
from hwrender.narration.loudness import Measurement, measure

_PNG = b"\x89PNG"

LONGEST_SILENCE_SECONDS = 10.0
"""No pause of a narration is as long, so a voice has failed there."""


def sound_checks_of_published(
    path: Path, beside: tuple[Artifact, ...], highest_peak_dbtp: float, *more_seconds: float
) -> tuple[Check, ...]:
    """Length, loudness, true peak and silence of the decoded sound.

    Its length is held against what the folder says of this file, and against `more_seconds`.
    """
    try:
        measured = measure((block for block, _ in decoded_blocks(path)), sample_rate_of(path))
    except (OSError, ValueError, IndexError) as error:
        return (Check("it can be played", False, str(error)),)
    said = [file.duration_seconds for file in beside if file.file == path.name]
    lengths = [*(seconds for seconds in said if seconds is not None), *more_seconds]
    late = max((measured.seconds - seconds for seconds in lengths), key=abs, default=0.0)
    loud = abs(measured.loudness - LOUDNESS_LUFS) <= LOUDNESS_TOLERANCE_LU
    silence = _longest_silence(measured)
    return (
        Check("it can be played", True),
        Check("length", abs(late) <= LENGTH_TOLERANCE_SECONDS, f"{late:+.3f} seconds"),
        Check("loudness", loud, f"{measured.loudness:.2f} LUFS"),
        Check("true peak", measured.true_peak <= highest_peak_dbtp, f"{measured.true_peak:.2f} dBTP"),
        Check("no silence is too long", silence <= LONGEST_SILENCE_SECONDS, f"{silence:.1f} seconds"),
    )


def id3_checks_of_published(tag: Tag, language: str) -> tuple[Check, ...]:
    """Title, language, cover and chapters of an MP3."""
    fault = _chapter_fault(tag.chapters)
    if not fault and tag.chapters[-1].end_ms != tag.length_ms:
        fault = "they do not end with the sound"
    return (
        Check("title", bool(tag.title), "it has none"),
        Check("language", tag.language == language_code(language), tag.language),
        Check("cover", tag.cover_png.startswith(_PNG), "it has none"),
        Check("chapters", not fault, fault),
    )


def tagged_checks_of_published(
    path: Path, language: str, beside: tuple[Artifact, ...], *, highest_peak_dbtp: float
) -> tuple[Check, ...]:
    """Sound, title, language, cover and chapters of the files that FFmpeg reads and writes the tags of."""
    sound = sound_checks_of_published(path, beside, highest_peak_dbtp)
    if not sound[0].passed:
        return sound
    tags, marks = read_tags(path)
    fault = _chapter_fault(marks)
    said = tags.get("language", "")
    return (
        *sound,
        Check("title", bool(tags.get("title")), "it has none"),
        Check("language", said == language_code(language), said),
        Check("cover", cover_in(path).startswith(_PNG), "it has none"),
        Check("chapters", not fault, fault),
    )


def _chapter_fault(chapters: Sequence[TagChapter | Mark]) -> str:
    """Chapters have names and follow each other from the start. The last one's end is not looked at: Ogg
    keeps none."""
    starts = [chapter.start_ms for chapter in chapters]
    ends = [chapter.end_ms for chapter in chapters]
    if not chapters:
        return "there are none"
    if starts != [0, *ends[:-1]] or starts != sorted(starts):
        return "they do not follow each other"
    return "" if all(chapter.title.strip() for chapter in chapters) else "one has no name"


def _longest_silence(measured: Measurement) -> float:
    heard = np.flatnonzero(measured.levels >= LEAST_LEVEL_LUFS)
    edges = np.concatenate(([-1], heard, [len(measured.levels)]))
    return float(np.diff(edges).max() - 1) / 10
