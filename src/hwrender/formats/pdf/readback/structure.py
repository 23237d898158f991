"""What the structure tree promises (ISO 14289-1 7)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise, zip_longest

import pikepdf

from hwrender.document import Foreign
from hwrender.edition.model import Block, CodeBlock, Edition, Passage, Words
from hwrender.edition.outline import first_difference, outline, text_of, text_of_runs
from hwrender.edition.walking import all_parts, parts_of, runs_in
from hwrender.fixed_words.table import words_of
from hwrender.formats.pdf.readback import OpenedPdf
from hwrender.formats.pdf.readback.tree import FURNITURE, Branch, outline_of

STANDARD_TYPES = frozenset({
    "Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index",
    "NonStruct", "Private", "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody",
    "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot", "Span", "Quote", "Note", "Reference",
    "BibEntry", "Code", "Link", "Annot", "Figure", "Formula", "Form", "Aside", "Title", "FENote", "Sub",
    "Em", "Strong",
})  # fmt: skip
_FILE_NAME = re.compile(r"\.(png|jpe?g|gif|svg|tiff?|webp|bmp)$", re.IGNORECASE)


def words(finished: OpenedPdf) -> str:
    """The same words, order and roles as in all other formats."""
    return first_difference(
        outline_of(finished.tree.root), outline(finished.edition) if finished.edition else ()
    )


def marked(finished: OpenedPdf) -> str:
    """7.1: content is in the tree or an artifact."""
    for number, page in enumerate(finished.pages):
        stray = "".join(page.stray).strip()
        if stray:
            return f"page {number + 1} has content without a mark: {stray[:40]!r}"
        unheld = [identifier for identifier in page.texts if (number, identifier) not in finished.tree.held]
        if unheld:
            return f"page {number + 1} has marked content {unheld[0]} that is in no element"
        if page.repeated:
            return f"page {number + 1} uses the identifier {min(page.repeated)} twice"
    return ""


def parent_tree(finished: OpenedPdf) -> str:
    """ISO 32000-1 14.7.4.4: from each piece of marked content one finds the element that holds it."""
    if finished.tree.twice:
        return f"content {min(finished.tree.twice)} is in the tree twice"
    numbers = number_tree(finished.pdf.Root.StructTreeRoot.get("/ParentTree"))
    for number, page in enumerate(finished.pdf.pages):
        if "/StructParents" not in page:
            return f"page {number + 1} has no StructParents"
        owners = numbers.get(int(page.StructParents), pikepdf.Array())
        for identifier in finished.pages[number].texts:
            held = finished.tree.held.get((number, identifier))
            if identifier >= len(owners) or owners[identifier].objgen != held:
                return f"the parent tree does not know content {identifier} of page {number + 1}"
    gone = [place for place in finished.tree.held if place[1] not in finished.pages[place[0]].texts]
    return f"the tree holds content {gone[0]} that is on no page" if gone else ""


def order(finished: OpenedPdf) -> str:
    """7.1 (ISO 14289-2 8.2.2): content is drawn in the order in which it is read, as whoever copies it or
    reads it without tags gets it in the order of drawing."""
    drawn = {
        (page, identifier): place
        for page, content in enumerate(finished.pages)
        for place, identifier in enumerate(content.texts)
    }
    places = [(page, drawn.get((page, identifier), -1)) for page, identifier in finished.tree.held]
    for before, after in pairwise(places):
        if after < before and -1 not in {before[1], after[1]}:
            return f"page {after[0] + 1} has content that is read after and drawn before other content"
    return ""


def number_tree(node: pikepdf.Object | None) -> dict[int, pikepdf.Object]:
    """All entries of a number tree (ISO 32000-1 7.9.7)."""
    found: dict[int, pikepdf.Object] = {}
    waiting, seen = [node], set()
    while waiting:
        branch = waiting.pop()
        # a branch that several others hold, or that holds itself, would be read for ever
        if isinstance(branch, pikepdf.Dictionary) and (branch.objgen == (0, 0) or branch.objgen not in seen):
            seen.add(branch.objgen)
            waiting.extend(branch.get("/Kids", pikepdf.Array()))
            listed = list(branch.get("/Nums", pikepdf.Array()))
            found |= dict(zip(map(int, listed[::2]), listed[1::2], strict=True))
    return found


def figures(finished: OpenedPdf) -> str:
    """7.3: a description in words, and the box the picture stands in."""
    for figure in finished.tree.root.below("Figure"):
        description = str(figure.entries.get("/Alt", "")).strip()
        if not description or _FILE_NAME.search(description):
            return f"a Figure has the description {description!r}"
        box = figure.attribute("/BBox")
        if not isinstance(box, pikepdf.Array) or len(box) != 4 or not float(box[0]) < float(box[2]):
            return f"the Figure {description!r} has no BBox"
    return ""


def tables(finished: OpenedPdf) -> str:
    """7.2 and 7.5: a body where there is a head, rows of one length, a scope on every header."""
    for table in finished.tree.root.below("Table"):
        rows = [list(row.below("TH", "TD")) for row in table.below("TR")]
        if len(list(table.below("THead"))) > len(list(table.below("TBody"))):
            return "a table has a head and no body"
        if len({len(row) for row in rows}) != 1:
            return f"a table has rows of {sorted({len(row) for row in rows})} cells"
        if any(cell.type != "TH" for cell in rows[0]):
            return "the first row of a table is not of headers"
        for header in table.below("TH"):
            if header.attribute("/Scope") not in {"/Column", "/Row", "/Both"}:
                return f"the header {header.text()!r} has no Scope"
    return ""


def lists(finished: OpenedPdf) -> str:
    """7.6: L holds LI, LI holds Lbl and LBody, and L says how it is numbered. Numbers follow each other."""
    for block in finished.tree.root.below("L"):
        items = [child for child in block.children if isinstance(child, Branch)]
        if not items or any(item.type != "LI" for item in items) or len(items) != len(block.children):
            return "a list holds something that is no item"
        for item in items:
            parts = [child.type for child in item.children if isinstance(child, Branch)]
            if parts != ["Lbl", "LBody"]:
                return f"an item holds {parts}"
        problem = _label_problem(block, [next(item.below("Lbl")).text().strip() for item in items])
        if problem:
            return problem
    return ""


def _label_problem(block: Branch, labels: list[str]) -> str:
    if not all(labels):
        return "an item has an empty label"
    first = labels[0].removesuffix(".")
    if first.isdigit() and labels != [f"{int(first) + place}." for place in range(len(labels))]:
        return f"a list is numbered {labels}"
    numbering = str(block.attribute("/ListNumbering"))
    return "" if numbering == ("/Decimal" if first.isdigit() else "/Disc") else f"a list is of {numbering}"


def types(finished: OpenedPdf) -> str:
    """7.1: types of our own are mapped to standard ones; a standard one is never mapped to another."""
    roles = finished.pdf.Root.StructTreeRoot.get("/RoleMap", pikepdf.Dictionary())
    mapped = {str(ours)[1:]: str(theirs)[1:] for ours, theirs in dict(roles).items()}
    wrong = [
        ours for ours, theirs in mapped.items() if ours in STANDARD_TYPES or theirs not in STANDARD_TYPES
    ]
    if wrong:
        return f"the type {wrong[0]} is mapped to {mapped[wrong[0]]}"
    used = {branch.type for branch in finished.tree.root.below()}
    unknown = sorted(used - STANDARD_TYPES - mapped.keys())
    return f"the type {unknown[0]} is not known" if unknown else ""


def notes(finished: OpenedPdf) -> str:
    """7.9: each note has an ID of its own."""
    found = [str(note.entries.get("/ID", "")) for note in finished.tree.root.below("Note", "FENote")]
    if finished.edition and len(found) != len(finished.edition.notes):
        return f"there are {len(found)} notes and not {len(finished.edition.notes)}"
    wrong = [name for name, times in Counter(found).items() if times > 1 or not name]
    return f"a note has the ID {wrong[0]!r}" if wrong else ""


def languages(finished: OpenedPdf) -> str:
    """7.2: each passage in another language says which."""
    found = [
        (str(branch.entries.Lang), _letters(branch.text(without=FURNITURE | {"Figure"})))
        for branch in finished.tree.root.below(without=FURNITURE)
        if "/Lang" in branch.entries
    ]
    expected = _passages(finished.edition) if finished.edition else ()
    for given, wanted in zip_longest(found, expected):
        if given != wanted:
            return f"the passage {given} should be {wanted}"
    return ""


def _passages(edition: Edition) -> Iterator[tuple[str, str]]:
    """The language and the letters of each passage of an edition, an outer one before those in it."""
    cover = edition.cover
    of_copy = (cover.notice, cover.organisation, cover.label, cover.title)
    for part in (*of_copy, *all_parts(edition)):
        if isinstance(part, tuple):
            for run in runs_in(part):
                if isinstance(run, Foreign):
                    yield run.language, _letters(text_of_runs(run.children))
        elif isinstance(part, Passage):
            yield part.language, _letters("".join(map(_words, parts_of(part.blocks))))


def _words(part: Block | Words) -> str:
    if isinstance(part, tuple):
        return text_of(part)
    return part.text if isinstance(part, CodeBlock) else ""


def _letters(text: str) -> str:
    """A passage without its blanks: those between its blocks are nowhere in the tree."""
    return "".join(text.split())


def page_numbers(finished: OpenedPdf) -> str:
    """Each page has its number at its foot, as an artifact."""
    count, words = len(finished.pages), words_of(finished.language)
    for number, page in enumerate(finished.pages, 1):
        if words.say("paper.page_of", page=number, pages=count) not in page.pagination:
            return f"page {number} says {page.pagination!r}"
    return ""
