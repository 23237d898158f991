"""The state of each part of a report, and which parts may not go out."""

from __future__ import annotations

from datetime import date

import pytest

from hwrender.checks.approval import check_approval
from hwrender.checks.parts import PartState, ReportPart, Unready, counts_of, is_draft
from hwrender.checks.readiness import check_all_approved, part_states
from hwrender.diagnostics import Severity
from hwrender.document import Document
from hwrender.drafting.approving import approve
from hwrender.reading import read_text
from hwrender.style import load_style

STYLE = load_style("easy-read")
HARD = "Considerable dissatisfaction regarding administrative arrangements was articulated throughout."
PARTS = f"## First\n\n{HARD}\n\n::: easy-read\nPeople were not happy.\n:::\n"
TO_DO = "<!-- To do: A sentence here has 21 words. -->"


def source(body: str, more: str = "", lang: str = "en-GB") -> str:
    return f"---\ntitle: What people said\nlang: {lang}\n{more}---\n\n{body}\n"


def document(text: str) -> Document:
    found = read_text(text, "report.md").document
    assert found is not None
    return found


def parts(body: str, more: str = "", lang: str = "en-GB") -> tuple[ReportPart, ...]:
    return part_states(document(source(body, more, lang)), STYLE)


def state(body: str, more: str = "", lang: str = "en-GB") -> tuple[PartState, Unready | None]:
    (found,) = parts(body, more, lang)
    return found.state, found.unready


def approved(body: str) -> str:
    return approve(source(body), "Ann", date(2026, 11, 30)).text


def state_of(text: str) -> tuple[PartState, Unready | None]:
    (found,) = part_states(document(text), STYLE)
    return found.state, found.unready


def test_easy_wording_without_a_seal_was_written_by_a_person() -> None:
    assert state(PARTS) == (PartState.WRITTEN, None)


def test_easy_wording_with_a_seal_of_both_sides_is_approved() -> None:
    assert state_of(approved(PARTS)) == (PartState.APPROVED, None)


def test_a_drafted_part_is_not_ready() -> None:
    drafted = PARTS.replace("easy-read", "easy-read drafted")
    assert state(drafted) == (PartState.DRAFTED, Unready.UNREAD)


@pytest.mark.parametrize(("old", "new"), [("not happy", "very happy"), ("throughout", "everywhere")])
def test_a_change_of_either_side_ends_an_approval(old: str, new: str) -> None:
    assert state_of(approved(PARTS).replace(old, new)) == (PartState.WRITTEN, Unready.CHANGED)


def test_an_older_seal_of_the_summary_alone_is_no_approval_of_the_easy_wording() -> None:
    # the digest of the old seal is that of the summary, which has not changed
    text = source('## First\n\nOne.\n\n::: easy-read reviewed="Ann" of=7692c3\nOne thing.\n:::\n')
    assert state_of(text) == (PartState.WRITTEN, None)


@pytest.mark.parametrize("comment", [TO_DO, "<!-- TODO ask Bob -->", "<!--to-do: reword-->"])
def test_a_to_do_that_is_left_keeps_a_part_from_going_out(comment: str) -> None:
    assert state(PARTS.replace("People were", f"{comment}\nPeople were"))[1] is Unready.TO_DO
    assert state_of(approved(PARTS) + comment) == (PartState.APPROVED, Unready.TO_DO)


@pytest.mark.parametrize("comment", ["<!-- To Dorothy -->", "<!-- Todorov said so -->", "<!-- -->"])
def test_other_comments_ask_for_nothing(comment: str) -> None:
    assert state(f"{PARTS}\n{comment}") == (PartState.WRITTEN, None)


def test_a_to_do_belongs_to_the_part_that_it_stands_in() -> None:
    found = parts(f"{TO_DO}\n\n{PARTS}\n## Second\n\nWe met.\n\n{TO_DO}\n\n## Third\n\nWe met.")
    assert [each.unready for each in found] == [Unready.TO_DO, Unready.TO_DO, None]


def test_a_to_do_is_not_approved_and_check_says_where_it_is() -> None:
    text = source(PARTS.replace("People were", f"{TO_DO}\nPeople were"))
    assert approve(text, "Ann", date(2026, 11, 30)).undone == (10,)
    (found,) = check_approval(document(text))
    assert (found.span.line, found.message) == (11, "A “To do” is left here.")


