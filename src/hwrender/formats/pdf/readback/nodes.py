"""The nodes of an edition by kind, for what is counted and compared one by one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any, TypeVar

from hwrender.edition.model import Edition

Kind = TypeVar("Kind")


def nodes_of(edition: Edition, *kinds: type[Kind]) -> Iterator[Kind]:
    """All nodes of these kinds in reading order, an outer one before those in it."""
    for part in (edition.cover, edition.sections, edition.notes):
        yield from _nodes(part, kinds)


def _nodes(node: Any, kinds: tuple[type[Kind], ...]) -> Iterator[Kind]:
    if isinstance(node, kinds):
        yield node
    for child in children(node):
        yield from _nodes(child, kinds)


def children(node: Any, without: str = "") -> Iterator[Any]:
    """What a node of an edition holds, leaving out the field `without`."""
    if isinstance(node, tuple):
        yield from node
    elif is_dataclass(node):
        yield from (getattr(node, each.name) for each in fields(node) if each.name != without)
