"""How listeners would rate a sound, as DNSMOS p808 estimates it (Reddy and others 2021): from 1 to 5.

The network is that of the PyPI package speechmos; its input is made here, since that package would bring in
another hundred megabytes for it."""

from __future__ import annotations

import importlib.util
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from hwrender.narration.voices.onnx_models import open_model

SAMPLE_RATE = 16_000
_SECONDS = 9.01
_WINDOW, _HOP, _BANDS = 321, 160, 120
_RANGE_DB = 80.0
_LINEAR_TOP, _STEP = 1000.0, 200 / 3
"""The scale of Slaney: even steps up to a thousand hertz, then even ratios."""


@cache
def _model() -> Any:
    spec = importlib.util.find_spec("speechmos")
    assert spec is not None, "pip install --no-deps speechmos"
    assert spec.origin is not None
    return open_model(Path(spec.origin).parent / "dnsmos_models" / "model_v8.onnx")


def p808(samples: NDArray[np.float32]) -> float:
    """The mean over each nine seconds of a sound at 16 kHz; one that is shorter is repeated."""
    size = int(_SECONDS * SAMPLE_RATE)
    while len(samples) < size:
        samples = np.concatenate([samples, samples])
    starts = range(0, len(samples) - size + 1, SAMPLE_RATE)
    found = [
        _model().run(None, {"input_1": bands(samples[start : start + size - _HOP])[None]})[0].item()
        for start in starts
    ]
    return float(np.mean(found))


def bands(samples: NDArray[np.float32]) -> NDArray[np.float32]:
    """(frames, bands): decibels below the loudest, from -1 to 1."""
    padded = np.pad(samples, _WINDOW // 2)
    frames = np.lib.stride_tricks.sliding_window_view(padded, _WINDOW)[::_HOP]
    window = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(_WINDOW) / _WINDOW)
    power = np.abs(np.fft.rfft(frames * window)) ** 2 @ _filters().T
    decibels = 10 * np.log10(np.maximum(power, 1e-10) / max(power.max(), 1e-10))
    return ((np.maximum(decibels, -_RANGE_DB) + 40) / 40).astype(np.float32)


@cache
def _filters() -> NDArray[np.float64]:
    edges = _hertz(np.linspace(0, _mel(SAMPLE_RATE / 2), _BANDS + 2))
    bins = np.fft.rfftfreq(_WINDOW, 1 / SAMPLE_RATE)
    rising = (bins - edges[:-2, None]) / np.diff(edges)[:-1, None]
    falling = (edges[2:, None] - bins) / np.diff(edges)[1:, None]
    triangles: NDArray[np.float64] = np.maximum(0, np.minimum(rising, falling))
    return triangles * (2 / (edges[2:] - edges[:-2]))[:, None]


def _mel(hertz: float) -> float:
    if hertz < _LINEAR_TOP:
        return hertz / _STEP
    return float(_LINEAR_TOP / _STEP + np.log(hertz / _LINEAR_TOP) / (np.log(6.4) / 27))


def _hertz(mels: NDArray[np.float64]) -> NDArray[np.float64]:
    above = _LINEAR_TOP * np.exp((mels - _LINEAR_TOP / _STEP) * np.log(6.4) / 27)
    return np.where(mels < _LINEAR_TOP / _STEP, mels * _STEP, above)
