"""Tables: those of facts and figures, and the layout table of easy-read rows."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from hwrender.edition.model import Cell, Table
from hwrender.edition.non_breaking import non_breaking
from hwrender.edition.outline import text_of
from hwrender.fixed_words.table import words_of
from hwrender.formats.word.drafting import WordDraft, WordPlace
from hwrender.formats.word.elements import Element, clark, make, paragraph, run, valued, with_text
from hwrender.formats.word.fixed_parts import CELL_PADDING, EASY_READ_ROW, REPORT_TABLE
from hwrender.formats.word.measures import COLUMN_GAP, LINE_ENDS, WordMeasures, twips, width_in_sizes
from hwrender.formats.word.paragraphs import keep_with_next, properties
from hwrender.formats.word.runs import runs_of
from hwrender.formats.word.style_elements import style_id
from hwrender.formats.word.style_table import TABLE_TEXT
from hwrender.language.languages import runs_right_to_left

NOTHING = "–"
"""What stands in a cell that holds nothing, in the style Empty Cell: a blank cell looks like a mistake."""

_ROWS_KEPT_TOGETHER = 6
"""A table of no more rows than this stays on one page; a longer one keeps its head with its first row."""


def is_table(element: Element) -> bool:
    """Whether this is a `w:tbl`."""
    return bool(element.tag == clark("w:tbl"))


def room_for_table(draft: WordDraft, place: WordPlace) -> float:
    """The points from side to side that a table may take here."""
    lengths = draft.styles.lengths
    return lengths.text_width - place.steps * lengths.step


def data_table(table: Table, draft: WordDraft, place: WordPlace) -> Element:
    """A table with a head that is repeated on each page and rows that are never split."""
    lengths = draft.styles.lengths
    indent = place.steps * lengths.step
    widths = column_widths(table, room_for_table(draft, place), lengths.body)
    styles = [style_id(TABLE_TEXT[table.alignment(column)]) for column in range(len(table.header))]
    head = _row(table.header, widths, styles, draft, place, is_head=True)
    rows = [_row(cells, widths, styles, draft, place) for cells in table.rows]
    together = [head, *rows[:-1]] if len(rows) <= _ROWS_KEPT_TOGETHER else [head]
    for row in together:
        for cell in row.iterchildren(clark("w:tc")):
            keep_with_next(cell[-1])
    table_properties = make(
        "w:tblPr",
        valued("w:tblStyle", REPORT_TABLE),
        _backwards(place),
        _width("w:tblW", sum(widths)),
        _width("w:tblInd", indent) if indent else None,
        _look(head=True, first_column=table.row_headers),
        valued("w:tblCaption", caption_of(table)),
    )
    return make("w:tbl", table_properties, _grid(widths), head, *rows)


def caption_of(table: Table) -> str:
    """What a table is about: its caption, or else the names of its columns."""
    return (
        text_of(table.caption)
        or ", ".join(text for text in (text_of(cell.words) for cell in table.header) if text)
        or NOTHING
    )


def column_widths(table: Table, width: float, size: float) -> list[float]:
    """Points for each column: room for its longest word first, the rest by how much it holds."""
    columns = list(zip(table.header, *table.rows, strict=True))
    texts = [[text_of(cell.words) for cell in column] for column in columns]
    needed = _needed(table, size)
    spare = width - sum(needed)
    if spare <= 0:
        return [width * part / sum(needed) for part in needed]
    amounts = [
        max(1.0, max(width_in_sizes(text) for text in column) * size - least)
        for column, least in zip(texts, needed, strict=True)
    ]
    return [part + spare * amount / sum(amounts) for part, amount in zip(needed, amounts, strict=True)]


def fits(table: Table, width: float, size: float) -> bool:
    """Whether `width` points give each column room for its longest word in letters of this size."""
    return sum(_needed(table, size)) <= width


def _needed(table: Table, size: float) -> list[float]:
    """Points for the longest word of each column, its padding included."""
    columns = zip(table.header, *table.rows, strict=True)
    words = [[word for cell in column for word in _unbroken(cell)] for column in columns]
    return [max(width_in_sizes(word) for word in column) * size + 2 * CELL_PADDING + 1 for column in words]


def _unbroken(cell: Cell) -> list[str]:
    """What stands on one line: words, and dates or numbers that hold together."""
    return LINE_ENDS.split(text_of(non_breaking(cell.words)))


def cell_runs(cell: Cell, draft: WordDraft, place: WordPlace) -> list[Element]:
    """What stands in a cell; a dash where that is nothing."""
    words = runs_of(cell.words, draft, place)
    if not text_of(cell.words).strip():
        words.append(run(with_text("w:t", NOTHING), make("w:rPr", valued("w:rStyle", "EmptyCell"))))
    return words


def _row(
    cells: tuple[Cell, ...],
    widths: list[float],
    styles: list[str],
    draft: WordDraft,
    place: WordPlace,
    *,
    is_head: bool = False,
) -> Element:
    switches = make("w:trPr", make("w:cantSplit"), make("w:tblHeader") if is_head else None)
    made = [_cell(*each, draft, place) for each in zip(cells, widths, styles, strict=True)]
    return make("w:tr", switches, *made)


def _cell(cell: Cell, width: float, style: str, draft: WordDraft, place: WordPlace) -> Element:
    content = paragraph(properties(style, place), *cell_runs(cell, draft, place))
    return make("w:tc", make("w:tcPr", _width("w:tcW", width)), content)


class LayoutRow(Struct, frozen=True):
    """One idea: its picture, `side` points wide, and its words; in a bilingual row those of each language."""

    picture: Element
    columns: tuple[list[Element], ...]
    side: float

    def shape(self) -> tuple[int, float]:
        """Rows of one shape fit into one table."""
        return len(self.columns), self.side


def layout_table(rows: Sequence[LayoutRow], draft: WordDraft, place: WordPlace) -> Element:
    """The layout table: one row an idea, its picture in the first cell, its words in the next ones. All rows
    are of one shape."""
    lengths, fixed = draft.styles.lengths, words_of(draft.edition.publication.language)
    columns, side = rows[0].shape()
    pictures = side + lengths.tile_gap
    gap = lengths.body * COLUMN_GAP * (columns - 1)
    width = (lengths.text_width - pictures - gap) / columns
    widths = [pictures, *(width + gap if number else width for number in range(columns))]
    table_properties = make(
        "w:tblPr",
        valued("w:tblStyle", EASY_READ_ROW),
        _backwards(place),
        _width("w:tblW", sum(widths)),
        make("w:tblLayout", {"w:type": "fixed"}),
        _look(head=False, first_column=False),
        valued("w:tblDescription", fixed.say("paper.beside")),
    )
    made = [_layout_row(row, widths, lengths) for row in rows]
    return make("w:tbl", table_properties, _grid(widths), *made)


def _layout_row(row: LayoutRow, widths: list[float], lengths: WordMeasures) -> Element:
    """Words stand in the middle of the picture's height, two columns of them begin side by side; beside
    longer words the picture stays on top."""
    first = make("w:tc", make("w:tcPr", _width("w:tcW", widths[0])), row.picture)
    middle = valued("w:vAlign", "center") if len(row.columns) == 1 else None
    gap = make("w:tcMar", _width("w:left", lengths.body * COLUMN_GAP))
    cells = [
        make("w:tc", make("w:tcPr", _width("w:tcW", width), gap if number else None, middle), *words)
        for number, (words, width) in enumerate(zip(row.columns, widths[1:], strict=True))
    ]
    return make("w:tr", make("w:trPr", make("w:cantSplit")), first, *cells)


def _backwards(place: WordPlace) -> Element | None:
    """The first column stands at the right where a language runs from right to left."""
    return make("w:bidiVisual") if place.language and runs_right_to_left(place.language) else None


def _grid(widths: list[float]) -> Element:
    return make("w:tblGrid", *(make("w:gridCol", {"w:w": twips(width)}) for width in widths))


def _width(name: str, points: float) -> Element:
    return make(name, {"w:w": twips(points), "w:type": "dxa"})


def _look(*, head: bool, first_column: bool) -> Element:
    """Which parts of the table style show, in both of the ways that Word writes it."""
    bits = 0x0600 | (0x0020 if head else 0) | (0x0080 if first_column else 0)
    return make(
        "w:tblLook",
        {
            "w:val": f"{bits:04X}",
            "w:firstRow": int(head),
            "w:lastRow": 0,
            "w:firstColumn": int(first_column),
            "w:lastColumn": 0,
            "w:noHBand": 1,
            "w:noVBand": 1,
        },
    )
