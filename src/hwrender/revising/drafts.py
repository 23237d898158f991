"""Drafted easy wording, row by row: proposed for a part, and taken into it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from hwrender.drafting.proposing import draft
from hwrender.drafting.wording import TO_DO
from hwrender.revising.changes import TakeDraft
from hwrender.revising.commenting import check_comment
from hwrender.revising.entries import Entry, EntryKind, entries_of, typed_of
from hwrender.revising.locating import FIRST, locate
from hwrender.revising.model import ProposedRow, ReportRow, RowKind, RowPart
from hwrender.revising.origins import origins
from hwrender.revising.picturing import check_target, with_picture_line
from hwrender.revising.placed_rows import PlacedRow, placed_rows
from hwrender.revising.reading_back import read_alone
from hwrender.revising.refusals import RefusedChange, Why
from hwrender.revising.rewording import new_rows, row_of
from hwrender.revising.row_changes import with_rows
from hwrender.revising.rows import rows_in, rows_of
from hwrender.revising.source import ReadSource, read_anew, read_source
from hwrender.revising.strips import container_of

_TO_DO = TO_DO.removeprefix("<!-- ")
_DRAFTED = "drafted"


def proposals_of(text: str, part: int, file: str = "report") -> tuple[ProposedRow, ...]:
    """The rows that a draft of a part would have, but for those that it has already.

    There are none where the report has errors, where it is not in English, and where only a person can find
    easier words.
    """
    parts = [each for each in rows_of(text) if each.number == part]
    if not parts:
        return ()
    drafted = draft(_without_easy_wording(read_source(text), part), file, (part,))
    rows = rows_in(read_anew(drafted.text), part) if drafted.parts else ()
    return _proposed(rows, parts[0])


def _without_easy_wording(source: ReadSource, part: int) -> str:
    container = container_of(source, part)
    lines = list(source.lines)
    if container is not None:
        lines[container.first - 1 : container.last] = []
    return "".join(lines)


def _proposed(rows: Sequence[ReportRow], part: RowPart) -> tuple[ProposedRow, ...]:
    taken = {row.words for row in part.rows}
    left = [row for row in rows if row.words not in taken and row.kind is not RowKind.FIGURE]
    sources = origins(tuple(row.typed for row in left), tuple(each.words for each in part.sentences))
    return tuple(
        ProposedRow(row.words, row.typed, row.picture, _to_do(row), _after(numbers, part), numbers)
        for row, numbers in zip(left, sources, strict=True)
    )


def _to_do(row: ReportRow) -> str:
    """What the draft leaves to a person."""
    found = (each for each in row.comments if each.startswith(_TO_DO))
    return next(found, "").removeprefix(_TO_DO).strip()


def _after(sentences: Sequence[int], part: RowPart) -> int:
    """The number of the last row that comes from nothing after these sentences."""
    if not sentences:
        return len(part.rows) - 1
    before = [number for number, numbers in enumerate(part.sources) if numbers and numbers[0] <= sentences[0]]
    return max(before, default=FIRST)


def take_draft(source: ReadSource, change: TakeDraft) -> str:
    """The text with rows of a draft in it, as they were proposed, or with the words that a person typed."""
    if not change.rows:
        raise RefusedChange(Why.NO_DRAFT)
    at = locate(source, change)
    before = placed_rows(source, at.container)
    rows = [row for proposed in change.rows for row in _rows(source, proposed, before.end)]
    return with_rows(source, at, before, rows, _DRAFTED)


def _rows(source: ReadSource, proposed: ProposedRow, end: str) -> list[PlacedRow]:
    check_target(proposed.picture)
    lines = proposed.words.split("\n")
    strip, alone = read_alone(lines, source.definitions())
    if strip.kind is RowKind.OTHER:
        return [_as_it_stands(lines, proposed, end)]
    entries = entries_of(strip.blocks, alone)
    is_kept = bool(entries) and typed_of(entries) == proposed.typed
    rows = (row_of((), lines, entries, end),) if is_kept else new_rows(source, proposed.typed, end, entries)
    return [_with_head(rows[0], proposed, end), *rows[1:]]


def _as_it_stands(lines: Sequence[str], proposed: ProposedRow, end: str) -> PlacedRow:
    """A table, or whatever else is no row of words."""
    if proposed.typed != proposed.words:
        raise RefusedChange(Why.NOT_A_ROW)
    row = row_of((), lines, (Entry(EntryKind.FIXED, "", ()),), end)
    return replace(row, kind=RowKind.OTHER, says=(), idea="", is_list=False)


def _with_head(row: PlacedRow, proposed: ProposedRow, end: str) -> PlacedRow:
    """The row with its picture, and below it what is left to a person."""
    if proposed.to_do:
        words = " ".join(f"{_TO_DO} {proposed.to_do}".split())
        check_comment(words)
        line = f"<!-- {words} -->{end}"
        row = replace(row, lines=(line, *row.lines), comments=(words,))
    return with_picture_line(row, proposed.picture, end) if proposed.picture else row
