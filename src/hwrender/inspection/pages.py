"""Web pages: what is shown, what the page says of itself, and the files that are inside it."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable, Iterator
from html.parser import HTMLParser

from hwrender.inspection.model import Found, InspectedText, Leak, TextPurpose

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
    page.feed(_INSIDE.sub("", text))
    page.close()
    yield from page.found


class _Page(HTMLParser):
    """Gathers texts; the words of the page are one text, since a tag may stand inside a word."""

    def __init__(self, place: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Found] = []
        self._place = place
        self._hidden = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in ("script", "style"):
            self._hidden = tag
        if tag == "meta" and given.get("name", "").lower() in _MAKERS:
            self._add(TextPurpose.MAKER, given.get("content", ""))
        shown = [value for name, value in given.items() if name in _SHOWN]
        self._add(TextPurpose.WORDS, "\n".join(shown))
        self._add(TextPurpose.DATA, "\n".join(value for name, value in given.items() if name not in _SHOWN))

    def handle_endtag(self, tag: str) -> None:
        if tag == self._hidden:
            self._hidden = ""

    def handle_data(self, data: str) -> None:
        self._add(TextPurpose.DATA if self._hidden else TextPurpose.WORDS, data)

    def handle_comment(self, data: str) -> None:
        self.found.append(Leak(self._place, "This page holds a comment that nobody sees."))
        self._add(TextPurpose.MAKER, data)

    def _add(self, kind: TextPurpose, text: str) -> None:
        if text.strip():
            self.found.append(InspectedText(self._place, kind, text))
