"""The test sheet: each idea with its picture, faces to choose from, and room to draw or write."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from hwrender.edition.model import Block, Edition, Row, Section, SectionRole, Space
from hwrender.metadata import Metadata
from hwrender.readers import sheet_words as words
from hwrender.readers.composing import SheetCover, SheetWriter
from hwrender.readers.ideas import ReaderIdea, RowPlace
from hwrender.readers.questions import Question, part_questions

_ROOM_FOR_IDEA, _ROOM_FOR_ANSWER, _ROOM_AT_END = 28, 14, 60
"""How high the boxes are, in millimetres."""

COVER = SheetCover(words.SHEET_TITLE, words.SHEET_LABEL, words.SHEET_COVER, "easy_read")


def make_test_sheet(
    name: str,
    edition: Edition,
    metadata: Metadata,
    ideas: Sequence[ReaderIdea],
    drawn: Mapping[RowPlace, Row],
    questions: Sequence[Question],
) -> Edition:
    """The sheet that each reader gets. `drawn` are the rows of the `edition` by their place in the source.

    A part without easy words is not on it, nor is what is said about the report: only what readers are asked
    about. The questions have no answers here.
    """
    writer = SheetWriter(edition, metadata)
    of_rows = {id(drawn[idea.row.part, idea.row.number]): idea for idea in ideas if _is_drawn(idea, drawn)}
    bodies = [section for section in edition.sections if section.role is SectionRole.BODY]
    parts = [
        _part(section, of_rows, questions, writer)
        for section in bodies
        if any(id(block) in of_rows for block in section.blocks)
    ]
    how = writer.section(words.HOW_TITLE, *map(writer.row, words.HOW))
    room = writer.row(words.ANYTHING_ELSE, Space(_ROOM_AT_END))
    end = writer.section(words.END_TITLE, room, *map(writer.row, words.END))
    return writer.sheet(name, COVER, (how, *parts, end), edition.notes)


def _is_drawn(idea: ReaderIdea, drawn: Mapping[RowPlace, Row]) -> bool:
    return (idea.row.part, idea.row.number) in drawn


def _part(
    section: Section, ideas: Mapping[int, ReaderIdea], questions: Sequence[Question], writer: SheetWriter
) -> Section:
    """A part of the report with its ideas to be answered, and what stands between them as it is."""
    blocks: list[Block] = []
    part = ""
    for block in section.blocks:
        idea = ideas.get(id(block))
        if idea is None or not isinstance(block, Row):
            blocks.append(block)
            continue
        part = idea.part
        blocks += (writer.heading(3, f"Idea {idea.number}"), _asked(block, writer))
    asked = tuple(part_questions(questions, part))
    if asked:
        blocks.append(writer.heading(3, words.QUESTIONS_TITLE))
        blocks += (_question(number, each, writer) for number, each in asked)
    # a heading of the report may be of any level, and those of ideas are one below it
    heading = None if section.heading is None else replace(section.heading, level=2)
    return replace(section, heading=heading, blocks=tuple(blocks))


def _asked(row: Row, writer: SheetWriter) -> Row:
    """An idea with what its hard words mean, the faces under it, and a box."""
    faces = writer.choices(words.FACES)
    asked = writer.paragraph(words.A_BETTER_PICTURE)
    below = (*row.boxes, faces, asked, Space(_ROOM_FOR_IDEA))
    return replace(row, blocks=(*row.blocks, *below), boxes=())


def _question(number: int, question: Question, writer: SheetWriter) -> Row:
    line = ("question_circle", question.asked)
    asked = writer.row(line, Space(_ROOM_FOR_ANSWER))
    return replace(asked, blocks=(writer.paragraph(f"Question {number}", is_strong=True), *asked.blocks))
