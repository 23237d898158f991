"""The words that a Markdown text shows, told from its signs and addresses by patterns alone, so that what a
reader of Markdown does with them can be held against it."""

from __future__ import annotations

import html
import re

_UNSHOWN = (
    (re.compile(r"^[ ]{0,3}:::[ \t]*easy-read.*?^[ ]{0,3}:::[ \t]*$", re.MULTILINE | re.DOTALL), ""),
    (re.compile(r"<!--.*?-->", re.DOTALL), ""),
    (
        re.compile(
            r"^[ ]{0,3}\[(?!\^)[^\]\n]+\]:[ \t]*<?(?:[a-z][a-z0-9+.-]*:|[#/.]|www\.)[^\n]*$", re.MULTILINE
        ),
        "",
    ),
    (re.compile(r"!\[[^\]\n]*\](?:\((?:[^()\n]|\([^()\n]*\))*\)|\[[^\]\n]*\])?"), ""),
    (re.compile(r"(?<=\])\((?:[^()\n]|\([^()\n]*\))*\)"), ""),
    (re.compile(r"(?<=\])\[[^\]\n]*\]"), ""),
    (re.compile(r"\[\^[^\]\n]+\]:?"), ""),
    (re.compile(r"^[ \t]*(?:```|~~~)[^\n]*$", re.MULTILINE), ""),
    (re.compile(r"^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+", re.MULTILINE), ""),
    (re.compile(r"</?[A-Za-z][^<>\n]*>"), ""),
    (re.compile(r"\\([^\w\s])"), r"\1"),
    (re.compile(r"\{[ \t]*lang[ \t]*=[^{}\n]*\}"), ""),
    (re.compile(r"^:::[^\n]*$", re.MULTILINE), ""),
)
"""What readers do not get as words, such as the targets of links, and what stands in its place."""


def words_shown(text: str) -> list[str]:
    """The lines of a Markdown text that have words, without what is no word of it."""
    for pattern, words in _UNSHOWN:
        text = pattern.sub(words, text)
    return [line for line in html.unescape(text).split("\n") if line.strip()]
