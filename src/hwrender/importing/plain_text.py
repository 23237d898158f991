"""A page saved as text, line by line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.importing.escaping import one_line, paragraph_of
from hwrender.importing.model import BlockKind, ImportedBlock
from hwrender.reading.source import Source

_BULLET = re.compile(r"\s*[•●▪◦‣·*–-]\s+(?=\S)")


def blocks_of_text(source: Source) -> tuple[ImportedBlock, ...]:
    """Each line as a block; lines that begin with a bullet, one after the other, are a list."""
    blocks: list[ImportedBlock] = []
    for number, line in enumerate(source.text.split("\n")):
        bullet = _BULLET.match(line)
        words = one_line(line[bullet.end() :] if bullet else line)
        if not words:
            continue
        start = source.line_starts[number]
        span = source.span(start + len(line) - len(line.lstrip()), start + len(line.rstrip()))
        kind = BlockKind.LIST if bullet else BlockKind.TEXT
        markdown = f"- {paragraph_of(words)}" if kind is BlockKind.LIST else paragraph_of(words)
        blocks.append(ImportedBlock(kind, (words,), markdown, span))
    return tuple(_lists_joined(blocks))


def _lists_joined(blocks: list[ImportedBlock]) -> Iterator[ImportedBlock]:
    item: ImportedBlock | None = None
    for block in blocks:
        if block.kind is not BlockKind.LIST:
            if item is not None:
                yield item
            item = None
            yield block
        elif item is None:
            item = block
        else:
            item = ImportedBlock(
                BlockKind.LIST,
                (*item.words, *block.words),
                f"{item.markdown}\n{block.markdown}",
                item.span,
            )
    if item is not None:
        yield item
