"""Braille cells as the letters of North American ASCII braille, and the signs that organise a text.

Inside this room a cell is one ASCII letter, as in a BRF file: "A" is dot 1, "," is dot 6, a blank is an empty
cell. liblouis and PEF have the cells of Unicode (U+2800 to U+283F) instead.

The indicators are those of the Rules of Unified English Braille: 3.27 for transcriber's notes, 5.3 to 5.5
for grade 1, 8.5 and 8.6 for capitals, 9.2 to 9.5 for bold, 14.3 for passages in another code.
"""

from __future__ import annotations

import re

_ASCII = " A1B'K2L@CIF/MSP\"E3H9O6R^DJG>NTQ,*5<-U8V.%[$+X!&;:4\\0Z7(_?W]#Y)="
"""The letter of each cell, in the order of Unicode: the bits of a place are the dots of its cell."""

ALL_CELLS = frozenset(_ASCII)

_FROM_UNICODE = {0x2800 + place: letter for place, letter in enumerate(_ASCII)}
_TO_UNICODE = {ord(letter): chr(code) for code, letter in _FROM_UNICODE.items()}

NOTE_BEGINS, NOTE_ENDS = "@.<", "@.>"
"""Around what the transcriber says (3.27)."""

GRADE_1_WORD = ";;"
GRADE_1_BEGINS, GRADE_1_ENDS = ";;;", ";'"

CAPITALS_BEGIN, CAPITALS_END = ",,,", ",'"

OTHER_CODE_ENDS = ',")'
"""What ends a passage in another code (14.3.2)."""

CONTINUES = '"'
"""At the end of a line: the word goes on in the next one (dot 5, 6.10.1 and 10.13.11)."""

PRINT_PAGE = '"3'
"""Before the number of a print page, alone on a line: what British transcribers write where one begins."""

BULLET = "_4"
SEPARATOR = "333333333333"
"""A line of twelve colons in the middle: a pause."""


def from_unicode(cells: str) -> str:
    """Cells of Unicode as letters of ASCII braille; what is no cell of six dots stays as it is."""
    return cells.translate(_FROM_UNICODE)


def to_unicode(cells: str) -> str:
    """Letters of ASCII braille as cells of Unicode."""
    return cells.translate(_TO_UNICODE)


def other_code_begins(language: str) -> str:
    """What begins a passage in the code of a language, with its two or three letters of ISO 639 (14.3.3)."""
    return f"\"({language.upper()}'"


_NUMBER = str.maketrans("1234567890", "ABCDEFGHIJ")


def number(text: str) -> str:
    """A number, or the label of a page such as "iv", in cells."""
    return f"#{text.translate(_NUMBER)}" if text.isdigit() else text.upper()


HAS_NUMBER = re.compile(r"P?#[A-J]+")
"""The number of a braille page; those before the text have a p."""
