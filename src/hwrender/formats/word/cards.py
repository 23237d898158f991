"""A table too wide for the page as cards: one for each row, in it a line "header: value" for each column.

Columns narrower than their longest word would cut words in two, and smaller letters would no longer be large
print. Word has nothing that a screen reader passes by, so the names of the columns are said with each value;
the bookmark on the first line says where the table begins, for whoever reads the file back.
"""

from __future__ import annotations

from hwrender.edition.model import Cell, Table
from hwrender.edition.outline import text_of
from hwrender.formats.word.drafting import WordDraft, WordPlace
from hwrender.formats.word.elements import Element, clark, make, paragraph, run, valued, with_text
from hwrender.formats.word.paragraphs import keep_with_next, properties
from hwrender.formats.word.runs import runs_of
from hwrender.formats.word.style_elements import style_id
from hwrender.formats.word.tables import cell_runs

TITLE, FIRST, LINE = "Card Title", "Card First", "Card"
"""The styles of a card's first line, where it names the row and where it does not, and of its other lines."""

LABEL = style_id("Card Label")
COLON = ": "
BOOKMARK = "table_"
"""How the names of the bookmarks begin that stand where a table does."""


def card_paragraphs(table: Table, draft: WordDraft, place: WordPlace) -> list[Element]:
    """The rows of a table, each held together on a page."""
    made: list[Element] = []
    for row in table.rows:
        lines = [
            _line(_style(table, column), header, cell, draft, place)
            for column, (header, cell) in enumerate(zip(table.header, row, strict=True))
        ]
        for line in lines[:-1]:
            keep_with_next(line)
        made.extend(lines)
    number = draft.next_bookmark()
    name = f"{BOOKMARK}{number}"
    made[0].insert(1, make("w:bookmarkStart", {"w:id": number, "w:name": name}))
    made[0].insert(2, make("w:bookmarkEnd", {"w:id": number}))
    return made


def _style(table: Table, column: int) -> str:
    if column:
        return LINE
    return TITLE if table.row_headers else FIRST


def _line(style: str, header: Cell, cell: Cell, draft: WordDraft, place: WordPlace) -> Element:
    label: list[Element] = []
    if text_of(header.words).strip():
        label = [
            *map(_as_label, runs_of(header.words, draft, place)),
            _as_label(run(with_text("w:t", COLON))),
        ]
    named = draft.styles.deeper(style, place.steps)
    return paragraph(properties(named, place), *label, *cell_runs(cell, draft, place))


def _as_label(element: Element) -> Element:
    """A run in the style of labels, unless it is a link or has a style of its own."""
    if element.tag != clark("w:r"):
        return element
    letters = element.find(clark("w:rPr"))
    if letters is None:
        letters = make("w:rPr")
        element.insert(0, letters)
    if letters.find(clark("w:rStyle")) is None:
        letters.insert(0, valued("w:rStyle", LABEL))
    return element
