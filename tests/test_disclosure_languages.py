"""Formats and listed names are looked for in every language, all else in sentences in English."""

from __future__ import annotations

import pytest

from hwrender.diagnostics import Finding, Severity
from hwrender.disclosure.checking import check_disclosure
from hwrender.disclosure.reach import check_reach
from hwrender.document import Document
from hwrender.reading import read_text
from privacy_texts import codes


def welsh(body: str, lang: str = "cy") -> Document:
    read = read_text(f"---\ntitle: Beth ddywedodd pobl\nlang: {lang}\n---\n\n{body}\n", "report.md")
    assert read.document is not None, read.findings
    return read.document


def found(body: str) -> list[str]:
    return sorted(each.code for each in check_disclosure(welsh(body)))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Rhif GIG: NHS 943 476 5919.", ["P1"]),
        ("Rhif: AB 12 34 56 C.", ["P2"]),
        ("Ffoniwch 07700 900461.", ["P3"]),
        ("Ebost: jane.doe@gmail.com.", ["P3"]),
        ("Mae hi'n byw yn 12 Mare Street, E8 4RP.", ["P4", "P4"]),
        ("Ganwyd ar 3 Mai 1961.", ["P5"]),
        ("Dywedodd Kathleen Moss ei bod yn sâl.", ["P8"]),
        ("Dywedodd Dr Ahmed ei bod yn sâl.", ["P8"]),
        ("Y car oedd AB12 CDE.", ["P9"]),
        ("3 menyw. Two women with HIV.", ["P6"]),
        ("Roedd yn oer. She is the only Eritrean mother there.", ["P9"]),
        ("Roedd yn oer. The nurse told Sarah that she must wait.", ["P8"]),
    ],
)
def test_a_welsh_report_is_looked_through(words: str, expected: list[str]) -> None:
    assert found(words) == expected


@pytest.mark.parametrize(
    "words", ["Dywedodd pobl wrthym fod y clinig yn brysur.", "Roedd 3 menyw yno.", "Agorodd ar 3 Mai 2016."]
)
def test_words_of_another_language_raise_no_alarm(words: str) -> None:
    assert found(words) == []


@pytest.mark.parametrize(
    "words",
    [
        "::: lang=de\nDie Frau kam am Montag in die Klinik.\n:::",
        "::: lang=fr\nRose a dit que Paul attendait Pierre.\n:::",
        "::: lang=pl\nKobiety czekały w maju.\n:::",
    ],
)
def test_a_passage_of_another_language_raises_no_alarm(words: str) -> None:
    assert codes(words) == []


def reach(document: Document) -> list[Finding]:
    return list(check_reach(document))


def test_what_was_not_checked_is_said_once_with_its_lines() -> None:
    body = "Un gair.\n\nTwo women waited for the nurse.\n\nRoedd yn oer iawn.\n\nMwy o eiriau yma."
    (note,) = reach(welsh(body, "cy"))
    assert (note.code, note.severity, note.span.line) == ("P12", Severity.NOTE, 2)
    assert "lines 2, 6 and 10 to 12" in note.message
    assert "P6 to P10" in note.message


def test_a_passage_is_said_by_its_lines() -> None:
    (note,) = reach(welsh("Words.\n\n::: lang=pl\nKobiety czekały.\n:::", "en-GB"))
    assert "line 9" in note.message


def test_many_parts_are_cut_short() -> None:
    body = "\n\n".join(
        f"Geiriau yma.\n\nTwo women waited for the nurse number {number}." for number in range(9)
    )
    (note,) = reach(welsh(body))
    assert note.message.endswith("and more.")


def test_an_english_report_has_no_such_note() -> None:
    assert reach(welsh("Words.", "en-GB")) == []
    assert reach(welsh("::: lang=cy\nTwo women waited for the nurse.\n:::", "en-GB")) == []
