"""A finished sound file checked against its own words, sentence by sentence.

What a decoder makes of the file is cut where its record says that each sentence begins and ends. Each piece
has to be speech as long as its words take, and where the voice has an acoustic model, these words. What a
person has recorded is held to its level and length alone: every person speaks in another way."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from msgspec import Struct

from hwrender.errors import MissingError
from hwrender.formats.audio.spoken_record import (
    SpokenLine,
    SpokenRecord,
    not_said,
    whole_sentences,
)
from hwrender.formats.contract import Check
from hwrender.narration.audio.loudness import Samples
from hwrender.narration.audio.resampling import resampled
from hwrender.narration.audio.sounds import trimmed
from hwrender.narration.model import Voice
from hwrender.narration.pace import pace_of
from hwrender.narration.verification.evidence import AT_ONCE
from hwrender.narration.verification.features import SAMPLE_RATE, Features, features
from hwrender.narration.verification.plausibility import problem, problem_of_person
from hwrender.narration.verification.utterances import UtteranceVerifier, verifier_of
from hwrender.narration.voices import open_engine
from hwrender.narration.voices.engine import Engine

MARGIN_SECONDS = 0.03
"""Around a sentence: a coder spreads sound by so much."""

LOUDEST_BETWEEN = 0.03
"""In pauses, against full scale. What coders leave there is less than a tenth of it."""


class SpokenChecks:
    """Takes the blocks of one file and says in the end what is wrong with its sentences."""

    def __init__(self, record: SpokenRecord) -> None:
        self._record = record
        self._voice = Voice(record.engine, record.voice, record.language, "")
        self._telling = _telling(self._voice, record)
        self._wrong: list[str] = []
        self._unlike: list[str] = []
        self._noises: list[str] = []
        self._waiting: list[tuple[SpokenLine, Features]] = []

    def hear(self, blocks: Iterable[tuple[Samples, int]]) -> None:
        """Takes in the whole file, a few sentences at a time."""
        for excerpt in _excerpts(blocks, self._record.lines):
            line, rate = excerpt.line, excerpt.sample_rate
            if np.abs(excerpt.before).max(initial=0.0) > LOUDEST_BETWEEN:
                self._noises.append(f"before “{line.spoken}”")
            if line.spoken:
                self._hear_one(line, trimmed(excerpt.sound, rate), rate)
            if len(self._waiting) >= AT_ONCE:
                self._tell_words()
        self._tell_words()

    def _hear_one(self, line: SpokenLine, sound: Samples, rate: int) -> None:
        if line.by_person:
            wrong = problem_of_person(sound, rate, line.spoken)
            self._wrong += [] if wrong is None else [f"“{line.spoken}”: {wrong}"]
            return
        pace, words_per_minute = pace_of(self._voice), self._record.words_per_minute
        wrong = problem(sound, rate, line.spoken, words_per_minute, pace)
        if wrong is not None:
            self._wrong.append(f"“{line.spoken}”: {wrong}")
        elif self._telling is not None:
            at_rate = resampled(sound, rate, SAMPLE_RATE)
            self._waiting.append((line, features(at_rate, words_per_minute)))

    def _tell_words(self) -> None:
        if self._telling is None or not self._waiting:
            return
        engine, verifier = self._telling
        lines, sounds = zip(*self._waiting, strict=True)
        self._waiting.clear()
        readings = [engine.reading(line.spoken) for line in lines]
        pronunciations = engine.pronunciations(readings) or ()
        found = verifier.problems(sounds, pronunciations, self._record.words_per_minute)
        self._unlike += [
            f"“{line.spoken}”: {wrong}" for line, wrong in zip(lines, found, strict=True) if wrong
        ]

    def checks(self) -> Iterator[Check]:
        """What holds of the sentences. Whether they say their words is left out where it cannot be told."""
        record = self._record
        lost = not_said(whole_sentences(record.lines), record.pronunciations.keys(), record.language)
        yield Check("what is said is what is written", not lost, _first(lost))
        yield Check("every sentence is whole", not self._wrong, _first(self._wrong))
        if self._telling is not None:
            yield Check("every sentence says its words", not self._unlike, _first(self._unlike))
        yield Check("nothing is heard between sentences", not self._noises, _first(self._noises))


def _first(found: Sequence[str]) -> str:
    return "; ".join(found[:3])


def _telling(voice: Voice, record: SpokenRecord) -> tuple[Engine, UtteranceVerifier] | None:
    """The voice that knows how the words sound, and what tells them; none where either is missing here."""
    verifier = verifier_of(voice)
    if verifier is None:
        return None
    try:
        return open_engine(f"{record.engine}:{record.voice}", record.lexicon()), verifier
    except MissingError:
        return None


class _Excerpt(Struct, frozen=True):
    """A line with its sound, and what is heard between the line before and it."""

    line: SpokenLine
    sound: Samples
    before: Samples
    sample_rate: int


def _excerpts(blocks: Iterable[tuple[Samples, int]], lines: Sequence[SpokenLine]) -> Iterator[_Excerpt]:
    """A line that the file is too short for has as much as there is of it."""
    waiting = deque(lines)
    parts: list[Samples] = []
    start, count, rate = 0, 0, SAMPLE_RATE
    for block, rate in blocks:
        parts.append(block)
        count += len(block)
        while waiting and start + count >= _samples(waiting[0].end_seconds + MARGIN_SECONDS, rate):
            excerpt, parts = _cut(waiting.popleft(), np.concatenate(parts), start, rate)
            start, count = start + count - len(parts[0]), len(parts[0])
            yield excerpt
    for line in waiting:
        excerpt, parts = _cut(line, np.concatenate([np.zeros(0, np.float32), *parts]), start, rate)
        start, count = start + count - len(parts[0]), len(parts[0])
        yield excerpt


def _cut(line: SpokenLine, held: Samples, start: int, rate: int) -> tuple[_Excerpt, list[Samples]]:
    """A line out of the samples that are held, the first of which has the number `start`, and the rest."""
    first = max(0, _samples(line.start_seconds - MARGIN_SECONDS, rate) - start)
    last = max(first, _samples(line.end_seconds + MARGIN_SECONDS, rate) - start)
    return _Excerpt(line, held[first:last], held[:first], rate), [held[last:]]


def _samples(seconds: float, rate: int) -> int:
    return max(0, round(seconds * rate))
