"""The front matter as written: keys, words and lists with their places, and nothing interpreted yet."""

from __future__ import annotations

from msgspec import Struct

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
