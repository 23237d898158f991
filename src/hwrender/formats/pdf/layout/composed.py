"""What a block becomes."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from hwrender.edition.model import Block
from hwrender.formats.pdf.layout.marks import Strips
from hwrender.formats.pdf.layout.setting import Setting
from hwrender.formats.pdf.tree.elements import Node


class Composed(Struct, frozen=True):
    """The strips of page and the structure elements of a block."""

    strips: Strips
    nodes: tuple[Node, ...]


ComposeBlocks = Callable[[tuple[Block, ...], Setting], Composed]
"""How blocks inside a block are composed."""
