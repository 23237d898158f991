"""The words of a text with the numbers among them, in figures or words, as one run."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from hwrender.language.number_words import find_numbers_in_words, small_number
from hwrender.language.people_nouns import ALWAYS_WITH_CAPITALS, GROUPS, NOT_COUNTED, ROOMS
from hwrender.language.tokens import Word, plain_form, words

JOIN = re.compile(r"[ \t\n\u00a0]+|,[ \n]|[-‑]")
"""What may stand between words of one phrase."""
BLANK = re.compile(r"[ \t\n\u00a0]+")

_FIGURES = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,7}")
_RANGE = re.compile(r"(\d{1,4})[-–](\d{1,4})")


class Number(Struct, frozen=True):
    """The words `first` up to, not including, `after` that make a number."""

    first: int
    after: int
    value: int


class NumberedWords:
    """A text as words: `words` as written, `keys` in their plain form, and `numbers` in order."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.words = words(text)
        self.keys = [plain_form(word.text) for word in self.words]
        self.numbers = tuple(self._numbers())

    def _numbers(self) -> Iterator[Number]:
        at = {word.start: place for place, word in enumerate(self.words)}
        ends = {word.end: place + 1 for place, word in enumerate(self.words)}
        in_words = {
            at[number.place.start]: Number(at[number.place.start], ends[number.place.end], number.value)
            for number in find_numbers_in_words(self._text)
        }
        after = 0
        for place, word in enumerate(self.words):
            if place < after:
                continue
            number = in_words.get(place) or self._figures(place, word)
            if number is not None:
                number = self._with_range(number, in_words)
                after = number.after
                yield number

    def _figures(self, place: int, word: Word) -> Number | None:
        if _FIGURES.fullmatch(word.text):
            return Number(place, place + 1, int(word.text.replace(",", "")))
        between = _RANGE.fullmatch(word.text)
        if between:
            return Number(place, place + 1, int(between[2]))
        if self.keys[place] == "couple" and self.key(place + 1) == "of" and self.key(place - 1) == "a":
            return Number(place, place + 2, 2)
        return None

    def _with_range(self, number: Number, in_words: dict[int, Number]) -> Number:
        """ "3 to 5", "two or three", "between 2 and 4" as one number, the upper one."""
        link = self.key(number.after)
        between = link == "and" and self.key(number.first - 1) == "between"
        if link in {"to", "or", "-", "–"} or between:
            place = number.after + 1
            upper = in_words.get(place)
            if upper is None and place < len(self.words):
                upper = self._figures(place, self.words[place])
            if upper is not None and self.gap(place).isspace() and number.value < upper.value:
                return Number(number.first, upper.after, upper.value)
        return number

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

    def is_bound(self, number: Number) -> bool:
        """Whether what stands before makes this no count: a label, a ratio, a bound, room for some people."""
        before, earlier = self.before(number.first), self.before(number.first, 2)
        labels = before in NOT_COUNTED and "," not in self.gap(number.first)
        if labels or self.gap(number.first).endswith(("£", "$", "€", "#")):
            return True
        if (earlier, before) in {("up", "to"), ("at", "most")} or self._is_denominator(
            number, before, earlier
        ):
            return True
        if before in {"of", "for"} and earlier.removesuffix("s") in ROOMS:
            return True
        return before == "of" and earlier in GROUPS

    def _is_denominator(self, number: Number, before: str, earlier: str) -> bool:
        """ "One in five", "1 out of 5"."""
        if before == "in":
            return self.is_number(number.first - 2)
        return (earlier, before) == ("out", "of") and self.is_number(number.first - 3)

    def is_number(self, place: int) -> bool:
        return _FIGURES.fullmatch(self.key(place)) is not None or small_number(self.key(place)) is not None

    def is_name(self, number: Number) -> bool:
        """Whether the number is part of a name: "Seven Sisters"."""
        first = self.words[number.first]
        following = self.words[number.after].text if number.after < len(self.words) else ""
        if plain_form(following) in ALWAYS_WITH_CAPITALS:
            return False
        return first.text[0].isupper() and following[:1].isupper() and following[1:].islower()
