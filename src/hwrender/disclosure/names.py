"""P8: names of people. P10: quotations that tell where and when it happened, or name somebody at work."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import assert_never

from hwrender.disclosure.concerns import NAME, NAMED_WORKER, PLACE_AND_TIME, Disclosure
from hwrender.disclosure.context import ReportContext
from hwrender.language.date_mentions import DateKind, DateMention
from hwrender.language.dates import read_dates
from hwrender.language.given_names import GivenName, given_name, is_family_name
from hwrender.language.initial_words import ALLOWED
from hwrender.language.name_columns import are_heads_of_people, is_name_of_a_thing, is_written_as_a_name
from hwrender.language.name_words import EVENTS_AND_PEOPLES, TITLES
from hwrender.language.names import KnownNames, read_names
from hwrender.language.people_names import read_people
from hwrender.language.people_nouns import STAFF
from hwrender.language.quotes import quotations
from hwrender.language.slices import Slice
from hwrender.language.times import read_times
from hwrender.language.tokens import plain_form, words
from hwrender.prose import Prose, ProseKind

_LEAST_WORDS = 6
_AT = re.compile(r"\b(?:in|at|on|near|outside|behind|by|from|to|opposite|round|around)[ \n](?:the[ \n])?$")
_WORKER = re.compile(
    r"(?i)\b(?:" + "|".join(sorted(STAFF | {"worker", "keyworker", "dr", "nurse", "sister"})) + r")\b"
)
_NEAR_CHARACTERS = 30
_OF_A_NUMBER = re.compile(r":? [A-Z]{0,2} ?\d\d")
""" "IBAN GB29", "NINo TH 16": the name of a number."""
_ORGANISATION_FIELDS = ("contact.", "local_healthwatch", "partner_organisations", "service_providers")
_FIELDS_OF_FEW_NAMES = (
    "services_included", "key_themes", "type_of_report", "primary_research_method", "enter_and_view",
    "ethnicity", "religion", "source_pdf", "licence", "link",
)  # fmt: skip
"""Where a single word is hardly ever a name ("Christian", a street, a licence)."""


def find_names(text: Prose, context: ReportContext) -> Iterator[Disclosure]:
    """Each name, from its title to its family name."""
    for found in _names(text, context):
        written = found.place.of(text.text)
        is_label = _OF_A_NUMBER.match(text.text, found.place.end) and written[:2].isupper()
        if not is_label and not is_name_of_a_thing(written, text.text, text.heads):
            yield found


def _names(text: Prose, context: ReportContext) -> Iterator[Disclosure]:
    if text.kind is ProseKind.ADDRESS or text.field == "name" or text.field.startswith(_ORGANISATION_FIELDS):
        return
    is_rare = text.kind is ProseKind.CODE or text.field.startswith(_FIELDS_OF_FEW_NAMES)
    for place in _people(text, context):
        written = place.of(text.text)
        if text.field == "file name" and not _is_listed(written):
            continue
        if not is_rare or " " in written:
            yield Disclosure(NAME, place)


def _is_listed(name: str) -> bool:
    """Whether a word of it is in the tables of names: "doctor_male" in the name of a file is nobody."""
    return any(given_name(word) is not None or is_family_name(word) for word in name.split())


def find_listed_names(text: Prose, context: ReportContext) -> Iterator[Disclosure]:
    """In words of another language: a title with a name, a given name with a family name after it."""
    for found in find_names(text, context):
        first, _, last = found.place.of(text.text).partition(" ")
        is_titled = last and plain_form(first.rstrip(".")) in TITLES
        if is_titled or (last and given_name(first) is GivenName.SURE and is_family_name(last.split()[-1])):
            yield found


def _people(text: Prose, context: ReportContext) -> Iterator[Slice]:
    of_people = are_heads_of_people(text.heads)
    attributed = text.kind is ProseKind.ATTRIBUTION or of_people
    places = [each.place for each in read_people(text.text, context.organisations, attributed=attributed)]
    if not places and of_people and is_written_as_a_name(text.text, text.heads):
        places = [Slice(0, len(text.text))]
    return iter(places)


def find_identifying_quotations(text: Prose, context: ReportContext) -> Iterator[Disclosure]:
    """Each quotation, in marks or set apart, with a place and a time in it, or with a worker's name."""
    for place in _quotations(text):
        words_of_it = place.of(text.text)
        if len(words(words_of_it)) < _LEAST_WORDS:
            continue
        is_timed = bool(read_times(words_of_it)) or any(map(_tells_when, read_dates(words_of_it)))
        if is_timed and _names_a_place(text, place, context):
            yield Disclosure(PLACE_AND_TIME, place)
        elif _names_a_worker(text, place, context):
            yield Disclosure(NAMED_WORKER, place)


def _tells_when(date: DateMention) -> bool:
    """Whether it leads to a few days: "last winter" and "Boxing Day" do, "weekends" and "today" do not."""
    match date.kind:
        case DateKind.DAY | DateKind.MONTH | DateKind.YEAR | DateKind.QUARTER | DateKind.FINANCIAL_YEAR:
            return True
        case DateKind.WEEKDAY:
            return not date.name
        case DateKind.SEASON | DateKind.FEAST:
            return date.year is not None or date.day is not None
        case DateKind.RELATIVE:
            return date.name.startswith(("last", "yesterday")) or date.month is not None
        case DateKind.DECADE:
            return False
        case _:
            assert_never(date.kind)


def _quotations(text: Prose) -> tuple[Slice, ...]:
    if text.kind is ProseKind.QUOTATION:
        return (Slice(0, len(text.text)),)
    return quotations(text.text) if text.is_english() else ()


def _names_a_place(text: Prose, quotation: Slice, context: ReportContext) -> bool:
    """Whether somebody or something is named in the quotation as where it happened."""
    return any(
        quotation.start <= name.place.start < quotation.end
        and _AT.search(
            text.text[max(quotation.start, name.place.start - _NEAR_CHARACTERS) : name.place.start]
        )
        and not EVENTS_AND_PEOPLES.issuperset(name.parts)
        and name.place.of(text.text) not in ALLOWED
        for name in read_names(text.text, KnownNames(organisations=context.organisations))
    )


def _names_a_worker(text: Prose, quotation: Slice, context: ReportContext) -> bool:
    """Whether a name stands beside a word for somebody at work, inside the quotation."""
    for name in _people(text, context):
        if name.overlaps(quotation):
            start = max(quotation.start, name.start - _NEAR_CHARACTERS)
            end = min(quotation.end, name.end + _NEAR_CHARACTERS)
            if _WORKER.search(text.text[start:end]):
                return True
    return False
