"""Which field of a report another program's key means. What means none is told, and kept as a note that is
never published."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from msgspec import Struct, field

from hwrender.importing.text.top import Given
from hwrender.metadata import PartialDate
from hwrender.reading.addresses import check_email, check_web_address
from hwrender.reading.dates import parse_date
from hwrender.reading.findings import Findings, shown
from hwrender.reading.keys import field_of, plain_key
from hwrender.reading.languages import likely_language
from hwrender.reading.schema import CONTACT_FIELDS, FIELDS, Field, FieldKind
from hwrender.reading.source import Source

_FIELDS = {each.name: each for each in FIELDS} | {f"contact.{each.name}": each for each in CONTACT_FIELDS}
_OTHER_KEYS: Mapping[str, str] = MappingProxyType(
    {
        "subject": "title",
        "heading": "title",
        "created": "publication_date",
        "created_time": "publication_date",
        "date_created": "publication_date",
        "publish_date": "publication_date",
        "publishdate": "publication_date",
        "pubdate": "publication_date",
        "date_published": "publication_date",
        "sent": "publication_date",
        "locale": "lang",
        "organisation": "contact.organisation",
        "organization": "contact.organisation",
        "publisher": "contact.organisation",
        "institute": "contact.organisation",
        "institution": "contact.organisation",
        "affiliation": "contact.organisation",
        "company": "contact.organisation",
        "phone": "contact.phone",
        "telephone": "contact.phone",
        "email": "contact.email",
        "website": "contact.website",
        "tags": "key_themes",
        "keywords": "key_themes",
        "categories": "key_themes",
        "themes": "key_themes",
        "topics": "key_themes",
        "author": "local_healthwatch",
        "authors": "local_healthwatch",
        "creator": "local_healthwatch",
        "by": "local_healthwatch",
    }
)
"""Keys of other programs, as `plain_key` has them, and the field of each."""

_HEALTHWATCH = re.compile(r"\bhealthwatch\s+\w", re.IGNORECASE)
_OF_A_MAIL = frozenset({"date", "sent", "from", "to", "cc", "bcc", "reply_to"})
_SIMPLE = frozenset(
    {
        FieldKind.TEXT, FieldKind.TEXTS, FieldKind.SENTENCE, FieldKind.DATE, FieldKind.YES_NO,
        FieldKind.WHOLE_NUMBER, FieldKind.NUMBER, FieldKind.LANGUAGE, FieldKind.SLUG, FieldKind.PICTURE,
        FieldKind.WEB_ADDRESS, FieldKind.EMAIL,
    }
)  # fmt: skip
_CLOCK = re.compile(r"[T ,]+\d{1,2}:\d{2}\S*.*$|^[A-Z][a-z]{2,8}, (?=\d)")
_MONTH_FIRST = re.compile(r"([A-Z][a-z]+)\.? (\d{1,2}),? (\d{4})")


class KnownFields(Struct):
    """`values` of fields as front matter has them, and what belongs to no field, line by line."""

    values: dict[str, str | tuple[str, ...]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)


def known_fields(given: Iterable[Given], source: Source, findings: Findings, *, is_mail: bool) -> KnownFields:
    """What is known, and a finding for each key that is no field."""
    known = KnownFields()
    for each in given:
        name = _field_name(each.key, is_mail=is_mail)
        if not each.values:
            continue
        left = each.values if name is None or name in known.values else _take(name, each.values, known)
        if plain_key(each.key) == "subtitle" and isinstance(title := known.values.get("title"), str):
            known.values["title"] = f"{title}: {' '.join(each.values)}"
        elif left:
            known.notes.append(f"{each.key}: {', '.join(left)}" if each.key else ", ".join(left))
            start = source.line_starts[each.line - 1]
            message = f"“{shown(each.key or left[0])}” belongs to no field. Its words are not published."
            hint = "They are kept as a note at the end of the lines at the top."
            findings.note("D111", source.span(start, start + len(each.key)), message, hint)
    return known


def _field_name(key: str, *, is_mail: bool) -> str | None:
    """The name of the field that a key means. When an e-mail was sent says nothing of the report."""
    plain = plain_key(key)
    if is_mail and plain in _OF_A_MAIL:
        return None
    found = field_of(key, FIELDS)
    name = _OTHER_KEYS.get(plain) or (found.name if found is not None else None)
    return name if name is not None and _FIELDS[name].kind in _SIMPLE else None


def _take(name: str, values: tuple[str, ...], known: KnownFields) -> tuple[str, ...]:
    """Keep what a field can hold; what is left of the values is returned."""
    known_field = _FIELDS[name]
    if name == "local_healthwatch":
        ours = [value for value in values if _HEALTHWATCH.search(value)]
        if ours:
            known.values[name] = ours[0]
        return tuple(value for value in values if value not in ours[:1])
    if known_field.kind is FieldKind.TEXTS:
        return _take_list(known_field, values, known)
    value = _meant(known_field, " ".join(values))
    if value is None:
        return values
    known.values[name] = value
    return ()


def _take_list(known_field: Field, values: tuple[str, ...], known: KnownFields) -> tuple[str, ...]:
    vocabulary = known_field.vocabulary
    if vocabulary is None:
        known.values[known_field.name] = values
        return ()
    spelt = {value.lower(): value for value in vocabulary.values}
    parts = (
        [part.strip(" #") for value in values for part in value.split(",")] if len(values) == 1 else [*values]
    )
    fitting = tuple(spelt[part.lower()] for part in parts if part.lower() in spelt)
    if fitting:
        known.values[known_field.name] = fitting
    return tuple(part for part in parts if part.lower() not in spelt)


def _meant(known_field: Field, words: str) -> str | None:
    """A value as we write it; nothing where the field cannot hold it."""
    match known_field.kind:
        case FieldKind.DATE:
            return iso_date(words)
        case FieldKind.LANGUAGE:
            tag = likely_language(words)
            return "en-GB" if tag == "en" else tag
        case FieldKind.EMAIL:
            return words if check_email(words) is None else None
        case FieldKind.WEB_ADDRESS:
            return words if check_web_address(words) is None else None
        case _:
            return re.sub(
                r"!?\[\[(?:[^\[\]|]*\|)?([^\[\]|]+)\]\]|[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}", r"\1", words
            )


def iso_date(words: str) -> str | None:
    """A date as ISO 8601, without the time of day; nothing where it is none, or can be read in two ways."""
    bare = _CLOCK.sub("", words.strip()).strip()
    bare = _MONTH_FIRST.sub(r"\2 \1 \3", bare)
    date = parse_date(_CLOCK.sub("", bare).strip())
    return date.as_iso() if isinstance(date, PartialDate) else None
