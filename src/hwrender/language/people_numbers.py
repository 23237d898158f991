"""The words of a text with the numbers among them that may count people, in figures or words, as one run."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from hwrender.language.bounds import Bound
from hwrender.language.people_nouns import GROUPS, NOT_COUNTED, ROOMS, ROUND_WHOLES
from hwrender.language.quantities import read_quantities
from hwrender.language.quantity import Quantity, QuantityKind
from hwrender.language.tokens import plain_form, words

JOIN = re.compile(r"[ \t\n\u00a0]+|,[ \n]|[-‑]")
"""What may stand between words of one phrase."""
BLANK = re.compile(r"[ \t\n\u00a0]+")

_NO_CARDINALS = frozenset({QuantityKind.ORDINAL, QuantityKind.FRACTION, QuantityKind.MULTIPLE})
_LIMITS = frozenset({Bound.AT_MOST, Bound.MORE_THAN, Bound.FEWER_THAN})


class PeopleNumber(Struct, frozen=True):
    """The words `first` up to, not including, `after` that make a number; a range is its upper end.

    `is_limit` says that it bounds a number and is none ("up to 7").
    """

    first: int
    after: int
    value: int
    is_limit: bool = False


def _counted(text: str) -> Iterator[Quantity]:
    """The whole numbers of a text that are no label, share, money or measure."""
    for each in read_quantities(text):
        if each.kind is QuantityKind.PART and not each.is_range:
            yield from each.parts
        elif each.kind is QuantityKind.SHARE and not each.is_range and _is_of_a_group(text, each):
            yield each.parts[0]
        elif each.kind is QuantityKind.COUNT and each.is_whole and each.high.denominator == 1:
            yield each


def _is_of_a_group(text: str, share: Quantity) -> bool:
    """ "3 out of 22" tells how many there were; "9 out of 10" does not."""
    return "out" in share.place.of(text) and share.parts[1].value not in ROUND_WHOLES


class NumberedWords:
    """A text as words: `words` as written, `keys` in their plain form, and `numbers` in order."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.words = words(text)
        self.keys = [plain_form(word.text) for word in self.words]
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
        for each in _counted(self._text):
            first, after = self._starts.get(each.place.start), ends.get(each.place.end)
            if first is not None and after is not None:
                yield PeopleNumber(first, after, int(each.high), each.bound in _LIMITS)

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
        before, earlier = self.before(number.first), self.before(number.first, 2)
        if number.is_limit or (before in NOT_COUNTED and "," not in self.gap(number.first)):
            return True
        if before in {"of", "for"} and earlier.removesuffix("s") in ROOMS:
            return True
        return before == "of" and earlier in GROUPS

    def is_number(self, place: int) -> bool:
        """Whether a number of any kind begins with this word."""
        return place in self._numbered
