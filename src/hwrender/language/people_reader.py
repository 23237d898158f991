"""Whether a number in a text is of people, by the words round it: "two of whom", "three said", "n = 4"."""

from __future__ import annotations

import re

from msgspec import Struct

from hwrender.language.bounds import Bound
from hwrender.language.function_words import PREPOSITIONS
from hwrender.language.people_nouns import (
    ANSWERS,
    BEING,
    HOUSEHOLDS,
    OWNERS,
    PARTS,
    PEOPLE,
    PERSONS,
    REPORTING,
    SEXES,
    STAFF,
)
from hwrender.language.people_numbers import BLANK, PeopleNumber
from hwrender.language.people_phrases import read_phrases
from hwrender.language.slices import Slice
from hwrender.language.word_sets import word_set

_KIN = word_set("child children son sons daughter daughters brother brothers sister sisters sibling siblings")
_HAVING = word_set("has have had having with of raising up plus")
_BEFORE_GENERAL = word_set("first next last top if unless whenever holds seats sleeps fits hold seat fit")
_MAY = word_set("can may must should will")
_OF_ROOM = word_set("be stay come use sit visit travel share sleep attend fit play join live look see help")
_NEEDED = word_set("needed required allowed enough")
_OPENING = word_set("of out among amongst from in")
_SAMPLES = word_set("group cohort sample")
_BEFORE_PART = word_set("only just and but")
_HOUSEHOLDS = frozenset(HOUSEHOLDS.values())
_LIST_SIGN = re.compile(r"\s?[:=(–—-]\s?")
_LIST_END = re.compile(r"\s*(?:$|[;,)\n(]|\.(?:\s|$)|and\b)")


class PeopleCount(Struct, frozen=True):
    """How many people a text speaks of.

    `place` runs from the number to the noun, if there is one; the number itself stands at `number`. `is_part`
    says that these are some of the people who were named before ("two of whom", "three said"), `whole` is of
    how many, where a number says it ("3 out of 41"), and `is_exact` that no "about" goes before.
    """

    value: int
    place: Slice
    number: Slice
    is_part: bool
    whole: int = 0
    is_exact: bool = True


