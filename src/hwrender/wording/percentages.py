"""S11: percentages and fractions, as numbers of people."""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.diagnostics import Severity
from hwrender.plain.percentages import find_fractions, find_percentages
from hwrender.wording.copy import Copy
from hwrender.wording.marks import Mark, remarks_as_marks


def check_percentages(copy: Copy) -> Iterator[Mark]:
    """Each percentage, with the nearest honest share; each fraction of a whole is a note."""
    message, hint = "“{words}” is hard to picture.", "Say “{instead}”."
    for text in copy.texts:
        yield from remarks_as_marks(text, find_percentages(text.text), message, hint)
        yield from remarks_as_marks(text, find_fractions(text.text), message, hint, Severity.NOTE)
