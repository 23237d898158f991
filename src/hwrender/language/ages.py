"""How old one person is, as a text says it: "aged 45", "45 years old", "is forty-five", "34yo", "(45)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.language.number_words import NumeralForm
from hwrender.language.people_nouns import PERSONS
from hwrender.language.quantities import read_quantities
from hwrender.language.quantity import Quantity, QuantityKind
from hwrender.language.slices import Slice

_AGED = re.compile(r"(?i)\bage[ds]?:?(?: of)? $")
_IS_SO_OLD = re.compile(r"(?i)(?:\b(?:is|was|am|turned|just|will be|turning|turns)|['’](?:s|m|re)| and) $")
_OLD = re.compile(r"(?i)[- ]old\b(?!s)")
_OF = re.compile(r"(?i)\b(?P<person>[a-z-]+) of $")
_SHORT_FORM = re.compile(r"(?i)(?<![\w.])(?P<age>\d{2}) ?(?:yo|y/o|yrs?|f|m)(?:[ ]old)?(?![\w.])")
_IN_HER_YEAR = re.compile(r"\bin (?:her|his|their) (?:[a-z]+-)?(?:\d+|[a-z]+)(?:st|nd|rd|th) year\b")
_END = re.compile(r"[,.;:)]|$| and\b| who\b| from\b| told\b| with\b")
_DID = re.compile(r" (?:said|came|had|was|slept|waited|walked|in)\b")
_PARENTS = frozenset(["mother", "father", "mum", "dad", "mam", "parent", "grandmother", "grandfather"])
_YOUNGEST_OF, _YOUNGEST_IN_WORDS, _OLDEST = 10, 13, 120


def read_ages(text: str) -> Iterator[Slice]:
    """The ages, in years, each with the words that make it one."""
    for each in read_quantities(text):
        if each.is_range or not each.is_whole or not 0 < each.value <= _OLDEST:
            continue
        place = _age(text, each)
        if place is not None:
            yield place
    for found in (*_SHORT_FORM.finditer(text), *_IN_HER_YEAR.finditer(text)):
        yield Slice(*found.span())


def _age(text: str, each: Quantity) -> Slice | None:
    place, before, after = each.place, text[: each.place.start][-25:], text[each.place.end :][:10]
    old = _OLD.match(text, place.end) if each.unit == "year" else None
    if old:
        return Slice(place.start, old.end())
    if each.kind is not QuantityKind.COUNT:
        return None
    aged = _AGED.search(before)
    if aged and not re.match(r"\s?(?:and|or)\s?\d", after):
        return Slice(place.start - len(aged[0]), place.end)
    is_short = each.form is NumeralForm.FIGURES and len(place.of(text)) == 2
    in_words = each.form is NumeralForm.WORDS
    of = _OF.search(before)
    if of and of["person"].lower() in PERSONS and (_END.match(after) or _DID.match(after)):
        is_child = each.value < _YOUNGEST_OF and of["person"].lower() in _PARENTS  # "mother of two"
        return None if is_child else place
    if (is_short or in_words) and _IS_SO_OLD.search(before) and _END.match(after):
        return place
    stands_alone = (before.endswith(", ") and after[:1] in {"", ",", ".", ")"}) or (
        before.endswith("(") and after[:1] in {",", ")"}
    )
    stands_alone = stands_alone or (before.rstrip().endswith("/") and after.lstrip()[:1] == "/")
    starts = not text[: place.start].strip() and after[:1] == ","
    is_grown = in_words and each.value >= _YOUNGEST_IN_WORDS and stands_alone
    return place if is_grown or (is_short and (stands_alone or starts)) else None
