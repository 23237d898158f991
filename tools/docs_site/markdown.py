"""Pieces of Markdown for generated pages: any text, with no sign in it that means something."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_SIGNS = re.compile(r"([\\`*_\[\]<>|#!~$])")


def escaped(text: str) -> str:
    """The text on one line, read as it is written."""
    return _SIGNS.sub(r"\\\1", " ".join(text.split()))


def code(text: str) -> str:
    """Words to type. A bar would end the cell of a table, so it is written as a table needs it."""
    return f"`{text}`".replace("|", "\\|")


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of cells that are Markdown already."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def explained(rows: Iterable[tuple[str, str]]) -> str:
    """What is typed, each with what it does below it: unlike a table, this fits a phone."""
    return "\n\n".join(f"`{typed}`\n: {escaped(meaning)}" for typed, meaning in rows)


def to_type(lines: Iterable[str]) -> str:
    """Lines to type, or to read as they are."""
    return "\n".join(f"    {line}".rstrip() for line in lines)
