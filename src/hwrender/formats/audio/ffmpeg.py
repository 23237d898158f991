"""FFmpeg, as PyAV carries it: an extra of hwrender, which makes and reads Opus and M4B files.

It takes up a hundred megabytes, a quarter of all, for two files that few ask for."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import version
from importlib.util import find_spec
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np

from hwrender.errors import MissingError
from hwrender.narration.audio.loudness import Samples

KINDS = {".opus": "ogg", ".m4b": "mp4"}
"""The suffixes of the files that need it, and what FFmpeg calls their kinds."""


def is_here() -> bool:
    """Whether PyAV is installed. Nothing is loaded."""
    return find_spec("av") is not None


def why_missing() -> MissingError | None:
    """What to say where the extra is not installed, with how to get it."""
    if is_here():
        return None
    return MissingError(
        "Opus and M4B files need a part of hwrender that is not installed. Other copies do not need it.",
        "Run: pip install 'hwrender[more-audio]'",
    )


def tool_identity() -> str:
    """What changes when FFmpeg does."""
    return version("av") if is_here() else ""


def pyav() -> Any:
    """PyAV. Raises `MissingError`."""
    missing = why_missing()
    if missing is not None:
        raise missing
    import av

    return av


def opened_sound(path: Path) -> Any:
    """A sound file, opened by PyAV to be read, and closed as a context manager. Raises `MissingError`.

    FFmpeg guesses the kind of a file by its content: a list of addresses that is called `report.opus` would
    make it fetch them. So the name decides, and nothing but this file is opened.
    """
    kind = KINDS.get(path.suffix.lower())
    try:
        return pyav().open(str(path), format=kind, options={"protocol_whitelist": "file"})
    except EOFError as error:
        raise ValueError("there is no sound in it") from error


def audio_frame(block: Samples, sample_rate: int) -> Any:
    """A block of mono sound in [-1, 1] as a frame of PyAV."""
    frame = pyav().AudioFrame.from_ndarray(np.ascontiguousarray(block[None, :]), format="fltp", layout="mono")
    frame.sample_rate = sample_rate
    return frame


def decoded_blocks(path: Path) -> Iterator[tuple[Samples, int]]:
    """A sound file in pieces of a second or more, mixed to mono, without the encoder's delay."""
    av = pyav()
    with opened_sound(path) as container:
        rate = int(container.streams.audio[0].codec_context.sample_rate)
        resampler = av.AudioResampler(format="fltp", layout="mono")
        waiting = av.AudioFifo()
        for frame in chain(container.decode(audio=0), [None]):
            for ready in [frame] if frame and _is_ready(frame) else resampler.resample(frame):
                ready.pts = None
                waiting.write(ready)
            if waiting.samples and (frame is None or waiting.samples > rate):
                yield np.asarray(waiting.read().to_ndarray()[0], np.float32), rate


def _is_ready(frame: Any) -> bool:
    """Whether a frame is mono in floating point already: resampling costs more than decoding."""
    return bool(frame.format.name == "fltp" and frame.layout.nb_channels == 1)


def sample_rate_of(path: Path) -> int:
    """The sample rate of a sound file, in hertz."""
    with opened_sound(path) as container:
        return int(container.streams.audio[0].codec_context.sample_rate)
