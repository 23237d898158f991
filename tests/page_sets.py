"""Pages in many layouts, each with marks of what belongs to its text, and what an import made of them.

A page marks the elements of its text with `data-t="text"`, furniture inside them with "site", and what is
hidden or struck out with "hidden"; its headings have `data-h` and their level, 1 for the title. The marks
mean nothing to an import. They are read here with the parser of the standard library.
"""

from __future__ import annotations

import quopri
import re
from collections import Counter
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

from msgspec import Struct

from hwrender.importing import Imported, import_file
from reports import TOP

PAGES = TOP / "tests" / "pages"
LAYOUTS = (
    "wordpress.html", "drupal.html", "div-soup.html", "google-docs.html", "word-page.html",
    "sharepoint.html", "old-tables.html", "saved.mhtml", "library-new.html", "library-old.html",
    "council-news.html", "blog.html",
)  # fmt: skip
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[^\W\d_A-Z]+|\d+")
"""A word ends before a capital or a figure, too: lines of a library page run together."""

_VOID = frozenset(["area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"])
_UNSEEN = frozenset(["script", "style", "title"])


class Marked(Struct, frozen=True):
    """The words of a page by what they belong to, and its headings with their levels."""

    text: Counter[str]
    furniture: Counter[str]
    headings: tuple[tuple[int, str], ...]


def bytes_of(name: str) -> bytes:
    """A page as it was saved: where it says so, as Windows writes it."""
    content = (PAGES / name).read_text(encoding="utf-8")
    as_windows = re.search(r"charset=(?:windows-1252|iso-8859-1)", content) is not None
    return content.encode("cp1252" if as_windows else "utf-8")


def marked(name: str) -> Marked:
    """What is marked in a page."""
    content = bytes_of(name)
    if name.endswith(".mhtml"):
        content = quopri.decodestring(content.split(b"\n\n", 2)[2].split(b"\n------Multipart")[0])
    reader = _MarkReader()
    as_windows = b"windows-1252" in content or b"iso-8859-1" in content
    reader.feed(content.decode("cp1252" if as_windows else "utf-8"))
    return Marked(_words(reader.text), _words(reader.site), tuple(reader.headings))


@cache
def imported(name: str, folder: Path) -> Imported:
    """What an import makes of a page."""
    path = folder / name
    path.write_bytes(bytes_of(name))
    made = import_file(path, "report").imported
    assert made is not None
    return made


def words_of(text: str) -> Counter[str]:
    """The words that readers get: no addresses, no names of notes, no marks."""
    bare = re.sub(r"\]\([^)]*\)|\[\^[\w-]+\]:?|<!--.*?-->|\{lang=\w+\}", "] ", text)
    return Counter(_WORD.findall(re.sub(r"\\(.)", r"\1", bare)))


def _words(parts: list[str]) -> Counter[str]:
    return Counter(_WORD.findall("".join(parts)))


class _MarkReader(HTMLParser):
    """Reads the marks; what stands outside all of them is furniture."""

    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self.site: list[str] = []
        self.headings: list[tuple[int, str]] = []
        self._open: list[tuple[str, str]] = [("", "site")]
        self._heading: tuple[int, int, list[str]] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self._add(" ")
        if tag in _VOID:
            return
        if given.get("data-h"):
            self._heading = (int(given["data-h"] or 0), len(self._open), [])
        kind = "hidden" if tag in _UNSEEN else given.get("data-t") or self._open[-1][1]
        self._open.append((tag, kind))

    def handle_endtag(self, tag: str) -> None:
        if all(each != tag for each, _ in self._open):
            return
        while self._open.pop()[0] != tag:
            pass
        if self._heading is not None and len(self._open) <= self._heading[1]:
            level, _, words = self._heading
            self.headings.append((level, " ".join("".join(words).split())))
            self._heading = None
        if tag not in ("span", "b", "strong", "em", "a", "sup", "font", "s", "del"):
            self._add(" ")

    def handle_data(self, data: str) -> None:
        if self._open[-1][1] != "hidden":
            self._add(data)
        if self._heading is not None:
            self._heading[2].append(data)

    def _add(self, words: str) -> None:
        kind = self._open[-1][1]
        if kind != "hidden":
            (self.text if kind == "text" else self.site).append(words)
