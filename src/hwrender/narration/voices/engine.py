"""What every voice offers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Protocol

from hwrender.narration.model import Voice

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Engine(Protocol):
    """A voice that is ready to speak.

    `identity` says all that decides the sound of a reading beside the rate: engine, version, voice file. Two
    engines with one identity give the same samples for the same reading and rate. `sample_rate` is in hertz.
    `usual_gain_db` is what brings most reports to the one loudness, where it is known: sound is finished with
    it while the voice still speaks.
    """

    @property
    def voice(self) -> Voice: ...

    @property
    def identity(self) -> str: ...

    @property
    def sample_rate(self) -> int: ...

    @property
    def usual_gain_db(self) -> float | None: ...

    def reading(self, text: str) -> str:
        """The text as this engine takes it, with the pronunciations it was given put in."""

    def pronunciations(self, readings: Sequence[str]) -> tuple[str, ...] | None:
        """The phonemes of each reading, words apart, in the signs of the acoustic model of this voice.

        `None` when this voice has no such model, so that it cannot be told which words it says."""

    def say(self, readings: Sequence[str], words_per_minute: float) -> Iterator[NDArray[np.float32]]:
        """The sound of each reading, in order: mono, in [-1, 1].

        Raises `MissingError` when the voice has gone and `FailedCheckError` when it gives no good sound.
        """
