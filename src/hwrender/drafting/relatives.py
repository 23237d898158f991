"""Cutting off what a sentence adds about a thing or a person: ", which ...", ", who ...", ", two of whom".

A clause that picks out whom the sentence is about ("people who smoke") is never cut off. The second sentence
names its subject again, so that nobody has to look for it.
"""

from __future__ import annotations

import re

from hwrender.drafting.halves import is_several, tagged
from hwrender.drafting.parsed import ParsedSentence
from hwrender.language.clauses import Clause, ClauseKind
from hwrender.language.word_context import Tagged, WordClass
from hwrender.language.word_sets import word_set

_C = WordClass
_Parts = tuple[str, ...]
_OF_ALL = word_set("mean lead result cause")
"""What a whole sentence can do, and hardly a thing named in it: "..., which meant that ..."."""
_OF_A_PHRASE = frozenset([_C.DETERMINER, _C.NOUN, _C.NAME, _C.NUMBER, _C.QUANTITY, _C.PARTICIPLE, _C.ING])
_HEADS = frozenset([_C.NOUN, _C.NAME])
_TELLING = frozenset([_C.HELPER, _C.FINITE, _C.LIKELY, _C.ADVERB, _C.NOT])
_OWNERS = word_set("my our your his her its their")
_KNOWN = _OWNERS | {"the", "this", "these", "that", "those"}


def split_describing(sentence: ParsedSentence) -> _Parts | None:
    """The clause at the end: "..., two of whom were men", "..., which led to", "..., who said"."""
    found = sentence.last(ClauseKind.DESCRIBING)
    if found is None:
        return None
    number, main, rest = found
    clause, opener = sentence.clauses[number], sentence.opener(number)
    if "," in rest or clause.subject is None or clause.verb is None:
        return None
    some, of, _ = opener.rpartition(" of ")
    if of:
        return main, f"{some} of them {rest}"
    if opener in {"of whom", "of which"}:
        subject = clause.subject.place.of(sentence.text)
        return main, f"{subject} of them {rest.removeprefix(subject).lstrip()}"
    if clause.subject.place != clause.opener or opener not in {"which", "who"}:
        return None
    subject = _subject(sentence, clause, main, rest)
    return (main, f"{subject} {rest}") if subject else None


def _subject(sentence: ParsedSentence, clause: Clause, main: str, rest: str) -> str:
    """Who or what the clause is about; empty where that is not clear."""
    assert clause.verb is not None
    is_amount = re.match(r"(?:is|was) (?:\w+ )?[£\d]", rest) is not None
    if sentence.opener(sentence.clauses.index(clause)) == "which" and (
        is_amount or (clause.verb.lemma in _OF_ALL and not rest.startswith(("mean ", "lead ", "cause ")))
    ):
        return "This"
    return _named_again(main)


def _named_again(main: str) -> str:
    """The phrase that ends `main`, as a second sentence names it: "a worker" is "this worker"."""
    said = tagged(main)
    first = len(said)
    while (
        first
        and said[first - 1].word_class in _OF_A_PHRASE
        and (first == len(said) or not said[first].gap)
        and not (first < len(said) and said[first].word_class in {_C.DETERMINER, _C.QUANTITY, _C.NUMBER})
    ):
        first -= 1
    phrase = said[first:]
    if not phrase or phrase[-1].word_class not in _HEADS or not first or _is_far(said, first):
        return ""
    words = main[phrase[0].place.start :]
    start = phrase[0]
    if start.word_class is _C.NAME or start.key in _OWNERS or start.key == "the":
        return f"{words[:1].upper()}{words[1:]}"
    several = is_several(words)
    bare = main[phrase[1].place.start :] if _is_counted(start) and len(phrase) > 1 else words
    if start.key in {"a", "an"} and several:
        return ""
    return f"These {bare}" if several else f"This {bare}"


def _is_counted(word: Tagged) -> bool:
    return word.word_class in {_C.DETERMINER, _C.QUANTITY, _C.NUMBER}


def _is_far(said: tuple[Tagged, ...], first: int) -> bool:
    """Whether the clause could be about something before the phrase: "the ward at the hospital, which"."""
    before = said[first - 1]
    if before.word_class in {_C.COORDINATOR, _C.PRONOUN, _C.OBJECT}:
        return True
    named = first > 1 and said[first - 2].word_class in _OF_A_PHRASE | {_C.POSSIBLE, _C.OBJECT}
    return before.word_class in {_C.PREPOSITION, _C.TO} and named and said[first - 2].word_class in _HEADS


def split_inner_describing(sentence: ParsedSentence) -> _Parts | None:
    """ "The clinic, which opened in May, is busy": the clinic opened in May, and it is busy."""
    clauses = sentence.clauses
    if len(clauses) < 2 or clauses[0].kind is not ClauseKind.MAIN:
        return None
    inner = clauses[1]
    if inner.kind is not ClauseKind.DESCRIBING or sentence.opener(1) not in {"which", "who"}:
        return None
    if inner.subject is None or inner.subject.place != inner.opener:
        return None  # "which nobody had seen"
    before, about = sentence.text[: inner.place.start], sentence.text[inner.place.start : inner.place.end]
    rest = sentence.part(inner.place.end)
    name = before.rstrip(" ,")
    if not before.rstrip().endswith(",") or not about.rstrip().endswith(",") or "," in about.rstrip(" ,"):
        return None
    if not rest or "," in rest or not _is_one_thing(name) or tagged(rest)[0].word_class not in _TELLING:
        return None
    _, _, told = about.partition(" ")
    return f"{name} {told.rstrip(' ,')}", f"{name} {rest}"


def _is_one_thing(name: str) -> bool:
    """Whether `name` is that of a known thing or person, with nothing hanging on it."""
    said = tagged(name)
    is_known = said[0].key in _KNOWN or said[0].word_class is _C.NAME
    return is_known and not any(
        word.gap or word.word_class in {_C.PREPOSITION, _C.TO, _C.COORDINATOR, _C.WH, _C.HELPER}
        for word in said
    )
