"""The nodes of an edition by kind, for what is counted and compared one by one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, TypeVar

from hwrender.edition.model import Edition

Kind = TypeVar("Kind")


def nodes_of(edition: Edition, *kinds: type[Kind]) -> Iterator[Kind]:
    """All nodes of these kinds in reading order, an outer one before those in it."""
    waiting: list[Any] = [edition.notes, edition.sections, edition.cover]
    while waiting:
        node = waiting.pop()
        if isinstance(node, kinds):
            yield node
        waiting.extend(reversed(children(node)))


def children(node: Any, without: str = "") -> tuple[Any, ...]:
    """What a node of an edition holds, leaving out the field `without`."""
    if isinstance(node, tuple):
        return node
    kind: Any = type(node)
    return tuple(getattr(node, name) for name in _field_names(kind) if name != without)


@lru_cache(maxsize=256)
def _field_names(kind: type[Any]) -> tuple[str, ...]:
    return getattr(kind, "__struct_fields__", ())
