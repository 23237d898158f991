"""S17: contractions, above all those with "not"."""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.diagnostics import Severity
from hwrender.plain.contractions import find_negative_contractions, find_other_contractions
from hwrender.wording.copy import Copy
from hwrender.wording.marks import Mark, remarks_as_marks


def check_contractions(copy: Copy) -> Iterator[Mark]:
    """Each contraction with "not" is a warning, each other a note."""
    hint = "Write “{instead}”."
    for text in copy.texts:
        negative = find_negative_contractions(text.text)
        yield from remarks_as_marks(text, negative, "People may miss the “not” in “{words}”.", hint)
        other = find_other_contractions(text.text)
        yield from remarks_as_marks(text, other, "“{words}” is two words in one.", hint, Severity.NOTE)
