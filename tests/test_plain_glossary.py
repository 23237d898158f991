"""The glossary: what its definitions are like, and where it finds them."""

from __future__ import annotations

import pytest

from hwrender.language.lemmas import zipf_of_family
from hwrender.language.tokens import plain_form, words
from hwrender.metadata import GlossaryEntry
from hwrender.plain.contractions import find_negative_contractions, find_other_contractions
from hwrender.plain.definitions import SPELT, Definition, built_in_definitions, keys
from hwrender.plain.everyday import EVERYDAY_WORDS
from hwrender.plain.glossary import Glossary, glossary_of, own_glossary
from hwrender.plain.number_rules import find_number_words
from hwrender.plain.percentages import find_percentages
from hwrender.plain.phrase_lists import (
    find_foreign_words,
    find_hurtful_words,
    find_idioms,
    find_wordy_phrases,
)
from hwrender.plain.ranges import find_ranges
from hwrender.plain.readability import measure
from hwrender.plain.senses import built_in_senses

PLAIN_ZIPF = 4.0
# what may stand in an explanation though it is rarer: names, and words that have an entry of their own
NAMES = frozenset(["nhs", "healthwatch", "covid-19", "hiv"])

ALL_DEFINITIONS = (*built_in_definitions(), *(each.definition for each in built_in_senses()))


def found_in(text: str, *definitions: Definition) -> list[tuple[str, str]]:
    glossary = Glossary(definitions) if definitions else glossary_of()
    return [(each.place.of(text), each.definition.term) for each in glossary.find(text)]


def test_there_are_at_least_300_definitions_and_both_levels_are_used() -> None:
    levels = [definition.level for definition in built_in_definitions()]
    assert levels.count("hard") >= 300
    assert levels.count("known") >= 50


def test_no_two_definitions_claim_the_same_words() -> None:
    owner: dict[tuple[str, ...], str] = {}
    for definition in ALL_DEFINITIONS:
        for form in {definition.term, *definition.other_forms}:
            key = tuple(plain_form(part) for part in form.replace("-", " ").split())
            assert owner.setdefault(key, definition.term) == definition.term


def test_each_definition_is_one_short_sentence() -> None:
    for definition in ALL_DEFINITIONS:
        explanation = definition.explanation()
        assert len(words(definition.meaning)) <= 15, explanation
        assert len(words(explanation)) <= 16, explanation
        assert explanation.startswith(definition.head()), explanation
        assert explanation.count(".") == 1, explanation
        assert not set("();:/–—&%") & set(definition.meaning), explanation


def test_each_definition_is_made_of_words_that_readers_know() -> None:
    for definition in ALL_DEFINITIONS:
        hard = [
            word.text
            for word in words(definition.meaning)
            if zipf_of_family(word.text) < PLAIN_ZIPF and plain_form(word.text) not in EVERYDAY_WORDS | NAMES
        ]
        assert not hard, f"{definition.explanation()} uses {hard}"


def test_no_definition_explains_a_word_by_itself() -> None:
    for definition in ALL_DEFINITIONS:
        term = {plain_form(word.text) for word in words(definition.term)}
        meaning = {plain_form(word.text) for word in words(definition.meaning)}
        assert not (len(term) == 1 and term <= meaning), definition.explanation()


def test_the_definitions_pass_the_rules_they_serve() -> None:
    for definition in ALL_DEFINITIONS:
        meaning = definition.meaning
        for find in (
            find_wordy_phrases, find_idioms, find_foreign_words, find_hurtful_words, find_percentages,
            find_number_words, find_ranges, find_negative_contractions, find_other_contractions,
        ):  # fmt: skip
            assert not find(meaning), f"{find.__name__}: {definition.explanation()}"


def test_the_definitions_together_are_easy_to_read() -> None:
    measures = measure(f"It {each.joint} {each.meaning}." for each in ALL_DEFINITIONS)
    assert measures.score() <= 20
    assert measures.flesch_kincaid() <= 5


@pytest.mark.parametrize(
    "term",
    [
        "Joint Strategic Needs Assessment", "equality impact assessment", "dispersal order", "sexual health",
        "mental health", "emergency accommodation", "personal information", "stigmatised", "marginalised",
        "vulnerable", "funding", "statutory", "holistic", "non-judgemental", "referred", "specialist", "NHS",
        "Healthwatch", "council", "borough", "addiction", "outreach", "enforcement", "cessation",
    ],
)  # fmt: skip
def test_the_words_of_the_first_report_are_explained(term: str) -> None:
    assert glossary_of().define(term)


