"""Sound files as samples, and samples at another rate: PyAV, which decodes and resamples."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray


def resampled(samples: NDArray[np.float32], from_rate: int, to_rate: int) -> NDArray[np.float32]:
    """A short mono sound at another rate, no sample earlier or later than it was."""
    import av

    if from_rate == to_rate or not len(samples):
        return samples
    resampler = av.AudioResampler(format="flt", layout="mono", rate=to_rate)
    ready = (*resampler.resample(audio_frame(samples, from_rate)), *resampler.resample(None))
    return np.concatenate([np.zeros(0, np.float32), *(frame.to_ndarray()[0] for frame in ready)])


def audio_frame(block: NDArray[np.float32], sample_rate: int) -> Any:
    """A block of mono sound in [-1, 1] as a frame of PyAV."""
    import av

    frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(block[None, :]), format="fltp", layout="mono")
    frame.sample_rate = sample_rate
    return frame


_FORMATS = {".mp3": "mp3", ".opus": "ogg", ".m4b": "mp4", ".wav": "wav"}
"""What FFmpeg calls the kinds of file that we publish."""


def opened_sound(path: Path) -> Any:
    """A sound file, opened by PyAV to be read, and closed as a context manager.

    FFmpeg guesses the kind of a file by its content: a list of addresses that is called `report.mp3` would
    make it fetch them. So the name decides, and nothing but this file is opened.
    """
    import av

    kind = _FORMATS.get(path.suffix.lower())
    try:
        return av.open(str(path), format=kind, options={"protocol_whitelist": "file"})
    except EOFError as error:
        raise ValueError("there is no sound in it") from error


def decode(path: Path) -> tuple[NDArray[np.float32], int]:
    """A sound file as one mono array in [-1, 1], and its sample rate in hertz. For short files."""
    parts = [block for block, _ in decoded_blocks(path)]
    return (np.concatenate(parts) if parts else np.zeros(0, np.float32)), sample_rate_of(path)


def decoded_blocks(path: Path) -> Iterator[tuple[NDArray[np.float32], int]]:
    """A sound file in pieces of a second or more, mixed to mono, without the encoder's delay."""
    import av

    with opened_sound(path) as container:
        rate = int(container.streams.audio[0].codec_context.sample_rate)
        resampler = av.AudioResampler(format="fltp", layout="mono")
        waiting = av.AudioFifo()
        for frame in chain(container.decode(audio=0), [None]):
            for ready in [frame] if frame and _is_ready(frame) else resampler.resample(frame):
                ready.pts = None
                waiting.write(ready)
            if waiting.samples and (frame is None or waiting.samples > rate):
                yield emptied(waiting), rate


def _is_ready(frame: Any) -> bool:
    """Whether a frame is mono in floating point already: resampling costs more than decoding."""
    return bool(frame.format.name == "fltp" and frame.layout.nb_channels == 1)


def emptied(waiting: Any) -> NDArray[np.float32]:
    """What waits in a queue of PyAV, as mono samples."""
    return np.asarray(waiting.read().to_ndarray()[0], np.float32)


def sample_rate_of(path: Path) -> int:
    """The sample rate of a sound file, in hertz."""
    with opened_sound(path) as container:
        return int(container.streams.audio[0].codec_context.sample_rate)


def decode_channels(path: Path, most_seconds: float) -> tuple[NDArray[np.float32], int]:
    """A sound file that somebody else made, as an array of its channels, and its sample rate in hertz.

    Raises `ValueError` for what is no sound, and `OverflowError` for what lasts longer."""
    import av

    try:
        with opened_sound(path) as container:
            if not container.streams.audio:
                raise ValueError("there is no sound in it")
            rate = int(container.streams.audio[0].codec_context.sample_rate)
            resampler = av.AudioResampler(format="fltp")
            parts, count = [], 0
            for frame in chain(container.decode(audio=0), [None]):
                for ready in resampler.resample(frame):
                    parts.append(ready.to_ndarray())
                    count += parts[-1].shape[1]
                    if count > most_seconds * rate:
                        raise OverflowError("it is too long")
            return np.concatenate(parts, axis=1).astype(np.float32), rate
    except av.FFmpegError as error:
        raise ValueError("it cannot be read") from error
