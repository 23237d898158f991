"""What stays on one line: dates, "1 in 4", numbers with what they count, telephone numbers (UKAAF G003)."""

from __future__ import annotations

import re

NO_BREAK_SPACE = "\u00a0"

LONGEST_CHARACTERS = 16
"""Longer pieces would not fit on a phone in very large type, and a word split in two is worse than a line."""

_MONTH = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)  # fmt: skip

_KEPT = re.compile(
    "|".join(
        (
            # 6 September 2016; September 2016; 6 September
            rf"\b(?:\d{{1,2}} )?{_MONTH} \d{{4}}\b",
            rf"\b\d{{1,2}} {_MONTH}\b",
            # 1 in 4; 22 out of 30
            r"\b\d[\d,]* (?:in|out of|of|to) \d[\d,]*\b",
            # 020 7946 0000
            r"(?<!\w)\+?\d{2,5}(?: \d{2,5}){1,3}\b",
            # £3.5 million; 22 people; a year does not count what follows it
            r"(?<![\d.,])[£$€]?(?!(?:19|20)\d\d\b)\d[\d,]*(?:\.\d+)? [a-z]+\b",
            # E8 1EA
            r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b",
            # Dr Patel
            r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|St|Sir|Dame) [A-Z]\w*",
            # page 3
            r"\b(?:[Pp]age|[Pp]art|[Ss]tep|[Nn]umber|[Cc]hapter|[Ss]ection|[Nn]ote) \d+\b",
        )
    )
)


def unsplit(text: str) -> str:
    """The same words, with no-break spaces where no line may end."""
    return _KEPT.sub(_with_no_break, text)


def _with_no_break(found: re.Match[str]) -> str:
    piece = found.group()
    return piece if len(piece) > LONGEST_CHARACTERS else piece.replace(" ", NO_BREAK_SPACE)