def test_words_that_easy_read_uses_freely_are_not_hard() -> None:
    text = "The council, the police, the NHS and your GP give more support. Staff help people in hospital."
    assert found_in(text) == []
    assert [each.definition.term for each in glossary_of().find(text, known=True)] == [
        "council", "police", "NHS", "GP", "support", "staff", "hospital",
    ]  # fmt: skip


def test_the_longest_phrase_wins() -> None:
    assert found_in("An equality impact assessment of the plan") == [
        ("equality impact assessment", "equality impact assessment")
    ]


@pytest.mark.parametrize(
    ("text", "shown", "term"),
    [
        ("They used dispersal orders.", "dispersal orders", "dispersal order"),
        ("DISPERSAL ORDERS", "DISPERSAL ORDERS", "dispersal order"),
        ("She was referred on.", "referred", "refer"),
        ("They are referring her.", "referring", "refer"),
        ("He refers people.", "refers", "refer"),
        ("people living with addictions", "addictions", "addiction"),
        ("He was addicted.", "addicted", "addiction"),
        ("the borough’s plans", "borough’s", "borough"),
        ("the borough's plans", "borough's", "borough"),
        ("Parkinson’s can be hard.", "Parkinson’s", "Parkinson's"),
        ("Parkinson's can be hard.", "Parkinson's", "Parkinson's"),
        ("a drop in for women", "drop in", "drop-in"),
        ("a non\u2011judgemental team", "non\u2011judgemental", "non-judgemental"),
        ("non-judgmental staff", "non-judgmental", "non-judgemental"),
        ("mental\nhealth", "mental\nhealth", "mental health"),
        ("She opted out of it.", "opted out", "opt out"),
        ("(stigmatised)", "stigmatised", "stigmatised"),
        ("LGBTQ+ people", "LGBTQ+", "LGBTQ+"),
    ],
)
def test_forms_of_a_word_are_found_where_they_stand(text: str, shown: str, term: str) -> None:
    assert found_in(text) == [(shown, term)]


@pytest.mark.parametrize(
    "text",
    [
        "Crowdfunding helped.",
        "a co-funding plan",
        "my pals came",
        "a prep room",
        "in private. Rented rooms are dear.",
        "mental, health",
        "referee",
    ],
)
def test_other_words_are_left_alone(text: str) -> None:
    assert found_in(text) == []


def test_an_own_entry_overrides_the_built_in_one_in_all_its_forms() -> None:
    own = GlossaryEntry("Dispersal orders", "papers that tell you to leave.", spoken=None)
    glossary = glossary_of([own])
    (found,) = glossary.find("a dispersal order") or glossary.find("dispersal orders")
    assert found.definition.meaning == "papers that tell you to leave"
    assert glossary.define("dispersal order") in {(), (found.definition,)}


def test_an_own_entry_makes_a_known_word_hard() -> None:
    glossary = glossary_of([GlossaryEntry("council", "the people who run Hackney")])
    assert [each.definition.explanation() for each in glossary.find("The council met.")] == [
        "Council means the people who run Hackney."
    ]


def test_a_definition_reads_as_one_sentence() -> None:
    glossary = glossary_of()
    sentences = {
        term: definition.explanation()
        for term in ("personal data", "findings", "statutory", "recommend")
        for definition in glossary.define(term)
    }
    assert sentences == {
        "personal data": "Personal data means facts about you, like your name and where you live.",
        "findings": "Findings are what was found out.",
        "statutory": "Statutory means the law says it must be done.",
        "recommend": "Recommend means to say what someone should do.",
    }


def test_initials_say_how_they_are_spoken() -> None:
    for definition in built_in_definitions():
        if definition.keeps_case():
            assert definition.spoken, f"{definition.term} needs a way to be said"
    (nhs,) = glossary_of().define("NHS")
    assert nhs.spoken == SPELT


def test_the_words_to_find_are_in_plain_form() -> None:
    assert ("a", "b's") not in keys(Definition("A b’s", "x"))
    assert ("care", "plans") in keys(Definition("Care plan", "x"))
    assert ("applied",) in keys(Definition("apply", "to ask"))
    assert ("applied",) not in keys(Definition("apply", "an ask"))


def test_a_term_without_words_is_never_found() -> None:
    assert glossary_of([GlossaryEntry("…", "more to come")]).find("And so on … it went.") == ()


def test_a_term_is_found_in_writing_without_blanks_between_words() -> None:
    text = "很多人等转诊等得太久。转诊很慢。"
    found = own_glossary((GlossaryEntry("转诊", "医生送您去别处。"),)).find(text)
    assert [each.place.of(text) for each in found] == ["转诊", "转诊"]
    assert found[0].definition.meaning == "医生送您去别处"
