"""Plain words as Markdown that reads back as the same words (CommonMark 0.31.2, 2.4)."""

from __future__ import annotations

import re

_BLANKS = re.compile(r"[ \t\r\n\f\v\u2028\u2029]+")
_SIGNS = re.compile(r"[\\`*_\[\]<>]|&(?=#?\w+;)|!(?=\[)|\|(?=.)|\|$")
_START = re.compile(r"(?:[#>+=~-]|:::|---)")
_NUMBER = re.compile(r"(\d{1,9})([.)])(?=\s|$)")


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
