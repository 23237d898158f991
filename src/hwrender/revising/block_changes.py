"""Changes of a section's own words, block by block: text in, text out, and no other line changed.

A block is a paragraph, a list or a quotation that stands right below a heading, outside easy wording. It is
written as a row of easy wording is, and read back.
"""

from __future__ import annotations

from collections.abc import Sequence

from hwrender.document import Block, Comment, Document, List, Paragraph, Quotation, Section
from hwrender.drafting.lines import line_end
from hwrender.revising.entries import Entry, entries_of
from hwrender.revising.model import RowKind
from hwrender.revising.placed_rows import PlacedRow
from hwrender.revising.refusals import RefusedChange, Why
from hwrender.revising.rewording import rows_of_entries, with_entries
from hwrender.revising.source import ReadSource, last_line, read_source
from hwrender.revising.strips import RowLines

Rows = Sequence[Sequence[Entry]]
_WORDED = Paragraph | List | Quotation


def block_entries(source: ReadSource, section: int, number: int) -> tuple[Entry, ...]:
    """The lines of a block, as those of a row; none for a block that is not changed as a whole."""
    block = _section(source, section).blocks[number]
    return entries_of((block,), source) if isinstance(block, _WORDED) else ()


def reword_block(text: str, section: int, number: int, rows: Rows) -> str:
    """The text with other words in a block; each of `rows` becomes a block. Raises `RefusedChange`."""
    source = read_source(text)
    block = _section(source, section).blocks[number]
    if not isinstance(block, _WORDED):
        raise RefusedChange(Why.NOT_A_ROW)
    end = line_end(text)
    strip = _strip(source, block)
    lines = _lines(with_entries(source, strip, rows, end), end)
    new = "".join((*source.lines[: strip.first - 1], *lines, *source.lines[strip.last :]))
    return _checked(source, new, section, len(rows) - 1)


def add_blocks(text: str, section: int, after: int, rows: Rows) -> str:
    """The text with new blocks after one, or with -1 right below the heading. Raises `RefusedChange`."""
    source = read_source(text)
    found, end = _section(source, section), line_end(text)
    lines = _lines(rows_of_entries(source, rows, end), end)
    if after >= 0:
        at = last_line(found.blocks[after].span)
    elif found.heading is not None:
        at = last_line(found.heading.span)
    else:
        at = found.blocks[0].span.line - 1
    before, behind = source.lines[:at], source.lines[at:]
    if before and not before[-1].endswith(("\n", "\r")):
        before = (*before[:-1], before[-1] + end)
    gap_above = [end] if before and before[-1].strip() else []
    gap_below = [end] if behind and behind[0].strip() else []
    new = "".join((*before, *gap_above, *lines, *gap_below, *behind))
    return _checked(source, new, section, len(rows))


def drop_block(text: str, section: int, number: int) -> str:
    """The text without a block and the blank lines below it."""
    source = read_source(text)
    block = _section(source, section).blocks[number]
    first, last = block.span.line, last_line(block.span)
    while last < len(source.bare) and not source.bare[last].strip():
        last += 1
    return _checked(source, "".join((*source.lines[: first - 1], *source.lines[last:])), section, -1)


def _section(source: ReadSource, number: int) -> Section:
    if not isinstance(source.document, Document) or number >= len(source.document.sections):
        raise RefusedChange(Why.NO_SUCH_PART)
    return source.document.sections[number]


def _strip(source: ReadSource, block: Block) -> RowLines:
    first, last = block.span.line, last_line(block.span)
    comments: tuple[Comment, ...] = source.document.comments if source.document is not None else ()
    inside = tuple(each for each in comments if first <= each.span.line and last_line(each.span) <= last)
    return RowLines(first, last, RowKind.WORDS, None, (block,), comments=inside)


def _lines(rows: Sequence[PlacedRow], end: str) -> list[str]:
    """The lines of these rows with an empty line between them."""
    lines: list[str] = []
    for row in rows:
        lines += [end] if lines else []
        lines += row.lines
    return lines


def _checked(before: ReadSource, new: str, section: int, more: int) -> str:
    """The new text, if the report has the same sections in it, and this one so many blocks more."""
    now = read_source(new).document
    old = before.document
    assert old is not None
    counts = [len(each.blocks) for each in old.sections]
    counts[section] += more
    if now is None or [len(each.blocks) for each in now.sections] != counts:
        raise RefusedChange(Why.UNUSUAL_SIGNS)
    return new


def move_block(text: str, section: int, number: int, to: int) -> str:
    """The text with a block at another place among those of its section. The lines between blocks stay."""
    source = read_source(text)
    blocks = _section(source, section).blocks
    strips = [(block.span.line, last_line(block.span)) for block in blocks]
    order = [*range(len(blocks))]
    order.insert(to, order.pop(number))
    lines: list[str] = list(source.lines[: strips[0][0] - 1])
    for place, chosen in enumerate(order):
        first, last = strips[chosen]
        lines += source.lines[first - 1 : last]
        end = strips[place + 1][0] - 1 if place + 1 < len(strips) else len(source.lines)
        lines += source.lines[strips[place][1] : end]
    return _checked(source, "".join(lines), section, 0)
