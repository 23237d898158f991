"""S18: "&" in prose."""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.diagnostics import Severity
from hwrender.plain.signs import find_ampersands, is_between_names
from hwrender.wording.copy import Copy
from hwrender.wording.marks import Mark, remarks_as_marks


def check_ampersands(copy: Copy) -> Iterator[Mark]:
    """Each "&" that stands by itself; between two names it may be part of one, and is a note."""
    for text in copy.texts:
        for remark in find_ampersands(text.text):
            severity = Severity.NOTE if is_between_names(text.text, remark.place) else None
            message = "Not everyone knows the sign “&”."
            yield from remarks_as_marks(text, (remark,), message, "Write “and”.", severity)
