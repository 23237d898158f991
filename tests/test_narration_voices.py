"""The voices: how they are found, what they are given, and what they do when something is missing."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from hwrender.errors import ExitCode, FailedCheckError, MissingError, OutputError, UnreadableError
from hwrender.narration.audio.sounds import trimmed
from hwrender.narration.lexicon import NO_LEXICON, Lexicon, Pronunciation
from hwrender.narration.pace import PACES, expected_seconds, pace_of
from hwrender.narration.verification.plausibility import LOUDEST_END_DB, end_level, problem
from hwrender.narration.voices import ENGINES, listing, open_engine, system
from hwrender.narration.voices.british_words import BRITISH_WORDS
from hwrender.narration.voices.listing import install_voice, list_voices
from hwrender.narration.voices.neural import load, registry
from hwrender.narration.voices.phonemes import LETTERS, letter_phonemes, phonemes

LINES = ["The police may get your personal information.", "They do not judge people."]


@pytest.fixture(scope="module")
def neural() -> Any:
    return open_engine("neural")


# --- finding a voice -------------------------------------------------------------------------------------


def test_an_unknown_voice_is_missing_with_a_remedy() -> None:
    with pytest.raises(MissingError) as missing:
        open_engine("parrot")
    assert missing.value.exit_code is ExitCode.MISSING
    assert all(row.name in missing.value.remedy for row in ENGINES)


def test_an_unknown_neural_voice_names_the_ones_there_are() -> None:
    with pytest.raises(MissingError) as missing:
        open_engine("neural:parrot")
    assert "emma" in missing.value.remedy


def test_a_voice_that_is_not_on_the_computer_says_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HIBARI_HOME", str(tmp_path))
    with pytest.raises(MissingError) as missing:
        open_engine("neural:emma")
    assert missing.value.remedy == "Get it: hwrender voices install emma"


def test_a_voice_is_found_by_its_own_name() -> None:
    assert open_engine("heart").voice.name == "heart"


def test_opening_the_default_voice_loads_no_network_and_no_model() -> None:
    program = (
        "import sys; from hwrender.narration.voices import open_engine;"
        "engine = open_engine(); engine.reading('The NHS.'); engine.identity;"
        "print('onnxruntime' in sys.modules, 'pyttsx3' in sys.modules, 'av' in sys.modules)"
    )
    printed = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    ).stdout
    assert printed.split() == ["False", "False", "False"]


# --- the neural voice ------------------------------------------------------------------------------------


def test_the_neural_voice_gives_the_same_samples_each_time(neural: Any) -> None:
    first, second = (list(neural.say(LINES, 176.4)) for _ in range(2))
    alone = next(iter(neural.say(LINES[1:], 176.4)))
    assert all((one == other).all() for one, other in zip(first, second, strict=True))
    assert (alone == first[1]).all()


def test_the_neural_voice_speaks_at_the_rate_it_is_given(neural: Any) -> None:
    slow, fast = (sum(map(len, neural.say(LINES, rate))) for rate in (140.0, 210.0))
    assert slow / fast == pytest.approx(1.5, abs=0.15)


def test_the_neural_voice_passes_its_own_check(neural: Any) -> None:
    for line, sound in zip(LINES, neural.say(LINES, 176.4), strict=True):
        heard = trimmed(sound, neural.sample_rate)
        assert problem(heard, neural.sample_rate, line, 176.4, pace_of(neural.voice)) is None


def test_british_words_and_initials_are_given_by_their_sounds(neural: Any) -> None:
    assert (
        neural.reading("The borough and the N H S.") == "The [borough](/bˈʌɹə/) and the [NHS](/ˌɛnˌAʧˈɛs/)."
    )
    assert neural.reading("Southwark's Boroughs") == "[Southwark](/sˈʌðək/)'s [Boroughs](/bˈʌɹəz/)"
    assert neural.reading("G Ps met a G P.") == "[GPs](/ʤˌipˈiz/) met a [GP](/ʤˌipˈi/)."
    assert neural.reading("Plan B is A plan, I think.") == "Plan B is A plan, I think."


def test_an_own_pronunciation_beats_the_british_list() -> None:
    engine = open_engine("neural", Lexicon((Pronunciation("borough", "/ˈbɜːroʊ/"),)))
    assert engine.reading("borough") == "[borough](/bˈɜɹO/)"


def test_two_lexicons_share_what_they_do_not_change() -> None:
    plain, changed = (
        open_engine("neural", lexicon)
        for lexicon in (NO_LEXICON, Lexicon((Pronunciation("Siân", "/ʃɑːn/"),)))
    )
    assert plain.identity == changed.identity
    assert plain.reading("Hello there.") == changed.reading("Hello there.")


def test_every_sound_of_ours_is_one_the_voice_has(neural: Any) -> None:
    known = set(load(neural._chosen.model, british=False).vocab)
    for word, ipa in BRITISH_WORDS.items():
        assert set(phonemes(ipa, british=False)) <= known, word
    assert set("".join(LETTERS.values())) <= known


def test_the_american_voice_is_never_given_british_vowels() -> None:
    for word, ipa in BRITISH_WORDS.items():
        assert not set(phonemes(ipa, british=False)) & set("ɒQːe"), word


def test_ipa_is_put_into_the_signs_of_the_voices() -> None:
    assert phonemes("/ˈtʃɪldrən/", british=False) == "ʧˈɪldɹən"
    assert phonemes("ˈməʊbaɪl", british=False) == "mˈObIl"
    assert phonemes("ˈməʊbaɪl", british=True) == "mˈQbIl"
    assert phonemes("ʃɪˈvɔːn", british=False) == "ʃɪvˈɔn"


def test_letters_have_their_british_names() -> None:
    assert letter_phonemes("Z", "", british=False) == "zˈɛd"
    assert letter_phonemes("MP", "s", british=False) == "ˌɛmpˈiz"


def test_a_british_word_is_listed_only_where_the_voice_would_say_it_otherwise(neural: Any) -> None:
    pronounce = load(neural._chosen.model, british=False).g2p
    ours = {word: phonemes(ipa, british=False) for word, ipa in BRITISH_WORDS.items()}
    same = [word for word, sounds in ours.items() if pronounce(word) == sounds]
    assert same == []


# --- the voice of the computer ---------------------------------------------------------------------------


@pytest.fixture(scope="module")
def computer() -> Any:
    return open_engine("system")


def test_the_computers_voice_is_a_british_one_here(computer: Any) -> None:
    assert computer.voice.engine == "system"
    assert computer.voice.language.startswith("en-gb")


def test_the_computers_voice_says_every_line_the_same_whatever_came_before(computer: Any) -> None:
    together = list(computer.say(LINES, 170.0))
    alone = next(iter(computer.say(LINES[1:], 170.0)))
    assert (together[1] == alone).all()
    heard = trimmed(together[0], computer.sample_rate)
    assert problem(heard, computer.sample_rate, LINES[0], 170.0, pace_of(computer.voice)) is None


def test_the_computers_voice_says_the_last_letter_to_its_end(computer: Any) -> None:
    # eSpeak NG cuts "V" off where no paragraph ends after it
    (sound,) = computer.say(["This is about H I V."], 176.4)
    assert end_level(trimmed(sound, computer.sample_rate), computer.sample_rate) < LOUDEST_END_DB


def test_the_computers_voice_keeps_its_rate(computer: Any) -> None:
    slow, fast = (len(next(iter(computer.say(LINES[:1], rate)))) for rate in (120.0, 240.0))
    assert slow / fast == pytest.approx(2.0, abs=0.25)


def test_an_unknown_voice_of_the_computer_is_missing(computer: Any) -> None:
    with pytest.raises(MissingError, match="parrot"):
        open_engine("system:parrot")


def test_a_computer_without_a_voice_says_how_to_get_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system, "_child", lambda job, seconds: None)
    with pytest.raises(MissingError) as missing:
        open_engine("system")
    assert "hwrender[system]" in missing.value.remedy


class Flaky:
    """A child process that loses the first file of each of its first runs, as pyttsx3 does."""

    def __init__(self, real: Any, failures: int) -> None:
        self.real, self.failures, self.runs = real, failures, 0

    def __call__(self, job: dict[str, Any], seconds: float) -> None:
        self.runs += 1
        self.real(job, seconds)
        if self.runs <= self.failures:
            (Path(job["folder"]) / "0.wav").unlink(missing_ok=True)


@pytest.fixture
def flaky(monkeypatch: pytest.MonkeyPatch) -> Flaky:
    child = Flaky(system._child, 1)
    monkeypatch.setattr(system, "_child", child)
    return child


def test_a_lost_file_is_made_again(computer: Any, flaky: Flaky) -> None:
    assert len(list(computer.say(LINES, 170.0))) == 2
    assert 1 < flaky.runs <= system.ATTEMPTS  # it may lose one by itself, too


def test_a_voice_that_keeps_failing_is_given_up_with_a_clear_message(computer: Any, flaky: Flaky) -> None:
    flaky.failures = 99
    with pytest.raises(FailedCheckError) as failure:
        list(computer.say(LINES, 170.0))
    assert LINES[0] in failure.value.what
    assert "--voice neural" in failure.value.remedy
    assert flaky.runs == system.ATTEMPTS


# --- the check -------------------------------------------------------------------------------------------


RATE = 24_000
SAID = "Six words in about two seconds"


def tone(seconds: float) -> NDArray[np.float32]:
    """A note that dies away at its end, as speech does."""
    times = np.arange(round(RATE * seconds)) / RATE
    swell = np.clip((seconds - times - 0.1) * 8, 0, 1)
    return (0.2 * swell * np.sin(2 * np.pi * 220 * times)).astype(np.float32)


def told(samples: NDArray[np.float32], said: str = SAID) -> str | None:
    return problem(samples, RATE, said, 176, PACES["neural"])


def test_a_sound_of_the_right_length_has_no_fault() -> None:
    assert told(tone(2)) is None


@pytest.mark.parametrize("share", [0.45, 1.7])
def test_a_sound_is_as_long_as_its_words_within_the_bounds_of_its_voice(share: float) -> None:
    seconds = expected_seconds(SAID, 176, PACES["neural"])
    inside, outside = (1.01, 0.99) if share < 1 else (0.99, 1.01)
    assert told(tone(seconds * share * inside)) is None
    assert "is too " + ("short" if share < 1 else "long") in (told(tone(seconds * share * outside)) or "")


@pytest.mark.parametrize("said", ["A.", "Yes!", "Three.", "N H S."])
def test_a_single_word_may_be_short_or_long(said: str) -> None:
    seconds = expected_seconds(said, 176, PACES["neural"])
    assert [told(tone(seconds * share), said) for share in (0.6, 1.5)] == [None, None]


def test_a_sound_with_a_long_silence_inside_is_refused() -> None:
    gap = np.zeros(round(RATE * 1.5), np.float32)
    said = SAID + " and as many words again, so that the sound may be four seconds long."
    assert (
        told(np.concatenate([tone(1.5), gap, tone(1.5)]), said)
        == "it is silent for 1.6 seconds in the middle"
    )
    assert told(np.concatenate([tone(1.5), gap[: round(RATE * 1.2)], tone(1.5)]), said) is None


def test_noise_and_a_sound_that_is_cut_off_are_refused() -> None:
    noise = np.random.default_rng(1).uniform(-0.2, 0.2, RATE * 2).astype(np.float32)
    assert told(noise) == "it is noise"
    assert told(tone(4)[: RATE * 2]) == "it is cut off at its end"


# --- listing and installing ------------------------------------------------------------------------------


def test_the_voices_are_listed_with_language_and_sex() -> None:
    rows = {row.choice: row for row in list_voices()}
    assert (rows["heart"].language, rows["heart"].sex, rows["heart"].is_here) == ("en-US", "female", True)
    assert rows["emma"].language == "en-GB"
    assert rows["emma"].is_here or rows["emma"].remedy == "hwrender voices install emma"
    assert any(row.engine == "system" and row.language.startswith("en-GB") for row in rows.values())


def test_a_voice_is_installed_from_a_file_when_its_checksum_agrees(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HIBARI_HOME", str(tmp_path / "home"))
    model = tmp_path / "voice.onnx"
    model.write_bytes(b"a voice")
    entry = {**registry()["emma"], "sha256": hashlib.sha256(b"a voice").hexdigest()}
    monkeypatch.setattr(listing, "registry", lambda: {"emma": entry})
    assert install_voice("emma", model).read_bytes() == b"a voice"


def test_a_file_that_is_not_the_voice_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HIBARI_HOME", str(tmp_path / "home"))
    model = tmp_path / "voice.onnx"
    model.write_bytes(b"another voice")
    with pytest.raises(UnreadableError, match="not the voice"):
        install_voice("emma", model)
    assert not (tmp_path / "home").exists()


def test_a_file_that_is_swapped_while_it_is_checked_is_not_installed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HIBARI_HOME", str(tmp_path / "home"))
    model = tmp_path / "voice.onnx"
    model.write_bytes(b"a voice")
    entry = {**registry()["emma"], "sha256": hashlib.sha256(b"a voice").hexdigest()}
    monkeypatch.setattr(listing, "registry", lambda: {"emma": entry})
    digest = hashlib.sha256

    def swap(content: bytes) -> Any:
        model.write_bytes(b"another voice")
        return digest(content)

    monkeypatch.setattr(listing.hashlib, "sha256", swap)
    place = install_voice("emma", model)
    assert model.read_bytes() == b"another voice"
    assert place.read_bytes() == b"a voice"
    assert [path.name for path in place.parent.iterdir()] == [place.name]


def put_pipe(path: Path) -> None:
    os.mkfifo(path)


def put_device(path: Path) -> None:
    path.symlink_to("/dev/zero")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pipes with names, and no devices in folders")
@pytest.mark.parametrize("put", [put_pipe, put_device, Path.mkdir])
def test_a_voice_that_is_no_file_is_not_waited_for(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, put: Callable[[Path], None]
) -> None:
    monkeypatch.setenv("HIBARI_HOME", str(tmp_path / "home"))
    put(tmp_path / "voice.onnx")
    with pytest.raises(UnreadableError, match=r"voice\.onnx: this is not a file"):
        install_voice("emma", tmp_path / "voice.onnx")


def test_a_file_larger_than_a_voice_is_read_no_further(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HIBARI_HOME", str(tmp_path / "home"))
    model = tmp_path / "voice.onnx"
    with model.open("wb") as stream:
        stream.truncate(200_000_000_000)
    with pytest.raises(UnreadableError, match="not the voice"):
        install_voice("emma", model)


def test_where_a_voice_cannot_be_put_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HIBARI_HOME", str(tmp_path / "home"))
    (tmp_path / "home").write_bytes(b"a file")
    model = tmp_path / "voice.onnx"
    model.write_bytes(b"a voice")
    entry = {**registry()["emma"], "sha256": hashlib.sha256(b"a voice").hexdigest()}
    monkeypatch.setattr(listing, "registry", lambda: {"emma": entry})
    with pytest.raises(OutputError, match="the voice cannot be put here"):
        install_voice("emma", model)


def test_without_a_network_the_other_way_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from hibari import voices

    def offline(*arguments: Any, **more: Any) -> None:
        raise OSError("no network")

    monkeypatch.setenv("HIBARI_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(voices.urllib.request, "urlopen", offline)
    with pytest.raises(MissingError) as missing:
        install_voice("emma")
    assert missing.value.remedy.endswith("hwrender voices install emma --from FILE")
