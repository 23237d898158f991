"""Fenced code in a Markdown text: what stands in it means what it says."""

from __future__ import annotations

import re
from collections.abc import Callable

_FENCE = re.compile(r"^[ ]{0,3}(`{3,}|~{3,})[^\n]*$", re.MULTILINE)


def code_in(text: str) -> list[tuple[int, int]]:
    """Where fenced code begins and ends."""
    found: list[tuple[int, int]] = []
    opened: tuple[str, int] | None = None
    for fence in _FENCE.finditer(text):
        if opened is None:
            opened = (fence[1], fence.start())
        elif fence[1][0] == opened[0][0] and len(fence[1]) >= len(opened[0]):
            found.append((opened[1], fence.end()))
            opened = None
    return [*found, (opened[1], len(text))] if opened is not None else found


def replaced_outside_code(
    pattern: re.Pattern[str], replace: Callable[[re.Match[str]], str], text: str
) -> str:
    """The text with each match replaced that begins outside of code."""
    code = code_in(text)

    def outside(found: re.Match[str]) -> str:
        return found[0] if any(start <= found.start() < end for start, end in code) else replace(found)

    return pattern.sub(outside, text)
