"""Whether every word of a corrected copy is in the report now, or named as not taken.

The words of the report are read out of the copy that it makes by now; those of the corrected copy are counted
paragraph by paragraph, without what copies add and nobody changed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from hwrender.taking.changes import NotTaken, WhyNot
from hwrender.taking.comparing import CopyComparison
from hwrender.taking.model import CopyParagraph
from hwrender.taking.owners import ParagraphStanding

_WORD = re.compile(r"[^\W_]+")


def words_in(text: str) -> list[str]:
    """The words of a text, without signs."""
    return _WORD.findall(text)


def lost_words(
    comparison: CopyComparison, report: Iterable[CopyParagraph], named: Iterable[NotTaken], *, is_older: bool
) -> tuple[NotTaken, ...]:
    """The words of a corrected copy that are neither in the `report`, as its copy has them, nor `named`. Of
    a copy that `is_older` than the report only what was changed in it counts."""
    kept = Counter(word for each in report for word in words_in(f"{each.label} {each.words}"))
    kept.update(word for each in named for word in words_in(each.words))
    lost: list[str] = []
    for paragraph in _changed(comparison, is_older=is_older):
        words = words_in(f"{paragraph.label} {paragraph.words}")
        missing = Counter(words) - kept
        kept.subtract(Counter(words) - missing)
        lost += missing.elements()
    return (NotTaken(" ".join(lost), WhyNot.LOST),) if lost else ()


def _changed(comparison: CopyComparison, *, is_older: bool) -> Iterator[CopyParagraph]:
    """The paragraphs but for those that are as they were made: what a copy adds, and where the report has
    changed since, all of them."""
    for number, owner in enumerate(comparison.owners):
        now, was = comparison.corrected[number], comparison.was(number)
        may_differ = is_older or owner.standing is ParagraphStanding.ADDED_BY_COPY
        is_same = was is not None and was.words == now.words
        if not (may_differ and is_same):
            yield now
