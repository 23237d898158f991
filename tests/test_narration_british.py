"""The slow British voice: how its model is put together, and what it is given. The model is an extra."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from hwrender.errors import MissingError
from hwrender.narration.lexicon import NO_LEXICON, Lexicon, Pronunciation
from hwrender.narration.voices import auto_choice, british, open_engine
from hwrender.narration.voices.british import BritishEngine, in_parts

STYLE_ROWS = 510


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Four packages as those of the extra, with a model of four bytes."""
    # what was imported once stays: each test has packages of its own
    parts = tuple(f"{tmp_path.name}_{part}" for part in british.PARTS)
    for number, part in enumerate(parts):
        folder = tmp_path / "packages" / part
        folder.mkdir(parents=True)
        (folder / "__init__.py").touch()
        (folder / "part.bin").write_bytes(bytes([number]))
    monkeypatch.syspath_prepend(tmp_path / "packages")
    monkeypatch.setattr(british, "PARTS", parts)
    monkeypatch.setattr(british, "MODEL_SHA256", hashlib.sha256(bytes(range(4))).hexdigest())
    monkeypatch.setattr(british, "version", lambda package: "1.0")
    return tmp_path / "packages"


@pytest.fixture
def missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(british, "PARTS", ("of_tests_not_installed",))


@pytest.mark.usefixtures("missing")
def test_without_the_extra_people_are_told_how_to_get_it() -> None:
    with pytest.raises(MissingError) as told:
        open_engine("british")
    assert told.value.remedy == "Install it: pip install 'hwrender[british]'"
    assert auto_choice() == "heart"


@pytest.mark.usefixtures("here")
def test_auto_prefers_a_british_voice_when_one_is_there(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HIBARI_HOME", str(tmp_path))
    assert auto_choice() == "british"


def test_an_unknown_british_voice_names_the_ones_there_are() -> None:
    with pytest.raises(MissingError) as told:
        open_engine("british:parrot")
    assert told.value.remedy == "Use one of these: emma, george."


@pytest.mark.usefixtures("here")
def test_the_model_is_put_together_from_its_parts() -> None:
    assert british._model() == bytes(range(4))


def test_a_damaged_model_is_not_used(here: Path) -> None:
    next(here.glob("*/part.bin")).write_bytes(b"x")
    with pytest.raises(MissingError, match="damaged"):
        british._model()


@pytest.mark.parametrize("name", british.VOICES)
def test_each_voice_has_a_style_for_every_length(name: str) -> None:
    style = british._style(name)
    assert style.shape == (STYLE_ROWS, british.STYLE_LENGTH)
    assert np.isfinite(style).all()
    assert len({row.tobytes() for row in style}) > STYLE_ROWS // 2


@pytest.mark.usefixtures("here")
def test_words_and_initials_are_given_by_their_british_sounds() -> None:
    engine = open_engine("british", Lexicon((Pronunciation("Siobhan", "/ʃɪˈvɔːn/"),)))
    assert engine.reading("Siobhan rang the N H S.") == "[Siobhan](/ʃɪvˈɔːn/) rang the [NHS](/ˌɛnˌAʧˈɛs/)."
    assert engine.voice.language == "en-GB"


@pytest.mark.usefixtures("here")
def test_the_rate_is_that_of_the_voice_and_long_sentences_are_said_in_parts(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[tuple[str, float]] = []

    def run(sounds: str, style: Any, speed: float) -> Any:
        asked.append((sounds, speed))
        return np.ones(len(sounds), np.float32)

    monkeypatch.setattr(british, "_loaded", lambda: (lambda reading: reading, run))
    engine = BritishEngine("george", NO_LEXICON)
    long = "word " * 150
    sounds = list(engine.say(["One.", long], 148.0 * 1.1))
    assert [len(sound) for sound in sounds] == [4, len(long.strip()) - 1]
    assert {round(speed, 6) for _, speed in asked} == {1.1}
    assert len(asked) == 3


def test_two_british_voices_never_share_an_utterance(here: Path) -> None:
    assert open_engine("british:emma").identity != open_engine("british:george").identity


def test_signs_are_cut_where_a_sentence_pauses() -> None:
    assert in_parts("ʃˈɔːt.") == ["ʃˈɔːt."]
    clause = "a" * 300
    assert in_parts(f"{clause}, {clause}, {clause}") == [f"{clause},", f"{clause},", clause]
    words = ("b" * 90 + " ") * 12
    assert all(len(part) <= british.MOST_SIGNS for part in in_parts(words))
    assert "".join(in_parts(words)).replace(" ", "") == words.replace(" ", "")
    assert [len(part) for part in in_parts("c" * 1100)] == [500, 500, 100]
