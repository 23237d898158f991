"""Items become lists inside one another, by their level in a list and by their indent.

The numbers are those that Word shows: where one does not follow the one before it, another list begins.
"""

from __future__ import annotations

from collections.abc import Iterable
from types import MappingProxyType

from msgspec import Struct
from msgspec.structs import replace

from hwrender.importing.shown.model import (
    ItemMark,
    ParagraphRole,
    Piece,
    ShownBlock,
    ShownItem,
    ShownList,
    ShownParagraph,
)

_DEEPER = 150
"""How much farther to the right an item of another list is inside, in twentieths of a point."""

_MOST_DEEP = 8
_LONGEST_LETTERS = 6
_SAID = MappingProxyType({"✓": "Ticked:", "✗": "Crossed:", "☑": "Ticked:", "☐": "Not ticked:"})


class _Item(Struct):
    mark: ItemMark
    blocks: list[ShownBlock | _Items]


class _Items(Struct):
    items: list[_Item]

    def takes(self, mark: ItemMark) -> bool:
        return follows(mark.number, self.items[-1].mark.number)


def follows(number: int | None, before: int | None) -> bool:
    """Whether Markdown gives an item its number, or none, in one list with an item that has the other."""
    if number is None or before is None:
        return number is before
    return number == before + 1


class Bullets(Struct, frozen=True):
    """Which bullets mean something in this file, and whether a box with a cross is one of them that is not
    ticked."""

    spoken: frozenset[str] = frozenset()
    crossed_boxes: bool = False

    def words(self, mark: ItemMark) -> str:
        """What stands before an item besides its number."""
        if mark.words == "☒":
            said = "Crossed:" if self.crossed_boxes else "Ticked:"
        else:
            said = _SAID.get(mark.words, "")
        if said:
            return said if mark.words in self.spoken else ""
        return mark.words


def spoken_bullets(signs: Iterable[str]) -> frozenset[str]:
    """Bullets that say what is so and what is not: there are several kinds, and one of them is no empty box.
    Where all bullets are ticks, or boxes, they only decorate."""
    met = frozenset(signs)
    means = met & {*_SAID, "☒"}
    return means if len(met) > 1 and means - {"☐"} else frozenset()


def in_lists(blocks: Iterable[ShownBlock], bullets: Bullets) -> list[ShownBlock]:
    """The blocks with all items in lists. A number that Markdown cannot hold stays before its words; where it
    is more than a letter, the paragraph is no item but in a list."""
    out: list[ShownBlock | _Items] = []
    opened: list[_Item] = []
    for block in blocks:
        mark = block.mark if isinstance(block, ShownParagraph) else None
        if isinstance(block, ShownParagraph) and mark is not None:
            while opened and not _is_inside(mark, opened[-1].mark):
                opened.pop()
            label = bullets.words(mark)
            worded = replace(block, mark=None, pieces=(*_labelled(label), *block.pieces))
            if not opened and label and mark.words == label and not _is_letters(label):
                out.append(worded)
                continue
            item = _Item(mark, [worded])
            _append(opened[-1].blocks if opened else out, item)
            if len(opened) < _MOST_DEEP:
                opened.append(item)
        elif isinstance(block, ShownParagraph) and (around := _goes_on_in(block, opened)) is not None:
            around.blocks.append(block)
        else:
            opened.clear()
            out.append(block)
    return [*map(_closed, out)]


def _labelled(label: str) -> tuple[Piece, ...]:
    return (Piece(f"{label} "),) if label else ()


def _is_letters(label: str) -> bool:
    bare = label.strip(" .():[]")
    return bare.isalpha() and len(bare) <= _LONGEST_LETTERS


def _append(into: list[ShownBlock | _Items], item: _Item) -> None:
    last = into[-1] if into else None
    if isinstance(last, _Items) and last.takes(item.mark):
        last.items.append(item)
    else:
        into.append(_Items([item]))


def _is_inside(mark: ItemMark, around: ItemMark) -> bool:
    if mark.list_name == around.list_name and mark.depth != around.depth:
        return mark.depth > around.depth
    if mark.list_name == around.list_name:
        # bullets of one level that a person has moved to the right
        return not (mark.words or mark.number) and mark.left >= around.left + 2 * _DEEPER
    return mark.left >= around.left + _DEEPER


def _goes_on_in(block: ShownParagraph, opened: list[_Item]) -> _Item | None:
    """The item that a paragraph without a mark belongs to: one that it is indented like."""
    if block.role is not ParagraphRole.TEXT or block.left <= 0:
        return None
    while opened and block.left < opened[-1].mark.left:
        opened.pop()
    return opened[-1] if opened and opened[-1].mark.left > 0 else None


def _closed(block: ShownBlock | _Items) -> ShownBlock:
    if not isinstance(block, _Items):
        return block
    return ShownList(
        tuple(ShownItem(item.mark.number, tuple(map(_closed, item.blocks))) for item in block.items)
    )
