"""What a comparison of two wordings works with: sentences cut into tokens, facts, and differences."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from enum import Enum
from functools import cached_property, lru_cache
from typing import Protocol, TypeVar

from msgspec import Struct

from hwrender.language.clauses import Clause, numbers_of_clauses, read_clauses
from hwrender.language.lemmas import lemmas
from hwrender.language.sentences import split_sentences
from hwrender.language.slices import Slice
from hwrender.language.tokens import Word, plain_form, table_form, words
from hwrender.language.word_sets import word_set
from hwrender.meaning.roots import content_root, phrasal_roots
from hwrender.prose import Side


class FactKind(Enum):
    """What may not change between a summary and its easy wording."""

    NUMBER = "number"
    MONEY = "amount of money"
    DATE = "date"
    TIME = "time"
    NAME = "name"
    NEGATION = "not"
    MODALITY = "must, should, may"
    POLARITY = "polarity"
    AGENT = "agent"
    CONDITION = "condition"
    CAUSE = "cause"
    EXCEPTION = "exception"
    ONLY = "only"
    ADVICE = "advice"
    SOURCE = "source"
    PLAN = "plan"
    PAST = "past"
    HEDGE = "hedge"
    COMPARISON = "comparison"
    DEGREE = "degree"
    ORDER = "order in time"
    SCOPE = "scope"


class Difference(Struct, frozen=True):
    """A fact that one wording has and the other has not.

    It is marked at `place` in text number `text` of the easy wording or of the summary (`Side.FULL`).
    `is_lost` says that the summary has the fact and the easy wording leaves it out; else the easy wording
    claims what the summary does not. `instead` are the summary's words for it, where they are known; those
    that are `certain` may be put in place.
    """

    kind: FactKind
    side: Side
    text: int
    place: Slice
    words: str
    is_lost: bool = False
    instead: str = ""
    certain: bool = False
    is_sure: bool = True
    """Whether it is so clear that it is a warning; else it is worth a look."""


class Token(Struct, frozen=True):
    """A word of a sentence: its form in tables, the same without a possessive ending, its root if it tells
    something ("" for little words), and its place in the text."""

    written: str
    key: str
    plain: str
    root: str
    place: Slice


class ComparedSentence(Struct, frozen=True, eq=False, dict=True):
    """A sentence of a text. Offsets of tokens count in the whole text, whose number is `text`.

    What is found in it is remembered by the sentence itself: two with the same words are two.
    """

    text: int
    place: Slice
    source: str
    tokens: tuple[Token, ...]

    @cached_property
    def roots(self) -> frozenset[str]:
        """The roots of its telling words, and of each side of a hyphen in them."""
        sides = (
            content_root(side)
            for token in self.tokens
            if "-" in token.plain
            for side in token.plain.split("-")
        )
        return frozenset(found for found in (*(token.root for token in self.tokens), *sides) if found)

    def said(self) -> frozenset[str]:
        """Its words and what they may be forms of, with the roots of those that tell something."""
        return self.roots | self.forms.keys()

    @cached_property
    def forms(self) -> dict[str, tuple[int, ...]]:
        """Where words stand that are, or may be a form of, a word."""
        found: dict[str, list[int]] = {}
        for number, token in enumerate(self.tokens):
            for form in {token.key: None, **dict.fromkeys(lemmas(token.key))}:
                found.setdefault(form, []).append(number)
        return {form: tuple(numbers) for form, numbers in found.items()}

    @cached_property
    def keys(self) -> tuple[str, ...]:
        return tuple(token.key for token in self.tokens)

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """Its clauses, in order."""
        numbers = numbers_of_clauses(self.source, self.place)
        return read_clauses(self.source)[numbers.start : numbers.stop]

    def clause_at(self, number: int) -> Clause | None:
        """The innermost clause that a token stands in; what opens a clause stands in the one before it."""
        at = self.tokens[number].place
        inside = [each for each in self.clauses if each.place.start <= at.start < each.place.end]
        if inside and inside[-1].opener is not None and inside[-1].opener.overlaps(at):
            parent = inside[-1].parent
            return inside[-1] if parent is None else read_clauses(self.source)[parent]
        return inside[-1] if inside else None

    def roots_at(self, place: Slice) -> frozenset[str]:
        """The roots of the telling words at a place."""
        return frozenset(token.root for token in self.span(place) if token.root)

    def span(self, place: Slice) -> tuple[Token, ...]:
        """The tokens at a place."""
        numbers = self.numbers(place)
        return self.tokens[numbers.start : numbers.stop]

    def numbers(self, place: Slice) -> range:
        """The numbers of the tokens at a place."""
        return range(bisect_left(self._starts, place.start), bisect_left(self._starts, place.end))

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(token.place.start for token in self.tokens)

    def words(self) -> str:
        return self.place.of(self.source)

    def between(self, first: int, second: int) -> str:
        """What stands between two tokens."""
        return self.source[self.tokens[first].place.end : self.tokens[second].place.start]


def sentences_of(texts: Sequence[str]) -> tuple[ComparedSentence, ...]:
    """The sentences of these texts, in order."""
    return tuple(each for number, text in enumerate(texts) for each in _sentences(number, text))


@lru_cache(maxsize=1 << 10)
def _sentences(number: int, text: str) -> tuple[ComparedSentence, ...]:
    found = words(text)
    starts = [word.start for word in found]
    made = []
    for place in split_sentences(text):
        first, after = (bisect_left(starts, at) for at in (place.start, place.end))
        tokens = tuple(map(_token, found[first:after], (*found[first + 1 : after], None)))
        made.append(ComparedSentence(number, place, text, tokens))
    return tuple(made)


def _token(word: Word, following: Word | None) -> Token:
    key, plain = table_form(word.text), plain_form(word.text)
    found = content_root(plain)
    if following is not None and (second := table_form(following.text)) in _PARTICLES:
        verbs = (key, *lemmas(key))
        found = next(
            (phrasal_roots()[verb, second] for verb in verbs if (verb, second) in phrasal_roots()), found
        )
    return Token(word.text, key, plain, found, word.slice())


_PARTICLES = word_set("""
up on in out off down away back over after for into to across rid care through round together about with there
going together yes no right sense aside by under know at
""")


def trimmed(place: Slice, source: str) -> Slice:
    """A place without the blanks and marks at its end."""
    return Slice(place.start, place.start + len(place.of(source).rstrip(" \n\t,.;:!?")))


class _Placed(Protocol):
    """Whatever was found in a text."""

    @property
    def place(self) -> Slice: ...


_P = TypeVar("_P", bound=_Placed)


def starting_in(found: Sequence[_P], place: Slice) -> Sequence[_P]:
    """Those that start in a place; what was found is in order."""
    first, after = (
        bisect_left(found, at, key=lambda each: each.place.start) for at in (place.start, place.end)
    )
    return found[first:after]


def claimed(
    kind: FactKind,
    sentence: ComparedSentence,
    place: Slice,
    instead: str = "",
    *,
    certain: bool = False,
    is_lost: bool = False,
    is_sure: bool = True,
) -> Difference:
    """What a sentence of the easy wording claims and the summary does not say."""
    words = place.of(sentence.source)
    return Difference(kind, Side.EASY, sentence.text, place, words, is_lost, instead, certain, is_sure)


def left_out(kind: FactKind, sentence: ComparedSentence, place: Slice) -> Difference:
    """What a sentence of the summary says and the easy wording does not."""
    return Difference(kind, Side.FULL, sentence.text, place, place.of(sentence.source), is_lost=True)


def all_roots(sentences: Iterable[ComparedSentence]) -> frozenset[str]:
    """The roots of the telling words of these sentences."""
    return frozenset(root for sentence in sentences for root in sentence.roots)
