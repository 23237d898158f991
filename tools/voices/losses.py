"""How far a wave is from the teacher's: spectra at several scales, as they are and in bands of the ear
(mel)."""

from __future__ import annotations

from collections.abc import Iterable

import torch
from tools.voices.vocoder import SAMPLE_RATE
from torch import Tensor

SCALES = (256, 512, 1024, 2048)
MEL_BANDS = {512: 40, 1024: 80, 2048: 120}
_FLOOR = 1e-5
_MEL_FLOOR = 1e-4


def mel_filters(size: int, bands: int) -> Tensor:
    """(bands, bins): triangles over the frequencies, as wide as the ear has them."""
    edges = torch.linspace(0, 2595 * torch.log10(torch.tensor(1 + SAMPLE_RATE / 2 / 700)).item(), bands + 2)
    hertz = 700 * (10 ** (edges / 2595) - 1)
    bins = torch.linspace(0, SAMPLE_RATE / 2, size // 2 + 1)
    rising = (bins - hertz[:-2, None]) / (hertz[1:-1] - hertz[:-2])[:, None]
    falling = (hertz[2:, None] - bins) / (hertz[2:] - hertz[1:-1])[:, None]
    triangles = torch.clamp(torch.minimum(rising, falling), min=0)
    return triangles / triangles.sum(1, keepdim=True).clamp(min=1e-6)


_WINDOWS = {size: torch.hann_window(size) for size in SCALES}
_FILTERS = {size: mel_filters(size, bands) for size, bands in MEL_BANDS.items()}


def magnitudes(wave: Tensor, size: int) -> Tensor:
    spectrum = torch.stft(wave, size, size // 4, window=_WINDOWS[size], return_complex=True)
    return spectrum.abs() + _FLOOR


def wave_loss(made: Tensor, wanted: Tensor) -> tuple[Tensor, Tensor]:
    """Two losses of a wave (batch, samples): of its spectra, and of its bands."""
    plain, bands = [], []
    for size in SCALES:
        ours, theirs = magnitudes(made, size), magnitudes(wanted, size)
        plain.append((ours.log() - theirs.log()).abs().mean() + (ours - theirs).norm() / theirs.norm())
        if size in _FILTERS:
            bands.append(_band_distance(_FILTERS[size], ours, theirs))
    return _mean(plain), _mean(bands)


def _band_distance(filters: Tensor, ours: Tensor, theirs: Tensor) -> Tensor:
    return ((filters @ ours + _MEL_FLOOR).log() - (filters @ theirs + _MEL_FLOOR).log()).abs().mean()


def _mean(values: Iterable[Tensor]) -> Tensor:
    return torch.stack(list(values)).mean()
