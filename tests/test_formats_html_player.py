"""The narration in the page: its times, its parts, and what is said but not shown."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from conformance.page.samples import given
from editions import rich_edition
from hwrender.fixed_words.table import words_in
from hwrender.formats import html
from hwrender.formats.contract import FormatOptions
from hwrender.formats.html.downloads import clock_time, download, length_in_words, size_in_words
from hwrender.formats.html.player import player
from hwrender.narration.model import Chapter
from manifests import ready


def test_each_sentence_has_the_times_of_its_clip() -> None:
    made = given(rich_edition())
    shown = player(made, None)
    assert made.narration is not None
    assert shown is not None
    assert shown.spoken.startswith(
        "s1 1.0 3.0, s2 3.9 5.9, s3 6.8 8.8, - 9.7 11.7, - 12.6 14.6, s4 15.5 17.5, "
    )
    assert len(shown.spoken.split(", ")) == len(made.narration.clips)


def test_a_part_leads_into_the_file_beside_the_page() -> None:
    shown = player(given(rich_edition()), None)
    assert shown is not None
    assert [(part.title, part.address, part.clock) for part in shown.parts][:2] == [
        ("What people told us", "./hackney-health-and-care.wav#t=21.6", "0:21"),
        ("Everything else", "./hackney-health-and-care.wav#t=55.4", "0:55"),
    ]


def test_a_part_leads_to_its_heading_when_the_sound_is_in_the_page() -> None:
    made = given(rich_edition())
    assert made.narration is not None
    start = Chapter("Start", "no-such-heading", 0, 16)
    narration = replace(made.narration, chapters=(start, *made.narration.chapters))
    shown = player(replace(made, narration=narration), b"sound")
    assert shown is not None
    assert [part.address for part in shown.parts][:2] == ["#Words", "#what-people-told-us"]
    assert shown.source == "data:audio/wav;base64,c291bmQ="


def test_the_sound_can_be_put_into_the_page(tmp_path: Path) -> None:
    made = given(rich_edition())
    (tmp_path / "hackney-health-and-care.wav").write_bytes(b"sound")
    path = tmp_path / "page.html"
    html.write(replace(made, options=FormatOptions(inline_audio=True)), path)
    assert '<source src="data:audio/wav;base64,c291bmQ="' in path.read_text(encoding="utf-8")
    assert [check for check in html.verify(path, made) if not check.passed] == []


def test_what_is_only_said_can_be_read_too() -> None:
    shown = player(given(rich_edition()), None)
    assert shown is not None
    said = [(each.text, each.clock) for each in shown.announcements]
    assert said[:2] == [
        ("This takes about three minutes to hear.", "0:09"),
        ("There are three parts.", "0:12"),
    ]


def test_there_is_no_player_without_a_file_or_without_times() -> None:
    made = given(rich_edition())
    assert player(replace(made, artifacts=made.artifacts[:2]), None) is None
    assert player(replace(made, narration=None), None) is None


@pytest.mark.parametrize(
    ("seconds", "words", "clock"),
    [(0.4, "0 seconds", "0:00"), (1, "1 second", "0:01"), (60, "1 minute", "1:00"),
     (121.9, "2 minutes 1 second", "2:01"), (3725, "62 minutes 5 seconds", "62:05")],
)  # fmt: skip
def test_a_length_is_said_as_people_say_it(seconds: float, words: str, clock: str) -> None:
    assert length_in_words(seconds, words_in("en")) == words
    assert clock_time(seconds) == clock


@pytest.mark.parametrize(
    ("size", "words"),
    [(1, "1 KB"), (120_400, "120 KB"), (999_400, "999 KB"), (999_600, "1.0 MB"), (16_000_000, "16.0 MB")],
)
def test_a_size_is_said_as_phones_say_it(size: int, words: str) -> None:
    assert size_in_words(size) == words


def test_a_download_says_what_it_is_how_long_and_how_big() -> None:
    assert download(ready("audio", "a.mp3", "audio/mpeg", 900_000, 112.0), words_in("en")).details == (
        "MP3, 1 minute 52 seconds, 900 KB"
    )
    assert (
        download(ready("word", "a.docx", "application/x", 64_000, None), words_in("en")).details
        == "Word, 64 KB"
    )


def test_a_book_without_sound_is_not_offered_to_be_heard() -> None:
    book = ready("epub", "a.epub", "application/epub+zip", 64_000, None)
    uses = [download(replace(book, silent=silent), words_in("en")).use for silent in (False, True)]
    assert uses == ["Read and hear it in a book app", "Read it in a book app"]


def test_a_download_whose_row_names_no_use_is_named_by_its_suffix() -> None:
    captions = download(ready("vtt", "a.vtt", "text/vtt", 64_000, 61.0), words_in("en"))
    assert (captions.use, captions.details) == ("Get it as VTT", "VTT, 1 minute 1 second, 64 KB")
