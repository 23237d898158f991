"""One long recording is cut into its lines, and what is not sure is said and not written."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from hwrender.errors import UnreadableError
from hwrender.narration.person.aligning import SpeechStretch, align
from hwrender.narration.person.cutting import cut_recording
from hwrender.narration.person.sounds import problem_with, read_sound
from hwrender.narration.person.words import lines_to_read
from narrations import script, utterance
from recordings import RATE, spoken, write_wav

TEXTS = (
    "Your buses.",
    "We asked forty people about the buses in Anytown in January.",
    "Most people use a bus every day, and some use it more than twice.",
    "People told us three things.",
    "The bus is late.",
    "There is no shelter where people wait in the rain for half an hour or more.",
    "Anytown Council should put up shelters.",
)
LINES = lines_to_read(script(*(utterance(f"s{n}", text) for n, text in enumerate(TEXTS, start=1))), {})
LENGTHS = (0.8, 4.0, 4.6, 1.7, 1.1, 5.2, 2.3, 3.1, 0.9, 2.0)
"""How long lines are expected to take."""


def stretches(*lengths_and_pauses: float) -> list[SpeechStretch]:
    """Stretches and the pauses between them in turn, in seconds."""
    found, at = [], 1.0
    for length, pause in zip(lengths_and_pauses[::2], (*lengths_and_pauses[1::2], 1.0), strict=False):
        found.append(SpeechStretch(at, at + length))
        at += length + pause
    return found


def read_at(pace: float, pauses: float = 1.8) -> list[float]:
    return [part for length in LENGTHS for part in (length * pace, pauses)][:-1]


@pytest.mark.parametrize("pace", [0.7, 1.0, 1.6])
def test_lines_are_found_whatever_the_pace_of_the_reader(pace: float) -> None:
    found = align(stretches(*read_at(pace)), LENGTHS)
    assert [(line.first, line.after, line.is_sure) for line in found] == [
        (number, number + 1, True) for number in range(len(LENGTHS))
    ]


def test_a_pause_inside_a_line_does_not_end_it() -> None:
    read = read_at(1.1)
    assert read[4] == pytest.approx(4.6 * 1.1)
    found = align(stretches(*read[:4], 2.0, 0.5, 2.4, *read[5:]), LENGTHS)
    assert [(line.first, line.after) for line in found[1:4]] == [(1, 2), (2, 4), (4, 5)]
    assert all(line.is_sure for line in found)


def test_a_cough_between_lines_belongs_to_none() -> None:
    read = read_at(1.0)
    found = align(stretches(*read[:6], 0.15, 1.8, *read[6:]), LENGTHS)
    assert [(line.first, line.after) for line in found[1:5]] == [(1, 2), (2, 3), (4, 5), (5, 6)]


def test_a_line_that_was_left_out_is_not_sure_and_the_others_are() -> None:
    read = read_at(1.0)
    found = align(stretches(*read[:10], *read[12:]), LENGTHS)
    assert [number for number, line in enumerate(found) if not line.is_sure] == [5]
    assert found[6].first == 5


def test_a_line_that_was_read_twice_is_found_once_or_not_sure() -> None:
    read = read_at(1.0)
    found = align(stretches(*read[:2], read[2], 1.8, *read[2:]), LENGTHS)
    assert not found[1].is_sure
    assert all(line.is_sure for line in found[3:])


def test_a_recording_of_something_else_is_sure_of_nothing() -> None:
    lengths = np.random.default_rng(7).uniform(0.5, 6, 19)
    assert not any(line.is_sure for line in align(stretches(*lengths), LENGTHS))
    assert not any(line.is_sure for line in align([], LENGTHS))
    assert not any(line.is_sure for line in align(stretches(3.0), LENGTHS))


def long_recording(path: Path, texts: tuple[str, ...] = TEXTS) -> Path:
    return write_wav(path, [np.concatenate([spoken(text, 0.8) for text in texts])])


def test_each_piece_is_a_recording_of_its_line(tmp_path: Path) -> None:
    folder = tmp_path / "report.voice"
    folder.mkdir()
    cut = cut_recording(long_recording(tmp_path / "long.wav"), LINES, folder)
    assert cut.written == LINES
    assert cut.unsure == ()
    for line in LINES:
        sound = read_sound(folder / f"{line.name}.wav")
        assert problem_with(sound, line.spoken) is None
        seconds = len(spoken(line.spoken, 0.0)) / RATE
        assert len(sound.samples) / RATE == pytest.approx(seconds + 0.24, abs=0.2)


def test_nothing_is_written_for_what_is_not_sure(tmp_path: Path) -> None:
    path = long_recording(tmp_path / "long.wav", TEXTS[:2])
    folder = tmp_path / "report.voice"
    folder.mkdir()
    cut = cut_recording(path, LINES, folder)
    assert cut.written == ()
    assert cut.unsure == LINES
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("name", ["long.m4a", "long.wav", "missing.wav"])
def test_what_is_no_recording_says_so(name: str, tmp_path: Path) -> None:
    if name != "missing.wav":
        (tmp_path / name).write_bytes(b"Not a sound at all.")
    with pytest.raises(UnreadableError) as told:
        cut_recording(tmp_path / name, LINES, tmp_path)
    assert name in told.value.what
