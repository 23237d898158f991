"""How loud a person speaks: what is speech and what is the room, and the gain that makes both voices
alike."""

from __future__ import annotations

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from hwrender.cache import Cache, key_of
from hwrender.narration.audio.loudness import Meter, Samples, amplitude, energies
from hwrender.narration.audio.mastering import STEP_DB, TARGET_LUFS, limited
from hwrender.narration.audio.sounds import trimmed
from hwrender.narration.voices.engine import Engine

CELLS_PER_SECOND = 100
_LAG_SECONDS = 0.001
"""The second difference over this time takes the hum of mains down by 20 decibels, and lifts speech by 6."""
_LOWEST_HERTZ, _LOW_HERTZ = 50.0, 90.0
"""Below the first nothing of a voice is heard, and from the second on all of it."""
_DEEPEST_DB = 38.0
"""So far below its loud sounds speech still is. What is quieter is the room."""
_OVER_FLOOR_DB, _UNDER_LOUD_DB = 10.0, 12.0
_HIGHEST_PEAK_DB = -1.0
_SHORTEST_SECONDS = 0.4
"""BS.1770-4 looks at no less."""
_SAMPLE = "This is how loud I speak. All of us can hear it."

Levels = NDArray[np.float32]


class SpeechLevels(Struct, frozen=True):
    """In decibels: the room, the loud sounds of the voice, and what is speech from there on."""

    floor: float
    loud: float
    threshold: float


def cell_levels(samples: Samples, sample_rate: int) -> Levels:
    """The level of each hundredth of a second, in decibels; the last one may be short."""
    cell = sample_rate // CELLS_PER_SECOND
    lag = max(1, round(_LAG_SECONDS * sample_rate))
    before = np.concatenate([np.zeros(2 * lag, np.float32), samples])
    raised = (before[2 * lag :] - 2 * before[lag:-lag] + before[: -2 * lag]) / 4
    padded = np.zeros(-(-len(raised) // cell) * cell, np.float32)
    padded[: len(raised)] = raised
    cells = padded.reshape(-1, cell)
    powers = np.einsum("ij,ij->i", cells, cells) / cell
    return np.asarray(10 * np.log10(np.maximum(powers, 1e-12)), np.float32)


def without_rumble(samples: Samples, sample_rate: int) -> Samples:
    """The sound without hum and rumble, which would come and go with each sentence."""
    spectrum = np.fft.rfft(samples)
    hertz = np.fft.rfftfreq(len(samples), 1 / sample_rate)
    rise = np.clip((hertz - _LOWEST_HERTZ) / (_LOW_HERTZ - _LOWEST_HERTZ), 0, 1)
    return np.fft.irfft(spectrum * (0.5 - 0.5 * np.cos(np.pi * rise)), len(samples)).astype(np.float32)


def speech_levels(levels: Levels) -> SpeechLevels:
    """Where speech begins in these levels."""
    floor, loud = (float(np.percentile(levels, part)) for part in (2, 95))
    threshold = max(loud - _DEEPEST_DB, min(floor + _OVER_FLOOR_DB, loud - _UNDER_LOUD_DB))
    return SpeechLevels(floor, loud, threshold)


def loudness_of(samples: Samples, sample_rate: int) -> float:
    """In LUFS; what is shorter than is looked at is taken as if silence followed it."""
    meter = Meter(sample_rate)
    meter.add(0, energies(samples, sample_rate))
    meter.go_on(max(len(samples), round(_SHORTEST_SECONDS * sample_rate)))
    return meter.integrated()


def voice_loudness(engine: Engine, words_per_minute: float, cache: Cache) -> float:
    """How loud a voice speaks, in LUFS by steps. One of which it is not known says a sentence for it, once
    ever."""
    if engine.usual_gain_db is not None:
        return TARGET_LUFS - engine.usual_gain_db
    name = key_of("loudness", engine.identity, words_per_minute)
    kept = cache.get(name)
    if kept is None:
        (said,) = engine.say([engine.reading(_SAMPLE)], words_per_minute)
        measured = loudness_of(trimmed(said, engine.sample_rate), engine.sample_rate)
        kept = repr(STEP_DB * round(measured / STEP_DB) if np.isfinite(measured) else TARGET_LUFS).encode()
        cache.put(name, kept)
    return float(kept)


def at_loudness(samples: Samples, sample_rate: int, lufs: float) -> Samples:
    """The same sound at this loudness, its peaks under full scale."""
    gain_db = lufs - loudness_of(samples, sample_rate)
    louder = samples * np.float32(amplitude(gain_db))
    return limited(louder, amplitude(_HIGHEST_PEAK_DB), sample_rate)
