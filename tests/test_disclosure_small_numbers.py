"""P6 and P7: very small numbers of people, and sums that give them away, in sentences, lists and tables."""

from __future__ import annotations

import pytest

from hwrender.diagnostics import Severity
from hwrender.disclosure.checking import check_disclosure
from hwrender.edition.kind import EditionKind
from hwrender.reading import read_report
from privacy_texts import codes, findings, found
from reports import REPORTS

SAMPLE = next(path for path in REPORTS if path.stem == "hackney-sex-workers")


def test_the_two_off_street_sex_workers_of_the_first_report_are_found() -> None:
    document = read_report(SAMPLE).document
    assert document is not None
    (finding,) = check_disclosure(document)
    line = SAMPLE.read_text(encoding="utf-8").splitlines()[finding.span.line - 1]
    assert line[finding.span.column - 1 : finding.span.end_column - 1] == "two of whom"
    assert (finding.code, finding.severity) == ("P6", Severity.ERROR)


def test_the_easy_edition_of_the_first_report_is_only_warned_and_the_full_one_stopped() -> None:
    document = read_report(SAMPLE).document
    assert document is not None
    (easy,) = check_disclosure(document, EditionKind.EASY)
    assert easy.severity is Severity.WARNING
    assert easy.message.endswith("Only the full edition shows it.")
    assert [each.severity for each in check_disclosure(document, EditionKind.FULL)] == [Severity.ERROR]


def test_a_small_number_is_a_warning_and_an_error_in_a_sensitive_report() -> None:
    assert findings("We met two refugees.")[0].severity is Severity.WARNING
    assert findings("We met two refugees.", "sensitive: Yes\n")[0].severity is Severity.ERROR


@pytest.mark.parametrize(
    ("limit", "expected"), [("", ["P6"]), ("4", []), ("0", []), ("7", ["P6"]), ("10", ["P6"])]
)
def test_the_limit_can_be_set(limit: str, expected: list[str]) -> None:
    assert codes("We met five refugees.", f"small_numbers_up_to: {limit}\n") == expected


def test_the_front_matter_s_own_number_of_people_is_looked_at() -> None:
    assert found("Words.", "number_of_people: 5\n") == [("P6", "5")]
    assert codes("Words.", "number_of_people: 8\n") == []


def test_those_who_tried_the_wording_are_not_counted() -> None:
    assert codes("Words.", "tested_by: a group of six women at the centre\n") == []


TABLE = """\
| Gender | Number | % |
|---|---|---|
| Women | 15 | 68 |
| Men | 5 (23%) | 5 |
| Other | two | 9 |
"""


def test_a_cell_that_counts_people_is_found() -> None:
    assert found(TABLE) == [("P6", "5"), ("P6", "two")]


def test_a_cell_that_counts_weeks_or_scores_is_not() -> None:
    body = "| Clinic | Weeks | Score |\n|---|---|---|\n| Dalston | 5 | 3 |\n| Stoke Newington | 6 | 4 |\n"
    assert codes(body) == []


def test_one_hidden_cell_beside_its_total_is_found_and_two_are_not() -> None:
    one = "| Group | Number |\n|---|---|\n| Women | 15 |\n| Men | * |\n| Total | 18 |\n"
    two = "| Group | Number |\n|---|---|\n| Women | 15 |\n| Men | * |\n| Other | * |\n| Total | 20 |\n"
    assert found(one) == [("P7", "* … Total | 18")]
    assert codes(two) == []


@pytest.mark.parametrize(
    ("body", "marked"),
    [
        ("22 people took part. 20 were women.", "22 people took part. 20 were women"),
        ("We asked 40 patients, of whom 36 had a GP.", "40 patients, of whom 36"),
        ("We heard from 40 people: 24 women and 12 men.", "40 people: 24 women and 12 men"),
        ("We had 40 replies. 38 people were happy.", "40 replies. 38 people"),
        ("- 30 people took part\n- 18 were women\n- 10 were men", "30 people took part … 10 were men"),
    ],
)
def test_a_total_and_parts_that_leave_a_small_number_are_found(body: str, marked: str) -> None:
    assert found(body) == [("P7", marked)]


@pytest.mark.parametrize(
    "body",
    [
        "22 people took part. 12 were women.",
        "22 people took part. 14 were women and 8 were men.",
        "214 people took part. 200 said yes.",
        "We asked 40 patients in 38 surgeries.",
        "22 people took part in 20 interviews lasting 30 minutes.",
        "We visited 22 people. Waiting took 20 minutes.",
        "22 people took part. 20 calls people made were good.",
        "We had 40 % replies. 38 people were happy.",
    ],
)
def test_parts_that_leave_many_or_nobody_are_not(body: str) -> None:
    assert codes(body) == []


def test_the_message_names_the_line_of_the_total() -> None:
    (finding,) = findings("22 people took part.\n\n20 were women.")
    assert "line 6" in finding.message


def test_a_part_of_the_report_s_number_of_people_is_found() -> None:
    assert found("19 women took part.", "number_of_people: 22\n") == [("P7", "19 women")]


@pytest.mark.parametrize(
    ("body", "marked"),
    [
        ("## Part\n\n22 people took part.\n\n::: easy-read\n20 women came.\n:::\n", "20 women"),
        ("## Part\n\n20 women came.\n\n::: easy-read\nWe met 22 people.\n:::\n", "20 women"),
        ("## Who\n\nWe spoke to 45 residents.\n\n## What\n\n40 women felt safe.", "40 women"),
        ("## Who\n\nWe met 45 men.\n\n## What\n\nThey were tired. 42 of the men wept.", "42 of the men"),
        ("## What\n\n31 carers had help.\n\n## Who\n\n33 carers took part.", "31 carers"),
        ("## Who\n\nWe interviewed 60 tenants.\n\n## What\n\n- 55 tenants had mould.", "55 tenants"),
    ],
)
def test_a_total_has_its_parts_in_other_sections_and_in_the_other_wording(body: str, marked: str) -> None:
    assert found(body) == [("P7", marked)]


