"""Numbers that the other wording says in another form: as a length, a rate, a share, a decade or a half."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from hwrender.language.bounds import Bound
from hwrender.language.durations import Duration, TimeUnit, read_durations
from hwrender.language.number_words import TENS
from hwrender.language.quantities import read_quantities
from hwrender.language.quantity import QuantityKind
from hwrender.language.slices import Slice
from hwrender.meaning.agreement import contradicts
from hwrender.meaning.counted import Counted, quantities_of
from hwrender.meaning.model import ComparedSentence, starting_in
from hwrender.meaning.rates import Rate, is_same_rate, read_rates

_NEARLY_ONE = 0.03
_HALF = 1 / 2
_HALVED = frozenset(["halve", "halved", "halves", "halving"])
_DOUBLED = frozenset(["twice", "double", "doubled"])
_DECADES = {f"{word.removesuffix('y')}ies": value for word, value in TENS.items()}
_UNITS = {unit.value: unit for unit in TimeUnit}


class OtherForms:
    """What some sentences say of amounts, ready to be asked whether a number says it in another form."""

    def __init__(self, sentences: Sequence[ComparedSentence]) -> None:
        self._parts = {(low, high) for sentence in sentences for low, high, _ in _parts(sentence)}
        rates = (rate for sentence in sentences for rate in read_rates(sentence))
        self._rates: tuple[Rate, ...] = tuple({(each.a_year, each.counted): each for each in rates}.values())
        lengths = ((length, _bound_at(length, one)) for one in sentences for length in _lengths(one))
        self._lengths = {
            (length.seconds(), length.months(), length.most, bound): (length, bound)
            for length, bound in lengths
        }
        self._words = frozenset(key for sentence in sentences for key in sentence.keys)
        self._decades = {value for word, value in _DECADES.items() if word in self._words}
        self._shares = {
            each.quantity.value for each in quantities_of(sentences) if each.quantity.kind == "share"
        }

    def hold(self, each: Counted) -> bool:
        """Whether these sentences say this number in another form.

        "18 months" is "a year and a half", "4 times a year" is "quarterly".
        """
        sentence, place, value = each.sentence, each.quantity.place, each.quantity.value
        if any(place.overlaps(part) and (low, high) in self._parts for low, high, part in _parts(sentence)):
            return True
        rates = (rate for rate in read_rates(sentence) if rate.place.overlaps(place))
        if any(is_same_rate(rate, other) for rate in rates for other in self._rates):
            return True
        lengths = [length for length in _lengths(sentence) if length.place.overlaps(place)]
        if any(
            length.is_as_long_as(other) and not contradicts(each.quantity.bound, bound)
            for length in lengths
            for other, bound in self._lengths.values()
        ):
            return True
        return value in self._decades or self._holds_share(each)

    def _holds_share(self, each: Counted) -> bool:
        """ "1 in every 3 pounds" as a third, "half" as "halved" or, turned round, as "twice"."""
        sentence, place, value = each.sentence, each.quantity.place, each.quantity.value
        at = sentence.numbers(place).start
        if at and sentence.keys[at - 1] == "every":
            return any(abs(share * value - 1) < _NEARLY_ONE for share in self._shares)
        after = [token.key for token in sentence.span(Slice(place.end, sentence.place.end))[:1]]
        return value == _HALF and bool(
            self._words & (_HALVED | (_DOUBLED if after == ["as"] else frozenset()))
        )


def _parts(sentence: ComparedSentence) -> Iterator[tuple[Fraction, Fraction, Slice]]:
    """The part and the whole of each share, with its place."""
    for each in starting_in(read_quantities(sentence.source), sentence.place):
        if each.kind in {QuantityKind.SHARE, QuantityKind.PART} and len(each.parts) > 1:
            yield each.parts[0].value, each.parts[1].value, each.place


def _bound_at(length: Duration, sentence: ComparedSentence) -> Bound:
    """The bound of the number that a length of time is made of."""
    counted = (one.quantity for one in quantities_of([sentence]))
    return next((each.bound for each in counted if each.place.overlaps(length.place)), Bound.EXACT)


def _lengths(sentence: ComparedSentence) -> Iterator[Duration]:
    """The lengths of time in a sentence, "an hour's break" among them."""
    yield from starting_in(read_durations(sentence.source), sentence.place)
    for number, token in enumerate(sentence.tokens):
        is_owner = token.plain != token.key and token.plain in _UNITS
        if is_owner and sentence.keys[number - 1] in {"a", "an", "one"}:
            yield Duration(token.place, 1, _UNITS[token.plain])
