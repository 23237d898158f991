"""A page saved as text, line by line, and plain words as Markdown that reads back as the same words
(CommonMark 0.31.2, 2.4)."""

from __future__ import annotations

import re

from hwrender.importing.shown.model import Piece, ShownBlock, ShownParagraph
from hwrender.reading.source import Source

_BLANKS = re.compile(r"[ \t\r\n\f\v\u2028\u2029]+")
_SIGNS = re.compile(r"[\\`*_\[\]<>]|&(?=#?\w+;)|!(?=\[)|\|(?=.)|\|$")
_START = re.compile(r"(?:[#>+=~-]|:::|---)")
_NUMBER = re.compile(r"(\d{1,9})([.)])(?=\s|$)")


def blocks_of_text(source: Source) -> list[ShownBlock]:
    """Each line as a paragraph."""
    blocks: list[ShownBlock] = []
    for number, line in enumerate(source.text.split("\n")):
        words = one_line(line)
        if words:
            start = source.line_starts[number]
            span = source.span(start + len(line) - len(line.lstrip()), start + len(line.rstrip()))
            blocks.append(ShownParagraph((Piece(words),), span=span))
    return blocks


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
