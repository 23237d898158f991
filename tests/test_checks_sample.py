"""The first report: its summary as written shows what is hard in it, its easy wording has no warning."""

from __future__ import annotations

from functools import cache

import pytest

from hwrender.diagnostics import Finding, Severity
from hwrender.document import Document
from hwrender.edition.kind import EditionKind
from hwrender.language.slices import Slice
from hwrender.language.tokens import words
from hwrender.reading import read_report
from hwrender.span import Span
from hwrender.style import load_style
from hwrender.wording import check_wording
from hwrender.wording.edition_text import read_edition
from reports import TOP

SAMPLE = TOP / "reports" / "hackney-sex-workers.md"
LINES = SAMPLE.read_text(encoding="utf-8").splitlines()


@cache
def document() -> Document:
    read = read_report(SAMPLE)
    assert read.document is not None
    return read.document


@cache
def findings(kind: EditionKind) -> tuple[Finding, ...]:
    return tuple(check_wording(document(), kind, load_style("easy-read")))


def marked(code: str) -> set[str]:
    """The words that findings of this code mark in the summary."""
    return {
        LINES[each.span.line - 1][each.span.column - 1 : each.span.end_column - 1]
        for each in findings(EditionKind.FULL)
        if each.code == code and each.span.line == each.span.end_line
    }


def test_the_easy_wording_has_no_warning() -> None:
    warned = [each for each in findings(EditionKind.EASY) if each.severity is not Severity.NOTE]
    assert [each.as_text() for each in warned] == []


def test_each_sentence_over_15_words_is_marked_from_its_16th_word_on() -> None:
    edition = read_edition(document(), EditionKind.FULL, load_style("easy-read"))
    expected = set()
    for text, sentence in edition.sentences():
        found = words(sentence.of(text.text))
        if len(found) > 15:
            expected.add(text.span(Slice(sentence.start + found[15].start, sentence.start + found[-1].end)))
    assert len(expected) == 10
    assert expected == {
        each.span for each in findings(EditionKind.FULL) if each.code == "S1" and each.span != whole()
    }


def whole() -> Span:
    return document().metadata.value_places["title"]


def test_the_report_is_warned_of_its_long_and_passive_sentences() -> None:
    warned = {each.code for each in findings(EditionKind.FULL) if each.span == whole()}
    assert {"S1", "S3"} <= warned


@pytest.mark.parametrize(
    "passive",
    [
        "was conducted", "were engaged", "be shared", "was also concluded", "should be continued",
        "was recommended", "be fully funded", "be terminated", "was further recommended", "is not shared",
        "are referred", "are trained",
    ],
)  # fmt: skip
def test_each_passive_is_marked(passive: str) -> None:
    assert passive in marked("S3")


def test_the_number_words_and_the_letters_are_marked() -> None:
    assert marked("S13") == {"Twenty two", "two"}
    assert marked("S7") == {"HWH"}


@pytest.mark.parametrize(
    "word",
    [
        "statutory", "non-judgemental", "holistic", "deter", "cessation", "marginalised", "terminated",
        "sensitively",
    ],
)  # fmt: skip
def test_each_hard_word_that_the_report_does_not_explain_is_marked(word: str) -> None:
    assert word in marked("S5")


@pytest.mark.parametrize(
    "term",
    [
        "open access", "enforcement", "dispersal orders", "Joint Strategic Needs Assessment",
        "equality impact assessment", "personal information", "specialist services", "crisis",
    ],
)  # fmt: skip
def test_each_term_that_is_explained_at_the_end_alone_is_marked(term: str) -> None:
    assert term in marked("S6")


def test_letters_get_the_name_they_stand_for() -> None:
    (initials,) = (each for each in findings(EditionKind.FULL) if each.code == "S7")
    assert initials.suggestion == "Healthwatch Hackney (HWH)"
