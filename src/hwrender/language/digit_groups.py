"""Numbers that are told in groups of digits: telephone numbers, NHS numbers, sort codes.

Among words that run from right to left their groups would change places (Unicode Standard Annex 9 takes each
for a number of its own), and somebody would ring the wrong person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.language.slices import Slice

_BETWEEN = r"[ \u00a0\u202f.\-\u2010\u2011\u2013]"
_GROUPED = re.compile(
    # +44 1632 960142, 01632 960 142, (01632) 960142, 0-800-1111
    rf"(?<![\w+])(?<!\d[.,])(?:\+\d+(?:{_BETWEEN}?\(0\)\d*)?|0\d*|\(\+?\d{{2,6}}\){_BETWEEN}?\d{{2,}})"
    rf"(?:{_BETWEEN}\d{{2,}})*(?!\w)"
    # 943 476 5919, 12-34-56
    rf"|(?<![\w+])\d{{2,4}}(?P<between>{_BETWEEN})\d{{2,4}}(?:(?P=between)\d{{2,4}})+(?!\w)"
)


def grouped_digits(text: str) -> Iterator[Slice]:
    """The place of each number whose groups of digits are read in the order in which they are written."""
    for found in _GROUPED.finditer(text):
        yield Slice(*found.span())
