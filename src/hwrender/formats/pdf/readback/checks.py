"""Every claim about a finished PDF, as literal tables; each check gives back what is wrong, or nothing."""

from __future__ import annotations

import struct
from collections.abc import Callable
from pathlib import Path

import pikepdf

from hwrender.edition.model import Edition
from hwrender.formats.contract import Check
from hwrender.formats.pdf.readback import OpenedPdf, claims, links, opened, structure
from hwrender.formats.pdf.readback.inert import inert

Claim = tuple[str, Callable[[OpenedPdf], str]]

_BROKEN = (
    pikepdf.PdfError, pikepdf.PasswordError, pikepdf.DataDecodingError, AttributeError, IndexError, KeyError,
    TypeError, ValueError, SyntaxError, RuntimeError, struct.error,
)  # fmt: skip
"""What a broken object gives where the standard wants a whole one: a failed check, no accident of ours."""

_SHARED: tuple[Claim, ...] = (
    ("everything on the page is marked or an artifact", structure.marked),
    ("marked content and structure tree belong together", structure.parent_tree),
    ("pictures have a description and a place", structure.figures),
    ("table headers say what they head", structure.tables),
    ("list items have labels and bodies", structure.lists),
    ("structure types are known", structure.types),
    ("the tab key follows the reading order", links.tab_order),
    ("each page says its number", structure.page_numbers),
    ("the file says that it is tagged", claims.tagged),
    ("the standards are claimed", claims.identifiers),
    ("fonts are inside and say what they mean", claims.fonts),
    ("colours are sRGB", claims.colours),
    ("nothing in it acts by itself or is locked", inert),
    ("it names no maker but hwrender", claims.makers),
)

_MADE: tuple[Claim, ...] = (
    ("the words and their roles are those of the report", structure.words),
    ("content is drawn in the order of reading", structure.order),
    ("notes can be told apart", structure.notes),
    ("passages in other languages are marked", structure.languages),
    ("links say and know where they lead", links.links),
    ("bookmarks are the headings", links.bookmarks),
    ("the language is the report's", claims.language),
    ("the title is the report's and is shown", claims.title),
    *_SHARED,
)
"""What is checked against the edition that a file was made from."""

_PUBLISHED: tuple[Claim, ...] = (
    ("notes can be told apart", structure.notes),
    ("links say and know where they lead", links.followed),
    ("links lead to the web, an e-mail or a telephone", links.addresses),
    ("bookmarks are headings", links.bookmarks_in_place),
    ("the language is the report's", claims.language),
    ("there is a title and it is shown", claims.title),
    *_SHARED,
)
"""What a file proves by itself, when the report it was made from is not at hand."""


def run_checks(path: Path, edition: Edition) -> tuple[Check, ...]:
    """Every check of the file at `path` against the edition it was made from. Raises `OSError` where the
    machine cannot read what it has just written: that says nothing about the file."""
    return _run(_MADE, path, edition.publication.language, edition)


def run_checks_of_published(path: Path, language: str) -> tuple[Check, ...]:
    """Every claim that the file at `path` can prove. `language` is the report's."""
    try:
        return _run(_PUBLISHED, path, language, None)
    except OSError as error:
        return (Check(_OPENS, False, str(error)),)


_OPENS = "it opens"


def _run(table: tuple[Claim, ...], path: Path, language: str, edition: Edition | None) -> tuple[Check, ...]:
    """A file that is broken fails the first check, and the rest with it."""
    try:
        with opened(path, language, edition) as finished:
            return (Check(_OPENS, True), *(_hold(name, find, finished) for name, find in table))
    except _BROKEN as error:
        return (Check(_OPENS, False, str(error)),)


def _hold(name: str, find: Callable[[OpenedPdf], str], finished: OpenedPdf) -> Check:
    try:
        detail = find(finished)
    except _BROKEN as error:
        detail = f"it cannot be read: {error!r}"
    return Check(name, not detail, detail)
