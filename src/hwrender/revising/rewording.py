"""Other words for a row: the lines of those that stay are kept as they are, the others are written anew."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from msgspec import Struct
from msgspec.structs import replace

from hwrender.revising.entries import Entry, EntryKind, entries_of
from hwrender.revising.guarding import markdown_lines
from hwrender.revising.model import RowKind
from hwrender.revising.placed_rows import PlacedRow, idea_of
from hwrender.revising.reading_back import light_guard
from hwrender.revising.refusals import RefusedChange, Why
from hwrender.revising.source import ReadSource
from hwrender.revising.strips import RowLines
from hwrender.revising.typed_words import typed_rows

_DASHES = ("-", "–", "—")


def reworded(
    source: ReadSource, strip: RowLines, words: str, end: str, *, has_signs: bool = True
) -> tuple[PlacedRow, ...] | None:
    """The rows that typed words make of a row; None where they are the words that stand there.

    Comments and the picture stay with the first of them. Where nothing `has_signs`, those of lists and
    quotations are words. Raises `RefusedChange` for words that cannot be written.
    """
    if strip.kind is RowKind.OTHER:
        raise RefusedChange(Why.NOT_A_ROW)
    before = entries_of(strip.blocks, source)
    if not before and not words.strip():
        return None
    rows = typed_rows(words, before if has_signs else _paragraphs(before))
    if [[entry.says() for entry in row] for row in rows] == [[entry.says() for entry in before]]:
        return None
    return with_entries(source, strip, rows, end)


def with_entries(
    source: ReadSource, strip: RowLines, rows: Sequence[Sequence[Entry]], end: str
) -> tuple[PlacedRow, ...]:
    """The rows that these entries make of a row. Comments and the picture stay with the first of them."""
    return tuple(_Writer(source, strip, entries_of(strip.blocks, source), end).rows(rows))


def _paragraphs(entries: Sequence[Entry]) -> list[Entry]:
    return [entry for entry in entries if entry.kind is EntryKind.PARAGRAPH]


def new_rows(source: ReadSource, words: str, end: str, before: Sequence[Entry] = ()) -> tuple[PlacedRow, ...]:
    """The rows that typed words make where nothing stood before, without pictures. Links and signs mean what
    they mean in the entries `before`, if there are any."""
    return rows_of_entries(source, typed_rows(words, before), end)


def rows_of_entries(source: ReadSource, rows: Sequence[Sequence[Entry]], end: str) -> tuple[PlacedRow, ...]:
    """New rows of these entries, without pictures."""
    definitions = source.definitions()
    made = []
    for row in rows:
        pieces = [_Piece(_new_lines(entry, definitions), entry) for entry in row]
        made.append(row_of((), _assembled(pieces, ()), row, end))
    return tuple(made)


def row_of(head: Sequence[str], lines: Sequence[str], entries: Sequence[Entry], end: str) -> PlacedRow:
    """A row without a picture: the lines of its `head`, then those of these entries."""
    return PlacedRow(
        tuple(f"{line}{end}" for line in (*head, *lines)),
        RowKind.WORDS,
        "",
        "",
        len(head),
        is_open=False,
        is_list=entries[0].kind is EntryKind.ITEM,
        ends_in_words=entries[-1].kind is EntryKind.PARAGRAPH,
        idea=idea_of(entries),
        says=tuple(entry.says() for entry in entries),
    )


class _Piece(Struct, frozen=True):
    """The lines of an entry. `old` is the number of the entry that it stands for in the old row; `gap` are
    the lines that stood above that one, where they stay."""

    lines: tuple[str, ...]
    entry: Entry
    old: int | None = None
    gap: tuple[str, ...] | None = None


def _new_lines(entry: Entry, definitions: Sequence[str], indent: str = "") -> tuple[str, ...]:
    return tuple(markdown_lines(entry, light_guard(entry, definitions), indent))


def _assembled(pieces: Sequence[_Piece], head: Sequence[str]) -> list[str]:
    """The pieces below one another, with blank lines where they must not run together."""
    is_below_picture = bool(head) and bool(head[-1].strip())
    lines = [""] if is_below_picture and pieces[0].entry.kind is not EntryKind.PARAGRAPH else []
    for above, piece in zip([None, *pieces], pieces, strict=False):
        if piece.gap is not None:
            lines += piece.gap
        elif above is not None and not _go_together(above.entry, piece.entry):
            lines.append("")
        lines += piece.lines
    return lines


def _go_together(one: Entry, two: Entry) -> bool:
    """Whether the second may stand on the line below the first."""
    match one.kind, two.kind:
        case EntryKind.ITEM, EntryKind.ITEM:
            return one.prefix.strip()[-1] == two.prefix.strip()[-1] or len(two.prefix) > len(one.prefix)
        case EntryKind.QUOTE, EntryKind.QUOTE:
            return not one.prefix.rstrip().endswith(_DASHES)
        case _:
            return False


class _Writer:
    """Writes the rows that take the place of one."""

    def __init__(self, source: ReadSource, strip: RowLines, before: Sequence[Entry], end: str) -> None:
        self._source, self._strip, self._before, self._end = source, strip, before, end
        self._comments, self._definitions = list(strip.comments), source.definitions()
        first = source.bare[strip.first - 1]
        self._indent = first[: len(first) - len(first.lstrip(" "))]

    def rows(self, rows: Sequence[Sequence[Entry]]) -> Iterator[PlacedRow]:
        """The rows, the head of the old one before the first and what stood below its words after the
        last."""
        head, tail = self._head(), self._tail()
        old = self._old_numbers([entry for row in rows for entry in row])
        made = [self._pieces(row, [next(old) for _ in row]) for row in rows]
        self._place_comments(made)
        for number, (row, pieces) in enumerate(zip(rows, made, strict=True)):
            above = head if number == 0 else []
            yield self._finished(
                row_of(above, _assembled(pieces, above), row, self._end), number, tail, len(rows)
            )

    def _finished(self, row: PlacedRow, number: int, tail: Sequence[str], count: int) -> PlacedRow:
        picture = self._strip.picture
        if number == 0 and picture is not None:
            row = replace(row, picture=picture.target, alt=picture.alt, is_open=True, is_list=False)
        if number == 0:
            row = replace(row, comments=tuple(each.text for each in self._strip.comments))
        if number == count - 1 and tail:
            lines = (*row.lines, *(f"{line}{self._end}" for line in tail))
            row = replace(row, lines=lines, ends_in_words=False)
        return row

    def _head(self) -> list[str]:
        """The lines above the words, with the picture. Its comments are then no longer to be kept."""
        first = self._before[0].first if self._before else self._strip.last + 1
        head = list(self._source.bare[self._strip.first - 1 : first - 1])
        self._let_go(self._strip.first, first - 1)
        picture = self._strip.picture
        if picture is not None and picture.span.end_line >= first:
            head = [*head[: max(0, picture.span.line - self._strip.first)], self._source.cut(picture.span)]
        return head

    def _tail(self) -> list[str]:
        """The lines below the words, where comments end a container."""
        last = self._before[-1].last if self._before else self._strip.last
        self._let_go(last + 1, self._strip.last)
        return list(self._source.bare[last : self._strip.last])

    def _let_go(self, first: int, last: int) -> None:
        """These lines stay, and so do the comments in them."""
        self._comments = [
            each for each in self._comments if not (first <= each.span.line and each.span.end_line <= last)
        ]

    def _old_numbers(self, entries: Sequence[Entry]) -> Iterator[int | None]:
        """For each new entry the number of the old one that it stands for: the same, or another in its
        place."""
        found: dict[int, int] = {}
        old, new = ([entry.says() for entry in each] for each in (self._before, entries))
        for _, first, last, start, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
            found |= dict(zip(range(start, end), range(first, last), strict=False))
        return (found.get(number) for number in range(len(entries)))

    def _pieces(self, row: Sequence[Entry], numbers: Sequence[int | None]) -> list[_Piece]:
        """A row in pieces: those that say the same as before have the lines that they had."""
        pieces: list[_Piece] = []
        above: int | None = None
        for entry, number in zip(row, numbers, strict=True):
            old = None if number is None else self._before[number]
            gap = (
                self._gap(number)
                if number and above == number - 1 and self._is_like(pieces[-1], entry, number)
                else None
            )
            if old is not None and old.says() == entry.says() and not self._is_shared(old):
                self._let_go(old.first, old.last)
                lines = self._source.bare[old.first - 1 : old.last]
            else:
                lines = _new_lines(entry, self._definitions, self._indent)
            pieces.append(_Piece(lines, entry, number, gap))
            above = number
        return pieces

    def _is_like(self, above: _Piece, entry: Entry, number: int) -> bool:
        """Whether two entries are of the kinds that stood there."""
        kinds = [each.kind for each in self._before[number - 1 : number + 1]]
        return kinds == [above.entry.kind, entry.kind]

    def _gap(self, number: int) -> tuple[str, ...]:
        """The lines above an old entry; the comments in them stay there."""
        first, last = self._before[number - 1].last, self._before[number].first - 1
        self._let_go(first + 1, last)
        return self._source.bare[first:last]

    def _is_shared(self, entry: Entry) -> bool:
        """Whether the picture stands in the lines of this entry."""
        picture = self._strip.picture
        return (
            picture is not None and picture.span.line <= entry.last and entry.first <= picture.span.end_line
        )

    def _place_comments(self, made: Sequence[list[_Piece]]) -> None:
        """Put the comments that are left above the words that they stood in, or above."""
        pieces = [(row, at) for row in made for at in range(len(row))]
        for comment in reversed(self._comments):
            line = comment.span.line
            row, at = next(
                (place for place in pieces if self._last_line(place[0][place[1]]) >= line), pieces[-1]
            )
            lines = (self._source.cut(comment.span), *row[at].lines)
            row[at] = replace(row[at], lines=lines)

    def _last_line(self, piece: _Piece) -> int:
        """The last line of the old entry that a piece stands for, 0 if it stands for none."""
        return 0 if piece.old is None else self._before[piece.old].last
