"""What a negation cue denies, and whether another one says the same."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from hwrender.language.clause_tables import COMPARATIVES
from hwrender.language.function_words import FUNCTION_WORDS
from hwrender.meaning.model import ComparedSentence
from hwrender.meaning.negation_cues import CueKind, NegationCue, telling_roots
from hwrender.meaning.roots import hint_meanings, root

_NEAR = 2
_TOO = 4
SUBJECT_CUES = frozenset(["no", "none", "nobody", "no-one", "neither"])
"""Cues that deny what the whole clause tells."""


def is_comparison(cue: NegationCue) -> bool:
    """ "Not as clean as", "no one older", "never so many": that is compared, not denied."""
    keys = cue.hit.sentence.keys[cue.hit.end : cue.hit.end + _NEAR + 1]
    if {"as", "so", "enough", "else"} & set(keys):
        return True
    following = cue.hit.sentence.keys[cue.hit.end :]
    as_much = any(one == "as" and two in _MUCH for one, two in pairwise(following))
    return as_much or any(key in COMPARATIVES for key in keys[:2])


_MUCH = frozenset(["much", "many", "often", "well", "good"])


def is_kept(cue: NegationCue, sentence: ComparedSentence) -> bool:
    words = cue.hit.words.split()
    if cue.sort is CueKind.PLAIN:
        return False
    telling = next((word for word in reversed(words) if word not in FUNCTION_WORDS), words[-1])
    return telling in sentence.forms or (not cue.own_root and root(telling) in sentence.roots)


def supports(stated: NegationCue, cue: NegationCue) -> bool:
    """Whether a cue of the summary may be what the easy wording's cue says, or the other way round."""
    if stated.own_root and cue.sort is CueKind.PLAIN and stated.own_root in cue.hit.sentence.roots:
        return stated.own_root in cue.about
    if stated.sort is CueKind.HINTING:
        if (
            stated.hit.words == "too"
            and "to" in stated.hit.sentence.keys[stated.hit.end : stated.hit.end + _TOO]
        ):
            return True  # "too narrow to be used"
        meanings = hint_meanings().get(stated.hit.words)
        return bool(meanings & cue.hit.sentence.said()) if meanings else bool(stated.shared(cue))
    if stated.sort is CueKind.PLAIN and not stated.about:
        return True  # "those in its clinics have not"
    if (
        cue.hit.words in SUBJECT_CUES
        and stated.sort is CueKind.PLAIN
        and {*cue.about[:1]} & clause_roots(stated)
    ):
        return True  # "no pupils were there" for "pupils were not on site"
    beside = stated.hit.sentence
    if stated.hit.start and "," in beside.between(stated.hit.start - 1, stated.hit.start) and stated.about:
        return stated.about[0] in clause_roots(cue)  # "the tenant called, not the warden"
    first = {*cue.about[:_NEAR], *predicate_of(cue)}
    other = {*stated.about[:_NEAR], *predicate_of(stated), stated.own_root} - {""}
    if first & other:
        return True
    return stated.sort is not CueKind.PLAIN and bool(stated.shared(cue) or first & clause_roots(stated))


@lru_cache(maxsize=1 << 10)
def predicate_of(cue: NegationCue) -> frozenset[str]:
    """The roots of what is denied at once; for "no ..." and "nobody" the verb of the clause too."""
    if cue.own_root:
        return frozenset([cue.own_root])
    near = cue.about[:1]
    clause = cue.hit.sentence.clause_at(cue.hit.start)
    if cue.hit.words in SUBJECT_CUES and clause is not None and clause.verb is not None:
        return frozenset((*near, root(clause.verb.lemma)))
    return frozenset(near)


@lru_cache(maxsize=1 << 10)
def clause_roots(cue: NegationCue) -> frozenset[str]:
    """The roots of the clause that a cue stands in."""
    sentence, hit = cue.hit.sentence, cue.hit
    before = telling_roots(sentence, range(hit.start - 1, -1, -1))
    after = telling_roots(sentence, range(hit.end, len(sentence.tokens)))
    roots = frozenset((*before, *after, *([cue.own_root] if cue.own_root else ())))
    clause = sentence.clause_at(hit.start)
    return (
        roots | sentence.roots_at(clause.place) if hit.words in SUBJECT_CUES and clause is not None else roots
    )
