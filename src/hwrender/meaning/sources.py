"""Who says so: "we saw" is not "a relative said"."""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.language.clauses import Clause, ClauseKind
from hwrender.language.slices import Slice
from hwrender.language.word_sets import word_set
from hwrender.meaning.alignment import Alignment, is_like, roots_of
from hwrender.meaning.model import ComparedSentence, Difference, FactKind, claimed
from hwrender.meaning.phrases import find_listed

_OURS = frozenset(["we", "i", "our"])
_SEEING = word_set("see observe find notice note count measure watch check inspect witness")


def compare_sources(alignment: Alignment) -> Iterator[Difference]:
    """Each "they said" of the easy wording where the summary says what we saw, and the other way round."""
    for sentence in alignment.easy:
        sources = alignment.matches(sentence)
        seen = [hit for source in sources for hit in _seen(source)]
        if seen and not any(find_listed(each, "source", "marks") for each in sources):
            telling = _telling(sentence)
            stated = frozenset(root for each in sources for root in roots_of(each))
            if telling is not None and is_like(sentence.roots, stated):
                yield claimed(FactKind.SOURCE, sentence, telling, seen[0])


def _seen(source: ComparedSentence) -> list[str]:
    """The words with which a sentence says what the writers saw for themselves: "we saw", "we counted"."""
    return [
        clause.verb.place.of(source.source)
        for clause in source.clauses
        if clause.verb is not None
        and clause.subject is not None
        and clause.subject.head.of(source.source).lower() in _OURS
        and clause.verb.lemma in _SEEING
    ]


def _telling(sentence: ComparedSentence) -> Slice | None:
    """The subject and the verb with which others than the writers say something."""
    for clause in sentence.clauses:
        if clause.verb is None or clause.subject is None or not _has_content(sentence, clause):
            continue
        if clause.subject.head.of(sentence.source).lower() not in _OURS and clause.verb.lemma in {
            "say", "tell", "claim", "complain", "report", "think", "feel", "believe", "allege"}:  # fmt: skip
            return Slice(clause.subject.place.start, clause.verb.place.end)
    return None


def _has_content(sentence: ComparedSentence, clause: Clause) -> bool:
    return any(
        each.kind is ClauseKind.CONTENT and each.place.start >= clause.place.start
        for each in sentence.clauses
    )
