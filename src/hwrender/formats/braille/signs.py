"""The signs of uncontracted Unified English Braille, in letters of ASCII braille (`cells`).

Each is from the section of the Rules of Unified English Braille that is named. Capital letters and digits are
not here: `spelling` makes them of these. `tests/test_formats_braille_signs.py` holds the table against
liblouis.
"""

from __future__ import annotations

LETTERS = {letter: letter.upper() for letter in "abcdefghijklmnopqrstuvwxyz"}

PUNCTUATION = {
    ",": "1",
    ";": "2",
    ":": "3",
    ".": "4",
    "!": "6",
    "?": "8",
    "-": "-",
    "'": "'",
    '"': ",7",
    "“": "^8",
    "”": "^0",
    "(": '"<',
    ")": '">',
    "[": ".<",
    "]": ".>",
    "{": "_<",
    "}": "_>",
    "/": "_/",
    "\\": "_*",
    "–": ",-",
    "_": ".-",
    "‘": ",8",
    "«": "_8",
    "»": "_0",
    "¿": "^;8",
    "¡": "^;6",
}
"""Section 7."""

GENERAL = {
    "&": "@&",
    "*": '"9',
    "+": '"6',
    "=": '"7',
    "×": '"8',
    "÷": '"/',
    "−": '"-',
    "±": "_6",
    "<": "@<",
    ">": "@>",
    "#": "_?",
    "%": ".0",
    "@": "@A",
    "^": "@5",
    "~": "@9",
    "`": ".*",
    "|": "_\\",
    "$": "@S",
    "£": "@L",
    "€": "@E",
    "¥": "@Y",
    "¢": "@C",
    "°": "^J",
    "§": "^S",
    "¶": "^P",
    "©": "^C",
    "®": "^R",
    "™": "^T",
    "†": "@,?",
    "‡": "@,]",
    "•": "_4",
    "✓": "@%",
}
"""Section 3, and 11 for the signs of sums."""

MODIFIERS = {
    "\N{COMBINING ACUTE ACCENT}": "^/",
    "\N{COMBINING GRAVE ACCENT}": "^*",
    "\N{COMBINING DIAERESIS}": "^3",
    "\N{COMBINING CIRCUMFLEX ACCENT}": "^%",
    "\N{COMBINING TILDE}": "^]",
    "\N{COMBINING CEDILLA}": "^&",
    "\N{COMBINING RING ABOVE}": "^$",
    "\N{COMBINING CARON}": "^+",
    "\N{COMBINING BREVE}": "@+",
    "\N{COMBINING MACRON}": "@-",
    "\N{COMBINING SHORT STROKE OVERLAY}": "@3",
    "\N{COMBINING SHORT SOLIDUS OVERLAY}": "@*",
}
"""Section 4.2: each stands before its letter."""

LIGATURES = {"ß": ".!", "œ": "O^6E", "æ": "A^6E"}
"""Sections 4.2 and 4.3."""

STROKED = {"ø": "@*O", "ł": "@*L", "đ": "@3D", "ħ": "@3H"}
"""Letters with a stroke through them (4.2), which Unicode does not take apart."""

GREEK = dict(
    zip(
        "αβγδεζηθικλμνξοπρστυφχψω",
        (f".{cell}" for cell in "ABGDEZ:?IKLMNXOPRSTUF&YW"),
        strict=True,
    )
)
"""Section 4.5."""
