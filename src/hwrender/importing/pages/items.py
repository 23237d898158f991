"""The items of lists of a page: their numbers, and what programs type before their words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from hwrender.importing.pages.roles import whole_number
from hwrender.importing.shown.model import ItemMark, Piece, ShownBlock, ShownItem, ShownParagraph
from hwrender.importing.shown.number_formats import written_number
from hwrender.importing.shown.typed_lists import without_start
from hwrender.markup import MarkupElement

_NUMBER, _LETTERS = re.compile(r"(\d{1,3})[.)]?"), re.compile(r"[\w.]{1,8}[.)]")
_TYPED_MARK = re.compile(r"([·•§▪o–-]|\d{1,3}[.)]|[A-Za-z]{1,4}[.)])[ \u00a0]*\u00a0[ \u00a0]*(?=\S)")
"""The mark that Word has written into an item, and the blanks behind it."""

_FORMS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_INDENT = 360


def form_of_numbers(element: MarkupElement) -> str:
    """The form of the letters that a list has; empty for figures."""
    return _FORMS.get(element.attributes.get("type", ""), "")


def first_number(element: MarkupElement) -> tuple[int, int]:
    """The number that a list begins with, and what is added for each item (HTML 4.4.5)."""
    start = element.attributes.get("start", "")
    if "reversed" not in element.attributes:
        return whole_number(start, 1), 1
    items = (each for each in element.children if isinstance(each, MarkupElement) and each.tag == "li")
    return whole_number(start, sum(1 for _ in items)), -1


def list_item(number: int | None, form: str, blocks: tuple[ShownBlock, ...]) -> ShownItem:
    """An item; a letter stands before its words, since Markdown has no such numbers."""
    first = blocks[0]
    if not form or number is None or not isinstance(first, ShownParagraph):
        return ShownItem(number, blocks)
    label = Piece(f"{written_number(number, form)}. ")
    return ShownItem(None, (replace(first, pieces=(label, *first.pieces)), *blocks[1:]))


def items_of_docs(items: Iterable[ShownItem], name: str, depth: int) -> Iterator[ShownBlock]:
    """The blocks of a list that Google Docs wrote, each first one an item of the whole list."""
    for item in items:
        first, *others = item.blocks
        if isinstance(first, ShownParagraph):
            mark = ItemMark(name, depth, _INDENT * (depth + 1), item.number)
            first = replace(first, mark=mark, left=mark.left)
        yield from (first, *others)


def marked_item(
    mark: ItemMark | None, written: str, pieces: tuple[Piece, ...]
) -> tuple[ItemMark | None, tuple[Piece, ...]]:
    """The mark of an item with the number that Word has `written` for it, apart or before its words; and its
    words without that."""
    if mark is None:
        return None, pieces
    if not written and (typed := _TYPED_MARK.match("".join(piece.text for piece in pieces))):
        written, pieces = typed[1], without_start(pieces, typed.end())
    if found := _NUMBER.fullmatch(written):
        return replace(mark, number=int(found[1])), pieces
    return (replace(mark, words=written) if _LETTERS.fullmatch(written) else mark), pieces
