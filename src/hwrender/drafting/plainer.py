"""Putting plain words, figures and dates in the place of others, where that is safe unread."""

from __future__ import annotations

import re
from collections.abc import Mapping

from hwrender.drafting.finders import FINDERS, PHRASES, find_few_percentages
from hwrender.drafting.gate import is_harder, preserves_meaning
from hwrender.language.initials import find_initials, names_of_initials
from hwrender.meaning import Known
from hwrender.plain.rewordings import Rewording, outside_quotes, rewrite


def _find_initials(text: str, initials: Mapping[str, str]) -> tuple[Rewording, ...]:
    """The initials whose names are known."""
    return tuple(
        Rewording(each.place, (initials[each.letters],), safe=True)
        for each in find_initials(text)
        if each.letters in initials
    )


def plainer(
    sentence: str, known: Known, initials: Mapping[str, str], *, shares: bool = True, easing: bool = False
) -> str:
    """`sentence` in plainer words. What would change its meaning, by the rule on faithfulness, stays, and so
    does what stands between quotation marks.

    `initials` are those that can be spelt out, with their names. Without `shares` percentages stay. With
    `easing` only those phrases are swapped that make the score better.
    """
    text = rewrite(sentence, outside_quotes(sentence, _find_initials(sentence, initials)))
    for find in FINDERS:
        if find is find_few_percentages and not shares:
            continue
        rewordings = tuple(
            rewording for rewording in outside_quotes(text, find(text)) if rewording.needs_no_reader
        )
        if easing and find in PHRASES:
            rewordings = tuple(each for each in rewordings if not is_harder([rewrite(text, (each,))], [text]))
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


def initials_of(names: tuple[str, ...], letters: frozenset[str]) -> dict[str, str]:
    """The name of each of these initials, where exactly one of `names` fits them."""
    found: dict[str, str] = {}
    for each in letters:
        fitting = names_of_initials(each, names)
        if len(fitting) == 1:
            found[each] = fitting[0]
    return found
