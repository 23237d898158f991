"""A page saved as text, line by line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.importing.escaping import one_line, paragraph_of
from hwrender.importing.model import Block, Kind
from hwrender.reading.source import Source

_BULLET = re.compile(r"\s*[•●▪◦‣·*–-]\s+(?=\S)")


def blocks_of_text(source: Source) -> tuple[Block, ...]:
    """Each line as a block; lines that begin with a bullet, one after the other, are a list."""
    blocks: list[Block] = []
    for number, line in enumerate(source.text.split("\n")):
        bullet = _BULLET.match(line)
        words = one_line(line[bullet.end() :] if bullet else line)
        if not words:
            continue
        start = source.line_starts[number]
        span = source.span(start + len(line) - len(line.lstrip()), start + len(line.rstrip()))
        kind = Kind.LIST if bullet else Kind.TEXT
        markdown = f"- {paragraph_of(words)}" if kind is Kind.LIST else paragraph_of(words)
        blocks.append(Block(kind, (words,), markdown, span))
    return tuple(_lists_joined(blocks))


def _lists_joined(blocks: list[Block]) -> Iterator[Block]:
    item: Block | None = None
    for block in blocks:
        if block.kind is not Kind.LIST:
            if item is not None:
                yield item
            item = None
            yield block
        elif item is None:
            item = block
        else:
            item = Block(
                Kind.LIST, (*item.words, *block.words), f"{item.markdown}\n{block.markdown}", item.span
            )
    if item is not None:
        yield item
