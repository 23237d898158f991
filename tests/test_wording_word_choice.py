"""Hard words, words explained too late, initials and second names: which use is marked, and how gravely."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from hwrender.diagnostics import Severity
from hwrender.edition.kind import EditionKind
from hwrender.plain.hard_words import ease_of
from hwrender.style import Style
from wordings import EASY_READ, marked, of_rule

RARE = "remit"


def with_limits(note_zipf: float, warning_zipf: float) -> Style:
    wording = replace(EASY_READ.wording, hard_word_note_zipf=note_zipf, hard_word_warning_zipf=warning_zipf)
    return replace(EASY_READ, wording=wording)


def test_a_word_as_common_as_the_limit_passes_and_a_rarer_one_is_hard() -> None:
    zipf, body = ease_of(RARE), f"The {RARE} plan."
    assert marked("S5", body, style=with_limits(zipf, 0.0)) == []
    assert marked("S5", body, style=with_limits(zipf + 0.01, 0.0)) == [RARE]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("You can have a voucher and painkillers.", []),
        ("They were unhelpful.", [Severity.NOTE]),
        ("They did a biopsy.", [Severity.WARNING]),
    ],
)
def test_a_word_of_daily_life_passes_and_one_made_from_a_plain_word_is_at_most_a_note(
    body: str, found: list[Severity]
) -> None:
    assert [each.severity for each in of_rule("S5", body, EditionKind.FULL)] == found


@pytest.mark.parametrize(("above", "severity"), [(0.0, Severity.NOTE), (0.01, Severity.WARNING)])
def test_a_hard_word_is_a_warning_where_it_is_rarer_than_the_second_limit(
    above: float, severity: Severity
) -> None:
    style = with_limits(ease_of(RARE) + 1, ease_of(RARE) + above)
    assert [each.severity for each in of_rule("S5", f"The {RARE} plan.", style=style)] == [severity]


def test_hard_words_are_marked_in_the_order_of_reading_each_at_its_first_use() -> None:
    body = "A statutory plan.\n\nA holistic plan. The statutory one.\n\nTheir marginalised, holistic plan."
    found = of_rule("S5", body, EditionKind.FULL)
    assert marked("S5", body, EditionKind.FULL) == ["statutory", "holistic", "marginalised"]
    assert [each.span.line for each in found] == [6, 8, 10]


def test_another_form_of_a_hard_word_is_the_same_word() -> None:
    assert marked("S5", "They deter people. It deterred us.", EditionKind.FULL) == ["deter"]


def test_a_hard_word_has_the_plainer_one_where_there_is_one() -> None:
    (finding,) = of_rule("S5", "We will utilise it.")
    assert finding.suggestion == "use"


BAND = "The tourniquet is a tight band."


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (f"They had a tourniquet.\n\n{BAND}", []),
        (f"They had a tourniquet. I was cold. {BAND}", []),
        (f"- They had a tourniquet.\n- I was cold.\n\n{BAND}", []),
        (f"## The tourniquet\n\nWe met.\n\n{BAND}", []),
        (f"{BAND}\n\nThey had a tourniquet.", []),
        (f"They had a tourniquet. I was cold. I sat down. {BAND}", [Severity.NOTE]),
        ("They had a tourniquet. The tourniquet is a problem.", [Severity.WARNING]),
        (
            "They had a tourniquet and a catheter. This is a thin pipe that takes wee away.",
            [Severity.WARNING],
        ),
    ],
)
def test_a_hard_word_passes_where_its_sentence_or_one_of_the_next_two_explains_it(
    body: str, found: list[Severity]
) -> None:
    assert [each.severity for each in of_rule("S5", body)] == found


def test_a_hard_word_that_is_explained_later_is_a_note_that_says_so() -> None:
    (finding,) = of_rule("S5", f"A tourniquet. We met. We sat. {BAND}")
    assert finding.hint == "A later sentence says what it means. Say it here."


def test_a_heading_may_have_a_term_that_the_next_sentence_explains() -> None:
    body = "## Advocacy\n\nThis is when {}\n\n## Next\n\nWe asked about advocacy."
    assert marked("S6", body.format("people help you to speak up.")) == []
    assert marked("S6", body.replace("This is when {}", "We met here.")) == ["Advocacy"]


TERMS = "We asked about advocacy.\n\nYour advocacy is here. Enforcement came."


def test_terms_of_the_glossary_pass_in_the_easy_edition_that_explains_them() -> None:
    assert marked("S6", TERMS) == []


def test_a_term_in_a_heading_is_marked_unless_its_own_section_explains_it() -> None:
    own = "## Advocacy\n\nWe asked about advocacy."
    later = "## Advocacy\n\nWe met.\n\n## Next\n\nWe asked about advocacy."
    assert marked("S6", own) == []
    assert marked("S6", later) == ["Advocacy"]


def test_a_term_in_a_heading_is_marked_where_its_section_explains_another_meaning() -> None:
    body = "## The benefits of swimming\n\nShe lost her benefits."
    assert marked("S6", body) == ["benefits"]
    assert marked("S6", body.replace("lost her benefits", "saw the benefits of rest")) == []


def test_a_phrase_of_the_glossary_is_a_note_in_the_full_edition_at_its_first_use() -> None:
    body = "We keep personal information.\n\nYour personal information is safe."
    found = of_rule("S6", body, EditionKind.FULL)
    assert [(each.severity, each.span.line) for each in found] == [(Severity.NOTE, 6)]


def test_initials_are_marked_once_and_not_where_they_are_spelt_out() -> None:
    assert marked("S7", "The HWQ met.\n\nThe HWQ left.") == ["HWQ"]
    assert marked("S7", "Health Watch Queries (HWQ) met. The HWQ left.") == []


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("We met COSPA. COSPA is a group of parents.", []),
        ("We met COSPA.\n\nThey were kind.\n\nCOSPA stands for Care Only.", []),
        ("We met COSPA. They came. They sat. COSPA is a group of parents.", ["COSPA"]),
        ("We met COSPA. The COSPA was late.", ["COSPA"]),
        ("You may have a test called an EEG.", []),
        ("The Action Plan 2010-2020 (AP) and the AP.", []),
    ],
)
def test_initials_pass_where_one_of_the_next_two_sentences_explains_them(body: str, found: list[str]) -> None:
    assert marked("S7", body) == found


def test_the_rarer_spelling_is_marked_and_the_later_of_two_as_common() -> None:
    assert marked("S8", "We e-mail. We e-mail. We email.") == ["email"]
    assert marked("S8", "An e-mail. An email.") == ["email"]


def test_the_later_of_two_words_for_the_same_is_a_note() -> None:
    (finding,) = of_rule("S8", "Each patient came. Each service user left.")
    assert (finding.severity, finding.message) == (
        Severity.NOTE,
        "“service user” may mean the same as “patient” here.",
    )


def test_a_hard_word_that_is_explained_at_the_end_alone_is_marked_in_the_full_edition() -> None:
    body = "The safeguarding team came."
    assert marked("S5", body) == []
    (finding,) = of_rule("S5", body, EditionKind.FULL)
    assert finding.hint.startswith("Its meaning is only at the end. Safeguarding means ")


@pytest.mark.parametrize(
    ("first", "instead"), [("E-mail us.", "Email"), ("Please e-mail us.", "email"), ("E-Mail us.", "Email")]
)
def test_the_other_spelling_is_offered_with_the_same_first_letter(first: str, instead: str) -> None:
    (finding,) = of_rule("S8", f"{first} We email. We email.")
    assert finding.suggestion == instead


def test_a_term_without_a_sure_meaning_is_marked_once_with_all_its_meanings_and_not_as_a_hard_word() -> None:
    body = "The tender was hard.\n\nThe tender is late."
    (finding,) = of_rule("S33", body)
    assert finding.span.line == 6
    assert "asking groups to say what they would charge for some work. Tender can also mean" in finding.hint
    assert marked("S5", body) == []


def test_a_term_is_not_marked_where_its_meaning_is_sure_or_the_report_says_it() -> None:
    assert marked("S33", "The lump was very tender. The tender for the contract is late.") == []
    assert marked("S33", "The tender was hard. A tender is a letter to the council.") == []


@pytest.mark.parametrize(("zipf", "severity"), [(0.0, Severity.NOTE), (7.0, Severity.WARNING)])
def test_a_term_without_a_sure_meaning_is_a_warning_where_it_would_be_a_hard_word(
    zipf: float, severity: Severity
) -> None:
    found = of_rule("S33", "The tender was hard.", style=with_limits(7.0, zipf))
    assert [each.severity for each in found] == [severity]
