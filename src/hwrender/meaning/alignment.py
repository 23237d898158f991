"""Which sentences of a summary a sentence of its easy wording speaks of."""

from __future__ import annotations

from collections.abc import Sequence

from hwrender.language.tokens import plain_form, words
from hwrender.meaning.model import ComparedSentence
from hwrender.meaning.roots import root
from hwrender.plain.phrase_lists import find_wordy_phrases

_CLOSE = 0.6
"""Sentences whose likeness is at least this part of the best one are spoken of too."""
_LEAST = 0.15


class Alignment:
    """The sentences of a summary, ready to be asked which of them another sentence is like."""

    def __init__(self, summary: Sequence[ComparedSentence]) -> None:
        self.summary = tuple(summary)
        self._found: dict[ComparedSentence, tuple[ComparedSentence, ...]] = {}
        self._holders: dict[str, list[int]] = {}
        for number, sentence in enumerate(self.summary):
            for each in sentence.roots | _plainer(sentence):
                self._holders.setdefault(each, []).append(number)

    def of(self, easy: ComparedSentence) -> tuple[ComparedSentence, ...]:
        """The sentences that `easy` is most like; all of them if it is like none."""
        if len(self.summary) <= 1:
            return self.summary
        if easy not in self._found:
            self._found[easy] = self._of(easy)
        return self._found[easy]

    def _of(self, easy: ComparedSentence) -> tuple[ComparedSentence, ...]:
        likeness = self._likeness(easy)
        best = max(likeness.values(), default=0.0)
        if best < _LEAST:
            return self.summary
        close = sorted(number for number, like in likeness.items() if like >= best * _CLOSE)
        return tuple(self.summary[number] for number in close)

    def _likeness(self, easy: ComparedSentence) -> dict[int, float]:
        """The share of the easy sentence's telling words that each sentence has; rare ones count more."""
        weights = {each: 1 / len(self._holders.get(each, (0,))) for each in easy.roots}
        total = sum(weights.values())
        likeness: dict[int, float] = {}
        for each, weight in weights.items():
            for number in self._holders.get(each, ()):
                likeness[number] = likeness.get(number, 0.0) + weight / total
        return likeness


def _plainer(sentence: ComparedSentence) -> frozenset[str]:
    """The roots of the plain words that the wordy ones of a sentence stand for."""
    return frozenset(
        found
        for rewording in find_wordy_phrases(sentence.words())
        for choice in rewording.choices
        for word in words(choice)
        if (found := root(plain_form(word.text)))
    )
