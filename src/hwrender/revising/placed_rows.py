"""A container as rows and what stands between them, so that rows can be changed, moved, added and taken out
while every other line stays as it is."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from hwrender.document import List, Paragraph
from hwrender.drafting.lines import line_end
from hwrender.revising.entries import Entry, EntryKind, Said, entries_of
from hwrender.revising.model import RowKind
from hwrender.revising.source import ReadSource
from hwrender.revising.strips import Container, RowLines

Lines = tuple[str, ...]


class PlacedRow(Struct, frozen=True):
    """A row as `lines` with their ends.

    Its `picture` is a target or "", described by `alt`; picture or words begin at the line with the index
    `words_at`. `is_open` says that it takes what stands below it and names no picture, `is_list` that it
    begins with a list, and `ends_in_words` that it ends with a paragraph. `idea` are its words, to choose a
    picture by, and `says` is what must be read back of them, as `comments`
    must.
    """

    lines: Lines
    kind: RowKind
    picture: str
    alt: str
    words_at: int
    is_open: bool
    is_list: bool
    ends_in_words: bool
    idea: str
    says: tuple[Said, ...] = ()
    comments: tuple[str, ...] = ()

    def must_be_parted(self, above: PlacedRow) -> bool:
        """Whether it would be a part of the row above, if that stood right above it."""
        if self.kind is RowKind.OTHER or self.picture:
            return False
        return above.is_open or (self.is_list and above.kind is not RowKind.OTHER)

    def falls_apart(self) -> bool:
        """Whether its words would be several rows, for want of a picture that keeps them together."""
        kinds = [kind for kind, *_ in self.says]
        parts = [
            kind
            for above, kind in zip([None, *kinds], kinds, strict=False)
            if kind is EntryKind.PARAGRAPH or (kind is EntryKind.QUOTE and above is not kind)
        ]
        return self.kind is RowKind.WORDS and not self.picture and len(parts) > (not self.is_list)

    def may_follow(self, above: PlacedRow) -> bool:
        """Whether it may stand right below that row, with no empty line between them."""
        return above.ends_in_words and self.lines[0].lstrip().startswith("![")


class PlacedRows(Struct, frozen=True):
    """The rows of a container, and the lines before each of them and after the last (`gaps`)."""

    rows: tuple[PlacedRow, ...]
    gaps: tuple[Lines, ...]
    end: str

    def with_row(self, at: int, row: PlacedRow) -> PlacedRows:
        """The same with `row` in the place of row `at`."""
        return replace(self, rows=(*self.rows[:at], row, *self.rows[at + 1 :]))

    def with_rows(self, at: int, rows: Sequence[PlacedRow]) -> PlacedRows:
        """The same with these rows in the place of row `at`."""
        after = self.with_row(at, rows[0])
        for number, row in enumerate(rows[1:], at + 1):
            after = after.with_new(number, row)
        return after

    def with_new(self, at: int, row: PlacedRow) -> PlacedRows:
        """The same with a new row, whose number is `at`."""
        blank = (self.end,)
        if not self.rows:
            gaps: tuple[Lines, ...] = (self.gaps[0], ())
        elif at == len(self.rows):
            gaps = (*self.gaps[:-1], blank, self.gaps[-1])
        else:
            gaps = (*self.gaps[: at + 1], blank, *self.gaps[at + 1 :])
        return PlacedRows((*self.rows[:at], row, *self.rows[at:]), gaps, self.end)

    def without(self, at: int) -> PlacedRows:
        """The same without a row and the blank lines on one side of it."""
        before, after = self.gaps[at], self.gaps[at + 1]
        kept, gone = (after, before) if at and at + 1 == len(self.rows) else (before, after)
        if 0 < at < len(self.rows) - 1 and not kept:
            kept, gone = gone, kept
        kept = (*kept, *(line for line in gone if line.strip()))
        return PlacedRows(
            (*self.rows[:at], *self.rows[at + 1 :]), (*self.gaps[:at], kept, *self.gaps[at + 2 :]), self.end
        )

    def moved(self, at: int, to: int) -> PlacedRows:
        """The same with row `at` at the place `to`. The lines between rows stay where they are."""
        rows = [*self.rows[:at], *self.rows[at + 1 :]]
        rows.insert(to, self.rows[at])
        return replace(self, rows=tuple(rows))

    def text(self) -> str:
        """All of it, with an end after each line."""
        parts = [*self.gaps[0]]
        for row, gap in zip(self.rows, self.gaps[1:], strict=True):
            parts += [*row.lines, *gap]
        return "".join(line if line.endswith(("\n", "\r")) else f"{line}{self.end}" for line in parts)


def placed_rows(source: ReadSource, container: Container | None) -> PlacedRows:
    """The rows of a container as they stand; none where there is none yet."""
    if container is None:
        return PlacedRows((), ((),), line_end("".join(source.lines[:1])))
    strips = container.strips
    starts = [*(strip.first for strip in strips), container.last_inside() + 1]
    ends = [container.first, *(strip.last for strip in strips)]
    gaps = tuple(source.lines[end : start - 1] for end, start in zip(ends, starts, strict=True))
    lines = source.lines[container.first - 1 : container.last]
    return PlacedRows(tuple(_placed(source, strip) for strip in strips), gaps, line_end("".join(lines)))


def _placed(source: ReadSource, strip: RowLines) -> PlacedRow:
    entries = entries_of(strip.blocks, source) if strip.kind is RowKind.WORDS else ()
    return PlacedRow(
        source.lines[strip.first - 1 : strip.last],
        strip.kind,
        strip.picture.target if strip.picture is not None else "",
        strip.picture.alt if strip.picture is not None else "",
        strip.first_block_line() - strip.first,
        strip.is_open,
        bool(strip.blocks) and isinstance(strip.blocks[0], List),
        bool(strip.blocks) and isinstance(strip.blocks[-1], Paragraph),
        idea_of(entries),
        tuple(entry.says() for entry in entries),
        tuple(each.text for each in strip.comments),
    )


def idea_of(entries: Sequence[Entry]) -> str:
    """The words that a picture is chosen by: without the items of a list, if there are others."""
    lead = [entry for entry in entries if entry.kind is EntryKind.PARAGRAPH]
    return " ".join(run.text for entry in lead or entries for run in entry.runs)
