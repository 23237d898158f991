"""The runs of sentences as XHTML."""

from __future__ import annotations

import re
from collections.abc import Set
from typing import assert_never
from xml.etree.ElementTree import TreeBuilder

from hwrender.document import Code, Foreign, Inline, LineBreak, Link, NoteReference, Strong, Text
from hwrender.edition.model import HardWord, Run
from hwrender.language.languages import direction

FURNITURE = frozenset(("said", "mark", "page-normal"))
"""Classes of what is no word of the report: announcements, marks of notes, page numbers."""

OUTSIDE = re.compile(r"(?i:https?://|mailto:|tel:)[\x21-\x7e]+")
"""Addresses that a link may lead to. A reader on a computer opens them, a player passes over them."""


def heading_id(anchor: str) -> str:
    """The id of a heading in the text; no sentence has one like it."""
    return f"h-{anchor}"


def note_id(number: int) -> str:
    return f"note-{number}"


class PhraseRuns:
    """Writes runs into a document. `anchors` are those of its headings."""

    def __init__(self, tree: TreeBuilder, anchors: Set[str]) -> None:
        self._tree = tree
        self._anchors = anchors

    def write(self, runs: tuple[Run, ...] | tuple[Inline, ...], *, has_links: bool) -> None:
        """`has_links` is false inside a link: there is none in another."""
        for run in runs:
            self._one(run, has_links=has_links)

    def _one(self, run: Run, *, has_links: bool) -> None:
        match run:
            case Text(text=text):
                self._tree.data(text)
            case Strong(children=children):
                self._inside("strong", {}, children, has_links=has_links)
            case Link(target=target, children=children):
                address = self._address(target) if has_links else None
                if address is None:
                    self.write(children, has_links=has_links)
                else:
                    self._inside("a", {"href": address}, children, has_links=False)
            case Code(text=text):
                self._text("code", {}, text)
            case LineBreak():
                self._text("br", {}, "")
            case Foreign(language=language, children=children):
                self._inside("span", in_language(language), children, has_links=has_links)
            case NoteReference(number=number):
                self._mark(number, has_links=has_links)
            case HardWord(text=text):
                self._text("strong", {"class": "hard-word"}, text)
            case _:
                assert_never(run)

    def _inside(
        self, tag: str, attributes: dict[str, str], children: tuple[Inline, ...], *, has_links: bool
    ) -> None:
        self._tree.start(tag, attributes)
        self.write(children, has_links=has_links)
        self._tree.end(tag)

    def _text(self, tag: str, attributes: dict[str, str], text: str) -> None:
        self._tree.start(tag, attributes)
        self._tree.data(text)
        self._tree.end(tag)

    def _mark(self, number: int, *, has_links: bool) -> None:
        self._tree.start("sup", {"class": "mark"})
        if has_links:
            self._text("a", {"href": f"#{note_id(number)}"}, str(number))
        else:
            self._tree.data(str(number))
        self._tree.end("sup")

    def _address(self, target: str) -> str | None:
        if target.startswith("#"):
            return f"#{heading_id(target[1:])}" if target[1:] in self._anchors else None
        return target if OUTSIDE.fullmatch(target) else None


def in_language(language: str) -> dict[str, str]:
    """What says in which language an element is, and which way its words run."""
    return {"lang": language, "xml:lang": language, "dir": direction(language)}
