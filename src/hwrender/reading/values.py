"""Single values of the front matter: words as written become text, dates, numbers, or a finding."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from hwrender.metadata import PartialDate
from hwrender.reading.addresses import check_email, check_picture, check_web_address
from hwrender.reading.dates import parse_date
from hwrender.reading.findings import Findings, Refusal, shown
from hwrender.reading.languages import language_hint, parse_language
from hwrender.reading.nodes import YamlNode, YamlScalar
from hwrender.reading.schema import Field, FieldKind
from hwrender.reading.vocabularies import Vocabulary

_BLANKS = re.compile(r"[ \t\n]+")
_WHOLE_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,9}")
_NUMBER = re.compile(r"(\d{1,9}(?:\.\d{1,6})?)(?:\s*KB)?", re.IGNORECASE)
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_BETWEEN_VALUES = re.compile(r"[,;/&+]| and ")
_YES, _NO = frozenset({"yes", "true"}), frozenset({"no", "false"})

LONGEST_SLUG = 60
RESERVED_NAMES = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))]
)
"""Names that Windows keeps for devices, whatever their ending."""

Value = str | bool | int | float | PartialDate


def parse_value(node: YamlNode, field: Field, name: str, findings: Findings) -> Value | None:
    """The one value of a field of a simple kind. None when it is blank, or when a finding says what is wrong.

    `name` is how messages call it.
    """
    if not isinstance(node, YamlScalar):
        hint = f"Write {name}: and then the words, on one line."
        findings.error("M020", node.span, f"{name} must be {field.kind.value}.", hint)
        return None
    if node.is_blank():
        return None
    words = _BLANKS.sub(" ", node.value).strip()
    if field.kind not in _PARSERS:
        return known_value(words, node, field, name, findings)
    code, parse = _PARSERS[field.kind]
    value = parse(words, name)
    if not isinstance(value, Refusal):
        return value
    findings.error(code, node.span, value.message, value.hint, value.suggestion)
    return None


def known_value(words: str, node: YamlScalar, field: Field, name: str, findings: Findings) -> str | None:
    """The words of a text field; where it has a vocabulary, in the vocabulary's own spelling."""
    vocabulary = field.vocabulary
    if vocabulary is None:
        return words
    current = {value.lower(): value for value in vocabulary.values}.get(words.lower())
    if current is not None:
        return current
    current = vocabulary.old_labels.get(words.lower())
    if current is not None:
        message = f"“{words}” is an old label for “{current}”."
        findings.note("M031", node.span, message, f"Write {current}.", current)
        return current
    parts = _several(words, vocabulary, findings) if field.kind is FieldKind.TEXTS else ()
    if parts:
        message = f"“{shown(words)}” in {name} is {len(parts)} values."
        hint = f"Write each on its own line, with a hyphen first, like “- {parts[0]}”."
        findings.warning("M030", node.span, message, hint)
        return words
    return _unknown_value(words, node, vocabulary, name, findings)


def _several(words: str, vocabulary: Vocabulary, findings: Findings) -> tuple[str, ...]:
    """The known values that stand on one line, or what is probably meant by them; none if they are not all
    known."""
    known = {value.lower(): value for value in vocabulary.values} | dict(vocabulary.old_labels)
    parts = [part.strip().lower() for part in _BETWEEN_VALUES.split(words)]
    if len(parts) < 2 or not any(part in known for part in parts):
        return ()
    meant = [known.get(part) or findings.guess(part, vocabulary.values) for part in parts]
    return tuple(value for value in meant if value) if all(meant) else ()


def _unknown_value(
    words: str, node: YamlScalar, vocabulary: Vocabulary, name: str, findings: Findings
) -> str | None:
    near = findings.guess(words, vocabulary.values)
    if vocabulary.closed:
        hint = f"Write one of these: {', '.join(vocabulary.values)}."
        findings.error("M030", node.span, f"{name} cannot be “{shown(words)}”.", hint, near)
        return None
    if near is not None:
        hint = f"Did you mean “{near}”?"
        findings.warning("M030", node.span, f"“{shown(words)}” is not a known value of {name}.", hint, near)
    elif vocabulary.complete:
        hint = f"Known are: {'; '.join(vocabulary.values)}."
        findings.warning("M030", node.span, f"“{shown(words)}” is not a known value of {name}.", hint)
    return words


def _yes_no(words: str, name: str) -> bool | Refusal:
    if words.lower() in _YES | _NO:
        return words.lower() in _YES
    return Refusal(f"{name} must be Yes or No.", "Write Yes or No, or leave it blank.")


def _whole_number(words: str, name: str) -> int | Refusal:
    if _WHOLE_NUMBER.fullmatch(words):
        return int(words.replace(",", ""))
    return Refusal(f"{name} must be a whole number.", "Write it in figures, like 22.")


def _number(words: str, name: str) -> float | Refusal:
    if match := _NUMBER.fullmatch(words):
        return float(match[1])
    return Refusal(f"{name} must be a number.", "Write it in figures, like 417.02.")


def _language(words: str) -> str | Refusal:
    unknown = Refusal(f"There is no language “{shown(words)}”.", language_hint(words))
    return parse_language(words) or unknown


def _slug(words: str) -> str | Refusal:
    if words in RESERVED_NAMES:
        return Refusal(f"Windows keeps the name “{words}” for itself.", "Choose another.")
    if _SLUG.fullmatch(words) and len(words) <= LONGEST_SLUG:
        return words
    better = _NOT_SLUG.sub("-", words.lower())[:LONGEST_SLUG].strip("-")
    suggestion = better if better and better not in RESERVED_NAMES else None
    hint = f"Use small letters, digits and hyphens, at most {LONGEST_SLUG}."
    if suggestion is not None:
        hint += f" Write {suggestion}."
    return Refusal("This name cannot be used for files.", hint, suggestion)


_PARSERS: Mapping[FieldKind, tuple[str, Callable[[str, str], Value | Refusal]]] = MappingProxyType(
    {
        FieldKind.DATE: ("M021", lambda words, _: parse_date(words)),
        FieldKind.YES_NO: ("M025", _yes_no),
        FieldKind.WHOLE_NUMBER: ("M024", _whole_number),
        FieldKind.NUMBER: ("M024", _number),
        FieldKind.LANGUAGE: ("M022", lambda words, _: _language(words)),
        FieldKind.SLUG: ("M023", lambda words, _: _slug(words)),
        FieldKind.PICTURE: ("M027", lambda words, _: check_picture(words) or words),
        FieldKind.WEB_ADDRESS: ("M026", lambda words, _: check_web_address(words) or words),
        FieldKind.EMAIL: ("M026", lambda words, _: check_email(words) or words),
    }
)
"""For each simple kind: the code of what is wrong with a value, and what makes a value of words and the
name of the field."""
