"""What links and bookmarks promise (ISO 14289-1 7.18)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from typing import Any

import pikepdf

from hwrender.document import Link
from hwrender.edition.model import Edition
from hwrender.edition.outline import text_of, text_of_runs
from hwrender.formats.pdf.readback.nodes import nodes_of
from hwrender.formats.pdf.readback.opened import OpenedPdf
from hwrender.formats.pdf.readback.structure import number_tree
from hwrender.formats.pdf.readback.tree import Branch


def links(finished: OpenedPdf, edition: Edition) -> str:
    """7.18.5: the links hold, and their addresses are those of the report, in order."""
    broken = followed(finished, edition)
    return broken or _address_problem(finished, list(finished.tree.root.below("Link")), edition)


def followed(finished: OpenedPdf, _: object) -> str:
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


def _address_problem(finished: OpenedPdf, branches: list[Branch], edition: Edition) -> str:
    annotations = {annotation.objgen: annotation for _, annotation in _annotations(finished.pdf)}
    found = []
    for branch in branches:
        annotation = annotations.get(branch.annotations[0], pikepdf.Dictionary())
        if "/A" in annotation and annotation.A.get("/S") == "/URI":
            found.append((str(annotation.A.get("/URI", "")), " ".join(branch.text().split())))
    wanted = [
        (link.target, " ".join(text_of_runs(link.children).split()))
        for link in nodes_of(edition, Link)
        if not link.target.startswith("#")
    ]
    for given, expected in zip_longest(found, wanted):
        if given != expected:
            return f"the link {given} should be {expected}"
    return ""


def tab_order(finished: OpenedPdf, _: object) -> str:
    """7.18.3."""
    wrong = [number for number, page in enumerate(finished.pdf.pages, 1) if page.get("/Tabs") != "/S"]
    return f"page {wrong[0]} has no tab order" if wrong else ""


def bookmarks(finished: OpenedPdf, edition: Edition) -> str:
    """7.17: the outline of the file has the headings of its sections, each leading to a page."""
    wanted = [
        text_of(section.heading.words).replace("\n", " ")
        for section in edition.sections
        if section.heading is not None and text_of(section.heading.words)
    ]
    found = []
    for title, leads in bookmarks_of(finished):
        if not leads:
            return f"the bookmark {title!r} leads nowhere"
        found.append(title)
    return "" if found == wanted else f"the bookmarks are {found} and not {wanted}"


def bookmarks_of(finished: OpenedPdf) -> Iterator[tuple[str, bool]]:
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
