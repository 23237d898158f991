"""Which blocks of easy wording are about one idea.

In an easy-read container a picture begins an idea and takes what follows, up to the next picture. Without
one, each paragraph is an idea, and a list goes with what stands before it.
"""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from hwrender.document import Block, List, Paragraph, Picture, Quotation

_IN_IDEAS = Paragraph | List | Quotation


class RowIdea(Struct, frozen=True):
    """What goes into one row."""

    picture: Picture | None
    blocks: tuple[Block, ...]


def ideas(blocks: tuple[Block, ...]) -> tuple[RowIdea | Block, ...]:
    """These blocks as ideas; what is no part of one (a table, a heading) stands between them."""
    parts: list[RowIdea | Block] = []
    for block in blocks:
        last = parts[-1] if parts else None
        if isinstance(block, Picture):
            parts.append(RowIdea(block, ()))
        elif not isinstance(block, _IN_IDEAS):
            parts.append(block)
        elif isinstance(last, RowIdea) and takes(block, is_pictured=last.picture is not None):
            parts[-1] = replace(last, blocks=(*last.blocks, block))
        else:
            parts.append(RowIdea(None, (block,)))
    return tuple(parts)


def takes(block: Block, *, is_pictured: bool) -> bool:
    """Whether an idea that stands before this block, with a picture or without one, goes on with it."""
    return is_pictured or isinstance(block, List)
