"""Cues in a clause: what denies it, what says how firm it is, and to how many it applies."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from msgspec import Struct

from hwrender.language.clause_tables import (
    ASKING,
    COMPARATIVES,
    NEGATIONS,
    NEGATIVE_NOUNS,
    NEGATIVE_VERBS,
    NO_NEGATIONS,
    RECOMMENDING,
    RECOMMENDING_NOUNS,
    SAYING,
    SCOPES,
    SHALL_FORMS,
    SMALL_AMOUNTS,
    THINKING,
)
from hwrender.language.slices import Slice
from hwrender.language.verb_groups import VerbGroup
from hwrender.language.verbs import verb_lemma
from hwrender.language.word_context import Tagged, WordClass

_C = WordClass


class Force(Enum):
    """How firm a clause is, or on whose word it stands."""

    MUST = "must"
    SHOULD = "should"
    MAY = "may"
    CAN = "can"
    WILL = "will"
    RECOMMEND = "recommend"
    PLAN = "plan"
    ASK = "ask"
    REPORTED = "reported"


class Cue(Struct, frozen=True):
    """Words that say how firm a clause is."""

    force: Force
    place: Slice


_THAN_REACH = 8
_ORDER = frozenset(["before", "after"])
_PERHAPS = frozenset(["maybe", "perhaps", "possibly", "potentially"])
_VERBS = frozenset([_C.FINITE, _C.LIKELY, _C.POSSIBLE, _C.INFINITIVE, _C.PARTICIPLE])


def read_negations(words: Sequence[Tagged], own: Sequence[int]) -> tuple[Slice, ...]:
    """The words among `own` that deny: "not", "no", "without", "few", "unable", "failed"."""
    found: list[Slice] = []
    for number in own:
        place = _negation(words, number)
        if place is not None:
            found.append(place)
    return tuple(found)


def _negation(words: Sequence[Tagged], number: int) -> Slice | None:
    word = words[number]
    following = words[number + 1].key if number + 1 < len(words) else ""
    before = words[number - 1].key if number else ""
    if word.key in {"no", "not"} and following in NO_NEGATIONS:
        longer = word.key == "no" and following == "longer"
        return Slice(word.place.start, words[number + 1].place.end) if longer else None
    if word.key == "not" and before == "or":
        return None
    if word.key == "no" and (before in {"say", "says", "said", "or"} or not following):
        return None
    if word.key == "without" and following in {"delay", "exception", "doubt", "fail"}:
        return None
    if word.key in NEGATIONS or word.key.endswith("n't"):
        return word.place
    if word.key in SMALL_AMOUNTS and before not in {
        "a",
        "the",
        "these",
        "those",
        "as",
        "our",
        "their",
        "very",
    } | ({"first", "last", "next", "past"}):
        return word.place if word.key == "few" or word.word_class is not _C.ADVERB else None
    if word.key == "few" and before == "very":
        return word.place
    lemma = verb_lemma(word.key)
    if lemma in NEGATIVE_VERBS and word.word_class in _VERBS:
        return word.place
    return word.place if word.key in NEGATIVE_NOUNS else None


def read_forces(
    words: Sequence[Tagged], own: Sequence[int], group: VerbGroup | None, *, has_content: bool
) -> tuple[Cue, ...]:
    """The cues among `own` of how firm the clause is, in order. `has_content` says that another clause says
    what is said or thought."""
    found: dict[Slice, Force] = {}
    if group is not None:
        for first, last, name in group.cues:
            found[Slice(words[first].place.start, words[last].place.end)] = Force(name)
    for at, number in enumerate(own):
        word = words[number]
        following = words[own[at + 1]] if at + 1 < len(own) else None
        force = _force(word, following, words, number, group)
        if force is Force.REPORTED and not has_content and verb_lemma(word.key) in THINKING:
            continue
        if force is not None and not any(place.overlaps(word.place) for place in found):
            found[word.place] = force
    return tuple(Cue(force, place) for place, force in sorted(found.items(), key=lambda row: row[0]))


def _force(
    word: Tagged, following: Tagged | None, words: Sequence[Tagged], number: int, group: VerbGroup | None
) -> Force | None:
    key = word.key
    next_key = following.key if following is not None else ""
    if word.word_class is _C.HELPER and key in SHALL_FORMS:
        return Force(SHALL_FORMS[key])
    if word.word_class is _C.SUBJECT_HELPER and key.endswith("'ll"):
        return Force.WILL
    if key in _PERHAPS:
        return Force.MAY
    if key == "according" and next_key == "to":
        return Force.REPORTED
    if key in RECOMMENDING_NOUNS:
        return Force.RECOMMEND
    if group is None or not group.first <= number <= group.last:
        return None
    return _force_of_verb(word, next_key, words, number, group)


def _force_of_verb(
    word: Tagged, next_key: str, words: Sequence[Tagged], number: int, group: VerbGroup
) -> Force | None:
    if number != group.last:
        return None
    lemma = group.lemma
    if lemma in RECOMMENDING or (lemma == "call" and next_key in {"for", "on"}):
        return Force.RECOMMEND
    if lemma in ASKING or lemma == "want" or (lemma == "like" and "would" in words[number - 1].key):
        return Force.ASK
    if lemma == "ask" and _asks_for(words, number):
        return Force.ASK
    if lemma in SAYING:
        return Force.REPORTED
    if lemma in THINKING:
        return Force.REPORTED
    if lemma in {"appear", "seem"}:
        return Force.REPORTED
    return Force.PLAN if lemma == "plan" else None


def _asks_for(words: Sequence[Tagged], number: int) -> bool:
    """Whether "ask" is a request: "asked for help", "asked them to wait"."""
    for word in words[number + 1 : number + 6]:
        if any(mark in word.gap for mark in ",;:") or word.key in {
            "about",
            "if",
            "whether",
            "what",
            "how",
            "why",
        }:
            return False
        if word.key in {"for", "to", "that"}:
            return True
    return False


class Comparison(Struct, frozen=True):
    """A word that compares ("more", "later", "rather", "before"), and its "than" if it has one."""

    place: Slice
    than: Slice | None


def read_comparisons(words: Sequence[Tagged], own: Sequence[int]) -> tuple[Comparison, ...]:
    """What is compared among `own`: "fewer ... than", "rather than", "before March"."""
    found: list[Comparison] = []
    for at, number in enumerate(own):
        word = words[number]
        after = own[at + 1 : at + 1 + _THAN_REACH]
        than = next((words[each].place for each in after if words[each].key == "than"), None)
        is_more = word.key in COMPARATIVES or (word.key == "rather" and than is not None)
        if word.key in _ORDER or (is_more and not (number and words[number - 1].key == "no")):
            found.append(Comparison(word.place, than if is_more else None))
    return tuple(found)


def read_scopes(words: Sequence[Tagged], own: Sequence[int]) -> tuple[Slice, ...]:
    """The words among `own` that say of how many, or how often, the clause is true."""
    return tuple(words[number].place for number in own if words[number].key in SCOPES)
