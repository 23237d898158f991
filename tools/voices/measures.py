"""How near a voice is to its teacher, on lines that it was not trained on."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from msgspec import Struct
from numpy.typing import NDArray
from tools.voices.losses import mel_filters
from tools.voices.student import Student
from tools.voices.training import SEED, Example
from tools.voices.vocoder import LOWEST_PITCH, SAMPLE_RATE, pulse_spectrum, wave_of

FRAME_MS = 25.0
CEPSTRA = 13
MEL_BANDS = 80
WINDOW_SIZE = 1024
CLICK = 0.25
"""A step from one sample to the next, as a part of full scale, that no speech at our level has."""


class Nearness(Struct, frozen=True):
    """Means over lines. Lengths in milliseconds a sign, pitch in semitones, energy in its own unit, cepstra
    in decibels; `pitch_range` is the spread of the voice's pitch as a part of the teacher's."""

    length_error_ms: float
    pitch_error_semitones: float
    pitch_correlation: float
    pitch_range: float
    energy_error: float
    cepstral_distance_db: float

    def told(self) -> str:
        return ", ".join(f"{name} {getattr(self, name):.3f}" for name in self.__struct_fields__)


def nearness(student: Student, examples: Sequence[Example]) -> Nearness:
    """The voice says what the teacher said, with the teacher's lengths and its own pitch and energy."""
    with torch.no_grad():
        rows = [_of_line(student, example) for example in examples]
    return Nearness(*(float(mean) for mean in np.nanmean(np.array(rows), axis=0)))


def _of_line(student: Student, example: Example) -> list[float]:
    ids = example.ids[None]
    plan = student.prosody(ids, example.said)
    frames = torch.exp(plan.lengths[0]) - 1
    seen = student.spread(ids, example.said, plan.pitch, plan.energy)
    chance = torch.Generator().manual_seed(SEED)
    made = wave_of(student.spectrum(seen), pulse_spectrum(plan.pitch[0])[None], chance)[0]
    ours, theirs = (pitch.numpy() for pitch in (plan.pitch[0], example.pitch))
    both = (ours > LOWEST_PITCH) & (theirs > LOWEST_PITCH)
    one, other = (12 * np.log2(pitch[both]) for pitch in (ours, theirs))
    return [
        float((frames - example.planned).abs().mean()) * FRAME_MS,
        float(np.abs(one - other).mean()),
        float(np.corrcoef(one, other)[0, 1]),
        float(one.std() / other.std()),
        float((plan.energy[0] - example.energy).abs().mean()),
        cepstral_distance(made, example.wave[: len(made)]),
    ]


_FILTERS = mel_filters(WINDOW_SIZE, MEL_BANDS)
_WINDOW = torch.hann_window(WINDOW_SIZE)


def cepstra(wave: torch.Tensor) -> NDArray[np.float32]:
    """(frames, cepstra) of the bands of the ear, loudness left out."""
    spectrum = torch.stft(wave, WINDOW_SIZE, WINDOW_SIZE // 4, window=_WINDOW, return_complex=True).abs()
    bands = torch.log(_FILTERS @ spectrum + 1e-4)
    turns = (
        torch.outer(torch.arange(1, CEPSTRA + 1).float(), torch.arange(MEL_BANDS) + 0.5)
        * torch.pi
        / MEL_BANDS
    )
    return ((2 / MEL_BANDS) ** 0.5 * torch.cos(turns) @ bands).T.numpy()


def cepstral_distance(made: torch.Tensor, wanted: torch.Tensor) -> float:
    """In decibels, where the teacher is not silent (Kubichek 1993)."""
    ours, theirs = cepstra(made), cepstra(wanted)
    hop = WINDOW_SIZE // 4
    power = (
        torch.nn.functional.pad(wanted**2, (0, hop)).unfold(0, hop, hop).mean(1).sqrt().numpy()[: len(theirs)]
    )
    loud = power > 10 ** (-40 / 20) * power.max()
    apart = np.sqrt(2 * ((ours[: len(loud)] - theirs[: len(loud)]) ** 2).sum(1))[loud]
    return float(10 / np.log(10) * apart.mean())


def clicks(wave: NDArray[np.float32]) -> int:
    """Steps in a wave of full scale 1 that no speech has."""
    return int((np.abs(np.diff(wave)) > CLICK).sum())


def noise_floor_db(wave: NDArray[np.float32]) -> float:
    """The level of the quietest twentieth of hundredths of a second against the loud ones."""
    cell = SAMPLE_RATE // 100
    powers = (wave[: len(wave) // cell * cell].reshape(-1, cell).astype(np.float64) ** 2).mean(1) + 1e-12
    return float(10 * np.log10(np.percentile(powers, 5) / np.percentile(powers, 95)))
