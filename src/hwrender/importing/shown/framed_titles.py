"""A title that a table only frames, as covers of reports have it."""

from __future__ import annotations

from collections.abc import Iterable

from hwrender.importing.shown.headings import FIRST_PAGE
from hwrender.importing.shown.model import ParagraphRole, ShownBlock, ShownParagraph, ShownTable
from hwrender.importing.shown.tables import is_layout, opened


def with_title_in_sight(blocks: list[ShownBlock]) -> list[ShownBlock]:
    """The blocks; a table on the first page that only frames a title is opened."""
    first = (inside for block in blocks[:FIRST_PAGE] for inside in _without_frame(block))
    return [*first, *blocks[FIRST_PAGE:]]


def _without_frame(block: ShownBlock) -> Iterable[ShownBlock]:
    if not isinstance(block, ShownTable) or not is_layout(block):
        return (block,)
    inside = [each for cell in opened(block) for each in cell]
    has_title = any(isinstance(each, ShownParagraph) and each.role is ParagraphRole.TITLE for each in inside)
    return inside if has_title else (block,)
