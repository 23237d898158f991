"""Paragraphs that a page, a column or a picture cuts in two are one again."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from hwrender.importing.pdf.flow import FlowItem
from hwrender.importing.pdf.pieces import joined_pieces_of
from hwrender.importing.shown.model import ParagraphRole, ShownParagraph
from hwrender.importing.shown.noticed import Noticed

_FARTHEST = 4
_ENDS = tuple('.!?:;”"’)')
_FEWEST_WORDS = 4


def joined(items: Sequence[FlowItem], noticed: Noticed) -> list[FlowItem]:
    """The items, where what goes on farther down is part of what it goes on from."""
    kept: list[FlowItem] = []
    gone: set[int] = set()
    for place, item in enumerate(items):
        if id(item) in gone:
            continue
        last = item
        while (after := _goes_on_at(items, place, last, gone)) is not None:
            first, second = item.block, after.block
            assert isinstance(first, ShownParagraph)
            assert isinstance(second, ShownParagraph)
            pieces = joined_pieces_of(first.pieces, second.pieces, noticed)
            item.block = replace(first, pieces=tuple(pieces))
            gone.add(id(after))
            last = after
        kept.append(item)
    return kept


def _goes_on_at(items: Sequence[FlowItem], place: int, last: FlowItem, gone: set[int]) -> FlowItem | None:
    """What goes on with an item that ends in the middle of a sentence."""
    block = items[place].block
    if not isinstance(block, ShownParagraph) or block.role is not ParagraphRole.TEXT:
        return None
    text = block.text.rstrip()
    if not text or text.endswith(_ENDS) or len(text.split()) < _FEWEST_WORDS:
        return None
    start = max(place, next(at for at, item in enumerate(items) if item is last))
    for item in items[start + 1 : start + 1 + _FARTHEST]:
        if id(item) in gone or item is last:
            continue
        if _goes_on(item, last):
            return item
        if not _may_be_between(item, last):
            return None
    return None


def _goes_on(item: FlowItem, last: FlowItem) -> bool:
    paragraph = item.paragraph
    if paragraph is None or item.ink is None or last.ink is None or item.page > last.page + 1:
        return False
    if (item.is_tagged or last.is_tagged) and item.page == last.page:
        return False
    alike = item.ink.size == last.ink.size and item.is_framed == last.is_framed
    return alike and paragraph.text.lstrip()[:1].islower()


def _may_be_between(item: FlowItem, last: FlowItem) -> bool:
    """Whether an item only interrupts the text: a picture, a box, words of another look."""
    if not isinstance(item.block, ShownParagraph):
        return True
    return item.ink is None or last.ink is None or item.is_framed or item.ink.size != last.ink.size
