"""S8: one name for one thing: no second spelling of a name, no second word for the same people."""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.diagnostics import Severity
from hwrender.plain.variants import find_spelling_variants, find_synonyms
from hwrender.wording.copy import Copy
from hwrender.wording.marks import Mark


def check_one_name(copy: Copy) -> Iterator[Mark]:
    """The rarer spelling of each name or word, and the later of two words for the same."""
    texts = tuple(copy.running())
    plain = [text.text for text in texts]
    for variant in find_spelling_variants(plain):
        text = texts[variant.text]
        words = variant.place.of(text.text)
        message = f"“{words}” is also written “{variant.other}”."
        instead = variant.other[:1].upper() + variant.other[1:] if words[:1].isupper() else variant.other
        yield Mark(message, "Write it the same way each time.", text, variant.place, suggestion=instead)
    for synonym in find_synonyms(plain):
        text = texts[synonym.text]
        message = f"“{synonym.place.of(text.text)}” may mean the same as “{synonym.other}” here."
        hint = "If it does, use one word each time."
        yield Mark(message, hint, text, synonym.place, severity=Severity.NOTE)
