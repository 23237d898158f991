"""Putting plain words, figures and dates in the place of others, where that is safe unread."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from hwrender.drafting.preservation import preserves_meaning
from hwrender.language.initials import find_initials, names_of_initials
from hwrender.language.number_words import NumeralForm
from hwrender.language.quantities import read_quantities
from hwrender.language.quantity import QuantityKind
from hwrender.meaning import Known
from hwrender.plain.contractions import find_negative_contractions
from hwrender.plain.dates import find_dates
from hwrender.plain.number_rules import find_figures_without_commas, find_number_words, find_short_amounts
from hwrender.plain.percentages import find_fractions, find_percentages
from hwrender.plain.phrase_lists import find_foreign_words, find_wordy_phrases, phrase_list
from hwrender.plain.ranges import find_ranges
from hwrender.plain.rewordings import Rewording, outside_quotes, rewrite

Find = Callable[[str], tuple[Rewording, ...]]


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


FINDERS: tuple[Find, ...] = (
    find_dates, find_percentages, find_fractions, find_ranges, find_short_amounts, _find_shares,
    _find_counts,     find_figures_without_commas, find_negative_contractions, find_foreign_words, _find_own,
    find_wordy_phrases,
)  # fmt: skip
"""What is looked for, in the order in which it is put in place."""


def plainer(sentence: str, known: Known, initials: Mapping[str, str]) -> str:
    """`sentence` in plainer words. What would change its meaning, by the rule on faithfulness, stays.

    `initials` are those that can be spelt out, with their names.
    """
    text = _spelt_out(sentence, initials)
    for find in FINDERS:
        rewordings = tuple(rewording for rewording in outside_quotes(text, find(text)) if rewording.safe)
        text = _with(text, rewordings, known)
    return re.sub(r"  +", " ", text).strip()


def _with(text: str, rewordings: tuple[Rewording, ...], known: Known) -> str:
    """The text with all of these rewordings, or with those alone that keep its meaning."""
    whole = rewrite(text, rewordings)
    if whole == text or preserves_meaning([whole], text, known):
        return whole
    kept = tuple(
        rewording for rewording in rewordings if preserves_meaning([rewrite(text, (rewording,))], text, known)
    )
    some = rewrite(text, kept)
    return some if preserves_meaning([some], text, known) else text


def _spelt_out(sentence: str, initials: Mapping[str, str]) -> str:
    found = [each for each in find_initials(sentence) if each.letters in initials]
    for each in reversed(found):
        name = initials[each.letters]
        sentence = sentence[: each.place.start] + name + sentence[each.place.end :]
    return sentence


def initials_of(names: tuple[str, ...], letters: frozenset[str]) -> dict[str, str]:
    """The name of each of these initials, where exactly one of `names` fits them."""
    found: dict[str, str] = {}
    for each in letters:
        fitting = names_of_initials(each, names)
        if len(fitting) == 1:
            found[each] = fitting[0]
    return found
