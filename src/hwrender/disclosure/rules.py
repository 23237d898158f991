"""The rules on what gives somebody away, P1 to P12, explained, and what looks for them in one text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from msgspec.structs import replace

from hwrender.diagnostics import RuleExplanation, Severity
from hwrender.disclosure.addresses import (
    find_coordinates,
    find_postcodes,
    find_spelt_postcodes,
    find_word_addresses,
)
from hwrender.disclosure.birth_dates import find_birth_dates, find_births_abroad
from hwrender.disclosure.concerns import Disclosure
from hwrender.disclosure.containers import LINK
from hwrender.disclosure.context import ReportContext
from hwrender.disclosure.happenings import find_happenings
from hwrender.disclosure.identity_numbers import (
    find_national_insurance,
    find_nhs_numbers,
    find_spelt_national_insurance,
    find_spelt_nhs_numbers,
)
from hwrender.disclosure.known_people import find_known_people
from hwrender.disclosure.local_figures import find_local_figures
from hwrender.disclosure.names import find_identifying_quotations, find_listed_names, find_names
from hwrender.disclosure.online_contacts import find_emails, find_handles
from hwrender.disclosure.phones import find_phones, find_said_phones
from hwrender.disclosure.profiles import find_profiles
from hwrender.disclosure.reference_numbers import find_references, find_said_references
from hwrender.disclosure.rooms import find_homes
from hwrender.language.english import english_sentences
from hwrender.prose import Prose

_ERROR, _WARNING, _NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

EXPLANATIONS: tuple[RuleExplanation, ...] = (
    RuleExplanation(
        "P1",
        "NHS numbers",
        "NHS Data Dictionary, NHS NUMBER; UK GDPR",
        "An NHS number leads to one person's health record. No copy may carry it.",
        bad="Her NHS number is 943 476 5919.",
        good="She gave her NHS number.",
        severity=_ERROR,
    ),
    RuleExplanation(
        "P2",
        "National Insurance numbers",
        "HMRC, NIM39110; UK GDPR",
        "A National Insurance number belongs to one person for life. Others can misuse it.",
        bad="His National Insurance number is AB 12 34 56 C.",
        good="They asked for his National Insurance number.",
        severity=_ERROR,
    ),
    RuleExplanation(
        "P3",
        "E-mail addresses, phone numbers and names on social media",
        "UK GDPR; Information Commissioner's Office, personal data",
        "These lead straight to a person. Your own contact and helplines are let through.",
        bad="Ring her on 07700 900123.",
        good="Ring Samaritans on 116 123.",
        severity=_ERROR,
    ),
    RuleExplanation(
        "P4",
        "Full postcodes, streets with a number, coordinates",
        "Information Commissioner's Office, anonymisation; Royal Mail, postcodes",
        "A full postcode means about 15 homes, and sometimes one.",
        bad="She lives at 12 Mare Street, E8 4RP.",
        good="She lives in Hackney.",
        severity=_ERROR,
    ),
    RuleExplanation(
        "P5",
        "Dates of birth",
        "Information Commissioner's Office, anonymisation",
        "A date of birth and an area are often enough to find a person.",
        bad="He was born on 3 May 1961.",
        good="He is aged 50 to 64.",
        severity=_ERROR,
    ),
    RuleExplanation(
        "P6",
        "Very small numbers of people",
        "NHS practice for sexual-health data: 1 to 7 are not shown",
        "People know one another. In a group of 2, each can tell who the other is.",
        bad="Two of the women work off the street.",
        good="Some of the women work off the street.",
        severity=_WARNING,
    ),
    RuleExplanation(
        "P7",
        "Totals and parts that reveal a small number",
        "Government Analysis Function, disclosure control for tables",
        "Readers can take one number from the other. Then they have the one you left out.",
        bad="22 people took part. 20 were women.",
        good="22 people took part. Most were women.",
        severity=_WARNING,
    ),
    RuleExplanation(
        "P8",
        "Names of people",
        "Information Commissioner's Office, anonymisation",
        "A program cannot know who agreed to be named. Only a person can decide.",
        bad="Sarah Khan said that she waited for a year.",
        good="A woman said that she waited for a year.",
        severity=_WARNING,
    ),
    RuleExplanation(
        "P9",
        "Age, origin and sex together, and numbers of cases or vehicles",
        "Information Commissioner's Office, anonymisation",
        "3 plain facts together can point to just one person in a town.",
        bad="A 34-year-old Romanian woman told us about it.",
        good="A woman told us about it.",
        severity=_WARNING,
    ),
    RuleExplanation(
        "P10",
        "Quotations with a place and a time, or with a worker's name",
        "Research ethics: quotations can be traced",
        "Whoever was there knows who spoke. A person should read it again.",
        bad="“On Monday night they moved me on from Mare Street again.”",
        good="“They moved me on again and again.”",
        severity=_NOTE,
    ),
    RuleExplanation(
        "P11",
        "Hidden facts in picture files",
        "Exif 2.32; Information Commissioner's Office",
        "A photograph can say where and when it was taken. Our copies leave that out.",
        bad="A photograph from a phone, with its place in it.",
        good="A photograph that was saved without its place.",
        severity=_NOTE,
    ),
    RuleExplanation(
        "P12",
        "Words that are not in English",
        "Information Commissioner's Office, anonymisation",
        "We find addresses in every language. We find small numbers in English alone.",
        bad="Dywedodd dwy fenyw eu bod yn aros.",
        good="Two women said that they wait.",
        severity=_NOTE,
    ),
)

FindDisclosures = Callable[[Prose, ReportContext], Iterator[Disclosure]]

OF_FIGURES: Mapping[FindDisclosures, int] = MappingProxyType(
    {
        find_nhs_numbers: 10,
        find_national_insurance: 6,
        find_phones: 4,
        find_postcodes: 1,
        find_coordinates: 1,
        find_references: 1,
    }
)
"""What numbers look like is the same in every language. How many digits a text has at least for each: those
of a phone may be letters, and those of a postcode too."""

IN_ANY_LANGUAGE: tuple[FindDisclosures, ...] = (
    find_spelt_nhs_numbers,
    find_spelt_national_insurance,
    find_spelt_postcodes,
    find_word_addresses,
    find_emails,
    find_handles,
    find_birth_dates,
    find_births_abroad,
    find_homes,
)

IN_OTHER_LANGUAGES: tuple[FindDisclosures, ...] = (find_listed_names,)

IN_ENGLISH: tuple[FindDisclosures, ...] = (
    find_said_phones,
    find_said_references,
    find_names,
    find_profiles,
    find_happenings,
    find_local_figures,
    find_known_people,
    find_identifying_quotations,
)

_IN_LINKS: tuple[FindDisclosures, ...] = (find_names, find_profiles)
"""A number of people in an address is one that somebody published."""


def rules_for(text: Prose) -> Iterator[tuple[FindDisclosures, Prose]]:
    """The rules that can find something in this text, each with what it is to read: all of it, or its
    sentences in English, with blanks in the place of all others."""
    digits = sum(map(str.isdigit, text.text))
    of_figures = [rule for rule, least in OF_FIGURES.items() if digits >= least]
    yield from ((rule, text) for rule in (*of_figures, *IN_ANY_LANGUAGE))
    english, words = IN_ENGLISH, only_english(text)
    if not text.is_english():
        yield from ((rule, text) for rule in IN_OTHER_LANGUAGES)
    if text.field == LINK:
        english = _IN_LINKS
    if words.text.strip():
        yield from ((rule, words) for rule in english)


def only_english(text: Prose) -> Prose:
    """The English sentences of a text in their places: all of a text in English."""
    if text.is_english():
        return text
    at, kept = 0, ""
    for place in english_sentences(text.text):
        kept += " " * (place.start - at) + place.of(text.text)
        at = place.end
    return replace(text, text=kept + " " * (len(text.text) - at), language="en")
