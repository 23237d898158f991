"""Every claim about a finished PDF, as a literal table; each check gives back what is wrong, or nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pikepdf

from hwrender.edition.model import Edition
from hwrender.formats.contract import Check
from hwrender.formats.pdf.readback import claims, links, structure
from hwrender.formats.pdf.readback.opened import OpenedPdf, opened

Finding = Callable[[OpenedPdf, Edition], str]

SHARED: tuple[tuple[str, Callable[[OpenedPdf, object], str]], ...] = (
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
    ("nothing in it acts by itself or is locked", claims.inert),
    ("it names no maker but hwrender", claims.makers),
)
"""What a file proves whether or not the report is at hand."""

CHECKS: tuple[tuple[str, Finding], ...] = (
    ("the words and their roles are those of the report", structure.words),
    ("notes can be told apart", structure.notes),
    ("passages in other languages are marked", structure.languages),
    ("links say and know where they lead", links.links),
    ("bookmarks are the headings", links.bookmarks),
    ("the language is the report's", claims.language),
    ("the title is the report's and is shown", claims.title),
    *SHARED,
)


def run_checks(path: Path, edition: Edition) -> tuple[Check, ...]:
    """Every check of the file at `path`. A file that cannot be opened fails the first, and the rest with
    it."""
    try:
        with opened(path) as finished:
            return (Check("it opens", True), *(_run(name, find, finished, edition) for name, find in CHECKS))
    except (pikepdf.PdfError, OSError) as error:
        return (Check("it opens", False, str(error)),)


def _run(name: str, find: Finding, finished: OpenedPdf, edition: Edition) -> Check:
    try:
        detail = find(finished, edition)
    except (pikepdf.PdfError, AttributeError, KeyError, TypeError, ValueError) as error:
        # a broken object where the standard wants a whole one is a failed check and not an accident of ours
        detail = f"it cannot be read: {error!r}"
    return Check(name, not detail, detail)
