"""How a field is written where it stands: lists item by item, quotation marks and comments as they were."""

from __future__ import annotations

import json
from collections.abc import Sequence
from difflib import SequenceMatcher

from hwrender.reading.nodes import YamlEntry, YamlMapping, YamlNode, YamlScalar, YamlSequence
from hwrender.reading.schema import CONTACT_FIELDS, FIELDS, Field
from hwrender.revising.front_matter_tree import CONTACT, FIELD_NAMES, entry_in, last_line_of, shape
from hwrender.revising.line_edits import LineEdits
from hwrender.revising.refusals import RefusedChange, Why
from hwrender.revising.source import ReadSource
from hwrender.sources.front_matter import field_lines, field_value, quoted
from hwrender.span import Span

_UNLIKE_FLOW = frozenset(",[]{}")


class FieldWriter:
    """Writes into one front matter; what it does is done by `edits`."""

    def __init__(self, source: ReadSource, edits: LineEdits, root: YamlMapping) -> None:
        self._source, self._edits, self._root = source, edits, root

    def write(self, name: str, field: Field, value: str | tuple[str, ...]) -> None:
        """Fill in a field, or empty it."""
        entry = entry_in(self._root, name)
        if entry is None:
            self._add(name, field, value)
        elif isinstance(entry.value, YamlSequence) and isinstance(value, tuple) and value:
            self._items(entry, entry.value, value)
        elif isinstance(value, tuple) and len(value) > 1:
            self.clear(entry)
            indent = " " * (entry.key.span.column - 1)
            self._edits.insert(entry.key.span.line, (f"{indent}  - {quoted(item)}" for item in value))
        else:
            words = "".join(value) if isinstance(value, tuple) else value
            self.put(entry, field_value(field, words))

    def put(self, entry: YamlEntry, words: str) -> None:
        """Put one value, as YAML, after the colon of an entry."""
        node = entry.value
        if isinstance(node, YamlScalar) and not node.is_blank() and words and self._is_on_its_line(entry):
            self._edits.put(node.span, _like_before(node, words, self._source))
            return
        self.clear(entry, f" {words}" if words else "")

    def clear(self, entry: YamlEntry, words: str = "") -> None:
        """Take a value out, and put words right behind the colon. Comments stay."""
        node, line = entry.value, entry.key.span.line
        bare = self._source.bare[line - 1]
        colon = bare.find(":", entry.key.span.end_column - 1) + 1
        if not colon:
            raise RefusedChange(Why.ODD_FIELD)
        if isinstance(node, YamlScalar) and node.is_blank() and not node.value and node.plain:
            node_end = colon
        elif node.span.line == line:
            node_end = node.span.end_column - 1 if node.span.end_line == line else len(bare)
        else:
            node_end = colon
        self._edits.put(Span(line, colon + 1, line, node_end + 1), words)
        self._drop_below(line, last_line_of(node, entry, self._source))

    def _drop_below(self, line: int, last: int) -> None:
        """Take the lines of a value out, and leave comments between them."""
        for number in range(line + 1, last + 1):
            if not self._source.bare[number - 1].lstrip().startswith("#"):
                self._edits.drop(number, number)

    def _is_on_its_line(self, entry: YamlEntry) -> bool:
        return entry.value.span.end_line == entry.value.span.line == entry.key.span.line

    def _items(self, entry: YamlEntry, node: YamlSequence, value: Sequence[str]) -> None:
        """Change the items of a list; those that stay keep their lines."""
        if self._source.bare[node.span.line - 1][node.span.column - 1 : node.span.column] == "[":
            self._flow(node, value)
            return
        old = [shape(item) for item in node.items]
        matcher = SequenceMatcher(None, old, list(value), autojunk=False)
        for _, first, last, start, end in matcher.get_opcodes():
            self._edit_items(entry, node.items, (first, last), value[start:end], old[first:last])

    def _edit_items(
        self,
        entry: YamlEntry,
        items: Sequence[YamlNode],
        place: tuple[int, int],
        value: Sequence[str],
        old: Sequence[object],
    ) -> None:
        if list(value) == list(old):
            return
        first, last = place
        for item, words in zip(items[first:last], value, strict=False):
            self._edits.put(item.span, _like_before(item, quoted(words), self._source))
        for item in items[first + len(value) : last]:
            self._edits.drop(item.span.line, last_line_of(item, entry, self._source))
        near = items[min(last, len(items)) - 1] if last else items[0]
        line = last_line_of(near, entry, self._source) if last else near.span.line - 1
        indent = self._source.bare[near.span.line - 1][: near.span.column - 1]
        self._edits.insert(line, (f"{indent}{quoted(words)}" for words in value[last - first :]))

    def _flow(self, node: YamlSequence, value: Sequence[str]) -> None:
        """Write a list in brackets again; items that stay keep their quotation marks."""
        if node.span.line != node.span.end_line:
            raise RefusedChange(Why.ODD_FIELD)
        written = {shape(item): self._source.cut(item.span) for item in node.items}
        words = (written.get(each) or _in_flow(each) for each in value)
        self._edits.put(node.span, f"[{', '.join(words)}]")

    def _add(self, name: str, field: Field, value: str | tuple[str, ...]) -> None:
        """Write a field that is not there, where a person would look for it."""
        outer = entry_in(self._root, CONTACT)
        if not name.startswith(f"{CONTACT}."):
            self._edits.insert(self.line_above(field, self._root, FIELDS, 0), field_lines(field, value))
        elif outer is None:
            above = self.line_above(FIELD_NAMES[CONTACT], self._root, FIELDS, 0)
            self._edits.insert(above, [f"{CONTACT}:", *field_lines(field, value, "  ")])
        elif isinstance(outer.value, YamlMapping) and outer.value.span.line > outer.key.span.line:
            indent = " " * (outer.value.entries[0].key.span.column - 1)
            above = self.line_above(field, outer.value, CONTACT_FIELDS, outer.key.span.line)
            self._edits.insert(above, field_lines(field, value, indent))
        elif isinstance(outer.value, YamlScalar) and outer.value.is_blank():
            self._edits.insert(outer.key.span.line, field_lines(field, value, "  "))
        else:
            raise RefusedChange(Why.ODD_FIELD)

    def line_above(self, field: Field, mapping: YamlMapping, fields: tuple[Field, ...], opening: int) -> int:
        """The last line of the field before this one, in the order of a new report; of those that are
        there."""
        names = [each.name for each in fields]
        prefix = f"{CONTACT}." if fields is CONTACT_FIELDS else ""
        for name in reversed(names[: names.index(field.name)]):
            entry = entry_in(self._root, f"{prefix}{name}")
            if entry is not None:
                return last_line_of(entry.value, entry, self._source)
        if opening:
            return opening
        dashes = (number for number, line in enumerate(self._source.bare, 1) if line.startswith("---"))
        return next(dashes)


def _like_before(node: YamlNode, words: str, source: ReadSource) -> str:
    """Words with the quotation marks that those before them had."""
    mark = source.bare[node.span.line - 1][node.span.column - 1 : node.span.column]
    plain = words[1:-1].replace("''", "'") if words.startswith("'") else words
    if mark == '"':
        return json.dumps(plain, ensure_ascii=False)
    if mark == "'":
        return "'" + plain.replace("'", "''") + "'"
    return words


def _in_flow(words: str) -> str:
    line = quoted(words)
    if not line.startswith("'") and _UNLIKE_FLOW & frozenset(line):
        return f"'{line}'"
    return line
