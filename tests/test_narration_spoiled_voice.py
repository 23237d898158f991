"""A voice that does not say its words is caught: a small part of `benchmarks/spoiled_voice.py`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from hwrender.errors import ExitCode, FailedCheckError
from hwrender.formats import clip_encoder
from hwrender.narration.synthesis import synthesise
from hwrender.narration.voices import Engine, open_engine
from narrations import script, utterance
from spoiled_voices import SPOILS, Samples, SpoiledVoice

SENTENCES = (
    "The council should keep the service going.",
    "Twenty-two people told us about their care.",
    "They said that the staff listen and do not judge people.",
    "The police may get your personal information.",
)


class RehearsedVoice:
    """The default voice, each of whose sentences is made once."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._sounds: dict[str, Samples] = {}
        self.voice, self.identity, self.usual_gain_db = engine.voice, engine.identity, engine.usual_gain_db
        self.sample_rate = engine.sample_rate
        self.reading, self.pronunciations = engine.reading, engine.pronunciations

    def say(self, readings: Sequence[str], words_per_minute: float) -> Iterator[Samples]:
        new = [reading for reading in readings if reading not in self._sounds]
        self._sounds.update(zip(new, self._engine.say(new, words_per_minute), strict=True))
        return (self._sounds[reading] for reading in readings)


@pytest.fixture(scope="module")
def voice() -> RehearsedVoice:
    return RehearsedVoice(open_engine("neural"))


def narrate(engine: Engine, folder: Path | None = None) -> None:
    spoken = [utterance(f"s{number}", said) for number, said in enumerate(SENTENCES)]
    synthesise(script(*spoken), engine, clip_encoder(), folder)


def test_a_good_voice_is_left_alone(voice: RehearsedVoice) -> None:
    narrate(voice)


@pytest.mark.parametrize("number", range(len(SENTENCES)))
@pytest.mark.parametrize("name", SPOILS)
def test_a_voice_that_spoils_one_sentence_is_caught_and_the_sentence_is_named(
    name: str, number: int, voice: RehearsedVoice
) -> None:
    with pytest.raises(FailedCheckError) as caught:
        narrate(SpoiledVoice(voice, SPOILS[name], lambda one: one == number))
    assert caught.value.what.startswith(f"The voice cannot say “{SENTENCES[number]}”: ")
    assert caught.value.exit_code == ExitCode.CHECK


def test_nothing_of_a_spoiled_sentence_is_kept(voice: RehearsedVoice, tmp_path: Path) -> None:
    with pytest.raises(FailedCheckError):
        narrate(SpoiledVoice(voice, SPOILS["another sentence"]), tmp_path)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
