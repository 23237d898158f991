"""The words of a text with the numbers among them that may count people, in figures or words, as one run."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from msgspec import Struct

from hwrender.language.bounds import Bound
from hwrender.language.counted_people import as_spelt
from hwrender.language.people_nouns import GROUPS, NOT_COUNTED, ROOMS, ROUND_WHOLES
from hwrender.language.quantities import read_quantities
from hwrender.language.quantity import Quantity, QuantityKind
from hwrender.language.slices import Slice
from hwrender.language.tokens import plain_form, words

JOIN = re.compile(r"[ \t\n\u00a0]+|,[ \n]|[-‑]")
"""What may stand between words of one phrase."""
BLANK = re.compile(r"[ \t\n\u00a0]+")

_NO_CARDINALS = frozenset({QuantityKind.ORDINAL, QuantityKind.FRACTION, QuantityKind.MULTIPLE})
_WITH_A_LABEL = frozenset({"and", "or", "to", ",", "&"})
_LIMITS = frozenset({Bound.AT_MOST, Bound.MORE_THAN, Bound.FEWER_THAN})


class PeopleNumber(Struct, frozen=True):
    """The words `first` up to, not including, `after` that make a number; a range is its upper end.

    `bound` says that it is a limit and no count ("up to 7"), `whole` of how many it was said ("3/41").
    """

    first: int
    after: int
    value: int
    bound: Bound = Bound.EXACT
    bound_place: Slice | None = None
    whole: int = 0

    @property
    def is_limit(self) -> bool:
        return self.bound in _LIMITS


def _counted(text: str) -> Iterator[tuple[Quantity, Fraction, int]]:
    """The whole numbers of a text that are no label, share, money or measure, each with its whole or 0."""
    label_end = len(text)
    for each in read_quantities(text):
        if each.kind is QuantityKind.LABEL:
            label_end = each.place.end
        elif text[label_end : each.place.start].strip() in _WITH_A_LABEL:
            label_end = each.place.end
            continue  # "wards 5 and 6"
        whole = int(each.parts[1].value) if each.parts and not each.is_range else 0
        if each.kind is QuantityKind.PART and not each.is_range:
            yield each.parts[0], each.parts[0].value, whole
            yield each.parts[1], each.parts[1].value, 0
        elif each.kind is QuantityKind.SHARE and not each.is_range and _is_of_a_group(text, each):
            yield each.parts[0], each.parts[0].value, whole
        elif each.kind is QuantityKind.FRACTION and each.parts and whole not in ROUND_WHOLES:
            yield each, each.parts[0].value, whole
        elif each.kind is QuantityKind.COUNT and each.is_whole and each.high.denominator == 1:
            yield each, each.high, 0


def _is_of_a_group(text: str, share: Quantity) -> bool:
    """ "3 out of 22" tells how many there were; "9 out of 10" does not."""
    return "out" in share.place.of(text) and share.parts[1].value not in ROUND_WHOLES


def _key(word: str) -> str:
    form = plain_form(word)
    return as_spelt(form) if word.islower() else form


class NumberedWords:
    """A text as words: `words` as written, `keys` in their plain form, and `numbers` in order."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.words = words(text)
        self.keys = [_key(word.text) for word in self.words]
        self._starts = {word.start: place for place, word in enumerate(self.words)}
        self.numbers = tuple(self._numbers())
        self._numbered = frozenset(
            self._starts.get(part.place.start)
            for each in read_quantities(text)
            if each.kind not in _NO_CARDINALS
            for part in (each, *each.parts)
        )

    def _numbers(self) -> Iterator[PeopleNumber]:
        ends = {word.end: place + 1 for place, word in enumerate(self.words)}
        for each, value, whole in _counted(self._text):
            first, after = self._starts.get(each.place.start), ends.get(each.place.end)
            if first is not None and after is not None:
                yield PeopleNumber(first, after, int(value), each.bound, each.bound_place, whole)

    def key(self, place: int) -> str:
        return self.keys[place] if 0 <= place < len(self.keys) else ""

    def gap(self, place: int) -> str:
        """What stands before word `place`, after the word before it."""
        if not 0 < place < len(self.words):
            return "" if place <= 0 else self._text[self.words[-1].end :]
        return self._text[self.words[place - 1].end : self.words[place].start]

    def before(self, place: int, back: int = 1) -> str:
        """The key `back` words before, if nothing but blanks stands between."""
        start = place - back
        joined = all(JOIN.fullmatch(self.gap(each)) for each in range(start + 1, place + 1))
        return self.key(start) if joined else ""

    def is_bound(self, number: PeopleNumber) -> bool:
        """Whether what stands before makes this no count: a limit, an age, a size of groups or of a room."""
        before = self.before(number.first)
        if number.is_limit or (before in NOT_COUNTED and "," not in self.gap(number.first)):
            return True
        return self.is_size(number.first)

    def is_size(self, place: int) -> bool:
        """Whether a number here says how many fit in a room or make a group: "groups of 6"."""
        before, earlier = self.before(place), self.before(place, 2)
        if before in {"of", "for"} and earlier.removesuffix("s") in ROOMS:
            return True
        return before == "of" and earlier in GROUPS

    def is_number(self, place: int) -> bool:
        """Whether a number of any kind begins with this word."""
        return place in self._numbered
