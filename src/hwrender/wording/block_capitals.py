"""S19: words in block capitals."""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.plain.capitals import find_block_capitals
from hwrender.wording.copy import Copy
from hwrender.wording.marks import Mark, remarks_as_marks


def check_block_capitals(copy: Copy) -> Iterator[Mark]:
    """Each run of words in capitals that are no initials."""
    message, hint = "Words in capitals have no shape to read by.", "Write “{instead}”."
    for text in copy.texts:
        yield from remarks_as_marks(text, find_block_capitals(text.text), message, hint)
