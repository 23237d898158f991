"""Rules on ncc.html: what it begins with, what it holds, and in which order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from hwrender.formats.daisy.navigation import CLASSES
from hwrender.formats.daisy.opening import OpenedTalkingBook
from hwrender.formats.daisy.phrases import notes_title
from hwrender.formats.daisy.reading_back import is_furniture, words_in

_HEADING = re.compile(r"h([1-6])")


def begins(book: OpenedTalkingBook) -> Iterator[str]:
    """The first place is the title, no other one is, and it leads to the first phrase of the first part."""
    points = book.points()
    titles = [point for point in points if point.get("class") == "title"]
    if len(titles) != 1 or titles[0] is not points[0] or titles[0].tag != "h1":
        yield "the title is not the first place, or there are more"
        return
    first = next((f"{part.name}#{phrase.id}" for part, phrase in book.phrases()), "")
    if _target(titles[0]) != first:
        yield f"the title leads to {_target(titles[0])[:60]}"


def known_kinds(book: OpenedTalkingBook) -> Iterator[str]:
    """Headings, and what has a class that players know; each with an id, and a link that is all its words."""
    for number, point in enumerate(book.points(), start=1):
        kind = point.get("class", "")
        is_heading = _HEADING.fullmatch(point.tag) is not None and kind in ("", "title")
        is_other = point.tag == "span" and kind in CLASSES.values()
        if not (is_heading or is_other):
            yield f"place {number} is a {point.tag} “{kind[:30]}”"
        links = [child for child in point if child.tag == "a" and not len(child)]
        around = [point.text or "", *(child.tail or "" for child in point)]
        if len(links) != len(point) or len(links) != 1 or "".join(around).strip():
            yield f"place {number} has more than one link"
        elif not (links[0].text or "").strip() or not point.get("id"):
            yield f"place {number} has no words or no id"


def levels(book: OpenedTalkingBook) -> Iterator[str]:
    """Each heading is at most one level below the one before it, in the navigation and in the text."""
    for name, elements in (("navigation", book.points()), ("text", book.text.iter())):
        before = 0
        for element in elements:
            found = _HEADING.fullmatch(element.tag)
            if found is None:
                continue
            if int(found[1]) > before + 1:
                yield f"a heading of level {found[1]} after one of level {before} in the {name}"
            before = int(found[1])


def in_order(book: OpenedTalkingBook) -> Iterator[str]:
    """Each place is played after the one before it. A first heading may be what the title leads to."""
    order = {f"{part.name}#{phrase.id}": number for number, (part, phrase) in enumerate(book.phrases())}
    before = -1
    for number, point in enumerate(book.points(), start=1):
        place = order.get(_target(point), -1)
        if place < before or (place == before and number > 2):
            yield f"place {number} is played before place {number - 1}"
        before = place


def page_numbers(book: OpenedTalkingBook) -> Iterator[str]:
    """In digits, each once, in the order of the pages."""
    before = 0
    for point in book.points():
        if point.get("class") == "page-normal":
            shown = "".join(point.itertext()).strip()
            if not (shown.isascii() and shown.isdecimal() and int(shown) > before):
                yield f"page “{shown[:20]}” comes after page {before}"
                return
            before = int(shown)


def same_as_text(book: OpenedTalkingBook) -> Iterator[str]:
    """Headings and pages are those of the text, in the same words. The title may be another one, which gives
    nobody away."""
    kinds = ("", "page-normal")
    found = [
        (point.tag, _line("".join(point.itertext())))
        for point in book.points()
        if point.get("class", "") in kinds
    ]
    wanted = list(_places_in(book.text))
    for one, other in zip(found, wanted, strict=False):
        if one != other:
            yield f"{one[0]} “{one[1][:40]}” for {other[0]} “{other[1][:40]}”"
    if len(found) != len(wanted):
        yield f"{len(found)} places for {len(wanted)}"


def _places_in(text: Element) -> Iterator[tuple[str, str]]:
    notes = notes_title(text.get("lang", ""))
    for element in text.iter():
        kind = element.get("class", "")
        if kind == "page-normal":
            yield element.tag, _line("".join(element.itertext()))
        elif _HEADING.fullmatch(element.tag) and kind != "title":
            yield element.tag, notes if is_furniture(element) else _line(words_in(element))


def _line(text: str) -> str:
    return " ".join(text.split())


def _target(point: Element) -> str:
    link = point.find("a")
    return "" if link is None else link.get("href", "")
