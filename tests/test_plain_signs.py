"""Roman numerals, signs, capitals, nouns that hide verbs, joints, variants and words that a text explains."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hwrender.language.clause_boundaries import find_joints
from hwrender.language.roman import value_of_numeral
from hwrender.language.sentences import split_sentences
from hwrender.language.slices import Slice
from hwrender.plain.capitals import find_block_capitals
from hwrender.plain.nominalisations import find_nominalisations
from hwrender.plain.rewordings import Rewording
from hwrender.plain.signs import (
    find_ampersands,
    find_bracketed_plurals,
    find_roman_numerals,
    find_slashes,
    is_between_names,
)
from hwrender.plain.variants import find_spelling_variants, find_synonyms

NUMERALS = (
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv",
    "xvi", "xvii", "xviii", "xix", "xx", "xxi", "xxii", "xxiii", "xxiv", "xxv", "xxvi", "xxvii",
    "xxviii", "xxix", "xxx", "xxxi", "xxxii", "xxxiii", "xxxiv", "xxxv", "xxxvi", "xxxvii",
    "xxxviii", "xxxix",
)  # fmt: skip


def instead(rewordings: tuple[Rewording, ...], text: str) -> list[tuple[str, str | None]]:
    return [(rewording.place.of(text), rewording.best) for rewording in rewordings]


@pytest.mark.parametrize(("value", "numeral"), list(enumerate(NUMERALS, 1)))
def test_a_numeral_has_its_value_in_either_case(value: int, numeral: str) -> None:
    assert value_of_numeral(numeral) == value_of_numeral(numeral.upper()) == value
    if value not in (1, 5, 10, 20, 30):
        text = f"Henry {numeral.upper()} was king."
        assert instead(find_roman_numerals(text), text) == [(numeral.upper(), str(value))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Part I says so.", [("I", "1")]),
        ("She has Type II diabetes.", [("II", "2")]),
        ("See points (ii) and (iv).", [("ii", "2"), ("iv", "4")]),
        ("I think it is fine.", []),
        ("The type I use is new.", []),
        ("She had an IV drip.", []),
        ("A shirt of size XXL, not XX.", []),
        ("Vitamin V and X-rays.", []),
        ("The VIP list and a MIX.", []),
    ],
)
def test_roman_numerals(text: str, found: list[tuple[str, str]]) -> None:
    assert instead(find_roman_numerals(text), text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("health & care", [("&", "and")]),
        ("care&support", [("&", " and ")]),
        ("Go to A&E or R&B night.", []),
    ],
)
def test_ampersands(text: str, found: list[tuple[str, str]]) -> None:
    assert instead(find_ampersands(text), text) == found


def test_an_ampersand_between_capitals_may_be_a_name() -> None:
    name, prose = "Marks & Spencer", "health & care"
    assert is_between_names(name, find_ampersands(name)[0].place)
    assert not is_between_names(prose, find_ampersands(prose)[0].place)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a friend and/or a carer", [("and/or", "or")]),
        ("He/she can come.", [("He/she", "They")]),
        ("men/women", [("men/women", "men or women")]),
        ("open 24/7 on 3/4/2016", []),
        ("https://a.example/b/c and n/a", []),
        ("HIV/AIDS and PDF/UA-1", []),
        ("ann@a.example/b", []),
    ],
)
def test_slashes(text: str, found: list[tuple[str, str]]) -> None:
    assert instead(find_slashes(text), text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("your leg(s)", [("leg(s)", "legs")]),
        ("the child(ren)", [("child(ren)", "children")]),
        ("a body(ies)", [("body(ies)", "bodies")]),
        ("class(es)", [("class(es)", "classes")]),
        ("the plan (see below)", []),
        ("the staff (s)", []),
    ],
)
def test_bracketed_plurals(text: str, found: list[tuple[str, str]]) -> None:
    assert instead(find_bracketed_plurals(text), text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("You MUST call.", [("MUST", "must")]),
        ("PLEASE CALL US NOW.", [("PLEASE CALL US NOW", "Please call us now")]),
        ("HEALTH AND CARE IN HACKNEY", [("HEALTH AND CARE IN HACKNEY", "Health and care in Hackney")]),
        ("The NHS IS OPEN.", [("NHS IS OPEN", "NHS is open")]),
        ("CQC, NICE and PALS met HWH.", []),
        ("WHO says so. MIND helps.", []),
        ("A GP in the UK. I am OK.", []),
    ],
)
def test_block_capitals(text: str, found: list[tuple[str, str]]) -> None:
    assert instead(find_block_capitals(text), text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The cessation of support.", [("cessation", "stop")]),
        ("For the enforcement of rules.", [("enforcement", "enforce")]),
        ("The implementation of the plan.", [("implementation", "put in place")]),
        ("The treatment of people and the information for patients.", []),
        ("The police are at the station for a meal.", []),
    ],
)  # fmt: skip
def test_nouns_that_hide_verbs(text: str, found: list[tuple[str, str]]) -> None:
    assert [(each.word, each.verb) for each in find_nominalisations(text)] == found


def test_a_sentence_is_cut_where_another_clause_begins() -> None:
    text = "We asked people what they thought and they said that it was good, but it was hard to find."
    joints = find_joints(text, Slice(0, len(text)))
    assert [(joint.place.of(text), joint.opening) for joint in joints] == [
        (" and they", "They"),
        (", but it", "But it"),
    ]


def test_a_sentence_is_cut_before_any_subject_with_its_verb() -> None:
    text = (
        "The lift was broken, yet Dr Bell said no, and so the residents of both wards stayed inside all day."
    )
    joints = find_joints(text, Slice(0, len(text)))
    assert [(joint.place.of(text), joint.opening) for joint in joints] == [
        (", yet Dr", "But Dr"),
        (", and so the", "So the"),
    ]


def test_a_half_of_a_sentence_that_is_cut_has_three_words() -> None:
    assert [
        len(find_joints(text, Slice(0, len(text))))
        for text in (
            "It was late and they all left.",
            "It was late and they left.",
            "They left and it was late.",
        )
    ] == [1, 0, 0]


@pytest.mark.parametrize(
    "text",
    [
        "People want food and housing and help.",
        "The nurse and the doctor of the ward came to us.",
        "We met the chair of the Health and Wellbeing Board.",
        "He came in and sat down with the others.",
        "She said “I came and they left and it was fine” to us.",
        "They and we are here.",
    ],
)
def test_a_sentence_is_not_cut_inside_a_clause_or_a_quotation(text: str) -> None:
    assert find_joints(text, Slice(0, len(text))) == ()


@given(
    st.lists(
        st.sampled_from(
            ["we", "they", "it", "said", "is", "and", "but", "so", ";", ",", "people", "was", "good", "here"]
        ),
        max_size=25,
    )
)
def test_joints_stand_apart_and_leave_words_on_both_sides(parts: list[str]) -> None:
    text = " ".join(parts)
    for sentence in split_sentences(text):
        ends = [sentence.start]
        for joint in find_joints(text, sentence):
            assert text[ends[-1] : joint.place.start].strip()
            assert joint.place.end <= sentence.end
            assert joint.opening[0].isupper()
            ends.append(joint.place.end)


def variants(*texts: str) -> list[tuple[str, str]]:
    return [(each.place.of(texts[each.text]), each.other) for each in find_spelling_variants(texts)]


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (("We met Open Doors.", "I like Open Doors and Open doors."), ("Open doors", "Open Doors")),
        (("We are HealthWatch.", "Healthwatch met Healthwatch."), ("HealthWatch", "Healthwatch")),
        (("Their well-being.", "Our wellbeing.", "Wellbeing is all."), ("well-being", "wellbeing")),
    ],
)
def test_the_rarer_spelling_of_a_name_is_found(texts: tuple[str, ...], found: tuple[str, str]) -> None:
    assert variants(*texts) == [found]


def test_common_words_are_no_variant_of_a_name() -> None:
    assert variants("We met Open Doors.", "They open doors for people.", "Open doors help.") == []
    assert variants("The Council met.", "The council said so.", "NHS staff and nhs.uk") == []


def test_a_second_word_for_the_same_people_is_found_once() -> None:
    texts = ("Patients came.", "A service user spoke.", "Service users and clients left.")
    found = [(each.place.of(texts[each.text]), each.other) for each in find_synonyms(texts)]
    assert found == [("service user", "patient"), ("clients", "patient")]
