"""Whether the easy wording keeps the frame in which the summary says something."""

from __future__ import annotations

from collections.abc import Sequence

from hwrender.language.clause_tables import PLAIN_NEGATIONS
from hwrender.language.clauses import Tense
from hwrender.meaning.alignment import is_like
from hwrender.meaning.marked import Marked, MeaningFrame
from hwrender.meaning.model import ComparedSentence, FactKind
from hwrender.meaning.negation_cues import find_negation_cues
from hwrender.meaning.phrases import Hit, find_listed

_ARGUMENT_SAID = 0.5
_LONGEST_LEAD = 6


def is_kept_in_frame(
    frame: MeaningFrame, marked: Marked, sentence: ComparedSentence, near: Sequence[ComparedSentence]
) -> bool:
    """Whether a sentence, or one beside that speaks of the same, says it within the frame."""
    own = marked.argument - marked.host
    for each in near:
        if each is not sentence and not _speaks_of(each, marked, own) and not _leads_to(each, sentence):
            is_left = frame.kind in _OF_THE_REST and bool(_LEFT.intersection(each.keys))
            is_left |= frame.kind is FactKind.ONLY and bool(find_listed(each, "only", "marks"))
            if is_left or marked.hit.words in each.keys:
                return True
            continue
        if _has_frame(frame, each, own) or (frame.kind is FactKind.ADVICE and _is_request(each)):
            return True
    if frame.kind is FactKind.EXCEPTION and any(
        own & each.roots and find_negation_cues(each) for each in near
    ):
        return True
    if frame.kind is not FactKind.CONDITION or not own:
        return False
    said = frozenset(root for each in near for root in each.roots)
    return len(own & said) / len(own) >= _ARGUMENT_SAID


_OF_THE_REST = frozenset([FactKind.ONLY, FactKind.EXCEPTION])
_LEFT = frozenset(["other", "others", "else", "rest", "top", "extra", "separate", "separately"])
"""Words with which a sentence of its own speaks of what is left out."""


def _has_frame(frame: MeaningFrame, sentence: ComparedSentence, argument: frozenset[str]) -> bool:
    """Whether a sentence has a word that sets or keeps a frame; "do not need" keeps no condition, and "when"
    one that is named with it."""
    hits = (hit for name in ("marks", "kept") for hit in find_listed(sentence, frame.group, name))
    is_named = bool(sentence.roots & argument)
    return any(
        (hit.words not in _DENIABLE or not _is_denied(hit))
        and (is_named or not argument or hit.words not in _WEAK.get(frame.kind, ()))
        for hit in hits
    )


_WEAK = {
    FactKind.CONDITION: frozenset(
        [
            "when",
            "whenever",
            "where",
            "then",
            "after",
            "with",
            "want",
            "should",
            "ask",
            "until",
            "till",
            "before",
        ]
    ),
    FactKind.EXCEPTION: frozenset(
        ["without", "no", "not", "n't", "never", "cannot", "still", "different", "none"]
    ),
}
"""Words that keep a frame only where what hangs on it is named too; else they say when, where, or deny other
things."""


_DENIABLE = frozenset(["need", "have to", "must", "require"])


def _is_denied(hit: Hit) -> bool:
    before = hit.sentence.keys[max(0, hit.start - 2) : hit.start]
    return any(key in PLAIN_NEGATIONS or key.endswith("n't") for key in before)


def _speaks_of(sentence: ComparedSentence, marked: Marked, argument: frozenset[str]) -> bool:
    """Whether a sentence beside is about what the summary says, or about what it hangs on."""
    points_back = sentence.keys[0] in _POINTING
    return points_back or bool(sentence.roots & argument) or is_like(sentence.roots, marked.host)


_POINTING = frozenset(["it", "this", "that", "they", "these"])


def _leads_to(sentence: ComparedSentence, following: ComparedSentence) -> bool:
    """ "We think:", "They want this." before the sentence that says what."""
    is_before = sentence.place < following.place or sentence.text < following.text
    return is_before and len(sentence.tokens) <= _LONGEST_LEAD


def _is_request(sentence: ComparedSentence) -> bool:
    return any(clause.verb is not None and clause.verb.tense is Tense.COMMAND for clause in sentence.clauses)