@pytest.mark.parametrize(
    "body",
    [
        "## Who\n\nWe met 40 people.\n\n## What\n\n38 people answered this question.",
        "## Who\n\nWe met 40 people.\n\n## What\n\n36 people said yes.",
        "## Who\n\nWe met 40 women. We met 90 men.\n\n## What\n\n38 people were happy.",
        "## Who\n\nWe met 400 people.\n\n## What\n\n38 people were happy.",
        "38 people took part. 17 said yes, 11 said no and 9 did not know.",
        "22 people took part. 4 surgeries were open. 20 surgeries were shut.",
    ],
)
def test_answers_to_one_question_and_other_totals_give_nobody_away(body: str) -> None:
    assert codes(body) == []


def test_what_is_left_over_and_printed_openly_is_told_once() -> None:
    assert found("22 people took part, two of whom were men. 20 were women.") == [("P6", "two of whom")]


@pytest.mark.parametrize(
    ("people", "expected"), [("1", ["P6"]), ("7", ["P6"]), ("seven", ["P6"]), ("8", []), ("eight", [])]
)
def test_a_number_of_people_is_small_up_to_7_and_not_at_8(people: str, expected: list[str]) -> None:
    noun = "refugee" if people == "1" else "refugees"
    assert codes(f"We met {people} {noun}.") == expected
    assert codes(f"| Gender | Number |\n|---|---|\n| Women | {people} |\n") == expected


@pytest.mark.parametrize(("people", "expected"), [("0", []), ("1", ["P6"]), ("7", ["P6"]), ("8", [])])
def test_the_front_matters_number_of_people_is_small_from_1_to_7(people: str, expected: list[str]) -> None:
    assert codes("Words.", f"number_of_people: {people}\n") == expected


@pytest.mark.parametrize(("limit", "expected"), [("4", []), ("5", ["P6"]), ("6", ["P6"]), ("0", [])])
def test_a_limit_of_the_report_holds_for_the_number_itself(limit: str, expected: list[str]) -> None:
    assert codes("We met 5 refugees.", f"small_numbers_up_to: {limit}\n") == expected


@pytest.mark.parametrize(("part", "expected"), [("21", ["P7"]), ("15", ["P7"]), ("14", []), ("22", [])])
def test_what_a_part_leaves_of_its_total_is_small_from_1_to_7(part: str, expected: list[str]) -> None:
    assert codes(f"22 people took part. {part} were women.") == expected
    assert codes(f"{part} women took part.", "number_of_people: 22\n") == expected


@pytest.mark.parametrize(("men", "expected"), [("9", ["P7"]), ("8", [])])
def test_what_several_parts_leave_of_their_total_is_small_up_to_7(men: str, expected: list[str]) -> None:
    assert codes(f"We heard from 40 people: 24 women and {men} men.") == expected


@pytest.mark.parametrize(("between", "expected"), [(0, ["P7"]), (1, ["P7"]), (2, [])])
def test_a_part_stands_at_most_two_sentences_after_its_total(between: int, expected: list[str]) -> None:
    assert codes(f"22 people live here. {'We listened. ' * between}20 were women.") == expected


def test_a_total_or_a_part_that_is_small_itself_is_told_of_by_p6_alone() -> None:
    assert codes("7 people took part. 5 of the women came.") == ["P6", "P6"]
    assert codes("8 people took part. 5 of the women came.") == ["P6"]


@pytest.mark.parametrize(("total", "expected"), [("15", []), ("16", ["P7"]), ("22", ["P7"]), ("23", [])])
def test_a_hidden_cell_is_worked_out_where_the_total_leaves_1_to_7(total: str, expected: list[str]) -> None:
    table = f"| Group | Number |\n|---|---|\n| Women | 15 |\n| Men | * |\n| Total | {total} |\n"
    assert codes(table) == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("*", ["P7"]),
        ("–", ["P7"]),
        ("<5", ["P7"]),
        ("fewer than five", ["P7"]),
        ("suppressed", ["P7"]),
        ("about 5", []),
        ("not asked", []),
    ],
)
def test_a_cell_is_hidden_by_a_sign_or_by_a_bound(cell: str, expected: list[str]) -> None:
    table = f"| Group | Number |\n|---|---|\n| Women | 15 |\n| Men | {cell} |\n| Total | 18 |\n"
    assert [code for code in codes(table) if code == "P7"] == expected


@pytest.mark.parametrize(
    ("column", "row", "expected"),
    [
        ("Number", "Women", ["P6"]),
        ("Number", "Dalston", []),
        ("Women", "Dalston", ["P6"]),
        ("2016", "Women", ["P6"]),
        ("2016/17", "Women", ["P6"]),
        ("2016", "Dalston", []),
        ("in 2016", "Women", []),
        ("Number %", "Women", []),
        ("Women %", "Women", []),
        ("Average number", "Women", []),
        ("Women's weeks", "Women", []),
    ],
)
def test_a_cell_counts_people_by_the_words_over_it_and_at_the_start_of_its_row(
    column: str, row: str, expected: list[str]
) -> None:
    assert codes(f"| Clinic | {column} |\n|---|---|\n| {row} | 5 |\n") == expected


def test_a_number_at_the_head_of_a_table_counts_nobody() -> None:
    assert codes("| 5 | Number |\n|---|---|\n| Women | 15 |\n") == []
