"""Which blocks stay on one page with the block before them, in every format that has pages."""

from __future__ import annotations

from enum import Enum

from hwrender.edition.model import Block, Figure, List, Paragraph, Passage, Row, WordBox, Words
from hwrender.edition.outline import text_of, text_of_sentence
from hwrender.language.back_references import refers_back


class Keeping(Enum):
    """Why a block stays with the one before it."""

    LEAD_IN = "the one before it leads to it"
    MEANING = "it says what a hard word in the one before it means"
    REFERENCE = "it means what the one before it says"
    PICTURE = "it goes with the large picture before it"


def keeping(above: Block, below: Block) -> Keeping | None:
    """Why `below` stays on the page where `above` ends; None where it may stand on the next one."""
    if isinstance(below, WordBox):
        return Keeping.MEANING
    if _leads_on(above, below):
        return Keeping.LEAD_IN
    if isinstance(above, Figure) and above.is_large and isinstance(below, Row) and below.is_bare:
        return Keeping.PICTURE
    first = _first_words(below)
    return Keeping.REFERENCE if first and refers_back(text_of_sentence(first[0])) else None


def _leads_on(above: Block, below: Block) -> bool:
    match above:
        case Paragraph(words=words):
            return isinstance(below, List) or text_of(words).endswith(":")
        case Row(blocks=blocks):
            return bool(blocks) and isinstance(blocks[-1], Paragraph) and _leads_on(blocks[-1], below)
        case _:
            return False


def _first_words(block: Block) -> Words:
    """The first words of a block that says something of its own; nothing for a heading, a picture or what
    somebody else said."""
    match block:
        case Paragraph(words=words):
            return words
        case Row(blocks=blocks) | Passage(blocks=blocks):
            return _first_words(blocks[0]) if blocks else ()
        case List(items=items):
            return _first_words(items[0].blocks[0]) if items and items[0].blocks else ()
        case _:
            return ()
