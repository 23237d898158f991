"""A finished sound file is checked against its own words: what was said and when, and what is heard there."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from msgspec.structs import replace
from numpy.typing import NDArray

from hwrender.formats import clip_encoder
from hwrender.formats.audio.spoken_checks import SpokenChecks
from hwrender.formats.audio.spoken_record import (
    SpokenLine,
    SpokenRecord,
    not_said,
    read_record,
    record_of,
    whole_sentences,
)
from hwrender.narration.model import Narration
from hwrender.narration.synthesis import synthesise
from hwrender.narration.voices import open_engine
from narrations import THREE, hummed, script, utterance

Samples = NDArray[np.float32]
SENTENCES = ("They do not judge people.", "The staff listen very well.", "Care should be free for all.")


@pytest.fixture(scope="module")
def narration() -> Narration:
    spoken = [utterance(f"s{number}", said) for number, said in enumerate(SENTENCES)]
    return synthesise(script(*spoken), open_engine("neural"), clip_encoder())


def record(narration: Narration) -> SpokenRecord:
    return read_record(record_of(narration), " ".join(clip.utterance.shown for clip in narration.clips))


def failed(narration: Narration, sound: Samples) -> dict[str, str]:
    """The claims that do not hold of this sound, and why."""
    checks = SpokenChecks(record(narration))
    rate = narration.sample_rate
    checks.hear((sound[start : start + rate // 10], rate) for start in range(0, len(sound), rate // 10))
    return {check.name: check.detail for check in checks.checks() if not check.passed}


def places(narration: Narration) -> list[slice]:
    rate = narration.sample_rate
    return [
        slice(round(clip.start_seconds * rate), round(clip.end_seconds * rate)) for clip in narration.clips
    ]


def sound_of(narration: Narration) -> Samples:
    return np.concatenate(list(narration.open_samples()))


def test_a_record_is_read_as_it_was_written(narration: Narration) -> None:
    found = record(narration)
    assert (found.engine, found.voice, found.words_per_minute) == ("neural", "heart", 176.4)
    assert [line.shown for line in found.lines] == [line.spoken for line in found.lines] == list(SENTENCES)
    for line, clip in zip(found.lines, narration.clips, strict=True):
        assert line.start_seconds == pytest.approx(clip.start_seconds, abs=0.0006)
        assert line.end_seconds == pytest.approx(clip.end_seconds, abs=0.0006)


def test_a_record_is_small_and_repeats_no_words_that_are_shown(narration: Narration) -> None:
    text = record_of(narration)
    assert "judge" not in text
    assert len(text) < 100


def test_a_file_that_does_not_say_what_was_said_is_not_believed() -> None:
    with pytest.raises(ValueError, match="what the voice was given"):
        read_record("", "Some words")
    with pytest.raises(ValueError, match="not all words"):
        read_record(record_of(hummed(THREE)), "Good morning to everybody. Part two. Good night. And more.")


def test_good_sound_keeps_its_claims(narration: Narration) -> None:
    assert failed(narration, sound_of(narration)) == {}


def _swapped(sound: Samples, first: slice, second: slice) -> Samples:
    changed = sound.copy()
    changed[first], changed[second] = 0, 0
    length = min(first.stop - first.start, second.stop - second.start)
    changed[first.start : first.start + length] = sound[second.start : second.start + length]
    changed[second.start : second.start + length] = sound[first.start : first.start + length]
    return changed


def _half(sound: Samples, first: slice, second: slice) -> Samples:
    changed = sound.copy()
    changed[(first.start + first.stop) // 2 : first.stop] = 0
    return changed


def _noisy(sound: Samples, first: slice, second: slice) -> Samples:
    changed = sound.copy()
    length = first.stop - first.start
    changed[first] = np.random.default_rng(1).standard_normal(length).astype(np.float32) * 0.1
    return changed


def _with_more(sound: Samples, first: slice, second: slice) -> Samples:
    changed = sound.copy()
    middle = (first.stop + second.start) // 2
    changed[middle : middle + 1000] = 0.2
    return changed


CHANGES: dict[str, tuple[Callable[[Samples, slice, slice], Samples], str, int]] = {
    "two sentences are changed over": (_swapped, "every sentence says its words", 1),
    "half of a sentence is missing": (_half, "every sentence says its words", 0),
    "a sentence is noise": (_noisy, "every sentence is whole", 0),
    "something is said between two sentences": (_with_more, "nothing is heard between sentences", 1),
}
"""What is done, the claim that does not hold, and the number of the sentence that is named."""


@pytest.mark.parametrize("name", CHANGES)
def test_sound_that_is_not_its_words_is_named(name: str, narration: Narration) -> None:
    change, claim, number = CHANGES[name]
    first, second, _ = places(narration)
    found = failed(narration, change(sound_of(narration), first, second))
    assert claim in found
    assert SENTENCES[number] in found[claim]


def test_a_file_that_ends_too_early_lacks_its_last_sentence(narration: Narration) -> None:
    last = places(narration)[-1]
    found = failed(narration, sound_of(narration)[: last.start])
    assert SENTENCES[-1] in found["every sentence is whole"]


def test_what_was_said_is_compared_with_what_is_shown_sentence_by_sentence() -> None:
    parts = (
        SpokenLine(0, 1, "We asked 22 people", "We asked twenty-two people", goes_on=False),
        SpokenLine(1, 2, "about their care.", "about their care.", goes_on=True),
        SpokenLine(2, 3, "", "This list has two points.", goes_on=False),
        SpokenLine(3, 4, "Polska", "", goes_on=False),
    )
    assert not_said(whole_sentences(parts), ()) == []
    lost = replace(parts[1], spoken="about their")
    assert not_said(whole_sentences((parts[0], lost)), ()) == [
        "“people about their care” is not said in “We asked 22 people about their care.”"
    ]


def test_nothing_is_claimed_of_the_words_of_a_voice_without_a_model() -> None:
    hum = hummed(THREE)
    checks = SpokenChecks(record(hum))
    checks.hear([(sound_of(hum), hum.sample_rate)])
    assert [(check.name, check.passed) for check in checks.checks()] == [
        ("what is said is what is written", True),
        ("every sentence is whole", True),
        ("nothing is heard between sentences", True),
    ]
