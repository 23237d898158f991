"""S23: more than one noun in a sentence that hides a verb."""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.language.slices import Slice
from hwrender.plain.nominalisations import find_nominalisations
from hwrender.wording.copy import Copy
from hwrender.wording.marks import Mark


def check_nominalisations(copy: Copy) -> Iterator[Mark]:
    """The second such noun of each sentence that has more than one."""
    for text, sentence in copy.sentences():
        found = find_nominalisations(sentence.of(text.text))
        if len(found) > 1:
            first, second = found[0], found[1]
            part = Slice(sentence.start + second.place.start, sentence.start + second.place.end)
            yield Mark(
                f"“{first.word}” and “{second.word}” each hide a doing word.",
                f"Use the doing words: “{first.verb}”, “{second.verb}”.",
                text,
                part,
            )
