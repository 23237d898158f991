"""To which row or block of the report each paragraph of a corrected copy belongs, new ones too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum

from msgspec import Struct

from hwrender.taking.model import CopyKindOfParagraph as Kind
from hwrender.taking.model import CopyParagraph, Holder, SourceText, TextKind

_FIRST_NEW = 1_000_000
"""Rows that are new are numbered from here."""


class ParagraphStanding(Enum):
    """What a paragraph of a corrected copy is to the report."""

    TEXT = "a text of it"
    INSIDE = "new in a row or block"
    NEW = "a new row or block, or a part of one"
    CELL = "a new cell"
    ADDED_BY_COPY = "what a copy adds"
    HEADING = "below a new heading, or one"
    NOTE = "a new footnote"
    APART = "nothing of it"

    def is_of_report(self) -> bool:
        """Whether it is, or becomes, words of a row or a block."""
        return self in (ParagraphStanding.TEXT, ParagraphStanding.INSIDE, ParagraphStanding.NEW)


class Owner(Struct, frozen=True):
    """`holder` is the row or block that it belongs to, `section` the part that it stands in by now."""

    standing: ParagraphStanding
    holder: Holder | None = None
    section: int | None = None


def owners(
    corrected: Sequence[CopyParagraph], texts: Mapping[int, SourceText], known: Mapping[int, int]
) -> list[Owner]:
    """The owner of each paragraph. `texts` has the texts of the report by the number of the paragraph that is
    one, `known` the numbers of the paragraphs in the copy as it was made."""
    return _Owning(corrected, texts, known).all()


class _Owning:
    """Walks down a copy, with the part and the row that it is in."""

    def __init__(
        self,
        corrected: Sequence[CopyParagraph],
        texts: Mapping[int, SourceText],
        known: Mapping[int, int],
    ) -> None:
        self._corrected, self._texts, self._known = corrected, texts, known
        self._rows = self._holders_of_rows()
        self._easy = {text.section for text in texts.values() if text.holder and text.holder.is_easy}
        self._section: int | None = None
        self._holder: Holder | None = None
        self._last: CopyParagraph | None = None
        self._is_below_heading = False
        self._new = _FIRST_NEW

    def all(self) -> list[Owner]:
        return [self._owner(number, each) for number, each in enumerate(self._corrected)]

    def _holders_of_rows(self) -> dict[int, Holder]:
        """Which row of easy wording each row of a layout table is: that of its first text. Blocks of a
        section's own words share rows."""
        found: dict[int, Holder] = {}
        for number, text in sorted(self._texts.items()):
            row = self._corrected[number].row
            if row is not None and text.holder is not None and text.holder.is_easy:
                found.setdefault(row, text.holder)
        return found

    def _owner(self, number: int, paragraph: CopyParagraph) -> Owner:
        text = self._texts.get(number)
        if text is not None:
            owner = self._of_text(text, paragraph)
        elif number in self._known:
            if paragraph.kind is not Kind.BOX:
                self._section = self._holder = self._last = None
            return Owner(ParagraphStanding.ADDED_BY_COPY, self._holder, self._section)
        else:
            owner = self._of_new(paragraph)
        self._last = paragraph
        return owner

    def _of_text(self, text: SourceText, paragraph: CopyParagraph) -> Owner:
        if text.kind is TextKind.HEADING and text.holder is None:
            self._section, self._holder, self._is_below_heading = text.section, None, False
            return Owner(ParagraphStanding.TEXT, None, text.section)
        if text.holder is None:
            return Owner(ParagraphStanding.TEXT, None, None)
        if self._section is None and not self._is_below_heading:
            self._section = text.section
        holder = text.holder
        if paragraph.row is not None and holder.is_easy:
            holder = self._rows[paragraph.row]
        self._holder = holder
        return Owner(ParagraphStanding.TEXT, holder, self._section)

    def _of_new(self, paragraph: CopyParagraph) -> Owner:
        if paragraph.note:
            return Owner(ParagraphStanding.NOTE)
        if paragraph.kind in (Kind.HEADING, Kind.TITLE):
            self._is_below_heading = True
        if self._is_below_heading:
            return Owner(ParagraphStanding.HEADING)
        if self._section is None:
            return Owner(ParagraphStanding.APART)
        if paragraph.cell is not None:
            return Owner(ParagraphStanding.CELL, self._holder, self._section)
        row_holder = None if paragraph.row is None else self._rows.get(paragraph.row)
        if row_holder is not None:
            self._holder = row_holder
            standing = ParagraphStanding.INSIDE if row_holder.number < _FIRST_NEW else ParagraphStanding.NEW
            return Owner(standing, row_holder, self._section)
        if self._goes_on(paragraph):
            assert self._holder is not None
            standing = ParagraphStanding.INSIDE if self._holder.number < _FIRST_NEW else ParagraphStanding.NEW
            return Owner(standing, self._holder, self._section)
        return self._of_new_row(paragraph)

    def _goes_on(self, paragraph: CopyParagraph) -> bool:
        """Whether a paragraph goes on with the list or the quotation above it."""
        last = self._last
        if last is None or self._holder is None or last.row != paragraph.row or last.cell is not None:
            return False
        if paragraph.kind is Kind.ITEM:
            return last.kind is Kind.ITEM or self._holder.number >= _FIRST_NEW
        quoted = (Kind.QUOTATION, Kind.ATTRIBUTION)
        return paragraph.kind in quoted and last.kind is Kind.QUOTATION

    def _of_new_row(self, paragraph: CopyParagraph) -> Owner:
        assert self._section is not None
        self._new += 1
        self._holder = Holder(self._section, self._new, is_easy=self._section in self._easy)
        if paragraph.row is not None and self._holder.is_easy:
            self._rows[paragraph.row] = self._holder
        return Owner(ParagraphStanding.NEW, self._holder, self._section)


def is_new(holder: Holder) -> bool:
    """Whether the report does not have this row or block yet."""
    return holder.number >= _FIRST_NEW
