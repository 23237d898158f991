"""The two columns of a bilingual row: the words of the report, and the same in another language."""

from __future__ import annotations

from msgspec.structs import replace

from hwrender.edition.model import Block, Paragraph, Passage, Row
from hwrender.edition.walking import parts_of
from hwrender.formats.pdf.layout.inlines import segments_of
from hwrender.formats.pdf.layout.marks import Panel, Strip, Strips, height_of, stacked
from hwrender.formats.pdf.layout.measures import PdfMeasures
from hwrender.formats.pdf.layout.paragraphs import body_style
from hwrender.formats.pdf.layout.setting import ComposeBlocks, Composed, Setting
from hwrender.formats.pdf.layout.words import words_of

# the narrowest column in body sizes: room for the longest plain words ("confidential")
_LEAST_COLUMN = 9.5
_GAP = 1.5
# the rule between both languages, in points
_RULE = 1.0
# beside two columns a picture is so much smaller, where that makes room for them
_SMALL_PICTURE = 0.6
# columns that fill more than this part of a page could not be parted where they must be
_LARGEST_PART = 0.6
# what a list or a box takes of its column at most, in body sizes
_INDENT = 1.7


def with_room_for_columns(measures: PdfMeasures) -> PdfMeasures:
    """The measures of a bilingual copy: pictures are smaller where two columns of words then fit beside them,
    and as large as ever where the type is too large for that."""
    small = replace(measures, tile=measures.tile * _SMALL_PICTURE)
    return small if _column_width(measures.text_width, small) else measures


def _column_width(width: float, measures: PdfMeasures) -> float:
    """The width of each of two columns beside a picture; 0 where they would be too narrow."""
    column = (width - measures.tile - measures.gap - measures.body * _GAP) / 2
    return column if column >= measures.body * _LEAST_COLUMN else 0


def compose_columns(
    block: Row, other: Passage, setting: Setting, compose_blocks: ComposeBlocks
) -> Composed | None:
    """The words of a row and those of the `other` language beside them, as one strip that is read from the
    first to the second; None where the columns would be too narrow for the type, where a word would have to
    be cut, or where they would be very high."""
    width = _column_width(setting.width, setting.measures)
    column = setting.narrower(setting.width - width).without_codes()
    words = (*block.blocks, *block.boxes)
    if not width or not (_fits(words, column) and _fits(other.blocks, column.in_language(other.language))):
        return None
    first, second = (compose_blocks(each, column) for each in (words, (other,)))
    page = setting.measures.bottom - setting.measures.top
    if not all(0 < height_of(each.strips) <= page * _LARGEST_PART for each in (first, second)):
        return None
    nodes = (*first.nodes, *second.nodes)
    return Composed(_side_by_side(first.strips, second.strips, width, setting), nodes)


def _side_by_side(first: Strips, second: Strips, width: float, setting: Setting) -> Strips:
    left, right = stacked(first), stacked(second)
    higher = max(left, right, key=lambda each: each.height)
    body = setting.measures.body
    right = replace(right, x=width + body * _GAP)
    rule = Panel(
        width + body * _GAP / 2, body * 0.3, _RULE, higher.height - body * 0.4, setting.colours.accent
    )
    row = Strip(
        higher.height,
        (rule,),
        after=higher.after,
        baseline=left.baseline,
        last_baseline=higher.last_baseline,
        parts=((0, left), (0, right)),
    )
    return (row,)


def _fits(blocks: tuple[Block, ...], column: Setting) -> bool:
    """Whether no word has to be cut."""
    inner = all(isinstance(block, Paragraph) for block in blocks)
    width = column.width - (0 if inner else column.measures.body * _INDENT)
    wide = replace(column, width=column.measures.text_width)
    said = (part for part in parts_of(blocks) if isinstance(part, tuple))
    segments = (segments_of(words, body_style(wide), wide)[0] for words in said)
    return all(word.width <= width for each in segments if each for word in words_of(each, wide)[0])
