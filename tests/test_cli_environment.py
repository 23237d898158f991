"""What a command takes from the world: the time that files are to carry, whatever a variable says."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from hwrender.cli.environment import LAST_EPOCH, source_epoch
from trials import hwrender, write_report


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("", None), ("0", 0), ("315532800", 315_532_800), ("0001", 1), (str(LAST_EPOCH), LAST_EPOCH)],
)
def test_a_time_in_seconds_is_taken(text: str, seconds: int | None) -> None:
    assert source_epoch(text) == seconds


ABSURD = (
    "-1", "-62135596801", str(LAST_EPOCH + 1), "9" * 30, "9" * 5_000, "yesterday", "2026-01-01", "1e9",
    "0x10", "1.5", " 1", "1_000", "²", "٣", "nan",
)  # fmt: skip


@pytest.mark.parametrize("text", ABSURD, ids=[text[:20] for text in ABSURD])
def test_a_time_that_is_none_is_refused_in_words(text: str) -> None:
    with pytest.raises(click.UsageError) as caught:
        source_epoch(text)
    assert caught.value.message.startswith(f"SOURCE_DATE_EPOCH is “{text[:40]}")
    assert "Give a whole number of seconds since 1970" in caught.value.message
    assert len(caught.value.message) < 200


def test_a_refused_time_stops_a_build_with_2_and_no_traceback(tmp_path: Path) -> None:
    made = hwrender("pdf", write_report(tmp_path), environment={"SOURCE_DATE_EPOCH": "-1"})
    assert made.returncode == 2
    assert "Traceback" not in made.stderr
    assert "SOURCE_DATE_EPOCH" in made.stderr


@pytest.mark.parametrize("epoch", ["0", "4354819200", str(LAST_EPOCH)])
def test_files_can_carry_a_time_that_no_zip_file_knows(tmp_path: Path, epoch: str) -> None:
    environment = {"SOURCE_DATE_EPOCH": epoch}
    made = hwrender(
        "all", write_report(tmp_path), "-o", tmp_path, "--only", "pdf,word", environment=environment
    )
    assert (made.returncode, made.stderr) == (0, made.stderr.replace("Traceback", ""))


CLOCK = """
import time
time.time = lambda: {seconds}
time.time_ns = lambda: {seconds} * 10**9
real = time.localtime
time.localtime = lambda seconds=None: real({seconds} if seconds is None else seconds)
"""


@pytest.mark.parametrize("year", [1900, 1979, 2108, 9000])
def test_the_clock_of_the_machine_may_be_wrong(tmp_path: Path, year: int) -> None:
    seconds = round((year - 1970) * 365.2425 * 86_400)
    made = hwrender(
        "all", write_report(tmp_path), "-o", tmp_path, "--only", "pdf,word,html,audio", "--voice", "silent",
        setup=CLOCK.format(seconds=seconds),
        environment={"HWRENDER_CACHE": str(tmp_path / "cache")},
    )  # fmt: skip
    assert "Traceback" not in made.stderr
    assert made.returncode == 0


def test_where_liblouis_is_missing_the_rest_is_made_and_one_note_says_how_to_get_it(tmp_path: Path) -> None:
    setup = "from hwrender.formats.braille import liblouis\nliblouis.find_liblouis = lambda *given: None"
    given = ("-o", tmp_path / "out", "--only", "text,braille,pef")
    shown = hwrender("all", write_report(tmp_path), *given, setup=setup)
    assert shown.returncode == 0
    assert shown.stderr.count("note: Braille needs the program liblouis") == 1
    assert shown.stderr.count("hint: ") == 1
    assert sorted(path.name for path in (tmp_path / "out" / "report").iterdir()) == [
        "manifest.json",
        "report.txt",
    ]
    unread = tmp_path / "page.md"
    unread.write_bytes(b"\xff\xfe\x00")
    assert "Braille" not in hwrender("all", unread, *given, setup=setup).stderr


def test_without_the_extra_for_more_audio_the_rest_is_made_proved_and_linked(tmp_path: Path) -> None:
    setup = 'import sys\nsys.modules["av"] = None'
    given = ("--voice", "silent", "-o", tmp_path / "out", "--only", "html,epub,daisy")
    shown = hwrender("all", write_report(tmp_path), *given, "--audio", "mp3,opus,m4b,wav,vtt", setup=setup)
    assert shown.returncode == 0, shown.stderr
    assert shown.stderr.count("note: Opus and M4B files need a part of hwrender") == 1
    assert shown.stderr.count("hint: Run: pip install 'hwrender[more-audio]'") == 1
    folder = tmp_path / "out" / "report"
    made = sorted(path.name.removeprefix("report") for path in folder.iterdir())
    assert made == [".daisy.zip", ".epub", ".html", ".mp3", ".vtt", ".wav", "manifest.json"]
    page = (folder / "report.html").read_text(encoding="utf-8")
    links = set(re.findall(r'(?:href|src)="\./(report\.[a-z0-9.]+)', page))
    assert links
    assert all((folder / name).exists() for name in links)
    verified = hwrender("verify", folder, setup=setup)
    assert verified.returncode == 0, verified.stdout + verified.stderr


def test_where_only_what_the_extra_makes_is_asked_for_it_is_missing(tmp_path: Path) -> None:
    setup = 'import sys\nsys.modules["av"] = None'
    given = ("--voice", "silent", "-o", tmp_path / "out", "--only", "audio", "--audio", "opus")
    shown = hwrender("all", write_report(tmp_path), *given, setup=setup)
    assert shown.returncode == 5
    assert "error: Opus and M4B files need a part of hwrender" in shown.stderr
    assert list((tmp_path / "out").rglob("*")) == []
