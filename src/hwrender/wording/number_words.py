"""S13: numbers written as words."""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.plain.number_rules import find_number_words
from hwrender.wording.copy import Copy
from hwrender.wording.marks import Mark, remarks_as_marks


def check_number_words(copy: Copy) -> Iterator[Mark]:
    """Each count from two up that is written in words, with its figures."""
    message, hint = "“{words}” is a number in words.", "Write {instead}."
    for text in copy.texts:
        yield from remarks_as_marks(text, find_number_words(text.text), message, hint)
