"""The rules that read one text at a time, as a literal table."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from hwrender.disclosure.around import Around
from hwrender.disclosure.birth_dates import find_birth_dates
from hwrender.disclosure.emails import find_emails
from hwrender.disclosure.handles import find_handles
from hwrender.disclosure.match import Match
from hwrender.disclosure.names import find_names
from hwrender.disclosure.national_insurance import find_national_insurance
from hwrender.disclosure.nhs_numbers import find_nhs_numbers
from hwrender.disclosure.phones import find_phones
from hwrender.disclosure.postcodes import find_coordinates, find_postcodes
from hwrender.disclosure.profiles import find_profiles
from hwrender.disclosure.references import find_references
from hwrender.disclosure.small_numbers import find_small_numbers
from hwrender.disclosure.streets import find_streets
from hwrender.disclosure.telling_quotations import find_telling_quotations
from hwrender.prose import Prose

Rule = Callable[[Prose, Around], Iterator[Match]]

OF_FIGURES: tuple[Rule, ...] = (
    find_nhs_numbers,
    find_national_insurance,
    find_phones,
    find_postcodes,
    find_coordinates,
    find_streets,
    find_references,
)
"""What numbers look like is the same in every language. A text without a digit need not be read for them."""

IN_ANY_LANGUAGE: tuple[Rule, ...] = (
    find_emails,
    find_handles,
    find_birth_dates,
)

IN_ENGLISH: tuple[Rule, ...] = (
    find_small_numbers,
    find_names,
    find_profiles,
    find_telling_quotations,
)


def rules_for(text: Prose) -> tuple[Rule, ...]:
    """The rules that can find something in this text."""
    of_figures = OF_FIGURES if any(character.isdigit() for character in text.text) else ()
    return (*of_figures, *IN_ANY_LANGUAGE, *(IN_ENGLISH if text.is_english() else ()))
