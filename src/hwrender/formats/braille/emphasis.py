"""Bold words in braille: how far the signs of bold reach, and how they stay with a word that is spelt (9)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hwrender.formats.braille.cells import GRADE_1_BEGINS, GRADE_1_ENDS, GRADE_1_WORD, NOTE_ENDS
from hwrender.formats.braille.spelling import spell

_STOPS = re.compile(r"[.,;:!?]*")
_BEGINS, _ENDS = re.compile(r"\^[127]"), "^'"


def with_stops(text: str, bold: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """The places of bold words with the stops that follow them: no eye sees whether these are bold, and they
    end no bold passage (9.7)."""
    stops = [_STOPS.match(text, end) for _, end in bold]
    return tuple((start, stop.end()) for (start, _), stop in zip(bold, stops, strict=True) if stop)


def spelt_word(word: str, cells: str = "") -> str:
    """A word under a grade 1 word sign (5.3), or as a passage where a character in it has only a name, with
    the signs of bold that are in its cells."""
    begins = _BEGINS.match(cells)
    ends = _ENDS if _ENDS in cells else ""
    spelt = spell(word)
    marked = f"{GRADE_1_BEGINS}{spelt}{GRADE_1_ENDS}" if NOTE_ENDS in spelt else f"{GRADE_1_WORD}{spelt}"
    return f"{begins[0] if begins else ''}{marked}{ends}"


def is_spelt(cells: str) -> bool:
    """Whether these are the cells of a spelt word."""
    return _BEGINS.sub("", cells, count=1).startswith(GRADE_1_WORD)
