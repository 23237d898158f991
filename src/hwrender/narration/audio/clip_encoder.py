"""What a narration asks of a format whose files are put together from clips that are encoded one by one.

The encoder is an argument: clips lie on the grid of its frames, and are encoded and measured while the voice
still speaks; which format that is, the narration does not know."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from hwrender.narration.audio.loudness import Samples


class EncodedClip(Struct, frozen=True):
    """The frames of a clip, and what a decoder makes of them: at the encoder's sample rate, from the first
    sample of its lead on."""

    frames: bytes
    decoded: Samples


class ClipEncoder(Struct, frozen=True):
    """`version` says all that decides the bytes of a clip beside its samples.

    `sample_rate` is in hertz. A file is a whole number of frames of `frame_samples` each, its clips begin
    `lead_samples` after the start of one, and a decoder gives out `delay_samples` before the first of all.
    `silence` is a frame that holds no sound.

    `encode_clip` takes mono samples, under -1 dBFS and with silent ends, and their rate. `count_frames` says
    how many frames a clip of such a length takes at such a rate, with the silence that codes its ends.
    `make_first_frame` tells players how long a file is: its frames, their bytes, and the samples to be heard.
    """

    version: str
    sample_rate: int
    frame_samples: int
    lead_samples: int
    delay_samples: int
    silence: bytes
    encode_clip: Callable[[Samples, int], EncodedClip]
    count_frames: Callable[[int, int], int]
    make_first_frame: Callable[[int, int, int], bytes]

    def length_at_rate(self, length: int, sample_rate: int) -> int:
        """How long a clip of `length` samples is at the encoder's own rate, in samples."""
        return -(-length * self.sample_rate // sample_rate)
