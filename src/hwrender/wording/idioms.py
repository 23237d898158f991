"""S9: idioms and metaphors, which some readers take word for word."""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.plain.idioms import find_idioms
from hwrender.wording.copy import Copy
from hwrender.wording.marks import Mark, remarks_as_marks


def check_idioms(copy: Copy) -> Iterator[Mark]:
    """Each idiom, with what it means."""
    message = "“{words}” does not mean what its words say."
    for text in copy.texts:
        yield from remarks_as_marks(text, find_idioms(text.text), message, "Say “{instead}”.")
