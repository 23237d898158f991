"""`--beside` as it is typed: which files it makes, what it leaves out, and what does not go together."""

from __future__ import annotations

from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from bilingual_reports import ENGLISH, POLISH
from hwrender.cli.program import program
from hwrender.errors import ExitCode, UnreadableError


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HWRENDER_CACHE", str(tmp_path / "cache"))
    Path("doctors.md").write_text(ENGLISH, encoding="utf-8")
    Path("doctors.pl.md").write_text(POLISH, encoding="utf-8")
    return tmp_path


def run(*words: str) -> Result:
    return CliRunner().invoke(program, words, standalone_mode=False)


def test_all_makes_what_shows_two_languages_and_says_what_it_leaves_out() -> None:
    done = run("all", "doctors.md", "--beside", "pl")
    assert done.return_value == ExitCode.DONE
    made = {path.suffix for path in Path("out/doctors-en-pl").iterdir()}
    assert made == {".pdf", ".docx", ".epub", ".txt", ".html", ".json"}
    assert (
        "Not made in two languages: audio, daisy, braille, pef, message. "
        "Make these from each report by itself." in done.stderr
    )


def test_a_language_may_be_typed_by_its_name() -> None:
    assert run("text", "doctors.md", "--beside", "Polish").return_value == ExitCode.DONE
    assert Path("out/doctors-en-pl/doctors-en-pl.txt").is_file()


def test_nothing_is_said_of_formats_that_nobody_asked_for() -> None:
    assert "Not made" not in run("all", "doctors.md", "--beside", "pl", "--only", "text,pdf").stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("audio", "--beside", "pl"), "With --beside, choose from: pdf, word, epub, text, html."),
        (("text", "--beside", "zz9"), "There is no language “zz9”."),
        (("text", "--beside", "pl", "--edition", "full"), "Leave out: --edition full"),
        (("html", "--beside", "pl", "--inline-audio"), "A bilingual page has no sound."),
        (
            ("text", "--beside", "pl", "--cluster", "tcp://10.0.0.1:1", "--trust-network"),
            "--beside does not work on a cluster.",
        ),
    ],
)
def test_what_does_not_go_together_is_said(words: tuple[str, ...], said: str) -> None:
    done = run(words[0], "doctors.md", *words[1:])
    assert isinstance(done.exception, click.UsageError)
    assert said in done.exception.message
    assert not Path("out").exists()


def test_a_bilingual_word_copy_gives_no_corrections_back() -> None:
    run("word", "doctors.md", "--beside", "pl")
    done = run("take", "--yes", "out/doctors-en-pl/doctors-en-pl.docx", "doctors.md")
    assert isinstance(done.exception, UnreadableError)
    assert "this is a bilingual copy" in done.exception.what
    assert Path("doctors.md").read_text(encoding="utf-8") == ENGLISH


def test_the_command_that_makes_older_files_again_names_the_language() -> None:
    run("all", "doctors.md", "--beside", "pl", "--only", "text,html")
    Path("doctors.md").write_text(ENGLISH.replace("long time", "very long time"), encoding="utf-8")
    done = run("text", "doctors.md", "--beside", "pl")
    assert "hwrender all doctors.md --beside pl" in done.stderr
