"""Places where a sound is turned down a little, as coding would lift a peak of it too high."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
from msgspec import Struct

from hwrender.narration.audio.loudness import Samples, amplitude, peaks_over

ROUNDS = 8
"""How often a sound is coded again at most."""
DIP_SECONDS = 0.015
DIP_MARGIN_DB = 0.6


class Dip(Struct, frozen=True):
    """A place, in samples, around which the sound is multiplied by `factor`."""

    place: int
    factor: float


def dipped(sound: Samples, dips: tuple[Dip, ...], sample_rate: int) -> Samples:
    """The sound with a smooth dip at each of these places."""
    if not dips:
        return sound
    reach = round(DIP_SECONDS * sample_rate)
    shape = np.cos(np.linspace(-np.pi / 2, np.pi / 2, 2 * reach + 1)) ** 2
    made = sound.copy()
    for dip in dips:
        first, last = max(0, dip.place - reach), min(len(sound), dip.place + reach + 1)
        if first < last:
            part = shape[first - dip.place + reach : last - dip.place + reach]
            made[first:last] *= (1 - (1 - dip.factor) * part).astype(np.float32)
    return made


def dipped_blocks(blocks: Iterable[Samples], dips: tuple[Dip, ...], sample_rate: int) -> Iterator[Samples]:
    """The same of a sound in blocks."""
    start, reach = 0, round(DIP_SECONDS * sample_rate)
    for block in blocks:
        end = start + len(block)
        near = (dip for dip in dips if start - reach <= dip.place < end + reach)
        yield dipped(block, tuple(Dip(dip.place - start, dip.factor) for dip in near), sample_rate)
        start = end


def dips_for(decoded: Samples, sample_rate: int, highest: float, round_number: int) -> tuple[Dip, ...]:
    """A dip for each place of a decoded sound whose true peak is over the amplitude `highest`, deeper by the
    margin of each round (the first is 0)."""
    margin = amplitude(-DIP_MARGIN_DB * (round_number + 1))
    return tuple(
        Dip(place, highest / height * margin) for place, height in peaks_over(decoded, sample_rate, highest)
    )
