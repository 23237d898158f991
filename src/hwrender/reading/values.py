"""Single values of the front matter: words as written become text, dates, numbers, or a finding."""

from __future__ import annotations

import re

from hwrender.metadata import PartialDate
from hwrender.reading.addresses import check_email, check_picture, check_web_address
from hwrender.reading.dates import DateTrouble, parse_date
from hwrender.reading.findings import Findings, shown
from hwrender.reading.languages import language_hint, parse_language
from hwrender.reading.nodes import YamlNode, YamlScalar
from hwrender.reading.schema import Field, FieldKind
from hwrender.reading.vocabularies import Vocabulary

_BLANKS = re.compile(r"[ \t\n]+")
_WHOLE_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,9}")
_NUMBER = re.compile(r"(\d{1,9}(?:\.\d{1,6})?)(?:\s*KB)?", re.IGNORECASE)
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
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
    match field.kind:
        case FieldKind.DATE:
            return _date(words, node, findings)
        case FieldKind.YES_NO:
            return _yes_no(words, node, name, findings)
        case FieldKind.WHOLE_NUMBER:
            return _whole_number(words, node, name, findings)
        case FieldKind.NUMBER:
            return _number(words, node, name, findings)
        case FieldKind.LANGUAGE:
            return _language(words, node, findings)
        case FieldKind.SLUG:
            return _slug(words, node, findings)
        case FieldKind.PICTURE | FieldKind.WEB_ADDRESS | FieldKind.EMAIL:
            return _address(words, node, field.kind, findings)
        case _:
            return known_value(words, node, field, name, findings)


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
    return _unknown_value(words, node, vocabulary, name, findings)


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


def _date(words: str, node: YamlScalar, findings: Findings) -> PartialDate | None:
    date = parse_date(words)
    if isinstance(date, PartialDate):
        return date
    assert isinstance(date, DateTrouble)
    findings.error("M021", node.span, date.message, date.hint, date.suggestion)
    return None


def _yes_no(words: str, node: YamlScalar, name: str, findings: Findings) -> bool | None:
    if words.lower() in _YES | _NO:
        return words.lower() in _YES
    findings.error("M025", node.span, f"{name} must be Yes or No.", "Write Yes or No, or leave it blank.")
    return None


def _whole_number(words: str, node: YamlScalar, name: str, findings: Findings) -> int | None:
    if _WHOLE_NUMBER.fullmatch(words):
        return int(words.replace(",", ""))
    findings.error("M024", node.span, f"{name} must be a whole number.", "Write it in figures, like 22.")
    return None


def _number(words: str, node: YamlScalar, name: str, findings: Findings) -> float | None:
    if match := _NUMBER.fullmatch(words):
        return float(match[1])
    findings.error("M024", node.span, f"{name} must be a number.", "Write it in figures, like 417.02.")
    return None


def _language(words: str, node: YamlScalar, findings: Findings) -> str | None:
    tag = parse_language(words)
    if tag is None:
        hint = language_hint(words)
        findings.error("M022", node.span, f"There is no language “{shown(words)}”.", hint)
    return tag


def _slug(words: str, node: YamlScalar, findings: Findings) -> str | None:
    if words in RESERVED_NAMES:
        findings.error("M023", node.span, f"Windows keeps the name “{words}” for itself.", "Choose another.")
        return None
    if _SLUG.fullmatch(words) and len(words) <= LONGEST_SLUG:
        return words
    better = _NOT_SLUG.sub("-", words.lower())[:LONGEST_SLUG].strip("-")
    suggestion = better if better and better not in RESERVED_NAMES else None
    hint = f"Use small letters, digits and hyphens, at most {LONGEST_SLUG}."
    if suggestion is not None:
        hint += f" Write {suggestion}."
    findings.error("M023", node.span, "This name cannot be used for files.", hint, suggestion)
    return None


def _address(words: str, node: YamlScalar, kind: FieldKind, findings: Findings) -> str | None:
    if kind is FieldKind.PICTURE:
        code, refusal = "M027", check_picture(words)
    elif kind is FieldKind.EMAIL:
        code, refusal = "M026", check_email(words)
    else:
        code, refusal = "M026", check_web_address(words)
    if refusal is None:
        return words
    findings.error(code, node.span, refusal.message, refusal.hint, refusal.suggestion)
    return None
