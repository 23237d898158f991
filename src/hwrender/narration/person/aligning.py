"""Which stretch of one long recording is which line: by lengths and pauses, all lines at once.

A line is one stretch of speech or several, cut at a pause. Each way to cut the recording has a probability:
how well lengths fit, how long the pauses between lines are and how short those inside, what was skipped. All
ways are summed up (forwards and backwards, as in hidden Markov models), so that it is known how sure each
line is."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from msgspec import Struct
from msgspec.structs import replace
from numpy.typing import NDArray

SURE = 0.95
"""How much of all probability the way has in which a line is cut."""
LEAST_SURE = 0.75
"""Where fewer lines than this part of all are sure, something else was read: then none is."""

_MOST_STRETCHES = 12
"""So many a line has at most: it is one breath."""
_MOST_SKIPPED = 3
"""So many stretches in a row may be a cough or a false start."""
_SKIPPED, _COUGHED, _MISSING = 5.0, 2.0, 6.0
"""What it costs, as a natural logarithm, to skip a stretch of half a second or more, the shortest one, or to
find no sound for a line."""
_SPREAD, _SPREAD_OF_SHORT = 0.16, 0.2
"""How far the logarithms of lengths are from what is expected: of long lines, and more of short ones."""
_PAUSE_SLOPE = 0.2
_SHORTEST_BETWEEN, _LONGEST_BETWEEN = 0.3, 3.0
_ROUNDS = 2

Scores = NDArray[np.float64]


class SpeechStretch(Struct, frozen=True):
    """Speech without a pause in it, in seconds from the start of the recording."""

    start_seconds: float
    end_seconds: float


class AlignedLine(Struct, frozen=True):
    """The stretches of a line: the first, and the one after the last. None is found where it was not read.
    `is_sure` says whether it can be relied on."""

    first: int
    after: int
    is_sure: bool


def align(stretches: Sequence[SpeechStretch], expected_seconds: Sequence[float]) -> tuple[AlignedLine, ...]:
    """The stretches of each line, in order. `expected_seconds` is how long each line takes, at any pace."""
    if not stretches or not expected_seconds:
        return tuple(AlignedLine(0, 0, is_sure=False) for _ in expected_seconds)
    starts = np.array([each.start_seconds for each in stretches])
    ends = np.array([each.end_seconds for each in stretches])
    pauses = np.log(np.maximum(starts[1:] - ends[:-1], 0.01))
    between = _pause_between(np.exp(pauses), len(expected_seconds))
    pace = float((ends - starts).sum()) / sum(expected_seconds)
    lines: tuple[AlignedLine, ...] = ()
    for _ in range(_ROUNDS):
        model = _Model(starts, ends, (pauses - np.log(between)) / _PAUSE_SLOPE)
        lines = _aligned(model, [pace * seconds for seconds in expected_seconds])
        found = [
            (ends[line.after - 1] - starts[line.first]) / seconds
            for line, seconds in zip(lines, expected_seconds, strict=True)
            if line.after > line.first
        ]
        pace = float(np.median(found)) if found else pace
    if sum(line.is_sure for line in lines) < LEAST_SURE * len(lines):
        return tuple(replace(line, is_sure=False) for line in lines)
    return lines


def _pause_between(pauses: Scores, lines: int) -> float:
    """How long a pause is that is as likely between lines as inside one: in the widest gap between lengths
    where about as many pauses are longer as there are places between lines."""
    if not len(pauses):
        return _LONGEST_BETWEEN
    longest = np.sort(pauses)[::-1]
    steps = np.append(longest, longest[-1] / 2)
    ratios = steps[:-1] / steps[1:]
    near = max(2, lines // 10)
    first = min(max(0, lines - 2 - near), len(ratios) - 1)
    place = first + int(ratios[first : lines - 1 + near].argmax())
    between = np.sqrt(steps[place] * steps[place + 1])
    return float(np.clip(between, _SHORTEST_BETWEEN, _LONGEST_BETWEEN))


class _Model:
    """`longer` says of each pause how much longer it is than one between lines and inside. `skipped` is what
    it costs to skip each stretch."""

    def __init__(self, starts: Scores, ends: Scores, longer: Scores) -> None:
        self.count = len(starts)
        self._starts, self._ends = starts, ends
        self.skipped = np.minimum(_SKIPPED, _COUGHED + 2 * (_SKIPPED - _COUGHED) * (ends - starts))
        self._before = np.concatenate([[0.0], -np.logaddexp(0, -longer)])
        self._inside = np.concatenate([[0.0, 0.0], np.cumsum(-np.logaddexp(0, longer))])

    def scores(self, stretches: int, expected: float) -> Scores:
        """How well so many stretches fit a line of this length, by the first of them."""
        starts, ends = self._starts[: self.count - stretches + 1], self._ends[stretches - 1 :]
        spread = _SPREAD + _SPREAD_OF_SHORT / (1 + expected)
        off = np.log(np.maximum(ends - starts, 0.01) / expected) / spread
        first = np.arange(len(starts))
        inside = self._inside[first + stretches] - self._inside[first + 1]
        return np.asarray(-(off**2) / 2 - np.log(spread) + self._before[: len(starts)] + inside)


def _aligned(model: _Model, expected: Sequence[float]) -> tuple[AlignedLine, ...]:
    most = min(_MOST_STRETCHES, model.count)
    scores = [[model.scores(each, seconds) for each in range(1, most + 1)] for seconds in expected]
    ahead = _forwards(scores, model.skipped)
    back = _backwards(scores, model.skipped)
    lines = []
    for number, of_line in enumerate(scores):
        missing = _sum(ahead[number] - _MISSING + back[number + 1])
        total, ways = [missing], [(missing, 0, 0)]
        for stretches, fit in enumerate(of_line, start=1):
            at = ahead[number][: len(fit)] + fit + back[number + 1][stretches:]
            best = int(at.argmax())
            ways.append((float(at[best]), best, best + stretches))
            total.append(_sum(at))
        score, first, after = max(ways)
        sure = float(np.exp(score - np.logaddexp.reduce(total)))
        lines.append(AlignedLine(first, after, after > first and sure >= SURE))
    return tuple(lines)


def _forwards(scores: Sequence[Sequence[Scores]], skipped: Scores) -> list[Scores]:
    """By how many lines are over: how likely it is that so many stretches are over, skipped ones included."""
    ahead = np.full(len(skipped) + 1, -np.inf)
    ahead[0] = 0.0
    found = [_with_skipped(ahead, skipped)]
    for of_line in scores:
        following = found[-1] - _MISSING
        for stretches, fit in enumerate(of_line, start=1):
            following[stretches:] = np.logaddexp(following[stretches:], found[-1][: len(fit)] + fit)
        found.append(_with_skipped(following, skipped))
    return found


def _backwards(scores: Sequence[Sequence[Scores]], skipped: Scores) -> list[Scores]:
    """By how many lines are over: how likely the rest is after so many stretches."""
    rest = np.full(len(skipped) + 1, -np.inf)
    rest[-1] = 0.0
    found = [_with_skipped(rest[::-1], skipped[::-1])[::-1]]
    for number in range(len(scores) - 1, -1, -1):
        before = found[-1] - _MISSING
        for stretches, fit in enumerate(scores[number], start=1):
            before[: len(fit)] = np.logaddexp(before[: len(fit)], fit + found[-1][stretches:])
        found.append(_with_skipped(before[::-1], skipped[::-1])[::-1])
    return found[::-1]


def _with_skipped(ahead: Scores, skipped: Scores) -> Scores:
    found, costs = ahead.copy(), np.concatenate([[0.0], np.cumsum(skipped)])
    for count in range(1, min(_MOST_SKIPPED, len(skipped)) + 1):
        found[count:] = np.logaddexp(found[count:], ahead[:-count] - (costs[count:] - costs[:-count]))
    return found


def _sum(scores: Scores) -> float:
    return float(np.logaddexp.reduce(scores))
