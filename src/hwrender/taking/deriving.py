"""What somebody changed in a copy, row by row and block by block."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hwrender.taking.changes import (
    Added,
    Commented,
    Deleted,
    NotTaken,
    Reworded,
    Rewritten,
    Taken,
    WhyNot,
)
from hwrender.taking.comparing import CopyComparison
from hwrender.taking.holder_lines import LINE_KINDS, new_rows, rewritten_rows
from hwrender.taking.model import Holder, TextKind
from hwrender.taking.owners import ParagraphStanding, is_new
from hwrender.taking.picturing import changed_picture
from hwrender.taking.table_rows import changed_table

Found = Taken | NotTaken


def changed_rows(comparison: CopyComparison) -> Iterator[Found]:
    """The changes of all rows and blocks, but for their order, and what cannot be taken."""
    holders = comparison.by_holder()
    for holder, numbers in holders.items():
        if is_new(holder):
            yield from _added(comparison, holder, numbers, holders)
        elif numbers:
            yield from _changed(comparison, holder, numbers)
            yield from changed_picture(comparison, holder, numbers)
        elif comparison.kind != "review" or holder.is_easy:
            yield from _deleted(comparison, holder)
        yield from _comments(comparison, holder, numbers)


def words_of_holder(comparison: CopyComparison, holder: Holder) -> str:
    """The words of a row or block as the report has them."""
    shown = [each.shown for each in comparison.texts if each.holder == holder]
    return "\n".join(shown)


def _changed(comparison: CopyComparison, holder: Holder, numbers: Sequence[int]) -> Iterator[Found]:
    wanted = [number for number, each in enumerate(comparison.texts) if each.holder == holder]
    there = [comparison.numbers.get(number) for number in numbers]
    same_kinds = all(_is_same_kind(comparison, number) for number in numbers)
    if comparison.texts[wanted[0]].kind is TextKind.CELL:
        yield from changed_table(comparison, holder, numbers)
    elif there == wanted and same_kinds:
        yield from reworded(comparison, numbers)
    elif not comparison.is_exact:
        yield from _unsure(comparison, holder, numbers)
    else:
        yield from _rewritten(comparison, holder, numbers)


def _is_same_kind(comparison: CopyComparison, number: int) -> bool:
    """Whether a paragraph is still what it was: an item, a line of a quotation or a plain paragraph."""
    was, now = comparison.was(number), comparison.corrected[number]
    return was is not None and LINE_KINDS.get(was.kind) == LINE_KINDS.get(now.kind)


def reworded(comparison: CopyComparison, numbers: Sequence[int]) -> Iterator[Found]:
    """Other words for texts that stand where they stood."""
    for number in numbers:
        text, now = comparison.text(number), comparison.corrected[number]
        if text is None or not comparison.is_changed(number):
            continue
        if text.kind is TextKind.CODE:
            yield NotTaken(now.words, WhyNot.CODE, text.shown)
        else:
            yield Reworded(
                comparison.part_of(text.section),
                text.shown,
                now.shown,
                now.is_tracked,
                text=comparison.numbers[number],
                runs=comparison.runs(number),
            )


def _unsure(comparison: CopyComparison, holder: Holder, numbers: Sequence[int]) -> Iterator[Found]:
    """Lines that came or went where the state that the copy was made from is not known: the words that can
    be held against a line of the report are taken, all others are named."""
    known = [number for number in numbers if number in comparison.numbers]
    yield from reworded(comparison, known)
    for number in numbers:
        if number not in comparison.numbers:
            yield NotTaken(comparison.corrected[number].words, WhyNot.CONFLICT)


def _rewritten(comparison: CopyComparison, holder: Holder, numbers: Sequence[int]) -> Iterator[Found]:
    rows = rewritten_rows(comparison, holder, numbers)
    if rows is None:
        known = [number for number in numbers if number in comparison.numbers]
        yield from reworded(comparison, known)
        for number in numbers:
            if number not in comparison.numbers:
                yield NotTaken(comparison.corrected[number].words, WhyNot.STRUCTURE)
        return
    shown = [comparison.corrected[number].shown for number in numbers]
    yield Rewritten(
        comparison.part_of(holder.section),
        words_of_holder(comparison, holder),
        "\n".join(shown),
        any(comparison.corrected[number].is_tracked for number in numbers),
        holder=holder,
        rows=rows,
    )


def _added(
    comparison: CopyComparison, holder: Holder, numbers: Sequence[int], holders: dict[Holder, list[int]]
) -> Iterator[Found]:
    words = "\n".join(comparison.corrected[number].shown for number in numbers)
    if any(comparison.may_be_gone(number) for number in numbers):
        yield NotTaken(words, WhyNot.GONE)
        return
    pictures = [comparison.corrected[number].picture for number in numbers]
    yield Added(
        comparison.part_of(holder.section),
        "",
        words,
        any(comparison.corrected[number].is_tracked for number in numbers),
        name=holder,
        above=_above(comparison, numbers[0], holder, holders),
        rows=new_rows(comparison, holder, numbers),
        picture=next((each for each in pictures if each is not None), None),
    )


def _above(
    comparison: CopyComparison, number: int, holder: Holder, holders: dict[Holder, list[int]]
) -> Holder | None:
    """The row or block that a new one stands after; None where it is the first of its part."""
    for above in reversed(range(number)):
        owner = comparison.owners[above]
        is_of_copy = owner.standing is ParagraphStanding.ADDED_BY_COPY and owner.holder is None
        if owner.section != holder.section or is_of_copy:
            return None
        if owner.holder is not None and owner.holder != holder and owner.holder in holders:
            return owner.holder
    return None


def _deleted(comparison: CopyComparison, holder: Holder) -> Iterator[Found]:
    words = words_of_holder(comparison, holder)
    if comparison.is_exact and comparison.kind != "review":
        yield Deleted(comparison.part_of(holder.section), words, "", holder=holder)
    else:
        yield NotTaken("", WhyNot.UNSURE, words)


def _comments(comparison: CopyComparison, holder: Holder, numbers: Sequence[int]) -> Iterator[Found]:
    for number in numbers:
        found, part = comparison.corrected[number], comparison.part_of(holder.section)
        for words in found.comments:
            yield Commented(part, "", words, beside=found.words, holder=holder, words=words)
