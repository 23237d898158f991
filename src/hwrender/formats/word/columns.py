"""The two columns of a bilingual row: where they are wide enough for the words of both languages."""

from __future__ import annotations

from msgspec.structs import replace

from hwrender.edition.model import Block, Paragraph, Passage, Row
from hwrender.edition.non_breaking import non_breaking
from hwrender.edition.outline import text_of
from hwrender.edition.walking import parts_of
from hwrender.formats.word.measures import COLUMN_GAP, LINE_ENDS, WordMeasures, width_in_sizes

_LEAST_COLUMN = 9.5
"""The narrowest column in body sizes."""

_SMALL_PICTURE = 0.6
"""Beside two columns a picture is so much smaller, where that makes room for them."""

_INDENT = 1.7
"""What a list or a box takes of its column at most, in body sizes."""


def with_room_for_columns(lengths: WordMeasures) -> WordMeasures:
    """The lengths of a bilingual copy: pictures are smaller where two columns of words then fit beside
    them, and as large as ever where the type is too large for that."""
    small = replace(lengths, picture_scale=_SMALL_PICTURE)
    return small if _column_width(small) >= lengths.body * _LEAST_COLUMN else lengths


def _column_width(lengths: WordMeasures) -> float:
    """The points that each of two columns beside a picture has for words."""
    pictures = lengths.tile * lengths.picture_scale + lengths.tile_gap
    return (lengths.text_width - pictures - lengths.body * COLUMN_GAP) / 2


def fits_in_columns(row: Row, beside: Passage, lengths: WordMeasures) -> bool:
    """Whether two columns are wide enough for the type, and for every word of this row. Word would cut a word
    that is too long, between any two letters."""
    width = _column_width(lengths)
    if width < lengths.body * _LEAST_COLUMN:
        return False
    both = (*row.blocks, *row.boxes), beside.blocks
    return all(_fits(blocks, width, lengths.body) for blocks in both)


def _fits(blocks: tuple[Block, ...], width: float, body: float) -> bool:
    is_plain = all(isinstance(block, Paragraph) for block in blocks)
    room = width / body - (0 if is_plain else _INDENT)
    said = (text_of(non_breaking(part)) for part in parts_of(blocks) if isinstance(part, tuple))
    return all(width_in_sizes(word) <= room for text in said for word in LINE_ENDS.split(text))
