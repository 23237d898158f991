"""Forced alignment: which frame of a sound is which sound of the words, for many utterances at once.

The Viterbi algorithm over a chain of states for each utterance. A state may be one that can be left out: the
pause between two words."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

_NEVER = np.float32(-1e9)
_POSSIBLE = -1e8
"""A path with a sum below this has been where it may not be."""


class Chain(Struct, frozen=True):
    """The states that an utterance passes through, by number, and which of them may be left out: no two that
    stand next to each other, and not all."""

    states: NDArray[np.intp]
    is_optional: NDArray[np.bool_]


def align(
    scores: Sequence[NDArray[np.float32]], chains: Sequence[Chain]
) -> tuple[NDArray[np.intp] | None, ...]:
    """For each utterance, the place in its chain that each frame has on the path with the best sum of scores.

    `scores` holds a row for each frame and a column for each state. There is no path, and `None` is given,
    where an utterance has fewer frames than states that it must pass through."""
    frames = np.array([len(each) for each in scores])
    emitted = _emitted(scores, chains)
    skips = np.full(emitted.shape[1:], _NEVER)
    best = np.full((len(chains), emitted.shape[2] + 2), _NEVER)
    for row, chain in enumerate(chains):
        skips[row, 2 : len(chain.states)][chain.is_optional[1:-1]] = 0
        starts = slice(2, 4 if chain.is_optional[0] else 3)
        best[row, starts] = emitted[0, row, : starts.stop - 2]
    by_step, by_skip = (np.zeros(emitted.shape, np.bool_) for _ in range(2))
    last = np.full(len(chains), -1, np.intp)
    for frame in range(len(emitted)):
        if frame:
            stay, step, skip = best[:, 2:], best[:, 1:-1], best[:, :-2] + skips
            np.greater(step, stay, out=by_step[frame])
            top = np.maximum(stay, step)
            np.greater(skip, top, out=by_skip[frame])
            best[:, 2:] = np.maximum(top, skip, out=top) + emitted[frame]
        for row in np.flatnonzero(frames == frame + 1).tolist():
            last[row] = _last_place(best[row, 2:], chains[row])
    paths = _traced(by_step, by_skip, frames, last)
    return tuple(paths[: frames[row], row] if last[row] >= 0 else None for row in range(len(chains)))


def _emitted(scores: Sequence[NDArray[np.float32]], chains: Sequence[Chain]) -> NDArray[np.float32]:
    """The score of each place of each chain in each frame: frames by utterances by places."""
    longest = max(len(each) for each in scores)
    places = max(len(chain.states) for chain in chains)
    emitted = np.full((longest, len(chains), places), _NEVER)
    for row, (each, chain) in enumerate(zip(scores, chains, strict=True)):
        emitted[: len(each), row, : len(chain.states)] = each[:, chain.states]
    return emitted


def _last_place(best: NDArray[np.float32], chain: Chain) -> int:
    """Where a path ends: at the last place, or before it if that may be left out; -1 if it gets nowhere."""
    end = len(chain.states) - 1
    if chain.is_optional[end] and best[end - 1] > best[end]:
        end -= 1
    return end if best[end] > _POSSIBLE else -1


def _traced(
    by_step: NDArray[np.bool_],
    by_skip: NDArray[np.bool_],
    frames: NDArray[np.intp],
    last: NDArray[np.intp],
) -> NDArray[np.intp]:
    """The places of all paths, followed back from their last ones: frames by utterances."""
    rows = np.arange(len(last))
    place = last.copy()
    paths = np.zeros(by_step.shape[:2], np.intp)
    for frame in range(len(by_step) - 1, -1, -1):
        paths[frame] = place
        back = np.where(by_skip[frame, rows, place], 2, by_step[frame, rows, place].astype(np.intp))
        place = np.maximum(place - back * (frame < frames), 0)
    return paths
