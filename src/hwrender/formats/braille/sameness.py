"""What braille does not tell apart, and so cannot be read back. Two texts that this makes equal are the same.

* One sign is the apostrophe, the single and the double quotation marks are two pairs, and which pair of print
  they stand for is not written (Rules of UEB 7.6). Straight and curly marks are one.
* The en dash and the em dash are the dash (7.2); three full stops are the ellipsis (7.3).
* Blanks are blanks, however wide. Signs that nobody sees (soft hyphens, marks of direction) are not written.
* Letters are the same however Unicode composes them; so are a ligature of print and its letters.
* The codes of Russian, Ukrainian and Bulgarian mark no capitals; Persian and Arabic share their letters.
* liblouis writes the scripts of India as their readers write them, and reads some signs as others: one vowel
  sign serves by itself and after a consonant. Such words are counted, and not compared.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_FOLDED = str.maketrans(
    {
        **dict.fromkeys('‘’‚‛“”„‟"′″ʼ', "'"),
        **dict.fromkeys("—―", "–"),
        "‐": "-",
        "‑": "-",
        "…": "...",
        "∷": "::",
        "।": ".",
        "ي": "ی",
        "ى": "ی",
        "ك": "ک",
    }
)
_OF_INDIA = re.compile(r"\S*[\u0900-\u0d7f]\S*")


def same_in_braille(text: str) -> str:
    """A text as braille keeps it: single blanks, one kind of each mark."""
    plain = unicodedata.normalize("NFC", text).translate(_FOLDED)
    if not plain.isascii():
        plain = "".join(map(_as_written, plain))
    return " ".join(_OF_INDIA.sub("□", plain).split())


@cache
def _as_written(letter: str) -> str:
    """A letter of any script as its code keeps it."""
    name = unicodedata.name(letter, "")
    if unicodedata.category(letter) == "Cf":
        return ""
    if name.startswith("CYRILLIC"):
        return letter.lower()
    return letter


def seen(text: str) -> str:
    """A text without what has no width and no ink."""
    return "".join(each for each in text if unicodedata.category(each) != "Cf")
