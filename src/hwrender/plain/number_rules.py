"""Numbers written in words, in short forms or in mixed ways (NHS digital service manual, "Numbers")."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from hwrender.language.bounds import Bound
from hwrender.language.number_words import NumeralForm
from hwrender.language.quantities import read_quantities
from hwrender.language.quantity import Quantity, QuantityKind
from hwrender.language.sentences import split_sentences
from hwrender.language.slices import Slice
from hwrender.language.tokens import words
from hwrender.plain.rewordings import Rewording

_COUNTED = frozenset({QuantityKind.COUNT, QuantityKind.LABEL, QuantityKind.MEASURE, QuantityKind.MONEY})
_YEARS_AFTER = (["in"], ["since"])
_LONG_FIGURES = range(4, 8)


def _single(text: str) -> Iterator[Quantity]:
    """The numbers of a text one by one: both ends of a range, part and whole of "two of the three"."""
    for each in read_quantities(text):
        is_share = each.kind is QuantityKind.SHARE and "out" in each.place.of(text)
        is_apart = each.is_range and not _shares_unit(text, each)
        yield from each.parts if is_apart or each.kind is QuantityKind.PART or is_share else (each,)


def _shares_unit(text: str, found: Quantity) -> bool:
    """Whether the lower end is not what its own words say: "two to three dozen", "three to four pounds"."""
    low = found.parts[0]
    return (
        found.form is NumeralForm.WORDS
        and [(each.value, each.unit) for each in read_quantities(low.place.of(text))]
        != [(low.value, low.unit)]
        and found.kind in {QuantityKind.COUNT, QuantityKind.MONEY}
    )


@lru_cache(maxsize=1 << 12)
def find_number_words(text: str) -> tuple[Rewording, ...]:
    """Counts from two up that are written in words, with their figures: "Twenty two" becomes "22".

    "One" alone is left (it is more often no number), and so are names ("Seven Sisters") and set phrases.
    Fractions, percentages and "one in five" have rules of their own.
    """
    starts = frozenset(sentence.start for sentence in split_sentences(text))
    return tuple(
        _rewording(text, each)
        for each in _single(text)
        if each.form is NumeralForm.WORDS
        and each.value > 1
        and (each.kind in _COUNTED or (each.kind is QuantityKind.MULTIPLE and each.unit))
        and not (each.bound is Bound.ABOUT and each.bound_place is None)
        and not (text[each.place.start].isupper() and each.place.start not in starts)
    )


def _rewording(text: str, found: Quantity) -> Rewording:
    """The figures for a number, with the rest of its word: "two-year" becomes "2-year"."""
    if found.kind is QuantityKind.MONEY:
        return Rewording(found.place, (found.in_figures(),), safe=True)
    end = found.number.end
    if text[end : end + 1] in {"-", "‑"}:
        end = next((word.end for word in words(text) if word.start < end < word.end), end)
    place = Slice(found.number.start, end)
    rest = text[found.number.end : end].casefold()
    return Rewording(place, (f"{found.in_figures()}{rest}",), safe=True)


def find_short_amounts(text: str) -> tuple[Rewording, ...]:
    """Amounts with a letter for thousands or millions: "£3.5m" becomes "£3.5 million"."""
    return tuple(
        Rewording(each.number, (each.in_figures(),), safe=True)
        for each in _single(text)
        if each.form is NumeralForm.FIGURES and each.scale > 1 and text[each.number.end - 1].isalpha()
    )


def find_figures_without_commas(text: str) -> tuple[Rewording, ...]:
    """Figures from 1000 up without a comma, years and codes aside: "12000" becomes "12,000"."""
    rewordings = []
    for each in _single(text):
        written = each.number.of(text)
        figures = written.lstrip("£$€")
        if (
            each.kind in {QuantityKind.LABEL, QuantityKind.CODE}
            or not figures.isdecimal()
            or len(figures) not in _LONG_FIGURES
        ):
            continue
        is_year = figures == written and 1800 <= each.value <= 2100
        before = text[max(0, each.place.start - 10) : each.place.start].casefold().split()[-1:]
        if not is_year and before not in _YEARS_AFTER:
            sign = written.removesuffix(figures)
            rewordings.append(Rewording(each.number, (f"{sign}{int(figures):,}",), safe=True))
    return tuple(rewordings)


def find_mixed_numbers(text: str) -> tuple[Rewording, ...]:
    """Number words in a text that has figures too: one way of writing numbers is enough."""
    has_figures = any(word.text.lstrip("£")[:1].isdigit() for word in words(text))
    return find_number_words(text) if has_figures else ()
