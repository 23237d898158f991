"""The words around a term, and what they are compared with.

A table says which neighbours speak for a meaning, with commas between them. Each is a phrase; its words match
every form of a word ("lack" also "lacked"). `~` stands for the term, so that "lack ~" must stand right beside
it, and a phrase without `~` may stand anywhere in the sentence. `a|b` is either word, `*` up to three words
of one noun phrase, `^` and `$` the start and the end of the sentence, and `@person` any word of that set.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files

from msgspec import Struct

from hwrender.language.function_words import AFTER_NOUNS
from hwrender.language.lemmas import lemmas
from hwrender.language.sentences import split_sentences
from hwrender.language.slices import Slice
from hwrender.language.tokens import plain_form, words
from hwrender.tables import read_toml

TERM, GAP, START, END, SET = "~", "*", "^", "$", "@"
_GAP_WORDS = 3
_EMPTY: frozenset[str] = frozenset()

Pattern = tuple[frozenset[str], ...]
"""The words that may stand at each place."""


class NeighbourPattern(Struct, frozen=True):
    """A phrase of a table: what stands before the term, the nearest word first, and after it."""

    before: Pattern
    after: Pattern
    is_beside: bool = True

    def weight(self) -> int:
        """How much the phrase says: how many words it names."""
        return sum(GAP not in each for each in (*self.before, *self.after))


class Neighbourhood:
    """The words of one sentence without the term in it."""

    def __init__(self, text: str, place: Slice) -> None:
        sentence = next((each for each in split_sentences(text) if each.overlaps(place)), place)
        found = [word for word in words(text) if word.slice().overlaps(sentence)]
        self._before = [_forms(word.text) for word in found if word.end <= place.start][::-1]
        self._after = [_forms(word.text) for word in found if word.start >= place.end]
        self._words = frozenset[str]().union(*self._before, *self._after)

    def beside(self, patterns: Sequence[NeighbourPattern]) -> int:
        """The weight of the heaviest of `patterns` that stands beside the term; 0 if none does."""
        return max((each.weight() for each in patterns if each.is_beside and self._has(each)), default=0)

    def near(self, patterns: Sequence[NeighbourPattern]) -> bool:
        """Whether one of `patterns` stands anywhere in the sentence."""
        return any(not each.is_beside and self._has(each) for each in patterns)

    def has_any(self, patterns: Sequence[NeighbourPattern]) -> bool:
        return any(self._has(each) for each in patterns)

    def _has(self, pattern: NeighbourPattern) -> bool:
        if pattern.is_beside:
            return _matches(self._before, 0, pattern.before, START) and _matches(
                self._after, 0, pattern.after, END
            )
        if any(self._words.isdisjoint(each) for each in pattern.after if GAP not in each):
            return False
        in_order = self._before[::-1]
        return any(
            _matches(side, at, pattern.after, END)
            for side in (in_order, self._after)
            for at in range(len(side))
        )


def _matches(side: Sequence[frozenset[str]], at: int, pattern: Pattern, edge: str) -> bool:
    if not pattern:
        return True
    wanted, rest = pattern[0], pattern[1:]
    if GAP in wanted:
        skipped = 0
        while skipped < _GAP_WORDS and not _matches(side, at + skipped, rest, edge):
            if at + skipped >= len(side) or not side[at + skipped].isdisjoint(AFTER_NOUNS):
                return False
            skipped += 1
        return _matches(side, at + skipped, rest, edge)
    if edge in wanted and at == len(side):
        return True
    return at < len(side) and not wanted.isdisjoint(side[at]) and _matches(side, at + 1, rest, edge)


@lru_cache(maxsize=1 << 12)
def _forms(word: str) -> frozenset[str]:
    """A word and the parts of one with hyphens, and the dictionary words that they may be forms of."""
    form = plain_form(word)
    return frozenset(each for part in {form, *form.split("-")} for each in (part, *lemmas(part)))


@lru_cache(maxsize=1 << 10)
def read_neighbours(row: str) -> tuple[NeighbourPattern, ...]:
    """The phrases of a row of a table."""
    return tuple(_read(phrase.split()) for phrase in row.split(",") if phrase.strip())


def _read(phrase: list[str]) -> NeighbourPattern:
    if TERM not in phrase:
        return NeighbourPattern((), tuple(map(_choices, phrase)), is_beside=False)
    at = phrase.index(TERM)
    return NeighbourPattern(tuple(map(_choices, phrase[:at][::-1])), tuple(map(_choices, phrase[at + 1 :])))


def _choices(written: str) -> frozenset[str]:
    parts = (word_sets()[each[1:]] if each[:1] == SET else {each} for each in written.split("|"))
    return _EMPTY.union(*parts)


@cache
def word_sets() -> dict[str, frozenset[str]]:
    """The named sets of neighbours that many terms share."""
    toml = files("hwrender.plain").joinpath("neighbours.toml").read_text(encoding="utf-8")
    return {name: frozenset(row.split()) for name, row in read_toml(toml).items()}
