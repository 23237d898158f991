"""The words that a Markdown text shows, told from its signs and addresses by patterns alone, so that what a
reader of Markdown does with them can be held against it.

Each pattern ends at the next bracket of its kind or with its line, so that all of them take linear time.
"""

from __future__ import annotations

import html
import re

_UNSHOWN = (
    (re.compile(r"^ {0,3}\[(?!\^)[^\[\]\n]+\]:[ \t]*<?(?:[a-z][a-z0-9+.-]*:|[#/.]|www\.)[^\n]*$", re.M), ""),
    (re.compile(r"!\[\[[^\[\]\n]++\]\]"), ""),
    (re.compile(r"!\[[^\[\]\n]*+\](?:\((?:[^()\n]|\([^()\n]*+\))*+\)|\[[^\[\]\n]*+\])?"), ""),
    (re.compile(r"(?<=\])\((?:[^()\n]|\([^()\n]*+\))*+\)"), ""),
    (re.compile(r"(?<=\])\[[^\[\]\n]*+\]"), ""),
    (re.compile(r"\[\^[^\[\]\n]++\]:?"), ""),
    (re.compile(r"^[ \t]*(?:```|~~~)[^\n]*$", re.MULTILINE), ""),
    (re.compile(r"^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+", re.MULTILINE), ""),
    (re.compile(r"</?[A-Za-z][^<>\n]*+>"), ""),
    (re.compile(r"\\([^\w\s])"), r"\1"),
    (re.compile(r"\{[ \t]*lang[ \t]*=[^{}\n]*+\}"), ""),
)
"""What readers do not get as words, such as the targets of links, and what stands in its place."""

_COMMENT_OPENS, _COMMENT_CLOSES = "<!--", "-->"
_EASY = re.compile(r"[ ]{0,3}:::[ \t]*easy-read")
_PART = re.compile(r"[ ]{0,3}:::")


def words_shown(text: str) -> list[str]:
    """The lines of a Markdown text that have words, without what is no word of it."""
    text = _without_easy_parts(_without_comments(text))
    for pattern, words in _UNSHOWN:
        text = pattern.sub(words, text)
    return [line for line in html.unescape(text).split("\n") if line.strip()]


def _without_comments(text: str) -> str:
    kept: list[str] = []
    done = 0
    while (start := text.find(_COMMENT_OPENS, done)) >= 0:
        end = text.find(_COMMENT_CLOSES, start)
        if end < 0:
            break
        kept.append(text[done:start])
        done = end + len(_COMMENT_CLOSES)
    return "".join((*kept, text[done:]))


def _without_easy_parts(text: str) -> str:
    """The text without easy wording, which is kept as it stands, and without the lines around other parts."""
    kept: list[str] = []
    is_easy = False
    for line in text.split("\n"):
        if _PART.match(line):
            is_easy = _EASY.match(line) is not None
        elif not is_easy:
            kept.append(line)
    return "\n".join(kept)
