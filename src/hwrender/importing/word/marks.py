"""What a paragraph is, by its style and its place in a list: a heading, a quotation, an item."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from msgspec import Struct

from hwrender.importing.shown.model import ItemMark, ParagraphRole
from hwrender.importing.shown.signs import in_characters, meaning_of
from hwrender.importing.word.account import Account
from hwrender.importing.word.numbering import DEEPEST, Label, WordNumbering
from hwrender.importing.word.styles import ParagraphLook, WordStyles

_HEADING = re.compile(r"heading([1-9])?")
_QUOTATION = re.compile(
    r".*quot(?:e|ation)(?!.*(?:author|source|attribution)).*|block(?:text|quote)\d?|zitat|citat"
    r"|.*(?:testimonial|verbatim|epigraph).*"
)
_CONTENTS = re.compile(r"(?:toc\d|tocheading|contents(?:heading|\d)|tableof(?:figures|authorities)|index\d|"
                       r"(?:index|illustrationindex|userindex)heading)")  # fmt: skip
_LIST = re.compile(r"list(bullet|number)([2-5])?")
_SPOKEN_BULLETS = frozenset("✓✗☑☒☐")
_PICTURED = (
    (re.compile(r"\b(?:tick|check ?mark)", re.IGNORECASE), "✓"),
    (re.compile(r"\bcross\b|\bx mark", re.IGNORECASE), "✗"),
)
"""What the description of a picture says that is a bullet."""

_BODY_TEXT = 9
INDENT = 360
"""Between the levels of a list, in twentieths of a point."""


class Standing(Struct, frozen=True):
    """What a paragraph is. `label` is a number that stands before it and makes it no item. `is_contents` for
    a line of a table of contents."""

    role: ParagraphRole = ParagraphRole.TEXT
    level: int = 0
    mark: ItemMark | None = None
    label: str = ""
    left: int = 0
    is_contents: bool = False

    @property
    def number(self) -> str:
        """The number that stands before the paragraph, also where it has no words."""
        if self.mark is None:
            return self.label
        return self.mark.words if self.mark.number is None else str(self.mark.number)


class MarkReader:
    """Tells what each paragraph is, in the order in which they are counted."""

    def __init__(self, styles: WordStyles, numbering: WordNumbering, account: Account) -> None:
        self._styles, self._numbering, self._account = styles, numbering, account

    def read(self, properties: Element | None, *, is_shown: bool) -> Standing:
        """What the paragraph with these properties is. Numbers count it unless all of it is hidden."""
        look = self._styles.paragraph(properties)
        role, level, is_contents = _role(look)
        if is_contents:
            return Standing(is_contents=True)
        label = self._label(look) if is_shown else None
        left = look.left or 0
        if role in (ParagraphRole.HEADING, ParagraphRole.TITLE):
            words = label.words if label is not None else ""
            return Standing(role, level, None, words)
        mark = self._mark(look, label)
        if mark is not None:
            return Standing(ParagraphRole.TEXT, 0, mark, "", mark.left)
        return Standing(role, level, None, label.words if label is not None else "", left)

    def _label(self, look: ParagraphLook) -> Label | None:
        if look.number is None or look.number == "0":
            return None
        if not self._numbering.has(look.number):
            self._account.told.add("numbering")
            return None
        return self._numbering.next_label(look.number, self._depth(look))

    def _depth(self, look: ParagraphLook) -> int:
        if look.depth is not None:
            return min(max(look.depth, 0), DEEPEST)
        return self._numbering.depth_of(look.number or "", look.numbered_style)

    def _mark(self, look: ParagraphLook, label: Label | None) -> ItemMark | None:
        styled = next((found for name in look.names if (found := _LIST.fullmatch(name))), None)
        if label is None:
            if styled is None or styled[1] == "number" or look.number == "0":
                return None
            return ItemMark(styled[0], 0, look.left or _left_of(styled))
        left = self._left(look, label)
        if styled is not None:
            left = max(left, _left_of(styled))
        name = look.number or ""
        if label.bullet is not None:
            return ItemMark(name, self._depth(look), left, words=self._bullet_words(label))
        if not label.words:
            return None
        words = "" if label.number is not None else label.words
        return ItemMark(name, self._depth(look), left, label.number, words)

    def _left(self, look: ParagraphLook, label: Label) -> int:
        """The indent: the paragraph's own, or that of the style that makes it an item, or the list's."""
        styled = look.left if look.numbered_style is not None else None
        for left in (look.own_left, styled, label.left, look.left):
            if left is not None:
                return left
        return INDENT * (self._depth(look) + 1)

    def _bullet_words(self, label: Label) -> str:
        """The bullets are told apart that mean something."""
        if label.picture:
            described = self._numbering.picture_description(label.picture)
            sign = next((sign for pattern, sign in _PICTURED if pattern.search(described)), "")
            if not sign:
                self._account.bullet_pictures[label.picture] = described
                return ""
        else:
            sign = meaning_of(in_characters(label.bullet or "", label.font))
        self._account.signs[sign] += 1
        return sign if sign in _SPOKEN_BULLETS else ""


def _left_of(styled: re.Match[str]) -> int:
    return INDENT * int(styled[2] or 1)


def _role(look: ParagraphLook) -> tuple[ParagraphRole, int, bool]:
    """The role, the level of a heading, and whether it is a line of a table of contents: by the nearest style
    that says so, and else by its outline."""
    for name in look.names:
        if _CONTENTS.fullmatch(name):
            return ParagraphRole.TEXT, 0, True
        if name == "title":
            return ParagraphRole.TITLE, 1, False
        if name == "caption":
            return ParagraphRole.CAPTION, 0, False
        if name == "subtitle":
            return ParagraphRole.TEXT, 0, False
        if _QUOTATION.fullmatch(name):
            return ParagraphRole.QUOTATION, 0, False
        heading = _HEADING.fullmatch(name)
        if heading is not None and look.outline is None:
            return ParagraphRole.HEADING, int(heading[1] or 1), False
    if look.outline is not None and 0 <= look.outline < _BODY_TEXT:
        return ParagraphRole.HEADING, look.outline + 1, False
    return ParagraphRole.TEXT, 0, False
