"""S10: Latin and other foreign words."""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.plain.latin import find_foreign_words
from hwrender.wording.copy import Copy
from hwrender.wording.marks import Mark, remarks_as_marks


def check_foreign_words(copy: Copy) -> Iterator[Mark]:
    """Each foreign word of the table, with the English for it."""
    message = "“{words}” is not an English word."
    for text in copy.texts:
        yield from remarks_as_marks(text, find_foreign_words(text.text), message, "Write “{instead}”.")
