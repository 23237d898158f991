"""Places where a long sentence can be cut in two and both halves stand by themselves.

Only joints that are safe unread: a semicolon, and "and", "but" or "so" before the subject of another clause.
"""

from __future__ import annotations

import re

from msgspec import Struct

from hwrender.language.quotes import quotations
from hwrender.language.slices import Slice
from hwrender.language.tokens import words

_FEWEST_WORDS = 3
"""A half of fewer words than this is no sentence."""

_SUBJECT = r"(?:I|we|you|he|she|it|they|there|this|these|people|some people|most people|staff)"
_VERB = (
    r"(?:am|is|are|was|were|have|has|had|do|does|did|can|could|may|might|must|shall|should|will|would|cannot"
    r"|said|told|felt|found|asked|wanted|needed|thought|want|need|feel|think|say|get|got|use|used|know|knew)"
)
_JOINT = re.compile(
    rf",?\s+(?P<word>and|but|so)\s+(?P<clause>{_SUBJECT}(?:\s+(?:also|often|always|never))?\s+{_VERB})\b"
    r"|;\s+(?:(?:and|but|so|however,?)\s+)?(?P<after>\w+)"
)


class Joint(Struct, frozen=True):
    """A place to cut. The words of `place` give way to a full stop and `opening`."""

    place: Slice
    opening: str


def find_joints(text: str, sentence: Slice) -> tuple[Joint, ...]:
    """The joints of this sentence of `text`, in order; none inside a quotation."""
    quoted = quotations(text)
    joints: list[Joint] = []
    start = sentence.start
    for found in _JOINT.finditer(text, sentence.start, sentence.end):
        clause = "clause" if found["clause"] else "after"
        place = Slice(found.start(), found.start(clause) + len(found[clause].split()[0]))
        if any(each.overlaps(place) for each in quoted):
            continue
        halves = text[start : place.start], text[place.end : sentence.end]
        if min(map(_count, halves)) >= _FEWEST_WORDS:
            joints.append(
                Joint(place, _opening(found["word"] or "and", text[found.start(clause) : place.end]))
            )
            start = place.end
    return tuple(joints)


def _count(half: str) -> int:
    return len(words(half))


def _opening(word: str, first: str) -> str:
    """The first words of the second half. "And" goes, "but" and "so" stay: they say how the halves belong."""
    return first[:1].upper() + first[1:] if word == "and" else f"{word.capitalize()} {first}"
