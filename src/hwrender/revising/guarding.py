"""Words as Markdown that reads back as the same words.

Most words need nothing. Signs that Markdown would obey are guarded as lightly as is enough: at the start of a
line, then all that could mean something, then every sign.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from itertools import groupby

from hwrender.drafting.wording import guarded
from hwrender.revising.entries import Entry, EntryKind, TypedRun


class Guard(Enum):
    """How much is guarded."""

    START = "the start of a line"
    SIGNS = "signs that could mean something"
    ALL = "every sign, and letters beside bold words"


_SIGNS = re.compile(r"[\\`*_\[\]<>&!~|#{}]|^[-+=:.\"'()]|(?<=\d)[.)](?=\s)")
_ALL = re.compile(r"[!-/:-@\[-`{-~]")


def markdown_lines(entry: Entry, guard: Guard, indent: str = "") -> list[str]:
    """The lines of an entry in the source."""
    if entry.kind is EntryKind.FIXED:
        return entry.runs[0].text.split("\n")
    words = markdown_of(entry.runs, guard)
    if guard is Guard.START and entry.runs and not entry.runs[0].is_kept:
        words = guarded(words)
    prefix = indent if entry.kind is EntryKind.PARAGRAPH else entry.prefix
    return f"{prefix}{words}".split("\n")


def _harmless(words: str) -> str:
    """The words without signs that begin or end a comment, which may do so anywhere in a report."""
    return words.replace("<!--", "\\<!--").replace("-->", "--\\>")


def markdown_of(runs: Sequence[TypedRun], guard: Guard) -> str:
    """These runs as Markdown, which begins and ends no comment."""
    return _harmless(_markdown(runs, guard))


def _markdown(runs: Sequence[TypedRun], guard: Guard) -> str:
    groups = [(bold, list(found)) for bold, found in groupby(runs, key=lambda run: run.is_bold)]
    parts = []
    for at, (bold, found) in enumerate(groups):
        words = "".join(run.text if run.is_kept else signs_guarded(run.text, guard) for run in found)
        if bold:
            words = f"**{words}**"
        elif guard is Guard.ALL:
            words = _with_entities(words, found, is_after=at > 0, is_before=at + 1 < len(groups))
        parts.append(words)
    return "".join(parts)


def signs_guarded(words: str, guard: Guard) -> str:
    """Words with as many of their signs guarded as is said."""
    match guard:
        case Guard.START:
            return words
        case Guard.SIGNS:
            return _SIGNS.sub(r"\\\g<0>", words)
        case Guard.ALL:
            return _ALL.sub(r"\\\g<0>", words)


def _with_entities(words: str, runs: Sequence[TypedRun], *, is_after: bool, is_before: bool) -> str:
    """The words with the letters beside bold ones as entities: stars in the middle of a word with signs in it
    make nothing bold."""
    if is_after and not runs[0].is_kept and words[0].isalnum():
        words = f"&#{ord(words[0])};{words[1:]}"
    if is_before and not runs[-1].is_kept and words[-1].isalnum():
        words = f"{words[:-1]}&#{ord(words[-1])};"
    return words
