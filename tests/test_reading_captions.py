"""A caption belongs to the table that it stands beside, and is checked and drawn with it."""

from __future__ import annotations

import pytest

from hwrender.document import Paragraph, Table, text_of_inlines
from hwrender.reading.mending import mended
from reading_nodes import document_of, nodes
from wordings import FRONT, wording

FACTS = "| Way | People |\n| --- | --- |\n| Friends | 34 |\n"
OTHERS = "| Area | Calls |\n| --- | --- |\n| Hackney | 12 |\n"


def captions(body: str) -> list[str]:
    tables = [each for each in nodes(document_of(body).sections) if isinstance(each, Table)]
    return [text_of_inlines(table.caption) for table in tables]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f"Table: Ages\n\n{FACTS}", ["Ages"]),
        (f"Table: Ages\n{FACTS}", ["Ages"]),
        (f": Ages\n\n{FACTS}", ["Ages"]),
        (f"{FACTS}\nTable: Ages\n", ["Ages"]),
        (f"{FACTS}: Ages of\nthe people\n", ["Ages of the people"]),
        (f"{FACTS}Table 2: Ages\n", ["Table 2: Ages"]),
        (f"Table 3b. Ages\n\n{FACTS}", ["Table 3b. Ages"]),
        (f"Table: **Ages** of [people](#a)\n\n{FACTS}", ["Ages of people"]),
        (f"{FACTS}\nTable: Ages\n\n{OTHERS}", ["Ages", ""]),
        (f"{FACTS}\nTable: Ages\n{OTHERS}", ["", "Ages"]),
        (f"Table: One\n\n{FACTS}\nTable: Two\n\n{OTHERS}", ["One", "Two"]),
        (f"{FACTS}\nTable: One\n\nTable: Two\n\n{OTHERS}", ["One", "Two"]),
        (f"- Table: Ages\n\n  {FACTS}".replace("\n|", "\n  |"), ["Ages"]),
        (f"Table: Far\n\nWords.\n\n{FACTS}", [""]),
        (f"Table 4 has more.\n\n{FACTS}", [""]),
        (f"Table:\n\n{FACTS}", [""]),
        (FACTS + "| Table: | 3 |\n", [""]),
    ],
)
def test_a_caption_belongs_to_the_table_beside_it(body: str, expected: list[str]) -> None:
    assert captions(body) == expected


def test_a_caption_that_stands_beside_no_table_is_words() -> None:
    document = document_of(f"Table: One\n\nWords.\n\n{FACTS}\nTable: Two\n\nTable: Three\n")
    words = [each for each in document.sections[0].blocks if isinstance(each, Paragraph)]
    assert [text_of_inlines(each.children) for each in words] == ["Table: One", "Words.", "Table: Three"]


def test_a_caption_is_at_its_place_and_in_that_of_its_table() -> None:
    document = document_of(f"Table: Ages of **all**\n\n{FACTS}")
    (table,) = document.sections[0].blocks
    assert isinstance(table, Table)
    first = table.caption[0].span
    assert (first.line, first.column, first.end_column) == (5, 8, 16)
    assert (table.span.line, table.span.column, table.span.end_line) == (5, 1, 9)


def test_words_of_a_caption_are_checked_and_mended_like_others() -> None:
    text = f"{FRONT}Table: People who utilise the service\n\n{FACTS}"
    found = [each for each in wording(text) if each.suggestion and "utilise" in each.message]
    assert found
    assert "Table: People who use the service" in mended(text, tuple(found)).text
