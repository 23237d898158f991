"""The structure tree of a finished file, with the text that hangs on it: its words and their roles."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

import pikepdf
from msgspec import Struct, field

from hwrender.edition.outline import OutlineEntry, Role, entry
from hwrender.formats.pdf.readback.content import PageContent

ObjGen = tuple[int, int]


class Branch(Struct):
    """A structure element. `children` are elements and pieces of text in order; `pages` are those on which
    the pieces stand, counted from 0. `annotations` are those that the element holds."""

    type: str
    entries: pikepdf.Dictionary
    children: list[Branch | str] = field(default_factory=list)
    pages: list[int] = field(default_factory=list)
    annotations: list[ObjGen] = field(default_factory=list)

    def text(self, *, without: frozenset[str] = frozenset()) -> str:
        """The text of this element and all below it, in order, leaving out elements of the types
        `without`."""
        return "".join(
            child if isinstance(child, str) else child.text(without=without)
            for child in self.children
            if isinstance(child, str) or child.type not in without
        )

    def below(self, *types: str, without: frozenset[str] = frozenset()) -> Iterator[Branch]:
        """All elements of these types in this one, in reading order, leaving out those of the types
        `without` with all that is in them."""
        for child in self.children:
            if isinstance(child, Branch) and child.type not in without:
                if not types or child.type in types:
                    yield child
                yield from child.below(*types, without=without)

    def attribute(self, name: str) -> pikepdf.Object | None:
        """An attribute of this element, from whichever of its attribute objects has it."""
        held = self.entries.get("/A")
        for one in held if isinstance(held, pikepdf.Array) else [held]:
            if isinstance(one, pikepdf.Dictionary) and name in one:
                return one[name]
        return None


class ReadTree(Struct):
    """The tree, and the marked content it holds: (page, identifier) to the element, with repetitions
    counted."""

    root: Branch
    held: dict[tuple[int, int], ObjGen]
    twice: set[tuple[int, int]]


def read_tree(pdf: pikepdf.Pdf, pages: tuple[PageContent, ...]) -> ReadTree:
    """The structure tree; an empty one for a file that has none."""
    start = pdf.Root.get("/StructTreeRoot")
    numbers: dict[ObjGen, int] = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
    reading = _TreeReading(numbers, pages)
    root = Branch("StructTreeRoot", start if isinstance(start, pikepdf.Dictionary) else pikepdf.Dictionary())
    reading.add_kids(root, None)
    return ReadTree(root, reading.held, reading.twice)


class _TreeReading:
    def __init__(self, numbers: dict[ObjGen, int], pages: tuple[PageContent, ...]) -> None:
        self.numbers = numbers
        self.pages = pages
        self.held: dict[tuple[int, int], ObjGen] = {}
        self.twice: set[tuple[int, int]] = set()
        self.seen: set[ObjGen] = set()

    def add_kids(self, branch: Branch, page: int | None) -> None:
        kids = branch.entries.get("/K")
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            self._add_kid(branch, kid, page)

    def _add_kid(self, branch: Branch, kid: pikepdf.Object | int | None, page: int | None) -> None:
        if isinstance(kid, int):
            self._add_content(branch, page, kid)
            return
        if not isinstance(kid, pikepdf.Dictionary):
            return
        kind = kid.get("/Type")
        if kind == "/MCR":
            where = self.numbers.get(kid["/Pg"].objgen, page) if "/Pg" in kid else page
            self._add_content(branch, where, int(kid["/MCID"]))
        elif kind == "/OBJR":
            branch.annotations.append(kid["/Obj"].objgen)
        elif kid.objgen not in self.seen:
            # an element that is its own ancestor would be read for ever
            self.seen.add(kid.objgen)
            inner = Branch(str(kid.get("/S", "/"))[1:], kid)
            branch.children.append(inner)
            self.add_kids(inner, self.numbers.get(kid["/Pg"].objgen) if "/Pg" in kid else page)

    def _add_content(self, branch: Branch, page: int | None, identifier: int) -> None:
        if page is None:
            return
        place = (page, identifier)
        if place in self.held:
            self.twice.add(place)
        self.held[place] = branch.entries.objgen
        branch.children.append(self.pages[page].texts.get(identifier, ""))
        branch.pages.append(page)


# what a format adds for finding one's way: contents, bullets and numbers, the marks of footnotes
FURNITURE = frozenset({"TOC", "Lbl", "Reference"})

_HEADINGS: dict[str, Role] = {
    "H1": "title",
    **{f"H{level}": cast(Role, f"heading {level}") for level in range(2, 7)},
}
# what a paragraph is inside these
_SETTINGS: dict[str, Role] = {"LI": "item", "BlockQuote": "quotation", "Note": "note", "FENote": "note"}


def outline_of(root: Branch) -> tuple[OutlineEntry, ...]:
    """The entries of a structure tree, in reading order."""
    return tuple(found for found in _entries(root, "paragraph") if found.text)


def _entries(branch: Branch, role: Role) -> Iterator[OutlineEntry]:
    for child in branch.children:
        if isinstance(child, str):
            # words directly in a grouping element belong to nothing: they show as what they are not
            yield entry(role, child)
        elif child.type not in FURNITURE:
            yield from _entries_of(child, role)


def _entries_of(branch: Branch, role: Role) -> Iterator[OutlineEntry]:
    if branch.type in _HEADINGS:
        yield entry(_HEADINGS[branch.type], _words(branch))
    elif branch.type == "P":
        yield entry(role, _words(branch))
    elif branch.type == "Attribution":
        yield entry("attribution", _words(branch))
    elif branch.type == "Caption":
        yield entry("caption", _words(branch))
    elif branch.type == "CodeBlock":
        yield entry("code", _words(branch))
    elif branch.type == "Figure":
        yield entry("picture", str(branch.entries.get("/Alt", "")))
    elif branch.type == "TH":
        yield entry("row header" if branch.attribute("/Scope") == "/Row" else "column header", _words(branch))
    elif branch.type == "TD":
        yield entry("cell", _words(branch))
    else:
        yield from _entries(branch, _SETTINGS.get(branch.type, role))


def _words(branch: Branch) -> str:
    return branch.text(without=FURNITURE)
