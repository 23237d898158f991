"""An easy copy begins with how to use it, and says nothing there that is not true of it."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from hwrender.edition.builder import make_edition
from hwrender.edition.kind import EditionKind
from hwrender.edition.model import Edition, Row, Section, SectionRole
from hwrender.edition.outline import text_of, text_of_block
from hwrender.pictures.gallery import open_gallery
from hwrender.reading import read_text
from hwrender.style import load_style

HARD = "Words.\n\n::: easy-read\nThe police may get your personal information.\n:::\n"
PLAIN = "Words.\n\n::: easy-read\nThe police may come.\n:::\n"
ON_WORDS = "Some words may be new to you. In print they are bold. We say what they mean."
ADDRESSES = """full_report: https://www.example.org/reports/police/
contact:
  audio_url: https://example.org/listen
"""


def edition(
    body: str, kind: EditionKind = EditionKind.EASY, more: str = "", *, opens: bool = True
) -> Edition:
    source = f"---\ntitle: What people said\nlang: en-GB\n{more}---\n{body}"
    read = read_text(source, "report.md")
    assert read.document is not None, [finding.as_text() for finding in read.findings]
    style = replace(load_style("easy-read"), opening=opens)
    return make_edition(read.document, kind, style, open_gallery(Path()).artwork)


def opening_of(made: Edition) -> list[Section]:
    return [section for section in made.sections if section.role is SectionRole.OPENING]


def lines(made: Edition) -> list[str]:
    (section,) = opening_of(made)
    return [text_of_block(block) for block in section.blocks]


def test_an_easy_copy_begins_with_how_to_use_it() -> None:
    made = edition(HARD)
    (section,) = opening_of(made)
    assert made.sections[0] is section
    assert section.heading is not None
    assert text_of(section.heading.words) == "How to use this report"
    assert lines(made) == [
        "This report has easy words. It says the main things.",
        ON_WORDS,
        "You can ask someone to help you read it.",
    ]


def test_each_line_of_the_opening_has_a_picture_of_its_own() -> None:
    (section,) = opening_of(edition(HARD, more=ADDRESSES))
    pictures = [block.artwork for block in section.blocks if isinstance(block, Row)]
    assert None not in pictures
    assert len(set(pictures)) == len(section.blocks) == 5


def test_bold_words_are_told_of_only_where_there_are_some() -> None:
    assert ON_WORDS not in lines(edition(PLAIN))


def test_the_opening_tells_where_the_full_report_is_and_that_one_can_listen() -> None:
    assert lines(edition(PLAIN, more=ADDRESSES))[2:] == [
        "You can read the full report here: www.example.org/reports/police",
        "You can listen to this report too. Look for “Listen” in the part “Contact us”.",
    ]


def test_a_full_edition_and_a_style_that_says_no_have_no_opening() -> None:
    assert opening_of(edition(HARD, EditionKind.FULL)) == []
    assert opening_of(edition(HARD, opens=False)) == []


def test_the_opening_explains_no_word_before_the_report_does() -> None:
    with_it, without = edition(HARD), edition(HARD, opens=False)
    (section,) = opening_of(with_it)
    assert all(not row.boxes for row in section.blocks if isinstance(row, Row))
    assert [s.role for s in with_it.sections[1:]] == [s.role for s in without.sections]
