"""The keys of the front matter become `Metadata`: which are known, which are missing, what each holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from hwrender.document import Unread
from hwrender.metadata import Contact, GlossaryEntry, Metadata, WideBlank
from hwrender.reading.findings import Findings, shown
from hwrender.reading.keys import complain_of_missing, field_of, plain_key
from hwrender.reading.nodes import YamlEntry, YamlMapping, YamlNode, YamlScalar, YamlSequence, wide_blanks
from hwrender.reading.schema import (
    CONTACT_FIELDS,
    FIELDS,
    GLOSSARY_FIELDS,
    PICTURE_FIELD,
    REASON_FIELD,
    SAID_FIELD,
    Field,
    FieldGroup,
    FieldKind,
)
from hwrender.reading.unread import unread_words
from hwrender.reading.values import parse_value
from hwrender.span import Span

FALLBACK_LANGUAGE = "en-GB"
"""Stands in for a language that is missing or wrong, so that the rest can be checked as well."""


def read_metadata(root: YamlMapping, findings: Findings) -> tuple[Metadata | None, tuple[Unread, ...]]:
    """The metadata of a report, or None when it has no title; and the words that no field took. Every fault
    of it is among the findings."""
    reader = _FieldReader(findings)
    return reader.metadata(root), tuple(reader.unread)


class _FieldReader:
    """One pass over the keys, which remembers where each was written."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._keys: dict[str, Span] = {}
        self._values: dict[str, Span] = {}
        self._blanks: dict[str, tuple[WideBlank, ...]] = {}
        self.unread: list[Unread] = []

    def metadata(self, root: YamlMapping) -> Metadata | None:
        values: dict[str, Any] = {}
        for field, entry in self._known_entries(root, FIELDS, ""):
            value = self._value(field, entry.value)
            if value is not None:
                values[field.name] = value
            elif field.name in self._values:
                self._leave(field.name, entry.value)
        complain_of_missing(values, self._keys, self._values, self._findings)
        if "title" not in values:
            return None
        values.setdefault("lang", FALLBACK_LANGUAGE)
        places, value_places = MappingProxyType(self._keys), MappingProxyType(self._values)
        blanks = MappingProxyType(self._blanks)
        return Metadata(**values, places=places, value_places=value_places, wide_blanks=blanks)

    def _known_entries(
        self, mapping: YamlMapping, fields: tuple[Field, ...], prefix: str
    ) -> list[tuple[Field, YamlEntry]]:
        """The entries whose keys are known, each once, in the order written."""
        known: list[tuple[Field, YamlEntry]] = []
        for entry in mapping.entries:
            word, path = entry.key.value, prefix.rstrip(".")
            field = field_of(word, fields)
            if field is None:
                self._complain_of_key(entry.key, [each.name for each in fields], prefix)
                self._leave(path, entry.key)
                self._leave(prefix + word, entry.value)
            elif prefix + field.name in self._keys:
                self._complain_of_second(entry.key, prefix + field.name)
                self._leave(prefix + field.name, entry.value)
            else:
                if field.name != word:
                    self._mention_old_key(entry.key, field)
                self._remember(prefix + field.name, entry)
                known.append((field, entry))
        return known

    def _remember(self, path: str, entry: YamlEntry) -> None:
        self._keys[path] = entry.key.span
        if not (isinstance(entry.value, YamlScalar) and entry.value.is_blank()):
            self._place_value(path, entry.value)

    def _place_value(self, path: str, node: YamlNode) -> None:
        self._values[path] = node.span
        if isinstance(node, YamlScalar) and (blanks := wide_blanks(node)):
            self._blanks[path] = blanks

    def _leave(self, key: str, node: YamlNode) -> None:
        self.unread.extend(unread_words(key, node))

    def _complain_of_key(self, key: YamlScalar, names: list[str], prefix: str) -> None:
        near = self._findings.guess(plain_key(key.value), names, least=0.6)
        where = f" in {prefix.rstrip('.')}" if prefix else ""
        hint = f"Did you mean {near}?" if near else "Remove it, or see the list of keys in a new report."
        message = f"There is no key “{shown(key.value)}”{where}."
        self._findings.error("M003", key.span, message, hint, near)

    def _complain_of_second(self, key: YamlScalar, path: str) -> None:
        first = self._keys[path].line
        hint = f"It is on line {first} already. Keep one of them."
        self._findings.error("M004", key.span, f"The key {path} is given twice.", hint)

    def _mention_old_key(self, key: YamlScalar, field: Field) -> None:
        message = f"“{shown(key.value)}” is another name for {field.name}."
        self._findings.note("M005", key.span, message, f"Write {field.name}.", field.name)

    def _value(self, field: Field, node: YamlNode) -> Any:
        match field.kind:
            case FieldKind.TEXTS:
                return self._texts(field, node)
            case FieldKind.SENTENCE:
                return self._sentence(field, node)
            case FieldKind.CONTACT:
                return self._contact(node)
            case FieldKind.GLOSSARY:
                return self._glossary(node)
            case FieldKind.PICTURES:
                return self._words(node, "pictures", "police: officer", PICTURE_FIELD)
            case FieldKind.PRONUNCIATIONS:
                return self._words(node, "lexicon", "Siobhan: shivawn", SAID_FIELD)
            case FieldKind.REASONS:
                return self._reasons(node)
            case _:
                return parse_value(node, field, field.name, self._findings)

    def _texts(self, field: Field, node: YamlNode) -> tuple[str, ...]:
        """A list, or one value in the place of a list. Blank items are left out."""
        items = node.items if isinstance(node, YamlSequence) else (node,)
        texts: dict[str, None] = {}
        for number, item in enumerate(items):
            if isinstance(node, YamlSequence) and not isinstance(item, YamlScalar):
                hint = "Put the words of this item in quotes."
                self._findings.error("M020", item.span, f"An item of {field.name} must be text.", hint)
                self._leave(field.name, item)
                continue
            text = parse_value(item, field, field.name, self._findings)
            if not isinstance(text, str):
                self._leave(field.name, item)
                continue
            self._keys[f"{field.name}[{number}]"] = item.span
            self._place_value(f"{field.name}[{number}]", item)
            if text in texts:
                message = f"“{shown(text)}” is given twice in {field.name}."
                self._findings.warning("M032", item.span, message, "Remove one of them.")
            texts[text] = None
        return tuple(texts)

    def _sentence(self, field: Field, node: YamlNode) -> str | None:
        if not isinstance(node, YamlSequence):
            value = parse_value(node, field, field.name, self._findings)
            return value if isinstance(value, str) else None
        *most, last = self._texts(field, node) or ("",)
        return " and ".join(part for part in (", ".join(most), last) if part) or None

    def _map(self, node: YamlNode, name: str, example: str) -> YamlMapping | None:
        if isinstance(node, YamlMapping):
            return node
        if not (isinstance(node, YamlScalar) and node.is_blank()):
            hint = f"Write each on its own line under {name}:, like {example}."
            self._findings.error("M020", node.span, f"{name} must be a list of keys with words.", hint)
        return None

    def _own_entries(
        self, node: YamlNode, name: str, example: str, same: Callable[[str], str] = str
    ) -> Iterator[tuple[str, YamlEntry]]:
        """The entries of a value whose keys are the writer's own, each once. Those that `same` makes equal
        are one key."""
        mapping = self._map(node, name, example)
        firsts: dict[str, str] = {}
        for entry in mapping.entries if mapping else ():
            word = entry.key.value.strip()
            path = f"{name}.{firsts.setdefault(same(word), word)}"
            if path in self._keys:
                self._complain_of_second(entry.key, path)
                self._leave(path, entry.value)
                continue
            self._remember(path, entry)
            yield word, entry

    def _contact(self, node: YamlNode) -> Contact | None:
        mapping = self._map(node, "contact", "phone: 020 7946 0000")
        if mapping is None:
            return None
        values: dict[str, Any] = {}
        for field, entry in self._known_entries(mapping, CONTACT_FIELDS, "contact."):
            values[field.name] = self._contact_value(field, entry.value)
        return Contact(**values)

    def _contact_value(self, field: Field, node: YamlNode) -> Any:
        if field.name == "address" and isinstance(node, YamlSequence):
            lines = Field("contact.address", FieldGroup.COPIES, FieldKind.TEXTS)
            return ", ".join(self._texts(lines, node)) or None
        return parse_value(node, field, f"contact.{field.name}", self._findings)

    def _glossary(self, node: YamlNode) -> tuple[GlossaryEntry, ...]:
        example = "consent: saying yes after you have been told about it"
        entries: list[GlossaryEntry] = []
        for term, entry in self._own_entries(node, "glossary", example, str.lower):
            meaning, spoken = self._meaning(term, entry)
            if meaning is not None:
                entries.append(GlossaryEntry(term, meaning, spoken, entry.key.span))
        return tuple(entries)

    def _meaning(self, term: str, entry: YamlEntry) -> tuple[str | None, str | None]:
        path = f"glossary.{term}"
        values: dict[str, Any] = {}
        if isinstance(entry.value, YamlMapping):
            for field, part in self._known_entries(entry.value, GLOSSARY_FIELDS, f"{path}."):
                values[field.name] = parse_value(part.value, field, f"{path}.{field.name}", self._findings)
        else:
            values["means"] = parse_value(entry.value, GLOSSARY_FIELDS[0], path, self._findings)
        meaning = (values.get("means") or "").rstrip(". ") or None
        if meaning is None and not isinstance(entry.value, YamlSequence):
            hint = f"Write what {shown(term)} means after the colon."
            message = f"The hard word “{shown(term)}” has no meaning."
            self._findings.error("M028", entry.key.span, message, hint)
        return meaning, values.get("say")

    def _words(self, node: YamlNode, name: str, example: str, field: Field) -> Mapping[str, str]:
        """Words with one text for each."""
        texts: dict[str, str] = {}
        for word, entry in self._own_entries(node, name, example):
            text = parse_value(entry.value, field, f"{name}.{word}", self._findings)
            if isinstance(text, str):
                texts[word] = text
            else:
                self._leave(f"{name}.{word}", entry.value)
        return MappingProxyType(texts)

    def _reasons(self, node: YamlNode) -> Mapping[str, str]:
        """Codes and why they are ignored. Whether a code exists, and a reason is there, is for checking."""
        example, reasons = "S11: The law gives this figure.", dict[str, str]()
        for code, entry in self._own_entries(node, "ignore", example, str.upper):
            reason = parse_value(entry.value, REASON_FIELD, f"ignore.{code}", self._findings)
            reasons[code] = reason if isinstance(reason, str) else ""
        return MappingProxyType(reasons)
