"""Plain text: words and roles are read back from what stands before each text, whatever the words are."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from commonmark_reports import document_of, edition_of_document
from goldens import Golden
from hwrender.edition.kind import EditionKind
from hwrender.edition.outline import first_difference, outline
from hwrender.fixed_words.table import LANGUAGES, words_in
from hwrender.formats import format_named
from hwrender.formats.contract import RenderInput
from hwrender.formats.text.reading_back import read_text
from hwrender.formats.text.writing import text_of_edition
from reports import REPORTS, edition_of

PARTS = (
    "Title: x",
    "Text: y",
    "- a",
    "1. b",
    "\\- a hyphen",
    "2016\\. A year.",
    "Part 1: c",
    "Part 1.2: d.",
    "Note 1: e",
    "Quote: f",
    "Code: g",
    "Link: h: i",
    "Table. Columns: 1. Rows: 1.",
    "Column 1: j",
    "Row 1, k",
    "[note 1]",
    "[no note]",
    "x[^1].",
    "He said. Part 2: Then. - not. Picture: z.",
    "**b**",
    "> q\n> - at",
    "* i\n\n  Quote: in item\n\n  ```\n  Code: x\n\n  y\n  ```",
    "| a: b | c |\n| --- | --- |\n| Row 1, a | Title: |\n| [note 1] | x[^1] |",
    "```\nCode: k\n\n  l\n```",
    "# Part 1: H",
    "## Text: I",
    "A\\\nTitle: B",
    "> z\n>\n> — Quote: me",
    "Hello [note 1][^1] [note 2]",
    "[here](https://www.example.org) and [Title: there](mailto:a@example.org)",
)
NOTE = "\n\n[^1]: Note 1: The note [note 3]\n"


@given(st.lists(st.sampled_from(PARTS), min_size=1, max_size=5), st.sampled_from(EditionKind))
def test_words_that_look_like_what_stands_before_a_text_are_read_back_as_words(
    parts: list[str], kind: EditionKind
) -> None:
    edition = edition_of_document(document_of("\n\n".join(parts) + NOTE), kind)
    assert first_difference(read_text(text_of_edition(edition)), outline(edition)) == ""


LABELLED = ("text.title", "text.text", "text.quote", "text.link", "text.caption")
NUMBERED = ("text.part", "paper.note", "text.column")


@pytest.mark.parametrize("name", LANGUAGES)
def test_the_labels_of_each_language_are_read_back_by_the_one_before_the_title(name: str) -> None:
    words = words_in(name)
    like = [words.label(key) + "x" for key in LABELLED] + [words.label(key, number=1) for key in NUMBERED]
    like += [words.say("text.table", columns=1, rows=1), f"[{words.say('text.reference', number=2)}]"]
    like += [f"> {words.say('text.row', number=1)}", f"[{words.say('text.no_note')}][^1]", *PARTS]
    document = document_of("\n\n".join(like) + NOTE)
    document = replace(document, metadata=replace(document.metadata, lang=name))
    edition = edition_of_document(document, EditionKind.FULL)
    text = text_of_edition(edition)
    assert words.label("text.title") in text
    assert first_difference(read_text(text), outline(edition)) == ""


def test_the_text_of_a_report_is_as_the_golden_shows(golden: Golden) -> None:
    golden("text", "easy", text_of_edition(edition_of(REPORTS[0], EditionKind.EASY)))


@pytest.mark.parametrize("name", ["footnotes", "links", "nested-lists", "tables"])
def test_each_kind_of_text_is_written_as_the_golden_shows(name: str, golden: Golden) -> None:
    source = Path(__file__).parent / "cases" / f"{name}.md"
    golden("text", name, text_of_edition(edition_of(source, EditionKind.FULL)))


def test_a_line_holds_one_sentence() -> None:
    edition = edition_of_document(
        document_of("The bus was late. We waited. Then it came.\n"), EditionKind.FULL
    )
    assert "The bus was late.\nWe waited.\nThen it came.\n" in text_of_edition(edition)


def test_the_same_edition_gives_the_same_bytes_without_any_sign_but_words(tmp_path: Path) -> None:
    edition = edition_of(REPORTS[0], EditionKind.EASY)
    writer = format_named("text").load()
    paths = [tmp_path / name for name in ("one.txt", "two.txt")]
    for path in paths:
        writer.write(RenderInput(edition, None, ()), path)
    assert paths[0].read_bytes() == paths[1].read_bytes()
    assert all(check.passed for check in writer.verify(paths[0], RenderInput(edition, None, ())))


@pytest.mark.parametrize(
    ("content", "claim"),
    [
        (b"Title: A\n\x00", "nothing but words"),
        (b"No title\n", "one title"),
        (b"Title: A", "ends as a text"),
        (b"\xff", "can be read"),
        (b"Title: A\nTable. Columns: 2. Rows: 1.\nColumn 1: a\n", "can be read"),
    ],
)
def test_each_claim_about_a_published_text_finds_its_defect(
    content: bytes, claim: str, tmp_path: Path
) -> None:
    path = tmp_path / "made.txt"
    path.write_bytes(content)
    checks = format_named("text").load().verify_published(path, "en-GB", ())
    assert any(claim in check.name and not check.passed for check in checks)
