"""A plain text, as people type it and as e-mail and Word save it, block by block."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct, field

from hwrender.importing.shown.model import (
    BREAK,
    ItemMark,
    Look,
    ParagraphRole,
    Piece,
    ShownBlock,
    ShownParagraph,
    ShownPause,
)
from hwrender.importing.text.lines import PlainLine, goes_on, joined, lines_of, wrap_width
from hwrender.importing.text.plain_headings import RULE, FoundHeading, heading_at
from hwrender.importing.text.plain_tables import table_at
from hwrender.reading.source import Source

_HYPHEN = re.compile(r"[-*+][ \t]+(?=\S)|(?=\[[ xX✓✔]\][ \t])")
_MARK = re.compile(
    r"(?:[-*+–—•●▪◦‣·○■□➢➤◆❖o]|\(?(?:\d{1,3}|[a-z]|[ivx]{2,4})[.)])[ \t]+(?=\S)"
    r"|[•●▪◦‣·■□➢➤](?=\w)|\[[ xX✓✔]\][ \t]"
)
_NUMBER = re.compile(r"(?:\()?(\d{1,3})[.)]\s")
_QUOTED = re.compile(r"(?:>[ \t]?)+")
_ENDS_A_SENTENCE = re.compile(r"[.!?:;…]['\"”’)]*$")
_BOX = re.compile(r"\[([ xX✓✔])\][ \t]+")
_LOOKS = re.compile(
    r"(?<![\w*])\*(?=\S)([^*\n]*[^*\s])\*(?![\w*])|(?<![\w_])_(?=\S)([^_\n]*[^_\s])_(?![\w_])"
)
_TWIPS_PER_COLUMN = 150
"""Two columns to the right put an item inside the one above it."""


class PlainHeading(Struct, frozen=True):
    """A line that is a heading by its looks, and the line, from 1, on which it stands."""

    found: FoundHeading
    line: int


class PlainText(Struct):
    """The blocks of a plain text; `headings` are the lines that only their looks make headings. `tables`
    has the lines on which they begin, and `crosses` counts the letters x that tick a box."""

    blocks: list[ShownBlock] = field(default_factory=list)
    headings: list[PlainHeading] = field(default_factory=list)
    tables: list[int] = field(default_factory=list)
    crosses: int = 0


def read_plain_text(source: Source, first_line: int) -> PlainText:
    """What stands in a plain text from that line on."""
    lines = lines_of(source, first_line)
    width = wrap_width(lines)
    reader = _PlainReader(width)
    groups = [*_groups(lines, width)]
    for at, group in enumerate(groups):
        # a line that opens the text is its title, and not one of a list of names
        before = groups[at - 1] if at > 1 else []
        reader.take(group, before, groups[at + 1] if at + 1 < len(groups) else [])
    return reader.read


def _groups(lines: list[PlainLine | None], width: int) -> Iterator[list[PlainLine]]:
    """The lines between blank ones. Where no program has cut the lines, each is a paragraph, but for the rows
    of a table and a line that underlines another."""
    group: list[PlainLine] = []
    for line in [*lines, None]:
        if line is not None:
            group.append(line)
        elif group:
            yield from [group] if width else _whole_lines(group)
            group = []


def _whole_lines(group: list[PlainLine]) -> Iterator[list[PlainLine]]:
    at = 0
    while at < len(group):
        table = table_at(group[at:])
        is_underlined = at + 1 < len(group) and RULE.fullmatch(group[at + 1].words) is not None
        size = table.lines if table is not None else 2 if is_underlined else 1
        yield group[at : at + size]
        at += size


class _PlainReader:
    def __init__(self, width: int) -> None:
        self._width = width
        self.read = PlainText()

    def take(self, lines: list[PlainLine], before: list[PlainLine], following: list[PlainLine]) -> None:
        """The blocks of one group of lines."""
        at = 0
        while at < len(lines):
            rest = lines[at:]
            if (table := table_at(rest)) is not None:
                self.read.blocks.append(table.table)
                self.read.tables.append(rest[0].number)
                at += table.lines
            elif (heading := heading_at(rest, before if not at else [], following)) is not None:
                self._heading(heading, rest[0].number)
                at += heading.lines
            elif RULE.fullmatch(rest[0].words):
                self.read.blocks.append(ShownPause())
                at += 1
            elif _QUOTED.match(rest[0].words):
                at += self._quotation(rest)
            else:
                at += self._paragraph(rest, is_first=at == 0)

    def _heading(self, heading: FoundHeading, line: int) -> None:
        block = ShownParagraph((Piece(heading.words),), ParagraphRole.HEADING, heading.level)
        self.read.blocks.append(block)
        self.read.headings.append(PlainHeading(heading, line))

    def _quotation(self, lines: list[PlainLine]) -> int:
        """Words that an e-mail quotes, without their signs."""
        count = next((at for at, line in enumerate(lines) if not _QUOTED.match(line.words)), len(lines))
        paragraph: list[PlainLine] = []
        for line in [*lines[:count], None]:
            words = _QUOTED.sub("", line.words, count=1).strip() if line is not None else ""
            if line is not None and words:
                paragraph.append(PlainLine(line.number, 0, words, line.width))
            elif paragraph:
                text = joined(paragraph, self._width, BREAK)
                self.read.blocks.append(ShownParagraph(_pieces(text), ParagraphRole.QUOTATION))
                paragraph = []
        return count

    def _paragraph(self, lines: list[PlainLine], *, is_first: bool) -> int:
        """A paragraph, or an item with its mark."""
        mark = _MARK.match(lines[0].words)
        count = 1
        while count < len(lines) and not self._is_new(lines, count, is_item=mark is not None):
            count += 1
        text = joined(lines[:count], self._width, BREAK)
        self.read.crosses += re.match(r"(?:[-*+][ \t]+)?\[[xX]\][ \t]", text) is not None
        left = lines[0].indent * _TWIPS_PER_COLUMN if mark is not None else self._left(lines[:count])
        hyphen = _HYPHEN.match(text)
        if hyphen is None:
            self.read.blocks.append(ShownParagraph(_pieces(text), left=left))
        else:
            item = ItemMark("hyphen", 0, left)
            self.read.blocks.append(ShownParagraph(_pieces(text[hyphen.end() :]), mark=item, left=left))
        return count

    def _left(self, lines: list[PlainLine]) -> int:
        """The indent of a paragraph that goes on in the item above it. All of its lines are set in: where
        only the first is, that is how some people begin a paragraph."""
        above = self.read.blocks[-1] if self.read.blocks else None
        indent = min(line.indent for line in lines)
        is_inside = isinstance(above, ShownParagraph) and above.role is ParagraphRole.TEXT
        is_item = is_inside and (above.mark is not None or _MARK.match(above.text) is not None)  # type: ignore[union-attr]
        return indent * _TWIPS_PER_COLUMN if is_item and indent >= 2 and self._is_set_in(lines) else 0

    def _is_set_in(self, lines: list[PlainLine]) -> bool:
        return len(lines) > 1 or not self._width or lines[0].width < self._width

    def _is_new(self, lines: list[PlainLine], at: int, *, is_item: bool) -> bool:
        """Whether a line begins something of its own, and is not the middle of a sentence."""
        line, above = lines[at], lines[at - 1]
        if RULE.fullmatch(line.words) or _QUOTED.match(line.words) or table_at(lines[at:]) is not None:
            return True
        if at + 1 < len(lines) and RULE.fullmatch(lines[at + 1].words):
            return heading_at(lines[at:], [], []) is not None
        if _MARK.match(line.words):
            is_over = _ENDS_A_SENTENCE.search(above.words) is not None or not goes_on(
                above, line, self._width
            )
            number, before = _NUMBER.match(line.words), _NUMBER.match(lines[0].words)
            follows = number is not None and before is not None and int(number[1]) == int(before[1]) + 1
            return follows or is_over or (is_item and _NUMBER.match(line.words) is None)
        return is_item and line.indent <= lines[0].indent and not goes_on(above, line, self._width)


def _pieces(text: str) -> tuple[Piece, ...]:
    """The words, with a box at their start as its sign, and with *words* and _words_ strong."""
    box = _BOX.match(text)
    if box is not None:
        text = f"{'☐' if box[1] == ' ' else '☑'} {text[box.end() :]}"
    pieces: list[Piece] = []
    done = 0
    for found in _LOOKS.finditer(text):
        pieces.append(Piece(text[done : found.start()]))
        pieces.append(Piece(found[1] or found[2], Look(is_bold=True)))
        done = found.end()
    pieces.append(Piece(text[done:]))
    return tuple(piece for piece in pieces if piece.text)
