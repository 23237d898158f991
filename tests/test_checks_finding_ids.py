"""A finding has a short name that goes with its words, shows none of them, and names nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from hwrender.checks.finding_ids import with_ids
from hwrender.checks.table import CheckContext, check_document
from hwrender.diagnostics import Finding, Severity
from hwrender.pictures.gallery import open_gallery
from hwrender.reading import read_text
from hwrender.span import START, Span
from test_rules_cases import FOLDER

WORDS = Span(1, 1, 1, 6)
FRONT = "---\ntitle: What people said\nlang: en-GB\n---\n\n"


def ids(body: str, code: str = "P3") -> list[str]:
    """The ids of the findings of a code in the order of their places."""
    read = read_text(FRONT + body, "report.md")
    assert read.document is not None
    found = check_document(
        read.document, CheckContext(open_gallery(FOLDER), (), text=read.text), read.findings
    )
    places = sorted(found.findings, key=lambda each: (each.span.line, each.span.column))
    return [each.id for each in places if each.code == code]


ONE = "Ring her on 07700 900461.\n"


@pytest.mark.parametrize(
    "body",
    [
        "Words.\n\n" + ONE,
        "## Part\n\n- One\n- Two: 07700 900461\n",
        "Ring her on 07700\n900461.\n",
        "> Ring 07700 900461.\n",
        "| A | B |\n|---|---|\n| a | 07700 900461 |\n",
        "Two women rang her on 07700 900461 or ann@example.com.\n",
    ],
)
def test_an_id_stays_with_its_words_wherever_they_stand(body: str) -> None:
    assert ids(ONE)[0] in ids(body)


@pytest.mark.parametrize(
    "body",
    [
        "Ring her on 07700 900462.\n",
        "Write to ann@example.com.\n",
        "Ring her on 07700900461.\n",
        "Write to @ann_of_oakford.\n",
        "Ring her on 020 7946 0961.\n",
        "Nobody can be reached.\n",
    ],
)
def test_other_words_have_another_id(body: str) -> None:
    assert ids(ONE)[0] not in ids(body)


def test_the_same_words_at_two_places_are_two_findings() -> None:
    first, second = ids(ONE + "\n" + ONE)
    assert first != second
    assert ids(ONE) == [first]


def test_an_id_is_the_code_and_six_digits_and_shows_no_word() -> None:
    (found,) = ids(ONE)
    assert re.fullmatch(r"P3-[0-9a-f]{6}", found)


def test_the_code_is_part_of_what_an_id_stands_for() -> None:
    one, other = with_ids([finding("P3"), finding("P4")], "Words", "report.md")
    assert one.id[-6:] != other.id[-6:]


@pytest.mark.parametrize(
    "span", [START, Span(9, 1, 9, 5), Span(1, 1, 7, 3), Span(1, 90, 1, 99), Span(0, 1, 0, 1)]
)
def test_a_place_outside_the_text_is_no_fault(span: Span) -> None:
    (found,) = with_ids([finding("P3", span)], "One line", "report.md")
    assert found.id.startswith("P3-")


def test_findings_keep_their_order() -> None:
    given = [finding("P3", Span(line, 1, line, 3)) for line in (3, 1, 2)]
    assert [each.span.line for each in with_ids(given, "aa\nbb\ncc", "report.md")] == [3, 1, 2]


def finding(code: str, span: Span = WORDS) -> Finding:
    return Finding("report.md", span, code, Severity.ERROR, "", "")


def shown(severities: Iterator[Severity]) -> list[bool]:
    given = [
        Finding("a.md", START, "P3", severity, "What.", "Do.", id="P3-4f09ac") for severity in severities
    ]
    return ["If it may stay: --accept P3-4f09ac" in each.as_text() for each in given]


def test_what_may_identify_somebody_is_shown_with_the_way_to_accept_it() -> None:
    assert shown(iter(Severity)) == [True, True, False]
    assert (
        "--accept" not in Finding("a.md", START, "S11", Severity.WARNING, "", "", id="S11-4f09ac").as_text()
    )
