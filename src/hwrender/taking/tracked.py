"""Tracked changes of a Word file (ISO/IEC 29500-1 17.13.5), accepted or rejected in its tree."""

from __future__ import annotations

from enum import Enum
from xml.etree.ElementTree import Element

from hwrender.importing.word.ooxml import W, inner


class Tracked(Enum):
    """What becomes of tracked changes."""

    ACCEPT = "accept"
    REJECT = "reject"


_IN = frozenset({f"{W}ins", f"{W}moveTo"})
_OUT = frozenset({f"{W}del", f"{W}moveFrom"})
_MARKS = _IN | _OUT
_LOOKS = frozenset({f"{W}rPrChange", f"{W}pPrChange"})
_OUTSIDE_LOOK = frozenset({f"{W}rPr", f"{W}sectPr"})
"""What the earlier properties of a paragraph never hold (17.13.5.29)."""

TRACKED = _MARKS | _LOOKS | {f"{W}cellIns", f"{W}cellDel"}
"""The elements that say that something was changed."""


_TABLED = {f"{W}tr": "trPr", f"{W}tc": "tcPr"}
"""Rows and cells, with the properties that say whether they came or went."""


def settle(root: Element, tracked: Tracked) -> None:
    """Make the tree one without tracked changes. What the elements inside were stays known to `was_tracked`,
    if it is asked first."""
    is_accepted = tracked is Tracked.ACCEPT
    if not is_accepted:
        _bring_looks_back(root)
    kept, gone = (_IN, _OUT) if is_accepted else (_OUT, _IN)
    _settle(root, kept, gone | {f"{W}cellDel" if is_accepted else f"{W}cellIns"})


def was_tracked(paragraph: Element) -> bool:
    """Whether anything in a paragraph was changed while changes were tracked."""
    return any(each.tag in TRACKED for each in paragraph.iter())


def _bring_looks_back(root: Element) -> None:
    """Give words and paragraphs the properties that they had before somebody changed their look."""
    for properties in [each for each in root.iter() if any(child.tag in _LOOKS for child in each)]:
        change = next(child for child in properties if child.tag in _LOOKS)
        earlier = inner(change, "rPr") if change.tag == f"{W}rPrChange" else inner(change, "pPr")
        stays = [each for each in properties if each.tag in _OUTSIDE_LOOK and change.tag == f"{W}pPrChange"]
        properties[:] = [*(() if earlier is None else earlier), *stays]


def _settle(element: Element, kept: frozenset[str], gone: frozenset[str]) -> None:
    """Take out what is gone, and what surrounds what is kept; join paragraphs whose end is gone."""
    children: list[Element] = []
    for child in list(element):
        if child.tag in gone and not _is_property(element):
            continue
        _settle(child, kept, gone)
        if child.tag in _TABLED and _is_marked(inner(child, _TABLED[child.tag]), gone):
            continue
        if child.tag in kept and not _is_property(element):
            children += list(child)
            continue
        if child.tag == f"{W}delText":
            child.tag = f"{W}t"
        children.append(child)
    element[:] = _joined(children, gone)


def _is_property(element: Element) -> bool:
    """Whether a mark in this element says something of what the element belongs to, and surrounds nothing."""
    return element.tag in (f"{W}rPr", f"{W}trPr", f"{W}tcPr", f"{W}numPr")


def _is_marked(properties: Element | None, gone: frozenset[str]) -> bool:
    return properties is not None and any(each.tag in gone for each in properties)


def _joined(children: list[Element], gone: frozenset[str]) -> list[Element]:
    """Each paragraph whose end is gone goes on in the next one."""
    found: list[Element] = []
    waiting: list[Element] = []
    for child in children:
        if child.tag != f"{W}p":
            found.append(child)
            continue
        if waiting:
            at = 1 if len(child) and child[0].tag == f"{W}pPr" else 0
            child[at:at] = waiting
            waiting = []
        if _is_marked(inner(child, "pPr", "rPr"), gone):
            waiting = [each for each in child if each.tag != f"{W}pPr"]
        else:
            found.append(child)
    if waiting:
        last = Element(f"{W}p")
        last.extend(waiting)
        found.append(last)
    return found
