"""The labelled sentences with words of several meanings, and how often the right meaning is chosen.

A line of a set is a term, what it means, and a sentence. The writer, who had not seen our tables, says what
it means in other words: these stand for the sense of that name, or for the one with most words in common.
"""

from __future__ import annotations

from collections import Counter
from enum import Enum
from functools import cache
from pathlib import Path

from msgspec import Struct

from hwrender.language.function_words import FUNCTION_WORDS
from hwrender.language.lemmas import stem
from hwrender.language.slices import Slice
from hwrender.language.tokens import plain_form, words
from hwrender.plain.definitions import Definition
from hwrender.plain.glossary import Glossary, glossary_of

FOLDER = Path(__file__).parent / "labelled"
SETS = ("senses", "senses_beside", "senses_held_out")
NOTHING_TO_SHOW = frozenset(["unclear", "name"])


class SenseOutcome(Enum):
    """What is shown for a term."""

    RIGHT = "the right meaning"
    PHRASE = "the meaning of a longer phrase or name that the term is part of"
    NOTHING = "no meaning, though the sentence says which"
    RIGHTLY_NOTHING = "no meaning, because none is sure"
    UNLIKE = "a meaning that shares no word with the label"
    WRONG = "a wrong meaning"


class LabelledSense(Struct, frozen=True):
    term: str
    sense: str
    sentence: str

    def is_sure(self) -> bool:
        return self.sense not in NOTHING_TO_SHOW


@cache
def labelled_senses(name: str) -> tuple[LabelledSense, ...]:
    """The sentences of a set, in order."""
    lines = (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return tuple(LabelledSense(*line.split("\t")) for line in lines if not line.startswith("#"))


def outcome(labelled: LabelledSense, glossary: Glossary) -> SenseOutcome:
    """What is chosen for a term in its sentence, the meanings of known words included."""
    place = _place(labelled)
    used = [each for each in glossary.find(labelled.sentence, known=True) if each.place.overlaps(place)]
    if not used:
        return SenseOutcome.NOTHING if labelled.is_sure() else SenseOutcome.RIGHTLY_NOTHING
    shown = used[0].definition
    if len(words(used[0].place.of(labelled.sentence))) > len(words(labelled.term)):
        return SenseOutcome.PHRASE
    if not labelled.is_sure():
        return SenseOutcome.WRONG
    fitting = _fitting(labelled.sense, glossary.define(used[0].place.of(labelled.sentence)))
    if not fitting:
        return SenseOutcome.UNLIKE
    return SenseOutcome.RIGHT if shown in fitting else SenseOutcome.WRONG


def _place(labelled: LabelledSense) -> Slice:
    """Where the term stands in its sentence, in any form."""
    wanted = {plain_form(labelled.term), stem(plain_form(labelled.term))}
    for word in words(labelled.sentence):
        if {plain_form(word.text), stem(plain_form(word.text))} & wanted:
            return word.slice()
    start = labelled.sentence.lower().index(labelled.term.lower())
    return Slice(start, start + len(labelled.term))


def _fitting(label: str, possible: tuple[Definition, ...]) -> list[Definition]:
    """The meanings that a label may stand for."""
    named = [each for each in possible if each.sense == label]
    if named or len(possible) == 1:
        return named or list(possible)
    shared = {each: len(_content(label) & _content(f"{each.sense} {each.meaning}")) for each in possible}
    most = max(shared.values(), default=0)
    return [each for each in possible if most and shared[each] == most]


def _content(text: str) -> frozenset[str]:
    return frozenset(
        stem(form) for word in words(text) if (form := plain_form(word.text)) not in FUNCTION_WORDS
    )


def outcomes(name: str) -> Counter[SenseOutcome]:
    """How often each outcome comes in a set."""
    glossary = glossary_of()
    return Counter(outcome(each, glossary) for each in labelled_senses(name))


def shown_rightly(name: str) -> float:
    """How many of the terms whose sentence says what they mean are shown with that meaning."""
    glossary = glossary_of()
    sure = [outcome(each, glossary) for each in labelled_senses(name) if each.is_sure()]
    return sum(each in (SenseOutcome.RIGHT, SenseOutcome.PHRASE) for each in sure) / len(sure)
