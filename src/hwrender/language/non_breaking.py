"""What stays on one line: dates, numbers with what they count, "1 in 4", telephone numbers (UKAAF G003)."""

from __future__ import annotations

import re

from hwrender.language.date_mentions import DateKind
from hwrender.language.dates import read_dates

NO_BREAK_SPACE = "\u00a0"

_BLANK = r"[ \u00a0]"
_NUMBER = r"\d[\d,]*(?:\.\d+)?"

PATTERNS = (
    # 1 in 4, 22 out of 30, 1 in every 4, £5 to £10
    rf"(?<![\d.,])[£$€]?{_NUMBER}{_BLANK}(?:in|out{_BLANK}of|of|to|or)(?:{_BLANK}every)?"
    rf"{_BLANK}[£$€]?{_NUMBER}",
    # £3.5 million, 18 points, 9 am, 22 people; a year does not count what follows it
    rf"(?<![\d.,])[£$€]?(?!(?:19|20)\d\d\b){_NUMBER}{_BLANK}[a-z%]+\b",
    # 020 7946 0000, +44 20 7946 0000
    rf"(?<!\w)\+?\d(?:{_BLANK}?\d){{5,14}}\b",
    # E8 1EA
    rf"\b[A-Z]{{1,2}}\d[A-Z\d]?{_BLANK}\d[A-Z]{{2}}\b",
    # Dr Patel
    rf"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|St|Sir|Dame){_BLANK}[A-Z]\w*",
    # page 3, part 2, number 4
    rf"\b(?:[Pp]age|[Pp]art|[Ss]tep|[Nn]umber|[Cc]hapter|[Ss]ection|[Nn]ote|No\.){_BLANK}\d+\b",
)
"""Patterns of what is not split at its blanks, dates aside."""

_ANY = re.compile("|".join(f"(?:{pattern})" for pattern in PATTERNS))
_TITLES = ("Mr", "Ms", "Miss", "Mx", "Dr", "Prof", "St ", "Sir", "Dame")


def non_breaking_blanks(text: str, longest_characters: int | None = None) -> frozenset[int]:
    """The places of the blanks in `text` at which no line may end. A no-break space is always one.

    With `longest_characters` no more than so many characters hold together by our doing: a longer piece may
    be parted late rather than not at all ("22 September" and "2016"), for whoever cannot measure the line.
    """
    kept = {place for place, character in enumerate(text) if character in "\u00a0\u202f\u2007"}
    if any(map(str.isdigit, text)) or any(title in text for title in _TITLES):
        for found in _ANY.finditer(text):
            kept.update(_blanks_within(found.group(), found.start(), longest_characters))
        for date in read_dates(text):
            if date.kind in {DateKind.DAY, DateKind.MONTH}:
                for part in date.parts():
                    kept.update(_blanks_within(part.place.of(text), part.place.start, longest_characters))
    return frozenset(kept)


def _blanks_within(piece: str, start: int, longest: int | None) -> list[int]:
    blanks = [place for place, character in enumerate(piece) if character in " \u00a0"]
    if longest is None or not blanks:
        return [start + place for place in blanks]
    kept, line = [], 0
    for place, following in zip(blanks, [*blanks[1:], len(piece)], strict=True):
        if following - line <= longest:
            kept.append(start + place)
        else:
            line = place + 1
    return kept
