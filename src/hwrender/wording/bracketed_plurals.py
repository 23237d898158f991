"""S21: plurals in brackets, as in "leg(s)"."""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.plain.signs import find_bracketed_plurals
from hwrender.wording.copy import Copy
from hwrender.wording.marks import Mark, remarks_as_marks


def check_bracketed_plurals(copy: Copy) -> Iterator[Mark]:
    """Each plural in brackets, with the plural."""
    message, hint = "The brackets in “{words}” stop the reader.", "Write “{instead}”."
    for text in copy.texts:
        yield from remarks_as_marks(text, find_bracketed_plurals(text.text), message, hint)
