"""Sounds that cannot be what was to be said are found out, and good ones are left alone."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray

from hwrender.narration.audio.sounds import trimmed
from hwrender.narration.model import Voice
from hwrender.narration.pace import (
    PACES,
    UNKNOWN_PACE,
    Pace,
    expected_seconds,
    pace_of,
)
from hwrender.narration.verification.plausibility import (
    FLATTEST,
    LONGEST_PAUSE_SECONDS,
    LOUDEST_END_DB,
    end_level,
    flatness,
    longest_pause,
    problem,
)
from narrations import hum

Samples = NDArray[np.float32]
RATE = 24_000
SAID = "Six words in about two seconds."
EXACT = Pace(0.0, 1 / 3, 0.0, 0.0, 0.0, 0.5, 1.5)
"""Three words a second at the measured pace."""


def swell(seconds: float) -> Samples:
    """A hum that rises from nothing and dies away; the last tenth of a second is silent."""
    heard = seconds - 0.1
    time = np.arange(round(heard * RATE)) / RATE
    hummed = 0.2 * np.sin(np.pi * time / heard) ** 2 * np.sin(2 * np.pi * 150 * time)
    return np.concatenate([hummed, np.zeros(RATE // 10)]).astype(np.float32)


def found(sound: Samples, said: str = SAID, pace: Pace = EXACT) -> str | None:
    return problem(sound, RATE, said, 176.4, pace)


# --- how long words take ---------------------------------------------------------------------------------


def test_a_sound_as_long_as_its_words_is_plausible() -> None:
    assert found(swell(2.0)) is None


@pytest.mark.parametrize(
    ("seconds", "wrong"), [(0.99, "too short"), (1.01, None), (2.99, None), (3.01, "too long")]
)
def test_a_sound_may_be_as_short_and_as_long_as_its_pace_says(seconds: float, wrong: str | None) -> None:
    problem = found(swell(seconds))
    assert problem is None if wrong is None else problem == f"6 words in {seconds:.1f} seconds is {wrong}"


@pytest.mark.parametrize("said", ["A.", "Yes!", "Three.", "N H S."])
def test_a_single_word_of_a_voice_that_was_not_measured_may_be_short_or_long(said: str) -> None:
    for seconds in (0.25 if len(said) < 5 else 0.5, 1.2):
        assert found(swell(seconds), said, UNKNOWN_PACE) is None


@pytest.mark.parametrize("engine", PACES)
def test_half_of_a_sentence_and_the_whole_of_two_are_outside_of_every_measured_pace(engine: str) -> None:
    # what a voice takes for the utterance itself does not halve, so that a half is more than one
    assert PACES[engine].shortest > 0.4
    assert PACES[engine].longest < 2.0


def test_pauses_syllables_and_letters_take_their_time() -> None:
    pace = Pace(1.0, 0.0, 0.1, 10.0, 100.0, 0.5, 2.0)
    seconds = {
        "Stop.": 1.1,
        "Wait, stop.": 11.2,
        "Wait. Stop.": 101.2,
        "N W.": 1.4,
        "Twenty-two people.": 1.5,
    }
    assert {said: round(expected_seconds(said, 176.4, pace), 6) for said in seconds} == seconds
    assert expected_seconds("Stop.", 88.2, pace) == pytest.approx(2.2)


def test_only_voices_that_were_measured_have_a_pace_of_their_own() -> None:
    assert pace_of(Voice("neural", "heart", "en-US", "1")) == PACES["neural"]
    assert pace_of(Voice("trial", "trial", "en-GB", "1")) == UNKNOWN_PACE


# --- what is wrong with the sound itself -----------------------------------------------------------------


def test_a_pause_may_be_as_long_as_the_longest() -> None:
    def with_pause(seconds: float) -> Samples:
        return np.concatenate([swell(1.0), np.zeros(round(seconds * RATE), np.float32), swell(1.0)])

    assert longest_pause(with_pause(1.0), RATE) == pytest.approx(1.1, abs=0.05)
    assert found(with_pause(LONGEST_PAUSE_SECONDS - 0.3), SAID, UNKNOWN_PACE) is None
    assert found(with_pause(LONGEST_PAUSE_SECONDS + 0.1), SAID, UNKNOWN_PACE) == (
        "it is silent for 1.7 seconds in the middle"
    )


def test_noise_is_flat_and_a_hum_is_not() -> None:
    noise = (np.random.default_rng(1).standard_normal(2 * RATE) * 0.1).astype(np.float32)
    assert flatness(swell(2.0), RATE) < 0.05 < FLATTEST < 0.4 < flatness(noise, RATE)
    assert found(noise) == "it is noise"


def test_the_end_of_a_sound_has_died_away() -> None:
    cut = trimmed(swell(2.6)[: RATE * 2], RATE)
    assert end_level(trimmed(swell(2.0), RATE), RATE) < LOUDEST_END_DB < end_level(cut, RATE)
    assert found(cut) == "it is cut off at its end"


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        (lambda sound: sound[:0], "there is no sound"),
        (lambda sound: sound * 0.04, "it is silent"),
        (lambda sound: sound * 0.06, None),
        (lambda sound: sound * 4.99, None),
        (lambda sound: sound * 5.1, "it is too loud and distorts"),
    ],
)
def test_the_level_of_a_sound_has_its_bounds(change: Callable[[Samples], Samples], wrong: str | None) -> None:
    assert found(change(swell(2.0))) == wrong


def test_the_hum_is_a_plausible_voice() -> None:
    engine = hum()
    for said in ("Row 3.", "They do not judge people.", "In 2016, 22 people: a few."):
        (sound,) = engine.say([said], 176.4)
        assert problem(trimmed(sound, RATE), RATE, said, 176.4, pace_of(engine.voice)) is None
        half = trimmed(sound[: len(sound) // 2], RATE)
        assert problem(half, RATE, said, 176.4, pace_of(engine.voice)) is not None
