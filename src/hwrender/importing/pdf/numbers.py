"""Numbers of lists inside one another: each number follows the last one that stands where it does."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from hwrender.importing.pdf.flow import FlowItem
from hwrender.importing.shown.model import ItemMark, ShownParagraph
from hwrender.importing.shown.typed_lists import without_start

_NUMBER = re.compile(r"\s*(\d{1,3})[.)]\s+(?=\S)")
_NEAR, _FARTHEST = 60, 12
"""Twentieths of a point; and items among which the next number is looked for."""


def mark_numbers(items: Sequence[FlowItem]) -> None:
    """Make items of paragraphs with numbers that go on, one level or several deep."""
    last: dict[int, int] = {}
    for place, item in enumerate(items):
        number, left = _number_of(item), _left_of(item)
        if number is None:
            continue
        for deeper in [each for each in last if each > left + _NEAR]:
            del last[deeper]
        if number != last.get(_near(last, left), -1) + 1 and not _goes_on(items, place, number, left):
            continue
        last[_near(last, left)] = number
        paragraph = item.paragraph
        assert paragraph is not None
        found = _NUMBER.match(paragraph.text)
        assert found is not None
        mark = ItemMark(f"numbers at {_near(last, left)}", 0, left, number)
        item.block = replace(paragraph, mark=mark, pieces=without_start(paragraph.pieces, found.end()))


def _number_of(item: FlowItem) -> int | None:
    paragraph = item.paragraph
    found = _NUMBER.match(paragraph.text) if paragraph is not None else None
    return int(found[1]) if found is not None else None


def _left_of(item: FlowItem) -> int:
    return item.block.left if isinstance(item.block, ShownParagraph) else 0


def _near(last: dict[int, int], left: int) -> int:
    """The place of a list that stands about here; this one where there is none."""
    return next((each for each in last if abs(each - left) <= _NEAR), left)


def _goes_on(items: Sequence[FlowItem], place: int, number: int, left: int) -> bool:
    """Whether the next number stands below, at the same place, before any words that stand farther out."""
    for item in items[place + 1 : place + 1 + _FARTHEST]:
        if item.paragraph is None or _left_of(item) < left - _NEAR:
            return False
        if abs(_left_of(item) - left) <= _NEAR and (following := _number_of(item)) is not None:
            return following == number + 1
    return False
