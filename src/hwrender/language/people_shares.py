"""Percentages and fractions of people, and how many people they may be: "4% of the 48 people" is two."""

from __future__ import annotations

import math
from fractions import Fraction

from msgspec import Struct

from hwrender.language.bounds import Bound
from hwrender.language.counted_people import PEOPLE
from hwrender.language.people_counts import find_people_counts
from hwrender.language.people_nouns import ANSWERS, PARTS, ROUND_WHOLES, SEXES
from hwrender.language.people_numbers import BLANK, PeopleNumber
from hwrender.language.people_phrases import Phrases, read_phrases
from hwrender.language.quantities import may_have_numbers, read_quantities
from hwrender.language.quantity import Quantity, QuantityKind
from hwrender.language.slices import Slice
from hwrender.language.word_sets import word_set

_OF_PEOPLE = word_set("them those these us whom")
_WIDER = word_set("""
census national nationally england uk britain wales scotland london borough boroughs county country
countries population average ons statistics city council district region regional nhs world
""")
"""In a sentence with one of these a share is more often of the people of a place."""
_OF_ONE = word_set("is was has does")
TAKING_PART = word_set("""
part participated spoke interviewed surveyed met listened heard engaged consulted talked
""")
OR_FILLED_IN = TAKING_PART | word_set("""
filled completed returned attended replied responded replies responses
""")
_GROUPS = PEOPLE | SEXES
_COUNTED = PEOPLE | ANSWERS
_BASE = word_set("n base")
_ONE_QUESTION = word_set("question questions q")
_FIGURES = word_set("percentages figures shares percentage")
_FIRST_WORDS = 3
_EXACT = frozenset({Bound.EXACT, Bound.ABOUT, Bound.NEARLY})
_WIDEST = 1000


class PeopleShare(Struct, frozen=True):
    """A share of people at `place`. `base` is of how many, 0 where the text has not said it so far.

    `is_wide` says that it may be of the people of a place, and not of those who took part.
    """

    place: Slice
    share: Fraction
    error: Fraction
    base: int
    is_wide: bool

    def people(self, base: int) -> tuple[int, ...]:
        """How many people of so many this may be; none where no number of them has this share."""
        if not 0 < base <= _WIDEST:
            return ()
        low = math.ceil((self.share - self.error) * base)
        high = math.floor((self.share + self.error) * base)
        return tuple(range(max(1, low), min(base, high) + 1))


def find_people_shares(text: str, *, after_people: bool = False) -> tuple[PeopleShare, ...]:
    """The shares of people in `text`, in order; comparisons ("5% fewer") and ranges are none."""
    shares = [each for each in read_quantities(text) if _is_share(each)] if may_have_numbers(text) else []
    if not shares:
        return ()
    reader = _ShareReader(text, after_people=after_people)
    return tuple(found for each in shares if (found := reader.read(each)) is not None)


def share_of(quantity: Quantity) -> tuple[Fraction, Fraction]:
    """A percentage or fraction as part of one, and by how much it may have been rounded."""
    if quantity.kind is QuantityKind.PERCENTAGE:
        return quantity.value / 100, Fraction(1, 200) if quantity.is_whole else Fraction(1, 2000)
    whole = quantity.parts[1].value if quantity.parts else Fraction(1)
    return quantity.value, min(Fraction(1, 20), Fraction(1, 2) / whole)


def find_totals(text: str, *, after_people: bool = False) -> tuple[tuple[Slice, int], ...]:
    """The numbers that may be of all who took part: of people who are no part of others, and of answers."""
    if not may_have_numbers(text):
        return ()
    counts = find_people_counts(text, after_people=after_people)
    whole = [count for count in counts if count.is_exact and not count.is_part]
    found = {count.number.start: (count.number, count.value) for count in whole}
    phrases = read_phrases(text)
    for number in phrases.numbers:
        if phrases.key(number.after) in ANSWERS or number.whole:
            place = Slice(phrases.words[number.first].start, phrases.words[number.after - 1].end)
            found.setdefault(place.start, (place, number.whole or number.value))
        elif _is_base(phrases, number):
            place = Slice(phrases.words[number.first].start, phrases.words[number.after - 1].end)
            found.setdefault(place.start, (place, number.value))
    return tuple(found[start] for start in sorted(found))


def _is_base(phrases: Phrases, number: PeopleNumber) -> bool:
    """ "A sample of 40", "percentages are of 25"."""
    before = phrases.key(number.first - 1)
    if before == "of" and phrases.key(number.first - 2) in {"sample", "total"}:
        return True
    return before in {"of", "on"} and not _FIGURES.isdisjoint(phrases.sentence(number.first)[:_FIRST_WORDS])


