"""Sheets on which colleagues review easy words: made of a report, and read back as a copy with rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from msgspec.structs import replace

from hwrender.edition.model import Edition, Row, SectionRole
from hwrender.formats.word.review_sheet import (
    COMMENT_COLUMN,
    EASY_COLUMN,
    HEADER,
    HOW,
    TITLE,
    ReviewPart,
    ReviewRow,
    review_sheet_bytes,
)
from hwrender.revising import RowKind, RowPart
from hwrender.taking.model import CopyKindOfParagraph as Kind
from hwrender.taking.model import CopyParagraph, WordCopy, key_of


def review_sheet(edition: Edition, parts: Sequence[RowPart]) -> bytes:
    """The review sheet of an easy edition as a Word file. `parts` are those of its source."""
    bodies = [section for section in edition.sections if section.role is SectionRole.BODY]
    found = [
        _part(part, [each for each in bodies[part.number].blocks if isinstance(each, Row)]) for part in parts
    ]
    return review_sheet_bytes(edition, [part for part in found if part.rows])


def _part(part: RowPart, drawn: Sequence[Row]) -> ReviewPart:
    """The rows of a part with their sentences; all sentences at the first where rows and source differ."""
    written = [row for row in part.rows if row.kind is RowKind.WORDS]
    if not written:
        return ReviewPart(part.title, ())
    if len(written) != len(drawn):
        every = tuple(each.words for each in part.sentences)
        rows = [ReviewRow(every if number == 0 else (), row) for number, row in enumerate(drawn)]
        return ReviewPart(part.title, tuple(rows))
    return ReviewPart(
        part.title,
        tuple(
            ReviewRow(tuple(part.sentences[n].words for n in part.sources[row.number]), shown)
            for row, shown in zip(written, drawn, strict=True)
        ),
    )


def as_rows(copy: WordCopy) -> WordCopy:
    """A review sheet as a copy: its easy words in rows, and what was written in the last column as comments.
    Any other file is as it is."""
    if copy.kind != "review":
        return copy
    rows = _rows(copy.paragraphs)
    apart: list[str] = []
    said = {row: tuple(each.words for each in cells[COMMENT_COLUMN]) for row, cells in rows.items()}
    found: list[CopyParagraph] = []
    for each in copy.paragraphs:
        if each.kind is Kind.HEADING and each.cell is None:
            found.append(each)
        elif each.cell is not None and each.cell[1] == EASY_COLUMN and each.words != HEADER[EASY_COLUMN]:
            place = (each.table or 0, each.cell[0])
            comments = (*each.comments, *said.pop(place, ()))
            found.append(_in_row(each, 1000 * place[0] + place[1], comments))
        elif each.cell is None or each.cell[1] != COMMENT_COLUMN or each.cell[0] == 0:
            apart.append(each.words)
    return replace(copy, paragraphs=tuple(found), apart=(*copy.apart, *apart))


def new_words(apart: Sequence[str], title: str, parts: Sequence[RowPart]) -> tuple[str, ...]:
    """Of the words of a sheet that do not come back (its top, the summary) those that are new."""
    sentences = [each.words for part in parts for each in part.sentences]
    known = {key_of(words) for words in (*sentences, *HOW, *HEADER, f"{TITLE}: {title}")}
    return tuple(words for words in apart if key_of(words) not in known)


def _rows(paragraphs: Sequence[CopyParagraph]) -> dict[tuple[int, int], dict[int, list[CopyParagraph]]]:
    """The paragraphs of each row of the tables, by their columns; the head is none."""
    found: dict[tuple[int, int], dict[int, list[CopyParagraph]]] = defaultdict(lambda: defaultdict(list))
    for each in paragraphs:
        if each.cell is not None and each.cell[0] > 0:
            found[each.table or 0, each.cell[0]][each.cell[1]].append(each)
    return found


def _in_row(paragraph: CopyParagraph, row: int, comments: tuple[str, ...]) -> CopyParagraph:
    kind = Kind.ITEM if paragraph.is_item else Kind.TEXT
    return replace(paragraph, kind=kind, cell=None, table=None, row=row, comments=comments)
