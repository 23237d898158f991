"""How hard a text is to read: the score, its band, and three formulas for advice.

The score is the mean number of words in a sentence plus 100 times the share of words rarer than Zipf 4.5. It
parts professional easy read from officialese better than any grade formula, and it says nothing about whether
anybody will understand a text: no formula knows that.

A text is given as units: headings, paragraphs, items and cells are units of their own, and no sentence runs
from one to the next.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from functools import lru_cache
from math import sqrt

from msgspec import Struct

from hwrender.language.frequency import zipf_frequency
from hwrender.language.sentences import split_sentences
from hwrender.language.syllables import syllables
from hwrender.language.tokens import plain_form, words

RARE_ZIPF = 4.5
"""Words rarer than this count in the score."""

_LONG_WORD_LETTERS = 6
_POLYSYLLABLE = 3


class Band(Enum):
    """How the score is put into words."""

    EASY = "easy"
    NEARLY = "nearly easy"
    HARD = "hard"
    NOT_EASY_READ = "not easy read"


class ReadabilityMeasures(Struct, frozen=True):
    """The counts of a text; what is worked out from them is a method. A text without words scores nought."""

    words: int
    sentences: int
    longest_sentence: int
    over_15_words: int
    over_20_words: int
    over_25_words: int
    rare_words: int
    long_words: int
    syllables: int
    polysyllables: int

    def words_per_sentence(self) -> float:
        return self.words / self.sentences if self.sentences else 0.0

    def score(self) -> float:
        """Mean sentence length plus 100 times the share of rare words: the lower, the easier."""
        return self.words_per_sentence() + 100 * self._per_word(self.rare_words)

    def lix(self) -> float:
        """The Läsbarhetsindex (Björnsson 1968): mean sentence length plus 100 times the share of words
        of more than six letters. Under 30 is very easy, over 50 hard."""
        return self.words_per_sentence() + 100 * self._per_word(self.long_words)

    def flesch_kincaid(self) -> float:
        """The Flesch–Kincaid grade, of schools in the United States (Kincaid and others 1975)."""
        if not self.words:
            return 0.0
        return 0.39 * self.words_per_sentence() + 11.8 * self._per_word(self.syllables) - 15.59

    def smog(self) -> float:
        """The SMOG grade, of schools in the United States (McLaughlin 1969), for 30 sentences or more."""
        if not self.sentences:
            return 0.0
        return 1.043 * sqrt(self.polysyllables * 30 / self.sentences) + 3.1291

    def _per_word(self, count: int) -> float:
        return count / self.words if self.words else 0.0


def measure(units: Iterable[str], known: frozenset[str] = frozenset()) -> ReadabilityMeasures:
    """The measures of a text given as units.

    `known` holds words in their plain form (see `known_words`), such as names and places, that are not rare
    however seldom they are met.
    """
    lengths: list[int] = []
    rare = long = total = poly = 0
    for unit in units:
        for sentence in split_sentences(unit):
            found = [word.text for word in words(sentence.of(unit))]
            if not found:
                continue
            lengths.append(len(found))
            counts = [syllables(word) for word in found]
            total += sum(counts)
            poly += sum(count >= _POLYSYLLABLE for count in counts)
            rare += sum(is_rare(word, known) for word in found)
            long += sum(_letters(word) > _LONG_WORD_LETTERS for word in found)
    return ReadabilityMeasures(
        words=sum(lengths),
        sentences=len(lengths),
        longest_sentence=max(lengths, default=0),
        over_15_words=sum(length > 15 for length in lengths),
        over_20_words=sum(length > 20 for length in lengths),
        over_25_words=sum(length > 25 for length in lengths),
        rare_words=rare,
        long_words=long,
        syllables=total,
        polysyllables=poly,
    )


def total(parts: Iterable[ReadabilityMeasures]) -> ReadabilityMeasures:
    """The measures of several texts as of one."""
    counted = tuple(parts)
    sums = {
        name: sum(getattr(part, name) for part in counted)
        for name in ReadabilityMeasures.__struct_fields__
        if name != "longest_sentence"
    }
    longest = max((part.longest_sentence for part in counted), default=0)
    return ReadabilityMeasures(**sums, longest_sentence=longest)


def is_rare(word: str, known: frozenset[str] = frozenset(), zipf: float = RARE_ZIPF) -> bool:
    """Whether `word` is rarer than `zipf` and not in `known`."""
    return plain_form(word) not in known and zipf_frequency(word) < zipf


def known_words(names: Iterable[str]) -> frozenset[str]:
    """The words of these names, organisations and places, in the form in which `known` holds them."""
    return frozenset(plain_form(word.text) for name in names for word in words(name))


def band(score: float, easy: float, nearly_easy: float, hard: float) -> Band:
    """The band of a score; each limit (a style's) is the highest score that still belongs to its band."""
    if score <= easy:
        return Band.EASY
    if score <= nearly_easy:
        return Band.NEARLY
    return Band.HARD if score <= hard else Band.NOT_EASY_READ


@lru_cache(maxsize=1 << 14)
def _letters(word: str) -> int:
    return sum(character.isalpha() for character in word)
