"""The kit of one report: its sheets as editions, each in every size, and the table for the answers."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from hwrender.edition.model import Edition
from hwrender.metadata import Metadata
from hwrender.readers.answer_table import table_of
from hwrender.readers.guide import make_consent_sheet, make_guide
from hwrender.readers.ideas import ReaderIdea, drawn_rows, ideas_of
from hwrender.readers.questions import Question, questions_of
from hwrender.readers.sheets import make_test_sheet
from hwrender.revising import RowPart
from hwrender.style import Style

SHEET, GUIDE, CONSENT, ANSWERS = "test-sheet", "guide", "consent", "answers"
GIANT = "giant-print"
"""The style of the second size, which every kit has."""


class KitSheet(Struct, frozen=True):
    """A sheet: which one it is, and the edition of it in one size."""

    name: str
    edition: Edition


class ReaderKit(Struct, frozen=True):
    """All that is needed for a test."""

    sheets: tuple[KitSheet, ...]
    table: str
    ideas: tuple[ReaderIdea, ...]
    questions: tuple[Question, ...]


def make_kit(edition: Edition, metadata: Metadata, parts: Sequence[RowPart], giant: Style) -> ReaderKit:
    """The kit of a report whose easy `edition` and `parts` these are. What each size says is the same."""
    ideas = ideas_of(parts)
    questions = questions_of(ideas)
    drawn = drawn_rows(edition, parts)
    name = edition.publication.name
    sheets: tuple[KitSheet, ...] = (
        KitSheet(SHEET, make_test_sheet(f"{name}-{SHEET}", edition, metadata, ideas, drawn, questions)),
        KitSheet(GUIDE, make_guide(f"{name}-{GUIDE}", edition, metadata, len(ideas), questions)),
        KitSheet(CONSENT, make_consent_sheet(f"{name}-{CONSENT}", edition, metadata)),
    )
    if edition.style.name != giant.name:
        sheets = (*sheets, *(_in_giant_print(each, giant) for each in sheets))
    titles = {part.number: part.title for part in parts}
    return ReaderKit(sheets, table_of(ideas, titles), ideas, questions)


def _in_giant_print(sheet: KitSheet, giant: Style) -> KitSheet:
    publication = sheet.edition.publication
    named = replace(publication, name=f"{publication.name}-giant")
    return replace(sheet, edition=replace(sheet.edition, style=giant, publication=named))
