"""What a sound says for or against the words that it should hold: measures of its forced alignment."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from hwrender.narration.verification.acoustic_model import STATES, AcousticModel
from hwrender.narration.verification.alignment import align
from hwrender.narration.verification.features import Features

AT_ONCE = 32
"""Utterances that are aligned together."""

STRETCH = 5
"""Phonemes that are looked at together: about a word."""

CLOSE = 4
"""Phonemes that are looked at together without the worst of them: a voice may well swallow one."""

_LENGTH_CLASSES = (8, 20, 45)
"""In phonemes. What is shorter varies more, and has bounds of its own."""

CLASSES = len(_LENGTH_CLASSES) + 1


class Evidence(Struct, frozen=True):
    """`cost` is how much worse the frames fit the words than they fit any sounds, beyond what is usual.
    `stretch_cost` is that of the worst few phonemes in a row, which begin at frame `worst_frame`, and
    `close_cost` that of fewer with the worst one left out. `length` is the logarithm of the length of all
    phonemes over the expected one. `length_class` is the row of the bounds.
    """

    cost: float
    stretch_cost: float
    close_cost: float
    length: float
    worst_frame: int
    length_class: int

    def measures(self) -> NDArray[np.float64]:
        """In the order of the bounds' columns; each speaks against the words when it is high."""
        return np.array([self.cost, self.stretch_cost, self.close_cost, -self.length, self.length])


def gather_evidence(
    sounds: Sequence[Features], wanted: Sequence[Sequence[str]], model: AcousticModel
) -> tuple[Evidence | None, ...]:
    """The evidence for each sound of whether it holds the wanted phonemes; none for a sound that is shorter
    than they can be."""
    found: list[Evidence | None] = [None] * len(sounds)
    by_length = sorted(range(len(sounds)), key=lambda number: len(sounds[number]))
    for start in range(0, len(by_length), AT_ONCE):
        batch = by_length[start : start + AT_ONCE]
        scores = [model.scores(sounds[number]) for number in batch]
        chains = [model.chain(wanted[number]) for number in batch]
        for number, each, chain, path in zip(batch, scores, chains, align(scores, chains), strict=True):
            if path is not None:
                found[number] = _evidence(each, chain.states, path, model)
    return tuple(found)


def _evidence(
    scores: NDArray[np.float32], states: NDArray[np.intp], path: NDArray[np.intp], model: AcousticModel
) -> Evidence:
    passed = states[path]
    costs = scores.max(axis=1) - scores[np.arange(len(path)), passed] - model.usual_costs[passed]
    firsts = np.flatnonzero((states > 0) & ((states - 1) % STATES == 0))
    phonemes = (states[firsts] - 1) // STATES
    frames = _of_phonemes(np.bincount(path, minlength=len(states)), firsts)
    spent = _of_phonemes(np.bincount(path, costs, len(states)), firsts)
    stretch_costs = _sums(spent) / _sums(frames)
    worst = int(np.argmax(stretch_costs))
    return Evidence(
        float(costs.mean()),
        float(stretch_costs[worst]),
        _close_cost(spent, frames),
        float(np.log(frames.sum() / model.durations[phonemes].sum())),
        int(np.searchsorted(path, firsts[worst])),
        int(np.searchsorted(_LENGTH_CLASSES, len(phonemes), side="right")),
    )


def _close_cost(spent: NDArray[np.float64], frames: NDArray[np.float64]) -> float:
    rows = np.lib.stride_tricks.sliding_window_view
    each, count = (rows(values, min(CLOSE, len(values))) for values in (spent, frames))
    worst = np.argmax(each, axis=1)[:, None]
    left = each.sum(axis=1) - np.take_along_axis(each, worst, 1)[:, 0]
    over = count.sum(axis=1) - np.take_along_axis(count, worst, 1)[:, 0]
    return float((left / np.maximum(1, over)).max())


def _of_phonemes(of_places: NDArray[Any], firsts: NDArray[np.intp]) -> NDArray[np.float64]:
    """What is known of the places of a chain, summed for each phoneme."""
    return np.asarray(sum(of_places[firsts + state] for state in range(STATES)), np.float64)


def _sums(values: NDArray[Any]) -> NDArray[np.float64]:
    """The sum of each few values that follow each other; of all of them when they are fewer."""
    return np.asarray(np.convolve(values, np.ones(min(STRETCH, len(values))), "valid"))
