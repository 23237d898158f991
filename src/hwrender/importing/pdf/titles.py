"""The title of a PDF: what its properties say where the first pages say it too, or else its largest words.

The properties alone are never believed: they are often those of the file that it was made from.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from hwrender.importing.pdf.flow import FlowItem
from hwrender.importing.pdf.page import Ink
from hwrender.importing.shown.headings import Headed, Titled, take_title
from hwrender.importing.shown.model import ParagraphRole, ShownBlock, ShownParagraph

_FIRST_PAGES, _FIRST_ITEMS = 2, 15
_LARGER, _MOST_WORDS, _MOST_LINES = 1.2, 25, 4
_NUMBERED = re.compile(r"(?:(?:chapter|part|section)\s+)?\d{1,2}(?:\.\d+)*[.):]?\s+\D", re.IGNORECASE)
_QUOTES = ("“", "‘", '"', "'")
_NOT_WORD = re.compile(r"[\W_]+")
_GENERAL = re.compile(r"(?:\d+\s*)?(?:contents|introduction|summary|executivesummary|foreword|background)")


def mark_title(items: Sequence[FlowItem], written: str, body: Ink) -> bool:
    """Mark the title among the first paragraphs, and say whether only their looks make them one. `written` is
    what the properties of the file say."""
    first = [item for item in items[:_FIRST_ITEMS] if item.page <= _FIRST_PAGES]
    if any(
        isinstance(item.block, ShownParagraph) and item.block.role is ParagraphRole.TITLE for item in first
    ):
        return False
    said = _said(first, _bare(written)) or _only_highest(items)
    if said:
        _mark(said)
        return False
    largest = _largest([item for item in first if item.page == first[0].page], items, body)
    _mark(largest)
    return bool(largest)


def _only_highest(items: Sequence[FlowItem]) -> list[FlowItem]:
    """The heading that the file itself sets above all others, and of which there is one at its beginning."""
    highest = [
        item
        for item in items
        if item.is_tagged
        and isinstance(item.block, ShownParagraph)
        and item.block.role is ParagraphRole.HEADING
        and item.block.level == 1
    ]
    return highest if len(highest) == 1 and highest[0] in items[:_FIRST_ITEMS] else []


def _bare(text: str) -> str:
    return _NOT_WORD.sub("", text.lower())


def _said(items: Sequence[FlowItem], written: str) -> list[FlowItem]:
    """The paragraphs that together are what is written."""
    if len(written) < 4:
        return []
    for start in range(len(items)):
        text = ""
        for end in range(start, min(start + _MOST_LINES, len(items))):
            text += _bare(items[end].text)
            if text == written:
                return [*items[start : end + 1]]
    return []


def _largest(first: Sequence[FlowItem], items: Sequence[FlowItem], body: Ink) -> list[FlowItem]:
    """The largest words of the first page, where they are larger than all text and no chapter."""
    lines = [item for item in first if item.ink is not None and any(map(str.isalpha, item.text))]
    if not lines:
        return []
    size = max(item.ink.size for item in lines if item.ink)
    if size < _LARGER * body.size or any(_is_as_large(item, size) for item in items if item not in lines):
        return []
    start = next(
        place for place, item in enumerate(first) if item in lines and item.ink and item.ink.size == size
    )
    found = []
    for item in first[start:]:
        if item.ink is None or item.ink.size != size:
            break
        found.append(item)
    if any(len(item.text.split()) > _MOST_WORDS for item in first[: first.index(found[0])]):
        return []
    words = sum(len(item.text.split()) for item in found)
    is_chapter = _GENERAL.fullmatch(_bare(found[0].text)) or _NUMBERED.match(found[0].text.strip())
    is_sentence = found[0].text.strip().startswith(_QUOTES) or found[-1].text.strip().endswith(".")
    return found if words <= _MOST_WORDS and not is_chapter and not is_sentence else []


def _is_as_large(item: FlowItem, size: float) -> bool:
    return item.ink is not None and item.ink.size >= size and any(map(str.isalpha, item.text))


def take_marked_title(blocks: list[ShownBlock]) -> Titled:
    """The title that is marked, or the heading that the text begins with, and the blocks without it."""
    first = [block for block in blocks[:_FIRST_ITEMS] if isinstance(block, ShownParagraph)]
    begins = blocks[:1] == first[:1] and any(block.role is ParagraphRole.HEADING for block in first[:1])
    if begins or any(block.role is ParagraphRole.TITLE for block in first):
        return take_title(Headed(blocks))
    return Titled((), blocks)


def _mark(items: Sequence[FlowItem]) -> None:
    for item in items:
        if isinstance(item.block, ShownParagraph):
            item.block = replace(item.block, role=ParagraphRole.TITLE, level=1, mark=None)
