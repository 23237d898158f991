"""The British voices that come with hwrender: what they are, what they are given, and what they say."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from hwrender.errors import MissingError
from hwrender.narration.audio.sounds import trimmed
from hwrender.narration.lexicon import NO_LEXICON, Lexicon, Pronunciation
from hwrender.narration.pace import pace_of
from hwrender.narration.verification.features import features
from hwrender.narration.verification.plausibility import problem
from hwrender.narration.verification.utterances import verifier_of
from hwrender.narration.voices import british, open_engine
from hwrender.narration.voices.british_voice_words import BRITISH_VOICE_WORDS
from hwrender.narration.voices.neural import load
from hwrender.narration.voices.phonemes import letter_phonemes, phonemes

LARGEST_FILES = 16_500_000
"""Bytes of both together, so that the wheel stays below 20 MB."""

LINES = ["Half of the class could not park the car.", "Better water for the borough?"]


@pytest.fixture(scope="module", params=british.VOICES)
def voice(request: pytest.FixtureRequest) -> Any:
    return open_engine(f"british:{request.param}")


def said(engine: Any, lines: list[str], words_per_minute: float = 176.4) -> list[Any]:
    return list(engine.say([engine.reading(line) for line in lines], words_per_minute))


def test_each_file_is_the_one_that_was_measured() -> None:
    digests = {
        path.stem: hashlib.sha256(path.read_bytes()).hexdigest() for path in british.FOLDER.glob("*.onnx")
    }
    assert digests == {name: row.sha256 for name, row in british.VOICES.items()}
    assert sum(path.stat().st_size for path in british.FOLDER.glob("*.onnx")) < LARGEST_FILES


def test_a_damaged_file_is_not_used(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(british, "FOLDER", tmp_path)
    (tmp_path / "nora.onnx").write_bytes(b"x")
    with pytest.raises(MissingError, match="damaged"):
        _ = open_engine("british").identity


def test_the_woman_and_the_man_have_a_name_of_their_own() -> None:
    assert open_engine("nora").voice == open_engine("british").voice == open_engine("british:nora").voice
    assert open_engine("ned").voice.name == "ned"
    assert {row.sex for row in british.VOICES.values()} == {"female", "male"}
    with pytest.raises(MissingError) as told:
        open_engine("british:parrot")
    assert told.value.remedy == "Use one of these: nora, ned."


def test_two_voices_or_two_files_never_share_an_utterance(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert open_engine("nora").identity != open_engine("ned").identity
    before = open_engine("nora").identity
    monkeypatch.setattr(british, "FOLDER", tmp_path)
    (tmp_path / "nora.onnx").write_bytes(b"another")
    other = replace(british.VOICES["nora"], sha256=hashlib.sha256(b"another").hexdigest())
    monkeypatch.setitem(british.VOICES, "nora", other)
    assert open_engine("nora").identity != before


def test_words_and_initials_are_given_by_their_british_sounds() -> None:
    engine = open_engine("nora", Lexicon((Pronunciation("Okoro", "/ɒˈkɔːrəʊ/"),)))
    reading = engine.reading("Siobhan Okoro of Southwark rang the N H S.")
    assert reading == (
        "[Siobhan](/ʃɪvˈɔːn/) [Okoro](/ɒkˈɔːɹQ/) of [Southwark](/sˈʌðək/) rang the [NHS](/ˌɛnˌAʧˈɛs/)."
    )


@pytest.mark.parametrize(
    ("words", "sounds"),
    [
        ("borough", "bˈʌɹə"),
        ("Hackney", "hˈakni"),
        ("Leicester", "lˈɛstə"),
        ("schedule", "ʃˈɛdjuːl"),
        ("privacy", "pɹˈɪvəsi"),
        ("water", "wˈɔːtə"),
        ("bath", "bˈɑːθ"),
        ("lot", "lˈɒt"),
        ("Tuesday", "tjˈuːzdA"),
    ],
)
def test_words_have_their_british_sounds(words: str, sounds: str) -> None:
    engine = open_engine("nora")
    assert engine.pronunciations([engine.reading(words)]) == (sounds,)


def test_the_american_voice_says_a_clear_t() -> None:
    (sounds,) = open_engine("heart").pronunciations(["Better water."]) or ()
    assert sounds == "bˈɛtəɹ wˈɔtəɹ."


def test_no_r_is_given_where_no_vowel_follows() -> None:
    assert phonemes("ˈlɪŋkənʃər", british=True) == "lˈɪŋkənʃə"
    assert phonemes("ˈkærəktər", british=True) == "kˈaɹəktə"
    assert letter_phonemes("GP", "s", british=True) == "ʤˌiːpˈiːz"


def test_a_word_is_listed_only_where_the_british_rules_say_it_otherwise() -> None:
    engine = load(british.FOLDER / "nora.onnx", british=True)
    sounds = {word: phonemes(ipa, british=True) for word, ipa in BRITISH_VOICE_WORDS.items()}
    assert [word for word, ours in sounds.items() if engine.g2p(word) == ours] == []
    assert set("".join(sounds.values())) <= set(engine.vocab)


def test_each_voice_says_the_same_samples_each_time(voice: Any) -> None:
    first, second = said(voice, LINES), said(voice, LINES)
    assert all((one == other).all() for one, other in zip(first, second, strict=True))
    assert (said(voice, LINES[1:])[0] == first[1]).all()


def test_each_voice_is_as_long_as_its_words(voice: Any) -> None:
    for line, sound in zip(LINES, said(voice, LINES), strict=True):
        heard = trimmed(sound, voice.sample_rate)
        assert problem(heard, voice.sample_rate, line, 176.4, pace_of(voice.voice)) is None


def test_a_slower_rate_makes_the_voice_speak_longer(voice: Any) -> None:
    slow, fast = (sum(map(len, said(voice, LINES, rate))) for rate in (140.0, 210.0))
    assert slow / fast == pytest.approx(1.5, abs=0.15)


def test_the_womans_voice_is_told_from_other_words() -> None:
    engine = open_engine("nora")
    verifier = verifier_of(engine.voice)
    assert verifier is not None
    readings = [engine.reading(line) for line in LINES]
    heard = [features(trimmed(sound, engine.sample_rate), 176.4) for sound in engine.say(readings, 176.4)]
    sounds = engine.pronunciations(readings) or ()
    assert verifier.problems(heard, sounds, 176.4) == (None, None)
    assert None not in verifier.problems(heard, sounds[::-1], 176.4)


def test_no_wave_goes_over_full_scale(voice: Any) -> None:
    loud = [
        "Grace before meals is said in two languages.",
        "Access, appointments and waiting times matter most.",
    ]
    assert max(abs(sound).max() for sound in said(voice, loud)) < 0.9


def test_a_voice_needs_its_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    from importlib.metadata import PackageNotFoundError

    def missing(*arguments: Any) -> None:
        raise PackageNotFoundError

    monkeypatch.setattr(british, "NeuralEngine", missing)
    with pytest.raises(MissingError) as told:
        british.open_british(None, NO_LEXICON)
    assert told.value.remedy == "Install it: pip install hibari-tts"
