"""Words put in the place of others, and where each line of the new text came from.

What `check` suggests for a sign of another program is put in here, and so is what importing knows besides.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

from msgspec import Struct

from hwrender.diagnostics import Finding

OF_OTHER_PROGRAMS = frozenset(
    [
        *("M007", "D010", "D034", "D071", "D072", "D085", "D100", "D101", "D102", "D103", "D104", "D105"),
        *("D106", "D107", "D108", "D109", "D125", "D126"),
    ]
)
"""The codes of what is meant otherwise than it is read: what they suggest is what was meant."""


_AFTER_A_GAP = (" ", "\n", "", ".", ",", ";", ":", "!", "?", ")")


class Change(Struct, frozen=True, order=True):
    """`words` for the characters of a text from `start` up to `end`."""

    start: int
    end: int
    words: str


class Changed(Struct, frozen=True):
    """`origins` has for each line of `text` the number, from 1, of the line of the old text it came from."""

    text: str
    origins: tuple[int, ...]


class Mended(Struct, frozen=True):
    """`taken` are the findings whose suggestions were put in, from the first to the last."""

    changed: Changed
    taken: tuple[Finding, ...]

    @property
    def text(self) -> str:
        return self.changed.text


def mended(text: str, findings: Iterable[Finding]) -> Mended:
    """The text (with lines that end in "\\n") with each suggestion in the place of what it is for.

    Of two that meet, the one that begins later is taken: to take the other, read the new text once more.
    """
    starts = (0, *accumulate(len(line) + 1 for line in text.split("\n")))
    suggested = [(_change(each, text, starts), each) for each in findings if each.suggestion is not None]
    taken: list[tuple[Change, Finding]] = []
    after = len(text)
    for change, finding in sorted(suggested, key=lambda pair: pair[0], reverse=True):
        if change.end <= after:
            taken.append((change, finding))
            after = change.start
    taken.reverse()
    return Mended(changed(text, [change for change, _ in taken]), tuple(finding for _, finding in taken))


def _change(finding: Finding, text: str, starts: tuple[int, ...]) -> Change:
    """The change that a finding suggests. What leaves nothing behind leaves no second blank either."""
    span = finding.span
    start, end = starts[span.line - 1] + span.column - 1, starts[span.end_line - 1] + span.end_column - 1
    is_gap = not finding.suggestion and text[end : end + 1] in _AFTER_A_GAP and text[start - 1 : start] == " "
    return Change(start - is_gap, end, finding.suggestion or "")


def changed(text: str, changes: list[Change]) -> Changed:
    """The text after these changes, which are in order and do not meet."""
    starts = (0, *accumulate(len(line) + 1 for line in text.split("\n")))
    parts: list[str] = []
    origins = [1]
    done = 0
    for change in [*changes, Change(len(text), len(text), "")]:
        start, end, words = change.start, change.end, change.words
        before = text[done:start]
        line = bisect_right(starts, done)
        origins += range(line + 1, line + 1 + before.count("\n"))
        first, last = bisect_right(starts, start), bisect_right(starts, end)
        origins += (min(first + number, last) for number in range(1, words.count("\n") + 1))
        parts += (before, words)
        done = end
    return Changed("".join(parts), tuple(origins))
