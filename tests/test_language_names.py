"""One reading of names: people, places, organisations and others with a capital, checked against a table."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hwrender.language.name_kinds import NameEvidence, NameKind
from hwrender.language.names import KnownNames, large_words, read_names
from hwrender.language.people_names import read_people
from hwrender.language.tokens import plain_form, words
from wording_sets import labelled, score

SENTENCES = labelled("names")
LEAST = 0.95
MOST_MISREAD = 14
MOST_OF_ANOTHER_KIND = 8
"""How many names are found wrongly or not at all, or taken for another kind. One more is noticed here."""

WORDS = st.sampled_from(
    ["Dr", "Sarah", "Khan", "of", "and", "the", "Homerton", "Hospital", "“", "”", "said", "’s", "'s", ".",
     ",", "\n", "NHS", "Open", "Doors", "in", "Hackney", "St", "Mary", "Act", "–", "(", ")", "May", "I", "é",
     "Polish", "Mr", "&", "Sons", "for", "Work", "Will", "2016", ":", "-", "А", "İ"]
)  # fmt: skip


def test_the_table_has_300_rows_and_80_without_a_name() -> None:
    assert len({each.text for each in SENTENCES}) == len(SENTENCES) >= 300
    assert sum(not each.places for each in SENTENCES) >= 80
    assert {kind for each in SENTENCES for kind in each.wordings} == {kind.value for kind in NameKind}


def test_names_are_found_at_their_very_place() -> None:
    result = score(SENTENCES, lambda text: (name.place for name in read_names(text)))
    assert result.precision() >= LEAST, result.wrong
    assert result.recall() >= LEAST, result.missed
    assert len(result.wrong + result.missed) <= MOST_MISREAD


def test_a_name_is_known_to_be_a_person_s_a_place_s_or_an_organisation_s() -> None:
    wrong = [
        (name.place.of(each.text), name.kind.value, kind)
        for each in SENTENCES
        for name in read_names(each.text)
        for place, kind in zip(each.places, each.wordings, strict=True)
        if name.place == place and name.kind.value != kind
    ]
    assert len(wrong) / sum(len(each.places) for each in SENTENCES) <= 1 - LEAST, wrong
    assert len(wrong) <= MOST_OF_ANOTHER_KIND


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("We met Dr Sarah Khan’s son.", [("sarah", "khan")]),
        ("The Department for Work and Pensions paid.", [("department", "work", "pensions")]),
        ("They asked St Mary's Hospital.", [("st", "mary", "hospital")]),
        ("The Chief Executive of Barnet Hospital replied.", [("chief", "executive"), ("barnet", "hospital")]),
        ("It lies near Stockton on Tees.", [("stockton", "tees")]),
        ("They saw Open Doors on Monday in May.", [("open", "doors")]),
        ("Anna Jones\nBen Khan", [("anna", "jones"), ("ben", "khan")]),
    ],
)
def test_a_name_gives_its_words_without_titles_and_joints(text: str, parts: list[tuple[str, ...]]) -> None:
    assert [name.parts for name in read_names(text)] == parts


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("We met Mrs Smith.", NameEvidence.TITLE),
        ("We met Priya.", NameEvidence.GIVEN_NAME),
        ("My name is Xanthippe.", NameEvidence.INTRODUCED),
        ("We met Open Doors.", NameEvidence.CAPITALS),
    ],
)
def test_a_name_says_what_shows_that_it_is_one(text: str, evidence: NameEvidence) -> None:
    assert [name.evidence for name in read_names(text)] == [evidence]


def test_a_report_s_own_names_are_read_whole_and_at_the_head_of_a_sentence() -> None:
    known = KnownNames(frozenset({"mind", "brent", "lantern"}), ("Mind in Brent", "Grace Kelly Circle"))
    text = "Mind in Brent met Grace Kelly. Lantern closes."
    assert [name.place.of(text) for name in read_names(text)] == ["Brent", "Grace Kelly"]
    found = read_names(text, known)
    assert [name.place.of(text) for name in found] == ["Mind in Brent", "Grace Kelly", "Lantern"]
    assert [name.kind for name in found[:2]] == [NameKind.ORGANISATION, NameKind.PERSON]
    [circle] = read_names("They met Grace Kelly Circle", known)
    assert circle.kind is NameKind.ORGANISATION
    assert found[0].evidence is NameEvidence.KNOWN


def test_words_with_a_capital_inside_a_sentence_are_large() -> None:
    assert large_words(["People in Hackney met on Monday. Staff of Lantern came."]) == {"hackney", "lantern"}


@given(st.lists(WORDS, max_size=30).map(" ".join))
def test_names_stand_in_order_and_apart_at_true_offsets(text: str) -> None:
    names = read_names(text)
    assert all(one.place.end <= two.place.start for one, two in pairwise(names))
    for name in names:
        written = name.place.of(text)
        assert written == written.strip()
        assert written
        inside = {plain_form(word.text) for word in words(text) if word.slice().overlaps(name.place)}
        assert set(name.parts) <= inside
    people = {person.place for person in read_people(text)}
    assert people == {name.place for name in names if name.kind is NameKind.PERSON}


@pytest.mark.parametrize(
    "piece",
    [
        "Sarah Khan of Open Doors said so. ",
        "Smith, Jones and Brown's ",
        "My name is Ann ",
        "Anna's Mary's ",
        "A ",
        "Work and Pensions for ",
        "“Mr and Mrs ",
        "N.H.S. ",
    ],
)
def test_reading_names_takes_time_in_step_with_the_length(piece: str) -> None:
    def seconds(count: int) -> float:
        text = piece * count
        read_names.cache_clear()
        read_people.cache_clear()
        words(text)
        start = time.process_time()
        read_names(text)
        return time.process_time() - start

    short = min(seconds(50) for _ in range(3))
    assert min(seconds(400) for _ in range(2)) < 8 * 4 * short + 0.02
