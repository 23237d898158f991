"""Numbers of people in a text: "two of whom", "22 sex workers", "three said", "n = 4", "Women (5)"."""

from __future__ import annotations

import re

from msgspec import Struct

from hwrender.language.people_nouns import (
    BEING,
    OWNERS,
    PARTS,
    PEOPLE,
    PERSONS,
    REPORTING,
    SEXES,
    STAFF,
)
from hwrender.language.people_numbers import BLANK, PeopleNumber
from hwrender.language.people_phrases import Phrases
from hwrender.language.quantities import read_quantities
from hwrender.language.quantity import QuantityKind
from hwrender.language.slices import Slice

_LIST_SIGN = re.compile(r"\s?[:=(–—-]\s?")
_LIST_END = re.compile(r"\s*(?:$|[;,)\n(]|\.(?:\s|$)|and\b)")


class PeopleCount(Struct, frozen=True):
    """How many people a text speaks of.

    `place` runs from the number to the noun, if there is one. `is_part` says that these are some of the
    people who were named before ("two of whom", "three said").
    """

    value: int
    place: Slice
    is_part: bool


def find_people_counts(text: str) -> tuple[PeopleCount, ...]:
    """The numbers of people in `text`, of whatever size, in order.

    Ages, ratios ("one in five"), bounds ("fewer than 5"), sizes of things for people and labels ("Year 6
    pupils") are none. A range counts as its upper end. People at work count where they tell something.
    """
    reader = _PeopleReader(text)
    found: dict[int, PeopleCount] = {}
    for number in reader.phrases.numbers:
        count = reader.count_at(number)
        if count is not None:
            found.setdefault(count.place.start, count)
    return tuple(found[start] for start in sorted(found))


def count_alone(text: str) -> tuple[int, Slice] | None:
    """A whole number that a cell of a table holds and nothing else, a percentage in brackets aside."""
    number, *others = read_quantities(text) or (None,)
    if number is None or number.kind is not QuantityKind.COUNT or number.is_range or not number.is_whole:
        return None
    if len(others) > 1 or any(each.kind is not QuantityKind.PERCENTAGE for each in others):
        return None
    end = others[0].place.end if others else number.place.end
    around = (
        text[: number.place.start]
        + text[number.place.end : others[0].place.start if others else end]
        + text[end:]
    )
    return None if around.strip(" \n\u00a0()") or number.value < 0 else (int(number.value), number.place)


class _PeopleReader:
    """One text, read for the people its numbers are of."""

    def __init__(self, text: str) -> None:
        self.phrases = Phrases(text)
        self._text = text

    def count_at(self, number: PeopleNumber) -> PeopleCount | None:
        """The people this is the number of, if it is."""
        if self.phrases.is_bound(number):
            return None
        return (
            self._sample(number)
            or self._listed(number)
            or self._of_phrase(number)
            or self._noun(number)
            or self._bare(number)
        )

    def _sample(self, number: PeopleNumber) -> PeopleCount | None:
        """ "n = 4"."""
        if self.phrases.key(number.first - 1) != "n" or self.phrases.gap(number.first).strip() != "=":
            return None
        return self._count(number, number.after - 1, first=number.first - 1, is_part=True)

    def _listed(self, number: PeopleNumber) -> PeopleCount | None:
        """ "Women (4)", "Men: 3"."""
        all_words, before = self.phrases.words, self.phrases.key(number.first - 1)
        if before not in PEOPLE | SEXES or not _LIST_SIGN.fullmatch(self.phrases.gap(number.first)):
            return None
        if not _LIST_END.match(self._text, all_words[number.after - 1].end):
            return None
        return self._count(number, number.after - 1, first=number.first - 1, is_part=True)

    def _of_phrase(self, number: PeopleNumber) -> PeopleCount | None:
        """ "two of whom", "three of the women", "3 out of 22 people"."""
        key, place = self.phrases.key, number.after
        if not BLANK.fullmatch(self.phrases.gap(place)):
            return None
        place += key(place) == "out" and key(place + 1) == "of"
        if key(place) != "of":
            return None
        place += 1
        if key(place) in {"whom", "us"} or self._is_those(place, number):
            return self._count(number, place, is_part=True)
        if key(place) not in PARTS and not self.phrases.is_number(place):
            return None
        place += key(place) in PARTS
        place += self.phrases.is_number(place)
        found = self.phrases.find_noun(place, PEOPLE | STAFF)
        if found is None or (self.phrases.is_staff(found) and key(found + 1) not in REPORTING):
            return None
        return self._count(number, found, is_part=True)

    def _is_those(self, place: int, number: PeopleNumber) -> bool:
        """ "of them" after people were named; "of those who" and "of those asked" speak of people alone."""
        if self.phrases.key(place) not in {"them", "these", "those"}:
            return False
        following = self.phrases.key(place + 1)
        takes_part = following == "who" or (self.phrases.key(place) == "those" and following.endswith("ed"))
        return takes_part or self.phrases.follows_people(number.first)

    def _noun(self, number: PeopleNumber) -> PeopleCount | None:
        """ "two off-street sex workers", "one person"."""
        phrases = self.phrases
        nouns = (PERSONS | STAFF) if number.value == 1 else (PEOPLE | STAFF)
        place = phrases.find_noun(number.after, nouns)
        if place is None:
            return self._sexes(number)
        noun = phrases.keys[place]
        if noun == "others" or phrases.before(number.first) in OWNERS or phrases.is_at_a_time(place):
            return None
        if phrases.is_staff(place) and phrases.key(place + 1) not in REPORTING:
            return None
        singular = noun in PERSONS or (number.value == 1 and noun in STAFF)
        if singular and not (phrases.ends_here(place) or phrases.is_owner(place)):
            return None
        says_what_they_are = any(key in BEING for key in phrases.keys[number.after : place])
        return self._count(number, place, is_part=says_what_they_are)

    def _sexes(self, number: PeopleNumber) -> PeopleCount | None:
        """ "3 male and 2 female"."""
        place = number.after
        is_sex = self.phrases.key(place) in SEXES and BLANK.fullmatch(self.phrases.gap(place))
        if is_sex and self.phrases.ends_here(place):
            return self._count(number, place, is_part=True)
        return None

    def _bare(self, number: PeopleNumber) -> PeopleCount | None:
        """ "three said", "two were off-street", "two others"."""
        phrases, place = self.phrases, number.after
        key = phrases.key(place)
        if place >= len(phrases.words) or not BLANK.fullmatch(phrases.gap(place)):
            return None
        if key in {"other", "others"}:
            tells = phrases.key(place + 1) in REPORTING
            is_people = tells or (key == "others" and phrases.follows_people(number.first))
            return self._count(number, place, is_part=True) if is_people else None
        told = key in REPORTING and (number.value > 1 or phrases.follows_people(number.first))
        if told or (key in BEING and phrases.follows_people(number.first)):
            return self._count(number, number.after - 1, is_part=True)
        return None

    def _count(
        self, number: PeopleNumber, last: int, *, is_part: bool, first: int | None = None
    ) -> PeopleCount:
        all_words = self.phrases.words
        start = all_words[number.first if first is None else first].start
        return PeopleCount(number.value, Slice(start, all_words[last].end), is_part)
