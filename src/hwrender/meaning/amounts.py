"""Numbers, amounts, dates and times: what the easy wording claims and what it leaves out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hwrender.language.bounds import Bound, bound_before
from hwrender.language.slices import Slice
from hwrender.meaning.agreement import agrees, share_agrees
from hwrender.meaning.counted import Counted, may_count, quantities_of
from hwrender.meaning.datetimes import compare_datetimes, datetimes_of
from hwrender.meaning.model import ComparedSentence, Difference, FactKind, claimed, left_out
from hwrender.meaning.numbers import StatedNumber
from hwrender.meaning.other_forms import OtherForms
from hwrender.meaning.roots import root, word_list
from hwrender.meaning.worded_numbers import gives_number_in_words, is_worded

_MOST_LISTED = 12
_ANYBODY = frozenset([root("people")])


def compare_amounts(
    easy: Sequence[ComparedSentence],
    summary: Sequence[ComparedSentence],
    headings: Sequence[ComparedSentence],
    known_digits: str,
) -> Iterator[Difference]:
    """Every difference of numbers, dates and times. What `headings` say may be said, and need not be.

    `known_digits` are figures known from the metadata.
    """
    said, stated, over = quantities_of(easy), quantities_of(summary), quantities_of(headings)
    dates, dates_over = datetimes_of(summary), datetimes_of(headings)
    years = frozenset(year for each in (*dates, *dates_over) if (year := each.year()) is not None)
    yield from _new_quantities(said, (*stated, *over), (easy, summary), known_digits, years)
    told = OtherForms(easy)
    yield from (_left_out(each) for each in _lost_quantities(said, stated) if not told.hold(each))
    counts = frozenset(each.quantity.value for each in (*stated, *over) if each.quantity.kind == "count")
    yield from compare_datetimes(datetimes_of(easy), dates, dates_over, counts, summary)


def _new_quantities(
    said: tuple[Counted, ...],
    stated: tuple[Counted, ...],
    sides: tuple[Sequence[ComparedSentence], Sequence[ComparedSentence]],
    known_digits: str,
    years: frozenset[int],
) -> Iterator[Difference]:
    others = OtherForms(sides[1], sides[0])
    unsaid = [each for each in stated if not any(is_supported(one.quantity, (each,)) for one in said)]
    for each in said:
        quantity = each.quantity
        if quantity.kind == "multiple" or (quantity.digits and quantity.digits in known_digits):
            continue
        if others.hold(each) or is_worded(each, stated, sides):
            continue
        if quantity.bound is Bound.EXACT and _is_said_again(each, said) and _is_said_again(each, stated):
            continue  # "4 visitors. You cannot have more than 4."
        bound = _bound_to_another(each, stated)
        if bound is not None and any(
            one is not each and one.what == bound.what and agrees(one.quantity, bound.quantity)
            for one in said
        ):
            bound = None  # "22m views" is said, too
        if is_supported(quantity, stated) or (quantity.kind == "count" and quantity.value in years):
            if bound is not None and not is_supported(
                quantity, [one for one in stated if one.what == each.what]
            ):
                yield _difference(each, _with_bound(bound).of(bound.sentence.source), is_sure=True)
            continue
        if bound is None and (_is_own_count(each, sides[0]) or _needs_no_support(quantity)):
            continue
        instead = bound or _only_one(unsaid, quantity)
        is_certain = bound is None and instead is not None and _is_exact(quantity)
        words = ""
        if instead is not None:  # "no more than two", where it is the bound that differs
            place = _with_bound(instead) if instead.quantity.value == quantity.value else None
            words = (place or instead.quantity.place).of(instead.sentence.source)
        is_sure = bool(words) or _has_another(each, unsaid, stated) or gives_number_in_words(sides[1])
        yield _difference(each, words, is_sure=is_sure, certain=is_certain)


def _is_said_again(each: Counted, others: Sequence[Counted]) -> bool:
    """Whether others say the same number of the same."""
    return any(
        one is not each
        and one.quantity.value == each.quantity.value
        and (one.what == each.what or "" in {one.what, each.what})
        for one in others
    )


def _difference(each: Counted, instead: str, *, is_sure: bool, certain: bool = False) -> Difference:
    place = each.quantity.place if certain else _with_bound(each)
    kind = _kind(each.quantity)
    return claimed(kind, each.sentence, place, instead, certain=certain, is_sure=is_sure)


def _has_another(each: Counted, unsaid: Sequence[Counted], stated: Sequence[Counted]) -> bool:
    """Whether the summary has another number that this one may stand for. One that it has nothing in the
    place of may be worked out, or explain ("children start school at four"): it is worth a look, no more."""
    return (
        each.quantity.kind.startswith("money")
        or any(not one.quantity.is_one for one in unsaid)
        or any(one.what == each.what != "" and one.quantity.kind == each.quantity.kind for one in stated)
    )


def _with_bound(each: Counted) -> Slice:
    """The place of a number with its bound before it and what it is for: "more than £300 a month"."""
    sentence, place = each.sentence, each.quantity.place
    numbers = sentence.numbers(place)
    before = bound_before(sentence.keys, numbers.start)
    start = place.start if before is None else sentence.tokens[before[0]].place.start
    after = sentence.tokens[numbers.stop : numbers.stop + 2]
    has_period = each.quantity.period and len(after) == 2
    return Slice(start, after[1].place.end if has_period else place.end)


def _kind(quantity: StatedNumber) -> FactKind:
    return FactKind.MONEY if quantity.kind.startswith("money") else FactKind.NUMBER


def _is_exact(quantity: StatedNumber) -> bool:
    return quantity.bound is Bound.EXACT and quantity.kind != "share"


def _needs_no_support(quantity: StatedNumber) -> bool:
    """ "One" is more often no number, and "first" and "second" put things in order."""
    return quantity.is_one or (quantity.kind == "ordinal" and quantity.value <= 2)


def _is_own_count(each: Counted, easy: Sequence[ComparedSentence]) -> bool:
    """Whether the easy wording counts things that it lists itself: "They said 3 things:"."""
    following = {token.key for token in each.sentence.tokens if token.place.start >= each.quantity.place.end}
    nouns = word_list("numbers", "list_nouns")
    first = [token.key for token in each.sentence.tokens if token.place.start >= each.quantity.place.end][:3]
    return (
        each.quantity.kind == "count"
        and each.quantity.value <= _MOST_LISTED
        and bool(following)
        and any(key in nouns for key in first)
    )


def _only_one(unsaid: Sequence[Counted], quantity: StatedNumber) -> Counted | None:
    """The summary's only quantity of this kind that the easy wording does not give."""
    same = [each for each in unsaid if each.quantity.kind == quantity.kind and not each.quantity.is_one]
    return same[0] if len(same) == 1 else None


