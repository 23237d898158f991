"""What finders of plain times, phone numbers, large numbers, marks and signs offer, and what they leave."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hwrender.edition.kind import EditionKind
from hwrender.language.slices import Slice
from hwrender.plain.clock_times import find_clock_times
from hwrender.plain.contrast_clauses import find_contrasts_in_front
from hwrender.plain.double_negatives import find_double_negatives
from hwrender.plain.large_numbers import find_exact_numbers, find_millions
from hwrender.plain.marks import find_ellipses, find_marked_words
from hwrender.plain.phone_groups import find_ungrouped_phones
from hwrender.plain.phrase_lists import find_wordy_phrases
from hwrender.plain.rewordings import Rewording
from hwrender.plain.signs import find_special_signs
from hwrender.plain.unreal_conditionals import find_unreal_conditionals
from wordings import marked, wording, written_at


def offered(find: Callable[[str], tuple[Rewording, ...]], text: str) -> list[tuple[str, str | None]]:
    return [(each.place.of(text), each.best) for each in find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We open at 14:00.", [("14:00", "2pm")]),
        ("It ends at 18:30.", [("18:30", "6:30pm")]),
        ("Come at 0930 hrs.", [("0930 hrs", "9:30am")]),
        ("Open from 09:00 to 17:30.", [("09:00", "9am"), ("17:30", "5:30pm")]),
        ("Open 9:00 to 17:30.", [("9:00", "9am"), ("17:30", "5:30pm")]),
        ("It closes at 00:30.", [("00:30", "12:30am")]),
        ("It runs from 10:00 to 24:00.", [("10:00", "10am"), ("24:00", "midnight")]),
        ("We met at 12 noon.", [("12 noon", "midday")]),
        ("We met at 12pm.", [("12pm", "midday")]),
        ("Lunch is at 12:15.", []),
        ("We met at 9:30.", []),
        ("We met at 5:30pm at midday.", []),
        ("It is open 24/7.", []),
        ("The ratio was 14:10.", []),
    ],
)
def test_a_time_is_said_as_people_say_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert offered(find_clock_times, text) == expected


@pytest.mark.parametrize(
    ("number", "grouped"),
    [
        ("02079460123", "020 7946 0123"),
        ("01614960123", "0161 496 0123"),
        ("01144960123", "0114 496 0123"),
        ("01632960123", "01632 960 123"),
        ("07700900123", "07700 900 123"),
        ("08081570123", "0808 157 0123"),
        ("03069990123", "0306 999 0123"),
        ("0800123456", "0800 123456"),
        ("+442079460123", "+44 20 7946 0123"),
    ],
)
def test_a_phone_number_gets_the_groups_of_its_kind(number: str, grouped: str) -> None:
    assert offered(find_ungrouped_phones, f"Ring {number}.") == [(number, grouped)]


@pytest.mark.parametrize(
    "text",
    [
        "Ring 020 7946 0123.",
        "NHS number 0123456789",
        "See example.org/02079460123.",
        "The code is 020794601234.",
        "Ring 01632 960123.",
    ],
)
def test_other_numbers_keep_their_groups(text: str) -> None:
    assert offered(find_ungrouped_phones, text) == []


def test_the_phone_of_the_contact_is_looked_at_too() -> None:
    source = "contact:\n  phone: '02079460123'"
    front = f"---\ntitle: Care\nlang: en-GB\n{source}\n---\n\nWords.\n"
    (found,) = (each for each in wording(front) if each.code == "S37")
    assert (written_at(front, found.span), found.suggestion) == ("02079460123", "020 7946 0123")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The council spent £1,234,567.", [("£1,234,567", "more than £1 million")]),
        ("It costs about £2,345,678 a year.", [("£2,345,678", "£2 million")]),
        ("The county has 1,234,567 people.", [("1,234,567", "more than 1 million")]),
        ("It cost £1 million.", []),
        ("It cost £1.2 million.", []),
        ("It cost £1,200,000.", []),
        ("We met 1,234 people.", []),
    ],
)
def test_millions_are_rounded_to_what_people_can_picture(text: str, expected: list[tuple[str, str]]) -> None:
    assert offered(find_millions, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In all 12,345 people live here.", [("12,345", "more than 12,000")]),
        ("In all 12,000 people live here.", []),
        ("Text STOP to 60777.", []),
        ("We met 9,876 people.", []),
    ],
)
def test_a_number_with_many_figures_is_offered_with_two(text: str, expected: list[tuple[str, str]]) -> None:
    assert offered(find_exact_numbers, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Waits are not uncommon.", [("not uncommon", "common")]),
        ("It wasn't unheard of.", [("wasn't unheard", "was heard")]),
        ("It is not an unusual thing.", [("not an unusual", "a usual")]),
        ("People were not entirely unhappy.", [("not entirely unhappy", None)]),
        ("They are not without friends.", [("not without", None)]),
        ("The door was not unlocked.", [("not unlocked", "locked")]),
        ("It has not been unusual.", [("not been unusual", "been usual")]),
        ("He could not undo it.", []),
        ("Do not sign without help.", []),
        ("This is not under way.", []),
    ],
)
def test_two_negatives_become_the_plain_word(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert offered(find_double_negatives, text) == expected


def test_words_in_marks_are_found_and_speech_is_left() -> None:
    assert offered(find_marked_words, "They call it a “huddle” here.") == [("“huddle”", "huddle")]
    for speech in (
        "She said “never again”.",
        "“Go away”, said the man.",
        "“I waited.”",
        "It means “help us”.",
    ):
        assert offered(find_marked_words, speech) == []


def test_dots_are_found_in_every_form() -> None:
    assert [words for words, _ in offered(find_ellipses, "Wait… and wait ... and wait . . . now.")] == [
        "…",
        "...",
        ". . .",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rest + food", [("+", "and")]),
        ("5 < 6", [("<", "less than")]),
        ("See § 4", [("§", "section")]),
        ("#care", [("#", None)]),
        ("People over 80+ and jo@example.org and www.example.org/#a", []),
        ("Health & care, A/B, 62%", []),
    ],
)
def test_a_special_sign_is_found_and_said(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert offered(find_special_signs, text) == expected


def test_a_sign_is_told_once_a_report() -> None:
    assert marked("S48", "A # B\n\nC # D\n\nE < F") == ["#", "<"]


def test_people_ring_a_phone() -> None:
    assert offered(find_wordy_phrases, "Give us a telephone number.")[0] == ("telephone", "phone")
    assert offered(find_wordy_phrases, "They telephoned us.")[0] == ("telephoned", "phoned")


def test_a_pronoun_is_clear_after_a_row_or_heading_that_names_somebody() -> None:
    assert marked("S41", "They told them.") == ["them"]
    assert marked("S41", "The nurses met the patients.\n\nThey told them.") == []
    assert marked("S41", "## The nurses\n\nThey told them.") == []
    assert marked("S41", "She said: “They told him.”") == []


@pytest.mark.parametrize(
    ("code", "body"),
    [
        ("S39", "Why did they come?"),
        ("S41", "They told them."),
        ("S42", "Although it was late, people waited."),
        ("S43", "She would have been able to stay."),
        ("S47", "They call it a “huddle”."),
        ("S50", "People wait. They are ill. Some cry. Staff are kind. Food is cold."),
    ],
)
def test_what_easy_language_alone_asks_for_is_not_asked_of_the_full_summary(code: str, body: str) -> None:
    assert marked(code, body)
    assert marked(code, body, EditionKind.FULL) == []


def test_a_sentence_that_only_begins_with_such_a_word_is_left() -> None:
    assert find_contrasts_in_front("While") == ()
    assert find_unreal_conditionals("If she came, he left.") == ()
    assert find_unreal_conditionals("I would come if there was a bus.")[0].place == Slice(2, 7)
    assert find_unreal_conditionals("Were they there?") == ()
