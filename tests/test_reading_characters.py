"""Characters that no copy may hold are found once each, at their place, and never get into a document."""

from __future__ import annotations

import pytest

from hwrender.diagnostics import Severity
from hwrender.reading import read_text
from reading_nodes import HEAD, HEAD_LINES, all_words, codes_of, document_of, read_body


@pytest.mark.parametrize(
    ("character", "code"),
    [
        ("\x00", "D020"),
        ("\x0b", "D020"),
        ("\x0c", "D020"),
        ("\x1b", "D020"),
        ("\x7f", "D020"),
        ("\x85", "D020"),
        ("\x92", "D020"),
        ("\ud800", "D020"),
        ("\ufdd0", "D020"),
        ("\uffff", "D020"),
        ("\U0001fffe", "D020"),
        ("\u202d", "D021"),
        ("\u202e", "D021"),
    ],
)
def test_an_unwanted_character_is_an_error_and_is_replaced(character: str, code: str) -> None:
    result = read_body(f"One.\nTwo {character} three {character}.\n")
    (finding,) = result.findings
    assert (finding.code, finding.severity) == (code, Severity.ERROR)
    assert (finding.span.line, finding.span.column) == (HEAD_LINES + 2, 5)
    assert f"U+{ord(character):04X}" in finding.message
    assert "Two � three �." in " ".join(all_words(result.document))


def test_a_lost_character_is_a_warning() -> None:
    (finding,) = read_body("A caf\ufffd.\n").findings
    assert (finding.code, finding.severity, finding.span.column) == ("D022", Severity.WARNING, 6)


def test_each_character_is_found_once_in_line_order() -> None:
    assert codes_of(read_body("a\x01\nb\x02\nc\x01\n")) == ["D020", "D020"]


def test_an_unwanted_character_in_the_front_matter_is_found_too() -> None:
    result = read_text(HEAD.replace("report", "re\x07port") + "Words.\n", "report.md")
    assert codes_of(result) == ["D020"]
    assert result.document is not None
    assert result.document.metadata.title == "A re�port"


@pytest.mark.parametrize("text", ["&#x202e;", "&#12;", "&#x1F;", "&#xFFFF;"])
def test_an_unwanted_character_by_its_number_is_not_let_in(text: str) -> None:
    result = read_body(f"One {text} two.\n")
    assert all_words(result.document) == ["One", "�", "two."]


@pytest.mark.parametrize("escape", ["\\x07", "\\u202e", "\\0", "\\N", "\\uD800"])
def test_an_unwanted_character_by_an_escape_of_the_front_matter_is_not_let_in(escape: str) -> None:
    result = read_text(f'---\ntitle: "A{escape}b"\nlang: en-GB\n---\nWords.\n', "report.md")
    assert [(each.code, each.span.line, each.span.column) for each in result.findings] == [("D020", 2, 8)]
    assert result.document is not None
    assert result.document.metadata.title == "A�b"


def test_the_number_of_a_line_feed_is_a_blank() -> None:
    assert all_words(document_of("One&#10;two.\n")) == ["One", "two."]


def test_letters_of_every_script_are_wanted() -> None:
    kept = "Łódź Şükrü বাংলা العربية ייִדיש 🙂 “q” – — \u00ad\u200d\u2067a\u2069"
    assert " ".join(all_words(document_of(kept + "\n"))) == kept
