"""Numbers that the other wording says in another form: as a length, a rate, a share, a decade or a half."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from hwrender.language.bounds import Bound, bound_before
from hwrender.language.durations import Duration, TimeUnit, read_durations
from hwrender.language.number_words import TENS
from hwrender.language.quantities import read_quantities
from hwrender.language.quantity import QuantityKind
from hwrender.language.slices import Slice
from hwrender.meaning.agreement import contradicts
from hwrender.meaning.counted import Counted, quantities_of
from hwrender.meaning.model import ComparedSentence, starting_in
from hwrender.meaning.rates import Rate, is_same_rate, read_rates
from hwrender.meaning.worked_out import WorkedOut, is_nearly_as_long

_NEARLY_ONE = 0.03
_HALF = 1 / 2
_HALVED = frozenset(["halve", "halved", "halves", "halving"])
_DOUBLED = frozenset(["twice", "double", "doubled"])
_DECADES = {f"{word.removesuffix('y')}ies": value for word, value in TENS.items()}
_UNITS = {unit.value: unit for unit in TimeUnit}
_TURNED = _HALVED | _DOUBLED | {"half"}
_IN_WORDS = {
    "adult": 18, "adults": 18, "bilingual": 2, "couple": 2, "pair": 2, "pairs": 2, "twins": 2, "twin": 2,
    "both": 2, "twice": 2, "trio": 3, "triplets": 3, "dozen": 12, "half-dozen": 6,
    "noon": 12, "midday": 12, "midnight": 12, "neither": 2,
}  # fmt: skip
"""Numbers that other words say."""
_TIMES_IN_WORDS = {
    "century": 100,
    "quarter": 3,
    "quarterly": 3,
    "fortnight": 14,
    "weekend": 2,
    "week": 7,
    "weekly": 7,
    "decade": 10,
    "year": 12,
    "hour": 60,
}
"""The same of lengths of time: the days of a week, the months of a quarter, the years of a century."""
_MOST = frozenset(["most", "majority"])
_REST = frozenset(["other", "others", "remaining", "rest"])
_NEAR = 3
_MINUTES_OF_A_QUARTER = 15
_NOUN_AND_IN = 2
_PERIODS_A_YEAR = {"week": 52.0, "month": 12.0, "year": 1.0, "day": 365.0, "quarter": 4.0, "fortnight": 26.0}


class OtherForms:
    """What some sentences say of amounts, ready to be asked whether a number says it in another form."""

    def __init__(
        self, sentences: Sequence[ComparedSentence], beside: Sequence[ComparedSentence] = ()
    ) -> None:
        """`beside` are the sentences in which the numbers stand that will be asked about."""
        self._before = dict(pairwise(beside[::-1]))
        self._parts = {
            (low, high): bound for sentence in sentences for low, high, _, bound in _parts(sentence)
        }
        rates = (rate for sentence in sentences for rate in read_rates(sentence))
        self._rates: tuple[Rate, ...] = tuple({(each.a_year, each.counted): each for each in rates}.values())
        lengths = ((length, _bound_at(length, one)) for one in sentences for length in _lengths(one))
        self._lengths = {
            (length.seconds(), length.months(), length.most, bound): (length, bound)
            for length, bound in lengths
        }
        counts = [each for each in quantities_of(sentences) if each.quantity.kind == "count"]
        self._counts = {each.quantity.value for each in counts}
        self._remainders = {
            whole.quantity.value - part.quantity.value
            for whole in counts
            for part in counts
            if whole.sentence is part.sentence and whole.quantity.value > part.quantity.value
        }
        self._differences = {float(high - low) for low, high in self._parts}
        self._parts_of_counts = {
            share.quantity.value * whole.quantity.value
            for share in quantities_of(sentences)
            for whole in counts
            if share.quantity.kind == "share" and share.sentence is whole.sentence
        }
        self._says_all_but = any(("all", "but") in pairwise(sentence.keys) for sentence in sentences)
        self._lessened = {each.quantity.value - 1 for each in counts if _stands_out(each.sentence)}
        self._amounts = [each.quantity for each in quantities_of(sentences) if each.quantity.period]
        self._words = frozenset(key for sentence in sentences for key in sentence.keys)
        self._worked_out = WorkedOut(sentences)
        self._has_quarters = any("quarter of an hour" in " ".join(sentence.keys) for sentence in sentences)
        self._decades = {value for word, value in _DECADES.items() if word in self._words}
        self._shares = {
            each.quantity.value for each in quantities_of(sentences) if each.quantity.kind == "share"
        }

    def hold(self, each: Counted) -> bool:
        """Whether these sentences say this number in another form.

        "18 months" is "a year and a half", "4 times a year" is "quarterly".
        """
        ways = (
            self._holds_pair, self._holds_time, self._holds_rest, self._holds_words, self._holds_share,
            self._holds_amount,
        )  # fmt: skip
        return any(holds(each) for holds in ways)

    def _holds_pair(self, each: Counted) -> bool:
        """ "3 out of 4" for 3 of 4, and counts that are a part of another."""
        sentence, place, value = each.sentence, each.quantity.place, each.quantity.value
        if any(
            place.overlaps(part)
            and (low, high) in self._parts
            and not contradicts(bound, self._parts[low, high])
            for low, high, part, bound in _parts(sentence)
        ):
            return True
        is_lesser = value in self._differences | self._lessened
        return each.quantity.kind == "count" and (is_lesser or self._holds_part(each))

    def _holds_time(self, each: Counted) -> bool:
        """The same rate, or the same length."""
        sentence, place = each.sentence, each.quantity.place
        rates = (rate for rate in read_rates(sentence) if rate.place.overlaps(place))
        if any(is_same_rate(rate, other) for rate in rates for other in self._rates):
            return True
        lengths = [length for length in _lengths(sentence) if length.place.overlaps(place)]
        if self._has_quarters and each.quantity.in_units == _MINUTES_OF_A_QUARTER:
            return True
        return any(
            (length.is_as_long_as(other) or is_nearly_as_long(length, other))
            and not contradicts(each.quantity.bound, bound)
            for length in lengths
            for other, bound in self._lengths.values()
        )

    def _holds_rest(self, each: Counted) -> bool:
        """ "The other 20%", and "9 of them" for all but 3 of 12."""
        value, sentence = each.quantity.value, each.sentence
        if value in self._remainders and self._says_all_but:
            return True
        numbers = sentence.numbers(each.quantity.place)
        before = sentence.keys[: numbers.start][-_NEAR:]
        is_share = any(abs(1 - share - value) < _NEARLY_ONE for share in self._shares)
        if self._worked_out.leave_rest(each):
            return True
        if sentence.keys[numbers.stop : numbers.stop + 1] in {("other",), ("others",), ("more",)}:
            return value + 1 in self._counts  # "Urdu and 3 others" of four
        return bool(_REST.intersection(before)) and (value in self._remainders or is_share)

    def _holds_words(self, each: Counted) -> bool:
        """A number for a word: "both", "a week", "the sixties", "the majority"."""
        value = each.quantity.value
        if value == _HALF and each.quantity.bound is Bound.MORE_THAN and _MOST & self._words:
            return True
        in_words = _TIMES_IN_WORDS if each.quantity.dimension else _IN_WORDS
        said = {number for word, number in in_words.items() if word in self._words}
        return value in said or value in self._decades

    def _holds_part(self, each: Counted) -> bool:
        """ "12 of them" for a quarter of 48, "out of every 100, 20" for one in five."""
        value = each.quantity.value
        if any(abs(part - value) < _HALF for part in self._parts_of_counts):
            return True
        near = [self._before[each.sentence]] if each.sentence in self._before else []
        beside = {
            one.quantity.value
            for one in quantities_of([*near, each.sentence])
            if one.quantity.kind == "count"
        } - {value}
        shares = self._shares | {float(low / high) for low, high in self._parts if high}
        pairs = [(min(value, one), max(value, one)) for one in beside]
        return any(high and abs(low / high - share) < _NEARLY_ONE for low, high in pairs for share in shares)

    def _holds_amount(self, each: Counted) -> bool:
        """ "£104 a year" as "£2 a week", "£800 each" of £9,600 for 12."""
        quantity = each.quantity
        if self._worked_out.give(quantity):
            return True
        a_year = _PERIODS_A_YEAR.get(quantity.period, 0.0) * quantity.value
        return any(
            other.kind == quantity.kind
            and abs(_PERIODS_A_YEAR.get(other.period, 0.0) * other.value - a_year) <= _NEARLY_ONE * a_year
            for other in self._amounts
            if a_year and other.period != quantity.period
        )

    def _holds_share(self, each: Counted) -> bool:
        """ "1 in every 3 pounds" as a third, "half" as "halved" or, turned round, as "twice"."""
        sentence, place, value = each.sentence, each.quantity.place, each.quantity.value
        at = sentence.numbers(place).start
        if at and sentence.keys[at - 1] == "every":
            return any(abs(share * value - 1) < _NEARLY_ONE for share in self._shares)
        after = [token.key for token in sentence.span(Slice(place.end, sentence.place.end))[:1]]
        is_turned = value == _HALF or (value == 1 / _HALF and after == ["times"])
        return is_turned and bool(self._words & (_TURNED - {"half"} if value == _HALF else _TURNED))


def _stands_out(sentence: ComparedSentence) -> bool:
    """Whether one of all is set apart: "with one exception", "the least popular of the three"."""
    return bool({"exception", "except", "least", "most", "bar", "but", "only"} & set(sentence.keys))


def _parts(sentence: ComparedSentence) -> Iterator[tuple[Fraction, Fraction, Slice, Bound]]:
    """The part and the whole of each share, with its place and bound."""
    for each in starting_in(read_quantities(sentence.source), sentence.place):
        if each.kind in {QuantityKind.SHARE, QuantityKind.PART} and len(each.parts) > 1:
            yield each.parts[0].value, each.parts[1].value, each.place, each.bound
    # "one adult in five"
    counts = [one.quantity for one in quantities_of([sentence]) if one.quantity.kind == "count"]
    for low, high in pairwise(counts):
        numbers = range(sentence.numbers(low.place).stop, sentence.numbers(high.place).start)
        if len(numbers) == _NOUN_AND_IN and sentence.keys[numbers[-1]] == "in" and low.value < high.value:
            place = Slice(low.place.start, high.place.end)
            yield Fraction(low.value), Fraction(high.value), place, low.bound


def _bound_at(length: Duration, sentence: ComparedSentence) -> Bound:
    """The bound of the number that a length of time is made of."""
    counted = (one.quantity for one in quantities_of([sentence]))
    found = next((each.bound for each in counted if each.place.overlaps(length.place)), None)
    before = bound_before(sentence.keys, sentence.numbers(length.place).start)
    return found or (Bound.EXACT if before is None else before[1])


def _lengths(sentence: ComparedSentence) -> Iterator[Duration]:
    """The lengths of time in a sentence, "an hour's break" among them."""
    yield from starting_in(read_durations(sentence.source), sentence.place)
    for number, token in enumerate(sentence.tokens):
        is_owner = token.plain != token.key and token.plain in _UNITS
        if is_owner and sentence.keys[number - 1] in {"a", "an", "one"}:
            yield Duration(token.place, 1, _UNITS[token.plain])
