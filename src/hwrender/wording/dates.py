"""S16: dates other than "6 August 2018"."""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.diagnostics import Severity
from hwrender.plain.dates import find_dates
from hwrender.wording.copy import Copy
from hwrender.wording.marks import Mark, remarks_as_marks


def check_dates(copy: Copy) -> Iterator[Mark]:
    """Each date in figures is a warning, each with an ending or a short month a note."""
    message, hint = "“{words}” is not the plainest way to write this date.", "Write “{instead}”."
    for text in copy.texts:
        for remark in find_dates(text.text):
            has_month = any(letter.isalpha() for letter in remark.place.of(text.text))
            severity = Severity.NOTE if has_month else None
            yield from remarks_as_marks(text, (remark,), message, hint, severity)
