"""The easy wording says what the summary says: planted changes are found, faithful wording is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from faithful_sets import (
    REPORTS,
    Change,
    Rewrite,
    Turn,
    changes,
    findings,
    found_of,
    of,
    rewrites,
    source_of,
    turns,
    warnings,
    words_at,
)
from hwrender.diagnostics import Severity

BLIND = {
    "36 people who can leave",  # "housebound" denies, but no word of it is in the easy wording
    "43 women had their first baby. 22 women had",  # both numbers are there, and both are of women
    "it works very badly",  # the summary says "effective", but no other word in common
    "were locked",  # "nothing was in the way" stands beside it, and may be what the summary denies
    "uses",  # "without consent" and "ceased" stand in one clause, and undo each other
    "took",  # "refused" is a word for it, "took" is not
    "should not be shared after",  # "this" does not say what came first
}
"""Changes that this rule does not see."""

PLANTED = list(changes())


@pytest.mark.parametrize("change", PLANTED, ids=lambda change: f"{change.before} -> {change.after}")
def test_a_change_of_meaning_is_found(change: Change) -> None:
    assert bool(found_of(change)) is (change.after not in BLIND)


@pytest.mark.parametrize("turn", turns(), ids=lambda turn: f"{turn.before} -> {turn.after}")
def test_a_change_of_meaning_in_a_short_text_is_found(turn: Turn) -> None:
    assert turn.before in turn.rewrite.easy
    assert bool(turn.found()) is (turn.after not in BLIND)


def test_most_changes_are_warnings_in_the_easy_wording() -> None:
    assert len(PLANTED) >= 90
    warned = [each for each in PLANTED if any(f.severity is Severity.WARNING for f in found_of(each))]
    assert len(warned) / len(PLANTED) >= 0.86


@pytest.mark.parametrize("report", REPORTS, ids=lambda path: path.stem)
def test_a_true_report_has_no_warning(report: Path) -> None:
    assert [each.as_text() for each in warnings(source_of(report.stem))] == []


@pytest.mark.parametrize("rewrite", rewrites(), ids=lambda rewrite: rewrite.easy)
def test_a_faithful_rewrite_has_no_warning(rewrite: Rewrite) -> None:
    assert [each.as_text() for each in warnings(rewrite.report())] == []


def test_the_words_that_differ_are_marked_and_the_right_ones_offered() -> None:
    report = Rewrite("Of the patients, 31 replied.", "35 patients\nanswered us.").report()
    found = findings(report)
    assert [(each.severity.value, words_at(report, each), each.suggestion) for each in found] == [
        ("warning", "35", "31"),
        ("note", "31", None),
    ]


def test_what_is_left_out_is_a_note_at_the_summary() -> None:
    assert of("The clinic saw 31 patients in May 2019.", "The clinic saw patients in May 2019.") == [
        ("note", "31", hint("Add it."))
    ]


def hint(first: str) -> str:
    return f"{first} Or say why not: <!-- hwrender: ignore S31 your reason -->"


@pytest.mark.parametrize(
    ("summary", "easy", "marked"),
    [
        ("Details are not shared with the police.", "The police get your details.", None),
        ("Details are not shared.", "The clinic shares your details.", "shares"),
        ("Staff may attend the course.", "Staff must go on the course.", "must"),
        ("Staff must attend the course.", "Staff can go on the course.", "can"),
        ("The shop opened in May 2019.", "The shop opened in June 2019.", "June 2019"),
        ("It costs £3.5m.", "It costs £5.3 million.", "£5.3 million"),
        ("Dr Ahmed spoke first.", "Dr Ali spoke first.", "Dr Ali"),
        ("The police told the council.", "The council told the police.", None),
        ("Waiting times rose.", "Waiting times went down.", "went"),
        ("62% agreed.", "About 7 in 10 people agreed.", "About 7 in 10"),
    ],
)
def test_each_kind_of_fact_is_compared(summary: str, easy: str, marked: str | None) -> None:
    found = of(summary, easy)
    assert found
    if marked:
        assert any(
            words in marked or marked in words for severity, words, _ in found if severity == "warning"
        )


@pytest.mark.parametrize(
    ("percent", "easy"),
    [
        (62, "About 6 in 10"), (25, "1 in 4"), (49, "Nearly half"), (58, "More than half"), (33, "1 in 3"),
        (75, "3 in 4"), (19, "About 1 in 5"), (90, "9 in 10"), (48, "About half"),
    ],
)  # fmt: skip
def test_an_honest_fraction_is_the_same_number(percent: int, easy: str) -> None:
    assert of(f"{percent}% of people agreed.", f"{easy} people agreed.") == []


@pytest.mark.parametrize(
    ("percent", "easy"), [(62, "About 8 in 10"), (25, "1 in 3"), (49, "More than half"), (58, "2 in 3")]
)
def test_a_dishonest_fraction_is_found(percent: int, easy: str) -> None:
    assert any(
        severity == "warning" for severity, _, _ in of(f"{percent}% of people agreed.", f"{easy} agreed.")
    )


def test_initials_stand_for_the_name_that_the_metadata_gives() -> None:
    assert of("HWB asked 40 carers.", "Healthwatch Brent asked 40 carers.") == []
    assert of("HWB asked 40 carers.", "Healthwatch Barnet asked 40 carers.") != []


def test_what_a_hard_word_means_need_not_stand_in_the_summary() -> None:
    assert of("There is a triage service.", "There is triage. Triage means that nobody waits too long.") == []


def test_the_figures_of_a_table_are_not_all_wanted_in_the_easy_wording() -> None:
    table = "| Answer | People |\n|---|---|\n| Yes | 31 |\n| No | 12 |"
    assert of(table, "31 people said yes.") == []
    assert [words for _, words, _ in of(table, "41 people said yes.")] == ["41"]


def test_a_telephone_number_must_be_the_same() -> None:
    assert of("Call 020 7946 0018.", "Phone 020 7946 0018.") == []
    assert of("Call 020 7946 0018.", "Phone 020 7946 0081.") != []


def test_what_a_heading_says_may_be_said_and_need_not_be() -> None:
    report = Rewrite("People came.", "People came.").report()
    headed = report.replace("## What people said", "## What 40 people said in May 2019")
    assert findings(headed) == ()
    assert findings(headed.replace("easy-read\nPeople came.", "easy-read\n40 people came in May 2019.")) == ()


def test_wording_in_another_language_is_not_compared() -> None:
    report = Rewrite("There were 31 people.", "35 osób.").report().replace("lang: en-GB", "lang: pl")
    assert findings(report) == ()


def test_no_message_is_longer_than_fifteen_words_a_sentence() -> None:
    for change in PLANTED:
        for found in found_of(change):
            plain = found.message.split("“")[0] + found.hint.split("<!--")[0].split("“")[0]
            assert all(len(sentence.split()) <= 15 for sentence in plain.split("."))


@pytest.mark.parametrize(
    ("easy", "suggestion"),
    [
        ("We met on 7 August 2018.", "6 August 2018"),
        ("We met on **7 August 2018**.", "6 August 2018"),
        ("We met on **7** August 2018.", None),
    ],
)
def test_the_summarys_date_is_suggested_only_where_no_mark_up_stands_among_the_words(
    easy: str, suggestion: str | None
) -> None:
    (finding,) = warnings(Rewrite("We met on 6 August 2018.", easy).report())
    assert finding.suggestion == suggestion


@pytest.mark.parametrize(("letters", "shown"), [(50, "A" + "a" * 49), (51, "A" + "a" * 46 + "...")])
def test_words_of_more_than_50_letters_are_cut_in_a_message(letters: int, shown: str) -> None:
    name = "A" + "a" * (letters - 1)
    messages = [each.message for each in findings(Rewrite(f"Then {name} came.", "Then they came.").report())]
    assert f"The easy wording leaves out “{shown}”." in messages


def test_letters_are_not_said_to_stand_for_a_name_with_words() -> None:
    report = Rewrite("With Cawdale Welcome we met 41 people.", "41 people want to stay in the UK.").report()
    (claim,) = (each for each in findings(report) if "“UK”" in each.message)
    assert claim.hint == "Say what the summary says."
