"""What "only" is said of: who alone does it, or what alone they do; and "not only"."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from msgspec import Struct

from hwrender.language.clauses import Clause
from hwrender.language.slices import Slice
from hwrender.meaning.alignment import Alignment
from hwrender.meaning.marked_words import is_used_as_mark
from hwrender.meaning.model import ComparedSentence, Difference, FactKind, claimed
from hwrender.meaning.phrases import Hit, find_listed


class FocusKind(Enum):
    """Which part of a clause is meant."""

    SUBJECT = "subject"
    REST = "rest"
    DENIED = "not only"


class Focus(Struct, frozen=True):
    """What an "only" is said of, and the subject of its clause, by their roots."""

    kind: FocusKind
    roots: frozenset[str]
    subject: frozenset[str]
    place: Slice
    sentence: ComparedSentence


def compare_focus(alignment: Alignment) -> Iterator[Difference]:
    """Each "only" of the easy wording that is said of something else than in the summary."""
    for sentence in alignment.easy:
        stated = [each for source in alignment.of(sentence) for each in read_focuses(source)]
        for focus in read_focuses(sentence):
            if focus.kind is FocusKind.DENIED or not stated or any(_is_same(focus, each) for each in stated):
                continue
            other = stated[0]
            yield claimed(
                FactKind.ONLY, sentence, focus.place, other.place.of(other.sentence.source), is_lost=True
            )


def _is_same(easy: Focus, summary: Focus) -> bool:
    """Whether two may be said of the same; where that is not clear, they are taken to be."""
    if summary.kind is FocusKind.DENIED:
        return not easy.sentence.roots & summary.roots
    if easy.kind is FocusKind.SUBJECT and summary.kind is FocusKind.REST:
        return bool(easy.roots & summary.roots) or not easy.roots & summary.subject
    if easy.kind is FocusKind.REST and summary.kind is FocusKind.SUBJECT:
        return not easy.subject & summary.roots or bool(easy.roots & summary.roots)
    return True


def read_focuses(sentence: ComparedSentence) -> tuple[Focus, ...]:
    """What each "only" of a sentence is said of."""
    hits = [
        hit
        for hit in find_listed(sentence, "only", "marks")
        if hit.words in {"only", "solely", "exclusively", "alone", "just"}
    ]
    return tuple(focus for hit in hits if (focus := _focus(hit)) is not None)


def _focus(hit: Hit) -> Focus | None:
    sentence = hit.sentence
    clause = sentence.clause_at(hit.start)
    before = sentence.keys[hit.start - 1] if hit.start else ""
    if clause is not None and (before == "not" or before.endswith("n't")):
        return Focus(FocusKind.DENIED, sentence.roots_at(clause.place), frozenset(), hit.place, sentence)
    if clause is None or clause.subject is None or clause.verb is None or not is_used_as_mark(hit, "only"):
        return None
    subject = sentence.roots_at(clause.subject.place)
    end = clause.place.end
    after_verb = sentence.roots_at(Slice(clause.verb.place.end, end))
    rest = sentence.roots_at(clause.verb.main) | after_verb
    if hit.words == "alone" and hit.place.end <= clause.verb.place.start:
        return Focus(FocusKind.SUBJECT, subject, subject, _marked(clause, hit), sentence)
    if hit.words == "alone":
        return None
    if hit.place.start < clause.subject.head.start:
        return Focus(FocusKind.SUBJECT, subject, subject, _marked(clause, hit), sentence)
    following = sentence.roots_at(Slice(hit.place.end, end)) or rest
    return Focus(
        FocusKind.REST,
        following,
        subject,
        Slice(hit.place.start, max(hit.place.end, clause.verb.place.end)),
        sentence,
    )


def _marked(clause: Clause, hit: Hit) -> Slice:
    assert clause.verb is not None
    return Slice(min(hit.place.start, clause.verb.place.end), max(hit.place.end, clause.verb.place.end))
