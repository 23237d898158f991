"""S12: numbers written in several ways: figures beside words, letters for millions, no commas."""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.plain.number_rules import find_figures_without_commas, find_mixed_numbers, find_short_amounts
from hwrender.wording.copy import Copy
from hwrender.wording.marks import Mark, remarks_as_marks


def check_mixed_numbers(copy: Copy) -> Iterator[Mark]:
    """The first number word of each text that has figures too, each short amount, each figure without its
    comma."""
    hint = "Write “{instead}”."
    for text in copy.texts:
        mixed = find_mixed_numbers(text.text)[:1]
        yield from remarks_as_marks(text, mixed, "Numbers here are in words and in figures.", hint)
        short = find_short_amounts(text.text)
        yield from remarks_as_marks(text, short, "“{words}” has a letter for a number.", hint)
        bare = find_figures_without_commas(text.text)
        yield from remarks_as_marks(text, bare, "“{words}” is easier to read with a comma.", hint)
