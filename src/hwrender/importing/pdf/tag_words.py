"""The words that tags hold, as paragraphs: their languages, and the marks of notes among them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from hwrender.importing.pdf.blocks import TextBlock
from hwrender.importing.pdf.flow import FlowItem, item_of_lines
from hwrender.importing.pdf.lines import PdfLine
from hwrender.importing.pdf.page import Placed, Stretch, box_around
from hwrender.importing.pdf.paragraphs import early_ends
from hwrender.importing.pdf.pieces import joined_lines, source_of
from hwrender.importing.pdf.tag_text import lines_in_drawn_order
from hwrender.importing.pdf.tags import PdfTag, TagMark
from hwrender.importing.shown.model import ParagraphRole, Piece, ShownParagraph
from hwrender.importing.shown.noticed import Noticed

INLINE = frozenset({
    "Span", "Quote", "Link", "Reference", "Em", "Strong", "Sub", "Code", "Annot", "BibEntry", "Ruby",
    "Warichu", "Lbl", "LBody", "NonStruct", "Formula",
})  # fmt: skip
"""The roles of what stands in a paragraph."""

_NO_LABEL = re.compile(r"[\W_]+")


class TaggedText(Struct):
    """What the tags of a file name on its pages."""

    stretches: Mapping[TagMark, list[Stretch]]
    pictures: Mapping[TagMark, list[Placed]]


class LooseMark(Struct, frozen=True):
    """A piece of a page that stands in a paragraph: its language, and whether it leads to a note."""

    mark: TagMark
    language: str
    is_reference: bool = False


class TagWords:
    """Reads the words of one file. `met` are the pieces of pages that were read. `labels` are those of its
    notes, bare of signs, with the name of each note."""

    def __init__(self, text: TaggedText, noticed: Noticed, language: str, labels: Mapping[str, str]) -> None:
        self._text, self._noticed, self._language, self._labels = text, noticed, language, labels
        self.met: set[TagMark] = set()

    def paragraph(
        self, loose: Iterable[LooseMark], role: ParagraphRole = ParagraphRole.TEXT, level: int = 0
    ) -> Iterator[FlowItem]:
        """The paragraph that these pieces make; none where they have no words."""
        marks = [*loose]
        lines = self.lines(each.mark for each in marks)
        if not lines:
            return
        box = box_around(line.box for line in lines)
        is_text = role is ParagraphRole.TEXT
        breaks = early_ends(lines, TextBlock(lines, box, box.right)) if is_text else frozenset()
        pieces = self._marked(joined_lines(lines, self._noticed, breaks), marks)
        if pieces:
            yield item_of_lines(ShownParagraph(pieces, role, level), lines, is_tagged=True)

    def lines(self, marks: Iterable[TagMark]) -> list[PdfLine]:
        """The lines of these pieces, each of which is read once."""
        found: list[tuple[int, Stretch]] = []
        for mark in marks:
            if mark not in self.met:
                self.met.add(mark)
                found += [(mark.page, stretch) for stretch in self._text.stretches.get(mark, ())]
        return lines_in_drawn_order(found)

    def _marked(self, pieces: tuple[Piece, ...], marks: list[LooseMark]) -> tuple[Piece, ...]:
        """The pieces with their languages, and with the marks of notes in the place of their labels."""
        if not any(each.is_reference or each.language != self._language for each in marks):
            return pieces
        about = {
            source_of(each.mark.page, stretch): each
            for each in marks
            for stretch in self._text.stretches.get(each.mark, ())
        }
        return tuple(each for piece in pieces for each in self._one(piece, about.get(piece.source)))

    def _one(self, piece: Piece, about: LooseMark | None) -> Iterator[Piece]:
        if about is None:
            yield piece
            return
        name = self._labels.get(bare_label(piece.text)) if about.is_reference else None
        if name is not None:
            self._noticed.left_out.add(piece.source)
            yield Piece("", piece.look, note=name, source=piece.source)
            yield Piece(piece.text[len(piece.text.rstrip()) :])
        elif about.language == self._language:
            yield piece
        else:
            yield replace(piece, look=replace(piece.look, language=about.language))


def bare_label(text: str) -> str:
    """The label of a note without brackets and dots: “[1]” and “1.” are one."""
    return _NO_LABEL.sub("", text) or text.strip()


def loose_marks(tag: PdfTag, *, is_reference: bool = False) -> Iterator[LooseMark]:
    """All pieces of pages inside a tag that stands in a paragraph."""
    is_reference = is_reference or tag.role == "Reference"
    for each in tag.inside:
        if isinstance(each, TagMark):
            yield LooseMark(each, tag.language, is_reference)
        else:
            yield from loose_marks(each, is_reference=is_reference)


def is_inline(tag: PdfTag) -> bool:
    """Whether a tag and all inside it stand in a paragraph."""
    return all(each.role in INLINE for each in tag.every())
