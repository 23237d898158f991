"""Words of the front matter that no field took, for those who look for what may give somebody away."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from hwrender.document import Unread
from hwrender.reading.nodes import YamlMapping, YamlNode, YamlScalar, YamlSequence


def unread_words(key: str, node: YamlNode) -> Iterator[Unread]:
    """Each value and each key of its own in what is written under `key`; blank ones are left out."""
    match node:
        case YamlScalar(value=value, span=span):
            if not node.is_blank():
                yield Unread(key, value, span)
        case YamlSequence(items=items):
            for item in items:
                yield from unread_words(key, item)
        case YamlMapping(entries=entries):
            for entry in entries:
                yield from unread_words(key, entry.key)
                yield from unread_words(f"{key}.{entry.key.value}", entry.value)
        case _:
            assert_never(node)
