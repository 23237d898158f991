"""A script as sound: each utterance said once, trimmed, put in its place, and mastered.

While the voice speaks, what it has said is already finished at the gain that this voice usually needs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import numpy as np
from msgspec import Struct

from hwrender.errors import FailedCheckError
from hwrender.narration.audio.clip_cache import ClipCache, key
from hwrender.narration.audio.clip_encoder import ClipEncoder
from hwrender.narration.audio.clip_store import ClipStore
from hwrender.narration.audio.layout import chapters_of, clips_of, lay_out
from hwrender.narration.audio.loudness import Samples
from hwrender.narration.audio.mixing import Mix, normalise_loudness
from hwrender.narration.audio.playback import Playback
from hwrender.narration.audio.sounds import TRIMMING_VERSION, Sound, sound_from, trimmed
from hwrender.narration.model import Narration, Script
from hwrender.narration.parallel import in_parallel
from hwrender.narration.verification import plausibility
from hwrender.narration.voices.engine import Engine


def synthesise(
    script: Script,
    engine: Engine,
    encoder: ClipEncoder,
    cache: Path | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Narration:
    """The narration of a script by this voice, encoded clip by clip.

    `cache` is a folder for utterances, shared by any number of builds. `progress` is told how many of how
    many utterances are ready. Raises `FailedCheckError` when an utterance is silent, distorted or of
    impossible length."""
    kept = ClipCache(cache)
    lines = tuple(_lines(script, engine))
    mix = None if engine.usual_gain_db is None else Mix(engine.usual_gain_db, kept, encoder)
    recorder = Recorder(engine, script.words_per_minute, kept, ClipStore(), mix)
    lengths, sample_rate = recorder.record(lines, progress or (lambda done, total: None))
    names = [line.name if line else None for line in lines]
    layout = lay_out(script, names, lengths, sample_rate, encoder)
    mix = normalise_loudness(mix, kept, encoder, layout, recorder.clips, sample_rate)
    kept.clear_away()
    clips = clips_of(layout)
    playback = Playback(layout, recorder.clips, mix, sample_rate)
    return Narration(
        script,
        engine.voice,
        clips,
        chapters_of(clips, layout.seconds),
        layout.seconds,
        sample_rate,
        playback.samples,
        playback.frames,
        playback.measured_frames,
    )


class _Line(Struct, frozen=True):
    """What the voice is given, the words of it, and the name of the clip."""

    name: str
    reading: str
    spoken: str


def _lines(script: Script, engine: Engine) -> Iterator[_Line | None]:
    """A line for each utterance, none for one that no voice can say."""
    rate = f"{script.words_per_minute:.3f}"
    for utterance in script.utterances:
        reading = engine.reading(utterance.spoken)
        name = key(TRIMMING_VERSION, engine.identity, rate, reading)
        yield _Line(name, reading, utterance.spoken) if reading else None


class _Job(Struct, frozen=True):
    """A line with what it is made from: its sound out of the cache, or what the voice has said."""

    line: _Line
    kept: bytes | None
    said: Samples | None


class Recorder(Struct, frozen=True):
    """Where lines become clips. `mix` is filled on the way, if there is one."""

    engine: Engine
    words_per_minute: float
    cache: ClipCache
    clips: ClipStore
    mix: Mix | None

    def record(
        self, lines: Iterable[_Line | None], progress: Callable[[int, int], None]
    ) -> tuple[dict[str, int], int]:
        """The length of each clip in samples, and the sample rate."""
        wanted = {line.name: line for line in lines if line is not None}
        lengths: dict[str, int] = {}
        rates = set()
        progress(0, len(wanted))
        for name, length, rate in in_parallel(self._keep, self._jobs(wanted.values())):
            lengths[name] = length
            rates.add(rate)
            progress(len(lengths), len(wanted))
        return lengths, rates.pop() if rates else self.engine.sample_rate

    def _jobs(self, lines: Iterable[_Line]) -> Iterator[_Job]:
        """What is in the cache first, then the rest as the voice says it."""
        new = []
        for line in lines:
            kept = self.cache.get(line.name)
            if kept is None:
                new.append(line)
            else:
                yield _Job(line, kept, None)
        try:
            said = self.engine.say([line.reading for line in new], self.words_per_minute)
            yield from (_Job(line, None, samples) for line, samples in zip(new, said, strict=True))
        except (OSError, RuntimeError, ValueError) as error:
            raise FailedCheckError(
                f"The voice stopped before it had said everything ({error}).",
                "Run this again. Or use another voice, like --voice system.",
            ) from error

    def _keep(self, job: _Job) -> tuple[str, int, int]:
        """ClipStore a sound in; gives its name, length and sample rate."""
        name = job.line.name
        kept = job.kept
        if job.said is not None:
            kept = _checked(job.said, self.engine.sample_rate, job.line, self.words_per_minute).packed()
            self.cache.put(name, kept)
        assert kept is not None
        self.clips.add(name, kept)
        sound = sound_from(kept)
        if self.mix is not None:
            self.mix.add(name, sound)
        return name, len(sound.samples), sound.sample_rate


def _checked(samples: Samples, rate: int, line: _Line, words_per_minute: float) -> Sound:
    sound = trimmed(samples, rate)
    problem = plausibility.problem(sound, rate, line.spoken, words_per_minute)
    if problem is not None:
        raise FailedCheckError(
            f"The voice cannot say “{line.spoken}”: {problem}.", "Use another voice, or change the words."
        )
    return Sound(np.round(sound * 32767).astype(np.int16), rate)
