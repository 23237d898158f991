"""Numbers of people in a text: "two of whom", "22 sex workers", "fewer than five people", "Women (5)"."""

from __future__ import annotations

from functools import lru_cache

from msgspec.structs import replace

from hwrender.language.bounds import Bound
from hwrender.language.people_nouns import PAST_VERBS, REPORTING
from hwrender.language.people_numbers import PeopleNumber
from hwrender.language.people_reader import PeopleCount, PeopleReader
from hwrender.language.quantities import may_have_numbers, read_quantities
from hwrender.language.quantity import QuantityKind
from hwrender.language.slices import Slice
from hwrender.language.verbs import verb_form
from hwrender.language.word_sets import word_set

__all__ = ["PeopleCount", "count_alone", "find_limits", "find_people_counts"]

_OUT_OF = frozenset({QuantityKind.PART, QuantityKind.SHARE, QuantityKind.FRACTION})
_UPPER = frozenset({Bound.FEWER_THAN, Bound.AT_MOST})
_SIZES = frozenset({"up to", "a maximum of", "a maximum", "maximum of", "as many as", "below"})
"""These more often tell how many people there is room for."""

_DID = REPORTING | PAST_VERBS | {"were", "had", "lived", "came", "spoke"}
_BEFORE_UNDER = word_set("said that and but by of heard met only reported") | {""}
_ALLOWING = word_set("allowed permitted may can must should could let time per sleeps seats holds")


@lru_cache(maxsize=1 << 12)
def find_people_counts(text: str, *, after_people: bool = False) -> tuple[PeopleCount, ...]:
    """The numbers of people in `text`, of whatever size, in order.

    Ages, ratios ("one in five"), bounds ("fewer than 5"), sizes of things for people and labels ("Year 6
    pupils") are none. A range counts as its upper end. People at work count where they tell something.
    `after_people` says that the text before, which this one goes on from, was of people.
    """
    if not may_have_numbers(text):
        return ()
    reader = PeopleReader(text, after_people=after_people)
    found: dict[int, PeopleCount] = {}
    for number in reader.phrases.numbers:
        count = None if reader.phrases.is_bound(number) else reader.count_at(number)
        if count is not None:
            found.setdefault(count.place.start, count)
    return tuple(found[start] for start in sorted(found))


def find_limits(text: str, *, after_people: bool = False) -> tuple[PeopleCount, ...]:
    """The most that a text says there were, in order: 4 for "fewer than five people", 3 for "at most three".

    What is allowed ("no more than two visitors may come"), sizes and ages are none.
    """
    if not may_have_numbers(text):
        return ()
    reader = PeopleReader(text, after_people=after_people)
    return tuple(
        each for number in reader.phrases.numbers if (each := _limit(reader, text, number)) is not None
    )


def count_alone(text: str) -> tuple[int, Slice] | None:
    """A whole number that a cell of a table holds and nothing else: "5", "5 (23%)", "5/22", "5 of 22"."""
    number, *others = read_quantities(text) or (None,)
    if number is None or number.is_range or number.bound is not Bound.EXACT:
        return None
    value = number.parts[0].value if number.kind in _OUT_OF and number.parts else number.value
    if number.kind not in _OUT_OF and (number.kind is not QuantityKind.COUNT or not number.is_whole):
        return None
    if len(others) > 1 or any(each.kind is not QuantityKind.PERCENTAGE for each in others):
        return None
    end = others[0].place.end if others else number.place.end
    around = (
        text[: number.place.start]
        + text[number.place.end : others[0].place.start if others else end]
        + text[end:]
    )
    is_alone = value.denominator == 1 and value >= 0 and not around.strip(" \n\u00a0(),;")
    return (int(value), number.place) if is_alone else None


def range_alone(text: str) -> tuple[int, Slice] | None:
    """The upper end of a range that a cell of a table holds and nothing else: 3 for "2–3"."""
    number, *others = read_quantities(text) or (None,)
    if number is None or others or not number.is_range or number.kind is not QuantityKind.COUNT:
        return None
    is_alone = number.place.of(text) == text.strip() and number.high.denominator == 1
    return (int(number.high), number.place) if is_alone else None


def _is_told(reader: PeopleReader, count: PeopleCount) -> bool:
    """Whether the word after these people tells what they did, so that they were there."""
    after = reader.phrases.key(sum(word.start < count.place.end for word in reader.phrases.words))
    return after in _DID or verb_form(after).past


def _limit(reader: PeopleReader, text: str, number: PeopleNumber) -> PeopleCount | None:
    """The people this is a limit to, with its words; "up to 5" and "under 5s" more often tell a size."""
    place = number.bound_place
    if place is None or number.bound not in _UPPER:
        return None
    words = place.of(text).lower()
    if words == "pre -" or (words == "under" and reader.phrases.key(number.first - 2) not in _BEFORE_UNDER):
        return None
    first = sum(word.start < place.start for word in reader.phrases.words)
    if reader.phrases.is_size(first):
        return None
    later = sum(word.start < place.end for word in reader.phrases.words)
    count = reader.count_at(replace(number, after=max(number.after, later)))
    if count is None or not _ALLOWING.isdisjoint(reader.phrases.sentence(number.first)):
        return None
    if words in _SIZES and not (count.is_part or _is_told(reader, count)):
        return None
    value = number.value - (number.bound is Bound.FEWER_THAN)
    whole = Slice(min(place.start, count.place.start), max(place.end, count.place.end))
    return PeopleCount(
        value,
        whole,
        Slice(min(place.start, count.number.start), max(place.end, count.number.end)),
        count.is_part,
    )
