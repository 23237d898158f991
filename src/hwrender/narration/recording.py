"""A script as sound: each utterance said once, cleaned, put in its place to the sample, and mastered."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np

from hwrender.errors import FailedCheckError
from hwrender.narration import soundness
from hwrender.narration.clips import ClipCache, Sound, key
from hwrender.narration.loudness import Samples
from hwrender.narration.mastering import Mastering, Piece, master
from hwrender.narration.model import Chapter, Clip, Narration, Script, Utterance
from hwrender.narration.takes import Takes
from hwrender.narration.voices.engine import Engine

SILENT_SECONDS = 0.2
"""How long an utterance lasts that no voice can say."""

HEARD = 0.002
"""What is quieter than this part of the loudest sample, before the first sound and after the last, is
silence."""
KEPT_BEFORE_SECONDS, KEPT_AFTER_SECONDS = 0.02, 0.06
FADE_IN_SECONDS, FADE_OUT_SECONDS = 0.005, 0.03

CHAPTER_LEAD_SECONDS = 0.25
"""A chapter starts a little before its heading: players do not jump to the sample."""

START_TITLE = "Start"
START_ANCHOR = "start"

_SOUND_VERSION = "1"
"""Part of every key; changes when trimming or fading changes."""


def record(
    script: Script,
    engine: Engine,
    cache: Path | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Narration:
    """The narration of a script by this voice.

    `cache` is a folder for utterances, shared by any number of builds. `progress` is told how many of how
    many utterances are ready. Raises `FailedCheckError` when an utterance is silent, distorted or of
    impossible length."""
    takes = Takes()
    names, rate = _say_all(script, engine, ClipCache(cache), takes, progress or (lambda done, total: None))
    places, length = _layout(script, names, takes, rate)
    pieces = tuple(
        Piece(place.start, partial(takes.samples, place.take)) for place in places if place.take is not None
    )
    clips = tuple(Clip(place.utterance, place.start / rate, place.end / rate) for place in places)
    duration = length / rate
    playback = _Playback(pieces, length, master(pieces, rate))
    return Narration(script, engine.voice, clips, _chapters(clips, duration), duration, rate, playback.blocks)


def cleaned(samples: Samples, sample_rate: int) -> Samples:
    """One utterance without the silence around it, its edges faded so that no join clicks."""
    magnitude = np.abs(samples)
    heard = np.flatnonzero(magnitude > HEARD * magnitude.max(initial=0.0))
    if not len(heard):
        return np.zeros(0, np.float32)
    start = max(0, heard[0] - round(KEPT_BEFORE_SECONDS * sample_rate))
    end = min(len(samples), heard[-1] + 1 + round(KEPT_AFTER_SECONDS * sample_rate))
    kept = samples[start:end].astype(np.float32)
    fade_in = min(len(kept), round(FADE_IN_SECONDS * sample_rate))
    fade_out = min(len(kept), round(FADE_OUT_SECONDS * sample_rate))
    kept[:fade_in] *= _rise(fade_in)
    kept[len(kept) - fade_out :] *= _rise(fade_out)[::-1]
    return kept


def _rise(length: int) -> Samples:
    return (0.5 - 0.5 * np.cos(np.pi * (np.arange(length) + 0.5) / max(1, length))).astype(np.float32)


def _say_all(
    script: Script,
    engine: Engine,
    cache: ClipCache,
    takes: Takes,
    progress: Callable[[int, int], None],
) -> tuple[tuple[str | None, ...], int]:
    """Fills `takes` from the cache and, for what is new, from the voice.

    Gives the name of each utterance's take, none for one that no voice can say, and the sample rate.
    """
    readings = [engine.reading(utterance.spoken) for utterance in script.utterances]
    names = [_name(engine, reading, script) if reading else None for reading in readings]
    first_use = {name: place for place, name in reversed(list(enumerate(names))) if name is not None}
    wanted = sorted(first_use, key=first_use.__getitem__)
    rate = 0
    new = []
    for name in wanted:
        sound = cache.get(name)
        if sound is None:
            new.append(name)
        else:
            takes.add(name, sound.samples)
            rate = sound.sample_rate
    known = len(wanted) - len(new)
    progress(known, len(wanted))
    said = engine.say([readings[first_use[name]] for name in new], script.words_per_minute)
    for done, (name, samples) in enumerate(zip(new, said, strict=True), start=1):
        rate = engine.sample_rate
        sound = _checked(samples, rate, script.utterances[first_use[name]], script.words_per_minute)
        cache.put(name, sound)
        takes.add(name, sound.samples)
        progress(known + done, len(wanted))
    if new:
        cache.clear_away()
    return tuple(names), rate or engine.sample_rate


def _name(engine: Engine, reading: str, script: Script) -> str:
    return key(_SOUND_VERSION, engine.identity, f"{script.words_per_minute:.3f}", reading)


def _checked(samples: Samples, rate: int, utterance: Utterance, words_per_minute: float) -> Sound:
    sound = cleaned(samples, rate)
    fault = soundness.fault(sound, rate, utterance.spoken, words_per_minute)
    if fault is not None:
        raise FailedCheckError(
            f"The voice cannot say “{utterance.spoken}”: {fault}.", "Use another voice, or change the words."
        )
    return Sound(np.round(sound * 32767).astype(np.int16), rate)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an utterance stands, in samples."""

    utterance: Utterance
    take: str | None
    start: int
    end: int


def _layout(
    script: Script, names: tuple[str | None, ...], takes: Takes, rate: int
) -> tuple[tuple[_Place, ...], int]:
    """The place of every utterance, and the length of the whole."""
    position = round(script.lead_seconds * rate)
    places = []
    for utterance, name in zip(script.utterances, names, strict=True):
        length = takes.length(name) if name is not None else round(SILENT_SECONDS * rate)
        places.append(_Place(utterance, name, position, position + length))
        position += length + round(utterance.pause_seconds * rate)
    return tuple(places), position


def _chapters(clips: tuple[Clip, ...], duration: float) -> tuple[Chapter, ...]:
    """One from the start and one from each heading that carries an anchor."""
    starts = [(START_TITLE, START_ANCHOR, 0.0)]
    for clip in clips:
        if clip.utterance.anchor is not None:
            start = max(0.0, clip.start_seconds - CHAPTER_LEAD_SECONDS)
            starts.append((clip.utterance.shown, clip.utterance.anchor, start))
    ends = [start for _, _, start in starts[1:]] + [duration]
    return tuple(
        Chapter(title, anchor, start, end) for (title, anchor, start), end in zip(starts, ends, strict=True)
    )


@dataclass(frozen=True, slots=True)
class _Playback:
    """The sound from the start, as often as it is asked for."""

    pieces: tuple[Piece, ...]
    length: int
    mastering: Mastering

    def blocks(self) -> Iterator[Samples]:
        position = 0
        for piece in self.pieces:
            yield np.zeros(piece.start - position, np.float32)
            samples = self.mastering.apply(piece.samples())
            yield samples
            position = piece.start + len(samples)
        yield np.zeros(self.length - position, np.float32)
