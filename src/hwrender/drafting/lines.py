"""The lines of a source, with the ends they have in the file, as places in a document count them."""

from __future__ import annotations

import re

_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n|\Z)")
_END = re.compile(r"\r\n?|\n")


def split_lines(text: str) -> list[str]:
    """The lines of `text`, each with its end; line 1 of a document is the first of them."""
    return [found[0] for found in _LINE.finditer(text) if found[0]]


def line_end(text: str) -> str:
    """How lines of `text` end: as its first one does."""
    found = _END.search(text)
    return found[0] if found else "\n"
