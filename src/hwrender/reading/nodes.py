"""The front matter as written: keys, words and lists with their places, and nothing interpreted yet."""

from __future__ import annotations

from hwrender.record import record
from hwrender.span import Span

_BLANK = frozenset({"", "~", "null", "Null", "NULL"})


@record
class Scalar:
    """Words. `plain` is true when they stand without quotes."""

    value: str
    plain: bool
    span: Span

    def is_blank(self) -> bool:
        """Whether nothing is said: an empty value, or YAML's null."""
        return not self.value.strip() or (self.plain and self.value in _BLANK)


@record
class Sequence:
    items: tuple[Node, ...]
    span: Span


@record
class Entry:
    key: Scalar
    value: Node


@record
class Mapping:
    """Entries in the order written; a key may stand twice."""

    entries: tuple[Entry, ...]
    span: Span


Node = Scalar | Sequence | Mapping
