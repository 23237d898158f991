"""What the fields of a report are called at the desk."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from hwrender.reading.schema import CONTACT_FIELDS, FIELDS, Field, FieldKind

LABELS: Mapping[str, str] = MappingProxyType(
    {
        "title": "Title",
        "lang": "Language",
        "easy_title": "Title in easy words",
        "short_title": "Short title",
        "name": "Name of the files",
        "sensitive": "Is it private?",
        "small_numbers_up_to": "Small groups",
        "contact.organisation": "Your organisation",
        "contact.phone": "Phone",
        "contact.email": "E-mail",
        "contact.address": "Address",
        "contact.website": "Website",
        "contact.audio_url": "Where people can listen",
        "other_formats": "Other ways to get it",
        "glossary": "Hard words",
        "pictures": "Words with a picture of their own",
        "cover_picture": "Picture on the cover",
        "tested_by": "Who tried it",
        "full_report": "Where the full report is",
        "readers": "Who it is for",
        "purpose": "What they can do with it",
        "translation_of": "What it is a translation of",
        "translated_from": "The English words it was made from",
        "lexicon": "How names are said",
        "ignore": "What you said is all right",
        "voice": "Voice",
        "licence": "Licence",
        "source_pdf_size_kb": "Size of that file",
    }
)
"""What fields are called that the library page has no label for."""


def all_fields() -> Iterator[tuple[str, Field]]:
    """Each field that is filled in, with its whole name ("contact.phone")."""
    for field in FIELDS:
        if field.kind is FieldKind.CONTACT:
            yield from ((f"{field.name}.{part.name}", part) for part in CONTACT_FIELDS)
        else:
            yield field.name, field


@cache
def label_of(name: str) -> str:
    """What a field is called: by the library page, or by us; what is no field keeps its name."""
    labels = {each: field.label or LABELS.get(each) for each, field in all_fields()}
    return labels.get(name) or name
