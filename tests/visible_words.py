"""All words that somebody can see or hear in a finished file: also those that are no words of its report."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

from hwrender.fixed_words.table import words_of

_SHOWN_ATTRIBUTES = frozenset(("alt", "aria-label", "title", "placeholder", "descr"))
_SHOWN_META = frozenset(
    ("description", "author", "dc:title", "dc:creator", "dc:publisher", "ncc:narrator", "title")
)
_UNSEEN = frozenset(("script", "style"))
_LATIN = re.compile(r"(?<![\w’'])[A-Za-z]{3,}(?![\w])")
_NAMES = frozenset(("Health", "Icons", "healthicons", "org", "DAISY", "BRF", "UEB", "CC BY", "hwrender"))
_ADDRESS = re.compile(r"(?:https?|tel|mailto):\S+")
_XML_PARTS = re.compile(r"(?:word/(?:document|footnotes|header\d*|footer\d*)|docProps/core)\.xml")


class _Page(HTMLParser):
    """The words of a page and of those attributes that are shown or said."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self._unseen += tag in _UNSEEN
        self.found += [given[name] or "" for name in _SHOWN_ATTRIBUTES & given.keys()]
        if given.get("name") in _SHOWN_META:
            self.found.append(given.get("content") or "")

    def handle_endtag(self, tag: str) -> None:
        self._unseen -= tag in _UNSEEN

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.found.append(data)


def visible_text(path: Path) -> str:
    """The text of a page, a Word file, a book, a talking book or a plain text."""
    if path.suffix == ".txt":
        return path.read_text(encoding="utf-8")
    if path.suffix == ".html":
        return _of_page(path.read_text(encoding="utf-8"))
    with zipfile.ZipFile(path) as opened:
        return "\n".join(_of_member(name, opened.read(name)) for name in opened.namelist())


def _of_member(name: str, content: bytes) -> str:
    if name.endswith((".xhtml", ".html")):
        return _of_page(content.decode("utf-8"))
    if _XML_PARTS.fullmatch(name):
        return "\n".join(_of_xml(ElementTree.fromstring(content)))
    return ""


def _of_page(page: str) -> str:
    parser = _Page()
    parser.feed(page)
    return "\n".join(parser.found)


def _of_xml(root: ElementTree.Element) -> Iterator[str]:
    # the pieces of a paragraph may part a word
    for element in root.iter():
        if element.tag.endswith("}p"):
            pieces = (each for each in element.iter() if each.tag.endswith(("}t", "}tab", "}br")))
            yield "".join(each.text or " " for each in pieces)
        elif element.tag.startswith("{http://purl.org/dc/") and not element.tag.endswith("}language"):
            yield element.text or ""
        yield from (element.attrib[name] for name in _SHOWN_ATTRIBUTES & element.attrib.keys())


def strange_words(text: str, source: str, language: str) -> set[str]:
    """Words in Latin letters that are neither in the source of the report, nor among the fixed words of its
    language, nor names."""
    words = words_of(language)
    ours = " ".join((*words.texts.values(), *words.months, *words.months_alone))
    text = _ADDRESS.sub(" ", text)
    known = {word.lower() for known in (source, ours) for word in re.findall(r"[A-Za-z]{3,}", known)}
    return {word for word in _LATIN.findall(text) if word.lower() not in known} - _NAMES
