"""Entries of fields whose keys are the writer's own: hard words, pictures, ways to say a word, codes."""

from __future__ import annotations

from hwrender.reading.characters import harmless
from hwrender.reading.keys import field_of
from hwrender.reading.nodes import YamlEntry, YamlMapping, YamlNode, YamlScalar
from hwrender.reading.schema import FIELDS, GLOSSARY_FIELDS, KEYED, FieldKind
from hwrender.revising.changes import SetEntry
from hwrender.revising.field_writing import FieldWriter
from hwrender.revising.fields import others_than
from hwrender.revising.front_matter_tree import (
    FIELD_NAMES,
    entry_in,
    front_matter_tree,
    last_line_of,
    shape,
    words_of_node,
)
from hwrender.revising.line_edits import LineEdits
from hwrender.revising.refusals import RefusedChange, Why
from hwrender.revising.source import ReadSource
from hwrender.sources.front_matter import in_one_line, quoted

_NOTHING = ("", "")
_MEANS, _SAY = (field.name for field in GLOSSARY_FIELDS)


def set_entry(source: ReadSource, text: str, change: SetEntry) -> str:
    """The text with an entry written, changed or taken out.

    Raises `RefusedChange` for what cannot be written, or a field written in a way that could not be kept.
    """
    field = FIELD_NAMES.get(change.field)
    if field is None or field.kind not in KEYED or not in_one_line(change.key):
        raise RefusedChange(Why.NO_SUCH_FIELD)
    if any(harmless(each) != each for each in (change.key, change.value, change.say)):
        raise RefusedChange(Why.HIDDEN_SIGN)
    wanted = in_one_line(change.value), in_one_line(change.say) if field.kind is FieldKind.GLOSSARY else ""
    root = front_matter_tree(text)
    own = _own(root, change)
    if (_said(own.value) if own is not None else _NOTHING) == wanted:
        return text
    edits = LineEdits(source)
    _EntryWriter(source, edits, root).write(change, own, *wanted)
    new = edits.text()
    now = front_matter_tree(new)
    found = _own(now, change)
    says = _said(found.value) if found is not None else _NOTHING
    if says != (wanted if wanted[0] else _NOTHING) or _all_else(root, change) != _all_else(now, change):
        raise RefusedChange(Why.BAD_VALUE)
    return new


def _all_else(root: YamlMapping, change: SetEntry) -> object:
    """What the other entries of the field say, and the other fields."""
    entry, own = entry_in(root, change.field), _own(root, change)
    entries = entry.value.entries if entry is not None and isinstance(entry.value, YamlMapping) else ()
    rest = [(each.key.value, shape(each.value)) for each in entries if each is not own]
    return rest, others_than(root, change.field)


def _own(root: YamlMapping, change: SetEntry) -> YamlEntry | None:
    """The entry of this key: capitals make no other hard word, and no other code."""
    entry = entry_in(root, change.field)
    key = _same(in_one_line(change.key), change.field)
    entries = entry.value.entries if entry is not None and isinstance(entry.value, YamlMapping) else ()
    return next((each for each in entries if _same(each.key.value.strip(), change.field) == key), None)


def _same(key: str, field: str) -> str:
    return key.lower() if field in ("glossary", "ignore") else key


def _said(node: YamlNode) -> tuple[str, str]:
    """What an entry says: its words, and how they are said."""
    if not isinstance(node, YamlMapping):
        return words_of_node(node), ""
    return _words(_inner(node, _MEANS)), _words(_inner(node, _SAY))


def _words(entry: YamlEntry | None) -> str:
    return words_of_node(entry.value) if entry is not None else ""


def _inner(node: YamlMapping, name: str) -> YamlEntry | None:
    for entry in node.entries:
        field = field_of(entry.key.value, GLOSSARY_FIELDS)
        if field is not None and field.name == name:
            return entry
    return None


class _EntryWriter:
    def __init__(self, source: ReadSource, edits: LineEdits, root: YamlMapping) -> None:
        self._source, self._edits, self._root = source, edits, root
        self._fields = FieldWriter(source, edits, root)

    def write(self, change: SetEntry, own: YamlEntry | None, value: str, say: str) -> None:
        outer = entry_in(self._root, change.field)
        if outer is not None and _is_in_brackets(outer):
            raise RefusedChange(Why.ODD_FIELD)
        if own is None:
            self._add(change, outer, value, say)
        elif not value:
            self._edits.drop(own.key.span.line, last_line_of(own.value, own, self._source))
        elif isinstance(own.value, YamlMapping):
            self._inside(own, own.value, value, say)
        elif say:
            self._fields.clear(own)
            indent = " " * (own.key.span.column + 1)
            self._edits.insert(own.key.span.line, _two_lines(indent, value, say))
        else:
            self._fields.put(own, quoted(value))

    def _add(self, change: SetEntry, outer: YamlEntry | None, value: str, say: str) -> None:
        indent, opening = "  ", []
        if outer is None:
            field = FIELD_NAMES[change.field]
            line, opening = self._fields.line_above(field, self._root, FIELDS, 0), [f"{change.field}:"]
        elif isinstance(outer.value, YamlMapping) and outer.value.entries:
            indent = " " * (outer.value.entries[0].key.span.column - 1)
            line = last_line_of(outer.value, outer, self._source)
        elif isinstance(outer.value, YamlScalar) and outer.value.is_blank():
            line = outer.key.span.line
        else:
            raise RefusedChange(Why.ODD_FIELD)
        key = quoted(change.key)
        if say:
            lines = [f"{indent}{key}:", *_two_lines(f"{indent}  ", value, say)]
        else:
            lines = [f"{indent}{key}: {quoted(value)}"]
        self._edits.insert(line, [*opening, *lines])

    def _inside(self, own: YamlEntry, node: YamlMapping, value: str, say: str) -> None:
        """Change what a word means, and how it is said, where the two stand below it."""
        means, said = _inner(node, _MEANS), _inner(node, _SAY)
        if means is None or means.key.span.line == own.key.span.line:
            raise RefusedChange(Why.ODD_FIELD)
        if words_of_node(means.value) != value:
            self._fields.put(means, quoted(value))
        if said is None and say:
            indent = " " * (means.key.span.column - 1)
            self._edits.insert(
                last_line_of(means.value, means, self._source), [f"{indent}{_SAY}: {quoted(say)}"]
            )
        elif said is not None and not say:
            self._edits.drop(said.key.span.line, last_line_of(said.value, said, self._source))
        elif said is not None and words_of_node(said.value) != say:
            self._fields.put(said, quoted(say))


def _is_in_brackets(entry: YamlEntry) -> bool:
    node = entry.value
    return isinstance(node, YamlMapping) and node.span.line == entry.key.span.line


def _two_lines(indent: str, value: str, say: str) -> list[str]:
    return [f"{indent}{_MEANS}: {quoted(value)}", f"{indent}{_SAY}: {quoted(say)}"]
