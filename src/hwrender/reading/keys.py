"""Which field a key of the front matter means: by its name, its label on the library page or an old name.

And what is said where a field is missing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from hwrender.reading.findings import Findings
from hwrender.reading.schema import REQUIRED, Field
from hwrender.span import START, Span

_NOT_WORD = re.compile(r"[^a-z0-9]+")


def field_of(key: str, fields: tuple[Field, ...]) -> Field | None:
    """The field of these that a key means, or None."""
    by_name = {field.name: field for field in fields}
    by_alias = {plain_key(field.label): field for field in fields if field.label}
    by_alias |= {alias: field for field in fields for alias in field.aliases}
    return by_name.get(key) or by_alias.get(plain_key(key)) or by_name.get(plain_key(key))


def plain_key(word: str) -> str:
    """A key without capitals and signs, so that "Publication date" and publication-date are the same."""
    return _NOT_WORD.sub("_", word.lower()).strip("_")


def complain_of_missing(
    values: Mapping[str, Any], keys: Mapping[str, Span], written: Mapping[str, Span], findings: Findings
) -> None:
    """A finding for each field that a report must have and has not, unless something was written there."""
    title, lang = (keys.get(name, START) for name in REQUIRED)
    if "title" not in values and "title" not in written:
        findings.error("M010", title, "The report has no title.", "Write title: and then its title.")
    if "lang" not in values and "lang" not in written:
        hint = "Write lang: en-GB for British English."
        findings.error("M011", lang, "The report does not say its language.", hint)
