"""Terms of several meanings: which one their neighbours choose, and when none is sure."""

from __future__ import annotations

import pytest

from hwrender.language.slices import Slice
from hwrender.plain.glossary import Glossary, glossary_of
from hwrender.plain.neighbours import Neighbourhood, read_neighbours, word_sets
from hwrender.plain.senses import built_in_senses, choose, read_senses
from sense_sets import SenseOutcome, outcomes, shown_rightly

TABLE = """
[[bank]]
sense = "money"
meaning = "a place that keeps your money"
for = "high street ~, ~ account|loan, money"
[[bank]]
sense = "river"
meaning = "the side of a river"
for = "river ~, ~ top, ~ of * river, water"
against = "loan"
"""
BANK = tuple(read_senses(TABLE))


def sense_of(sentence: str) -> str | None:
    at = sentence.lower().index("bank")
    sure = choose(BANK, sentence, Slice(at, at + len("bank"))).sure
    return sure.definition.sense if sure else None


@pytest.mark.parametrize(
    ("sentence", "sense"),
    [
        ("The bank accounts were closed.", "money"),
        ("She sat on the bank of the old slow river.", "river"),
        ("She took money out at the bank.", "money"),
        ("The water came over the bank.", "river"),
        # what stands beside the term counts for more than what stands elsewhere
        ("The bank account had been under water for years.", "money"),
        # and a longer phrase for more than a shorter one
        ("The high street bank top", "money"),
    ],
)
def test_a_sense_is_chosen_by_what_stands_beside_and_near_its_term(sentence: str, sense: str) -> None:
    assert sense_of(sentence) == sense


@pytest.mark.parametrize(
    "sentence",
    [
        "The bank was large.",
        "The money fell into the water by the bank.",
        "She has money. The bank was large.",
        "The river bank account",
    ],
)
def test_no_sense_is_sure_where_nothing_or_as_much_speaks_for_each(sentence: str) -> None:
    assert sense_of(sentence) is None


def test_what_speaks_against_a_sense_rules_it_out() -> None:
    assert [
        each.definition.sense for each in choose(BANK, "The bank gave a loan.", Slice(4, 8)).possible
    ] == ["money"]


def test_an_adjective_is_not_found_in_the_plural_of_its_noun() -> None:
    table = TABLE.replace('[[bank]]\nsense = "money"', '[[bank]]\nadjective = true\nsense = "money"')
    glossary = Glossary((), read_senses(table))
    assert glossary.find("The banks have money.") == ()
    assert [each.definition.sense for each in glossary.find("The bank has money.")] == ["money"]


def test_a_usual_sense_stands_where_nothing_speaks_for_another() -> None:
    usual = tuple(read_senses(TABLE.replace('sense = "money"', 'usual = true\nsense = "money"')))
    assert choose(usual, "The bank was large.", Slice(4, 8)).sure == usual[0]
    assert choose(usual, "The water reached the bank.", Slice(22, 26)).sure == usual[1]


@pytest.mark.parametrize(
    ("row", "stands"),
    [
        ("lack ~", True),
        ("lack|have ~ to", True),
        ("@person lack ~", True),
        ("^ * lack ~", True),
        ("~ to decide $", True),
        ("~ * decide", False),
        ("~ decide", False),
        ("money", False),
        ("people", True),
        ("some people", True),
        ("people some", False),
        ("capacity", False),
    ],
)
def test_a_pattern_stands_where_its_words_stand_in_any_form(row: str, stands: bool) -> None:
    around = Neighbourhood("We met. Some people lacked capacity to decide. There was money.", Slice(27, 35))
    assert around.has_any(read_neighbours(row)) is stands


def test_a_gap_is_of_words_of_one_phrase() -> None:
    text = "The bank of the very old river."
    pattern = read_neighbours("~ of * river")
    assert Neighbourhood(text, Slice(4, 8)).has_any(pattern)
    assert not Neighbourhood(text.replace("very", "town by"), Slice(4, 8)).has_any(pattern)


def test_every_row_of_the_tables_can_be_read_and_every_set_is_used() -> None:
    rows = [row for each in built_in_senses() for row in (each.speaks_for, each.speaks_against)]
    assert all(read_neighbours(row) for row in rows if row)
    assert {name for name in word_sets() if not any(f"@{name}" in row for row in rows)} == set()


def test_every_sense_can_be_chosen_and_has_a_name_of_its_own() -> None:
    senses = built_in_senses()
    names = [(each.definition.term, each.definition.sense) for each in senses]
    assert len(names) == len(set(names))
    assert [
        name for name, each in zip(names, senses, strict=True) if not (each.speaks_for or each.usual)
    ] == []


def test_a_term_has_at_most_one_usual_sense() -> None:
    usual = [each.definition.term for each in built_in_senses() if each.usual]
    assert len(usual) == len(set(usual))


def test_the_glossary_explains_a_term_only_where_its_sense_is_sure() -> None:
    glossary = Glossary((), BANK)
    (found,) = glossary.find("The bank account was empty.")
    assert found.definition.explanation() == "Bank means a place that keeps your money."
    assert glossary.find("The bank was large.") == ()
    (unclear,) = glossary.find_unclear("The bank was large.")
    assert [each.meaning for each in unclear.possible] == [
        "a place that keeps your money",
        "the side of a river",
    ]


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("You can ring Maternity Action.", "maternity"),
        ("The Centre for Mental Health wrote it.", "mental health"),
        ("The Maternity and Neonatal Voices Partnership met.", "maternity"),
        ("We asked Crisis about it.", "crisis"),
        ("Mr Refuge came.", "refuge"),
    ],
)
def test_no_word_inside_a_name_is_explained(text: str, term: str) -> None:
    glossary = glossary_of()
    assert [each.definition.term for each in glossary.find(text, known=True)] == []
    assert term in {each.definition.term for each in glossary.find(text.lower(), known=True)} | {
        each.possible[0].term for each in glossary.find_unclear(text.lower())
    }


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Maternity services are good.", "maternity"),
        ("Our Commissioners met.", "commissioner"),
        ("Camden Clinical Commissioning Group met.", "clinical commissioning group"),
        ("The Care Quality Commission visited.", "Care Quality Commission"),
        ("We work with Social Prescribing.", "social prescribing"),
    ],
)
def test_a_term_that_is_only_written_large_is_explained(text: str, term: str) -> None:
    assert [each.definition.term for each in glossary_of().find(text)] == [term]


@pytest.mark.parametrize("name", ["senses", "senses_beside"])
def test_no_labelled_sentence_is_given_a_wrong_meaning_and_most_have_the_right_one(name: str) -> None:
    counted = outcomes(name)
    assert counted[SenseOutcome.WRONG] + counted[SenseOutcome.UNLIKE] == 0
    assert shown_rightly(name) >= 0.9


def test_sentences_that_nobody_here_has_looked_at_are_given_the_right_meaning_or_none() -> None:
    counted = outcomes("senses_held_out")
    assert counted[SenseOutcome.WRONG] + counted[SenseOutcome.UNLIKE] <= 1
    assert shown_rightly("senses_held_out") >= 0.7
