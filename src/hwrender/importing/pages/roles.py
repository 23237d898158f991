"""What a block of a page is, by its tag, its role, its name, and what Word or SharePoint says of it."""

from __future__ import annotations

import re

from msgspec import Struct

from hwrender.importing.pages.looks import PageLooks
from hwrender.importing.shown.model import ItemMark, ParagraphRole
from hwrender.markup import MarkupElement

_TAG = re.compile(r"h([1-6])")
_NAMED_HEADING = re.compile(r"(?:ms-rteelement-)?h([1-6])b?|heading-?([1-6])")
_TITLE = frozenset({"msotitle", "title", "doc-title"})
_QUOTATION = re.compile(
    r"(?:.*-)?(?:(?:pull|block)?quotes?|testimonials?|mso(?:intense)?quote)(?:-(?:text|body|block|box))?"
)
_LABEL = re.compile(r"(?:.*[-_])?label(?:[-_](?!(?:inline|above|hidden|top|left|none)\b).*)?")
_LABELS = frozenset({"dt", "legend", "summary"})
_MAY_BE = frozenset({"p", "div", "span"})
_LIST_OF_WORD = re.compile(r"l(\d+)\s+level(\d)")
_LIST_OF_DOCS = re.compile(r"lst-(kix_\w+?)-(\d)")
_NOT_HEADINGS = re.compile(r"label|value|item")
INDENT = 360


class BlockRole(Struct, frozen=True):
    """What a block is; `level` is that of a heading, from 1, and `mark` what makes an item of it."""

    role: ParagraphRole = ParagraphRole.TEXT
    level: int = 0
    mark: ItemMark | None = None


def role_of(element: MarkupElement, looks: PageLooks, *, is_title: bool) -> BlockRole:
    """What one block element is."""
    if is_title:
        return BlockRole(ParagraphRole.TITLE, 1)
    given = element.attributes
    if found := _TAG.fullmatch(element.tag):
        return BlockRole(ParagraphRole.HEADING, int(found[1]))
    if given.get("role") == "heading":
        level = given.get("aria-level", "2")
        return BlockRole(ParagraphRole.HEADING, int(level) if level in "123456" and level else 2)
    names = given.get("class", "")[:300].lower().split()
    if element.tag in _MAY_BE:
        outline = looks.declared(element, "mso-outline-level")
        if outline.isdecimal() and 0 < int(outline) < 10:
            return BlockRole(ParagraphRole.HEADING, int(outline))
        if is_styled_as_title(element):
            return BlockRole(ParagraphRole.TITLE, 1)
        for name in names:
            if named := _NAMED_HEADING.fullmatch(name):
                return BlockRole(ParagraphRole.HEADING, int(named[1] or named[2]))
    mark = _mark_of_word(element, looks)
    if mark is not None:
        return BlockRole(mark=mark)
    is_quoted = any(_QUOTATION.fullmatch(name) for name in names)
    if is_quoted and element.tag in ("p", "div"):
        return BlockRole(ParagraphRole.QUOTATION)
    return BlockRole(ParagraphRole.LABEL if is_label(element) else ParagraphRole.TEXT)


def is_styled_as_title(element: MarkupElement) -> bool:
    """Whether a paragraph has the style of titles of Word or Google Docs, which stand above all headings."""
    return element.tag == "p" and bool(_TITLE & {*element.attributes.get("class", "")[:300].lower().split()})


def is_label(element: MarkupElement) -> bool:
    """Whether an element names what comes after it."""
    names = element.attributes.get("class", "")[:300].split()
    return element.tag in _LABELS or any(map(_LABEL.fullmatch, names))


def is_quotation(element: MarkupElement) -> bool:
    """Whether a box holds what somebody said."""
    names = element.attributes.get("class", "")[:300].lower().split()
    if element.tag == "blockquote":
        return True
    is_named = element.tag in ("div", "figure", "aside", "section") and any(map(_QUOTATION.fullmatch, names))
    return is_named and next(element.every("blockquote"), None) is None


def _mark_of_word(element: MarkupElement, looks: PageLooks) -> ItemMark | None:
    """Word writes an item as a paragraph that names its list and its level."""
    found = _LIST_OF_WORD.search(looks.declared(element, "mso-list"))
    if found is None:
        return None
    depth = max(0, int(found[2]) - 1)
    return ItemMark(f"l{found[1]}", depth, INDENT * (depth + 1))


def list_of_docs(element: MarkupElement) -> tuple[str, int] | None:
    """Google Docs writes each level of a list as a list of its own: the name of the whole, and the level."""
    found = _LIST_OF_DOCS.search(element.attributes.get("class", "")[:300])
    return (found[1], int(found[2])) if found else None


def whole_number(written: str, usual: int) -> int:
    """A number in an attribute; the usual one where it is none."""
    return int(written) if written.isdecimal() and written.isascii() and len(written) < 9 else usual
