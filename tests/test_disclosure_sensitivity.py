"""A sensitive report has names that tell nothing, wherever a passer-by could see them."""

from __future__ import annotations

import pytest

from hwrender.diagnostics import Severity
from hwrender.disclosure.files import check_sensitivity
from hwrender.reading import read_report, read_text
from reports import REPORTS


def findings(front: str, file: str = "report.md") -> list[tuple[str, int]]:
    read = read_text(f"---\nlang: en-GB\n{front}---\n\nWords.\n", file)
    assert read.document is not None, read.findings
    found = list(check_sensitivity(read.document))
    assert all(each.severity is Severity.ERROR for each in found)
    return [(each.code, each.span.line) for each in found]


def test_the_first_report_has_neutral_names() -> None:
    document = read_report(next(path for path in REPORTS if "sex" in path.stem)).document
    assert document is not None
    assert document.metadata.sensitive
    assert list(check_sensitivity(document)) == []


@pytest.mark.parametrize("name", ["hackney-hiv", "sex-workers", "living-with-hiv", "stoma-care"])
def test_a_name_that_repeats_the_topic_is_an_error(name: str) -> None:
    front = f"title: Living with HIV or a stoma\nsensitive: Yes\nname: {name}\n"
    assert findings(front) == [("M050", 5)]


def test_without_a_name_the_name_of_the_file_counts() -> None:
    front = "title: Living with HIV\nsensitive: Yes\n"
    assert findings(front, "hiv-report.md") == [("M050", 4)]
    assert findings(front, "report.md") == []


def test_a_short_title_that_tells_is_an_error() -> None:
    front = "title: Living with HIV\nsensitive: Yes\nname: care\nshort_title: HIV care\n"
    assert findings(front) == [("M051", 6)]


@pytest.mark.parametrize(
    ("front", "why"),
    [
        ("title: Living with HIV\nname: our-hiv-report\n", "says “hiv”. So does title: at the top."),
        (
            "title: Views\nservices_included: Stoma care\nname: stoma\n",
            "So does services_included: at the top.",
        ),
        ("title: Views\nlong_term_conditions: [Asthma]\nname: asthma\n", "So does long_term_conditions:"),
        ("title: Views\nname: maternity\n", "says “maternity”. That is a private matter."),
        ("title: Views\nname: care\nshort_title: Pregnancy\n", "The short title says “pregnancy”."),
    ],
)
def test_the_word_that_tells_is_named_with_the_reason(front: str, why: str) -> None:
    document = read_text(f"---\nlang: en-GB\nsensitive: Yes\n{front}---\n\nWords.\n", "a.md").document
    assert document is not None
    (finding,) = check_sensitivity(document)
    assert why in finding.message


@pytest.mark.parametrize("name", ["leeds-health-and-care", "what-people-told-us", "report-2024", "spring"])
def test_neutral_names_are_let_through(name: str) -> None:
    front = (
        "title: Young people living with HIV in Leeds\nlocal_healthwatch: Healthwatch Leeds\nsensitive: Yes\n"
    )
    assert findings(f"{front}name: {name}\n") == []


def test_a_report_that_is_not_sensitive_may_have_any_name() -> None:
    assert findings("title: Living with HIV\nname: living-with-hiv\n") == []


@pytest.mark.parametrize("name", ["services", "views-of-residents", "our-report"])
def test_a_neutral_word_of_the_title_tells_nothing_in_any_of_its_forms(name: str) -> None:
    front = 'title: "HIV services: views of residents, a report"\nsensitive: Yes\n'
    assert findings(f"{front}name: {name}\n") == []
    assert findings(f"{front}name: hiv-{name}\n") == [("M050", 5)]
