"""One recording of a person: read within bounds, checked, and cut to its words.

What is wrong with it is said in a few plain words, so that it can be recorded again."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from hwrender.files import open_regular
from hwrender.narration.audio.decoding import decode_channels
from hwrender.narration.audio.loudness import Samples
from hwrender.narration.person.levels import CELLS_PER_SECOND, cell_levels, speech_levels, without_rumble
from hwrender.narration.verification import plausibility

MOST_BYTES = 40_000_000
MOST_SECONDS = 120.0
"""More than the longest breath takes."""
LEAST_RATE = 16_000
"""In hertz. What a telephone carries has half of it."""

CHECKS_VERSION = "1"
"""Part of the key of what was found; changes when a check or the cutting does."""

_FULL_SCALE = 0.985
_CLIPPED_SAMPLES, _CLIPPED_PLACES = 4, 3
"""A wave that is cut off has several samples at full scale one after the other."""
_LEAST_PEAK = 0.004
_LEAST_SIGNAL_DB = 15.0
"""How far the voice is above what is behind it."""
_CANCELLED = 0.1
"""What is left of the power of two channels where they are out of phase."""
_BEFORE_SECONDS, _AFTER_SECONDS = 0.08, 0.16
"""How much of the room is heard around the words. It comes and goes slowly, so that nobody notices."""
_CUT_SECONDS, _CUT_DB = 0.02, 18.0
"""A recording is cut off where the voice is still loud so near to its end."""
_LONGEST_PAUSE_SECONDS = 2.5


class UnusableRecordingError(Exception):
    """A recording that cannot be used. Its text says why, in plain words, and `to_do` what to do."""

    def __init__(self, what: str, to_do: str = "Record it again.") -> None:
        super().__init__(what)
        self.to_do = to_do


class PersonSound(Struct, frozen=True):
    """The words of a recording: mono samples in [-1, 1] without the silence around them, faded at the
    ends."""

    samples: Samples
    sample_rate: int


def file_digest(path: Path) -> str:
    """The SHA-256 of a recording. Raises `UnusableRecordingError`."""
    try:
        with open_regular(path) as stream:
            content = stream.read(MOST_BYTES + 1)
    except OSError as error:
        raise UnusableRecordingError("This file cannot be opened.", "Check that it is a file.") from error
    if len(content) > MOST_BYTES:
        raise UnusableRecordingError("This file is far too big for one sentence.")
    return hashlib.sha256(content).hexdigest()


def read_sound(path: Path) -> PersonSound:
    """The words in a recording, whichever they are. Raises `UnusableRecordingError`."""
    try:
        channels, rate = decode_channels(path, MOST_SECONDS)
    except ValueError as error:
        raise UnusableRecordingError("There is no sound in it that we can read.", _SAVE_AS) from error
    except OverflowError as error:
        raise UnusableRecordingError(
            f"It is longer than {MOST_SECONDS:.0f} seconds. That is no one sentence."
        ) from error
    if rate < LEAST_RATE:
        raise UnusableRecordingError(f"Its sound is poor. It has {rate:,} samples in each second.", _SAVE_AS)
    samples = _mono(channels)
    peak = float(np.abs(samples).max(initial=0.0))
    if not peak >= _LEAST_PEAK:
        raise UnusableRecordingError("It is silent.", "Check the microphone. Then record it again.")
    if _is_clipped(channels):
        raise UnusableRecordingError(
            "It is too loud and distorts.", "Move away from the microphone a little. Then record it again."
        )
    return PersonSound(_words_of(samples, rate), rate)


_SAVE_AS = "Record it with 44,100 or 48,000 samples a second. Save it as WAV or MP3."


def problem_with(sound: PersonSound, spoken: str) -> str | None:
    """What is wrong with a recording of these words, in a few words; none where nothing is."""
    found = plausibility.problem_of_person(sound.samples, sound.sample_rate, spoken)
    if found is None and plausibility.flatness(sound.samples, sound.sample_rate) > plausibility.FLATTEST:
        found = "it is noise"
    return None if found is None else f"{found[:1].upper()}{found[1:]}."


def _mono(channels: NDArray[np.float32]) -> Samples:
    if len(channels) > 2:
        raise UnusableRecordingError(
            f"It has {len(channels)} channels.", "Save it with one channel (mono). Then try again."
        )
    mixed: Samples = channels.mean(axis=0, dtype=np.float32)
    if len(channels) == 2 and np.dot(mixed, mixed) < _CANCELLED * np.einsum("ij,ij", channels, channels) / 2:
        raise UnusableRecordingError(
            "Its two channels cancel each other out.", "Save it with one channel (mono). Then try again."
        )
    return mixed


def _is_clipped(channels: NDArray[np.float32]) -> bool:
    places = 0
    for samples in channels:
        high = np.abs(samples) >= _FULL_SCALE
        if high.sum() < _CLIPPED_SAMPLES * _CLIPPED_PLACES:
            continue
        edges = np.flatnonzero(np.diff(np.concatenate([[False], high, [False]]).astype(np.int8)))
        places += int((edges[1::2] - edges[::2] >= _CLIPPED_SAMPLES).sum())
    return places >= _CLIPPED_PLACES


def _words_of(samples: Samples, rate: int) -> Samples:
    """From a little before the first word to a little after the last one. Raises `UnusableRecordingError`
    where noise hides them, or where they go on after the end."""
    samples = without_rumble(samples, rate)
    levels = cell_levels(samples, rate)
    found = speech_levels(levels)
    if found.loud - found.floor < _LEAST_SIGNAL_DB:
        raise UnusableRecordingError(
            "There is too much noise behind the voice.", "Record it again in a quiet room."
        )
    heard = np.flatnonzero(levels >= found.threshold) / CELLS_PER_SECOND
    if np.diff(heard).max(initial=0.0) > _LONGEST_PAUSE_SECONDS:
        raise UnusableRecordingError("There is a long pause in it.")
    ends = round(_CUT_SECONDS * CELLS_PER_SECOND)
    for edge, where in ((levels[:ends], "start"), (levels[-ends - 1 : -1], "end")):
        if edge.min(initial=np.inf) > found.loud - _CUT_DB:
            raise UnusableRecordingError(f"It is cut off at its {where}.")
    start, end = heard[0] - _BEFORE_SECONDS, heard[-1] + _AFTER_SECONDS
    kept = samples[max(0, round(start * rate)) : round(end * rate)].copy()
    for fade, part in ((_BEFORE_SECONDS, kept), (_AFTER_SECONDS, kept[::-1])):
        length = min(len(kept), round(fade * rate))
        part[:length] *= np.sin(np.pi / 2 * np.arange(length, dtype=np.float32) / max(1, length)) ** 2
    return kept
