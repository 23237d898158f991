"""What stays on one line: dates, numbers with what they count, "1 in 4", telephone numbers (UKAAF G003)."""

from __future__ import annotations

import re

from hwrender.metadata import MONTHS

_MONTH = "|".join(MONTHS)
_BLANK = r"[ \u00a0]"

UNSPLIT = (
    # 6 September 2016; September 2016; 6 September
    rf"\b(?:\d{{1,2}}{_BLANK})?(?:{_MONTH})(?:{_BLANK}\d{{4}})?\b",
    # 1 in 4, 22 out of 30
    rf"\b\d[\d,]*{_BLANK}(?:in|out{_BLANK}of|of|to){_BLANK}\d[\d,]*",
    # £3.5 million, 18 points, 9 am, 22 people; a year does not count what follows it
    rf"(?<![\d.,])[£$€]?(?!(?:19|20)\d\d\b)\d[\d,]*(?:\.\d+)?{_BLANK}[a-z%]+\b",
    # 020 7946 0000, +44 20 7946 0000
    rf"\+?\d(?:{_BLANK}?\d){{5,14}}\b",
    # E8 1EA
    rf"\b[A-Z]{{1,2}}\d[A-Z\d]?{_BLANK}\d[A-Z]{{2}}\b",
    # Dr Patel
    rf"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|St|Sir|Dame){_BLANK}[A-Z]\w*",
    # page 3, part 2, number 4
    rf"\b(?:[Pp]age|[Pp]art|[Ss]tep|[Nn]umber|[Cc]hapter|[Ss]ection|[Nn]ote|No\.){_BLANK}\d+\b",
)
"""Patterns of what is not split at its blanks."""

_ANY = re.compile("|".join(f"(?:{pattern})" for pattern in UNSPLIT))
_BLANKS = re.compile(_BLANK)


def unsplit_blanks(text: str) -> frozenset[int]:
    """The places of the blanks in `text` at which no line may end. A no-break space is always one."""
    kept = {place for place, character in enumerate(text) if character in "\u00a0\u202f\u2007"}
    if any(character.isdigit() for character in text) or _has_title(text):
        for match in _ANY.finditer(text):
            kept.update(match.start() + blank.start() for blank in _BLANKS.finditer(match.group()))
    return frozenset(kept)


def _has_title(text: str) -> bool:
    return any(title in text for title in ("Mr", "Ms", "Miss", "Mx", "Dr", "Prof", "St ", "Sir", "Dame"))