def _bound_to_another(each: Counted, stated: Sequence[Counted]) -> Counted | None:
    """What the summary says of the same thing, if it gives one other number for it and never this one."""
    if each.what in {"", *_ANYBODY} or each.quantity.kind not in {"count", "share"}:
        return None
    same = [
        one
        for one in stated
        if one.what == each.what
        and one.quantity.kind == each.quantity.kind
        and not (one.quantity.is_one and not each.quantity.is_one)
    ]
    if not same or any(agrees(each.quantity, one.quantity) for one in same):
        return None
    taken = [one for one in stated if agrees(each.quantity, one.quantity)]
    if taken and not all(one.what and not may_count(one, each.what) for one in taken):
        return None
    if each.quantity.is_one and len(same) != 1:
        return None
    return same[0] if len(same) == 1 or taken else None


def is_supported(quantity: StatedNumber, stated: Sequence[Counted]) -> bool:
    """Whether one of the summary's quantities says this one."""
    if any(agrees(quantity, each.quantity) for each in stated):
        return True
    if quantity.kind != "share":
        return False
    # "15 of the 22 people" is a share too
    for one in stated:
        for other in stated:
            if (
                one.sentence is other.sentence
                and one.quantity.kind == other.quantity.kind == "count"
                and 0 < one.quantity.value < other.quantity.value
                and share_agrees(quantity, one.quantity.value / other.quantity.value)
            ):
                return True
    return False


def _left_out(each: Counted) -> Difference:
    return left_out(_kind(each.quantity), each.sentence, each.quantity.place)


def _lost_quantities(said: tuple[Counted, ...], stated: tuple[Counted, ...]) -> Iterator[Counted]:
    for each in stated:
        quantity = each.quantity
        if quantity.is_one or quantity.kind in {"ordinal", "multiple", "digits"}:
            continue
        if any(is_supported(one.quantity, (each,)) for one in said) or _is_part_of_said_share(
            each, said, stated
        ):
            continue
        yield each


def _is_part_of_said_share(each: Counted, said: Sequence[Counted], stated: Sequence[Counted]) -> bool:
    """Whether the easy wording gives this count as a share of another in its sentence."""
    same = [one for one in stated if one.sentence is each.sentence and one.quantity.kind == "count"]
    shares = [one.quantity for one in said if one.quantity.kind == "share"]
    return any(
        share_agrees(share, low.quantity.value / high.quantity.value)
        for share in shares
        for low in same
        for high in same
        if each in (low, high) and 0 < low.quantity.value < high.quantity.value
    )
