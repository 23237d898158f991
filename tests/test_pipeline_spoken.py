"""A report in another language: read by a voice of it, by a person, or by nobody, and then nothing says
listen."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from hwrender.cli.program import program
from hwrender.cli.voices import voices
from hwrender.errors import ExitCode, MissingError
from hwrender.fixed_words.table import words_in
from hwrender.formats import format_named
from hwrender.inspection.model import LocalIdentifiers
from hwrender.narration.voices import of_language
from hwrender.pipeline.options import BuildOptions, Environment, Outcome
from hwrender.pipeline.remote_answers import WrongAnswerError, pack_files, read_answer
from hwrender.pipeline.report import build_report
from hwrender.pipeline.saved_outcomes import load_unchanged, save_outcome
from hwrender.verifying import verify_folder
from recordings import spoken, write_wav

SOMALI = """\
---
title: Basaska
lang: so
---

## Waxa aan ogaannay

Basku inta badan wuu daahaa.
"""
POLISH = """\
---
title: Autobusy
lang: pl
---

## Czego się dowiedzieliśmy

Autobus często się spóźnia. Powiedziało nam to 21 osób.
"""
NAMES = ("audio", "epub", "daisy", "text", "message", "html")


def build(report: Path, *names: str) -> Outcome:
    return build_report(report, options(report, *names), Environment(report.parent / "cache"))


def options(report: Path, *names: str) -> BuildOptions:
    formats = tuple(format_named(name) for name in names or NAMES)
    return BuildOptions(report.parent / "out", formats=formats)


@pytest.fixture
def somali(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(of_language, "list_system_voices", tuple)
    report = tmp_path / "buses.md"
    report.write_text(SOMALI, encoding="utf-8")
    return report


def copy(report: Path, suffix: str) -> Path:
    return report.parent / "out" / "buses" / f"buses{suffix}"


def test_what_nobody_can_read_is_made_without_sound(somali: Path) -> None:
    outcome = build(somali)
    assert [each.formats for each in outcome.left_out] == [("audio", "daisy")]
    assert outcome.made == ("epub", "text", "message", "html")
    assert outcome.manifest is not None
    assert all(file.voice is None for file in outcome.manifest.files)
    assert verify_folder(copy(somali, "").parent, LocalIdentifiers()).passed()


def test_copies_without_sound_never_speak_of_listening(somali: Path) -> None:
    build(somali)
    page, words = copy(somali, ".html").read_text(encoding="utf-8"), words_in("so")
    assert not any(sign in page for sign in ("<audio", ".mp3", 'id="Player"', words.say("page.listen")))
    message = copy(somali, ".message.txt").read_text(encoding="utf-8")
    assert words.say("message.ways") not in message
    assert words.say("message.short") not in message


def test_a_sound_alone_that_nobody_can_read_is_an_error(somali: Path) -> None:
    with pytest.raises(MissingError, match="No voice of this computer is fit to read Somali"):
        build(somali, "audio")


def test_a_build_without_its_sound_is_tried_again(somali: Path) -> None:
    chosen, environment = options(somali), Environment(somali.parent / "cache")
    save_outcome(build(somali), chosen, environment)
    assert load_unchanged(somali, chosen, environment) is None


def test_a_person_can_take_the_place_of_a_voice(somali: Path) -> None:
    assert CliRunner().invoke(voices, ["record", str(somali)], standalone_mode=False).return_value == 0
    text = somali.with_name("buses.voice").joinpath("read-aloud.html").read_text(encoding="utf-8")
    for row in text.split('<th scope="row">')[1:]:
        name, _, rest = row.partition("</th><td")
        words = rest.partition(">")[2].partition("<")[0]
        write_wav(somali.with_name("buses.voice") / f"{name}.wav", [spoken(words)])
    outcome = build(somali)
    assert outcome.left_out == ()
    assert outcome.manifest is not None
    sound = outcome.manifest.file_of("audio")
    assert sound is not None
    assert sound.voice == {
        "engine": "person", "name": "person", "language": "so", "version": "", "read_by": "person",
    }  # fmt: skip
    assert 'id="Player"' in copy(somali, ".html").read_text(encoding="utf-8")


def test_a_voice_of_the_computer_is_named_as_one_that_is_no_person(tmp_path: Path) -> None:
    report = tmp_path / "buses.md"
    report.write_text(POLISH, encoding="utf-8")
    outcome = build(report, "audio")
    assert outcome.manifest is not None
    voice: Any = outcome.manifest.files[0].voice
    assert (voice["engine"], voice["language"], voice["read_by"]) == ("system", "pl", "computer")
    assert verify_folder(copy(report, "").parent, LocalIdentifiers()).passed()


def test_the_command_says_in_one_line_what_is_left_out_and_succeeds(somali: Path) -> None:
    where = ["--output", str(somali.parent / "out")]
    result = CliRunner().invoke(
        program, ["all", str(somali), "--only", "audio,text,html", *where], standalone_mode=False
    )
    assert result.return_value == ExitCode.DONE
    notes = [line for line in result.stderr.splitlines() if line.startswith("note: No voice")]
    assert len(notes) == 1
    assert "hwrender voices record REPORT" in result.stderr
    alone = CliRunner().invoke(program, ["audio", str(somali), *where], standalone_mode=False)
    assert alone.return_value == ExitCode.MISSING


def test_programs_are_told_what_is_left_out(somali: Path) -> None:
    arguments = ["all", str(somali), "--only", "audio,text", "--json", "--output", str(somali.parent / "out")]
    (told,) = json.loads(CliRunner().invoke(program, arguments).stdout)
    assert told["left_out"] == ["audio"]


def test_a_computer_of_a_cluster_may_have_no_voice_for_another_language(somali: Path) -> None:
    outcome = build(somali, "audio", "text")
    assert outcome.folder is not None
    assert outcome.manifest is not None
    answer, wanted = pack_files(outcome.folder, outcome.manifest), options(somali, "audio", "text").formats
    assert [file.format for file in read_answer(answer, wanted, may_be_silent=True)] == ["text"]
    with pytest.raises(WrongAnswerError):
        read_answer(answer, wanted)
