"""Every text of a report is there once, and each of its words knows where it was written."""

from __future__ import annotations

from pathlib import Path

import pytest

from hwrender.diagnostics import Severity
from hwrender.document import Document, Paragraph
from hwrender.language.slices import Slice
from hwrender.language.tokens import words
from hwrender.prose import Prose, ProseKind, Side, prose
from hwrender.prose.walking import words_of
from hwrender.reading import read_report, read_text
from hwrender.span import Span
from reports import SOURCES
from wordings import written_at

FRONT = "---\ntitle: What people said\nlang: en-GB\n{more}---\n\n"


def document_of(body: str, more: str = "") -> tuple[Document, str]:
    source = FRONT.format(more=more) + body
    read = read_text(source, "report.md")
    assert read.document is not None
    return read.document, source


def in_body(body: str) -> tuple[tuple[Prose, ...], str]:
    """The texts of the body, and the source."""
    document, source = document_of(body)
    return tuple(each for each in prose(document) if each.kind is not ProseKind.FIELD), source


def place_of(text: Prose, part: str) -> Span:
    start = text.text.index(part)
    return text.span(Slice(start, start + len(part)))


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_each_exact_word_stands_where_its_span_says(source: Path) -> None:
    document = read_report(source).document
    assert document is not None
    written = source.read_text(encoding="utf-8")
    looked_at = 0
    for text in prose(document):
        for piece, following in zip(text.pieces, (*text.pieces[1:], None), strict=True):
            end = len(text.text) if following is None else following.start
            for word in words(text.text[piece.start : end]) if piece.exact else ():
                at = text.span(Slice(piece.start + word.start, piece.start + word.end))
                assert written_at(written, at) == word.text
                looked_at += 1
    assert looked_at


def test_a_place_in_the_second_line_of_a_paragraph_is_exact() -> None:
    texts, _ = in_body("The first line\nand **bold [words](https://a.example)** here.\n\n")
    assert [each.text for each in texts] == ["The first line and bold words here.", "https://a.example"]
    assert place_of(texts[0], "bold words") == Span(7, 7, 7, 18)
    assert place_of(texts[0], "line and") == Span(6, 11, 7, 4)


@pytest.mark.parametrize(
    ("body", "part", "written"),
    [
        ("- One item\n  with care.\n", "care", "care"),
        ("> She said\n> with care.\n", "with care", "with care"),
        ("| A | B |\n|---|---|\n| one | with *care* |\n", "with care", "with *care"),
        ("::: easy-read\nWith care.\n:::\n", "care", "care"),
        ("::: lang=tr\nSözünüz burada.\n:::\n", "burada", "burada"),
        ("Fish &amp; chips\n", "Fish & chips", "Fish &amp; chips"),
        ("Fish &amp; chips\n", "chips", "chips"),
        ("Five \\* stars\n", "* stars", "\\* stars"),
        ("Type `all` now.\n", "all", "all"),
        ("A line  \nand more.\n", "and more", "and more"),
        ("Words.[^1]\n\n[^1]: With care.\n", "With care", "With care"),
        ("> Well.\n> — A woman\n", "A woman", "A woman"),
        ("## With care\n\nWords.\n", "care", "care"),
    ],
)
def test_a_place_is_exact_in_every_kind_of_block(body: str, part: str, written: str) -> None:
    texts, source = in_body(body)
    (text,) = (each for each in texts if part in each.text)
    assert written_at(source, place_of(text, part)) == written


def test_each_text_is_of_its_kind() -> None:
    texts, _ = in_body(
        "## Head\n\nWords.\n\n- Item\n\n> Said\n>\n> - so\n>\n> — Ann\n\n| Top |\n|---|\n| Cell |\n\n"
        "![Seen](police)\n\n```\nTyped\n```\n\nSee [this](https://a.example).[^1]\n\n[^1]: Note\n"
    )
    assert {each.text.strip(): each.kind for each in texts} == {
        "Head": ProseKind.HEADING,
        "Words.": ProseKind.PARAGRAPH,
        "Item": ProseKind.ITEM,
        "Said": ProseKind.QUOTATION,
        "so": ProseKind.QUOTATION,
        "Ann": ProseKind.ATTRIBUTION,
        "Top": ProseKind.CELL,
        "Cell": ProseKind.CELL,
        "Seen": ProseKind.CAPTION,
        "Typed": ProseKind.CODE,
        "See this.": ProseKind.PARAGRAPH,
        "https://a.example": ProseKind.ADDRESS,
        "Note": ProseKind.NOTE,
    }


def test_a_section_with_easy_wording_has_two_sides_and_one_without_has_one() -> None:
    texts, _ = in_body("## One\n\nHard.\n\n::: easy-read\nEasy.\n:::\n\n## Two\n\nOnly.\n")
    sides = {each.text: (each.side, each.section) for each in texts}
    assert sides == {
        "One": (Side.BOTH, 0),
        "Hard.": (Side.FULL, 0),
        "Easy.": (Side.EASY, 0),
        "Two": (Side.BOTH, 1),
        "Only.": (Side.BOTH, 1),
    }


