"""The clauses of a text: who does what, when, whether at all, how firmly, and on what condition.

The reader goes by grammar and tables, never by meaning. What it gives are places in the text: the words of
`clause.place.of(text)` are exactly what was read. A clause that stands inside another lies within its place;
all others follow one another, and the outermost clauses of a sentence cover it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from enum import Enum
from functools import lru_cache

from msgspec import Struct

from hwrender.language.clause_cues import (
    Comparison,
    Cue,
    Force,
    read_comparisons,
    read_forces,
    read_negations,
    read_scopes,
)
from hwrender.language.clause_kinds import ClauseKind
from hwrender.language.clause_parts import ClausePart
from hwrender.language.clause_subjects import find_agent, find_subject
from hwrender.language.clause_walk import walk
from hwrender.language.quotes import quotations
from hwrender.language.sentences import split_sentences
from hwrender.language.slices import Slice
from hwrender.language.verb_groups import Tense
from hwrender.language.word_classes import classify
from hwrender.language.word_context import Tagged

__all__ = [
    "Clause",
    "ClauseKind",
    "Cue",
    "Force",
    "Role",
    "Subject",
    "Tense",
    "Verb",
    "numbers_of_clauses",
    "read_clauses",
]


class Role(Enum):
    """What a subject is: who does it, or, in the passive, to whom it is done."""

    DOER = "doer"
    DONE_TO = "done to"


class Subject(Struct, frozen=True):
    """The words of a subject, its head, and its role."""

    place: Slice
    head: Slice
    role: Role


class Verb(Struct, frozen=True):
    """A verb with its helpers. The lemma is that of the main verb, which "have to" and the like lead to."""

    place: Slice
    main: Slice
    lemma: str
    tense: Tense
    is_passive: bool


class Clause(Struct, frozen=True):
    """A clause. `parent` is the number, among the clauses of the same reading, of the one it hangs on.

    `opener` are the words that open it ("because", "and", "in which"); `agent` is who does it where the verb
    is passive, with "by" before. `negations`, `forces`, `scopes` and `comparisons` are cues among its own
    words, in order: the negations, what says how firm it is, words such as "only", "all", "few", and "more",
    "rather than", "before".
    """

    kind: ClauseKind
    place: Slice
    opener: Slice | None
    subject: Subject | None
    verb: Verb | None
    agent: Slice | None
    negations: tuple[Slice, ...]
    forces: tuple[Cue, ...]
    scopes: tuple[Slice, ...]
    comparisons: tuple[Comparison, ...]
    parent: int | None

    def is_negated(self) -> bool:
        """Whether it says that something is not so: two negations undo each other."""
        return len(self.negations) % 2 == 1

    def stands_alone(self) -> bool:
        """Whether it could be a sentence: a subject and a verb of its own, and no word that ties it."""
        return (
            self.subject is not None
            and self.verb is not None
            and self.kind in {ClauseKind.MAIN, ClauseKind.COORDINATED, ClauseKind.RESULT}
        )


@lru_cache(maxsize=1 << 11)
def read_clauses(text: str) -> tuple[Clause, ...]:
    """The clauses of every sentence of `text`, in the order of their first words. Each sentence has one at
    least: of kind FRAGMENT where nothing is told."""
    clauses: list[Clause] = []
    quoted = quotations(text)
    for sentence in split_sentences(text):
        words = classify(text, sentence)
        if words:
            clauses += _clauses_of(words, sentence, quoted, len(clauses))
    return tuple(clauses)


def subject_of(clauses: Sequence[Clause], number: int) -> Subject | None:
    """The subject of a clause; of one joined with "and" that has none of its own, that of the one before."""
    while clauses[number].subject is None and clauses[number].kind is ClauseKind.COORDINATED:
        parent = clauses[number].parent
        if parent is None:
            break
        number = parent
    return clauses[number].subject


def numbers_of_clauses(text: str, sentence: Slice) -> range:
    """The numbers, in `read_clauses(text)`, of the clauses that begin in this sentence."""
    clauses = read_clauses(text)
    first = bisect_left(clauses, sentence.start, key=lambda clause: clause.place.start)
    return range(first, bisect_left(clauses, sentence.end, lo=first, key=lambda clause: clause.place.start))


def _clauses_of(
    words: Sequence[Tagged], sentence: Slice, quoted: Sequence[Slice], before: int
) -> Iterator[Clause]:
    """The clauses of one sentence; `before` counts those of the sentences before it."""
    parts = walk(words, _quoted_words(words, quoted))
    says = {ClauseKind.CONTENT, ClauseKind.QUOTATION}
    with_content = {part.parent for part in parts if part.kind in says}
    for number, part in enumerate(parts):
        end = len(words) if part.end is None else part.end
        own = _own_words(parts, number, end)
        start = sentence.start if part.start == 0 else _first_character(words[part.start])
        stop = sentence.end if end == len(words) else _first_character(words[end])
        opened = words[part.start : part.first]
        yield Clause(
            kind=part.kind,
            place=Slice(start, stop),
            opener=Slice(opened[0].place.start, opened[-1].place.end) if opened else None,
            subject=_subject(words, own, part),
            verb=_verb(words, part),
            agent=find_agent(words, own, part),
            negations=read_negations(words, own),
            forces=read_forces(words, own, part.verb, has_content=number in with_content),
            scopes=read_scopes(words, own),
            comparisons=read_comparisons(words, own),
            parent=None if part.parent is None else part.parent + before,
        )


def _quoted_words(words: Sequence[Tagged], quoted: Sequence[Slice]) -> list[tuple[int, int]]:
    """The words of each quotation of more than one: the number of its first, and of the first after it."""
    starts = [word.place.start for word in words]
    found = [(bisect_left(starts, quote.start), bisect_left(starts, quote.end)) for quote in quoted]
    return [(first, end) for first, end in found if end - first > 1]


def _first_character(word: Tagged) -> int:
    """Where a clause begins with this word: at the quotation mark or the bracket before it."""
    opened = len(word.gap) - len(word.gap.rstrip("“‘\"'(["))
    return word.place.start - opened


def _own_words(parts: Sequence[ClausePart], number: int, end: int) -> list[int]:
    """The words of a clause that stand in no clause inside it."""
    own: list[int] = []
    at = parts[number].start
    for inner in range(number + 1, len(parts)):
        if parts[inner].start >= end:
            break
        own += range(at, max(at, parts[inner].start))
        at = max(at, parts[inner].end or end)
    return own + list(range(at, end))


def _subject(words: Sequence[Tagged], own: Sequence[int], part: ClausePart) -> Subject | None:
    found = find_subject(words, own, part)
    if found is None:
        return None
    first, last, head = found
    role = Role.DONE_TO if part.verb is not None and part.verb.is_passive else Role.DOER
    return Subject(Slice(first.start, last.end), head, role)


def _verb(words: Sequence[Tagged], part: ClausePart) -> Verb | None:
    group = part.verb
    if group is None:
        return None
    place = Slice(words[group.first].place.start, words[group.last].place.end)
    return Verb(place, words[group.last].place, group.lemma, group.tense, group.is_passive)
