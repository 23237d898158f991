"""The words of our documents as readers get them: paragraphs, items and cells, but nothing to be typed."""

from __future__ import annotations

import re
from textwrap import dedent

_FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_PICTURE = re.compile(r"!\[[^]]*\]\([^)]+\)(\{[^}]*\})?")
_LINK = re.compile(r"\[([^]]+)\]\([^)]+\)")
_ITEM = re.compile(r"\n(?=(?:\* |\d+\. ))")
_MARK = re.compile(r"^(?:\* |\d+\. |#+ )")


def words_of(markdown: str) -> list[str]:
    """Each text that is read as one. What is to be typed inside a sentence stands between quotation marks."""
    found = []
    for block in re.split(r"\n{2,}", _FENCE.sub("", markdown).strip()):
        if block.startswith(("    ", "<", "|---")):
            continue
        if block.startswith("|"):
            found += [
                cell for row in block.splitlines() if "---" not in row for cell in row.strip("|").split("|")
            ]
        else:
            found += _ITEM.split(block)
    return [text for text in map(_plain, found) if text]


def report_in(markdown: str) -> str:
    """The whole report that a document shows: the longest of what it indents."""
    blocks = re.findall(r"(?:^(?: {4}.*)?\n)+", markdown, re.MULTILINE)
    return dedent(max(blocks, key=len)).strip("\n") + "\n"


def _plain(text: str) -> str:
    text = _LINK.sub(r"\1", _PICTURE.sub("", _MARK.sub("", text.strip())))
    return " ".join(re.sub(r"`([^`]+)`", r"“\1”", text).replace("**", "").split())
