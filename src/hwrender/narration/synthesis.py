"""A script as sound: each utterance said once, trimmed, put in its place, and mastered.

While the voice speaks, what it has said is already finished at the gain that this voice usually needs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from hwrender.cache import SPEECH, Cache, key_of
from hwrender.errors import FailedCheckError
from hwrender.narration.audio.clip_encoder import ClipEncoder
from hwrender.narration.audio.clip_store import ClipStore
from hwrender.narration.audio.layout import chapters_of, clips_of, lay_out
from hwrender.narration.audio.loudness import Samples
from hwrender.narration.audio.mixing import Mix, normalise_loudness
from hwrender.narration.audio.playback import Playback
from hwrender.narration.audio.resampling import resampled
from hwrender.narration.audio.sounds import TRIMMING_VERSION, Sound, sound_from, trimmed
from hwrender.narration.model import PERSON, Narration, Script, Voice
from hwrender.narration.pace import pace_of
from hwrender.narration.parallel import in_parallel
from hwrender.narration.person.model import NO_RECORDINGS, PersonRecording, PersonRecordings
from hwrender.narration.person.speaking import PersonSpeaker, speaker_for
from hwrender.narration.verification import VERIFICATION_VERSION, plausibility
from hwrender.narration.verification.evidence import AT_ONCE
from hwrender.narration.verification.features import SAMPLE_RATE as FEATURES_RATE
from hwrender.narration.verification.features import Features, features
from hwrender.narration.verification.utterances import UtteranceVerifier, verifier_of
from hwrender.narration.voices.engine import Engine


def synthesise(
    script: Script,
    engine: Engine,
    encoder: ClipEncoder,
    cache: Path | None = None,
    progress: Callable[[int, int], None] | None = None,
    recordings: PersonRecordings = NO_RECORDINGS,
) -> Narration:
    """The narration of a script by this voice, encoded clip by clip, and by a person where `recordings` have
    the words.

    `cache` is the folder of the cache, shared by any number of builds. `progress` is told how many of how
    many utterances are ready. Raises `FailedCheckError` when an utterance is not what was to be said."""
    kept = Cache(cache, SPEECH)
    speaker = speaker_for(script, recordings, engine, kept)
    lines = tuple(_lines(script, engine, speaker))
    mix = None if engine.usual_gain_db is None else Mix(engine.usual_gain_db, kept, encoder)
    verifier = verifier_of(engine.voice)
    recorder = Recorder(engine, script.words_per_minute, kept, ClipStore(), mix, verifier, speaker)
    lengths, sample_rate = recorder.record(lines, progress or (lambda done, total: None))
    names = [line.name if line else None for line in lines]
    layout = lay_out(script, names, lengths, sample_rate, encoder)
    mix = normalise_loudness(mix, kept, encoder, layout, recorder.clips, sample_rate)
    by_person = [line is not None and line.recording is not None for line in lines]
    clips = clips_of(layout, by_person)
    playback = Playback(layout, recorder.clips, mix, sample_rate)
    return Narration(
        script,
        _voice(engine, lines, script.language),
        clips,
        chapters_of(clips, layout.seconds),
        layout.seconds,
        sample_rate,
        playback.samples,
        playback.frames,
        playback.measured_frames,
        playback.cut,
    )


class _Line(Struct, frozen=True):
    """What the voice is given, the words of it, and the name of the clip; the recording where a person says
    it."""

    name: str
    reading: str
    spoken: str
    recording: PersonRecording | None = None


def _lines(script: Script, engine: Engine, speaker: PersonSpeaker | None) -> Iterator[_Line | None]:
    """A line for each utterance, none for one that no voice can say."""
    rate = f"{script.words_per_minute:.3f}"
    for utterance in script.utterances:
        recording = None if speaker is None else speaker.recordings.of(utterance.spoken)
        if speaker is not None and recording is not None:
            yield _Line(speaker.name_of(recording), "", utterance.spoken, recording)
            continue
        reading = engine.reading(utterance.spoken)
        name = key_of(TRIMMING_VERSION, VERIFICATION_VERSION, engine.identity, rate, reading)
        yield _Line(name, reading, utterance.spoken) if reading else None


def _voice(engine: Engine, lines: Iterable[_Line | None], language: str) -> Voice:
    """Who is heard. Where that is a person from start to end, no computer voice is named."""
    by_person = {line.recording is not None for line in lines if line is not None}
    if by_person == {True}:
        return Voice(PERSON, PERSON, language, "", "person")
    return replace(engine.voice, read_by="both") if True in by_person else engine.voice


class _Job(Struct, frozen=True):
    """A line with what it is made from: its sound out of the cache, or what the voice has said. A person's
    recording is read when it is its turn."""

    line: _Line
    kept: bytes | None
    said: Samples | None


class _Recorded(Struct, frozen=True):
    """The length of a clip in samples, its rate in hertz, and what its words are told by; nothing for one out
    of the cache, whose words were told when it was made."""

    line: _Line
    length: int
    sample_rate: int
    frames: Features | None


class Recorder(Struct, frozen=True):
    """Where lines become clips. `mix` is filled on the way, if there is one."""

    engine: Engine
    words_per_minute: float
    cache: Cache
    clips: ClipStore
    mix: Mix | None
    verifier: UtteranceVerifier | None
    speaker: PersonSpeaker | None = None

    def record(
        self, lines: Iterable[_Line | None], progress: Callable[[int, int], None]
    ) -> tuple[dict[str, int], int]:
        """The length of each clip in samples, and the sample rate."""
        wanted = {line.name: line for line in lines if line is not None}
        lengths: dict[str, int] = {}
        rates = set()
        new: list[_Recorded] = []
        progress(0, len(wanted))
        for recorded in in_parallel(self._record, self._jobs(wanted.values())):
            lengths[recorded.line.name] = recorded.length
            rates.add(recorded.sample_rate)
            new += [recorded] * (recorded.frames is not None)
            if len(new) >= AT_ONCE:
                self._verify(new)
                new.clear()
            progress(len(lengths), len(wanted))
        self._verify(new)
        return lengths, rates.pop() if rates else self.engine.sample_rate

    def _jobs(self, lines: Iterable[_Line]) -> Iterator[_Job]:
        """What is in the cache first, then the rest as the voice says it."""
        new = []
        for line in lines:
            kept = self.cache.get(line.name)
            if kept is None and line.recording is None:
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

    def _record(self, job: _Job) -> _Recorded:
        """Takes a sound in. One that the voice has just made is plausible, but its words are not yet told."""
        line, frames = job.line, None
        if job.kept is not None:
            sound = sound_from(job.kept)
        elif line.recording is not None:
            assert self.speaker is not None
            sound = self.speaker.sound_of(line.recording)
        else:
            assert job.said is not None
            sound = self._plausible(job.said, line)
            frames = self._frames(sound)
        self.clips.add(line.name, sound.packed())
        if self.mix is not None:
            self.mix.add(line.name, sound)
        if frames is None:
            self._keep(line.name, is_new=job.kept is None)
        return _Recorded(line, len(sound.samples), sound.sample_rate, frames)

    def _plausible(self, said: Samples, line: _Line) -> Sound:
        rate = self.engine.sample_rate
        sound = trimmed(said, rate)
        pace = pace_of(self.engine.voice)
        problem = plausibility.problem(sound, rate, line.spoken, self.words_per_minute, pace)
        if problem is not None:
            raise _cannot_say(line, problem)
        return Sound(np.round(sound * 32767).astype(np.int16), rate)

    def _frames(self, sound: Sound) -> Features | None:
        if self.verifier is None:
            return None
        samples = resampled(sound.in_floats(), sound.sample_rate, FEATURES_RATE)
        return features(samples, self.words_per_minute)

    def _verify(self, new: Sequence[_Recorded]) -> None:
        """Tells the words of clips from their sound, and keeps them. Raises `FailedCheckError`."""
        if self.verifier is None or not new:
            return
        pronunciations = self.engine.pronunciations([recorded.line.reading for recorded in new])
        assert pronunciations is not None, "a voice with an acoustic model says how words sound"
        frames = [recorded.frames for recorded in new if recorded.frames is not None]
        problems = self.verifier.problems(frames, pronunciations, self.words_per_minute)
        for recorded, problem in zip(new, problems, strict=True):
            if problem is not None:
                raise _cannot_say(recorded.line, problem)
        for recorded in new:
            self._keep(recorded.line.name, is_new=True)

    def _keep(self, name: str, *, is_new: bool) -> None:
        if is_new:
            self.cache.put(name, self.clips.get(name))
        if self.mix is not None:
            self.mix.keep(name)


def _cannot_say(line: _Line, problem: str) -> FailedCheckError:
    return FailedCheckError(
        f"The voice cannot say “{line.spoken}”: {problem}.", "Use another voice, or change the words."
    )
