"""Hard words are explained wherever they are used, and not in running text alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from hwrender.edition.builder import make_edition
from hwrender.edition.kind import EditionKind
from hwrender.edition.model import Edition, Row, SectionRole, WordBox
from hwrender.edition.outline import text_of, text_of_block
from hwrender.pictures.gallery import open_gallery
from hwrender.reading import read_text
from hwrender.style import load_style

FRONT = """---
title: A title
lang: en-GB
glossary:
  advocate: a person who helps you say what you want
{more}---

## Who took part

People.

"""
MEANING = "Advocate means a person who helps you say what you want."

PLACES = {
    "a table": "| Who | What |\n|---|---|\n| Carers | They want an advocate. |\n",
    "the header of a table": "| Advocate | Carers |\n|---|---|\n| Yes | No |\n",
    "a quotation": "> I want an advocate.\n",
    "who said it": "> I waited.\n>\n> — Advocate\n",
    "an item": "They want:\n\n- an advocate\n",
    "a link": "See [the advocate page](https://example.org).\n",
    "strong words": "They want **an advocate now**.\n",
}
ELSEWHERE = {
    "a description": "![An advocate smiles.](nurse)\n",
    "a footnote": "They said.[^1]\n\n[^1]: They want an advocate.\n",
}


def edition(body: str, kind: EditionKind, more: str = "") -> Edition:
    read = read_text(FRONT.format(more=more) + body, "report.md")
    assert read.document is not None, [finding.as_text() for finding in read.findings]
    return make_edition(
        read.document, kind, replace(load_style("easy-read"), opening=False), open_gallery(Path()).artwork
    )


def listed(made: Edition) -> list[str]:
    return [
        text_of_block(block)
        for section in made.sections
        if section.role is SectionRole.HARD_WORDS
        for block in section.blocks
    ]


def boxes(made: Edition) -> list[str]:
    found: list[WordBox] = []
    for section in made.sections:
        for block in section.blocks:
            found += [block] if isinstance(block, WordBox) else block.boxes if isinstance(block, Row) else ()
    return [text_of(box.words) for box in found]


@pytest.mark.parametrize("body", PLACES.values(), ids=PLACES)
def test_a_hard_word_is_explained_where_it_is_used_and_at_the_end(body: str) -> None:
    easy = edition("::: easy-read\n" + body + ":::\n", EditionKind.EASY)
    assert boxes(easy) == [MEANING]
    assert listed(easy) == [MEANING]


@pytest.mark.parametrize("body", (PLACES | ELSEWHERE).values(), ids=PLACES | ELSEWHERE)
@pytest.mark.parametrize("kind", EditionKind)
def test_a_hard_word_is_listed_at_the_end_wherever_it_is_used(body: str, kind: EditionKind) -> None:
    assert listed(edition(body, kind)) == [MEANING]


@pytest.mark.parametrize("kind", EditionKind)
def test_a_hard_word_of_about_this_report_is_explained(kind: EditionKind) -> None:
    made = edition("Words.\n", kind, "tested_by: [A group of six people with an advocate]\n")
    assert listed(made) == [MEANING]
    assert boxes(made) == ([MEANING] if kind is EditionKind.EASY else [])


def test_the_words_of_a_table_are_explained_under_it() -> None:
    (section, *_) = edition(PLACES["a table"], EditionKind.EASY).sections
    assert [type(block).__name__ for block in section.blocks] == ["Row", "Table", "WordBox"]
