"""The marks in a Word copy by which corrected words find the way back to their report.

They are names of hidden bookmarks: Word shows no bookmark whose name begins with an underscore, nobody hears
it, and Word and LibreOffice keep it. Each paragraph with words has its number in the copy and a digest of its
words; the first has the kind of copy too, and a digest of all of them. Nothing is in a mark that is not in
the words that everybody sees: no name, no path, nothing of the source. Google Docs gives bookmarks other
names, so whoever reads marks must do without them.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from typing import Literal, TypeAlias

from msgspec import Struct

CopyKind: TypeAlias = Literal["easy", "full", "review"]
"""An easy-read copy, a full one, or a sheet on which colleagues review the easy words."""

_PARAGRAPH = re.compile(r"_hw_(\d{1,6})_([0-9a-f]{8})")
_STATE = re.compile(r"_hw_(easy|full|review)_([0-9a-f]{24})")
_BLANKS = re.compile(r"\s+")
_PARAGRAPH_DIGITS, _STATE_DIGITS = 8, 24


class ParagraphMark(Struct, frozen=True):
    """The number of a paragraph in its copy, from 1, and the digest of the words that it had."""

    number: int
    digest: str


class StateMark(Struct, frozen=True):
    """The kind of a copy, and the digest of all the words that it had."""

    kind: CopyKind
    digest: str


def paragraph_mark(number: int, words: str) -> str:
    """The name of the bookmark of a paragraph."""
    return f"_hw_{number}_{digest_of(words)}"


def state_mark(kind: CopyKind, digest: str) -> str:
    """The name of the bookmark that says which state of a report a copy was made from."""
    return f"_hw_{kind}_{digest}"


def read_mark(name: str) -> ParagraphMark | StateMark | None:
    """What the name of a bookmark says; None for one that is not ours."""
    state = _STATE.fullmatch(name)
    if state is not None:
        kind: CopyKind = "easy" if state[1] == "easy" else "full" if state[1] == "full" else "review"
        return StateMark(kind, state[2])
    paragraph = _PARAGRAPH.fullmatch(name)
    return None if paragraph is None else ParagraphMark(int(paragraph[1]), paragraph[2])


def digest_of(words: str) -> str:
    """The digest of the words of one paragraph. Blanks do not count: programs change them as they save."""
    return _digest(words, _PARAGRAPH_DIGITS)


def state_digest(paragraphs: Iterable[str]) -> str:
    """The digest of the words of all paragraphs of a copy, in order."""
    return _digest("\0".join(_BLANKS.sub("", words) for words in paragraphs), _STATE_DIGITS)


def _digest(words: str, digits: int) -> str:
    bare = _BLANKS.sub("", words)
    return hashlib.sha256(bare.encode("utf-8", "surrogatepass")).hexdigest()[:digits]
