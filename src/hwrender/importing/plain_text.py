"""A page saved as text, line by line, and plain words as Markdown that reads back as the same words
(CommonMark 0.31.2, 2.4)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from hwrender.importing.model import BlockKind, ImportedBlock
from hwrender.reading.source import Source

_BULLET = re.compile(r"\s*[•●▪◦‣·*–-]\s+(?=\S)")
_BLANKS = re.compile(r"[ \t\r\n\f\v\u2028\u2029]+")
_SIGNS = re.compile(r"[\\`*_\[\]<>]|&(?=#?\w+;)|!(?=\[)|\|(?=.)|\|$")
_START = re.compile(r"(?:[#>+=~-]|:::|---)")
_NUMBER = re.compile(r"(\d{1,9})([.)])(?=\s|$)")


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
    for is_list, same in groupby(blocks, lambda block: block.kind is BlockKind.LIST):
        if is_list:
            yield one_list([*same])
        else:
            yield from same


def one_list(items: list[ImportedBlock]) -> ImportedBlock:
    """Lists right behind each other as one; it begins where the first does."""
    words = tuple(words for item in items for words in item.words)
    markdown = "\n".join(item.markdown for item in items)
    return ImportedBlock(BlockKind.LIST, words, markdown, items[0].span)


def one_line(words: str) -> str:
    """The words with every run of blanks and line breaks as one space."""
    return _BLANKS.sub(" ", words).strip(" ")


def escaped(words: str) -> str:
    """Words inside a line, blanks as they are."""
    return _SIGNS.sub(lambda found: "\\" + found[0], words)


def safe_start(line: str) -> str:
    """A line whose first sign could start another kind of block, so that it starts none."""
    if _START.match(line):
        return "\\" + line
    return _NUMBER.sub(r"\1\\\2", line, count=1) if _NUMBER.match(line) else line


def paragraph_of(words: str) -> str:
    """One paragraph on one line."""
    return safe_start(escaped(one_line(words)))
