"""Whether a sound can be what a voice makes of some words. Engines fail in silence; listeners must not find
out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hwrender.narration.pace import count_words, speech_seconds

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LEAST_PEAK = 0.01
FULL_SCALE = 0.9999
SHORTEST, LONGEST = 0.4, 2.5
"""Bounds of the length, in parts of the time that the words take at the rate asked for."""
SLACK_SECONDS = 0.35, 1.6
"""What a single word may be shorter or longer than that: they differ most."""


def problem(samples: NDArray[np.float32], sample_rate: int, said: str, words_per_minute: float) -> str | None:
    """What is wrong with a trimmed sound of `said`, in a few words; `None` when nothing is."""
    if not len(samples):
        return "there is no sound"
    peak = max(float(samples.max()), -float(samples.min()))
    if not peak >= LEAST_PEAK:
        return "it is silent"
    if peak > FULL_SCALE:
        return "it is too loud and distorts"
    seconds = len(samples) / sample_rate
    expected = speech_seconds(said, words_per_minute)
    if seconds < SHORTEST * expected - SLACK_SECONDS[0]:
        return f"{count_words(said)} words in {seconds:.1f} seconds is too short"
    if seconds > LONGEST * expected + SLACK_SECONDS[1]:
        return f"{count_words(said)} words in {seconds:.1f} seconds is too long"
    return None
