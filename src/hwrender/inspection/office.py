"""The parts of a Word file (ECMA-376): who is named in them, and what was left in them unseen."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element, ParseError, fromstring

from hwrender.inspection.model import Found, InspectedText, Leak, TextPurpose

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WORDS = frozenset({f"{_WORD}t", f"{_WORD}instrText", "{http://purl.org/dc/elements/1.1/}title"})
"""Elements with the words of a report. Its title is what it is called, not who made it."""

_TRACKED = frozenset(
    f"{_WORD}{name}" for name in ("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge")
)
_PEOPLE = frozenset({"author", "initials", "userId", "provider", "lastModifiedBy"})
_SHOWN = frozenset({"descr", "title", "tooltip"})

_COMMENTS = re.compile(r"word/comments\w*\.xml")
LEFT_BEHIND = {
    "word/people.xml": "This Word file names the people who worked on it.",
    "docProps/thumbnail.jpeg": "This Word file holds a small picture of an older copy.",
    "docProps/custom.xml": "This Word file holds properties that nobody sees.",
}
"""Members that have no place in a Word file for readers."""

_OTHER_LETTERS = re.compile(
    rb"\xfe\xff|\xff\xfe|\0|.\0|\s*<\?xml[^>]*encoding\s*=\s*['\"](?!utf-8|us-ascii)",
    re.DOTALL | re.IGNORECASE,
)


def is_office(names: Iterable[str]) -> bool:
    """Whether a zip with members of these names is a Word file."""
    return "[Content_Types].xml" in names


def open_office_part(content: bytes, name: str, place: str) -> Iterator[Found]:
    """The texts and leaks of one XML part called `name`."""
    root = _parsed(content)
    if root is None:
        yield Leak(place, "This part cannot be read. Nobody can tell what is in it.")
        yield InspectedText(place, TextPurpose.DATA, content.decode("latin-1"))
        return
    if _COMMENTS.fullmatch(name) and len(root):
        yield Leak(place, "This Word file holds comments.")
    about_itself = name.startswith("docProps/")
    for element in root.iter():
        if element.tag in _TRACKED or element.tag.endswith("Change"):
            yield Leak(place, "This Word file holds tracked changes.")
        yield from _texts(element, place, about_itself=about_itself)


def _texts(element: Element, place: str, *, about_itself: bool) -> Iterator[InspectedText]:
    if element.text and element.text.strip():
        words = TextPurpose.WORDS if element.tag in _WORDS else TextPurpose.DATA
        is_of_maker = about_itself and element.tag not in _WORDS
        yield InspectedText(place, TextPurpose.MAKER if is_of_maker else words, element.text)
    values: dict[TextPurpose, list[str]] = {}
    for name, value in element.attrib.items():
        local = name.rpartition("}")[2]
        kind = (
            TextPurpose.MAKER
            if local in _PEOPLE
            else TextPurpose.WORDS
            if local in _SHOWN
            else TextPurpose.DATA
        )
        values.setdefault(kind, []).append(value)
    for value in values.pop(TextPurpose.MAKER, ()):
        yield InspectedText(place, TextPurpose.MAKER, value)
    for kind, texts in values.items():
        yield InspectedText(place, kind, "\n".join(texts))


def _parsed(content: bytes) -> Element | None:
    """The part as a tree; none when it is damaged or declares entities, which no Word file needs.

    In another encoding than UTF-8, which Word writes, a declaration could not be seen.
    """
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content or _OTHER_LETTERS.match(content):
        return None
    try:
        return fromstring(content)
    except ParseError:
        return None
