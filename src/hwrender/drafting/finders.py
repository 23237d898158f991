"""What a draft looks for in a sentence: numbers written in another way, and phrases with plainer words."""

from __future__ import annotations

import re
from collections.abc import Callable

from hwrender.drafting.doubled import find_doubled_in_figures, find_doubled_in_words
from hwrender.language.number_words import NumeralForm
from hwrender.language.quantities import read_quantities
from hwrender.language.quantity import QuantityKind
from hwrender.plain.contractions import find_negative_contractions
from hwrender.plain.dates import find_dates
from hwrender.plain.number_rules import find_figures_without_commas, find_number_words, find_short_amounts
from hwrender.plain.percentages import find_fractions, find_percentages
from hwrender.plain.phrase_lists import find_foreign_words, find_wordy_phrases, phrase_list
from hwrender.plain.ranges import find_ranges
from hwrender.plain.rewordings import Rewording, outside_quotes, rewrite

Find = Callable[[str], tuple[Rewording, ...]]
MOST_PERCENTAGES = 2
"""More percentages than these are to be compared, and "2 in 3" cannot be compared with "1 in 5"."""


def _find_own(text: str) -> tuple[Rewording, ...]:
    return phrase_list("phrases", "hwrender.drafting").find(text)


def _find_shares(text: str) -> tuple[Rewording, ...]:
    """ "One in four" is "1 in 4"."""
    return tuple(
        Rewording(part.place, (part.in_figures(),), safe=True)
        for each in read_quantities(text)
        if each.kind is QuantityKind.SHARE
        for part in each.parts
        if part.form is NumeralForm.WORDS
    )


def _find_counts(text: str) -> tuple[Rewording, ...]:
    """Number words, but for one after a figure: "1 in 3 5-year-olds" cannot be read."""
    return tuple(each for each in find_number_words(text) if not re.search(r"\d $", text[: each.place.start]))


def count_percentages(text: str) -> int:
    """How many percentages there are, both ends of a range as one."""
    return sum(each.kind is QuantityKind.PERCENTAGE for each in read_quantities(text))


def find_few_percentages(text: str) -> tuple[Rewording, ...]:
    """The percentages of a text that has few of them."""
    return find_percentages(text) if count_percentages(text) <= MOST_PERCENTAGES else ()


NUMBERS: tuple[Find, ...] = (
    find_dates, find_ranges, find_short_amounts, _find_shares, _find_counts, find_figures_without_commas,
)  # fmt: skip
"""Numbers that are as long, or as many words, in any way of writing them: they make no text easier or harder
by themselves."""
PHRASES: tuple[Find, ...] = (find_negative_contractions, find_foreign_words, _find_own, find_wordy_phrases)
"""What is there to make a text easier to read."""
FINDERS: tuple[Find, ...] = (
    find_doubled_in_words, find_doubled_in_figures, find_dates, find_few_percentages, find_fractions,
    *NUMBERS[1:], *PHRASES,
)  # fmt: skip
"""All that is looked for, in the order in which it is put in place."""


def in_figures(text: str) -> str:
    """A text with its numbers written as a draft writes them, and no other word changed."""
    for find in NUMBERS:
        text = rewrite(text, outside_quotes(text, find(text)))
    return text
