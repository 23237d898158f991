"""Whose deed it is: two that the summary tells apart, and the easy wording exchanges."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from hwrender.language.clauses import numbers_of_clauses, read_clauses, subject_of
from hwrender.language.lemmas import lemma
from hwrender.language.people_nouns import PEOPLE, PERSONS, STAFF
from hwrender.language.slices import Slice
from hwrender.meaning.alignment import Alignment
from hwrender.meaning.model import ComparedSentence, Difference, FactKind, claimed

_SHARED = 0.5
_SETTING = frozenset(["have", "get", "call"])


class Predication(Struct, frozen=True):
    """What a clause says of its subject: the roots of both, and the place of the whole."""

    subject: frozenset[str]
    said: frozenset[str]
    is_negated: bool
    is_of_people: bool
    """Whether its subject is somebody, or has a name."""
    place: Slice
    sentence: ComparedSentence


def compare_exchanged(alignment: Alignment) -> Iterator[Difference]:
    """Each clause of the easy wording that says of one what the summary says of the other."""
    for sentence in alignment.easy:
        stated = [each for source in alignment.around(sentence) for each in predications(source)]
        if len(stated) < 2:
            continue
        for said in predications(sentence):
            other = _exchanged_with(said, stated)
            if other is not None:
                place = other.place.of(other.sentence.source)
                yield claimed(FactKind.AGENT, sentence, said.place, place, is_lost=True)
                break


def _exchanged_with(easy: Predication, stated: list[Predication]) -> Predication | None:
    """The clause of the summary that says this of somebody else, where it says another thing of this one."""
    own = [each for each in stated if easy.subject & each.subject]
    if not own or any(easy.said & each.said for each in own):
        return None
    others = [
        each
        for each in stated
        if each not in own
        and each.is_negated == easy.is_negated
        and not easy.subject & (each.subject | each.said)
        and _says_the_same(easy, each)
    ]
    return others[0] if len(others) == 1 and not others[0].subject & easy.said else None


def _says_the_same(easy: Predication, summary: Predication) -> bool:
    shared = easy.said & summary.said
    if len(shared) > 1:
        return len(shared) / len(easy.said) >= _SHARED
    return bool(shared) and easy.is_of_people and summary.is_of_people


@lru_cache(maxsize=1 << 10)
def predications(sentence: ComparedSentence) -> tuple[Predication, ...]:
    """What the clauses of a sentence say of their subjects; clauses without either are left out."""
    clauses = read_clauses(sentence.source)
    found = []
    for number in numbers_of_clauses(sentence.source, sentence.place):
        clause, subject = clauses[number], subject_of(clauses, number)
        if clause.verb is None or subject is None or clause.verb.lemma in _SETTING:
            continue
        subject_place = clause.agent if clause.verb.is_passive and clause.agent is not None else subject.place
        roots = sentence.roots_at(subject_place)
        said = sentence.roots_at(clause.place) - roots
        if roots and said:
            who = _is_somebody(sentence, subject_place)
            found.append(Predication(roots, said, clause.is_negated(), who, clause.place, sentence))
    return tuple(found)


def _is_somebody(sentence: ComparedSentence, place: Slice) -> bool:
    tokens = sentence.span(place)
    is_named = any(
        token.written[:1].isupper() and token.place.start > sentence.place.start for token in tokens
    )
    is_named |= len(tokens) > 1 and all(token.written[:1].isupper() for token in tokens)
    return is_named or bool({form for token in tokens for form in (token.key, lemma(token.key))} & _SOMEBODY)


_SOMEBODY = PERSONS | PEOPLE | STAFF
