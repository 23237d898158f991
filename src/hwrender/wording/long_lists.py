"""S24: lists of too many items."""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.document import List
from hwrender.wording.copy import Copy
from hwrender.wording.marks import Mark


def check_long_lists(copy: Copy) -> Iterator[Mark]:
    """The first item too many of each list."""
    most = copy.style.wording.most_list_items
    for block in copy.blocks():
        if isinstance(block, List) and len(block.items) > most:
            message = f"This list has {len(block.items)} items."
            hint = f"Make 2 lists here. Use {most} items or fewer in each."
            yield Mark(message, hint, span=block.items[most].span)
