"""The talking book plays through: from its navigation to words and sound, phrase after phrase."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from daisy_books import Played, book_with, files_of, given_for_all, made_book, matched, play
from editions import rich_edition
from hwrender.edition.model import Table
from hwrender.edition.outline import entry, outline, text_of
from hwrender.formats import daisy
from hwrender.formats.contract import RenderInput
from hwrender.formats.daisy.opening import open_book
from hwrender.formats.daisy.playing import heard_faults
from hwrender.narration.audio.decoding import decode

QUIET, LOUD = 0.003, 0.03
"""Levels of silence and of speech, against full scale."""

EDGE_SECONDS = 0.04


@pytest.fixture(scope="module")
def given() -> RenderInput:
    return given_for_all()


@pytest.fixture(scope="module")
def path(given: RenderInput, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_book(tmp_path_factory.mktemp("daisy"), given)


@pytest.fixture(scope="module")
def sounds(
    path: Path, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, tuple[NDArray[np.float32], int]]:
    """Each MP3 of the book as samples, with their rate."""
    folder = tmp_path_factory.mktemp("sounds")
    decoded = {}
    for name, content in files_of(path).items():
        if name.endswith(".mp3"):
            (folder / name).write_bytes(content)
            decoded[name] = decode(folder / name)
    return decoded


def loudest(sound: tuple[NDArray[np.float32], int], begin: float, end: float) -> float:
    samples, rate = sound
    return float(np.abs(samples[max(0, round(begin * rate)) : round(end * rate)]).max(initial=0.0))


HEADERS = {
    text_of(cell.words)
    for section in rich_edition().sections
    for table in section.blocks
    if isinstance(table, Table)
    for cell in table.header
}
"""Rows say them."""


def is_spoken(played: Played) -> bool:
    """Whether a voice says something here: no page number, no Welsh, no header that rows say."""
    is_header = played.words in HEADERS
    return played.kind != "page-normal" and not played.words.startswith("Fe wnaethom") and not is_header


def test_the_words_are_played_in_the_order_of_the_report(path: Path, given: RenderInput) -> None:
    played = [each.words for each in play(path) if each.kind not in ("said", "page-normal")]
    wanted = " ".join(each.text for each in outline(given.edition))
    assert entry("paragraph", " ".join(played)).text == wanted


def test_each_phrase_lies_in_its_sound_and_follows_the_one_before(
    path: Path, sounds: dict[str, tuple[NDArray[np.float32], int]]
) -> None:
    played = list(play(path))
    for before, after in pairwise(played):
        if before.sound == after.sound:
            assert after.begin == before.end
        else:
            samples, rate = sounds[before.sound]
            assert 0 <= len(samples) / rate - before.end < 0.002
            assert after.begin == 0


def test_each_phrase_is_heard_and_silence_is_between_two(
    path: Path, sounds: dict[str, tuple[NDArray[np.float32], int]]
) -> None:
    for played in play(path):
        sound = sounds[played.sound]
        assert (loudest(sound, played.begin, played.end) > LOUD) == is_spoken(played), played
        for border in (played.begin, played.end):
            assert loudest(sound, border - EDGE_SECONDS, border + EDGE_SECONDS) < QUIET, played


def test_whoever_jumps_to_a_place_hears_what_it_says(path: Path) -> None:
    links = open_book(path).points()
    for place, point in enumerate(links):
        first = next(iter(play(path, place)))
        said = "".join(point.itertext()).strip()
        if point.get("class") not in ("title", "optional-prodnote") and said != "Notes":
            assert first.words == said


def test_a_jump_to_the_last_place_plays_what_is_left_and_no_more(path: Path) -> None:
    last = [each.words for each in play(path, len(open_book(path).points()) - 1)]
    assert last == [
        "Here are the notes.",
        "Note one.",
        "You can start again at any time.",
        "That is the end.",
    ]


# --- our own player finds what is wrong ------------------------------------------------------------------


def test_a_phrase_that_is_not_heard_is_named(path: Path, tmp_path: Path) -> None:
    files = files_of(path)
    silence = bytes.fromhex("fffb50c4") + bytes(204)
    sound = files["p004.mp3"]
    files["p004.mp3"] = sound[:208] + silence * ((len(sound) - 208) // 208)
    found = list(heard_faults(open_book(book_with(files, tmp_path))))
    assert found == ["par0001 of p004.smil is not heard", "par0002 of p004.smil is not heard"]


def test_a_phrase_that_ends_in_a_word_is_named(path: Path, given: RenderInput, tmp_path: Path) -> None:
    files = files_of(path)
    clip = next(each for each in given.narration.clips if each.utterance.id == "s3")  # type: ignore[union-attr]
    words = len(clip.utterance.spoken.split())
    middle = clip.start_seconds + (clip.end_seconds - clip.start_seconds) * (words // 2 + 0.4) / words
    other = matched("p001.smil", r'(content.html#s3".*?clip-end="npt=)[\d.]+', rf"\g<1>{middle:.3f}")
    other(files)
    assert any(
        "in the middle of a word" in each for each in heard_faults(open_book(book_with(files, tmp_path)))
    )


def test_what_is_no_sound_cannot_be_played(path: Path, tmp_path: Path) -> None:
    files = files_of(path) | {"p002.mp3": b"#EXTM3U\nhttp://example.org/a.mp3\n"}
    broken = book_with(files, tmp_path)
    assert any("cannot be played" in each for each in heard_faults(open_book(broken)))
    assert [check.passed for check in daisy.verify_published(broken, "en-GB", ())].count(False) >= 2
