"""The front matter as written: keys, words and lists with their places, and nothing interpreted yet."""

from __future__ import annotations

from msgspec import Struct

from hwrender.span import Span

_BLANK = frozenset({"", "~", "null", "Null", "NULL"})


class Scalar(Struct, frozen=True):
    """Words. `plain` is true when they stand without quotes."""

    value: str
    plain: bool
    span: Span

    def is_blank(self) -> bool:
        """Whether nothing is said: an empty value, or YAML's null."""
        return not self.value.strip() or (self.plain and self.value in _BLANK)


class Sequence(Struct, frozen=True):
    items: tuple[Node, ...]
    span: Span


class Entry(Struct, frozen=True):
    key: Scalar
    value: Node


class Mapping(Struct, frozen=True):
    """Entries in the order written; a key may stand twice."""

    entries: tuple[Entry, ...]
    span: Span


Node = Scalar | Sequence | Mapping
