"""What was changed in a copy outside its rows and blocks: headings, footnotes, comments elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.taking.changes import NotTaken, Taken, WhyNot
from hwrender.taking.comparing import CopyComparison
from hwrender.taking.deriving import reworded
from hwrender.taking.owners import ParagraphStanding


def changed_outside_rows(comparison: CopyComparison) -> Iterator[Taken | NotTaken]:
    """Headings, footnotes and what a copy adds."""
    others = [n for n, owner in enumerate(comparison.owners) if owner.holder is None]
    yield from reworded(comparison, [n for n in others if comparison.text(n) is not None])
    for number, owner in enumerate(comparison.owners):
        words = comparison.corrected[number].words
        match owner.standing:
            case ParagraphStanding.HEADING:
                yield NotTaken(words, WhyNot.HEADING)
            case ParagraphStanding.NOTE:
                yield NotTaken(words, WhyNot.NOTE)
            case ParagraphStanding.APART:
                yield NotTaken(words, WhyNot.FURNITURE)
            case _:
                pass
        if owner.holder is None or not owner.standing.is_of_report():
            for said in comparison.corrected[number].comments:
                yield NotTaken(said, WhyNot.COMMENT)
    if comparison.kind != "review":
        yield from _gone(comparison)


def _gone(comparison: CopyComparison) -> Iterator[NotTaken]:
    """Headings and footnotes that are not in the copy any more."""
    there = set(comparison.numbers.values())
    for number, text in enumerate(comparison.texts):
        if number not in there and text.holder is None and comparison.is_exact:
            why = WhyNot.NOTE if text.section < 0 else WhyNot.GONE_HEADING
            yield NotTaken("", why, text.shown)
