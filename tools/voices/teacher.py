"""What a teacher says: Kokoro-82M speaks each line of the corpus, and a file keeps how it did.

A file holds the signs, the length of each in frames of 25 ms (as the teacher planned it for its usual pace,
and as it was said), pitch and energy in frames of 12.5 ms, and the wave. Lines that have a file are not said
again, so that the work can stop at any time and go on."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from time import monotonic
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tools.voices.corpus import Line

STYLE_LENGTH = 256
PLANNED, SAID, PITCH, ENERGY = (
    "/encoder/predictor/ReduceSum_output_0",
    "/encoder/Clip_output_0",
    "/encoder/F0_proj/Conv_output_0",
    "/encoder/N_proj/Conv_output_0",
)
"""Tensors inside the teacher."""

OUTPUTS = ("audio", PLANNED, SAID, PITCH, ENERGY)


def speak(model: Path, style: Path, lines: Sequence[Line], folder: Path, part: int, parts: int) -> float:
    """Says every `parts`-th line from line `part` on. Returns the seconds of speech that are new."""
    import onnxruntime

    folder.mkdir(parents=True, exist_ok=True)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.enable_mem_pattern = False
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
    signs, styles = vocabulary(), np.fromfile(style, "<f4").reshape(-1, STYLE_LENGTH)
    seconds, begun = 0.0, monotonic()
    for number in range(part, len(lines), parts):
        path = folder / f"{number:05}.npz"
        if path.exists():
            continue
        said = _said(session, styles, ids_of(lines[number].sounds, signs), lines[number].speed)
        partial = path.with_suffix(f".{os.getpid()}.part")
        with partial.open("wb") as file:
            np.savez(file, **said)
        partial.replace(path)
        seconds += len(said["wave"]) / 24_000
        if number % 20 == part:
            print(
                f"{folder.name} {number} of {len(lines)}: {seconds:.0f} s in {monotonic() - begun:.0f} s",
                flush=True,
            )
    return seconds


def _said(session: Any, styles: NDArray[np.float32], ids: list[int], speed: float) -> dict[str, NDArray[Any]]:
    given = {
        "tokens": np.array([ids], np.int64),
        "style": styles[min(len(ids) - 2, len(styles)) - 1][None],
        "speed": np.array([speed], np.float32),
    }
    wave, planned, said, pitch, energy = (np.asarray(out).ravel() for out in session.run(OUTPUTS, given))
    return {
        "ids": np.array(ids, np.int16),
        "planned": planned.astype(np.float32),
        "said": said.astype(np.int16),
        "pitch": pitch.astype(np.float32),
        "energy": energy.astype(np.float32),
        "wave": wave.astype(np.float32),
    }


def ids_of(sounds: str, signs: Mapping[str, int]) -> list[int]:
    return [0, *[signs[sign] for sign in sounds if sign in signs], 0]


def vocabulary() -> dict[str, int]:
    """The signs of the engine, which are those of the teacher."""
    from hibari.tts import ASSETS

    found: dict[str, int] = json.loads((Path(ASSETS) / "vocab.json").read_text(encoding="utf-8"))
    return found
