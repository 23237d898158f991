"""Looking for words and short phrases of a list in a sentence, in all their forms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Generic, TypeVar

from msgspec import Struct

from hwrender.language.slices import Slice
from hwrender.meaning.model import ComparedSentence
from hwrender.meaning.roots import word_list

_LONGEST = 4


class Hit(Struct, frozen=True):
    """Words of a list in a sentence: the numbers of the first token and of the one after the last."""

    words: str
    start: int
    end: int
    sentence: ComparedSentence

    @property
    def place(self) -> Slice:
        tokens = self.sentence.tokens
        return Slice(tokens[self.start].place.start, tokens[self.end - 1].place.end)


class _Listed(Struct, frozen=True, eq=False):
    """The phrases of a list, those of one word, and the first words of all."""

    phrases: frozenset[tuple[str, ...]]
    single: frozenset[str]
    firsts: frozenset[str]


@lru_cache(maxsize=1 << 13)
def find_listed(sentence: ComparedSentence, group: str, name: str) -> tuple[Hit, ...]:
    """Every use in a sentence of the words of a list, the longest first where two begin together."""
    listed = _listed(group, name)
    starts: dict[int, list[str]] = {}
    for form in listed.firsts & sentence.forms.keys():
        for number in sentence.forms[form]:
            starts.setdefault(number, []).append(form)
    hits: list[Hit] = []
    after = 0
    for at in sorted(starts):
        hit = _at(sentence, at, sorted(starts[at]), listed) if at >= after else None
        if hit is not None:
            hits.append(hit)
            after = hit.end
    return tuple(hits)


@cache
def _listed(group: str, name: str) -> _Listed:
    phrases = frozenset(tuple(phrase.split()) for phrase in word_list(group, name))
    single = frozenset(phrase[0] for phrase in phrases if len(phrase) == 1)
    return _Listed(phrases, single, frozenset(phrase[0] for phrase in phrases))


def _at(sentence: ComparedSentence, at: int, forms: list[str], listed: _Listed) -> Hit | None:
    """The longest phrase that begins with this word, which may be any of `forms`."""
    keys = sentence.keys
    for length in range(min(_LONGEST, len(keys) - at), 1, -1):
        for form in forms:
            if (form, *keys[at + 1 : at + length]) in listed.phrases:
                return Hit(" ".join(keys[at : at + length]), at, at + length, sentence)
    written = [keys[at]] if keys[at] in listed.single else []
    word = next((form for form in (*written, *forms) if form in listed.single), None)
    return None if word is None else Hit(word, at, at + 1, sentence)


_Value = TypeVar("_Value")


class ValuedPhrases(Generic[_Value]):
    """Phrases as they stand, each with a value, ready to be looked for; the longest wins."""

    def __init__(self, values: Mapping[str, _Value]) -> None:
        self._values = {tuple(phrase.split()): value for phrase, value in values.items()}
        self._lengths: dict[str, list[int]] = {}
        for phrase in sorted(self._values, key=len, reverse=True):
            lengths = self._lengths.setdefault(phrase[0], [])
            if len(phrase) not in lengths:
                lengths.append(len(phrase))

    def find(self, keys: Sequence[str]) -> Iterator[tuple[_Value, int, int]]:
        """What stands in these words: its value, its first word, and the one after its last."""
        if self._lengths.keys().isdisjoint(keys):
            return
        at = 0
        while at < len(keys):
            for length in self._lengths.get(keys[at], ()):
                phrase = tuple(keys[at : at + length])
                if len(phrase) == length and phrase in self._values:
                    yield self._values[phrase], at, at + length
                    at += length
                    break
            else:
                at += 1
