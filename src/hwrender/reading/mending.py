"""Suggestions put in the place of what they are for, and where each line of the new text came from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from msgspec import Struct

from hwrender.diagnostics import Finding


class Mended(Struct, frozen=True):
    """`origins` has for each line of `text` the number, from 1, of the line of the old text that it came
    from; `taken` are the findings whose suggestions were put in, from the first to the last."""

    text: str
    origins: tuple[int, ...]
    taken: tuple[Finding, ...]


def mended(text: str, findings: Iterable[Finding]) -> Mended:
    """The text (with lines that end in "\\n") with each suggestion in the place of what it is for.

    Of two that meet, the one that begins later is taken: to take the other, read the new text once more.
    """
    lines = text.split("\n")
    starts = (0, *accumulate(len(line) + 1 for line in lines))
    changes = sorted(
        (_slice(finding, starts), finding) for finding in findings if finding.suggestion is not None
    )
    taken: list[tuple[int, int, Finding]] = []
    after = len(text)
    for (start, end), finding in reversed(changes):
        if end <= after:
            taken.append((start, end, finding))
            after = start
    return _put_in(text, starts, taken[::-1])


def _slice(finding: Finding, starts: Sequence[int]) -> tuple[int, int]:
    span = finding.span
    return starts[span.line - 1] + span.column - 1, starts[span.end_line - 1] + span.end_column - 1


def _put_in(text: str, starts: Sequence[int], changes: list[tuple[int, int, Finding]]) -> Mended:
    parts: list[str] = []
    origins = [1]
    done = 0

    def take(words: str, first: int) -> None:
        """Add words; `first` is the old line of their first character, and of each line more one after it."""
        parts.append(words)
        origins.extend(first + number for number in range(1, words.count("\n") + 1))

    for start, end, finding in changes:
        take(text[done:start], bisect_right(starts, done))
        first, last = bisect_right(starts, start), bisect_right(starts, end)
        before = len(origins)
        take(finding.suggestion or "", first)
        origins[before:] = [min(line, last) for line in origins[before:]]
        done = end
    take(text[done:], bisect_right(starts, done))
    return Mended("".join(parts), tuple(origins), tuple(finding for _, _, finding in changes))
