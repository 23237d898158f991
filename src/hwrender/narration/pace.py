"""How long words take."""

from __future__ import annotations

import re

SPEECH_OVER_WHOLE = 1.2
"""A style's words a minute are those of the whole recording, as in Pujadas-Farreras and Machuca 2025. Its
pauses take a sixth of the time, so that the sentences themselves are this much faster."""

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


def count_words(said: str) -> int:
    """Words as a listener hears them: "twenty-two" is two."""
    return len(_WORD.findall(said))


def speech_seconds(said: str, words_per_minute: float) -> float:
    """About how long this takes to say."""
    return count_words(said) / words_per_minute * 60
