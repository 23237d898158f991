"""P9: what means one person: an exact age, a nationality and a sex together; a rare illness or origin with an
age or a place; somebody who is the only one of an origin or with an illness."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.disclosure.concerns import PROFILE, Disclosure
from hwrender.disclosure.context import ReportContext
from hwrender.language.nationalities import NATIONALITIES
from hwrender.language.number_words import NumeralForm
from hwrender.language.quantities import read_quantities
from hwrender.language.quantity import QuantityKind
from hwrender.language.slices import Slice
from hwrender.prose import Prose

_AGED = re.compile(r"(?i)\baged?(?: of)? $")
_IS_SO_OLD = re.compile(r"(?i)\b(?:is|was|turned) $")
_OLD = re.compile(r"(?i)[- ]old\b(?!s)")
_END = re.compile(r"[,.;)]|$| and\b")
_OLDEST = 120
_SEX = re.compile(
    r"(?i)\b(?:wom[ae]n|m[ae]n|girl|boy|lady|gentleman|female|male|mother|father|mum|dad|wife|husband|widow"
    r"|widower|grandmother|grandfather|daughter|son|sister|brother|trans ?(?:woman|man)|she|he|her|his)\b"
)
_NATIONALITY = re.compile(
    r"\b(?:" + "|".join(sorted((re.escape(each) for each in NATIONALITIES), key=len, reverse=True)) + r")\b"
)
_LONGEST_CHARACTERS = 70


def find_profiles(text: Prose, context: ReportContext) -> Iterator[Disclosure]:
    """From the first of the three words to the last, where they stand close together."""
    for age in _ages(text.text):
        start, end = max(0, age.start - _LONGEST_CHARACTERS), age.end + _LONGEST_CHARACTERS
        nationality = _nearest(_NATIONALITY, text.text, age, start, end)
        sex = _nearest(_SEX, text.text, age, start, end)
        if nationality is not None and sex is not None:
            places = ((age.start, age.end), nationality, sex)
            place = Slice(min(each[0] for each in places), max(each[1] for each in places))
            yield Disclosure(PROFILE, place)


def _ages(text: str) -> Iterator[Slice]:
    """ "Aged 45", "45 years old", "is forty-five", "(45)", ", 45,"."""
    for each in read_quantities(text):
        if each.is_range or not each.is_whole or not 0 < each.value <= _OLDEST:
            continue
        place, before, after = each.place, text[: each.place.start][-10:], text[each.place.end :][:10]
        old = _OLD.match(text, place.end) if each.unit == "year" else None
        aged = _AGED.search(before)
        is_short = each.form is NumeralForm.FIGURES and len(place.of(text)) == 2
        if old:
            yield Slice(place.start, old.end())
        elif each.kind is not QuantityKind.COUNT:
            continue
        elif aged and not re.match(r"\s?(?:and|or)\s?\d", after):
            yield Slice(place.start - len(aged[0]), place.end)
        elif (
            (is_short or each.form is NumeralForm.WORDS) and _IS_SO_OLD.search(before) and _END.match(after)
        ) or (
            is_short
            and (
                (before.endswith(", ") and after[:1] in {"", ",", ".", ")"})
                or (before.endswith("(") and after[:1] in {",", ")"})
            )
        ):
            yield place


def _nearest(pattern: re.Pattern[str], text: str, to: Slice, start: int, end: int) -> tuple[int, int] | None:
    """The match nearest to `to` in the same sentence."""
    found = [
        each.span()
        for each in pattern.finditer(text, start, min(end, len(text)))
        if not re.search(r"[.!?]\s", text[min(each.start(), to.start) : max(each.end(), to.end)])
    ]
    return min(found, key=lambda span: abs(span[0] - to.start), default=None)
