"""Web pages: what is shown, what the page says of itself, and the files that are inside it."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable, Iterator

from hwrender.inspection.model import Found, InspectedText, Leak, TextPurpose
from hwrender.markup.tags import Attributes, TagReader

_START = re.compile(rb"\s*(?:<!doctype html|<html)", re.IGNORECASE)
_INSIDE = re.compile(r"data:[\w/+.-]*(?:;[\w=-]+)*;base64,([A-Za-z0-9+/=\s]+)")
_MAKERS = frozenset({"author", "generator", "creator", "publisher", "designer", "owner"})
_SHOWN = frozenset({"alt", "title", "aria-label", "content", "placeholder", "value"})


def is_page(content: bytes) -> bool:
    return _START.match(content) is not None


def open_page(content: bytes, place: str, inside: Callable[[bytes, str], Iterator[Found]]) -> Iterator[Found]:
    """The texts of a page, and every file written into it as a data address."""
    text = content.decode("utf-8", "replace")
    for number, found in enumerate(_INSIDE.finditer(text), 1):
        try:
            yield from inside(base64.b64decode(found[1], validate=False), f"{place}, file {number} inside")
        except binascii.Error:
            yield Leak(place, "A file inside this page is damaged.")
    page = _Page(place)
    page.read(_INSIDE.sub("", text))
    yield from page.found


class _Page(TagReader):
    """Gathers texts; the words of the page are one text, since a tag may stand inside a word."""

    def __init__(self, place: str) -> None:
        super().__init__()
        self.found: list[Found] = []
        self._place = place
        self._hidden = ""

    def start(self, tag: str, attributes: Attributes, *, is_closed: bool) -> None:
        given = dict(attributes)
        if tag in ("script", "style"):
            self._hidden = tag
        if tag == "meta" and given.get("name", "").lower() in _MAKERS:
            self._add(TextPurpose.MAKER, given.get("content", ""))
        shown = [value for name, value in given.items() if name in _SHOWN]
        self._add(TextPurpose.WORDS, "\n".join(shown))
        self._add(TextPurpose.DATA, "\n".join(value for name, value in given.items() if name not in _SHOWN))

    def end(self, tag: str) -> None:
        if tag == self._hidden:
            self._hidden = ""

    def words(self, words: str) -> None:
        self._add(TextPurpose.DATA if self._hidden else TextPurpose.WORDS, words)

    def comment(self, text: str) -> None:
        self.found.append(Leak(self._place, "This page holds a comment that nobody sees."))
        self._add(TextPurpose.MAKER, text)

    def _add(self, kind: TextPurpose, text: str) -> None:
        if text.strip():
            self.found.append(InspectedText(self._place, kind, text))
