"""Footnotes: a raised mark in the text, and small words with the same mark at the foot of the page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from hwrender.importing.pdf.flow import FlowItem
from hwrender.importing.shown.model import ShownBlock, paragraphs_in
from hwrender.importing.shown.noticed import Noticed
from hwrender.importing.shown.typed_notes import TypedNotes


def take_notes(
    items: Sequence[FlowItem], noticed: Noticed
) -> tuple[list[FlowItem], dict[str, list[ShownBlock]]]:
    """The items without their notes, and the notes by name: those of each page, then those at the end."""
    notes: dict[str, list[ShownBlock]] = {}
    kept: list[FlowItem] = []
    for page, same in groupby(items, lambda item: item.page):
        kept += _without_notes([*same], noticed, f"page-{page}", notes)
    return _without_notes(kept, noticed, "end", notes), notes


def _without_notes(
    items: list[FlowItem], noticed: Noticed, name: str, notes: dict[str, list[ShownBlock]]
) -> list[FlowItem]:
    typed = TypedNotes([item.block for item in items], noticed, name)
    if not typed.notes:
        return items
    noticed.otherwise += _marks([item.block for item in items]) - _marks(typed.blocks)
    notes.update(typed.notes)
    gone = _first_paragraphs(typed)
    left = [item for item in items if not _starts_note(item, gone)]
    for item, block in zip(left, typed.blocks, strict=True):
        item.block = block
    return left


def _marks(blocks: Sequence[ShownBlock]) -> Counter[str]:
    """The raised figures and signs in some blocks."""
    return Counter(
        piece.text.strip()
        for paragraph in paragraphs_in(blocks)
        for piece in paragraph.pieces
        if piece.look.raised == "superscript" and piece.text.strip()
    )


def _first_paragraphs(typed: TypedNotes) -> set[int]:
    return {
        piece.source
        for blocks in typed.notes.values()
        for paragraph in paragraphs_in(blocks)
        for piece in paragraph.pieces
        if piece.source
    }


def _starts_note(item: FlowItem, gone: set[int]) -> bool:
    return any(
        piece.source in gone for paragraph in paragraphs_in([item.block]) for piece in paragraph.pieces
    )
