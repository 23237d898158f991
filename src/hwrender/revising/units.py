"""A source in units that are compared as a whole: the rows of easy wording, and each other line."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from hwrender.drafting.lines import line_end
from hwrender.pictures.choice import NO_PICTURE
from hwrender.revising.picturing import with_picture_line
from hwrender.revising.placed_rows import PlacedRow, placed_rows
from hwrender.revising.rows import rows_in
from hwrender.revising.source import ReadSource, read_source
from hwrender.revising.strips import container_of

_ENDS = re.compile(r"\r\n?|\n")


class Unit(Struct, frozen=True):
    """Lines as they stand (`raw`), and as they are compared (`key`): without byte order mark and line ends.

    `words` are what a person reads of them, and `row` is the row that they are, if they are one.
    """

    key: str
    raw: str
    words: str
    row: PlacedRow | None = None


class Units(Struct, frozen=True):
    """All the units of a source, in order, and how its lines end."""

    units: tuple[Unit, ...]
    line_end: str

    def neighbours(self) -> frozenset[tuple[str, str]]:
        """The keys of each two units that stand right below one another."""
        keys = [unit.key for unit in self.units]
        return frozenset(pairwise(keys))


def units_of(text: str) -> Units:
    """The units of a source. One that is no report has lines alone."""
    source = read_source(text)
    units: list[Unit] = []
    at = 0
    for first, last, words, row in _rows(source):
        units += [_line(source, line) for line in range(at + 1, first)]
        key = "\n".join(source.bare[first - 1 : last])
        units.append(Unit(key, "".join(source.lines[first - 1 : last]), words, row))
        at = last
    units += [_line(source, line) for line in range(at + 1, len(source.lines) + 1)]
    return Units(tuple(units), line_end(text))


def _rows(source: ReadSource) -> Iterator[tuple[int, int, str, PlacedRow]]:
    """The lines of each row, and its words."""
    count = len(source.document.sections) if source.document is not None else 0
    for part in range(count):
        placed = placed_rows(source, container_of(source, part)).rows
        for row, found in zip(placed, rows_in(source, part), strict=True):
            yield found.first_line, found.last_line, found.typed, row


def _line(source: ReadSource, number: int) -> Unit:
    words = source.bare[number - 1]
    return Unit(words, source.lines[number - 1], words)


def text_of_units(units: Sequence[Unit], end: str, neighbours: Collection[tuple[str, str]]) -> str:
    """These units below one another.

    Those that were no `neighbours` before are kept apart: rows by an empty line, and a row that would become
    part of the one above by a picture that says that there is none.
    """
    parts: list[str] = []
    row: PlacedRow | None = None
    for above, unit in zip([None, *units], units, strict=False):
        own = unit.row
        if own is not None and row is not None and own.must_be_parted(row):
            own = with_picture_line(own, NO_PICTURE, end)
        is_near = above is not None and (above.key, unit.key) in neighbours
        if own is not None and row is not None and not is_near:
            is_right_below = above is not None and above.row is not None
            parts += [end] if is_right_below and not own.may_follow(row) else []
        parts.append("".join(own.lines) if own is not None and own is not unit.row else unit.raw)
        row = own if own is not None or unit.key.strip() else row
    return joined_text(parts, end)


def with_ends(raw: str, end: str) -> str:
    """Lines, each ended so."""
    return _ENDS.sub(end, raw)


def joined_text(parts: Iterable[str], end: str) -> str:
    """These parts below one another: each begins on a line of its own."""
    found: list[str] = []
    for part in parts:
        if found and part and not found[-1].endswith(("\n", "\r")):
            found[-1] += end
        if part:
            found.append(part)
    return "".join(found)
