"""The clips of a narration at one loudness, each finished once ever."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from hwrender.cache import Cache, key_of
from hwrender.narration.audio.clip_encoder import ClipEncoder
from hwrender.narration.audio.clip_store import ClipStore
from hwrender.narration.audio.layout import Layout
from hwrender.narration.audio.loudness import Energies, Meter, decibels
from hwrender.narration.audio.loudness import energies as energies_of
from hwrender.narration.audio.mastering import MASTERING_VERSION, first_gain_db, next_gain_db
from hwrender.narration.audio.measuring import Measurement
from hwrender.narration.audio.sounds import Finished, Sound, finish, finished_from, sound_from
from hwrender.narration.parallel import in_parallel

ROUNDS = 6


class Mix:
    """Clips by name, all raised by `gain_db` decibels. Several threads may add."""

    def __init__(self, gain_db: float, cache: Cache, encoder: ClipEncoder) -> None:
        self.gain_db = gain_db
        self.encoder = encoder
        self._cache = cache
        self._frames = ClipStore()
        self._heard: dict[str, tuple[Energies, float]] = {}
        self._new: set[str] = set()

    def add(self, name: str, sound: Sound) -> None:
        content = self._cache.get(self._entry(name))
        finished = finish(sound, self.gain_db, self.encoder) if content is None else finished_from(content)
        if content is None:
            self._new.add(name)
        self._heard[name] = finished.energies, finished.true_peak
        self._frames.add(name, finished.frames)

    def keep(self, name: str) -> None:
        """Puts a clip into the cache, once it is known to be what was to be said."""
        if name in self._new:
            self._new.remove(name)
            energies, height = self._heard[name]
            self._cache.put(self._entry(name), Finished(energies, height, self.frames(name)).packed())

    def _entry(self, name: str) -> str:
        return key_of(f"{MASTERING_VERSION} {self.encoder.version}", f"{self.gain_db:.2f}", name)

    def frames(self, name: str) -> bytes:
        return self._frames.get(name)

    def frames_size(self, name: str) -> int:
        """In bytes."""
        return self._frames.size(name)

    def measured(self, layout: Layout) -> Measurement:
        """What is heard when the whole is decoded: what was heard of each clip when it was encoded, as its
        frames refer to none before them."""
        meter, peak = Meter(layout.sample_rate), 0.0
        for place in layout.places:
            if place.clip is not None:
                energies, height = self._heard[place.clip]
                meter.add(place.first_frame * self.encoder.frame_samples, energies)
                peak = max(peak, height)
        meter.go_on(layout.samples)
        return Measurement(meter.integrated(), decibels(peak), layout.seconds, meter.levels())


def normalise_loudness(
    mix: Mix | None,
    cache: Cache,
    encoder: ClipEncoder,
    layout: Layout,
    clips: ClipStore,
    sample_rate: int,
) -> Mix:
    """The mix that brings the whole to the target. `mix` is a first try that holds all clips, if there is
    one."""
    names = dict.fromkeys(place.clip for place in layout.places if place.clip is not None)
    if mix is None:
        plain = dict(in_parallel(partial(_plain, clips), names))
        gain_db = first_gain_db(_loudness(layout, plain, sample_rate))
        mix = _mixed(Mix(gain_db, cache, encoder), names, clips)
    for _ in range(ROUNDS):
        gain_db = next_gain_db(mix.gain_db, mix.measured(layout).loudness)
        if gain_db == mix.gain_db:
            break
        mix = _mixed(Mix(gain_db, cache, encoder), names, clips)
    return mix


def _plain(clips: ClipStore, name: str) -> tuple[str, Energies]:
    sound = sound_from(clips.get(name))
    return name, energies_of(sound.in_floats(), sound.sample_rate)


def _mixed(mix: Mix, names: Iterable[str], clips: ClipStore) -> Mix:
    def add(name: str) -> None:
        mix.add(name, sound_from(clips.get(name)))
        mix.keep(name)

    for _ in in_parallel(add, names):
        pass
    return mix


def _loudness(layout: Layout, energies: dict[str, Energies], sample_rate: int) -> float:
    meter = Meter(sample_rate)
    for place in layout.places:
        if place.clip is not None:
            meter.add(layout.at_rate(place.start, sample_rate), energies[place.clip])
    meter.go_on(layout.samples * sample_rate // layout.sample_rate)
    return meter.integrated()
