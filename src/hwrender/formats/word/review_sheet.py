"""A sheet on which colleagues review easy words: a Word table of the summary, the easy words, the picture,
and room for what they say.

It is turned on its side, so that four columns have room for large letters. The easy words have the marks that
they have in the Word copy: what somebody changes in them comes back as from there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from hwrender.copy_marks import kind_mark, paragraph_mark
from hwrender.edition.model import Edition, Row
from hwrender.formats.word.blocks import elements_of
from hwrender.formats.word.drafting import WordDraft, WordPlace
from hwrender.formats.word.elements import Element, clark, make, paragraph, run, valued, with_text
from hwrender.formats.word.fixed_parts import REPORT_TABLE
from hwrender.formats.word.marking import surround, worded_paragraphs
from hwrender.formats.word.measures import WordMeasures, measures_of, twips
from hwrender.formats.word.media import Box
from hwrender.formats.word.package import packed
from hwrender.formats.word.paragraphs import gap_paragraph, properties
from hwrender.formats.word.sections import document_elements
from hwrender.formats.word.style_table import TABLE_TEXT

HEADER = ("Summary", "Easy words", "Picture", "Your comments")
EASY_COLUMN, COMMENT_COLUMN = 1, 3
"""The columns that come back, counted from 0."""

TITLE = "Review sheet"
HOW = (
    "Please read each row. Change the easy words in the table as you like.",
    "Write what you think in the last column. You do not need to give your name.",
)
_SHARES = (0.27, 0.33, 0.14, 0.26)
_TILE_MM = 24.0


class ReviewRow(Struct, frozen=True):
    """A row of easy read, and the sentences of the summary that it comes from."""

    summary: tuple[str, ...]
    row: Row


class ReviewPart(Struct, frozen=True):
    """A part of the report with its rows."""

    title: str
    rows: tuple[ReviewRow, ...]


def review_sheet_bytes(edition: Edition, parts: Sequence[ReviewPart]) -> bytes:
    """The sheet as a Word file. `edition` is the easy one that the rows are from, in the style of the sheet.
    The same edition gives the same bytes."""
    return packed(
        edition,
        lambda draft, place, foot: _contents(draft, place, foot, parts),
        lambda draft, roots: _mark(draft, roots[0], edition),
        _width(measures_of(edition.style)),
    )


def _contents(draft: WordDraft, place: WordPlace, foot: str, parts: Sequence[ReviewPart]) -> list[Element]:
    body = make("w:body", _line("Title", f"{TITLE}: {draft.edition.publication.title}", place))
    body.extend([_line("Normal", words, place) for words in HOW])
    for part in parts:
        body.append(_line("Heading1", part.title, place))
        body.append(_table(part.rows, draft, place))
    body.append(gap_paragraph(draft, place))  # Word wants one behind a table
    body.append(_page(draft, foot))
    notes = tuple(note for note in draft.edition.notes if note.number in draft.notes.marks)
    draft.edition = replace(draft.edition, notes=notes)
    return [body]


def _line(style: str, words: str, place: WordPlace) -> Element:
    return paragraph(properties(style, place), run(with_text("w:t", words)))


def _table(rows: Sequence[ReviewRow], draft: WordDraft, place: WordPlace) -> Element:
    widths = [share * _width(draft.styles.lengths) for share in _SHARES]
    look: dict[str, str | int] = {"w:val": "0620", "w:firstRow": 1, "w:lastRow": 0, "w:firstColumn": 0}
    look |= {"w:lastColumn": 0, "w:noHBand": 1, "w:noVBand": 1}
    head = _row([[_cell_line(words, place)] for words in HEADER], widths, is_head=True)
    return make(
        "w:tbl",
        make(
            "w:tblPr",
            valued("w:tblStyle", REPORT_TABLE),
            make("w:tblW", {"w:w": twips(sum(widths)), "w:type": "dxa"}),
            make("w:tblLayout", {"w:type": "fixed"}),
            make("w:tblLook", look),
            valued("w:tblCaption", ", ".join(HEADER)),
        ),
        make("w:tblGrid", *(make("w:gridCol", {"w:w": twips(width)}) for width in widths)),
        head,
        *(_row(_cells(each, draft, place), widths) for each in rows),
    )


def _cells(row: ReviewRow, draft: WordDraft, place: WordPlace) -> list[list[Element]]:
    summary = [_cell_line(words, place) for words in row.summary] or [_cell_line("", place)]
    easy = elements_of(row.row.blocks, draft, place.within("row"))
    picture = _cell_line("", place)
    if row.row.artwork is not None:
        box = Box(_TILE_MM, _TILE_MM)
        picture.append(draft.media.inline(row.row.artwork, row.row.description, box, place.part))
    return [summary, easy, [picture], [_cell_line("", place)]]


def _cell_line(words: str, place: WordPlace) -> Element:
    content = [run(with_text("w:t", words))] if words else []
    return paragraph(properties(TABLE_TEXT["start"].replace(" ", ""), place), *content)


def _row(cells: Sequence[Sequence[Element]], widths: Sequence[float], *, is_head: bool = False) -> Element:
    made = [
        make("w:tc", make("w:tcPr", make("w:tcW", {"w:w": twips(width), "w:type": "dxa"})), *content)
        for content, width in zip(cells, widths, strict=True)
    ]
    return make("w:tr", make("w:trPr", make("w:cantSplit"), make("w:tblHeader") if is_head else None), *made)


def _width(lengths: WordMeasures) -> float:
    """Points from side to side of a page on its side."""
    return lengths.page_height - 2 * lengths.margin


def _page(draft: WordDraft, foot: str) -> Element:
    lengths = draft.styles.lengths
    width, height = twips(lengths.page_height), twips(lengths.page_width)
    size: dict[str, str | int] = {"w:w": width, "w:h": height, "w:orient": "landscape"}
    sides = dict.fromkeys(("w:top", "w:right", "w:bottom", "w:left"), twips(lengths.margin))
    rest = dict.fromkeys(("w:header", "w:footer"), twips(lengths.margin / 2))
    return make(
        "w:sectPr",
        make("w:footerReference", {"w:type": "default", "r:id": foot}),
        make("w:pgSz", size),
        make("w:pgMar", {**sides, **rest, "w:gutter": 0}),
    )


def _mark(draft: WordDraft, root: Element, edition: Edition) -> None:
    """Give the easy words the marks that they have in the Word copy of this edition."""
    words = tuple(_words_of_copy(edition))
    first = next(each for each, _ in worded_paragraphs(root))
    surround(first, kind_mark("review"), draft)
    at = 0
    for row in root.iter(clark("w:tr")):
        cells = list(row.iterchildren(clark("w:tc")))
        for element, shown in worded_paragraphs(cells[EASY_COLUMN]):
            found = next((n for n in range(at, len(words)) if words[n] == shown), None)
            if found is not None:
                surround(element, paragraph_mark(found + 1), draft)
                at = found + 1


def _words_of_copy(edition: Edition) -> Iterator[str]:
    """The words of each paragraph of the Word copy, in its order."""
    found: list[str] = []

    def gather(_: WordDraft, roots: tuple[Element, ...]) -> None:
        found.extend(words for root in roots for _, words in worded_paragraphs(root))

    packed(edition, document_elements, gather)
    return iter(found)
