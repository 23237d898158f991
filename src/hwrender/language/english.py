"""Which sentences of a text are in English, whatever language the text is said to be in."""

from __future__ import annotations

from hwrender.language.frequency import zipf_frequency
from hwrender.language.function_words import FUNCTION_WORDS
from hwrender.language.number_words import UNITS
from hwrender.language.people_nouns import PEOPLE
from hwrender.language.sentences import split_sentences
from hwrender.language.slices import Slice
from hwrender.language.tokens import table_form, words
from hwrender.language.word_sets import word_set

_NOT_ENGLISH_ALONE = word_set("""
a am an ar as at be by da de den der des di die do e ei el em en er es et he hen her him his i in is it la
las le les me mi my na ne ni no nu o of on or os pan par pe per po que sa se she sin so son su te to too
tu u un up us was wie will y yn you yr za ze
""")
"""Words of English that are words of other languages too: Welsh, Polish, German, French, Spanish."""

_TELLING = (FUNCTION_WORDS | frozenset(UNITS) | PEOPLE) - _NOT_ENGLISH_ALONE
_LEAST_SHARE = 0.8
_LEAST_WORDS = 2
_LEAST_ZIPF = 3.5
"""Rarer words of the table are those of other languages too ("frau", "kam")."""


def english_sentences(text: str) -> tuple[Slice, ...]:
    """The sentences nearly all of whose words are English, and at least one of them English alone.

    Names, with their capitals, count on neither side.
    """
    return tuple(place for place in split_sentences(text) if _is_english(place.of(text)))


def _is_english(sentence: str) -> bool:
    found = words(sentence)
    judged = [
        table_form(word.text)
        for number, word in enumerate(found)
        if word.text.isalpha() and (number == 0 or word.text.islower())
    ]
    known = [word for word in judged if zipf_frequency(word) >= _LEAST_ZIPF]
    enough = len(judged) >= _LEAST_WORDS and len(known) >= _LEAST_SHARE * len(judged)
    return enough and any(word in _TELLING for word in judged)
