"""The text of a PDF with tags: what the file itself says is a heading, a list, a table, in its order."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import chain

from msgspec.structs import replace

from hwrender.importing.pdf.flow import FlowItem
from hwrender.importing.pdf.page import PageBox, box_around
from hwrender.importing.pdf.tag_lists import mark_of_label, typed_mark
from hwrender.importing.pdf.tag_tables import TagCell, table_rows
from hwrender.importing.pdf.tag_words import (
    LooseMark,
    TaggedText,
    TagWords,
    bare_label,
    is_inline,
    loose_marks,
)
from hwrender.importing.pdf.tags import PdfTag, TagMark
from hwrender.importing.shown.model import (
    ItemMark,
    ParagraphRole,
    ShownBlock,
    ShownCell,
    ShownParagraph,
    ShownPicture,
    ShownRow,
    ShownTable,
)
from hwrender.importing.shown.noticed import Noticed
from hwrender.importing.shown.typed_lists import without_start

_HEADING = re.compile(r"H([1-6]?)")
_NOTES = ("Note", "FENote")
_INDENT, _TWENTIETHS = 160, 20
_NOWHERE = PageBox(0, 0, 0, 0)
_TEXT = ParagraphRole.TEXT
_Inside = Callable[[PdfTag], Iterator[FlowItem]]


class TaggedReader:
    """Reads the tags of one file. `contents` are the pieces of pages that are a table of contents, which is
    left out; `notes` has the words of each note by its name."""

    def __init__(self, text: TaggedText, noticed: Noticed, language: str, root: PdfTag) -> None:
        self._text, self._noticed, self._root = text, noticed, root
        self._names = _names_of_notes(root, text)
        labels = {label: name for label, name in self._names.values() if label}
        self._words = TagWords(text, noticed, language, labels)
        self._lists = 0
        self._page = 1
        self.contents: set[TagMark] = set()
        self.notes: dict[str, list[ShownBlock]] = {}

    @property
    def met(self) -> set[TagMark]:
        """The pieces of pages that were read."""
        return self._words.met

    def items(self) -> list[FlowItem]:
        """The whole text."""
        return [*self._inside(self._root)]

    def _inside(self, tag: PdfTag, role: ParagraphRole = _TEXT, level: int = 0) -> Iterator[FlowItem]:
        return self._parts(tag, lambda each: self._block(each, role), role, level)

    def _parts(
        self, tag: PdfTag, block: _Inside, role: ParagraphRole = _TEXT, level: int = 0
    ) -> Iterator[FlowItem]:
        """What is in a tag: paragraphs of what stands in one, and what `block` makes of other tags."""
        loose: list[LooseMark] = []
        for each in tag.inside:
            if isinstance(each, TagMark):
                loose.append(LooseMark(each, tag.language))
            elif is_inline(each):
                loose += loose_marks(each)
            else:
                yield from self._paragraph(loose, role, level)
                loose = []
                yield from block(each)
        yield from self._paragraph(loose, role, level)

    def _paragraph(self, loose: list[LooseMark], role: ParagraphRole, level: int) -> Iterator[FlowItem]:
        for item in self._words.paragraph(loose, role, level):
            self._page = item.page
            yield item

    def _block(self, tag: PdfTag, role: ParagraphRole) -> Iterator[FlowItem]:
        heading = _HEADING.fullmatch(tag.role)
        if heading is not None:
            yield from self._inside(tag, ParagraphRole.HEADING, int(heading[1] or 1))
        elif tag.role == "Title":
            yield from self._inside(tag, ParagraphRole.TITLE, 1)
        elif tag.role == "BlockQuote":
            yield from self._inside(tag, ParagraphRole.QUOTATION)
        elif tag.role == "L":
            yield from self._list(tag, 0)
        elif tag.role == "Table":
            yield from self._table(tag)
        elif tag.role == "Figure":
            yield from self._figure(tag)
        elif tag.role in ("TOC", "Index"):
            self._leave_out(tag, "contents")
            self.contents.update(tag.marks())
        elif tag.role == "Artifact":
            self._leave_out(tag, "decoration")
        elif tag.role in _NOTES and self._names[id(tag)][0]:
            self._note(tag)
        else:
            yield from self._inside(tag, role)

    def _leave_out(self, tag: PdfTag, told: str) -> None:
        self._noticed.told.add(told)
        self.contents.update(tag.marks())
        self.met.update(tag.marks())

    def _note(self, tag: PdfTag) -> None:
        """The words of a note without its label, which the marks in the text have."""
        _, name = self._names[id(tag)]
        label = next(each for each in tag.every() if each.role == "Lbl")
        self.contents.update(label.marks())
        self.met.update(label.marks())
        self.notes[name] = [item.block for item in self._inside(tag)]

    # --- lists ---------------------------------------------------------------------------------------------

    def _list(self, tag: PdfTag, around: int) -> Iterator[FlowItem]:
        self._lists += 1
        name = f"list {self._lists}"

        def part(each: PdfTag) -> Iterator[FlowItem]:
            if each.role == "L":
                return self._list(each, around)
            return self._item(each, name, around) if each.role == "LI" else self._block(each, _TEXT)

        return self._parts(tag, part)

    def _item(self, tag: PdfTag, name: str, around: int) -> Iterator[FlowItem]:
        labels = [each.marks() for each in tag.inside if isinstance(each, PdfTag) and each.role == "Lbl"]
        lines = self._words.lines(chain(*labels))
        label = "".join(line.text for line in lines).strip()
        mark = mark_of_label(label, self._noticed) if label else None
        left = round(lines[0].box.left * _TWENTIETHS) if lines else 0
        is_first = True
        for item in self._item_parts(tag, around + _INDENT):
            block = item.block
            if isinstance(block, ShownParagraph) and block.role is _TEXT and not block.left:
                if is_first and mark is None:
                    mark, length = typed_mark(block.text, self._noticed)
                    block = replace(block, pieces=without_start(block.pieces, length))
                left = max(left or round(item.box.left * _TWENTIETHS), around + _INDENT)
                given = replace(mark or ItemMark("", 0, 0), list_name=name, left=left)
                item.block = replace(block, mark=given if is_first else None, left=left)
                is_first = False
            yield item

    def _item_parts(self, tag: PdfTag, around: int) -> Iterator[FlowItem]:
        def part(each: PdfTag) -> Iterator[FlowItem]:
            if each.role == "L":
                return self._list(each, around)
            return self._item_parts(each, around) if each.role == "LBody" else self._block(each, _TEXT)

        return self._parts(tag, part)

    # --- tables and pictures -------------------------------------------------------------------------------

    def _table(self, tag: PdfTag) -> Iterator[FlowItem]:
        for each in tag.inside:
            if isinstance(each, PdfTag) and each.role == "Caption":
                yield from self._inside(each, ParagraphRole.CAPTION)
        rows, boxes = [], []
        for cells, is_header in table_rows(tag):
            shown = []
            for cell in cells:
                blocks, places = self._cell(cell)
                boxes += places
                shown.append(ShownCell(cell.column, cell.width, blocks, cell.goes_on))
            rows.append(ShownRow(tuple(shown), is_header))
        if boxes:
            yield FlowItem(ShownTable(tuple(rows)), self._page, box_around(boxes), is_tagged=True)

    def _cell(self, cell: TagCell) -> tuple[tuple[ShownBlock, ...], list[PageBox]]:
        if cell.tag is None:
            return (), []
        items = [*self._inside(cell.tag)]
        blocks = (_plain(item.block) if cell.tag.role == "TH" else item.block for item in items)
        return tuple(blocks), [item.box for item in items]

    def _figure(self, tag: PdfTag) -> Iterator[FlowItem]:
        pictures = [(mark, placed) for mark in tag.marks() for placed in self._text.pictures.get(mark, ())]
        for mark, placed in pictures:
            block = ShownPicture("", tag.alt)
            yield FlowItem(block, mark.page, placed.box, is_tagged=True, picture=placed)
        if not pictures and (tag.alt or any(True for _ in tag.marks())):
            yield FlowItem(ShownPicture("", tag.alt), self._page, _NOWHERE, is_tagged=True)
        yield from self._inside(tag)


def _names_of_notes(root: PdfTag, text: TaggedText) -> dict[int, tuple[str, str]]:
    """The label and the name of each note, by the `id` of its tag. A label that two notes have is none."""
    notes = [tag for tag in root.every() if tag.role in _NOTES]
    labels = []
    for note in notes:
        label = next((each for each in note.every() if each.role == "Lbl"), None)
        stretches = chain(*(text.stretches.get(mark, ()) for mark in (label.marks() if label else ())))
        labels.append(bare_label("".join(stretch.text for stretch in stretches)))
    return {
        id(note): (label if labels.count(label) == 1 else "", f"note-{place}")
        for place, (note, label) in enumerate(zip(notes, labels, strict=True), 1)
    }


def _plain(block: ShownBlock) -> ShownBlock:
    """A paragraph that names a row or a column: it is bold for that reason alone."""
    if not isinstance(block, ShownParagraph):
        return block
    pieces = (replace(piece, look=replace(piece.look, is_bold=False)) for piece in block.pieces)
    return replace(block, pieces=tuple(pieces))
