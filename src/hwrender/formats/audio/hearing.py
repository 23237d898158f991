"""A published sound file of any kind as samples, by whichever library decodes it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from hwrender.formats.audio import ffmpeg
from hwrender.narration.audio import decoding
from hwrender.narration.audio.loudness import Samples
from hwrender.narration.audio.measuring import Measurement, MeteredSound, measure


def can_be_heard(path: Path) -> bool:
    """Whether this computer has what decodes files of this name."""
    return path.suffix.lower() not in ffmpeg.KINDS or ffmpeg.is_here()


def heard_blocks(path: Path) -> Iterator[tuple[Samples, int]]:
    """A sound file in mono pieces with their rate. Raises `ValueError` for what is no sound, and
    `MissingError` where what decodes it is not installed."""
    if path.suffix.lower() in ffmpeg.KINDS:
        return ffmpeg.decoded_blocks(path)
    return decoding.decoded_blocks(path)


def heard_rate(path: Path) -> int:
    """The sample rate of a sound file, in hertz. Raises as `heard_blocks` does."""
    if path.suffix.lower() in ffmpeg.KINDS:
        return ffmpeg.sample_rate_of(path)
    return decoding.sample_rate_of(path)


def measure_file(path: Path) -> Measurement:
    """What is heard in a sound file."""
    return measure((block for block, _ in heard_blocks(path)), heard_rate(path))


class HeardFile:
    """A sound file, decoded once: its samples are passed on, and measured on the way."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._sound: MeteredSound | None = None

    def blocks(self) -> Iterator[tuple[Samples, int]]:
        """Mono blocks with their rate, from the start to the end of the file."""
        rate = heard_rate(self._path)
        self._sound = MeteredSound(rate)
        for samples in self._sound.passed_on(block for block, _ in heard_blocks(self._path)):
            yield samples, rate

    def measured(self) -> Measurement:
        """What was heard, once all blocks are through."""
        assert self._sound is not None
        return self._sound.measured()
