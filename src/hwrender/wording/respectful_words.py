"""S28: words that hurt or blame people. What people said themselves is theirs."""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.plain.respect import find_hurtful_words
from hwrender.prose import ProseKind
from hwrender.wording.copy import Copy
from hwrender.wording.marks import Mark


def check_respectful_words(copy: Copy) -> Iterator[Mark]:
    """Each hurtful word outside quotations, with the respectful one."""
    for text in copy.texts:
        if text.kind is ProseKind.QUOTATION:
            continue
        for remark in find_hurtful_words(text.text):
            words = remark.place.of(text.text)
            hint = f"Say “{remark.instead}”. {remark.reason}" if remark.instead else remark.reason
            message = f"“{words}” can hurt people."
            yield Mark(message, hint, text, remark.place, suggestion=remark.instead)
