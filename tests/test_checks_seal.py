"""A seal covers words on both sides and their order, and nothing that a reader would not call a change."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hwrender.checks.seal import MOST_LETTERS, SectionSeal, is_old, section_seals
from hwrender.prose import Side
from hwrender.reading import read_text
from wordings import FRONT

SUMMARY = "Most people felt *safe*.\n\nIt cost £5 in 2019."
EASY = "![](safe)\nMost people felt safe.\n\n![A bus](bus)\nIt cost £5.\n\n- One\n- Two"
SEAL = "2.st.sx6oh.5qofvq.omlbm7"


def seal_of(summary: str = SUMMARY, easy: str = EASY) -> SectionSeal:
    body = f"## Part\n\n{summary}\n\n::: easy-read\n{easy}\n:::\n"
    document = read_text(FRONT + body, "report.md").document
    assert document is not None
    return section_seals(document)[0]


def test_the_seal_of_the_same_words_never_changes() -> None:
    assert seal_of().written() == SEAL
    assert not is_old(SEAL)


def test_each_side_has_its_own_letters_and_digest() -> None:
    summary = seal_of(summary=SUMMARY.replace("Most", "Few"))
    easy = seal_of(easy=EASY.replace("Most", "Few"))
    assert set(summary.changes(SEAL)) == {Side.FULL}
    assert set(easy.changes(SEAL)) == {Side.EASY}
    assert set(seal_of("Other words.", "Other words.").changes(SEAL)) == {Side.FULL, Side.EASY}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Most people", "Most\n  people"),
        ("Most people", "Most&nbsp;people"),
        ("Most people", "most **people**"),
        ("felt safe.", "felt “safe”…"),
        ("felt safe.", "felt – safe"),
        ("![](safe)\n", ""),
        ("(bus)", "(train)"),
        ("- One\n- Two", "* One\n\n* Two"),
        ("- One\n- Two", "- [One](https://example.org)\n- Two"),
    ],
)
def test_white_space_marks_and_the_choice_of_pictures_are_no_change(before: str, after: str) -> None:
    assert before in EASY
    assert seal_of(easy=EASY.replace(before, after)).changes(SEAL) == {}


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        ("felt safe", "felt unsafe", 14),
        ("Most people", "People", 14),
        ("£5", "£50", 17),
        ("£5", "5%", 17),
        ("£5", "-£5", 17),
        ("£5", "£5 ✗", 17),
        ("£5", "under £5", 17),
        ("[A bus]", "[No bus]", 16),
        ("- One\n- Two", "- Two\n- One", 19),
        ("One", "None", 19),
        ("- One", "#### Not one\n\n- One", 19),
        ("Two", "Two\n- Three", 21),
        ("It cost £5.", "It was dear.\n\nIt cost £5.", 17),
    ],
)
def test_a_word_or_sign_that_changes_what_is_said_is_found_where_it_stands(
    before: str, after: str, line: int
) -> None:
    assert before in EASY
    changes = seal_of(easy=EASY.replace(before, after)).changes(SEAL)
    assert {side: text and text.whole.line for side, text in changes.items()} == {Side.EASY: line}


def test_an_apostrophe_or_hyphen_is_the_same_however_it_is_typed() -> None:
    plain = seal_of(easy="They don't use a well-known service, at -5 degrees.").written()
    assert seal_of(easy="They don’t use a well‑known ser\u00advice, at −5 degrees.").changes(plain) == {}
    assert seal_of(easy="They do use a well-known service, at -5 degrees.").changes(plain)


def test_a_letter_that_was_typed_in_two_parts_is_the_same_letter() -> None:
    assert seal_of(easy="Zo\u00eb came.").written() == seal_of(easy="Zoe\u0308 came.").written()


def test_words_of_every_script_count() -> None:
    turkish, thai = "::: lang=tr\nGüvende\n:::", "::: lang=th\nปลอดภัย\n:::"
    assert seal_of(easy=turkish).changes(seal_of(easy=thai).written())
    vowel = seal_of(easy=thai.replace("ปลอดภัย", "ปลอดภย"))
    assert vowel.changes(seal_of(easy=thai).written())


def test_a_long_side_has_a_short_seal_and_every_change_is_found() -> None:
    items = [f"- Thing {number}" for number in range(100)]
    sealed = seal_of(easy="\n".join(items)).written()
    assert len(sealed) <= 2 * (MOST_LETTERS + 8) + 1
    for number in (0, MOST_LETTERS - 1, MOST_LETTERS, 99):
        changed = [*items[:number], "- Nothing", *items[number + 1 :]]
        (text,) = seal_of(easy="\n".join(changed)).changes(sealed).values()
        assert (text is None) == (number >= MOST_LETTERS)
        assert text is None or text.text == "Nothing"


@given(st.lists(st.text("ab £5%.,-–’ \n", min_size=1), min_size=1, max_size=30))
def test_a_seal_can_always_be_read_and_covers_what_it_was_made_for(texts: list[str]) -> None:
    easy = "\n\n".join(f"x {' '.join(text.split())}" for text in texts)
    sealed = seal_of(easy=easy)
    assert re.fullmatch(r"2(\.[a-z2-7]{0,24}){2}(\.[a-z2-7]{6}){2}", sealed.written())
    body = f"## Part\n\n{SUMMARY}\n\n::: easy-read reviewed=Ann of={sealed.written()}\n{easy}\n:::\n"
    read = read_text(FRONT + body, "report.md")
    assert {each.code for each in read.findings} <= {"D107"}  # “%%” is a sign of another program
    assert sealed.changes(sealed.written()) == {}
    assert set(seal_of(easy=f"{easy}\n\nMore.").changes(sealed.written())) == {Side.EASY}
