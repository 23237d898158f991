"""A finished sound file checked against its promises: what a decoder makes of it counts, not what the encoder
says."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from hwrender.edition.outline import OutlineEntry, first_difference, outline
from hwrender.formats.audio.about import language_code, words_of, words_said
from hwrender.formats.audio.containers import Mark
from hwrender.formats.audio.hearing import HeardFile
from hwrender.formats.audio.spoken_checks import SpokenChecks
from hwrender.formats.audio.spoken_record import (
    WORDLESS,
    not_said,
    read_record,
    record_in,
    record_of,
    whole_sentences,
)
from hwrender.formats.contract import Artifact, Check, RenderInput
from hwrender.narration.audio.measuring import Measurement
from hwrender.narration.model import Narration

LOUDNESS_LUFS = -18.0
LOUDNESS_TOLERANCE_LU = 0.5
HIGHEST_PEAK_DBTP = -3.5
LENGTH_TOLERANCE_SECONDS = 0.05
LEAST_LEVEL_LUFS = -45.0
"""A sentence none of whose tenths of a second is as loud as this is not heard."""
LONGEST_SILENCE_SECONDS = 10.0
"""No pause of a narration is as long, so a voice has failed there."""

_PNG = b"\x89PNG"


def sound_checks(measured: Measurement, narration: Narration, highest_peak_dbtp: float) -> tuple[Check, ...]:
    """Length, loudness, true peak, and that every sentence is heard."""
    unheard = _unheard(measured, narration)
    return (
        *_level_checks(measured, measured.seconds - narration.duration_seconds, highest_peak_dbtp),
        Check("every sentence is heard", not unheard, "; ".join(unheard[:3])),
    )


def sound_checks_of_published(
    path: Path, beside: tuple[Artifact, ...], highest_peak_dbtp: float, *more_seconds: float
) -> tuple[Check, ...]:
    """Length, loudness, true peak and silence of the decoded sound, and each of its sentences, when the
    report is not at hand.

    Its length is compared with what the folder says of this file, and with `more_seconds`.
    """
    heard = HeardFile(path)
    try:
        spoken = _spoken(path, beside, heard)
    except (OSError, ValueError, IndexError) as error:
        return (Check("it can be played", False, str(error)),)
    measured = heard.measured()
    said = [file.duration_seconds for file in beside if file.file == path.name]
    lengths = [*(seconds for seconds in said if seconds is not None), *more_seconds]
    late = max((measured.seconds - seconds for seconds in lengths), key=abs, default=0.0)
    silence = _longest_silence(measured)
    return (
        Check("it can be played", True),
        *_level_checks(measured, late, highest_peak_dbtp),
        Check("no silence is too long", silence <= LONGEST_SILENCE_SECONDS, f"{silence:.1f} seconds"),
        *spoken,
    )


def _spoken(path: Path, beside: tuple[Artifact, ...], heard: HeardFile) -> tuple[Check, ...]:
    """What holds of each sentence. The whole file is heard in any case. A file that has no place for words,
    and no file beside it that has, claims nothing of them."""
    name = "it says what the voice was given"
    try:
        record = record_in(path, beside)
    except (OSError, ValueError, IndexError) as error:
        for _ in heard.blocks():
            pass
        return () if path.suffix == WORDLESS else (Check(name, False, str(error)),)
    spoken = SpokenChecks(record)
    spoken.hear(heard.blocks())
    return (Check(name, True), *spoken.checks())


def _level_checks(measured: Measurement, late: float, highest_peak_dbtp: float) -> tuple[Check, ...]:
    """`late` is by how many seconds the sound is too long."""
    loud = abs(measured.loudness - LOUDNESS_LUFS) <= LOUDNESS_TOLERANCE_LU
    return (
        Check("length", abs(late) <= LENGTH_TOLERANCE_SECONDS, f"{late:+.3f} seconds"),
        Check("loudness", loud, f"{measured.loudness:.2f} LUFS"),
        Check("true peak", measured.true_peak <= highest_peak_dbtp, f"{measured.true_peak:.2f} dBTP"),
    )


def word_checks(
    written: tuple[OutlineEntry, ...], given: RenderInput, narration: Narration
) -> tuple[Check, ...]:
    """The transcript in the file, what the voice says and the edition have the same words."""
    expected = outline(given.edition)
    other = first_difference(written, expected)
    text = record_of(narration)
    lost = not_said(
        whole_sentences(read_record(text, words_said(narration)).lines),
        narration.pronunciations.keys(),
        given.edition.publication.language,
    )
    return (
        Check("transcript", not other, other),
        Check("words said", words_said(narration) == words_of(expected), "the voice says other words"),
        Check("what is said is what is written", not lost, "; ".join(lost[:3])),
    )


def tag_checks_of_published(
    title: str, said_language: str, cover: bytes, chapters: Sequence[Mark], language: str, end_ms: int | None
) -> tuple[Check, ...]:
    """Title, language, cover and chapters, when the report is not at hand.

    `language` is the report's. The last chapter is to end at `end_ms` where that is known: Ogg keeps no ends.
    """
    fault = _chapter_fault(chapters)
    if not fault and end_ms is not None and chapters[-1].end_ms != end_ms:
        fault = "they do not end with the sound"
    return (
        Check("title", bool(title), "it has none"),
        Check("language", said_language == language_code(language), said_language),
        Check("cover", cover.startswith(_PNG), "it has none"),
        Check("chapters", not fault, fault),
    )


def _chapter_fault(chapters: Sequence[Mark]) -> str:
    """Chapters have names and follow each other from the start."""
    starts = [chapter.start_ms for chapter in chapters]
    ends = [chapter.end_ms for chapter in chapters]
    if not chapters:
        return "there are none"
    if starts != [0, *ends[:-1]] or starts != sorted(starts):
        return "they do not follow each other"
    return "" if all(chapter.title.strip() for chapter in chapters) else "one has no name"


def _unheard(measured: Measurement, narration: Narration) -> list[str]:
    unheard = []
    for clip in narration.clips:
        if not clip.utterance.spoken:
            continue
        first, last = int(clip.start_seconds * 10), int(np.ceil(clip.end_seconds * 10))
        if measured.levels[first:last].max(initial=-np.inf) < LEAST_LEVEL_LUFS:
            unheard.append(clip.utterance.id)
    return unheard


def _longest_silence(measured: Measurement) -> float:
    heard = np.flatnonzero(measured.levels >= LEAST_LEVEL_LUFS)
    edges = np.concatenate(([-1], heard, [len(measured.levels)]))
    return float(np.diff(edges).max() - 1) / 10
