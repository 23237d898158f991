"""The page for the person who runs a test, with the answers, and the sheet on which readers say yes or no."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hwrender.edition.model import (
    Block,
    Cell,
    Edition,
    Item,
    List,
    Section,
    SectionRole,
    Space,
    Table,
)
from hwrender.metadata import Metadata
from hwrender.readers import sheet_words as words
from hwrender.readers.composing import SheetCover, SheetWriter
from hwrender.readers.questions import Question

_ROOM_TO_SIGN = 16
"""How high the box is, in millimetres."""

GUIDE_COVER = SheetCover(words.GUIDE_TITLE, words.GUIDE_LABEL, words.GUIDE_COVER, "meeting")
CONSENT_COVER = SheetCover(words.CONSENT_TITLE, words.CONSENT_LABEL, words.CONSENT_COVER, "choices")


def make_guide(
    name: str, edition: Edition, metadata: Metadata, ideas: int, questions: Sequence[Question]
) -> Edition:
    """How to run a test in 45 minutes, how to support without leading, and the answers to the questions."""
    writer = SheetWriter(edition, metadata)
    many = " ".join(words.MANY_IDEAS).format(ideas=ideas, most=words.IDEAS_IN_A_TEST)
    sections = (
        writer.section(words.BEFORE_TITLE, writer.list(words.BEFORE)),
        writer.section(
            words.MINUTES_TITLE,
            _minutes(writer),
            *([writer.paragraph(many)] if ideas > words.IDEAS_IN_A_TEST else []),
        ),
        writer.section(words.HELP_TITLE, writer.list(words.HELP)),
        writer.section(words.NOT_HELP_TITLE, writer.list(words.NOT_HELP)),
        writer.section(words.AFTER_TITLE, writer.list(words.AFTER)),
        *_answers(questions, writer),
    )
    return writer.sheet(name, GUIDE_COVER, sections)


def _minutes(writer: SheetWriter) -> Table:
    def cell(text: str) -> Cell:
        return Cell(writer.paragraph(text).words)

    header = tuple(map(cell, words.MINUTES_HEADER))
    rows = tuple(tuple(map(cell, row)) for row in words.MINUTES)
    return Table(header, rows, row_headers=True)


def _answers(questions: Sequence[Question], writer: SheetWriter) -> Iterator[Section]:
    if not questions:
        return
    items = tuple(
        Item(
            (
                writer.paragraph(each.asked, is_strong=True),
                writer.paragraph(f"Idea {each.idea} says: {each.answer}"),
            )
        )
        for each in questions
    )
    lead = writer.paragraph(words.ANSWERS_LEAD)
    yield writer.section(words.ANSWERS_TITLE, lead, List(True, 1, items))


def make_consent_sheet(name: str, edition: Edition, metadata: Metadata) -> Edition:
    """What readers are asked before a test, as easy read.

    Nobody has to write a name. For a sensitive report nobody is asked to sign: a signature would say that
    somebody is one of the people whom it is about.
    """
    writer = SheetWriter(edition, metadata)
    about = [writer.section(title, *map(writer.row, lines)) for title, lines in words.CONSENT_PARTS]
    asked: list[Block] = [writer.row(line, writer.choices(words.YES_AND_NO)) for line in words.CONSENT_ASKED]
    if metadata.sensitive:
        asked.append(writer.row(words.NO_SIGNING))
    else:
        asked.append(writer.row(words.SIGNING, Space(_ROOM_TO_SIGN)))
    contact = (each for each in edition.sections if each.role is SectionRole.CONTACT)
    sections = (*about, writer.section(words.CONSENT_ASKED_TITLE, *asked), *contact)
    return writer.sheet(name, CONSENT_COVER, sections)
