"""The ways to reach the organisation, each with its picture."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.document import Inline, Link, Paragraph, Strong, Text
from hwrender.edition.about import ReportFact
from hwrender.fixed_words.table import words_of
from hwrender.language.languages import direction
from hwrender.metadata import Metadata
from hwrender.span import START

PHONE_PICTURE, EMAIL_PICTURE, WEBSITE_PICTURE = "phone", "letter", "website"
ADDRESS_PICTURE, LISTEN_PICTURE, FORMATS_PICTURE = "geo_location", "audio", "large_print"
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")


def publisher(metadata: Metadata) -> Paragraph | None:
    """The name above the ways to reach it; nothing where there is no name or no way."""
    name = metadata.organisation()
    return Paragraph((_strong(name),), START) if name and ways_to_reach(metadata) else None


def ways_to_reach(metadata: Metadata) -> tuple[ReportFact, ...]:
    """How to reach the organisation and which other formats it offers; nothing when nothing is known."""
    return tuple(ReportFact((Paragraph(inlines, START),), picture) for inlines, picture in _ways(metadata))


def _ways(metadata: Metadata) -> Iterator[tuple[tuple[Inline, ...], str]]:
    known, words = metadata.contact, words_of(metadata.lang)

    def labelled(way: str, shown: str, target: str) -> tuple[Inline, ...]:
        link = Link(target, (Text(shown, START),), START)
        return (_strong(words.say(f"contact.{way}")), Text(" ", START), link)

    if known.phone:
        yield labelled("phone", known.phone, "tel:" + _dialled(known.phone)), PHONE_PICTURE
    if known.email:
        yield labelled("email", known.email, "mailto:" + known.email), EMAIL_PICTURE
    if known.website:
        yield labelled("website", shown_address(known.website), known.website), WEBSITE_PICTURE
    if known.address:
        place = Text(f" {_in_order(' '.join(known.address.split()), metadata.lang)}", START)
        yield (_strong(words.say("contact.address")), place), ADDRESS_PICTURE
    if known.audio_url:
        yield labelled("listen", shown_address(known.audio_url), known.audio_url), LISTEN_PICTURE
    if metadata.other_formats:
        yield (Text(metadata.other_formats, START),), FORMATS_PICTURE


def shown_address(address: str) -> str:
    """An address as people type it."""
    return address.removeprefix("https://").rstrip("/")


def _in_order(address: str, language: str) -> str:
    """A British address among words that run from right to left, with the mark that keeps a number at its
    start from moving to its end (Unicode Standard Annex 9, 2.6)."""
    if direction(language) == "ltr" or _RIGHT_TO_LEFT.search(address):
        return address
    return f"\N{LEFT-TO-RIGHT MARK}{address}"


def _dialled(phone: str) -> str:
    """A number as a phone dials it. In "+44 (0)20 …" the 0 goes with the number alone."""
    phone = phone.replace("(0)", "") if phone.startswith(("+", "00")) else phone
    return "".join(character for character in phone if character in "+0123456789")


def _strong(text: str) -> Strong:
    return Strong((Text(text, START),), START)
