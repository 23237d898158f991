"""Two rows as one."""

from __future__ import annotations

from msgspec.structs import replace

from hwrender.revising.entries import EntryKind, Said, TypedRun, merged
from hwrender.revising.model import RowKind
from hwrender.revising.picturing import with_picture, with_picture_line
from hwrender.revising.placed_rows import Lines, PlacedRow, PlacedRows
from hwrender.revising.refusals import RefusedChange, Why
from hwrender.revising.source import ReadSource
from hwrender.revising.strips import Container
from hwrender.revising.writing import best_picture


def joined(source: ReadSource, container: Container, before: PlacedRows, at: int) -> PlacedRows:
    """The rows with row `at` and the next one as one row.

    It has the first picture of the two. Without any, their paragraphs become one where they can; else the row
    gets a picture, which keeps it together.
    """
    one, two = before.rows[at], before.rows[at + 1]
    if RowKind.OTHER in (one.kind, two.kind):
        raise RefusedChange(Why.NOT_A_ROW)
    gap = before.gaps[at + 1] or (before.end,)
    if not one.picture and not two.picture and one.ends_in_words and two.says[0][0] is EntryKind.PARAGRAPH:
        row = _as_one_paragraph(one, two, before.end)
    else:
        if not one.picture:
            target = two.picture or best_picture(source, container.section, one)
            one = with_picture_line(one, target, before.end, two.alt)
        row = _below(one, _without_picture(container, two, at + 1, before.end), gap, before.end)
    rows = (*before.rows[:at], row, *before.rows[at + 2 :])
    return replace(before, rows=rows, gaps=(*before.gaps[: at + 1], *before.gaps[at + 2 :]))


def _without_picture(container: Container, row: PlacedRow, at: int, end: str) -> PlacedRow:
    strip = container.strips[at]
    if strip.picture is not None and strip.kind is RowKind.FIGURE:
        words = replace(strip, kind=RowKind.WORDS)
        return with_picture(words, row, "", "", end)
    return with_picture(strip, row, "", "", end)


def _below(one: PlacedRow, two: PlacedRow, gap: Lines, end: str) -> PlacedRow:
    return replace(
        one,
        lines=(*_ended(one.lines, end), *(gap if two.lines else ()), *two.lines),
        kind=RowKind.WORDS if one.says or two.says else RowKind.FIGURE,
        ends_in_words=two.ends_in_words if two.says else one.ends_in_words,
        says=(*one.says, *two.says),
        comments=(*one.comments, *two.comments),
        idea=f"{one.idea} {two.idea}".strip(),
    )


def _as_one_paragraph(one: PlacedRow, two: PlacedRow, end: str) -> PlacedRow:
    """The last paragraph of the one and the first of the other go on with one another."""
    head, words = two.lines[: two.words_at], two.lines[two.words_at :]
    lines = (*one.lines[: one.words_at], *head, *one.lines[one.words_at :])
    return replace(
        one,
        lines=(*_ended(lines, end), *words),
        words_at=one.words_at + len(head),
        ends_in_words=two.ends_in_words,
        says=(*one.says[:-1], _one_after_the_other(one.says[-1], two.says[0]), *two.says[1:]),
        idea=f"{one.idea} {two.idea}",
        comments=(*one.comments, *two.comments),
    )


def _one_after_the_other(one: Said, two: Said) -> Said:
    return EntryKind.PARAGRAPH, "", merged((*one[2], TypedRun(" "), *two[2]))


def _ended(lines: Lines, end: str) -> Lines:
    return tuple(line if line.endswith(("\n", "\r")) else f"{line}{end}" for line in lines)
