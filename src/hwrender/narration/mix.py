"""The sounds of a narration at one loudness, each finished once ever."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from importlib.metadata import version

from hwrender.narration.clips import ClipCache, key
from hwrender.narration.frames import FRAME_SAMPLES, SAMPLE_RATE
from hwrender.narration.layout import Layout
from hwrender.narration.loudness import Energies, Measurement, Meter, decibels
from hwrender.narration.loudness import energies as energies_of
from hwrender.narration.mastering import MASTERING_VERSION, first_gain_db, next_gain_db
from hwrender.narration.mp3 import MP3_VERSION
from hwrender.narration.parallel import in_parallel
from hwrender.narration.sound import Sound, finish, finished_from, sound_from
from hwrender.narration.takes import Takes

ROUNDS = 6


class Mix:
    """Sounds by the names of their takes, all raised by `gain_db` decibels. Several threads may add."""

    def __init__(self, gain_db: float, cache: ClipCache) -> None:
        self.gain_db = gain_db
        self._cache = cache
        self._frames = Takes()
        self._heard: dict[str, tuple[Energies, float]] = {}
        self._made_by = f"{MASTERING_VERSION} {MP3_VERSION} {version('lameenc')} {version('av')}"

    def add(self, name: str, sound: Sound) -> None:
        entry = key(self._made_by, f"{self.gain_db:.2f}", name)
        content = self._cache.get(entry)
        finished = finish(sound, self.gain_db) if content is None else finished_from(content)
        if content is None:
            self._cache.put(entry, finished.packed())
        self._heard[name] = finished.energies, finished.true_peak
        self._frames.add(name, finished.frames)

    def frames(self, name: str) -> bytes:
        return self._frames.get(name)

    def frames_size(self, name: str) -> int:
        """In bytes."""
        return self._frames.size(name)

    def measured(self, layout: Layout) -> Measurement:
        """What is heard when the whole is decoded: what was heard of each clip when it was encoded, as its
        frames refer to none before them."""
        meter, peak = Meter(SAMPLE_RATE), 0.0
        for place in layout.places:
            if place.take is not None:
                energies, height = self._heard[place.take]
                meter.add(place.first_frame * FRAME_SAMPLES, energies)
                peak = max(peak, height)
        meter.go_on(layout.samples)
        return Measurement(meter.integrated(), decibels(peak), layout.seconds, meter.levels())


def balanced(mix: Mix | None, cache: ClipCache, layout: Layout, takes: Takes, sample_rate: int) -> Mix:
    """The mix that brings the whole to the target. `mix` is a first try that holds all takes, if there is
    one."""
    names = dict.fromkeys(place.take for place in layout.places if place.take is not None)
    if mix is None:
        plain = dict(in_parallel(partial(_plain, takes), names))
        mix = _mixed(first_gain_db(_loudness(layout, plain, sample_rate)), cache, names, takes)
    for _ in range(ROUNDS):
        gain_db = next_gain_db(mix.gain_db, mix.measured(layout).loudness)
        if gain_db == mix.gain_db:
            break
        mix = _mixed(gain_db, cache, names, takes)
    return mix


def _plain(takes: Takes, name: str) -> tuple[str, Energies]:
    sound = sound_from(takes.get(name))
    return name, energies_of(sound.in_floats(), sound.sample_rate)


def _mixed(gain_db: float, cache: ClipCache, names: Iterable[str], takes: Takes) -> Mix:
    mix = Mix(gain_db, cache)
    for _ in in_parallel(lambda name: mix.add(name, sound_from(takes.get(name))), names):
        pass
    return mix


def _loudness(layout: Layout, energies: dict[str, Energies], sample_rate: int) -> float:
    meter = Meter(sample_rate)
    for place in layout.places:
        if place.take is not None:
            meter.add(place.start_at(sample_rate), energies[place.take])
    meter.go_on(layout.samples * sample_rate // SAMPLE_RATE)
    return meter.integrated()
