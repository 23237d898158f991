"""Voices that are spoiled on purpose: what each says instead of the words that it was given."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from hwrender.narration.model import Voice
from hwrender.narration.voices import Engine

Samples = NDArray[np.float32]
Spoil = Callable[[Sequence[Samples], int, int], Samples]
"""What is given for one of several good sounds: all of them, its number, and the sample rate."""


class SpoiledVoice:
    """A voice whose sounds are good, but for what `spoil` makes of those `which` are to be spoiled."""

    def __init__(
        self, engine: Engine, spoil: Spoil, which: Callable[[int], bool] = lambda number: True
    ) -> None:
        self._engine = engine
        self._spoil = spoil
        self._which = which
        self.voice: Voice = engine.voice
        self.identity = f"spoiled {engine.identity}"
        self.usual_gain_db = engine.usual_gain_db

    @property
    def sample_rate(self) -> int:
        return self._engine.sample_rate

    def reading(self, text: str) -> str:
        return self._engine.reading(text)

    def pronunciations(self, readings: Sequence[str]) -> tuple[str, ...] | None:
        return self._engine.pronunciations(readings)

    def say(self, readings: Sequence[str], words_per_minute: float) -> Iterator[Samples]:
        sounds = tuple(self._engine.say(readings, words_per_minute))
        for number, sound in enumerate(sounds):
            yield self._spoil(sounds, number, self.sample_rate) if self._which(number) else sound


def heard(sound: Samples) -> tuple[int, int]:
    """The first and the last sample that are heard."""
    places = np.flatnonzero(np.abs(sound) > 0.01 * np.abs(sound).max())
    return int(places[0]), int(places[-1]) + 1


def first_half(sounds: Sequence[Samples], number: int, rate: int) -> Samples:
    """Half of the sentence, ended as the voice ends its own."""
    start, end = heard(sounds[number])
    half = sounds[number][: (start + end) // 2].copy()
    fade = min(len(half), rate // 50)
    half[-fade:] *= np.linspace(1, 0, fade, dtype=np.float32)
    return np.concatenate([half, np.zeros(rate // 4, np.float32)])


def second_half(sounds: Sequence[Samples], number: int, rate: int) -> Samples:
    start, end = heard(sounds[number])
    return sounds[number][(start + end) // 2 :]


def another(sounds: Sequence[Samples], number: int, rate: int) -> Samples:
    """Of all other sentences, the one whose length is nearest."""
    lengths = [end - start for start, end in map(heard, sounds)]
    others = (other for other in range(len(sounds)) if other != number)
    return sounds[min(others, key=lambda other: abs(lengths[other] - lengths[number]))]


def neighbour(sounds: Sequence[Samples], number: int, rate: int) -> Samples:
    """The sentence beside it, which is said in its place in turn."""
    return sounds[number ^ 1 if number ^ 1 < len(sounds) else number - 1]


def silence(sounds: Sequence[Samples], number: int, rate: int) -> Samples:
    return np.zeros_like(sounds[number])


def noise(sounds: Sequence[Samples], number: int, rate: int) -> Samples:
    chance = np.random.default_rng(number)
    return (chance.standard_normal(len(sounds[number])) * 0.1).astype(np.float32)


def cut_end(sounds: Sequence[Samples], number: int, rate: int) -> Samples:
    """Cut off in the last third, wherever the voice is at full level."""
    sound = sounds[number]
    start, end = heard(sound)
    cell = rate // 100
    cells = np.abs(sound[: len(sound) // cell * cell]).reshape(-1, cell).max(axis=1)
    first, last = (start + 2 * (end - start) // 3) // cell, end // cell
    return sound[: (first + int(np.argmax(cells[first:last])) + 1) * cell]


def twice(sounds: Sequence[Samples], number: int, rate: int) -> Samples:
    return np.concatenate([sounds[number], sounds[number]])


def double_speed(sounds: Sequence[Samples], number: int, rate: int) -> Samples:
    return sounds[number][::2]


def hole(sounds: Sequence[Samples], number: int, rate: int) -> Samples:
    """Two seconds of silence in the middle."""
    start, end = heard(sounds[number])
    middle = (start + end) // 2
    return np.concatenate([sounds[number][:middle], np.zeros(2 * rate, np.float32), sounds[number][middle:]])


def without_a_word(sounds: Sequence[Samples], number: int, rate: int) -> Samples:
    """Without a third of a second of its middle, about a word of two syllables."""
    sound = sounds[number]
    start, end = heard(sound)
    chance = np.random.default_rng(number)
    length = min(rate // 3, (end - start) // 3)
    first = int(chance.integers(start + (end - start) // 6, end - (end - start) // 6 - length))
    return np.concatenate([sound[:first], sound[first + length :]])


SPOILS: Mapping[str, Spoil] = {
    "the first half": first_half,
    "the second half": second_half,
    "another sentence": another,
    "the sentence beside it": neighbour,
    "silence": silence,
    "noise": noise,
    "its end cut off": cut_end,
    "the sentence twice": twice,
    "at double speed": double_speed,
    "a hole in the middle": hole,
    "a word left out": without_a_word,
}
"""What is said, by what one would call it."""
