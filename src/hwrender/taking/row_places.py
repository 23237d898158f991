"""Where the rows and blocks of a report are while others come and go: each is known by what it was first."""

from __future__ import annotations

from collections.abc import Sequence

from hwrender.document import Document
from hwrender.revising import (
    AddEntries,
    ChoosePicture,
    DeleteRow,
    MoveRow,
    RefusedChange,
    RewordEntries,
    RowKind,
    StaleChange,
    TakeDraft,
    WriteComment,
    revise,
)
from hwrender.revising.block_changes import add_blocks, drop_block, move_block, reword_block
from hwrender.revising.commenting import check_comment
from hwrender.revising.line_edits import LineEdits
from hwrender.revising.model import ProposedRow, ReportRow
from hwrender.revising.refusals import Why
from hwrender.revising.rows import rows_in
from hwrender.revising.source import read_source
from hwrender.taking.changes import Rows
from hwrender.taking.model import Holder

_MORE = -1
"""The number of rows that nobody looks for: the later ones of a row that became several."""


class RowPlaces:
    """A text, and the rows and blocks in each of its parts in order, by the names that they had."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._order: dict[tuple[int, bool], list[Holder]] = {}

    def _names(self, section: int, *, is_easy: bool) -> list[Holder]:
        """The names of the rows or blocks of a part, in order."""
        key = (section, is_easy)
        if key not in self._order:
            count = len(self._rows(section)) if is_easy else len(self._document().sections[section].blocks)
            self._order[key] = [Holder(section, number, is_easy) for number in range(count)]
        return self._order[key]

    def _document(self) -> Document:
        document = read_source(self.text).document
        if document is None:
            raise RefusedChange(Why.NO_SUCH_PART)
        return document

    def _rows(self, section: int) -> tuple[ReportRow, ...]:
        return rows_in(read_source(self.text), section)

    def _place(self, holder: Holder) -> int:
        names = self._names(holder.section, is_easy=holder.is_easy)
        if holder not in names:
            raise StaleChange(None)
        return names.index(holder)

    def _row(self, holder: Holder) -> ReportRow:
        return self._rows(holder.section)[self._place(holder)]

    def picture_of(self, holder: Holder) -> str:
        """The picture that is named for a row; none where it is chosen by its words."""
        return self._row(holder).picture

    def choose_picture(self, holder: Holder, target: str, alt: str) -> None:
        """Name the picture of a row."""
        row = self._row(holder)
        self.text = revise(self.text, ChoosePicture(row.part, row.number, row.seal, target, alt))

    def comment(self, holder: Holder, words: str) -> None:
        """Write a note beside a row or above a block, unless it is there already."""
        said = " ".join(words.split())
        if holder.is_easy:
            row = self._row(holder)
            if said not in row.comments:
                self.text = revise(self.text, WriteComment(row.part, row.number, row.seal, said))
            return
        check_comment(said)
        source, line = read_source(self.text), f"<!-- {said} -->"
        place = self._place(holder)
        block = self._document().sections[holder.section].blocks[place]
        if line not in source.bare:
            edits = LineEdits(source)
            edits.insert(block.span.line - 1, [line])
            self.text = edits.text()

    def rewrite(self, holder: Holder, rows: Rows) -> None:
        """Give a row or block other lines."""
        place = self._place(holder)
        before = self._count(holder)
        if holder.is_easy:
            row = self._row(holder)
            self.text = revise(self.text, RewordEntries(row.part, row.number, row.seal, rows))
        else:
            self.text = reword_block(self.text, holder.section, place, rows)
        more = self._count(holder) - before
        names = self._names(holder.section, is_easy=holder.is_easy)
        names[place + 1 : place + 1] = [Holder(holder.section, _MORE, holder.is_easy)] * more

    def _count(self, holder: Holder) -> int:
        if holder.is_easy:
            return len(self._rows(holder.section))
        return len(self._document().sections[holder.section].blocks)

    def add(self, name: Holder, above: Holder | None, rows: Rows, target: str, alt: str) -> None:
        """Write new rows or blocks after another one, or first in their part."""
        names = self._names(name.section, is_easy=name.is_easy)
        place = self._after(names, above)
        before = self._count(name)
        if name.is_easy:
            seal = self._rows(name.section)[place].seal if place >= 0 else ""
            self.text = revise(self.text, AddEntries(name.section, place, seal, rows, target, alt))
        else:
            self.text = add_blocks(self.text, name.section, place, rows)
        more = self._count(name) - before - 1
        later = [Holder(name.section, _MORE, name.is_easy)] * more
        names[place + 1 : place + 1] = [name, *later]

    def _after(self, names: Sequence[Holder], above: Holder | None) -> int:
        """The place of the row that a new one comes after, with the later ones of it; -1 for the first."""
        if above is None or above not in names:
            return -1 if above is None else len(names) - 1
        place = names.index(above)
        while place + 1 < len(names) and names[place + 1].number == _MORE:
            place += 1
        return place

    def move_away(self, holder: Holder, section: int, above: Holder | None) -> None:
        """Put a row into another part, with its picture and its Markdown."""
        row = self._row(holder)
        if row.kind is not RowKind.WORDS or row.comments:
            raise RefusedChange(Why.NOT_A_ROW)
        names = self._names(section, is_easy=True)
        place = self._after(names, above)
        seal = self._rows(section)[place].seal if place >= 0 else ""
        proposed = ProposedRow(row.words, row.typed, row.picture, "", place)
        new = revise(self.text, TakeDraft(section, place, seal, (proposed,)))
        self.text = new
        names.insert(place + 1, holder)
        old = self._names(holder.section, is_easy=True)
        row = self._row(holder)
        self.text = revise(new, DeleteRow(row.part, row.number, row.seal))
        old.remove(holder)

    def delete(self, holder: Holder) -> None:
        """Take a row or a block out."""
        place = self._place(holder)
        if holder.is_easy:
            row = self._row(holder)
            self.text = revise(self.text, DeleteRow(row.part, row.number, row.seal))
        else:
            self.text = drop_block(self.text, holder.section, place)
        del self._names(holder.section, is_easy=holder.is_easy)[place]

    def order(self, section: int, order: Sequence[Holder]) -> None:
        """Put the rows or blocks of a part into this order; those that are not named stay behind the one that
        they stand behind."""
        names = self._names(section, is_easy=order[0].is_easy)
        wanted = [holder for holder in order if holder in names]
        for at, holder in enumerate(wanted):
            place = names.index(holder)
            if at:
                to = self._after(names, wanted[at - 1]) + 1
                is_there = names[to : place + 1].count(holder) and not set(names[to:place]) & set(wanted)
            else:
                to = min(names.index(each) for each in wanted)
                is_there = place == to
            if not is_there:
                self._move(holder, place, to - 1 if place < to else to, names)

    def _move(self, holder: Holder, place: int, to: int, names: list[Holder]) -> None:
        if holder.is_easy:
            row = self._rows(holder.section)[place]
            self.text = revise(self.text, MoveRow(row.part, row.number, row.seal, to))
        else:
            self.text = move_block(self.text, holder.section, place, to)
        names.insert(to, names.pop(place))
