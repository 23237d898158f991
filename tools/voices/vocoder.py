"""The wave of a spectrum in five parts, as hibari.dsp makes it, in torch, so that a loss on the wave teaches
the spectrum. Pulses at the pitch are shaped by the first two parts, noise by the third; the rest is added."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor
from torch.nn import functional

WINDOW_SIZE, HOP, SAMPLE_RATE = 1200, 300, 24_000
LOWEST_PITCH, HIGHEST_HARMONIC = 40.0, 11_000.0
_LOUDEST = 7.0
_WINDOW = torch.hann_window(WINDOW_SIZE)


def pulses(pitch: Tensor) -> Tensor:
    """All harmonics of a pitch (frames) that lie in the band, each of amplitude one; silence without
    pitch."""
    there = ((torch.arange(HOP) + 0.5) / HOP - 0.5) % 1.0
    here, half = 1 - there, HOP // 2
    edged = functional.pad(pitch[None, None], (1, 1), mode="replicate")[0, 0]
    left = edged[:-2, None] * here[:half] + edged[1:-1, None] * there[:half]
    right = edged[1:-1, None] * here[half:] + edged[2:, None] * there[half:]
    hertz = torch.cat([left, right], 1).reshape(-1)
    voiced = hertz > LOWEST_PITCH
    hertz = hertz.clamp(min=LOWEST_PITCH)
    turns = torch.cumsum(hertz.double() / SAMPLE_RATE, 0)
    phase = ((turns - turns.floor()) * 2 * torch.pi).float()
    count = torch.floor(HIGHEST_HARMONIC / hertz) + 0.5
    below = 2 * torch.sin(phase / 2)
    flat = below.abs() <= 2e-3
    sums = torch.where(
        flat, count, torch.sin(count * phase) / torch.where(flat, torch.ones_like(below), below)
    )
    return torch.where(voiced, sums - 0.5, torch.zeros_like(sums))


def pulse_spectrum(pitch: Tensor) -> Tensor:
    """(bins, frames), complex, of the pulses at a pitch (frames)."""
    spectrum = torch.stft(
        pulses(pitch), WINDOW_SIZE, HOP, window=_WINDOW, center=True, pad_mode="reflect", return_complex=True
    )
    return spectrum[:, : len(pitch)] / (WINDOW_SIZE / 4)


def wave_of(parts: Sequence[Tensor], excitation: Tensor, chance: torch.Generator) -> Tensor:
    """(batch, samples) of the parts, each (batch, bins, frames), and the spectrum of the pulses."""
    voiced, turn, noise, rest, phase = parts
    hiss = torch.randn(noise.shape, dtype=torch.complex64, generator=chance) * 2**0.5
    spectrum = (
        torch.polar(_loudness(voiced), torch.pi * torch.tanh(turn)) * excitation
        + _loudness(noise) * hiss
        + torch.polar(_loudness(rest), phase)
    )
    frames = spectrum.shape[-1]
    return torch.istft(
        functional.pad(spectrum, (0, 1)), WINDOW_SIZE, HOP, window=_WINDOW, center=True, length=frames * HOP
    )


def _loudness(logarithm: Tensor) -> Tensor:
    return torch.exp(logarithm.clamp(max=_LOUDEST))
