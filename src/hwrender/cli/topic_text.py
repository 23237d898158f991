"""A guide as plain text for the terminal: wrapped to its width, without the signs of Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from textwrap import wrap

from msgspec import Struct

_LINK = re.compile(r"\[([^]]+)\]\([^)]+\)")
_TO_TYPE = "    "
_ITEM = "* "
_BODY, _IN_ITEM = "  ", "      "
"""Headings begin further left than the rest, so that they are seen without bold type too."""


class GuideLine(Struct, frozen=True):
    """One line for the terminal."""

    text: str
    is_heading: bool = False


def shown_lines(markdown: str, width: int) -> Iterator[GuideLine]:
    """The lines of a guide, none wider than `width` characters but those that are to be typed."""
    is_first = True
    for block in re.split(r"\n{2,}", markdown.strip()):
        if not is_first:
            yield GuideLine("")
        is_first = False
        yield from _block(block, width)


def _block(block: str, width: int) -> Iterator[GuideLine]:
    if block.startswith("#"):
        yield GuideLine(_plain(block.lstrip("# ")), is_heading=True)
    elif block.startswith(_TO_TYPE):
        yield from (GuideLine(f"{_BODY}{line}") for line in block.splitlines())
    elif block.startswith(_ITEM):
        for item in re.split(r"\n(?=\* )", block):
            yield from _wrapped(item.removeprefix(_ITEM), width, f"{_BODY}  {_ITEM}", _IN_ITEM)
    else:
        yield from _wrapped(block, width, _BODY, _BODY)


def _wrapped(text: str, width: int, first: str, further: str) -> Iterator[GuideLine]:
    lines = wrap(_plain(text), width, initial_indent=first, subsequent_indent=further, break_on_hyphens=False)
    return map(GuideLine, lines)


def _plain(text: str) -> str:
    """The words alone. What is to be typed inside a sentence stands between quotation marks."""
    text = _LINK.sub(r"\1", " ".join(text.split()))
    return re.sub(r"`([^`]+)`", r"“\1”", text.replace("**", ""))
