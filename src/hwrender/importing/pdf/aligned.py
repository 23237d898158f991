"""Tables without lines: words in columns, row below row. What is not certain stays rows of words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct, field

from hwrender.importing.pdf.lines import PdfLine
from hwrender.importing.pdf.page import PageBox, box_around

_SAME_ROW, _LARGEST_STEP, _WRAPPED_STEP = 0.35, 3.4, 1.45
_FEWEST_ROWS, _MOST_COLUMNS = 3, 12
_PROSE_WORDS, _FEW_WORDS = 4.5, 4.0
_FEWEST_WORDS, _MANY_LINES, _GOES_ON = 2.0, 5, 0.4
_FIGURE = re.compile(
    r"[£$€(<>~+-]*\d[\d,.:/ -]*(?:%|k|m|bn|p|st|nd|rd|th)?\)?[*†]?|[-–—]|n/?a", re.IGNORECASE
)
_MOSTLY = 0.6


class AlignedRow(Struct):
    """A row: the lines of each of its columns."""

    cells: dict[int, list[PdfLine]]


class AlignedTable(Struct):
    """Rows of words in columns; `is_certain` where it can be nothing but a table."""

    box: PageBox
    rows: list[AlignedRow]
    columns: int
    is_certain: bool


class _Run(Struct):
    """Rows of lines that stand in the same columns."""

    columns: list[tuple[float, float]]
    rows: list[list[PdfLine]] = field(default_factory=list)

    def places(self, row: list[PdfLine]) -> list[int] | None:
        """In which column each line of a row stands; none where one stands over two of them."""
        places = []
        for line in row:
            over = [
                place
                for place, (left, right) in enumerate(self.columns)
                if min(right, line.box.right) - max(left, line.box.left) > 0
            ]
            if len(over) > 1:
                return None
            places.append(over[0] if over else -1)
        met = [place for place in places if place >= 0]
        return None if len(set(met)) < len(met) or not met else places

    def take(self, row: list[PdfLine], places: list[int]) -> None:
        for line, place in zip(row, places, strict=True):
            if place < 0:
                self.columns.append((line.box.left, line.box.right))
            else:
                left, right = self.columns[place]
                self.columns[place] = (min(left, line.box.left), max(right, line.box.right))
        self.rows.append(row)


def take_aligned(lines: list[PdfLine]) -> tuple[list[PdfLine], list[AlignedTable]]:
    """The lines that stand in no columns, and the tables that the others are."""
    rows = rows_of(lines)
    tables: list[AlignedTable] = []
    taken: set[int] = set()
    at = 0
    while at < len(rows):
        run = _run_from(rows, at)
        if run is None:
            at += 1
            continue
        table = _table(run)
        if table is not None:
            tables.append(table)
            taken.update(id(line) for row in run.rows for line in row)
        at += len(run.rows)  # what is no table as a whole is none in parts
    return [line for line in lines if id(line) not in taken], tables


def rows_of(lines: Iterable[PdfLine]) -> list[list[PdfLine]]:
    """The lines by the height that they stand on, from the top, each row from the left."""
    rows: list[list[PdfLine]] = []
    for line in sorted(lines, key=lambda each: (-each.base, each.box.left)):
        if rows and abs(rows[-1][0].base - line.base) <= _SAME_ROW * line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda line: line.box.left) for row in rows]


def _run_from(rows: list[list[PdfLine]], start: int) -> _Run | None:
    """The rows from this one on that stand in the same columns."""
    if not 2 <= len(rows[start]) <= _MOST_COLUMNS:
        return None
    run = _Run([(line.box.left, line.box.right) for line in rows[start]], [rows[start]])
    for row in rows[start + 1 :]:
        above = run.rows[-1][0]
        if above.base - row[0].base > _LARGEST_STEP * max(above.size, row[0].size):
            break
        places = run.places(row)
        if places is None or len(run.columns) + places.count(-1) > _MOST_COLUMNS:
            break
        run.take(row, places)
    while run.rows and len(run.rows[-1]) == 1 and not _is_wrapped(run):
        run.rows.pop()
    return run if sum(len(row) > 1 for row in run.rows) >= _FEWEST_ROWS else None


def _is_wrapped(run: _Run) -> bool:
    """Whether the last row only goes on with a cell of the row above it."""
    if len(run.rows) < 2:
        return False
    last, above = run.rows[-1][0], run.rows[-2][0]
    is_near = above.base - last.base <= _WRAPPED_STEP * last.size
    return is_near and (run.places([last]) != [0] or last.text.strip()[:1].islower())


def _table(run: _Run) -> AlignedTable | None:
    order = sorted(range(len(run.columns)), key=lambda place: run.columns[place])
    rank = {place: number for number, place in enumerate(order)}
    rows: list[AlignedRow] = []
    for lines in run.rows:
        places = [rank[place] for place in run.places(lines) or [] if place >= 0]
        if len(places) != len(lines):
            return None
        if rows and _goes_on(lines, places, rows[-1]):
            for line, place in zip(lines, places, strict=True):
                rows[-1].cells.setdefault(place, []).append(line)
        else:
            rows.append(AlignedRow({place: [line] for line, place in zip(lines, places, strict=True)}))
    columns = [[row.cells[place] for row in rows if place in row.cells] for place in range(len(order))]
    words = [_words_a_line(cells) for cells in columns]
    if len(rows) < _FEWEST_ROWS or sum(map(_is_prose, columns)) >= 2:
        return None
    has_figures = any(_has_figures(cells) for cells in columns[1:])
    is_certain = has_figures or (len(columns) > 2 and max(words) <= _FEW_WORDS)
    box = box_around(line.box for lines in run.rows for line in lines)
    return AlignedTable(box, rows, len(columns), is_certain)


def _goes_on(lines: list[PdfLine], places: list[int], above: AlignedRow) -> bool:
    """Whether lines only go on with the cells of the row above them."""
    last = min((line for cell in above.cells.values() for line in cell), key=lambda line: line.base)
    if last.base - lines[0].base > _WRAPPED_STEP * lines[0].size:
        return False
    return 0 not in places or (places == [0] and lines[0].text.strip()[:1].islower())


def _is_prose(cells: list[list[PdfLine]]) -> bool:
    """Whether a column is a text of its own: its lines are long, or go on in the middle of sentences."""
    texts = [line.text.strip() for cell in cells for line in cell]
    goes_on = sum(text[:1].islower() for text in texts)
    words = _words_a_line(cells)
    return words >= _PROSE_WORDS or (
        words >= _FEWEST_WORDS and len(texts) >= _MANY_LINES and goes_on >= _GOES_ON * len(texts)
    )


def _words_a_line(cells: list[list[PdfLine]]) -> float:
    counts = [len(line.text.split()) for cell in cells for line in cell]
    return sum(counts) / max(len(counts), 1)


def _has_figures(cells: list[list[PdfLine]]) -> bool:
    texts = [" ".join(line.text.strip() for line in cell) for cell in cells]
    figures = sum(_FIGURE.fullmatch(text) is not None for text in texts)
    return len(texts) >= 2 and figures >= _MOSTLY * len(texts)
