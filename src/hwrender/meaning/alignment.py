"""Which sentences of a summary a sentence of its easy wording speaks of, and which ones retell a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, lru_cache

from hwrender.language.clauses import Clause
from hwrender.language.tokens import plain_form, words
from hwrender.meaning.model import ComparedSentence
from hwrender.meaning.roots import root
from hwrender.plain.phrase_lists import find_wordy_phrases

_CLOSE = 0.6
"""Sentences whose likeness is at least this part of the best one are spoken of too."""
_LEAST = 0.15
_FEWEST_SHARED = 2
_ANYBODY = frozenset([root("people")])
_SHARE_OF_MANY, _SHARE_OF_FEW = 0.4, 0.6


class Alignment:
    """The sentences of a summary and of its easy wording, ready to be asked which speak of the same."""

    def __init__(self, summary: Sequence[ComparedSentence], easy: Sequence[ComparedSentence] = ()) -> None:
        self.summary = tuple(summary)
        self.easy = tuple(easy)
        self._found: dict[ComparedSentence, tuple[ComparedSentence, ...]] = {}
        self._holders: dict[str, list[int]] = {}
        self._numbers = {sentence: number for number, sentence in enumerate(self.easy)}
        for number, sentence in enumerate(self.summary):
            for each in roots_of(sentence):
                self._holders.setdefault(each, []).append(number)

    def of(self, easy: ComparedSentence) -> tuple[ComparedSentence, ...]:
        """The sentences that `easy` is most like; all of them if it is like none."""
        if len(self.summary) <= 1:
            return self.summary
        return self.matches(easy) or self.summary

    def matches(self, easy: ComparedSentence) -> tuple[ComparedSentence, ...]:
        """The sentences that `easy` is most like; none where it is like none."""
        if easy not in self._found:
            self._found[easy] = self._of(easy)
        return self._found[easy]

    def _of(self, easy: ComparedSentence) -> tuple[ComparedSentence, ...]:
        likeness = self.likeness(easy.roots)
        best = max(likeness.values(), default=0.0)
        if best < _LEAST:
            return ()
        close = sorted(number for number, like in likeness.items() if like >= best * _CLOSE)
        return tuple(self.summary[number] for number in close)

    def likeness(self, roots: frozenset[str]) -> dict[int, float]:
        """The share of these roots of telling words that each sentence has, by its number; rare ones count
        more."""
        weights = {each: 1 / len(self._holders.get(each, (0,))) for each in roots}
        total = sum(weights.values())
        likeness: dict[int, float] = {}
        for each, weight in weights.items():
            for number in self._holders.get(each, ()):
                likeness[number] = likeness.get(number, 0.0) + weight / total
        return likeness

    def retold(self, source: ComparedSentence) -> tuple[ComparedSentence, ...]:
        """The sentences of the easy wording that are like this one of the summary, in order."""
        return self._retold.get(source, ())

    @cached_property
    def _retold(self) -> dict[ComparedSentence, tuple[ComparedSentence, ...]]:
        found: dict[ComparedSentence, tuple[ComparedSentence, ...]] = {}
        for sentence in self.easy:
            for source in self.matches(sentence):
                found[source] = (*found.get(source, ()), sentence)
        return found

    def around(self, easy: ComparedSentence) -> tuple[ComparedSentence, ...]:
        """What `easy` and the sentence before it speak of: two easy sentences may be one of the summary."""
        number = self._numbers[easy]
        both = self.easy[max(0, number - 1) : number + 1]
        return tuple(dict.fromkeys(source for each in both for source in self.matches(each)))

    def around_retold(self, source: ComparedSentence) -> tuple[ComparedSentence, ...]:
        """The easy sentences that are like this one of the summary, and those beside them."""
        return tuple(dict.fromkeys(near for each in self.retold(source) for near in self.near(each)))

    def near(self, sentence: ComparedSentence) -> tuple[ComparedSentence, ...]:
        """A sentence of the easy wording with the one before it and the two after it."""
        number = self._numbers[sentence]
        return self.easy[max(0, number - 1) : number + 3]


@lru_cache(maxsize=1 << 10)
def roots_of(sentence: ComparedSentence) -> frozenset[str]:
    """The roots of a summary's telling words, and of the plain words that its wordy ones stand for."""
    return sentence.roots | frozenset(
        found
        for rewording in find_wordy_phrases(sentence.words())
        for choice in rewording.choices
        for word in words(choice)
        if (found := root(plain_form(word.text)))
    )


def is_like(easy: frozenset[str], summary: frozenset[str]) -> bool:
    """Whether so many roots of an easy clause are those of the summary that both say the same of the same."""
    shared = len(easy & summary)
    own = len(easy - _ANYBODY) or len(easy)
    if not easy & summary:
        return False
    return shared / own >= (_SHARE_OF_MANY if shared >= _FEWEST_SHARED else _SHARE_OF_FEW)


def closest_clause(easy: ComparedSentence, summary: frozenset[str]) -> Clause | None:
    """The clause of an easy sentence that shares most of these roots, or None."""
    best: tuple[int, Clause] | None = None
    for clause in easy.clauses:
        shared = len(easy.roots_at(clause.place) & summary)
        if shared and (best is None or shared > best[0]):
            best = (shared, clause)
    return None if best is None else best[1]
