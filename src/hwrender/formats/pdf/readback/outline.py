"""The words of the file and their roles, by its structure tree alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from hwrender.edition.outline import OutlineEntry, Role, entry
from hwrender.formats.pdf.readback.tree import Branch

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
