"""What a word does in its sentence, which words are verbs, and in which form."""

from __future__ import annotations

import pytest

from hwrender.language.function_words import FUNCTION_WORDS
from hwrender.language.lemmas import conjugate
from hwrender.language.slices import Slice
from hwrender.language.verbs import NO_VERB, verb_form
from hwrender.language.word_classes import classify
from hwrender.language.word_context import WordClass
from hwrender.language.word_sets import word_set

C = WordClass


def class_in(text: str, word: str) -> WordClass:
    (found,) = [each for each in classify(text, Slice(0, len(text))) if each.written == word]
    return found.word_class


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("She visits the ward.", "visits", C.FINITE),
        ("The visits were short.", "visits", C.NOUN),
        ("They need help.", "need", C.FINITE),
        ("The need is great.", "need", C.NOUN),
        ("We want to visit him.", "visit", C.INFINITIVE),
        ("They may visit him.", "visit", C.INFINITIVE),
        ("Did staff listen?", "staff", C.NOUN),
        ("The survey found little.", "found", C.FINITE),
        ("It was found late.", "found", C.PARTICIPLE),
        ("Four authorised visitors came.", "authorised", C.PARTICIPLE),
        ("Those surveyed came.", "surveyed", C.PARTICIPLE),
        ("The area lacked privacy.", "lacked", C.FINITE),
        ("Letters sent by post came.", "sent", C.LIKELY),
        ("We met in May.", "May", C.NAME),
        ("We may meet.", "may", C.HELPER),
        ("We will meet.", "will", C.HELPER),
        ("She left a will.", "will", C.NOUN),
        ("They’ve gone.", "They’ve", C.SUBJECT_HELPER),
        ("It is no longer open.", "longer", C.ADVERB),
        ("It has since closed.", "since", C.ADVERB),
        ("Since May it is closed.", "Since", C.PREPOSITION),
        ("Over the year it rose.", "Over", C.PREPOSITION),
        ("Over half of them came.", "Over", C.ADVERB),
        ("The waiting was long.", "waiting", C.NOUN),
        ("The council’s support ended.", "support", C.NOUN),
    ],
)
def test_a_word_has_its_class_from_what_stands_beside_it(text: str, word: str, expected: WordClass) -> None:
    assert class_in(text, word) is expected


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("used", "use"), ("planned", "plan"), ("passed", "pass"), ("noted", "note"), ("liked", "like"),
        ("apologised", "apologise"), ("travelled", "travel"), ("died", "die"), ("smelt", "smell"),
        ("retendered", "retender"), ("needs", "need"), ("housing", "house"), ("was", "was"),
    ],
)  # fmt: skip
def test_a_form_of_a_verb_knows_its_verb(word: str, lemma: str) -> None:
    assert (verb_form(word).lemma or word) == lemma


@pytest.mark.parametrize("word", ["hundred", "people", "hospital", "us", "not", "the", "red"])
def test_what_is_no_verb_has_no_form(word: str) -> None:
    assert verb_form(word) is NO_VERB


def test_no_small_word_is_in_the_table_of_verbs() -> None:
    both = word_set("like need")
    assert [each for each in sorted(FUNCTION_WORDS - both) if verb_form(each).base] == []


@pytest.mark.parametrize("verb", ["visit", "close", "say", "give", "plan", "cut", "apologise", "carry"])
def test_every_form_of_a_verb_is_known_as_such(verb: str) -> None:
    forms = conjugate(verb)
    assert verb_form(forms.base).base
    assert verb_form(forms.third_person).third
    assert verb_form(forms.past).past
    assert verb_form(forms.participle).participle
    assert verb_form(forms.present_participle).ing
