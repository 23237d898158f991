"""The rows of a report as they are compared with those of its translation."""

from __future__ import annotations

import hashlib
from base64 import b32encode
from collections.abc import Iterator

from msgspec import Struct

from hwrender.document import Block, Document, Section
from hwrender.edition.ideas import RowIdea, ideas
from hwrender.prose import Prose, ProseKind, Side, prose
from hwrender.span import Span

_MARK_LETTERS = 5


class ComparedRow(Struct, frozen=True):
    """One row: the picture that its author named (empty for none), and its texts."""

    picture: str
    picture_span: Span | None
    texts: tuple[Prose, ...]

    def text(self) -> str:
        return "\n".join(each.text for each in self.texts)

    def mark(self) -> str:
        """A few letters that change with the words of the row."""
        words = " ".join(self.text().casefold().split())
        return b32encode(hashlib.sha256(words.encode()).digest()).decode().lower()[:_MARK_LETTERS]


class ComparedSection(Struct, frozen=True):
    """The rows of one section, and the place of its heading or of its first row."""

    rows: tuple[ComparedRow, ...]
    heading: Prose | None


def compared_sections(document: Document) -> tuple[ComparedSection, ...]:
    """The easy wording of each section, or its own words where it has none."""
    texts = [each for each in prose(document) if each.section is not None]
    return tuple(_section(number, section, texts) for number, section in enumerate(document.sections))


def _section(number: int, section: Section, texts: list[Prose]) -> ComparedSection:
    own = [each for each in texts if each.section == number]
    blocks = section.blocks if section.easy is None else section.easy.blocks
    heading = next((each for each in own if each.kind is ProseKind.HEADING and _heads(each, section)), None)
    shown = [each for each in own if each.side is not Side.FULL and each is not heading]
    rows = (_row(part, shown) for part in ideas(blocks))
    return ComparedSection(tuple(each for each in rows if each.texts or each.picture), heading)


def _heads(text: Prose, section: Section) -> bool:
    return section.heading is not None and section.heading.span.holds(text.whole)


def _row(part: RowIdea | Block, texts: list[Prose]) -> ComparedRow:
    picture = part.picture if isinstance(part, RowIdea) else None
    blocks = part.blocks if isinstance(part, RowIdea) else (part,)
    spans = [*([picture.span] if picture else []), *(block.span for block in blocks)]
    return ComparedRow(
        picture.target if picture else "",
        picture.span if picture else None,
        tuple(each for each in texts if any(span.holds(each.whole) for span in spans)),
    )


def marks(document: Document) -> tuple[str, ...]:
    """The marks of all rows, in order: what a translation keeps of the English it was made from."""
    return tuple(_marks(document))


def _marks(document: Document) -> Iterator[str]:
    for section in compared_sections(document):
        yield from (row.mark() for row in section.rows)
