"""The ideas of a report: its rows of easy words, each with a name that stays with its words.

An idea is called by the seal of its words and picture, as rows are when they are revised. So what readers
said of it is kept while other rows come, go or move, and ends when its own words change.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from hwrender.edition.model import Edition, Row, SectionRole
from hwrender.revising import ReportRow, RowKind, RowPart, rows_of
from hwrender.revising.rows import digest

_PART_DIGITS = 8
_MOST_ALIKE = 9

RowPlace = tuple[int, int]
"""The number of a part, and that of a row in it."""


class ReaderIdea(Struct, frozen=True):
    """One idea. `number` is its number in the whole report, from 1, and `id` its name in the answers; `part`
    is what its part is called there."""

    number: int
    id: str
    part: str
    row: ReportRow


def ideas_of(parts: Sequence[RowPart]) -> tuple[ReaderIdea, ...]:
    """The ideas of a report in order: its rows of words."""
    seen: Counter[str] = Counter()
    found: list[ReaderIdea] = []
    for part in parts:
        for row in part.rows:
            if row.kind is not RowKind.WORDS:
                continue
            seen[row.seal] += 1
            alike = min(seen[row.seal], _MOST_ALIKE)
            name = row.seal if alike == 1 else f"{row.seal}-{alike}"
            found.append(ReaderIdea(len(found) + 1, name, part_name(part.title), row))
    return tuple(found)


def ideas_in(text: str, file: str) -> tuple[ReaderIdea, ...]:
    """The same for the source of a report."""
    return ideas_of(rows_of(text, file))


def part_name(title: str) -> str:
    """What a part is called in the answers: a digest of its title, which may be telling."""
    return digest(title)[:_PART_DIGITS]


def drawn_rows(edition: Edition, parts: Sequence[RowPart]) -> dict[RowPlace, Row]:
    """The rows of an easy edition by the place of the row of the source that each is. Where a part has
    another number of them, which is which is not known."""
    bodies = [section for section in edition.sections if section.role is SectionRole.BODY]
    found: dict[RowPlace, Row] = {}
    for part in parts:
        written = [row for row in part.rows if row.kind is RowKind.WORDS]
        printed = [block for block in bodies[part.number].blocks if isinstance(block, Row)]
        if len(written) == len(printed):
            found |= {(part.number, row.number): drawn for row, drawn in zip(written, printed, strict=True)}
    return found
