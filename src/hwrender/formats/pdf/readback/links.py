"""What links and bookmarks promise (ISO 14289-1 7.18)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import Any

import pikepdf

from hwrender.document import Link
from hwrender.edition.outline import entry, text_of, text_of_runs
from hwrender.edition.walking import all_runs
from hwrender.formats.pdf.readback import OpenedPdf
from hwrender.formats.pdf.readback.structure import number_tree
from hwrender.formats.pdf.readback.tree import Branch, outline_of

_ADDRESS = re.compile(r"(https?|mailto|tel):", re.IGNORECASE)


def links(finished: OpenedPdf) -> str:
    """7.18.5: the links hold, and their addresses are those of the report, in order."""
    return followed(finished) or _address_problem(finished)


def followed(finished: OpenedPdf) -> str:
    """7.18.5: each annotation has words and an element, each Link element an annotation."""
    parents = number_tree(finished.pdf.Root.StructTreeRoot.get("/ParentTree"))
    branches = list(finished.tree.root.below("Link"))
    held = {objgen: branch for branch in branches for objgen in branch.annotations}
    for number, annotation in _annotations(finished.pdf):
        problem = _annotation_problem(annotation, parents, held)
        if problem:
            return f"a link on page {number} {problem}"
    empty = [branch.text() for branch in branches if not branch.annotations]
    return f"the link {empty[0]!r} cannot be followed" if empty else ""


def _annotations(pdf: pikepdf.Pdf) -> Iterator[tuple[int, pikepdf.Object]]:
    for number, page in enumerate(pdf.pages, 1):
        for annotation in page.get("/Annots", pikepdf.Array()):
            yield number, annotation


def _annotation_problem(
    annotation: pikepdf.Object, parents: dict[int, Any], held: dict[tuple[int, int], Branch]
) -> str:
    branch = held.get(annotation.objgen)
    parent = parents.get(int(annotation.get("/StructParent", -1)))
    if not str(annotation.get("/Contents", "")).strip():
        return "has no Contents"
    if branch is None:
        return "is in no Link element"
    if parent is None or parent.objgen != branch.entries.objgen:
        return "is not found in the parent tree"
    if int(annotation.get("/F", 0)) & 4 == 0:
        return "is not printed"
    if "/A" not in annotation and "/Dest" not in annotation:
        return "leads nowhere"
    return ""


def addresses(finished: OpenedPdf) -> str:
    """A link leads to the web, an e-mail or a telephone, or stays in the file."""
    for _, annotation in _annotations(finished.pdf):
        action = annotation.get("/A", pikepdf.Dictionary(S=pikepdf.Name.GoTo))
        address = str(action.get("/URI", ""))
        if action.get("/S") != "/GoTo" and not (action.get("/S") == "/URI" and _ADDRESS.match(address)):
            return f"a link leads to {address or str(action.get('/S'))!r}"
    return ""


def _address_problem(finished: OpenedPdf) -> str:
    annotations = {annotation.objgen: annotation for _, annotation in _annotations(finished.pdf)}
    found = []
    for branch in finished.tree.root.below("Link"):
        annotation = annotations.get(branch.annotations[0], pikepdf.Dictionary())
        if "/A" in annotation and annotation.A.get("/S") == "/URI":
            found.append((str(annotation.A.get("/URI", "")), " ".join(branch.text().split())))
    wanted = [
        (run.target, " ".join(text_of_runs(run.children).split()))
        for run in (all_runs(finished.edition) if finished.edition else ())
        if isinstance(run, Link) and not run.target.startswith("#")
    ]
    for given, expected in zip_longest(found, wanted):
        if given != expected:
            return f"the link {given} should be {expected}"
    return ""


def tab_order(finished: OpenedPdf) -> str:
    """7.18.3."""
    wrong = [number for number, page in enumerate(finished.pdf.pages, 1) if page.get("/Tabs") != "/S"]
    return f"page {wrong[0]} has no tab order" if wrong else ""


def bookmarks(finished: OpenedPdf) -> str:
    """7.17: the outline of the file has the headings of its sections, each leading to a page."""
    headings = [section.heading for section in finished.edition.sections] if finished.edition else []
    wanted = [
        text.replace("\n", " ") for each in headings if each is not None and (text := text_of(each.words))
    ]
    found = []
    for title, leads in _bookmarks_of(finished):
        if not leads:
            return f"the bookmark {title!r} leads nowhere"
        found.append(title)
    return "" if found == wanted else f"the bookmarks are {found} and not {wanted}"


def bookmarks_in_place(finished: OpenedPdf) -> str:
    """7.17: each bookmark is a heading, in their order."""
    headings = (found for found in outline_of(finished.tree.root) if found.role.startswith("heading"))
    for title, leads in _bookmarks_of(finished):
        if not leads:
            return f"the bookmark {title!r} leads nowhere"
        if not any(heading.text == entry("heading 2", title).text for heading in headings):
            return f"the bookmark {title!r} is no heading, or not in its place"
    return ""


def _bookmarks_of(finished: OpenedPdf) -> Iterator[tuple[str, bool]]:
    """The title of each bookmark, in order, and whether it leads anywhere."""
    for item in _outline_items(finished.pdf.Root.get("/Outlines"), set()):
        yield str(item.get("/Title", "")), "/Dest" in item or "/A" in item


def _outline_items(node: pikepdf.Object | None, seen: set[tuple[int, int]]) -> Iterator[pikepdf.Dictionary]:
    item = node.get("/First") if isinstance(node, pikepdf.Dictionary) else None
    # a bookmark that comes after itself would be read for ever
    while isinstance(item, pikepdf.Dictionary) and item.objgen not in seen:
        seen.add(item.objgen)
        yield item
        yield from _outline_items(item, seen)
        item = item.get("/Next")
