"""Rules on the text of the book: it is all played, and it does nothing but stand there."""

from __future__ import annotations

from collections.abc import Iterator, Set
from xml.etree.ElementTree import Element

from hwrender.formats.daisy.content import STYLE
from hwrender.formats.daisy.model import MASTER_FILE, NAVIGATION_FILE, TEXT_FILE
from hwrender.formats.daisy.opening import OpenedTalkingBook, metadata_in

_HEAD = {"head", "meta", "title", "style"}
_INLINE = {"a", "br", "code", "span", "strong", "sup"}
_BLOCKS = {"blockquote", "div", "hr", "li", "ol", "p", "pre", "table", "td", "th", "tr", "ul"}
TAGS = frozenset({"html", "body", "h1", "h2", "h3", "h4", "h5", "h6", *_HEAD, *_INLINE, *_BLOCKS})
ATTRIBUTES = frozenset(
    ("class", "content", "dir", "href", "http-equiv", "id", "lang", "name", "scope", "start", "type",
     "xml:lang")
)  # fmt: skip
SMIL_TAGS = frozenset(
    ("audio", "body", "head", "layout", "meta", "par", "ref", "region", "seq", "smil", "text")
)
SMIL_ATTRIBUTES = frozenset(
    ("clip-begin", "clip-end", "content", "dur", "endsync", "id", "name", "src", "system-required", "title")
)
"""Every element and attribute that we write, in XHTML and in SMIL."""


def all_played(book: OpenedTalkingBook) -> Iterator[str]:
    """The places of the phrases are those of the text in its order, and no word is outside them."""
    places = [phrase.words.partition("#")[2] for _, phrase in book.phrases()]
    played = set(places)
    written = [element.get("id", "") for element in book.text.iter() if element.get("id") in played]
    for place, other in zip(places, written, strict=False):
        if place != other:
            yield f"{place[:30]} is played where {other[:30]} is written"
            break
    if len(places) != len(written):
        yield f"{len(places)} phrases for {len(written)} places"
    for body in book.text.findall("body"):
        yield from (f"“{words[:40]}” is never played" for words in _unplayed(body, played))


def _unplayed(element: Element, played: Set[str]) -> Iterator[str]:
    """Words outside all phrases. The mark of a note is none."""
    if element.get("id") in played or element.get("class") == "mark":
        return
    if words := (element.text or "").strip():
        yield words
    for child in element:
        yield from _unplayed(child, played)
        if words := (child.tail or "").strip():
            yield words


def language(book: OpenedTalkingBook) -> Iterator[str]:
    """Language and letters, which old players do not guess."""
    said = dict(metadata_in(book.navigation)).get("dc:language")
    for name, root in ((NAVIGATION_FILE, book.navigation), (TEXT_FILE, book.text)):
        if root.get("lang") != said:
            yield f"{name} is in another language than dc:language"
        letters = [each.get("content") for each in root.findall("head/meta") if "http-equiv" in each.attrib]
        if letters != ["text/html; charset=utf-8"]:
            yield f"{name} does not say in which letters it is written"
        if any(element.get("lang") != element.get("xml:lang") for element in root.iter()):
            yield f"{name} has an element in two languages"


def inert(book: OpenedTalkingBook) -> Iterator[str]:
    """Each element, attribute and style is one that we write: no script, no picture, nothing from outside."""
    for name, root in ((NAVIGATION_FILE, book.navigation), (TEXT_FILE, book.text)):
        yield from _foreign(name, root, TAGS, ATTRIBUTES)
        for element in root.iter():
            if element.get("http-equiv", "Content-type") != "Content-type":
                yield f"{name} has a command to its reader"
            if element.tag == "style" and (element.text != STYLE or len(element)):
                yield f"{name} has another style"
    for name, root in ((MASTER_FILE, book.master), *((part.name, part.root) for part in book.parts)):
        yield from _foreign(name, root, SMIL_TAGS, SMIL_ATTRIBUTES)


def _foreign(name: str, root: Element, tags: Set[str], attributes: Set[str]) -> Iterator[str]:
    for element in root.iter():
        if element.tag not in tags:
            yield f"{name} has a <{element.tag[:30]}>"
        yield from (f"{name} has {each[:30]}" for each in element.attrib if each not in attributes)
