"""Sentences that only make sense beside the one before them: "The council should stop supporting this."

Read from words alone, so it errs on the side of yes: two ideas that stay on one page do no harm.
"""

from __future__ import annotations

import re

_POINTING = re.compile(r"\b(?:this|these|those)\b(?P<rest>[^.!?]*)", re.IGNORECASE)
# what a report says of itself or of its time, and people who are told apart by what follows
_POINTS_ELSEWHERE = re.compile(
    r"\s+(?:easy\s+read|full)?\s*(?:report|copy|leaflet|booklet|document|page|part|section|table|chart|picture|"
    r"morning|afternoon|evening|week|month|year|time|who|with|aged|under|over|living|from|in)\b",
    re.IGNORECASE,
)
_LEADS_ON = re.compile(r":\s*$")


def refers_back(sentence: str) -> bool:
    """Whether "this", "these" or "those" in an English sentence means something that was said before it.

    A sentence that ends in a colon means what comes after it.
    """
    if _LEADS_ON.search(sentence):
        return False
    return any(not _POINTS_ELSEWHERE.match(found["rest"]) for found in _POINTING.finditer(sentence))
