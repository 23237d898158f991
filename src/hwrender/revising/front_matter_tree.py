"""The front matter as keys and words with their places, and the words of its fields as they were written."""

from __future__ import annotations

import re
from collections.abc import Mapping

from hwrender.reading.fences import find_fences
from hwrender.reading.findings import Findings
from hwrender.reading.front_matter import parse_front_matter
from hwrender.reading.keys import field_of
from hwrender.reading.limits import WorkBudget, WorkBudgetSpentError
from hwrender.reading.nodes import YamlEntry, YamlMapping, YamlNode, YamlScalar, YamlSequence
from hwrender.reading.schema import CONTACT_FIELDS, FIELDS, KEYED, Field, FieldKind
from hwrender.reading.source import source_of_text
from hwrender.revising.refusals import RefusedChange, Why
from hwrender.revising.source import ReadSource, last_line

CONTACT = "contact"
_BLANKS = re.compile(r"\s+")
FIELD_NAMES: Mapping[str, Field] = {
    **{field.name: field for field in FIELDS},
    **{f"{CONTACT}.{field.name}": field for field in CONTACT_FIELDS},
}
"""Every field by its name."""


def front_matter_tree(text: str) -> YamlMapping:
    """The keys of the front matter. Raises `RefusedChange` where it cannot be read."""
    source, findings = source_of_text(text, "report"), Findings("report")
    fences = find_fences(source, findings)
    try:
        budget = WorkBudget(len(text))
        root = None if fences is None else parse_front_matter(source, fences, findings, budget)
    except WorkBudgetSpentError:
        root = None
    if root is None:
        raise RefusedChange(Why.ODD_FIELD)
    return root


def last_front_matter_line(text: str) -> int:
    """The line that ends the front matter; 0 where there is none."""
    source = source_of_text(text, "report")
    fences = find_fences(source, Findings("report"))
    return 0 if fences is None else source.span(fences.end, fences.end).line


def values_of(text: str) -> Mapping[str, str | tuple[str, ...]]:
    """The words of each field that is not blank, as they were written, by its name ("title",
    "contact.phone"); a list for fields that take one. Fields whose keys are the writer's own are left out."""
    root = front_matter_tree(text)
    found = {name: value_in(root, name) for name, field in FIELD_NAMES.items() if field.kind not in KEYED}
    return {name: value for name, value in found.items() if value}


def entry_in(root: YamlMapping, name: str) -> YamlEntry | None:
    """The entry of a field, under whatever name it stands; of a field of `contact` within that."""
    outer, _, inner = name.partition(".")
    entry = _entry(root, outer, FIELDS)
    if not inner or entry is None:
        return entry
    return _entry(entry.value, inner, CONTACT_FIELDS) if isinstance(entry.value, YamlMapping) else None


def _entry(node: YamlMapping, name: str, fields: tuple[Field, ...]) -> YamlEntry | None:
    for entry in node.entries:
        field = field_of(entry.key.value, fields)
        if field is not None and field.name == name:
            return entry
    return None


def value_in(root: YamlMapping, name: str) -> str | tuple[str, ...]:
    """The words of a field as they were written; "" or () where it is blank."""
    entry = entry_in(root, name)
    takes_several = FIELD_NAMES[name].kind is FieldKind.TEXTS
    if entry is None:
        return () if takes_several else ""
    match entry.value:
        case YamlSequence(items=items):
            words = tuple(filter(None, map(words_of_node, items)))
            return words if takes_several else ", ".join(words)
        case YamlScalar() as scalar:
            said = words_of_node(scalar)
            return (said,) * bool(said) if takes_several else said
        case _:
            return () if takes_several else ""


def words_of_node(node: YamlNode) -> str:
    """The words of a value, in one line; "" for what is blank, or no words."""
    if not isinstance(node, YamlScalar) or node.is_blank():
        return ""
    return _BLANKS.sub(" ", node.value).strip()


def last_line_of(node: YamlNode, entry: YamlEntry, source: ReadSource) -> int:
    """The last line of a value, comments after it left out."""
    match node:
        case YamlSequence(items=inner) if inner and _is_below(node, entry):
            return last_line_of(inner[-1], entry, source)
        case YamlMapping(entries=entries) if entries and _is_below(node, entry):
            return last_line_of(entries[-1].value, entries[-1], source)
        case YamlScalar(value="", plain=True):
            return entry.key.span.line
        case YamlScalar(span=span) if source.bare[span.line - 1][span.column - 1 : span.column] in "|>":
            return _last_of_block(span.line, entry.key.span.column, source)
        case _:
            return max(last_line(node.span), entry.key.span.line)


def _is_below(node: YamlNode, entry: YamlEntry) -> bool:
    """Whether a list of keys or items stands on lines of its own."""
    return node.span.line > entry.key.span.line


def _last_of_block(line: int, column: int, source: ReadSource) -> int:
    """The last line of words that begin at this line with `|` or `>`, under a key at this column."""
    last = line
    for number in range(line + 1, len(source.bare) + 1):
        words = source.bare[number - 1]
        if words.strip() and len(words) - len(words.lstrip(" ")) < column:
            break
        last = number if words.strip() else last
    return last


def shape(node: YamlNode) -> object:
    """What a tree says, without places, for comparison; what is blank is left out."""
    match node:
        case YamlScalar():
            return words_of_node(node)
        case YamlSequence(items=items):
            return [found for found in map(shape, items) if found]
        case YamlMapping(entries=entries):
            return [(entry.key.value, found) for entry in entries if (found := shape(entry.value))]
