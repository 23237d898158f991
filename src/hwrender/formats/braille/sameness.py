"""What braille does not tell apart, and so cannot be read back. Two texts that this makes equal are the same.

* One sign is the apostrophe, the single and the double quotation marks are two pairs, and which pair of print
  they stand for is not written (Rules of UEB 7.6). Straight and curly marks are one.
* The en dash and the em dash are the dash (7.2); three full stops are the ellipsis (7.3).
* Blanks are blanks, however wide. Signs that nobody sees (soft hyphens, marks of direction) are not written.
* Letters are the same however Unicode composes them. Print may join them, widen them or draw them in another
  style (ﬁ, Ａ, 𝐀, №): they are their letters (4.3.2). What is raised or lowered is not, nor is a fraction.
* Digits are the same cells whatever the script; so are the comma, the semicolon and the question mark of
  Arabic and of Latin letters.
* The codes of Russian, Ukrainian and Bulgarian mark no capitals; Persian and Arabic share their letters. In
  that of Urdu one cell is an opening quotation mark before a word, and ھ within it. Spanish has one cell for
  all quotation marks. The stop is one, whatever the script. A Hebrew letter is the same at the end of a word.
  Romanian ș and ț are often typed with a cedilla.
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
        "،": ",",
        "؛": ";",
        "؟": "?",
        **dict.fromkeys("«»ھ", "'"),
        "۔": ".",
        **dict(zip("ךםןףץ", "כמנפצ", strict=True)),
        **dict(zip("ŞşŢţ", "ȘșȚț", strict=True)),
        "ي": "ی",
        "ى": "ی",
        "ك": "ک",
    }
)
_OF_INDIA = re.compile("[\u0900-\u0d7f]")


_STYLES = frozenset(
    ("<compat>", "<final>", "<font>", "<initial>", "<isolated>", "<medial>", "<narrow>", "<square>", "<wide>")
)
"""How Unicode says that a character is others in another style (UAX 44, 5.7.3)."""
_UNSEEN = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\U000e0100-\U000e01ef]")
"""Without ink, and neither blanks nor signs of format: fillers, and what chooses a variant of a sign."""


def same_in_braille(text: str) -> str:
    """A text as braille keeps it: single blanks, one kind of each mark."""
    plain = unicodedata.normalize("NFC", inked(text)).translate(_FOLDED)
    if not plain.isascii():
        plain = "".join(map(_as_its_code_keeps, plain))
    return " ".join("□" if _OF_INDIA.search(word) else word for word in plain.split())


@cache
def _as_its_code_keeps(letter: str) -> str:
    """A letter or a digit as its code keeps it."""
    if unicodedata.category(letter) == "Nd":
        return str(unicodedata.decimal(letter))
    return letter.lower() if unicodedata.name(letter, "").startswith("CYRILLIC") else letter


def inked(text: str) -> str:
    """A text in plain letters, without what nobody sees: what is written of it."""
    return text if text.isascii() else "".join(map(_inked, text))


@cache
def _inked(letter: str) -> str:
    plain = unicodedata.normalize("NFKC", letter)
    if unicodedata.category(letter) == "Cf" or _UNSEEN.match(plain):
        return ""
    style, *_ = unicodedata.decomposition(letter).split() or ("",)
    # an accent by itself would become a blank with an accent
    has_letters = all(unicodedata.category(each)[0] in "LNPS" for each in plain)
    return plain if style in _STYLES and has_letters else letter
