"""S15: Roman numerals."""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.language.roman import find_roman_numerals
from hwrender.wording.copy import Copy
from hwrender.wording.marks import Mark, remarks_as_marks


def check_roman_numerals(copy: Copy) -> Iterator[Mark]:
    """Each Roman numeral, with its figures."""
    message, hint = "“{words}” is a number in old Roman signs.", "Write {instead}."
    for text in copy.texts:
        yield from remarks_as_marks(text, find_roman_numerals(text.text), message, hint)
