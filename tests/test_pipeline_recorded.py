"""A report with a person's voice: what is heard, what copies say of it, and what never gets out."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from hwrender.cli.voices import voices
from hwrender.errors import ExitCode
from hwrender.formats import FORMATS, Format
from hwrender.formats.audio.spoken_record import record_in
from hwrender.narration.person.words import read_table
from hwrender.pipeline.inputs import inputs_of
from hwrender.pipeline.options import BuildOptions, Environment, Outcome
from hwrender.pipeline.remote_jobs import pack_job
from hwrender.pipeline.report import PreparedReport, build_report, check_report, prepare_report
from hwrender.pipeline.saved_outcomes import load_unchanged, save_outcome
from recordings import spoken, write_wav

REPORT = """\
---
title: Your buses
lang: en-GB
---

## What we found

The bus is often late.

People wait in the rain for a long time.
"""
SOUND, BOOK = (next(row for row in FORMATS if row.name == name) for name in ("audio", "daisy"))


def write(folder: Path, text: str = REPORT) -> Path:
    path = folder / "buses.md"
    path.write_text(text, encoding="utf-8")
    return path


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(voices, ["record", *map(str, arguments)], standalone_mode=False)


def lines(report: Path) -> dict[str, str]:
    """The names on the sheet by their words."""
    text = report.with_name("buses.voice").joinpath("read-aloud.html").read_text(encoding="utf-8")
    rows = (row.split("</th><td") for row in text.split('<th scope="row">')[1:])
    return {words.partition(">")[2].partition("<")[0]: name for name, words in rows}


def record(report: Path, *only: str) -> None:
    """Record these words, or all there are."""
    for words, name in lines(report).items():
        if not only or words in only:
            write_wav(report.with_name("buses.voice") / f"{name}.wav", [spoken(words)])


def options(report: Path, *more: Format) -> BuildOptions:
    return BuildOptions(report.parent / "out", voice="silent", formats=(SOUND, *more))


def build(report: Path, *more: Format) -> Outcome:
    return build_report(report, options(report, *more), Environment(report.parent / "cache"))


def voice_of(report: Path) -> dict[str, Any]:
    manifest = json.loads((report.parent / "out" / "buses" / "manifest.json").read_text(encoding="utf-8"))
    found = next(file for file in manifest["files"] if file["format"] == "audio")["voice"]
    assert isinstance(found, dict)
    return found


def codes(report: Path) -> list[str]:
    found = check_report(report, Environment(None)).findings
    return [each.code for each in found if each.code.startswith("D13")]


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = write(tmp_path)
    assert run(path).return_value == ExitCode.DONE
    return path


def test_a_sheet_and_a_table_lie_beside_the_report(report: Path) -> None:
    assert sorted(path.name for path in report.with_name("buses.voice").iterdir()) == [
        "read-aloud.html",
        "words.toml",
    ]
    named = lines(report)
    assert named["The bus is often late."].startswith("s")
    assert named["That is the end."].startswith("a")
    assert set(named.values()) == read_table(report.with_name("buses.voice")).keys()


def test_a_part_that_a_person_reads_is_heard_and_the_copies_say_so(report: Path) -> None:
    record(report, "The bus is often late.")
    build(report, BOOK)
    assert voice_of(report)["read_by"] == "both"
    sound = report.parent / "out" / "buses" / "buses.mp3"
    by_person = [line.spoken for line in record_in(sound, ()).lines if line.by_person]
    assert by_person == ["The bus is often late."]
    with zipfile.ZipFile(report.parent / "out" / "buses" / "buses.daisy.zip") as book:
        assert b"A person and a computer voice" in book.read("ncc.html")


def test_a_report_that_a_person_reads_names_no_computer_voice(report: Path) -> None:
    record(report)
    build(report)
    assert voice_of(report) == {
        "engine": "person", "name": "person", "language": "en-GB", "version": "", "read_by": "person",
    }  # fmt: skip


def test_another_recording_makes_what_is_heard_anew_and_nothing_else_does(report: Path) -> None:
    words = "The bus is often late."
    record(report, words)
    outcome = build(report)
    save_outcome(outcome, options(report), Environment(report.parent / "cache"))
    assert load_unchanged(report, options(report), Environment(report.parent / "cache")) is not None
    assert build(report).made == ()
    path = report.with_name("buses.voice") / f"{lines(report)[words]}.wav"
    write_wav(path, [spoken(words, 0.7) / 2])
    assert load_unchanged(report, options(report), Environment(report.parent / "cache")) is None
    assert build(report).made == ("audio",)


def test_changed_words_make_a_recording_stale_and_moved_ones_do_not(report: Path) -> None:
    record(report)
    assert codes(report) == []
    first, second = "The bus is often late.\n", "People wait in the rain for a long time.\n"
    write(report.parent, REPORT.replace(f"{first}\n{second}", f"{second}\n{first}"))
    assert codes(report) == []
    write(report.parent, REPORT.replace("often late", "never late"))
    assert codes(report) == ["D131"]
    said = run(report)
    assert said.return_value == ExitCode.DOCUMENT
    assert "The words of this recording have changed." in said.stderr
    assert "7 of 8 lines are recorded." in said.stderr


def test_a_recording_that_is_bad_is_a_warning_and_the_computer_says_its_words(report: Path) -> None:
    record(report)
    name = lines(report)["The bus is often late."]
    write_wav(report.with_name("buses.voice") / f"{name}.wav", [spoken("The bus is often late.") * 0])
    (found,) = (each for each in check_report(report, Environment(None)).findings if each.code == "D130")
    assert found.message == f"{name}.wav: It is silent."
    build(report)
    assert voice_of(report)["read_by"] == "both"


def test_a_recording_of_the_full_edition_is_not_stale_for_readers_of_the_easy_one(tmp_path: Path) -> None:
    path = write(tmp_path, REPORT + "\n::: easy-read\nBuses are late.\n:::\n")
    assert run(path, "--edition", "full").return_value == ExitCode.DONE
    record(path, "The bus is often late.")
    assert run(path, "--edition", "easy").return_value == ExitCode.DONE
    assert "The bus is often late." not in lines(path)
    assert codes(path) == []


def test_nothing_that_a_recording_says_of_itself_gets_out(report: Path) -> None:
    record(report)
    for path in report.with_name("buses.voice").glob("*.wav"):
        content = path.read_bytes()
        note = b"LIST" + (26).to_bytes(4, "little") + b"INFOIART" + (14).to_bytes(4, "little")
        tagged = content + note + b"Jo Q Example\0\0"
        path.write_bytes(tagged[:4] + (len(tagged) - 8).to_bytes(4, "little") + tagged[8:])
    write_wav(report.with_name("buses.voice") / "Jo Example.wav", [spoken("Hello.")])
    outcome = build(report)
    assert voice_of(report)["read_by"] == "person"
    assert outcome.folder is not None
    for path in outcome.folder.iterdir():
        content = path.read_bytes()
        assert b"Example" not in content
        assert b"buses.voice" not in content


def test_recordings_go_to_another_computer_with_their_report(report: Path) -> None:
    record(report, "The bus is often late.")
    prepared = prepare_report(report, options(report), Environment(None))
    assert isinstance(prepared, PreparedReport)
    sent = {name for name in pack_job(report, prepared, options(report)).files if "/" in name}
    name = lines(report)["The bus is often late."]
    assert sent == {"buses.voice/words.toml", f"buses.voice/{name}.wav"}
    assert report.with_name("buses.voice") in inputs_of(report, options(report))


def test_one_long_recording_is_cut_and_heard(report: Path, tmp_path: Path) -> None:
    import numpy as np

    long = write_wav(tmp_path / "long.wav", [np.concatenate([spoken(text, 0.8) for text in lines(report)])])
    said = run(report, "--cut", long)
    assert said.return_value == ExitCode.DONE
    assert "8 of 8 lines are recorded." in said.stderr
    build(report)
    assert voice_of(report)["read_by"] == "person"


def test_a_report_with_errors_gets_no_sheet(tmp_path: Path) -> None:
    path = write(tmp_path, REPORT + "\n![](no-such-picture)\n")
    said = run(path)
    assert said.return_value == ExitCode.DOCUMENT
    assert "no sheet was made" in said.stderr
    assert not path.with_name("buses.voice").exists()
