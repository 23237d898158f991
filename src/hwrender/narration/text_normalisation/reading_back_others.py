"""What was given to a voice of another language, read back: its words as they are written, and its figures in
one of the ways in which they may be said."""

from __future__ import annotations

import re
from collections.abc import Collection
from unicodedata import category

from hwrender.narration.text_normalisation.other_languages import reads_latin, ways
from hwrender.narration.text_normalisation.runs import ANYTHING, missing_words

_FIGURES = re.compile(r"[^\W\d_]*\d[\w.,:/€£$%+@\u00a0\u202f\u2009-]*")
_OTHER_SCRIPT = re.compile("[\u0370-\u1dff\u1f00-\u1fff\u2c00-\uffff]+")
"""A voice that reads Latin letters names these words instead."""
_STANDS_ALONE = re.compile(r"(?<![\w.,:/+@£$€–—-])\d{1,9}(?=[.,;:!?)”»]*(?:\s|$))(?!\s\d)")


def unlike_in(language: str, shown: str, said: str, readings: Collection[str] = ()) -> str:
    """What of `shown` is not in `said`, in a few words; "" when all of it is."""
    expected = _expected(language, shown, readings)
    heard = _words(said)
    missing = "" if expected == heard else missing_words(expected, heard)
    missing = missing or _lost_number(language, shown, heard)
    return f"“{missing}” is not said" if missing else ""


def _expected(language: str, shown: str, readings: Collection[str]) -> list[str]:
    """The words of a text, `ANYTHING` in the place of figures and of what is said in a way of its own."""
    text = _FIGURES.sub(" \0 ", shown)
    if reads_latin(language):
        text = _OTHER_SCRIPT.sub(" \0 ", text)
    for word in sorted(readings, key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", " \0 ", text)
    found: list[str] = []
    for piece in re.split("(\0)", text):
        if piece != "\0":
            found += _words(piece)
        elif found[-1:] != [ANYTHING]:
            found.append(ANYTHING)
    return found


def _words(text: str) -> list[str]:
    """Letters with the marks on them, and figures; all else parts them."""
    kept = (letter if category(letter)[0] in "LMN" else " " for letter in text.casefold())
    return "".join(kept).split()


def _lost_number(language: str, shown: str, heard: list[str]) -> str:
    """The first number that stands by itself and is not said, in any way of saying it."""
    text = f" {' '.join(heard)} "
    for match in _STANDS_ALONE.finditer(shown):
        said = (" ".join(_words(way)) for way in ways(language, match[0]))
        if not any(f" {way} " in text for way in said):
            return match[0]
    return ""
