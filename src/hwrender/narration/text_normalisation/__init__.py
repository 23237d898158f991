"""Written British English as the words that a voice says; `other_languages` has the figures of others.

Left alone, engines read in the American way ("January fourth" for 04/01), so no figure, sign or short form is
left to them. `RULES` gives the order: text with its own shape (addresses, dates, telephone numbers) comes
before what is general (numbers, initials)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from hwrender.language.languages import is_english
from hwrender.narration.text_normalisation import (
    abbreviations,
    addresses,
    amounts,
    codes,
    dates,
    initials,
    short_amounts,
    symbols,
    times,
)
from hwrender.narration.text_normalisation.other_languages import spoken_in
from hwrender.narration.text_normalisation.rule import alternatives

RULES = (
    *symbols.TIDYING,
    *addresses.RULES,
    *short_amounts.RULES,
    *abbreviations.RULES,
    *initials.NUMERALS,
    *codes.TELEPHONES,
    *dates.RULES,
    *times.RULES,
    *codes.RULES,
    *amounts.RULES,
    *initials.RULES,
    *symbols.RULES,
)

_KEPT = 0x3400
"""Words with a reading of their own stand as one letter of a rare script each while the rules run."""


def spoken(text: str, readings: Mapping[str, str] | None = None, language: str = "en-GB") -> str:
    """What a voice is given for this text in a language: its English rules hold for English alone.

    `readings` are words with a reading of their own ("HWH": "Healthwatch Hackney"); they match whole words,
    capital letters as written, and the rules leave them alone."""
    found: list[str] = []
    for_words = readings or {}
    if for_words:
        pattern = re.compile(rf"(?<!\w)(?:{alternatives(dict(for_words))})(?!\w)")

        def keep(match: re.Match[str]) -> str:
            found.append(for_words[match[0]])
            return chr(_KEPT + len(found) - 1)

        text = pattern.sub(keep, text)
    if is_english(language):
        for rule in RULES:
            text = rule.apply(text)
    else:
        text = spoken_in(language, text)
    for place, reading in enumerate(found):
        text = text.replace(chr(_KEPT + place), reading)
    return text.strip()
