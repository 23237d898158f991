"""The front matter as JSON Schema (draft 2020-12), for editors that complete and check as people type.

It takes what reading takes: blank values, old keys, one value in the place of a list. Words outside an open
vocabulary are allowed here too, since `check` has only a warning for them. Two keywords are those of VS Code:
`doNotSuggest` for old names, and `patternErrorMessage` for what to write instead.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from hwrender.reading.explanations import EXPLANATIONS
from hwrender.reading.schema import CONTACT_FIELDS, FIELDS, KEYED, REQUIRED, Field, FieldKind
from hwrender.reading.values import LONGEST_SLUG
from hwrender.reading.vocabularies import Vocabulary

Schema = dict[str, Any]

_DATE = (
    r"^(?:\d{4}(?:-\d{1,2}){0,2}"
    r"|(?:[A-Za-z]{6,9},? )?(?:\d{1,2}(?:st|nd|rd|th)? )?[A-Za-z]{3,9}\.?,? \d{4})$"
)
"""The shapes of a date; whether there is such a month is for `check` to say."""
_LANGUAGE = r"^[A-Za-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|\d{3}))?(?:-[A-Za-z0-9]{5,8})*$"

_BLANK: Schema = {"type": "null"}
_WORDS: Schema = {"type": ["string", "number"]}


_SIMPLE: Mapping[FieldKind, Schema] = MappingProxyType(
    {
        FieldKind.DATE: {
            "type": ["string", "integer"],
            "pattern": _DATE,
            "patternErrorMessage": "Write it like 2016-09-06, 2016-09 or 2016.",
            "minimum": 1900,
            "maximum": 2099,
        },
        FieldKind.YES_NO: {"enum": ["Yes", "No", "yes", "no", "YES", "NO", True, False]},
        FieldKind.WHOLE_NUMBER: {
            "type": ["integer", "string"],
            "minimum": 0,
            "pattern": r"^\d{1,3}(?:,?\d{3})*$",
        },
        FieldKind.NUMBER: {
            "type": ["number", "string"],
            "minimum": 0,
            "pattern": r"^\d{1,9}(?:\.\d{1,6})?(?: ?[Kk][Bb])?$",
        },
        FieldKind.LANGUAGE: {
            "type": "string",
            "pattern": _LANGUAGE,
            "patternErrorMessage": "Write a language tag, like en-GB for English or bn for Bengali.",
        },
        FieldKind.SLUG: {
            "type": "string",
            "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$",
            "patternErrorMessage": "Use small letters, digits and hyphens.",
            "maxLength": LONGEST_SLUG,
        },
        FieldKind.PICTURE: {"type": "string", "minLength": 1},
        FieldKind.WEB_ADDRESS: {"type": "string", "pattern": "^https?://[^ ]+$"},
        FieldKind.EMAIL: {"type": "string", "pattern": "^[^ @]+@[^ @]+[.][^ @]+$"},
        FieldKind.PICTURES: {"type": "object", "additionalProperties": {"type": "string"}},
        FieldKind.PRONUNCIATIONS: {"type": "object", "additionalProperties": {"type": "string"}},
        FieldKind.REASONS: {"type": "object", "additionalProperties": _WORDS},
    }
)
"""The kinds of value that are the same for every field."""


def json_schema() -> Schema:
    """The schema of a report's front matter. The same table of fields gives the same schema."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "hwrender report",
        "description": "What is known about a report, at the top of its Markdown file.",
        "type": "object",
        "properties": _properties(FIELDS, ""),
        "additionalProperties": False,
        "allOf": [_needed(field) for field in FIELDS if field.name in REQUIRED],
    }


def _needed(field: Field) -> Schema:
    return {"anyOf": [{"required": [name]} for name in (field.name, *field.aliases)]}


def _properties(fields: tuple[Field, ...], prefix: str) -> Schema:
    """Every field by its name, and its other names as ways to the same."""
    properties: Schema = {}
    for field in fields:
        properties[field.name] = _property(field, prefix)
    for field in fields:
        for name in (*field.aliases, *((field.label,) if field.label else ())):
            way = "/properties/contact" if prefix else ""
            properties[name] = {
                "allOf": [{"$ref": f"#{way}/properties/{field.name}"}],
                "deprecated": True,
                "doNotSuggest": True,
                "description": f"Another name for {field.name}.",
            }
    return properties


def _property(field: Field, prefix: str) -> Schema:
    explanation = EXPLANATIONS[prefix + field.name]
    described: Schema = {"description": explanation.words}
    if field.label:
        described["title"] = field.label
    if explanation.example and field.kind not in KEYED:
        described["examples"] = [explanation.example]
    is_whole = field.kind is FieldKind.CONTACT or (not prefix and field.name in REQUIRED)
    values = _values(field)
    return {**described, **(values if is_whole else {"anyOf": [values, _BLANK]})}


def _values(field: Field) -> Schema:
    """What a field of this kind may hold when it is not blank."""
    if field.kind in _SIMPLE:
        return _SIMPLE[field.kind]
    match field.kind:
        case FieldKind.TEXT if field.name != "address":
            return _known(field.vocabulary) if field.vocabulary else {**_WORDS, "minLength": 1}
        case FieldKind.TEXTS if field.vocabulary:
            return _one_or_more(_known(field.vocabulary))
        case FieldKind.TEXT | FieldKind.TEXTS | FieldKind.SENTENCE:
            return _one_or_more(_WORDS)
        case FieldKind.CONTACT:
            properties = _properties(CONTACT_FIELDS, f"{field.name}.")
            return {"type": ["object", "null"], "properties": properties, "additionalProperties": False}
        case FieldKind.GLOSSARY:
            return {"type": "object", "additionalProperties": {"anyOf": [_WORDS, _MEANING]}}
        case _:
            raise NotImplementedError(field.kind)


_MEANING: Schema = {
    "type": "object",
    "properties": {
        "means": {**_WORDS, "description": "What the word means, to follow the word “means”."},
        "say": {**_WORDS, "description": "How a voice says the word."},
        "meaning": {"deprecated": True, **_WORDS},
        "spoken": {"deprecated": True, **_WORDS},
    },
    "additionalProperties": False,
}


def _one_or_more(item: Schema) -> Schema:
    """A list, or one value in its place."""
    return {"anyOf": [{"type": "array", "items": {"anyOf": [item, _BLANK]}}, item]}


def _known(vocabulary: Vocabulary) -> Schema:
    """The known words, for completion; then whatever else is taken."""
    known: Schema = {"enum": [*vocabulary.values]}
    if not vocabulary.closed:
        return {"anyOf": [known, _WORDS]}
    spellings = "|".join(_in_any_case(word) for word in (*vocabulary.values, *vocabulary.old_labels))
    return {"anyOf": [known, {"type": "string", "pattern": f"^(?:{spellings})$"}]}


def _in_any_case(word: str) -> str:
    """A pattern for the word in capitals or small letters (JSON Schema knows no flags)."""
    return "".join(f"[{sign.upper()}{sign.lower()}]" if sign.isalpha() else sign for sign in word)
