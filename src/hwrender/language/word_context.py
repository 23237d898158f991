"""A word among its neighbours: what its class is guessed from."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from msgspec import Struct

from hwrender.language.clause_tables import (
    ADVERBS,
    COORDINATORS,
    DETERMINERS,
    HAS_TWO_OBJECTS,
    HELPERS,
    OBJECTS,
    PLURALS,
    PREPOSITIONS,
    PRONOUNS,
    QUANTITIES,
    SUBJECT_HELPERS,
    WH_WORDS,
)
from hwrender.language.slices import Slice
from hwrender.language.tokens import is_number
from hwrender.language.verbs import NO_VERB, VerbForm, verb_form


class WordClass(StrEnum):
    """What a word does. FINITE, LIKELY and POSSIBLE are verbs that may tell, the surest first."""

    NOUN = "noun"
    NAME = "name"
    PRONOUN = "pronoun"
    OBJECT = "object pronoun"
    QUANTITY = "quantity"
    DETERMINER = "determiner"
    NUMBER = "number"
    ADVERB = "adverb"
    PREPOSITION = "preposition"
    TO = "to"
    COORDINATOR = "coordinator"
    WH = "question word"
    THAT = "that"
    NOT = "not"
    HELPER = "helper"
    SUBJECT_HELPER = "pronoun with a helper"
    FINITE = "finite verb"
    LIKELY = "likely finite verb"
    POSSIBLE = "possible finite verb"
    INFINITIVE = "infinitive"
    PARTICIPLE = "participle"
    ING = "form in -ing"


class Tagged(Struct, frozen=True):
    """A word with its class. `gap` is what stands between it and the word before, "" where it is blank."""

    key: str
    written: str
    word_class: WordClass
    place: Slice
    gap: str

    @property
    def helper(self) -> str:
        """The key; of a pronoun with a helper, the helper alone: "ve" of "they've"."""
        return self.key.rpartition("'")[2] if self.word_class is WordClass.SUBJECT_HELPER else self.key


_C = WordClass
STARTS_OBJECT = frozenset([_C.DETERMINER, _C.PRONOUN, _C.OBJECT, _C.QUANTITY, _C.NUMBER])
"""Classes of words that may start what a verb is done to."""
_MARKS = frozenset(",;:–—(“")
_MOST_ADVERBS = 6
_CONTENT_OPENERS = frozenset(["that", "how", "what", "whether", "why", "who", "where"])

FIXED = {
    **dict.fromkeys(PREPOSITIONS, _C.PREPOSITION),
    **dict.fromkeys(ADVERBS, _C.ADVERB),
    **dict.fromkeys(DETERMINERS, _C.DETERMINER),
    **dict.fromkeys(QUANTITIES, _C.QUANTITY),
    **dict.fromkeys(OBJECTS, _C.OBJECT),
    **dict.fromkeys(PRONOUNS, _C.PRONOUN),
    **dict.fromkeys(WH_WORDS, _C.WH),
    **dict.fromkeys(COORDINATORS, _C.COORDINATOR),
    **dict.fromkeys(HELPERS, _C.HELPER),
    **dict.fromkeys(SUBJECT_HELPERS, _C.SUBJECT_HELPER),
    "not": _C.NOT,
    "never": _C.NOT,
    "to": _C.TO,
    "ought": _C.FINITE,
    "that": _C.THAT,
    "been": _C.PARTICIPLE,
    "be": _C.INFINITIVE,
    "being": _C.ING,
    "having": _C.ING,
    "doing": _C.ING,
    "done": _C.PARTICIPLE,
}
"""The class of words that mostly have that one."""


def is_plural(word: Tagged) -> bool:
    """Whether a noun speaks of several."""
    key = word.key
    return key in PLURALS or (key.endswith("s") and not key.endswith(("ss", "us", "is", "'s")))


def is_owner(word: Tagged) -> bool:
    """Whether a word ends in "'s" or "s'" and owns what follows."""
    return word.written.endswith(("'s", "’s", "s’", "s'")) and word.word_class in {
        _C.NOUN,
        _C.NAME,
        _C.PRONOUN,
    }


class WordContext(Struct, frozen=True):
    """A word with the words before it, which have their class, and those after it, which have none."""

    before: Sequence[Tagged]
    keys: Sequence[str]
    number: int
    gaps: Sequence[str]
    written: Sequence[str]

    @property
    def gap(self) -> str:
        return self.gaps[self.number]

    @property
    def key(self) -> str:
        return self.keys[self.number]

    def next(self, step: int = 1) -> str:
        at = self.number + step
        return self.keys[at] if at < len(self.keys) else ""

    def following_gap(self) -> str:
        """What stands between the word and the next."""
        return self.gaps[self.number + 1] if self.number + 1 < len(self.gaps) else ""

    def last(self) -> Tagged | None:
        """The word before, adverbs and "not" passed over, in the same part of the sentence."""
        if not _MARKS.isdisjoint(self.gap):
            return None
        for word in reversed(self.before[-_MOST_ADVERBS:]):
            if word.word_class not in {_C.ADVERB, _C.NOT}:
                return word
            if word.gap and not _MARKS.isdisjoint(word.gap):
                return None
        return None

    def has_object(self, form: VerbForm = NO_VERB) -> bool:
        """Whether what follows may be the object of a verb; after a past `form`, a noun alone may be."""
        following = self.next()
        if form.past and following and following not in FIXED and form.lemma not in HAS_TWO_OBJECTS:
            is_noun = not following.endswith(("ly", "ing")) and not verb_form(following).past
            if self.following_gap().isspace() and is_noun:
                return True
        return FIXED.get(following) in STARTS_OBJECT or following in _CONTENT_OPENERS or is_number(following)