class PeopleReader:
    """One text, read for the people its numbers are of."""

    def __init__(self, text: str, *, after_people: bool = False) -> None:
        self.phrases = read_phrases(text, after_people=after_people)
        self._text = text

    def count_at(self, number: PeopleNumber) -> PeopleCount | None:
        """The people this is the number of, if it is; a limit is not told from a count."""
        return (
            self._sample(number)
            or self._listed(number)
            or self._of_phrase(number)
            or self._noun(number)
            or self._bare(number)
            or self._of_a_base(number)
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
        of_answers = key(place) == "which" and self.phrases.follows_people(number.first)
        if key(place) in {"whom", "us"} or of_answers or self._is_those(place, number):
            return self._count(number, place, is_part=True)
        if key(place) not in PARTS and not self.phrases.is_number(place):
            return None
        place += key(place) in PARTS
        place += self.phrases.is_number(place)
        found = self.phrases.find_noun(place, PEOPLE | STAFF)
        if found is None:
            alone = self.phrases.is_number(place - 1) and self.phrases.is_told_of(place)
            is_people = alone and self.phrases.antecedent(number.first) is not False
            return self._count(number, place - 1, is_part=True) if is_people else None
        if self.phrases.is_staff(found) and key(found + 1) not in REPORTING:
            return None
        return self._count(number, found, is_part=True)

    def _is_those(self, place: int, number: PeopleNumber) -> bool:
        """ "of them" after people were named; "of those who" and "of those asked" speak of people alone."""
        if self.phrases.key(place) not in {"them", "these", "those"}:
            return False
        following = self.phrases.key(place + 1)
        takes_part = following in {"who", "we"} or (
            self.phrases.key(place) == "those" and following.endswith("ed")
        )
        return takes_part or self.phrases.follows_people(number.first)

    def _noun(self, number: PeopleNumber) -> PeopleCount | None:
        """ "two off-street sex workers", "one person"."""
        phrases = self.phrases
        one = number.value == 1 and not number.whole
        nouns = (PERSONS | STAFF) if one else (PEOPLE | STAFF)
        place = phrases.find_noun(number.after, nouns) or phrases.find_household(number.after, one=one)
        if place is None:
            return self._sexes(number)
        noun = phrases.keys[place]
        is_row = phrases.is_number(number.after) and "," in phrases.gap(number.after)
        if is_row or self._is_general(number, place) or phrases.is_of_our_own(place):
            return None
        if noun == "others" or self._is_of_a_family(number, noun) or phrases.is_at_a_time(place):
            return None
        if phrases.is_staff(place) and phrases.key(place + 1) not in REPORTING:
            return None
        singular = noun in PERSONS or (one and noun in STAFF)
        if singular and not (phrases.ends_here(place) or phrases.is_owner(place)):
            return None
        says_what_they_are = any(key in BEING for key in phrases.keys[number.after : place])
        return self._count(number, place, is_part=says_what_they_are)

    def _is_general(self, number: PeopleNumber, place: int) -> bool:
        """ "Five patients can be seen", "two people are needed", "one person's view"."""
        key = self.phrases.key
        if key(place) == "person" and self.phrases.is_owner(place):
            return True
        before = self.phrases.before(number.first)
        if before in _BEFORE_GENERAL or self._is_ratio(number, place) or self.phrases.is_advice(number.first):
            return True
        if before == "not" and number.value == 1:
            return True
        may = key(place + 1) in _MAY and key(place + 2) in _OF_ROOM
        return may or (key(place + 1) in {"is", "are"} and key(place + 2) in _NEEDED)

    def _is_ratio(self, number: PeopleNumber, place: int) -> bool:
        """ "One carer to five residents", from either of its numbers."""
        key = self.phrases.key
        is_first = key(place + 1) == "to" and self.phrases.is_number(place + 2)
        return is_first or (
            key(number.first - 1) == "to" and key(number.first - 2) in PERSONS | PEOPLE | STAFF
        )

    def _is_of_a_family(self, number: PeopleNumber, noun: str) -> bool:
        """ "My two daughters", "he has two children"."""
        before = self.phrases.before(number.first)
        return before in OWNERS or (noun in _KIN and before in _HAVING)

    def _sexes(self, number: PeopleNumber) -> PeopleCount | None:
        """ "3 male and 2 female"."""
        place = number.after
        is_sex = self.phrases.key(place) in SEXES and BLANK.fullmatch(self.phrases.gap(place))
        if is_sex and self.phrases.ends_here(place):
            return self._count(number, place, is_part=True)
        return None

    def _bare(self, number: PeopleNumber) -> PeopleCount | None:
        """ "three said", "two were off-street", "two others"."""
        phrases, place = self.phrases, self._after(number)
        key = phrases.key(place)
        if place >= len(phrases.words) or not phrases.is_beside(place):
            return None
        if key in {"other", "others"}:
            tells = phrases.key(place + 1) in REPORTING
            is_people = tells or (key == "others" and phrases.follows_people(number.first))
            return self._count(number, place, is_part=True) if is_people else None
        told = (
            key in REPORTING
            and phrases.is_told_of(place)
            and (number.value > 1 or phrases.follows_people(number.first))
        )
        if told or (number.whole and phrases.is_told_of(place)):
            return self._count(number, number.after - 1, is_part=True)
        follows = phrases.antecedent(number.first)
        if phrases.is_told_of(place) and (follows or (follows is None and place > number.after)):
            return self._count(number, number.after - 1, is_part=True)
        return None

    def _after(self, number: PeopleNumber) -> int:
        """The word after a number, and after its percentage in brackets: "3 (6%) said"."""
        phrases, place = self.phrases, number.after
        in_brackets = phrases.gap(place) == " (" and phrases.key(place).endswith("%")
        return place + 1 if in_brackets and phrases.gap(place + 1) == ") " else place

    def _of_a_base(self, number: PeopleNumber) -> PeopleCount | None:
        """ "Of 48 people who replied, three had been in prison", "among the women, two"."""
        phrases = self.phrases
        start = phrases.sentence_start(number.first)
        key = phrases.key(start)
        place = start + 1 + (phrases.key(start + 1) == "of" and key == "out")
        if key not in _OPENING or not start < place < number.first or not self._begins_part(number):
            return None
        place += phrases.key(place) in PARTS | {"all"}
        while place < number.first and (phrases.key(place + 1) == "of" or phrases.key(place) == "of"):
            place += 1
        has_number = phrases.is_number(place) and place < number.first
        noun = phrases.find_noun(place + has_number, PEOPLE | STAFF | ANSWERS | _SAMPLES | _HOUSEHOLDS)
        ends = "," in phrases.gap(place + 1) or phrases.key(place + 1) in {"who", "we"}
        is_bare = has_number and ends
        if noun is not None and noun < number.first and not phrases.is_staff(noun):
            return self._count(number, number.after - 1, is_part=True)
        if is_bare and key in {"of", "out"} and phrases.antecedent(place) is not False:
            return self._count(number, number.after - 1, is_part=True)
        in_sample = phrases.key(place - 1) in {"of", "sample"} and key == "in" and is_bare
        return self._count(number, number.after - 1, is_part=True) if in_sample else None

    def _begins_part(self, number: PeopleNumber) -> bool:
        """Whether a new clause begins with the number that tells of some of those before it."""
        phrases = self.phrases
        back = number.first - (phrases.key(number.first - 1) in _BEFORE_PART)
        if not ("," in phrases.gap(back) or phrases.key(number.first - 1) == "and"):
            return False
        place = number.after
        is_blank = BLANK.fullmatch(phrases.gap(place)) is not None
        led = is_blank and phrases.key(place) in PREPOSITIONS - {"per"}
        return phrases.is_told_of(place) or led or not (is_blank and phrases.key(place))

    def _count(
        self, number: PeopleNumber, last: int, *, is_part: bool, first: int | None = None
    ) -> PeopleCount:
        all_words = self.phrases.words
        start = all_words[number.first if first is None else first].start
        figures = Slice(all_words[number.first].start, all_words[number.after - 1].end)
        place, is_exact = Slice(start, all_words[last].end), number.bound is Bound.EXACT
        return PeopleCount(number.value, place, figures, is_part, number.whole, is_exact)
