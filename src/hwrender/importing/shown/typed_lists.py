"""What people type in place of lists: bullets and numbers by hand, lines with bullets, columns by tabs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from msgspec.structs import replace

from hwrender.importing.shown.model import (
    BREAK,
    TAB,
    ItemMark,
    ParagraphRole,
    Piece,
    ShownBlock,
    ShownCell,
    ShownParagraph,
    ShownRow,
    ShownTable,
    span_of,
)
from hwrender.importing.shown.noticed import Noticed

_BULLET = re.compile(r"\s*[•●▪◦‣·○■□➢➤◆❖\uf0b7](?:\s+|(?=[^\W\d_]))")
_DASH = re.compile(r"\s*[-–—*](?P<tab>\s*\t\s*|\s+)(?=\S)")
_LETTER_O = re.compile(r"\s*o(?:\s*\t\s*| {2,}| (?=[A-Z]))(?=\S)")
_NUMBER = re.compile(r"\s*(\d{1,3})[.)]\s+(?=\S)")
_IN_LINES, _FEWEST_IN_LINES = (_BULLET, _DASH, _NUMBER), 2
_BY_HAND = "by hand"
_TEXT = ParagraphRole.TEXT
_FEWEST_LINES, _MOST_COLUMNS, _LONGEST_LINE = 3, 8, 200
_STEP = 360


def with_typed_lists(blocks: list[ShownBlock], noticed: Noticed) -> list[ShownBlock]:
    """The blocks, with what was typed as a list or as columns taken for what it is meant to be."""
    lined = [each for block in blocks for each in _bullets_in_lines(block)]
    marked = _marked(lined, noticed)
    return [*_columns(marked, noticed)]


def _is_plain(block: ShownBlock) -> bool:
    return isinstance(block, ShownParagraph) and block.is_plain


def _bullets_in_lines(block: ShownBlock) -> Iterator[ShownBlock]:
    """A paragraph of which several lines begin with a bullet, line by line."""
    if not isinstance(block, ShownParagraph) or BREAK not in block.text or block.role is not _TEXT:
        yield block
        return
    lines = block.text.split(BREAK)
    marked = (sum(pattern.match(line) is not None for line in lines) for pattern in _IN_LINES)
    if max(marked) < _FEWEST_IN_LINES:
        yield block
        return
    first, *others = lines_of(block)
    yield first
    inside = _STEP if block.mark is not None else 0
    yield from (replace(line, left=block.left + inside) for line in others)


def lines_of(block: ShownParagraph) -> list[ShownParagraph]:
    """Each line of a paragraph as one; lines that begin with no bullet stay with the line before them."""
    lines: list[list[Piece]] = [[]]
    for piece in block.pieces:
        first, *more = piece.text.split(BREAK) if not piece.note else [piece.text]
        lines[-1].append(replace(piece, text=first))
        lines += [[replace(piece, text=each)] for each in more]
    return [
        replace(block, pieces=tuple(line), mark=block.mark if place == 0 else None)
        for place, line in enumerate(lines)
        if any(piece.text.strip() or piece.note for piece in line)
    ]


def _marked(blocks: list[ShownBlock], noticed: Noticed) -> list[ShownBlock]:
    """Paragraphs with a typed mark as items: a bullet always, other marks where two or more follow."""
    marked = [*blocks]
    at = 0
    while at < len(blocks):
        block = blocks[at]
        if not isinstance(block, ShownParagraph) or not _is_plain(block):
            at += 1
            continue
        for pattern, fewest in ((_BULLET, 1), (_DASH, 2), (_LETTER_O, 2), (_NUMBER, 2)):
            end = _run_end(blocks, at, pattern)
            if end - at >= fewest or (pattern is _DASH and end > at and TAB in _start(block, pattern)):
                for place in range(at, end):
                    each = blocks[place]
                    assert isinstance(each, ShownParagraph)
                    marked[place] = _item(each, pattern, noticed)
                at = end - 1
                break
        at += 1
    return marked


def _start(block: ShownParagraph, pattern: re.Pattern[str]) -> str:
    found = pattern.match(block.text)
    return found[0] if found else ""


def _run_end(blocks: list[ShownBlock], at: int, pattern: re.Pattern[str]) -> int:
    """Where the paragraphs that begin with this mark, one after the other, end; numbers must follow."""
    end, expected = at, None
    while end < len(blocks):
        block = blocks[end]
        found = pattern.match(block.text) if isinstance(block, ShownParagraph) and _is_plain(block) else None
        if found is None:
            break
        if pattern is _NUMBER:
            if expected is not None and int(found[1]) != expected:
                break
            expected = int(found[1]) + 1
        end += 1
    return end


def _item(block: ShownParagraph, pattern: re.Pattern[str], noticed: Noticed) -> ShownParagraph:
    found = pattern.match(block.text)
    assert found is not None
    if pattern is _LETTER_O:
        noticed.otherwise["o"] += 1
    number = int(found[1]) if pattern is _NUMBER else None
    left = block.left + (_STEP if pattern is _LETTER_O else 0)
    mark = ItemMark(f"{_BY_HAND} {pattern.pattern}", 0, left, number)
    return replace(block, pieces=without_start(block.pieces, found.end()), mark=mark)


def without_start(pieces: tuple[Piece, ...], length: int) -> tuple[Piece, ...]:
    """The pieces without so many characters at their start."""
    kept = []
    for piece in pieces:
        cut = min(length, len(piece.text))
        length -= cut
        if piece.text[cut:] or piece.note:
            kept.append(replace(piece, text=piece.text[cut:]))
    return tuple(kept)


# --- columns by tabs -------------------------------------------------------------------------------------


def _columns(blocks: list[ShownBlock], noticed: Noticed) -> Iterator[ShownBlock]:
    """Lines that are set in columns by tabs, three or more with as many columns, as a table."""
    for columns, same in groupby(blocks, _columns_of):
        lines = [*same]
        if columns < 2 or len(lines) < _FEWEST_LINES:
            yield from lines
            continue
        noticed.tell("tabs", span_of(lines[0]))
        yield ShownTable(tuple(_row(line) for line in lines if isinstance(line, ShownParagraph)))


def _columns_of(block: ShownBlock) -> int:
    if not isinstance(block, ShownParagraph) or not _is_plain(block) or TAB not in block.text:
        return 0
    text = block.text.strip()
    if BREAK in text or len(text) > _LONGEST_LINE:
        return 0
    columns = len(re.split(r"\t[\t ]*", text))
    return columns if columns <= _MOST_COLUMNS else 0


def _row(line: ShownParagraph) -> ShownRow:
    cells: list[list[Piece]] = [[]]
    for piece in line.pieces:
        first, *more = piece.text.split(TAB)
        cells[-1].append(replace(piece, text=first))
        for each in more:
            if any(part.text.strip() or part.note for part in cells[-1]):
                cells.append([])
            cells[-1].append(replace(piece, text=each, note=""))
    shown = [cell for cell in cells if any(part.text.strip() or part.note for part in cell)]
    return ShownRow(
        tuple(ShownCell(column, 1, (ShownParagraph(tuple(cell)),)) for column, cell in enumerate(shown))
    )
