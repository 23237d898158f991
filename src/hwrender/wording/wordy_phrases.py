"""S22: wordy phrases that have a plain one."""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.diagnostics import Severity
from hwrender.plain.wordy import find_wordy_phrases
from hwrender.wording.copy import Copy
from hwrender.wording.marks import Mark


def check_wordy_phrases(copy: Copy) -> Iterator[Mark]:
    """Each wordy phrase; a warning where the plain words fit as they are, else a note."""
    for text in copy.texts:
        for remark in find_wordy_phrases(text.text):
            words = remark.place.of(text.text)
            if "/" in words:
                continue  # the rule on slashes speaks of it
            hint = f"Write “{remark.instead}”." if remark.instead else "Leave it out."
            message = f"There are plainer words than “{words}”."
            severity = None if remark.safe else Severity.NOTE
            yield Mark(message, hint, text, remark.place, suggestion=remark.instead, severity=severity)
