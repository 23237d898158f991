"""Words like "they" and "them" that nobody can tell apart: "They told them" (Inclusion Europe)."""

from __future__ import annotations

from collections.abc import Sequence

from hwrender.language.function_words import BE
from hwrender.language.sentences import split_sentences
from hwrender.language.slices import Slice
from hwrender.language.tokens import small_words
from hwrender.language.word_classes import classify
from hwrender.language.word_context import Tagged, WordClass
from hwrender.language.word_sets import word_set

_PRONOUNS = word_set("they them theirs he him his she her hers it")
_NO_BEARERS = word_set(
    """
afternoon again all bit day days end evening hour hours late lot minute minutes moment month months morning
night other others rest same some time times today tomorrow way week weeks while year years yesterday
"""
)
"""Nouns for which no such word stands, or that say no more than it does."""
_BEFORE_A_QUALITY = BE | word_set("feel feels felt get gets got seem seems seemed look looks looked")
_BETWEEN = frozenset([WordClass.ADVERB, WordClass.NOT])
_NAMING = frozenset([WordClass.NOUN, WordClass.NAME])


def find_unclear_pronouns(text: str) -> tuple[Slice, ...]:
    """The unclear words in the sentences of one text."""
    found, before = [], ""
    for sentence in split_sentences(text):
        place = unclear_pronoun(text, sentence, before)
        found += [place] if place is not None else []
        before = sentence.of(text)
    return tuple(found)


def unclear_pronoun(text: str, sentence: Slice, before: str) -> Slice | None:
    """The second of two such words in a sentence of `text`, when nothing in it and in the sentence `before`
    names what they could stand for.

    The same word twice is no riddle.
    """
    if len(_PRONOUNS & small_words(sentence.of(text))) < 2:
        return None
    tagged = classify(text, sentence)
    used = [word for word in tagged if _pronoun_of(word) in _PRONOUNS]
    second = next((word for word in used if _pronoun_of(word) != _pronoun_of(used[0])), None)
    if second is None or _names_something(tagged):
        return None
    if any(_names_something(classify(before, part)) for part in split_sentences(before)):
        return None
    return second.place


def _pronoun_of(word: Tagged) -> str:
    """Without its helper: "they" of "they're"."""
    return word.key.partition("'")[0]


def _names_something(tagged: tuple[Tagged, ...]) -> bool:
    return any(
        word.word_class in _NAMING and word.key not in _NO_BEARERS and not _describes(tagged, number)
        for number, word in enumerate(tagged)
    )


def _describes(tagged: Sequence[Tagged], number: int) -> bool:
    """Whether this word says what something is like: "it was full", "they felt worse"."""
    before = (word.key for word in reversed(tagged[:number]) if word.word_class not in _BETWEEN)
    return next(before, "") in _BEFORE_A_QUALITY
