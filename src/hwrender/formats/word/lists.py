"""Lists: each item's mark on its first paragraph, and a numbering that counts as the edition does."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from hwrender.edition.model import Block, Item, List
from hwrender.formats.word.drafting import WordDraft, WordPlace
from hwrender.formats.word.elements import Element, clark, make, valued
from hwrender.formats.word.numbering import DEEPEST, Counter
from hwrender.formats.word.paragraphs import keep_with_next, leads_on
from hwrender.formats.word.tables import is_table

Write = Callable[[tuple[Block, ...], WordDraft, WordPlace], list[Element]]

_BEFORE_NUMBER = frozenset(clark(name) for name in ("w:pStyle", "w:keepNext"))


def list_elements(block: List, draft: WordDraft, place: WordPlace, write: Write) -> list[Element]:
    """The items of a list; `write` writes what is in them.

    An item that cannot show its number (it starts with a list or a table) still counts: the items after it go
    on from there.
    """
    made: list[Element] = []
    counter: Counter | None = None
    for position, item in enumerate(block.items):
        if counter is None:
            counter = _counter(block, block.start + position, draft, place)
        inside = replace(place.within("item"), counter=counter)
        elements, marked = _item(item, block.ordered, draft, inside, write)
        made.extend(elements)
        if block.ordered and not marked:
            counter = None
    return made


def _counter(block: List, start: int, draft: WordDraft, place: WordPlace) -> Counter:
    """The numbering of the list around, if this one counts rightly in it, or else a new one."""
    level = min(place.steps, DEEPEST)
    around = place.counter
    if around is not None and around.shares(level, ordered=block.ordered, start=start):
        return around
    return draft.numbering.new_counter(level, ordered=block.ordered, start=start)


def _item(
    item: Item, ordered: bool, draft: WordDraft, inside: WordPlace, write: Write
) -> tuple[list[Element], bool]:
    """What is in an item, and whether its mark found room."""
    made: list[Element] = []
    marked = False
    for number, block in enumerate(item.blocks):
        elements = write((block,), draft, inside)
        if elements and not made:
            marked = _mark(elements[0], ordered, draft, inside)
        if elements and leads_on(block, item.blocks[number + 1 : number + 2]):
            keep_with_next(elements[-1])
        made.extend(elements)
    return made, marked


def _mark(first: Element, ordered: bool, draft: WordDraft, inside: WordPlace) -> bool:
    """Put the item's mark on its first paragraph; False if that has no room for one."""
    properties, steps = first[0], inside.steps - 1
    if is_table(first) or properties.find(clark("w:numPr")) is not None or inside.counter is None:
        return False
    style = properties.find(clark("w:pStyle"))
    if style is not None and style.get(clark("w:val")) == draft.styles.deeper("List Continue", steps):
        name = "List Number" if ordered else "List Bullet"
        style.set(clark("w:val"), draft.styles.deeper(name, steps))
    level = min(steps, DEEPEST)
    mark = make("w:numPr", valued("w:ilvl", level), valued("w:numId", inside.counter.number))
    properties.insert(sum(child.tag in _BEFORE_NUMBER for child in properties), mark)
    inside.counter.mark(level)
    return True