def test_another_language_is_known_in_a_block_and_in_a_sentence() -> None:
    (passage, sentence), _ = in_body("::: lang=tr\nSözünüz.\n:::\n\nWe say [sözünüz]{lang=tr} too.\n")
    assert (passage.language, passage.is_english()) == ("tr", False)
    assert sentence.is_english()
    assert sentence.foreign == (Slice(7, 14),)


def test_what_is_to_be_typed_is_known() -> None:
    (text,), _ = in_body("Type `hwrender all` now.\n")
    assert [part.of(text.text) for part in text.code] == ["hwrender all"]


def test_a_cell_knows_its_column_its_row_and_the_corner() -> None:
    texts, _ = in_body("| Group | People |\n|---|---|\n| Women | 12 |\n")
    assert [each.heads for each in texts] == [
        (),
        (),
        ("Group", "Women", "Group"),
        ("People", "Women", "Group"),
    ]


def test_each_field_that_a_reader_meets_is_a_text_at_its_place() -> None:
    document, source = document_of(
        "Words.\n",
        'short_title: "Care"\ncontact:\n  phone: 020 1234\nglossary:\n  crisis: a bad time\n'
        "partner_organisations: [Open Doors, 'Shelter']\ncover_picture: police\n",
    )
    fields = {each.field: each for each in prose(document) if each.kind is ProseKind.FIELD}
    assert {
        name: written_at(source, text.span(Slice(0, len(text.text)))) for name, text in fields.items()
    } == {
        "title": "What people said",
        "short_title": "Care",
        "contact.phone": "020 1234",
        "glossary.crisis": "a bad time",
        "partner_organisations[0]": "Open Doors",
        "partner_organisations[1]": "Shelter",
    }


def test_no_place_is_given_for_characters_that_are_not_there() -> None:
    (text,), _ = in_body("Words.\n")
    for start, end in ((-1, 2), (3, 3), (2, 7)):
        with pytest.raises(ValueError, match="no characters"):
            text.span(Slice(start, end))


@pytest.mark.parametrize(
    ("body", "part", "verbatim"),
    [
        ("The plan is good.\n", "plan is", True),
        ("The plan\nis good.\n", "plan is", True),
        ("> The plan\n> is good.\n", "plan is", True),
        ("The **plan** is good.\n", "plan", True),
        ("The **plan** is good.\n", "plan is", False),
        ("The [plan](https://a.example) is good.\n", "The plan", False),
        ("Fish &amp; chips\n", "& chips", False),
        ("Five \\* stars\n", "* stars", False),
        ("The plan[^1] is good.\n\n[^1]: A note\n", "plan is", False),
    ],
)
def test_words_with_mark_up_among_them_are_not_verbatim(body: str, part: str, verbatim: bool) -> None:
    texts, _ = in_body(body)
    text = next(each for each in texts if part in each.text)
    start = text.text.index(part)
    place = Slice(start, start + len(part))
    assert text.is_verbatim(place) == verbatim
    offered = text.finding("S1", Severity.NOTE, place, "A message.", "A hint.", "other words").suggestion
    assert offered == ("other words" if verbatim else None)
    assert text.finding("S1", Severity.NOTE, place, "A message.", "A hint.").suggestion is None


def test_a_line_break_is_a_blank_in_the_words_of_a_paragraph_and_a_footnote_mark_is_nothing() -> None:
    document, _ = document_of("What **people**\\\nsaid[^1] in `all`.\n\n[^1]: A note.\n")
    (paragraph,) = document.sections[0].blocks
    assert isinstance(paragraph, Paragraph)
    assert words_of(paragraph.children) == "What people said in all."


@pytest.mark.parametrize(
    ("written", "columns"),
    [
        ("A long title", (20, 25)),
        ("'A long title'", (21, 26)),
        ('"A long title"', (21, 26)),
        ('"A \\u0041 title"', (13, 29)),
    ],
)
def test_a_word_of_a_quoted_value_has_its_own_place_and_of_an_escaped_one_that_of_the_value(
    written: str, columns: tuple[int, int]
) -> None:
    document, _ = document_of("Words.\n", f"easy_title: {written}\n")
    (text,) = (each for each in prose(document) if each.field == "easy_title")
    span = place_of(text, "title")
    assert (span.column, span.end_column) == columns


@pytest.mark.parametrize(
    "title", ["What   people  said   here", "'What   people  said   here'", "What people  said here"]
)
def test_a_word_of_a_title_with_several_blanks_has_its_own_place(title: str) -> None:
    text = f"---\ntitle: {title}\nlang: en-GB\n---\n\nWords.\n"
    document = read_text(text, "report.md").document
    assert document is not None
    (words_of_title,) = (each for each in prose(document) if each.field == "title")
    assert words_of_title.text == "What people said here"
    for word in words_of_title.text.split():
        start = words_of_title.text.index(word)
        span = words_of_title.span(Slice(start, start + len(word)))
        line = text.split("\n")[span.line - 1]
        assert line[span.column - 1 : span.end_column - 1] == word
