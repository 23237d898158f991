"""Whether a number in a text is of people, by the words round it: "two of whom", "three said", "n = 4"."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from hwrender.language.bounds import Bound
from hwrender.language.counted_people import (
    ONLY_PEOPLE_DID,
    PEOPLE,
    PEOPLE_OR_STAFF,
    PERSONS,
    PERSONS_OR_STAFF,
    STAFF,
)
from hwrender.language.people_bases import answers_of_people, is_of_a_base
from hwrender.language.people_elided import last_of_elided, last_of_unknown
from hwrender.language.people_labels import is_labelled
from hwrender.language.people_nouns import BEING, NOT_REAL, OWNERS, PARTS, REPORTING, SEXES
from hwrender.language.people_numbers import BLANK, PeopleNumber
from hwrender.language.people_phrases import read_phrases
from hwrender.language.slices import Slice
from hwrender.language.word_sets import word_set

_KIN = word_set("child children son sons daughter daughters brother brothers sister sisters sibling siblings")
_HAVING = word_set("has have had having with of raising up plus")
_BEFORE_GENERAL = NOT_REAL | word_set("first next last top holds seats sleeps fits hold seat fit")
_TALKING = word_set("interview interviews talk talks spoke talked conversation conversations session group")
_MAY = word_set("can may must should will")
_OF_ROOM = word_set("be stay come use sit visit travel share sleep attend fit play join live look see help")
_NEEDED = word_set("needed required allowed enough")
_SAMPLES = word_set("group cohort sample")
_GATHERED = word_set("group class wing party choir cohort number panel")
_MORE_THAN_A_FAMILY = 10


class PeopleCount(Struct, frozen=True):
    """How many people a text speaks of.

    `place` runs from the number to the noun, if there is one; the number itself stands at `number`. `is_part`
    says that these are some of the people who were named before ("two of whom", "three said"), `whole` is of
    how many, where a number says it ("3 out of 41"), and `is_exact` that no "about" goes before
    and that its noun was not left out.
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
            or self._of_those_before(number)
        )

    def _sample(self, number: PeopleNumber) -> PeopleCount | None:
        """ "n = 4"."""
        if self.phrases.key(number.first - 1) != "n" or self.phrases.gap(number.first).strip() != "=":
            return None
        return self._count(number, number.after - 1, first=number.first - 1, is_part=True)

    def _listed(self, number: PeopleNumber) -> PeopleCount | None:
        """ "Women (4)", "Men: 3", "Residents with no visitors: 3"."""
        if not is_labelled(self.phrases, self._text, number):
            return None
        first = number.first - (self.phrases.key(number.first - 1) in PEOPLE | SEXES)
        return self._count(number, number.after - 1, first=first, is_part=True)

    def _of_phrase(self, number: PeopleNumber) -> PeopleCount | None:
        """ "two of whom", "three of the women", "3 out of 22 people"."""
        key, place = self.phrases.key, self._after(number)
        if not self.phrases.is_beside(place):
            return None
        place += key(place) == "out" and key(place + 1) == "of"
        if key(place) != "of":
            return None
        place += 1
        of_answers = key(place) == "which" and self.phrases.follows_people(number.first)
        if key(place) == "us" and self.phrases.is_on_duty(place + 1):
            return None
        if key(place) in {"whom", "us"} or of_answers or self._is_those(place, number):
            return self._count(number, place, is_part=True)
        if key(place) not in PARTS and not self.phrases.is_number(place):
            return None
        place += key(place) in PARTS
        place += self.phrases.is_number(place)
        if key(place) in _GATHERED and self.phrases.ends_here(place):
            return self._count(number, place, is_part=True) if self.phrases.is_told_of(place + 1) else None
        found = self.phrases.find_noun(place, PEOPLE_OR_STAFF)
        found = self.phrases.find_household(place, one=False) if found is None else found
        if found is None:
            told = self.phrases.is_told_of(place) or key(place) == "who"
            follows = self.phrases.antecedent(number.first)
            is_people = follows is not False if told else follows and not self.phrases.is_beside(place)
            alone = self.phrases.is_number(place - 1) and is_people
            return self._count(number, place - 1, is_part=True) if alone else None
        is_at_work = self.phrases.is_staff(found) and key(found + 1) not in REPORTING
        return None if is_at_work else self._count(number, found, is_part=True)

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
        nouns = PERSONS_OR_STAFF if one else PEOPLE_OR_STAFF
        place = self._last_noun(number.after, nouns) if one else phrases.find_noun(number.after, nouns)
        place = place or phrases.find_household(number.after, one=one)
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

    def _last_noun(self, start: int, nouns: frozenset[str]) -> int | None:
        """The noun that ends the phrase ("one Sikh resident"), or else the first."""
        first = place = self.phrases.find_noun(start, nouns)
        while place is not None and not self.phrases.ends_here(place):
            place = self.phrases.find_noun(place + 1, nouns)
        return first if place is None else place

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
        """ "One carer to five residents", "six in 7 carers", from either of its numbers."""
        key = self.phrases.key
        if key(number.first - 1) == "in" and self.phrases.is_number(number.first - 2):
            return True
        goes_down = key(number.first - 1) == "from"
        is_first = key(place + 1) == "to" and self.phrases.is_number(place + 2) and not goes_down
        return is_first or (
            key(number.first - 1) == "to" and key(number.first - 2) in PERSONS_OR_STAFF | PEOPLE
        )

    def _is_of_a_family(self, number: PeopleNumber, noun: str) -> bool:
        """ "My two daughters", "he has two children"."""
        before = self.phrases.before(number.first)
        if before == "our" and number.value >= _MORE_THAN_A_FAMILY and noun not in _KIN:
            return False
        talked = before == "with" and self.phrases.before(number.first, 2) in _TALKING
        return before in OWNERS or (noun in _KIN and before in _HAVING and not talked)

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
        ends = place >= len(phrases.words) or not phrases.is_beside(place)
        if key in {"is", "are"} and phrases.key(place + 1) in _NEEDED:
            return None
        if number.whole and (ends or key == "who") and phrases.follows_people(number.first):
            return self._count(number, number.after - 1, is_part=True)
        if ends:
            return None
        in_group = key in {"in", "within"} and phrases.key(place + 2) in _SAMPLES | {"class"}
        if (key == "who" and number.value > 1) or in_group:
            return self._count(number, place + 2 if in_group else number.after - 1, is_part=True)
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
        is_sure = place > number.after or key in ONLY_PEOPLE_DID
        if phrases.is_told_of(place) and (follows or (follows is None and is_sure)):
            return self._count(number, number.after - 1, is_part=True)
        return None

    def _after(self, number: PeopleNumber) -> int:
        """The word after a number, and after its percentage in brackets: "3 (6%) said"."""
        phrases, place = self.phrases, number.after
        in_brackets = phrases.gap(place) == " (" and phrases.key(place).endswith("%")
        return place + 1 if in_brackets and phrases.gap(place + 1) == ") " else place

    def _of_those_before(self, number: PeopleNumber) -> PeopleCount | None:
        """ "Of 48 people who replied, three", "three replies came from Roma families", "four at another"."""
        if is_of_a_base(self.phrases, number):
            return self._count(number, number.after - 1, is_part=True)
        last = answers_of_people(self.phrases, number) or last_of_unknown(self.phrases, number)
        place = last_of_elided(self.phrases, number) if last is None else last
        count = None if place is None else self._count(number, place, is_part=True)
        return replace(count, is_exact=False) if count and last is None else count

    def _count(
        self, number: PeopleNumber, last: int, *, is_part: bool, first: int | None = None
    ) -> PeopleCount:
        all_words = self.phrases.words
        start = all_words[number.first if first is None else first].start
        figures = Slice(all_words[number.first].start, all_words[number.after - 1].end)
        place, is_exact = Slice(start, all_words[last].end), number.bound is Bound.EXACT
        return PeopleCount(number.value, place, figures, is_part, number.whole, is_exact)
