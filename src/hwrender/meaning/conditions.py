"""Conditions that are turned round: "unless" said as "if", and what would have been told as what was."""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.language.clauses import Clause, ClauseKind, Tense
from hwrender.meaning.alignment import Alignment, is_like
from hwrender.meaning.model import ComparedSentence, Difference, FactKind, claimed, trimmed
from hwrender.meaning.negation_cues import CueKind, find_negation_cues
from hwrender.meaning.phrases import find_listed

_TURNED = {"unless": "if", "if": "unless"}


def compare_conditions(alignment: Alignment) -> Iterator[Difference]:
    """Each "if" of the easy wording where the summary says "unless", or the other way round, and each thing
    told as done that the summary says would have been."""
    for sentence in alignment.easy:
        for source in alignment.around(sentence):
            found = _turned(sentence, source) or _unreal(sentence, source, alignment)
            if found is not None:
                yield found
                break


def _turned(sentence: ComparedSentence, source: ComparedSentence) -> Difference | None:
    """Two denials undo each other: "unless you object" is "if you do not object"."""
    for clause in sentence.clauses:
        word = _opener(sentence, clause)
        other = _TURNED.get(word, "")
        if (
            not other
            or other not in source.keys
            or word in source.keys
            or _denies(sentence)
            or _denies(source)
        ):
            continue
        place = trimmed(clause.place, sentence.source)
        stated = next((each for each in source.clauses if _opener(source, each) == other), None)
        words = other if stated is None else trimmed(stated.place, source.source).of(source.source)
        return claimed(FactKind.CONDITION, sentence, place, words, is_lost=True)
    return None


def _opener(sentence: ComparedSentence, clause: Clause) -> str:
    is_condition = clause.kind is ClauseKind.CONDITION and clause.opener is not None
    return clause.opener.of(sentence.source).lower() if is_condition and clause.opener is not None else ""


def _denies(sentence: ComparedSentence) -> bool:
    return any(
        cue.sort is not CueKind.HINTING and cue.hit.words != "unless" for cue in find_negation_cues(sentence)
    )


def _unreal(sentence: ComparedSentence, source: ComparedSentence, alignment: Alignment) -> Difference | None:
    """ "Had she been told, it would have gone well" told as "It went well"."""
    if not find_listed(source, "condition", "unreal"):
        return None
    near = alignment.near(sentence)
    if any(find_listed(each, "condition", "kept_unreal") for each in near):
        return None
    stated = frozenset(root for each in source.clauses for root in source.roots_at(each.place))
    for clause in sentence.clauses:
        is_told = clause.verb is not None and clause.verb.tense is Tense.PAST and not clause.forces
        if is_told and not clause.negations and is_like(sentence.roots_at(clause.place), stated):
            words = find_listed(source, "condition", "unreal")[0].words
            place = trimmed(clause.place, sentence.source)
            return claimed(FactKind.CONDITION, sentence, place, words, is_lost=True)
    return None
