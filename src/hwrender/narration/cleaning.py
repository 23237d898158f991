"""One utterance without the silence around it, its edges faded so that no join clicks."""

from __future__ import annotations

import numpy as np

from hwrender.narration.loudness import Samples

HEARD = 0.002
"""What is quieter than this part of the loudest sample, before the first sound and after the last, is
silence."""
KEPT_BEFORE_SECONDS, KEPT_AFTER_SECONDS = 0.02, 0.06
FADE_IN_SECONDS, FADE_OUT_SECONDS = 0.005, 0.03

CLEANING_VERSION = "1"
"""Part of the key of a sound; changes when trimming or fading does."""


def cleaned(samples: Samples, sample_rate: int) -> Samples:
    """The sound of `samples`, trimmed and faded; nothing for silence."""
    magnitude = np.abs(samples)
    heard = np.flatnonzero(magnitude > HEARD * magnitude.max(initial=0.0))
    if not len(heard):
        return np.zeros(0, np.float32)
    start = max(0, heard[0] - round(KEPT_BEFORE_SECONDS * sample_rate))
    end = min(len(samples), heard[-1] + 1 + round(KEPT_AFTER_SECONDS * sample_rate))
    kept = samples[start:end].astype(np.float32)
    fade_in = min(len(kept), round(FADE_IN_SECONDS * sample_rate))
    fade_out = min(len(kept), round(FADE_OUT_SECONDS * sample_rate))
    kept[:fade_in] *= _rise(fade_in)
    kept[len(kept) - fade_out :] *= _rise(fade_out)[::-1]
    return kept


def _rise(length: int) -> Samples:
    return (0.5 - 0.5 * np.cos(np.pi * (np.arange(length) + 0.5) / max(1, length))).astype(np.float32)
