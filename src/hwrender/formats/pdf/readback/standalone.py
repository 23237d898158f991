"""What a published PDF proves by itself, when the report it was made from is not at hand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pikepdf

from hwrender.edition.outline import entry
from hwrender.formats.contract import Check
from hwrender.formats.pdf.readback import claims, links
from hwrender.formats.pdf.readback.checks import SHARED
from hwrender.formats.pdf.readback.opened import OpenedPdf, opened
from hwrender.formats.pdf.readback.outline import outline_of

_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_ADDRESS = re.compile(r"(https?|mailto|tel):", re.IGNORECASE)

_BROKEN = (
    pikepdf.PdfError, AttributeError, IndexError, KeyError, TypeError, ValueError, SyntaxError, RecursionError
)  # fmt: skip
"""What a broken object gives where the standard wants a whole one: a failed check, no accident of ours."""

Finding = Callable[[OpenedPdf, str], str]
"""What is wrong with a file, or nothing, given the language it should be in."""


def run_checks_of_published(path: Path, language: str) -> tuple[Check, ...]:
    """Every claim that the file at `path` can prove. One that cannot be opened fails the first."""
    try:
        with opened(path) as finished:
            return (Check("it opens", True), *(_run(*row, finished, language) for row in CHECKS))
    except (pikepdf.PdfError, OSError) as error:
        return (Check("it opens", False, str(error)),)


def _run(name: str, find: Finding, finished: OpenedPdf, language: str) -> Check:
    try:
        detail = find(finished, language)
    except _BROKEN as error:
        detail = f"it cannot be read: {error!r}"
    return Check(name, not detail, detail)


def language(finished: OpenedPdf, wanted: str) -> str:
    """ISO 14289-1 7.2: that of the report, and a proper tag on each passage in another one."""
    found = str(finished.pdf.Root.get("/Lang", ""))
    if found != wanted:
        return f"Lang is {found!r}"
    tags = [str(branch.entries.get("/Lang", found)) for branch in finished.tree.root.below()]
    wrong = [tag for tag in tags if not _LANGUAGE_TAG.fullmatch(tag)]
    return f"{wrong[0]!r} is no language" if wrong else ""


def title(finished: OpenedPdf, _: object) -> str:
    """ISO 14289-1 7.1: the properties have a title, and it is shown. (A sensitive report has one of its own
    there, which the cover does not show.)"""
    viewer = finished.pdf.Root.get("/ViewerPreferences", pikepdf.Dictionary())
    if not viewer.get("/DisplayDocTitle", False):
        return "DisplayDocTitle is not set"
    return "" if claims.xmp_values(finished.pdf).get("dc:title", "").strip() else "there is no dc:title"


def notes(finished: OpenedPdf, _: object) -> str:
    """ISO 14289-1 7.9: each note has an ID of its own."""
    found = [str(note.entries.get("/ID", "")) for note in finished.tree.root.below("Note", "FENote")]
    wrong = [name for name, times in Counter(found).items() if times > 1 or not name]
    return f"a note has the ID {wrong[0]!r}" if wrong else ""


def addresses(finished: OpenedPdf, _: object) -> str:
    """A link leads to the web, an e-mail or a telephone, or stays in the file."""
    for page in finished.pdf.pages:
        for annotation in page.get("/Annots", pikepdf.Array()):
            action = annotation.get("/A", pikepdf.Dictionary(S=pikepdf.Name.GoTo))
            address = str(action.get("/URI", ""))
            if action.get("/S") != "/GoTo" and not (action.get("/S") == "/URI" and _ADDRESS.match(address)):
                return f"a link leads to {address or str(action.get('/S'))!r}"
    return ""


def bookmarks(finished: OpenedPdf, _: object) -> str:
    """ISO 14289-1 7.17: each bookmark is a heading, in their order."""
    headings = (found for found in outline_of(finished.tree.root) if found.role.startswith("heading"))
    for name, leads in links.bookmarks_of(finished):
        if not leads:
            return f"the bookmark {name!r} leads nowhere"
        if not any(heading.text == entry("heading 2", name).text for heading in headings):
            return f"the bookmark {name!r} is no heading, or not in its place"
    return ""


CHECKS: tuple[tuple[str, Finding], ...] = (
    ("notes can be told apart", notes),
    ("links say and know where they lead", links.followed),
    ("links lead to the web, an e-mail or a telephone", addresses),
    ("bookmarks are headings", bookmarks),
    ("the language is the report's", language),
    ("there is a title and it is shown", title),
    *SHARED,
)
