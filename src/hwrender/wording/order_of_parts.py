"""A rule on the order of a report: what was found comes before how it was found (ISO 24495-1)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

from msgspec import Struct

from hwrender.language.tokens import words
from hwrender.prose.walking import words_of
from hwrender.wording.edition_text import EditionText
from hwrender.wording.rule import RuleFindings

LATEST_SHARE = 1 / 3
"""What was found starts in the first third of a report's words."""

_HOW = re.compile(
    r"(?i)^(?:\W|\d)*"
    r"(?:our |the |research |survey |study |(?:introduction|background|scope|aims?),? (?:and |& ))*"
    r"(?:method(?:s|ology)?\b|approach\b|(?:research |study )?design\b|engagement|data collection|sampling"
    r"|fieldwork|how (?:we|did we|this|the (?:work|survey|research|project))\b(?!.*\b(?:help|feel|felt)\b)"
    r"|what (?:we|did we) (?:did|do|asked|ask)\b|who we (?:asked|met|spoke|talked)\b"
    r"|about (?:the|our|this) (?:survey|research|project|study))"
)
_WHO = re.compile(
    r"(?i)\b(?:took part|participants?|respondents?|demographics?|sample|who we (?:spoke|met|asked|talked)"
    r"|response(?:s| rate)?|equality|diversity|limits?|limitations|analysis|data|ethics|background"
    r"|introduction|acknowledgements|thanks)\b"
)
"""Parts about the people who were asked, or about the work: no findings either."""


class HeadedPart(Struct, frozen=True):
    """A heading, and how many words stand under it."""

    heading: str
    words: int


def starts_with_method(parts: Sequence[HeadedPart]) -> bool:
    """Whether the first part tells how the work was done, and what was found starts too late."""
    if len(parts) < 2 or not _HOW.search(parts[0].heading):
        return False
    total = sum(part.words for part in parts)
    starts = accumulate((part.words for part in parts), initial=0)
    found = (
        start
        for start, part in zip(starts, parts, strict=False)
        if not (_HOW.search(part.heading) or _WHO.search(part.heading))
    )
    return next(found, 0) > LATEST_SHARE * total


def check_order(edition: EditionText, findings: RuleFindings) -> None:
    """The first heading of a report that starts with its method."""
    headed = [
        (number, section.heading)
        for number, section in enumerate(edition.shown.sections)
        if section.heading is not None
    ]
    counts = dict.fromkeys((number for number, _ in headed), 0)
    for text in edition.running():
        if text.section in counts:
            counts[text.section] += len(words(text.text))
    parts = [HeadedPart(words_of(heading.children), counts[number]) for number, heading in headed]
    if starts_with_method(parts):
        message = "The report starts with how you did the work."
        findings.at_span(headed[0][1].span, message, "Start with what you found. Put this part last.")
