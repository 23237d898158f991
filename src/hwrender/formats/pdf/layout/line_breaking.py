"""Words broken into lines: ragged right, even, without a single word left over."""

from __future__ import annotations

from itertools import pairwise

from hwrender.formats.pdf.layout.words import LayoutWord
from hwrender.language.pauses import pause

# the cost of a last line that is only one short word, and of one more line than needed
_LONELY_WORD = 0.35
_EXTRA_LINE = 4.0
# a last line shorter than this part of the column looks left over
_SHORT = 0.2
# what a line may be shorter for, to end where one pauses: as much as a line that is a quarter empty
_NO_PAUSE = 0.08


def break_lines(
    words: tuple[LayoutWord, ...], width: float, *, balanced: bool = False, phrased: bool = False
) -> tuple[tuple[LayoutWord, ...], ...]:
    """The words of each line: as few lines as possible, the right edge as even as it can be.

    `balanced` lines, for titles, are of one length as nearly as possible, the last one too. `phrased` lines,
    for easy wording, end where one pauses rather than where they are full, and are as few.
    """
    lines: list[tuple[LayoutWord, ...]] = []
    start = 0
    for place, word in enumerate(words):
        if word.ends_line or place == len(words) - 1:
            lines.extend(_break_part(words[start : place + 1], width, balanced, phrased))
            start = place + 1
    return tuple(lines)


def _break_part(
    words: tuple[LayoutWord, ...], width: float, balanced: bool, phrased: bool
) -> list[tuple[LayoutWord, ...]]:
    """Least cost over all ways to break (Knuth and Plass 1981, without stretch). The cost of a line is the
    square of the part of it that stays empty."""
    if sum(word.width + word.blank_width for word in words[:-1]) + words[-1].width <= width:
        return [words]
    count = len(words)
    pauses = [_pause_cost(*pair) if phrased else 0.0 for pair in pairwise(words)]
    # best[i]: least cost of breaking words[i:], and where the first line of it ends
    best: list[tuple[float, int]] = [(0.0, count)] * (count + 1)
    for first in range(count - 1, -1, -1):
        found: tuple[float, int] | None = None
        used = 0.0
        for last in range(first, count):
            used += words[last].width
            if used > width + 0.01 and last > first:
                break
            rest, _ = best[last + 1]
            cost = _EXTRA_LINE + rest + _line_cost(used, width, first, last, count, balanced)
            cost += pauses[last] if last < count - 1 else 0.0
            if found is None or cost < found[0]:
                found = (cost, last + 1)
            used += words[last].blank_width
        assert found is not None
        best[first] = found
    lines = []
    first = 0
    while first < count:
        end = best[first][1]
        lines.append(words[first:end])
        first = end
    return lines


def _line_cost(used: float, width: float, first: int, last: int, count: int, balanced: bool) -> float:
    empty = max(0.0, 1 - used / width)
    if last < count - 1 or balanced:
        return empty * empty
    return _LONELY_WORD if first == last and first > 0 and used < width * _SHORT else 0.0


def _pause_cost(before: LayoutWord, after: LayoutWord) -> float:
    """What it costs a line to end between two words of which the first may lead to the second."""
    if before.ends_line or not before.blank or not before.language().startswith("en"):
        return 0.0
    return _NO_PAUSE * pause(before.text(), after.text())
