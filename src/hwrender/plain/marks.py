"""Marks that readers have to work out: quotation marks round a word, and three full stops (UNE 153101)."""

from __future__ import annotations

import re

from hwrender.language.quotes import quotations
from hwrender.language.slices import Slice
from hwrender.language.tokens import words
from hwrender.plain.rewordings import Rewording

_ELLIPSIS = re.compile(r"…|\.[ ]?\.[ ]?\.+")
_MOST_WORDS = 4
"""What somebody said is mostly longer, or a sentence."""
_SAID_BEFORE = re.compile(
    r"(?i)(?:[:,]|\b(?:said|says|say|told (?:us|me)|wrote|asked|called|answered|replied|means|mean))\s*$"
)
_SAID_AFTER = re.compile(r"(?i)\s*,?\s*(?:\w+ ){0,3}(?:said|says|told|wrote|asked|added|explained)\b")


def find_marked_words(text: str) -> tuple[Rewording, ...]:
    """Each word or short phrase in quotation marks that is no speech, with the words alone.

    The marks round what somebody said stay: readers must see whose words they are.
    """
    return tuple(
        Rewording(place, (place.of(text)[1:-1],)) for place in quotations(text) if _is_no_speech(text, place)
    )


def _is_no_speech(text: str, place: Slice) -> bool:
    inside = place.of(text)
    return (
        1 <= len(words(inside)) <= _MOST_WORDS
        and inside[-1] in "”’»\"'"
        and inside[-2:-1] not in {".", "!", "?", ","}
        and not _SAID_BEFORE.search(text, 0, place.start)
        and not _SAID_AFTER.match(text, place.end)
    )


def find_ellipses(text: str) -> tuple[Rewording, ...]:
    """Each run of three full stops."""
    return tuple(Rewording(Slice(*found.span())) for found in _ELLIPSIS.finditer(text))
