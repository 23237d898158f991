"""Tables of facts that were changed in a copy: cells, and whole rows that came or went."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from hwrender.taking import wording
from hwrender.taking.changes import NotTaken, Reworded, TableRowAdded, TableRowDeleted, Taken, WhyNot
from hwrender.taking.comparing import CopyComparison
from hwrender.taking.model import Holder, SourceText, as_said
from hwrender.taking.owners import ParagraphStanding


def changed_table(
    comparison: CopyComparison, holder: Holder, numbers: Sequence[int]
) -> Iterator[Taken | NotTaken]:
    """The changes of one table."""
    for number in numbers:
        text, now = comparison.text(number), comparison.corrected[number]
        if text is None:
            yield NotTaken(now.words, WhyNot.TABLE)
        elif comparison.is_changed(number):
            yield Reworded(
                comparison.part_of(text.section),
                text.shown,
                now.shown,
                now.is_tracked,
                _other_cells(comparison, number),
                text=comparison.numbers[number],
                runs=comparison.runs(number),
            )
    yield from _labels(comparison, numbers)
    yield from _new_rows(comparison, holder, numbers)
    if comparison.kind != "review":
        yield from _gone_rows(comparison, holder, numbers)


def _other_cells(comparison: CopyComparison, number: int) -> str:
    """The other words in the row of a cell."""
    place = _row(comparison, number)
    cells = (n for n, each in enumerate(comparison.corrected) if each.cell is not None and n != number)
    return " | ".join(comparison.corrected[n].words for n in cells if _row(comparison, n) == place)


def _labels(comparison: CopyComparison, numbers: Sequence[int]) -> Iterator[NotTaken]:
    """The name of a column is said with each value of a card: one that was changed there is named."""
    for number in numbers:
        was, now = comparison.was(number), comparison.corrected[number]
        if was is not None and as_said(was.label) != as_said(now.label):
            yield NotTaken(now.label, WhyNot.TABLE, was.label)


def _new_rows(
    comparison: CopyComparison, holder: Holder, numbers: Sequence[int]
) -> Iterator[TableRowAdded | NotTaken]:
    """Rows with nothing in them but new cells."""
    rows: dict[tuple[int | None, int], list[int]] = defaultdict(list)
    for number, owner in enumerate(comparison.owners):
        cell = comparison.corrected[number].cell
        if owner.standing is ParagraphStanding.CELL and owner.holder == holder and cell is not None:
            rows[comparison.corrected[number].table, cell[0]].append(number)
    width = 1 + max((each.cell[1] for each in _cells(comparison, holder) if each.cell is not None), default=0)
    known = {_row(comparison, number) for number in numbers}
    for place, cells in rows.items():
        words = " | ".join(comparison.corrected[number].words for number in cells)
        below = _line_above(comparison, cells[0])
        if place in known or len(cells) != width or below is None:
            yield NotTaken(words, WhyNot.TABLE)
            continue
        runs = tuple(wording.runs_alone(comparison.corrected[number]) for number in cells)
        yield TableRowAdded(comparison.part_of(holder.section), "", words, below=below, cells=runs)


def _row(comparison: CopyComparison, number: int) -> tuple[int | None, int]:
    found = comparison.corrected[number]
    return found.table, found.cell[0] if found.cell is not None else -1


def _line_above(comparison: CopyComparison, number: int) -> int | None:
    """The line of the source that a new row comes below: that of the cell above, or of the line under the
    head."""
    for above in reversed(range(number)):
        text = comparison.text(above)
        if text is not None and text.cell is not None:
            return text.place.line + (text.cell[0] == 0)
    return None


def _gone_rows(
    comparison: CopyComparison, holder: Holder, numbers: Sequence[int]
) -> Iterator[Taken | NotTaken]:
    """Rows none of whose cells are in the copy any more."""
    there = {comparison.numbers[number] for number in numbers if number in comparison.numbers}
    gone: dict[int, list[SourceText]] = defaultdict(list)
    left: set[int] = set()
    for number, each in enumerate(comparison.texts):
        if each.holder != holder or each.cell is None or _has_no_paragraph(comparison, number):
            continue
        if number in there:
            left.add(each.cell[0])
        else:
            gone[each.cell[0]].append(each)
    for row, cells in gone.items():
        words = " | ".join(each.shown for each in cells)
        if row in left or row == 0 or not comparison.is_exact:
            yield NotTaken("", WhyNot.TABLE if comparison.is_exact else WhyNot.UNSURE, words)
        else:
            yield TableRowDeleted(comparison.part_of(holder.section), words, "", line=cells[0].place.line)


def _has_no_paragraph(comparison: CopyComparison, number: int) -> bool:
    """Whether even the made copy has no paragraph of its own for a cell: the head of a table of cards."""
    return number not in comparison.shown


def _cells(comparison: CopyComparison, holder: Holder) -> list[SourceText]:
    return [each for each in comparison.texts if each.holder == holder]
