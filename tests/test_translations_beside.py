"""Whether a report and its translation can stand side by side, and what is said where they cannot."""

from __future__ import annotations

import pytest

from bilingual_reports import ENGLISH, POLISH, document_of
from hwrender.diagnostics import Finding, Severity
from hwrender.translations.beside import (
    check_pair,
    check_unlike,
    is_language,
    same_language,
    unlike_sections,
)
from hwrender.translations.explanations import CANNOT_STAND_BESIDE, OTHER_ROWS


def errors(english: str = ENGLISH, polish: str = POLISH, language: str = "pl") -> list[Finding]:
    return list(
        check_pair(document_of(english, "doctors.md"), document_of(polish, "doctors.pl.md"), language)
    )


def unlike(polish: str, english: str = ENGLISH) -> list[Finding]:
    translation = document_of(polish, "doctors.pl.md")
    return list(check_unlike(translation, unlike_sections(document_of(english), translation)))


def test_nothing_is_said_of_a_true_pair() -> None:
    assert errors() == []
    assert unlike(POLISH) == []


@pytest.mark.parametrize(
    ("tag", "wanted", "is_it"),
    [("pt-BR", "pt", True), ("pt", "pt-BR", False), ("PL", "pl", True), ("pl", "tr", False)],
)
def test_a_language_is_named_with_its_region_or_without(tag: str, wanted: str, *, is_it: bool) -> None:
    assert is_language(tag, wanted) is is_it


def test_a_translation_in_another_language_is_an_error_at_its_language() -> None:
    (error,) = errors(language="tr")
    assert (error.file, error.span.line, error.code) == ("doctors.pl.md", 4, CANNOT_STAND_BESIDE)
    assert error.message == "This report says “lang: pl”. You asked for “tr”."
    assert error.hint == "Correct the language here, or choose: --beside pl"


def test_a_report_that_is_not_in_english_is_an_error() -> None:
    (error,) = errors(english=ENGLISH.replace("en-GB", "cy"))
    assert (error.file, error.span.line) == ("doctors.md", 4)
    assert error.message == "This report says “lang: cy”. Bilingual copies start from English."


def test_the_language_of_the_report_itself_is_an_error() -> None:
    error = same_language(document_of(ENGLISH))
    assert (error.span.line, error.severity) == (4, Severity.ERROR)
    assert error.message == "This report is in “en-GB” already."


def test_a_report_without_easy_wording_is_an_error() -> None:
    bare = ENGLISH[: ENGLISH.index("\n## ")] + "\n## 1\n\nNothing easy.\n"
    messages = [error.message for error in errors(english=bare)]
    assert messages[0] == "This report has no easy-read wording. Bilingual copies are made of easy-read rows."


def test_another_number_of_parts_is_an_error() -> None:
    (error,) = errors(polish=POLISH[: POLISH.index("## Co trzeba")])
    assert error.message == "The translation has 2 parts. The English has 3."
    assert (error.severity, error.file) == (Severity.ERROR, "doctors.pl.md")


@pytest.mark.parametrize(
    ("written", "instead", "heading", "message"),
    [
        (
            "![](talking)\nRozmawialiśmy z 64 osobami.\n\n",
            "",
            "## Co zrobiliśmy",
            "This part has 1 row. The English has 2 rows.",
        ),
        (
            "![](talking)",
            "![](people)",
            "## Co zrobiliśmy",
            "In row 1 the English has the picture “talking”. This has the picture “people”.",
        ),
        (
            "| Czas | Osoby |\n| ---- | ----: |\n| Jeden dzień | 20 |\n| Tydzień lub dłużej | 44 |\n",
            "![](help)\nJeden dzień: 20.\n",
            "## Co mówili ludzie",
            "In row 4 the English has a table. This has the picture “help”.",
        ),
        (
            "Personel musi pomagać osobom, które nie mówią po angielsku. Masz prawo do tłumacza.\n",
            "",
            "## Co trzeba zmienić",
            "In row 2 the English has the picture “help”. This has the picture “help” without words.",
        ),
    ],
)
def test_rows_that_do_not_match_are_a_warning_at_their_heading(
    written: str, instead: str, heading: str, message: str
) -> None:
    assert written in POLISH
    (warning,) = unlike(POLISH.replace(written, instead))
    assert (warning.code, warning.severity) == (OTHER_ROWS, Severity.WARNING)
    assert (warning.file, warning.message) == ("doctors.pl.md", message)
    assert POLISH.replace(written, instead).split("\n")[warning.span.line - 1] == heading
    assert "show all of the English part first" in warning.hint


def test_rows_without_pictures_are_told_from_rows_with_them() -> None:
    english = ENGLISH.replace("![](talking)\n", "")
    (warning,) = unlike(POLISH, english)
    assert warning.message == "In row 1 the English has no picture. This has the picture “talking”."


def test_a_part_without_a_heading_is_named_by_its_first_words() -> None:
    english, polish = ENGLISH.replace("\n## What we did\n", ""), POLISH.replace("\n## Co zrobiliśmy\n", "")
    (warning,) = unlike(polish.replace("![](talking)", "![](people)"), english)
    assert polish.split("\n")[warning.span.line - 1] == "::: easy-read"
