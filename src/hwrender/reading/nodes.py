"""The front matter as written: keys, words and lists with their places, and nothing interpreted yet."""

from __future__ import annotations

import re

from msgspec import Struct

from hwrender.metadata import WideBlank
from hwrender.span import Span

_BLANK = frozenset({"", "~", "null", "Null", "NULL"})


class YamlScalar(Struct, frozen=True):
    """Words. `plain` is true when they stand without quotes."""

    value: str
    plain: bool
    span: Span

    def is_blank(self) -> bool:
        """Whether nothing is said: an empty value, or YAML's null."""
        return not self.value.strip() or (self.plain and self.value in _BLANK)


def wide_blanks(node: YamlScalar) -> tuple[WideBlank, ...]:
    """The runs of blanks that are one blank in the text of a value; none where it is not written on one line,
    character by character."""
    span, words = node.span, node.value.strip()
    width = span.end_column - span.column
    if span.line != span.end_line or width != len(node.value) + (0 if node.plain else 2):
        return ()
    found: list[WideBlank] = []
    lost = len(node.value) - len(node.value.lstrip())
    if lost:
        found.append(WideBlank(0, lost))
    first = lost
    for run in re.finditer(r"[ \t]{2,}", words):
        lost += run.end() - run.start() - 1
        found.append(WideBlank(run.end() + first - lost, lost))
    return tuple(found)


class YamlSequence(Struct, frozen=True):
    items: tuple[YamlNode, ...]
    span: Span


class YamlEntry(Struct, frozen=True):
    key: YamlScalar
    value: YamlNode


class YamlMapping(Struct, frozen=True):
    """Entries in the order written; a key may stand twice."""

    entries: tuple[YamlEntry, ...]
    span: Span


YamlNode = YamlScalar | YamlSequence | YamlMapping
