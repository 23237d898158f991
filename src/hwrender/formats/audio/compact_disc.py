"""WAV for an audio CD: 44.1 kHz, 16 bit, stereo. It has no place for words."""

from __future__ import annotations

import wave
from pathlib import Path

import numpy as np

from hwrender.edition.outline import OutlineEntry
from hwrender.formats.audio import verification
from hwrender.formats.audio.about import narration_of
from hwrender.formats.audio.hearing import measure_file
from hwrender.formats.contract import Artifact, Check, RenderInput
from hwrender.narration.audio.loudness import Samples
from hwrender.narration.audio.resampling import resampled_blocks

SAMPLE_RATE, CHANNELS, SAMPLE_BYTES = 44_100, 2, 2

_FULL_SCALE = 32_768


def write(given: RenderInput, destination: Path) -> None:
    """The narration at `destination`, the same in both channels. The same input gives the same bytes."""
    narration = narration_of(given)
    with destination.open("xb") as file, wave.open(file, "wb") as sound:
        sound.setnchannels(CHANNELS)
        sound.setsampwidth(SAMPLE_BYTES)
        sound.setframerate(SAMPLE_RATE)
        for block in resampled_blocks(narration.open_samples(), narration.sample_rate, SAMPLE_RATE):
            sound.writeframes(_in_both_channels(block))


def _in_both_channels(samples: Samples) -> bytes:
    """Each channel with half of the power, so that both together are as loud as the narration."""
    whole = np.rint(samples * np.float32(_FULL_SCALE * CHANNELS**-0.5))
    held = np.clip(whole, -_FULL_SCALE, _FULL_SCALE - 1).astype("<i2")
    return np.repeat(held, CHANNELS).tobytes()


def read_outline(path: Path) -> tuple[OutlineEntry, ...]:
    """Nothing: its words are only heard."""
    return ()


def verify(path: Path, given: RenderInput) -> tuple[Check, ...]:
    """Decodes the file and holds its sound against the narration."""
    measured = measure_file(path)
    return verification.sound_checks(measured, narration_of(given), verification.HIGHEST_PEAK_DBTP)


def verify_published(path: Path, language: str, beside: tuple[Artifact, ...]) -> tuple[Check, ...]:
    """Decode a published file and hold it against what it can prove without the report."""
    return verification.sound_checks_of_published(path, beside, verification.HIGHEST_PEAK_DBTP)