def test_a_part_with_hard_words_of_its_own_needs_easy_ones() -> None:
    assert state(f"## First\n\n{HARD}") == (PartState.NONE, Unready.MISSING)


@pytest.mark.parametrize(
    "body",
    [
        "We met people. They told us about their care.",
        "| Place | People |\n|---|---|\n| Hackney | 25 |\n| Ramsgate Infirmary (outpatients) | 15 |",
        "| Who | How |\n|---|---|\n| Enquiries desk | 020 7946 0000 |",
        "Healthwatch Anytown\n\nPhone: 020 7946 0000\n\nEmail: enquiries@example.org",
        "- Website: www.example.org\n- Advocacy: 020 7946 0000.",
        "![](police)",
        "---",
    ],
)
def test_easy_words_contacts_and_figures_need_no_other_words(body: str) -> None:
    assert state(f"## First\n\n{body}") == (PartState.NONE, None)


@pytest.mark.parametrize(
    "body",
    [
        f"| Place | Words |\n|---|---|\n| Hackney | {HARD} |",
        f"Phone: 020 7946 0000\n\n{HARD}",
        f"{HARD[:-1]}, as enquiries@example.org acknowledged in subsequent correspondence.",
    ],
)
def test_sentences_beside_contacts_and_figures_need_easy_words(body: str) -> None:
    assert state(f"## First\n\n{body}") == (PartState.NONE, Unready.MISSING)


def test_words_that_cannot_be_measured_need_easy_ones() -> None:
    assert state("## Rhan\n\nDywedodd pobl wrthym.", lang="cy") == (PartState.NONE, Unready.MISSING)


def test_a_passage_in_another_language_is_read_as_it_is() -> None:
    assert state("## First\n\n::: lang=cy\nDywedodd pobl wrthym.\n:::") == (PartState.NONE, None)


@pytest.mark.parametrize(
    ("body", "more"),
    [
        (f"<!-- hwrender: ignore S0 These are the words of the law. -->\n\n## First\n\n{HARD}", ""),
        (f"## First\n\n{HARD}", "ignore:\n  S0: These are the words of the law.\n"),
    ],
)
def test_a_person_can_accept_that_a_part_has_no_easy_wording(body: str, more: str) -> None:
    assert state(body, more) == (PartState.NONE, None)


def test_a_heading_alone_is_no_part() -> None:
    assert [each.title for each in parts(f"We met.\n\n## Plans\n\n### Care\n\n{HARD}")] == ["Start", "Care"]


def test_a_report_is_a_draft_where_one_part_is_not_ready() -> None:
    ready = parts(PARTS)
    assert not is_draft(ready)
    assert is_draft((*ready, *parts(f"## Second\n\n{HARD}")))
    assert counts_of((*ready, *parts(f"## Second\n\n{HARD}"))) == {"written": 1, "none": 1}


ALL_STATES = "\n".join(
    [
        PARTS,
        PARTS.replace("First", "Second").replace("easy-read", "easy-read drafted"),
        PARTS.replace("First", "Third").replace("People", f"{TO_DO}\nPeople"),
        f"## Fourth\n\n{HARD}\n",
        "## Fifth\n\nWe met people.",
    ]
)


def test_where_everything_must_be_approved_each_other_part_is_an_error() -> None:
    report = document(source(ALL_STATES))
    found = list(check_all_approved(report, part_states(report, STYLE)))
    assert [(each.code, each.message) for each in found] == [
        ("S32", "Nobody has approved this easy wording."),
        ("S32", "This easy wording is a draft."),
        ("S32", "A “To do” is left in this part."),
        ("S0", "This part has no easy-read wording."),
    ]
    assert {each.severity for each in found} == {Severity.ERROR}


def test_where_all_is_approved_nothing_is_wrong() -> None:
    report = document(approved(f"{PARTS}\n## Fifth\n\nWe met people."))
    assert list(check_all_approved(report, part_states(report, STYLE))) == []


def test_a_changed_part_is_an_error_that_asks_to_read_again() -> None:
    report = document(approved(PARTS).replace("not happy", "very happy"))
    (found,) = check_all_approved(report, part_states(report, STYLE))
    assert found.message == "Words were changed after they were approved."
    assert found.hint.startswith("Read both sides again.")
