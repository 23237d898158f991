"""What a reader of the page would spot is found, with both of its places; ten clean reports have nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from hwrender.consistency import check_consistency
from hwrender.diagnostics import Finding, Severity
from hwrender.reading import read_report, read_text
from reports import REPORTS

CLEAN = tuple(sorted((Path(__file__).parent / "clean_reports").glob("*.md")))
SAMPLE = next(path for path in REPORTS if path.stem == "hackney-sex-workers")


def contradictions(front: str, body: str = "Words.") -> list[Finding]:
    read = read_text(f"---\ntitle: Care\nlang: en-GB\n{front}---\n\n{body}\n", "report.md")
    assert read.document is not None, read.findings
    return list(check_consistency(read.document))


def codes(front: str, body: str = "Words.") -> list[str]:
    return [each.code for each in contradictions(front, body)]


def test_all_contradictions_of_the_first_report_are_found_and_nothing_else() -> None:
    document = read_report(SAMPLE).document
    assert document is not None
    lines = SAMPLE.read_text(encoding="utf-8").splitlines()

    def line_of(start: str) -> int:
        return next(number for number, line in enumerate(lines, 1) if line.startswith(start))

    prose = line_of("Research was conducted")
    services = line_of("There was concern")
    expected = [
        ("M040", line_of("in_partnership"), line_of("partner_organisations")),
        ("M041", prose, line_of("service_providers")),
        ("M042", line_of("publication_date"), prose),
        ("M043", line_of("key_themes"), line_of("Key findings")),
        ("M044", line_of("partner_organisations"), services),
        ("M044", line_of("service_providers"), prose),
        ("M045", line_of("title"), line_of("title")),
    ]
    found = list(check_consistency(document))
    assert [(each.code, each.span.line) for each in found] == [(code, line) for code, line, _ in expected]
    for finding, (_, _, other) in zip(found, expected, strict=True):
        assert f"{other}" in finding.message, finding
        assert finding.severity is Severity.WARNING


@pytest.mark.parametrize("report", CLEAN, ids=lambda path: path.stem)
def test_a_clean_report_has_no_contradiction(report: Path) -> None:
    document = read_report(report).document
    assert document is not None
    assert [each.as_text() for each in check_consistency(document)] == []


def test_there_are_ten_clean_reports() -> None:
    assert len(CLEAN) == 10


def test_a_yes_without_a_partner_is_found() -> None:
    (finding,) = contradictions("in_partnership: Yes\npartner_organisations:\n")
    assert (finding.code, finding.span.line) == ("M040", 4)
    assert "line 5" in finding.message


def test_a_partner_of_the_text_that_no_field_names_is_found_once() -> None:
    body = "The survey was done in partnership with Age UK Kent. We did it together with Age UK Kent."
    (finding,) = contradictions("in_partnership: Yes\npartner_organisations: [Mind]\n", body)
    assert finding.code == "M041"
    assert "line 5" in finding.message


def test_a_partner_of_the_text_that_is_listed_as_a_service_is_named_with_its_line() -> None:
    services = "service_providers:\n  - Mind\n  - Age UK Kent\n"
    (finding,) = contradictions(services, "The survey was done in partnership with Age UK Kent.")
    assert finding.code == "M041"
    assert "Line 6 lists it as a service provider." in finding.message


def test_a_partner_s_name_is_read_whole_and_a_person_is_no_partner() -> None:
    services = "service_providers: [Mind in Brent]\n"
    (finding,) = contradictions(services, "The survey was done in partnership with Mind in Brent.")
    assert finding.message.startswith("Mind in Brent did the work too.")
    assert codes(services, "The survey was done in partnership with Sarah Khan.") == []


def test_dates_of_the_text_outside_those_of_the_fields_are_found() -> None:
    front = "evidence_began: 2016-10\nevidence_finished: 2016-12\n"
    (finding,) = contradictions(front, "We carried out the survey in September 2016.")
    assert (finding.code, finding.span.line) == ("M042", 8)
    assert "line 4" in finding.message.lower()
    assert codes(front, "We carried out the survey in November 2016.") == []


def test_dates_that_are_not_of_the_work_are_let_through() -> None:
    assert (
        codes("evidence_began:\n", "The law of April 2020 is new. It will be asked again in May 2030.") == []
    )


def test_an_end_before_the_start_is_found_at_the_end() -> None:
    (finding,) = contradictions("evidence_began: 2016-10\nevidence_finished: 2016-09\n")
    assert (finding.code, finding.span.line) == ("M046", 5)
    assert "line 4" in finding.message


def test_a_start_and_an_end_in_one_year_may_agree() -> None:
    assert codes("evidence_began: 2016-10\nevidence_finished: 2016\npublication_date: 2016-11\n") == []


def test_a_report_before_its_evidence_is_found_once() -> None:
    front = "publication_date: 2016-08\nevidence_began: 2016-10\nevidence_finished: 2016-12\n"
    (finding,) = contradictions(front)
    assert (finding.code, finding.span.line) == ("M047", 4)
    assert "line 5" in finding.message


def test_another_number_of_people_in_the_text_is_found_there() -> None:
    (finding,) = contradictions("number_of_people: 22\n", "In all 25 people took part.")
    assert (finding.code, finding.span.line, finding.span.column) == ("M048", 7, 8)
    assert "line 4" in finding.message


@pytest.mark.parametrize(
    "body",
    [
        "22 people took part. 15 women spoke to us.",
        "We spoke to 12 carers and 10 patients.",
        "We spoke with 10 residents, seven relatives and five members of staff.",
        "We spoke with 10 residents and seven relatives. We met five nurses too.",
        "Of the 22, 15 people had no GP.",
        "1,200 people live here.",
    ],
)
def test_parts_of_the_number_of_people_are_let_through(body: str) -> None:
    assert codes("number_of_people: 22\n", body) == []


def test_a_visit_given_for_a_method_that_is_none_is_found() -> None:
    (finding,) = contradictions("enter_and_view: Announced\nprimary_research_method: [Survey]\n")
    assert (finding.code, finding.span.line) == ("M049", 4)
    assert "line 5" in finding.message
    assert codes("enter_and_view: Announced\n") == ["M049"]
    assert codes("enter_and_view: Announced\nprimary_research_method: [Observation]\n") == []


def test_a_visit_in_the_text_where_the_field_has_none_is_found() -> None:
    assert codes("enter_and_view: N/A\n", "This Enter and View visit was short.") == ["M049"]


def test_two_fields_may_not_spell_one_name_in_two_ways() -> None:
    (finding,) = contradictions(
        "local_healthwatch: Healthwatch Kent\ncontact:\n  organisation: HealthWatch Kent\n"
    )
    assert (finding.code, finding.span.line) == ("M044", 6)
    assert "line 4" in finding.message


def test_a_name_spelt_in_two_ways_in_one_list_is_found_at_the_second() -> None:
    (finding,) = contradictions("service_providers:\n  - Age UK Kent\n  - Age Uk Kent\n")
    assert (finding.code, finding.span.line) == ("M044", 6)
    assert "line 5" in finding.message


def test_a_service_written_small_in_the_text_is_no_other_spelling() -> None:
    assert codes("service_providers: [Maternity Services]\n", "The maternity services are good.") == []


@pytest.mark.parametrize(("mentions", "expected"), [(2, []), (3, ["M043"])])
def test_other_themes_are_found_from_their_third_mention_on(mentions: int, expected: list[str]) -> None:
    assert codes("key_themes: [Other]\n", "\n\n".join(["Access was hard."] * mentions)) == expected


def test_a_title_that_says_its_place_three_times_is_found_at_the_second() -> None:
    front = "title: Brent, Brent and Brent\nlang: en-GB\nlocal_healthwatch: Healthwatch Brent\n"
    document = read_text(f"---\n{front}---\n\nWords.\n", "report.md").document
    assert document is not None
    (finding,) = check_consistency(document)
    assert (finding.code, finding.span.column) == ("M045", 15)
    assert "at columns 8 and 15 of line 2" in finding.message


OF_AUTUMN = "evidence_began: 2016-10\nevidence_finished: 2016-12\n"
OF_KENT = "local_healthwatch: Healthwatch Kent\n"


@pytest.mark.parametrize(
    ("front", "body", "expected"),
    [
        (OF_AUTUMN, "We carried out the survey on 1 October 2016.", []),
        (OF_AUTUMN, "We carried out the survey on 30 September 2016.", ["M042 8:30"]),
        (OF_AUTUMN, "We carried out the survey on 31 December 2016.", []),
        (OF_AUTUMN, "We carried out the survey on 1 January 2017.", ["M042 8:30"]),
        (OF_AUTUMN, "We carried out the survey in 2015.", []),
        (OF_AUTUMN, "We carried out the survey on 1 October.", []),
        (OF_AUTUMN, "The shop opened in May 2015. We carried out the survey in October 2016.", []),
        ("evidence_began: 2016-10\n", "We carried out the survey in October 2016.", []),
        ("evidence_began: 2016-10\n", "We carried out the survey in November 2016.", ["M042 7:30"]),
        ("evidence_finished: 2016-10\n", "We carried out the survey in September 2016.", ["M042 7:30"]),
        (
            "evidence_began: 2016-12\nevidence_finished: 2016-10\n",
            "We carried out the survey in May 2016.",
            ["M046 5:20"],
        ),
        ("evidence_began:\n", "We carried out the survey in September 2016.", ["M042 4:1"]),
        (
            "evidence_began:\nevidence_finished:\n",
            "We carried out the survey in September 2016.",
            ["M042 4:1"],
        ),
        (
            "publication_date:\nevidence_began:\nevidence_finished:\n",
            "We carried out the survey in September 2016.",
            ["M042 4:1"],
        ),
        ("publication_date:\n", "We carried out the survey in September 2016.", []),
        ("evidence_began:\nevidence_finished: 2016-09\n", "We carried out the survey in September 2016.", []),
        ("evidence_began: 2016-10-02\nevidence_finished: 2016-10-02\n", "Words.", []),
        ("evidence_began: 2016-10-02\nevidence_finished: 2016-10-01\n", "Words.", ["M046 5:20"]),
        ("evidence_began: 2016-10-02\npublication_date: 2016-10-02\n", "Words.", []),
        ("evidence_began: 2016-10-02\npublication_date: 2016-10-01\n", "Words.", ["M047 5:19"]),
        ("evidence_finished: 2016-10-02\npublication_date: 2016-10-01\n", "Words.", ["M047 5:19"]),
        ("number_of_people: 22\n", "12 people took part. 25 people took part.", ["M048 7:22"]),
        ("number_of_people: 22\n", "11 people had no care at home, and the ward had not replied.", []),
        ("number_of_people: 22\n", "22 people took part. 25 people took part.", []),
        ("number_of_people: 22\n", "12 people took part, and 10 people answered.", []),
        ("number_of_people: 22\n", "25 people live here.", []),
        ("number_of_people: 22\n", "25 people engaged in a project.", []),
        ("", "25 people took part.", []),
        ("in_partnership: No\npartner_organisations: [Mind]\n", "Words.", ["M040 4:17"]),
        ("in_partnership: No\n", "Words.", []),
        ("in_partnership: Yes\n", "Words.", ["M040 4:17"]),
        ("in_partnership: Yes\npartner_organisations: [Mind]\n", "Words.", []),
        (
            "partner_organisations: [Age UK Kent]\n",
            "The survey was done in partnership with Age UK Kent.",
            [],
        ),
        (
            "partner_organisations: [The Age UK Kent]\n",
            "The survey was done in partnership with the Age UK.",
            [],
        ),
        (OF_KENT, "The survey was done by Age UK Kent and Healthwatch Kent.", ["M041 7:24"]),
        (OF_KENT, "The survey was done by Age UK Kent and others.", []),
        (OF_KENT, "Healthwatch Kent and Age UK Kent carried out the survey.", ["M041 7:22"]),
        (OF_KENT, "Healthwatch Kent (HWK) and the Age UK Kent carried out the survey.", ["M041 7:32"]),
        (OF_KENT, "Healthwatch Kent saw Age UK Kent do the survey.", []),
        ("", "The survey was done by Age UK Kent and Healthwatch Kent.", []),
        ("", "The survey was done in partnership with Barnardo's.", []),
        (
            "",
            "Sarah Khan did the survey in partnership with Mind and in partnership with Age UK Kent.",
            ["M041 6:76"],
        ),
        (
            "service_providers: [Mind, Age UK Kent]\n",
            "The survey was done in partnership with Age UK Kent.",
            ["M041 7:41"],
        ),
        ("enter_and_view: Unannounced\nprimary_research_method: [Survey, Observation]\n", "Words.", []),
        ("enter_and_view: Unannounced\nprimary_research_method: [Survey]\n", "Words.", ["M049 4:17"]),
        ("enter_and_view: N/A\nprimary_research_method: [Survey]\n", "Words.", []),
        (
            "enter_and_view: Announced\nprimary_research_method: [Observation]\n",
            "This Enter and View visit was short.",
            [],
        ),
        (
            "enter_and_view: N/A\n",
            "We made an Enter & View visit. Then came an Enter and View visit.",
            ["M049 7:12"],
        ),
        ("partner_organisations: [Age-Uk Kent]\n", "We like Age Uk Kent.", ["M044 4:25"]),
        ("partner_organisations: [Age UK Kent]\n", "We like AGE UK KENT.", []),
        ("partner_organisations: [Mind]\n", "We like MinD.", []),
        (
            "partner_organisations: [Age UK Kent]\n",
            "We like Age UK Kent. We like Age Uk Kent.",
            ["M044 4:25"],
        ),
        ("partner_organisations: [Age UK Kent]\n", "We like Age Uk Kentish.", []),
    ],
)
def test_a_contradiction_has_its_limits_and_its_place(front: str, body: str, expected: list[str]) -> None:
    found = contradictions(front, body)
    assert [f"{each.code} {each.span.line}:{each.span.column}" for each in found] == expected


@pytest.mark.parametrize(
    ("blank", "names"),
    [
        (("evidence_began",), "evidence_began"),
        (("evidence_began", "evidence_finished"), "evidence_began and evidence_finished"),
        (
            ("publication_date", "evidence_began", "evidence_finished"),
            "evidence_began, evidence_finished and publication_date",
        ),
    ],
)
def test_blank_dates_are_named_together(blank: tuple[str, ...], names: str) -> None:
    front = "".join(f"{name}:\n" for name in blank)
    (finding,) = contradictions(front, "We carried out the survey in September 2016.")
    assert finding.hint == f"Fill in {names}."
    assert finding.message == f"Line {6 + len(blank)} says September 2016, but the dates are blank."
