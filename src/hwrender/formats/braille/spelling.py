"""Uncontracted braille of our own: whatever is spelt here is read back as it was.

It writes what contracted braille cannot be trusted with: code, words in other languages, and the few words
that liblouis does not read back. A character without a sign is named between the marks of a transcriber's
note, so that a reader knows what stands there: "@.<SNOWMAN@.>". The name is Unicode's own, which is English
in books of every language, and no other word stands beside it. It is spelt like what is around it, and so
such a word is a grade 1 passage and never under a word sign, which the first blank of a name would end (5.3).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from hwrender.formats.braille.cells import NOTE_BEGINS, NOTE_ENDS
from hwrender.formats.braille.sameness import inked
from hwrender.formats.braille.signs import (
    GENERAL,
    GREEK,
    LETTERS,
    LIGATURES,
    MODIFIERS,
    PUNCTUATION,
    STROKED,
)

_SMALL = LETTERS | LIGATURES | GREEK | STROKED
_SIGNS = PUNCTUATION | GENERAL
_MARKS = frozenset(MODIFIERS)
_TO_DIGITS = str.maketrans("1234567890,.", "ABCDEFGHIJ14")
_FROM_DIGITS = str.maketrans("ABCDEFGHIJ14", "1234567890,.")

_LIKE = str.maketrans(
    {
        "’": "'",
        "ʼ": "'",
        "′": "'",
        "″": '"',
        "—": "–",
        "―": "–",
        "‐": "-",
        "‑": "-",
        "،": ",",
        "؛": ";",
        "؟": "?",
        "۔": ".",
    }
)


def spell(text: str) -> str:
    """A text in cells, letter by letter."""
    plain = inked(unicodedata.normalize("NFC", text)).translate(_LIKE)
    return "".join(_spelt(plain))


_PIECES = re.compile(
    r"(?P<number>[0-9]+(?:[.,][0-9]+)*)(?P<stops>[.,]*)|(?P<capitals>[A-Z]{2,})|(?P<one>.)", re.DOTALL
)


def _spelt(text: str) -> Iterator[str]:
    for piece in _PIECES.finditer(text):
        following = text[piece.end() : piece.end() + 1]
        match piece.lastgroup:
            case "number" | "stops":
                yield f"#{piece[0].translate(_TO_DIGITS)}"
                # a letter from a to j would be one more digit
                yield ";" if following and following in "abcdefghijæ" else ""
            case "capitals":
                yield f",,{piece[0]}"
                yield ",'" if following.islower() else ""
            case _:
                yield _cells_of(piece[0])


def _cells_of(letter: str) -> str:
    if letter.isspace():
        return " "
    if letter in _SIGNS:
        return _SIGNS[letter]
    small = letter.lower()
    capital = "," if letter != small and small.upper() == letter else ""
    if small in _SMALL and (capital or letter == small):
        return capital + _SMALL[small]
    base, *marks = list(unicodedata.normalize("NFD", letter))
    if len(marks) == 1 and marks[0] in MODIFIERS and base.lower() in LETTERS:
        return ("," if base != base.lower() else "") + MODIFIERS[marks[0]] + LETTERS[base.lower()]
    return f"{NOTE_BEGINS}{_name_in_cells(letter)}{NOTE_ENDS}"


def _name_in_cells(letter: str) -> str:
    """The name of a character in the letters, digits and hyphens that such names have."""
    return "".join(_spelt(unicodedata.name(letter, "").lower() or f"u {ord(letter):x}"))


_TOKENS = {
    **{cells: letter for letter, cells in _SMALL.items()},
    **{cells: letter for letter, cells in _SIGNS.items()},
    **{cells: mark for mark, cells in MODIFIERS.items()},
}
_ONE = re.compile(
    rf"{re.escape(NOTE_BEGINS)}(?P<name>.*?){re.escape(NOTE_ENDS)}"
    r"|#(?P<number>4?[A-J]+(?:[14][A-J]+)*[14]*);?"
    r"|,,(?P<capitals>[A-Z]+)(?:,')?"
    r"|(?P<capital>,)(?=[A-Z.@^])"
    r"|(?P<blank> )"
    f"|(?P<sign>{'|'.join(re.escape(cells) for cells in sorted(_TOKENS, key=len, reverse=True))})"
)


def unspell(cells: str) -> str:
    """What `spell` has written. Raises `ValueError` for cells that it would not write."""
    found: list[str] = []
    mark, is_capital = "", False
    at = 0
    while at < len(cells):
        one = _ONE.match(cells, at)
        if one is None:
            raise ValueError(f"no sign at {at} of {cells!r}")
        at = one.end()
        match one.lastgroup:
            case "name":
                found.append(_named(one["name"]))
            case "number":
                found.append(one["number"].translate(_FROM_DIGITS))
            case "capitals" | "blank":
                found.append(one[one.lastgroup])
            case "capital":
                is_capital = True
            case _:
                letter = _TOKENS[one["sign"]]
                if letter in _MARKS:
                    mark = letter
                    continue
                found.append(unicodedata.normalize("NFC", (letter.upper() if is_capital else letter) + mark))
                mark, is_capital = "", False
    return "".join(found)


def _named(cells: str) -> str:
    name = unspell(cells)
    try:
        return chr(int(name[2:], 16)) if name.startswith("u ") else unicodedata.lookup(name.upper())
    except KeyError as error:
        raise ValueError(name) from error
