"""Which field a key of the front matter means: by its name, its label on the library page or an old name."""

from __future__ import annotations

import re

from hwrender.reading.schema import Field

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
