"""S20: a slash between words."""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.plain.signs import find_slashes
from hwrender.wording.copy import Copy
from hwrender.wording.marks import Mark, remarks_as_marks


def check_slashes(copy: Copy) -> Iterator[Mark]:
    """Each slash between words, "and/or" among them."""
    message, hint = "The slash in “{words}” has no clear meaning.", "Write “{instead}”."
    for text in copy.texts:
        yield from remarks_as_marks(text, find_slashes(text.text), message, hint)
