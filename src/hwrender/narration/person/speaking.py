"""Recordings of a person as sounds of a narration: at the rate of its voice, and as loud."""

from __future__ import annotations

import numpy as np
from msgspec import Struct

from hwrender.cache import Cache, key_of
from hwrender.errors import FailedCheckError
from hwrender.narration.audio.resampling import resampled
from hwrender.narration.audio.sounds import TRIMMING_VERSION, Sound
from hwrender.narration.model import Script
from hwrender.narration.person.levels import at_loudness, voice_loudness
from hwrender.narration.person.model import PersonRecording, PersonRecordings
from hwrender.narration.person.sounds import (
    CHECKS_VERSION,
    UnusableRecordingError,
    file_digest,
    read_sound,
)
from hwrender.narration.voices.engine import Engine


class PersonSpeaker(Struct, frozen=True):
    """Speaks the words that a person has recorded. `lufs` is how loud the voice for all others speaks."""

    recordings: PersonRecordings
    sample_rate: int
    lufs: float

    def name_of(self, recording: PersonRecording) -> str:
        """All that decides the sound: what is in the file, and the rate and loudness it gets."""
        made = ("recording", CHECKS_VERSION, TRIMMING_VERSION, recording.path.suffix.lower())
        return key_of(*made, recording.sha256, self.sample_rate, f"{self.lufs:.2f}")

    def sound_of(self, recording: PersonRecording) -> Sound:
        """Raises `FailedCheckError` where the file is not the one that was checked."""
        try:
            if file_digest(recording.path) != recording.sha256:
                raise UnusableRecordingError("It has changed.")
            read = read_sound(recording.path)
        except UnusableRecordingError as error:
            raise FailedCheckError(
                f"{recording.path}: this recording has changed while it was read.", "Run this again."
            ) from error
        samples = resampled(read.samples, read.sample_rate, self.sample_rate)
        loud = at_loudness(samples, self.sample_rate, self.lufs)
        return Sound(np.round(loud * 32767).astype(np.int16), self.sample_rate)


def speaker_for(
    script: Script, recordings: PersonRecordings, engine: Engine, cache: Cache
) -> PersonSpeaker | None:
    """The person who reads a part of this script; none where nobody has recorded any of it."""
    if not any(recordings.of(utterance.spoken) for utterance in script.utterances):
        return None
    lufs = voice_loudness(engine, script.words_per_minute, cache)
    return PersonSpeaker(recordings, engine.sample_rate, lufs)
