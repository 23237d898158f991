"""Captions of tables as a report has them: `Table: words` in the paragraph beside the table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from msgspec.structs import replace

from hwrender.importing.shown.model import ParagraphRole, Piece, ShownBlock, ShownParagraph, ShownTable
from hwrender.importing.shown.tables import is_layout

_IS_ONE = re.compile(r"Table \d{1,3}[a-z]?(?::|\.| [-–—]) \S")
"""What a report reads as a caption as it stands, with its number."""


def as_caption(block: ShownBlock) -> ShownBlock:
    """A plain paragraph as a caption, and any other block as it is."""
    if isinstance(block, ShownParagraph) and block.is_plain:
        return replace(block, role=ParagraphRole.CAPTION)
    return block


def with_captions(blocks: Iterable[ShownBlock]) -> Iterator[ShownBlock]:
    """The blocks. A caption beside a table is marked as one of a table, any other is a plain paragraph."""
    found = list(blocks)
    before: ShownBlock | None = None
    for block, after in pairwise([*found, None]):
        if isinstance(block, ShownParagraph) and block.role is ParagraphRole.CAPTION:
            is_of_table = _is_table(before) or _is_table(after)
            yield _marked(block) if is_of_table else replace(block, role=ParagraphRole.TEXT)
        elif block is not None:
            yield block
        before = block


def _marked(block: ShownParagraph) -> ShownParagraph:
    """A caption of a table, which every copy shows in strong letters."""
    plain = (replace(each, look=replace(each.look, is_bold=False, is_italic=False)) for each in block.pieces)
    mark = () if _IS_ONE.match(block.text) else (Piece("Table: "),)
    return replace(block, role=ParagraphRole.TEXT, pieces=(*mark, *plain))


def _is_table(block: ShownBlock | None) -> bool:
    return isinstance(block, ShownTable) and not is_layout(block)