def _is_share(quantity: Quantity) -> bool:
    if quantity.is_range or quantity.bound not in _EXACT:
        return False
    if quantity.kind is QuantityKind.SHARE:
        return quantity.value < 1
    if quantity.kind is QuantityKind.FRACTION:
        return 0 < quantity.value < 1 and not quantity.parts
    return quantity.kind is QuantityKind.PERCENTAGE and 0 < quantity.value < 100


class _ShareReader:
    def __init__(self, text: str, *, after_people: bool) -> None:
        self._text = text
        self.phrases = read_phrases(text, after_people=after_people)
        self.totals = find_totals(text, after_people=after_people)
        self.bases = [
            number.value
            for number in self.phrases.numbers
            if self.phrases.key(number.first - 1) in _BASE and ":" in self.phrases.gap(number.first)
        ]

    def read(self, quantity: Quantity) -> PeopleShare | None:
        phrases = self.phrases
        after = sum(word.start < quantity.place.end for word in phrases.words)
        before = [value for place, value in self.totals if place.end <= quantity.place.start]
        before += self.bases
        base = self._stated(after)
        if quantity.kind is QuantityKind.SHARE and not base:
            whole = int(quantity.parts[1].value)
            base = whole if whole in before and whole not in ROUND_WHOLES else None
            base = 0 if base is None and before and self._goes_on(quantity) else base
        if base is None:
            return None
        if not base and quantity.kind is QuantityKind.FRACTION:
            start = phrases.words[phrases.sentence_start(after - 1)].start
            if not any(start <= place.start < quantity.place.start for place, _ in self.totals):
                return None
        share, error = share_of(quantity)
        is_wide = not _WIDER.isdisjoint(phrases.sentence(after - 1))
        is_exact = base or (before[-1] if before else 0)
        return PeopleShare(quantity.place, share, error, is_exact, is_wide and not base)

    def _goes_on(self, quantity: Quantity) -> bool:
        """Whether "nine in ten" opens the sentence after one with a number of all."""
        text = self._text
        nearest = max(place.end for place, _ in self.totals if place.end <= quantity.place.start)
        between = text[nearest : quantity.place.start]
        opens = between.count(".") == 1 and between.rstrip().endswith(".")
        return opens and " in " in quantity.place.of(text)

    def _stated(self, after: int) -> int | None:
        """The base right after a share, or 0 where only people follow; None where it is of something else."""
        phrases = self.phrases
        if phrases.gap(after) == " (":
            return self._in_brackets(after)
        follows = phrases.gap(after) == ", " and phrases.key(after) in {"from", "of"}
        if not BLANK.fullmatch(phrases.gap(after)) and not follows:
            return None
        if phrases.key(after) != "of" and not follows:
            told = phrases.is_told_of(after) and phrases.antecedent(after - 1) is not False
            told = told and phrases.key(after) not in _OF_ONE
            return 0 if told or phrases.key(after) in _GROUPS else None
        place = after + 1
        if phrases.key(place) in _OF_PEOPLE:
            return 0
        place += phrases.key(place) in PARTS | {"all"}
        place += 2 * (phrases.key(place) in {"sample", "group", "total"} and phrases.key(place + 1) == "of")
        number = next((each for each in phrases.numbers if each.first == place), None)
        noun = phrases.find_noun(number.after if number else place, _COUNTED)
        if noun is None and not (number and phrases.is_told_of(number.after)):
            return None
        return number.value if number else 0

    def _in_brackets(self, after: int) -> int | None:
        """The base in brackets: "94% (n=50) said", "94% (47/50) said"."""
        phrases = self.phrases
        place = after + (phrases.key(after) in _BASE)
        number = next((each for each in phrases.numbers if each.first == place), None)
        if number is None:
            return None
        end = number.after if ")" in phrases.gap(number.after) else number.after + 1
        base = number.value if place > after else number.whole
        goes_on = phrases.is_told_of(end) or phrases.key(end) == "of"
        return base if base and ")" in phrases.gap(end) and goes_on else None


def find_participants(text: str, taking_part: frozenset[str] = TAKING_PART) -> tuple[int, ...]:
    """How many people a text says took part at all; those who answered one question are none of them."""
    totals, found = find_totals(text), []
    if not totals:
        return ()
    phrases = read_phrases(text)
    starts = [word.start for word in phrases.words]
    for place, value in totals:
        at = starts.index(place.start) if place.start in starts else 0
        around = phrases.sentence(at)
        if not taking_part.isdisjoint(around) and _ONE_QUESTION.isdisjoint(around):
            found.append(value)
    return tuple(found)
