"""S14: ranges with a dash."""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.plain.ranges import find_ranges
from hwrender.wording.copy import Copy
from hwrender.wording.marks import Mark, remarks_as_marks


def check_ranges(copy: Copy) -> Iterator[Mark]:
    """Each range of numbers, times, days or years with a dash, with "to" in its place."""
    message, hint = "The dash in “{words}” is not read out.", "Write “{instead}”."
    for text in copy.texts:
        yield from remarks_as_marks(text, find_ranges(text.text), message, hint)
