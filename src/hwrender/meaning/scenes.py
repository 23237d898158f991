"""Sentences of easy wording that only set the scene: what we did to find out, what there is to know first.

"We asked members about dentists." tells nothing that the summary could deny, doubt or give to somebody else.
"""

from __future__ import annotations

from functools import lru_cache

from hwrender.language.clauses import Tense
from hwrender.language.word_sets import word_set
from hwrender.meaning.model import ComparedSentence

_OURS = frozenset(["we", "our"])
_FINDING_OUT = word_set("""
ask talk speak look go visit meet check watch sit phone ring call hold count write want try read chat set put
keep come listen send
""")
_PURPOSES = frozenset(["to", "for", "about"])
_ANYBODY = word_set("you people someone somebody kids children men women folk everyone anybody anyone one")
_SOME = word_set("some many most lots few")
_LONGEST_SUBJECT = 4


@lru_cache(maxsize=1 << 10)
def sets_scene(sentence: ComparedSentence) -> bool:
    """Whether a sentence tells what the writers did to find out, or says what a thing is there for."""
    clause = next((each for each in sentence.clauses if each.verb is not None), None)
    if clause is None or clause.verb is None or clause.subject is None or clause.negations:
        return False
    subject = clause.subject.head.of(sentence.source).lower()
    if subject in _OURS and clause.verb.lemma in _FINDING_OUT and not clause.forces:
        return True
    after = sentence.numbers(clause.verb.place).stop
    following = sentence.keys[after : after + 2]
    is_short = sentence.numbers(clause.subject.place).stop <= _LONGEST_SUBJECT
    # "The stroke ward is for people who had a stroke", "A nurse is there to help"
    is_there = following[:1] == ("there",) and following[1:] and following[1] in _PURPOSES
    is_for = following[:1] == ("for",) and following[1:2] in {("people",), ("children",), ("those",)}
    return (
        clause.verb.lemma == "be"
        and is_short
        and (is_there or (is_for and clause.verb.tense is Tense.PRESENT))
    )


def is_about_anybody(sentence: ComparedSentence) -> bool:
    """Whether a sentence speaks of the reader, or of anybody: "You may live alone", "Some people smoke"."""
    keys = sentence.keys[:2]
    return bool(keys) and (
        keys[0] in _ANYBODY or keys[0] in {"a", "an"} or (keys[0] in _SOME and len(keys) > 1)
    )
