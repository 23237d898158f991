"""People are told what to do next, and what they are told can be pasted: also where names have blanks,
brackets and apostrophes."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from hwrender.cli.program import program
from hwrender.errors import ExitCode, UnreadableError
from hwrender.importing.recognising import recognise
from reports import TOP
from test_checks_own_words import warnings_about
from word_imports import paragraph, with_body

PLAIN = "---\ntitle: Views\nlang: en-GB\n---\n\n## Part\n\nWe met people.\n"
HARD = PLAIN.replace("We met people.", "Multidisciplinary practitioners recommended reorganisation. " * 3)
EASY = f"{PLAIN}\n::: easy-read\nWe met people.\n:::\n"
PAGE = next((TOP / "tests" / "pages").glob("*.html"))
SUGGESTED = re.compile(r"hwrender [a-z].*$", re.MULTILINE)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a name that needs care, to work in, which is the home folder too."""
    path = tmp_path / "Ann's (old) reports"
    path.mkdir()
    monkeypatch.chdir(path)
    monkeypatch.setenv("HOME", str(path))
    monkeypatch.setenv("USERPROFILE", str(path))
    return path


def run(*words: str, typed: str | None = None) -> Result:
    return CliRunner().invoke(program, words, input=typed, standalone_mode=False)


def suggested(result: Result) -> list[str]:
    """The commands that somebody was told to run."""
    said = result.output
    if isinstance(result.exception, UnreadableError):
        said += result.exception.remedy
    return SUGGESTED.findall(said)


def paste(line: str) -> Result:
    """Run a line as sh reads it."""
    script = f"set -- {line}\nprintf '%s\\0' \"$@\""
    name, *words = subprocess.check_output(["/bin/sh", "-c", script], encoding="utf-8").split("\0")[:-1]
    assert name == "hwrender"
    return run(*words)


def said_by(result: Result) -> list[str]:
    """What was said to somebody, without what is to be typed and the names of files."""
    said = f"{result.output}\n{result.exception or ''}"
    if isinstance(result.exception, UnreadableError):
        said += f"\n{result.exception.remedy}"
    lines = (re.sub(r"^ *(?:\d\. |hint: |error: \S+: )?", "", line) for line in said.splitlines())
    return [line.partition(": hwrender ")[0].rstrip(":. ") + "." for line in lines if " " in line]


def is_understood(result: Result) -> bool:
    """Whether the files that were named are there, and the command is one."""
    return result.exception is None and result.return_value in (ExitCode.DONE, ExitCode.DOCUMENT)


def test_alone_it_says_three_things_to_do_which_work_one_after_the_other(folder: Path) -> None:
    shown = run()
    assert shown.exit_code == 0
    lines = suggested(shown)
    assert [line.split()[1] for line in lines] == ["new", "check", "all", "import", "desk", "help"]
    for line in lines[:3]:
        assert is_understood(paste(line.replace("hwrender all", "hwrender word")))


@pytest.mark.parametrize("name", ["Ann's report.md", "a (b) [c].md", "-report.md", "report.md"])
def test_each_ending_names_the_next_command_and_pasting_it_works(name: str, folder: Path) -> None:
    seen = []
    lines = [*suggested(run("new", "--", name))]
    while lines:
        line = lines.pop(0)
        verb = line.split()[1]
        if verb in seen:
            continue
        seen.append(verb)
        if verb == "check":
            (folder / name).write_text(HARD, encoding="utf-8")
        if verb == "all":
            (folder / name).write_text(EASY, encoding="utf-8")
            line = line.replace("hwrender all", "hwrender word --output 'my files'")
        result = paste(line)
        assert is_understood(result), (line, result)
        lines += suggested(result)
        if verb == "draft":  # as if somebody had read it
            (folder / name).write_text(EASY, encoding="utf-8")
            lines += suggested(run("check", "--", name))
    assert {*seen} == {"draft", "check", "all", "verify"}


def test_a_check_says_what_is_next(folder: Path) -> None:
    for text, verb in ((EASY, "all"), (HARD, "draft"), (EASY.replace("lang", "long"), "check")):
        (folder / "one.md").write_text(text, encoding="utf-8")
        said = run("check", "one.md").stderr
        assert said.endswith(f": hwrender {verb} one.md\n")
    assert "Next" not in run("check", "-q", "one.md").stderr


def test_a_part_without_easy_wording_names_draft(folder: Path) -> None:
    (folder / "it's.md").write_text(HARD, encoding="utf-8")
    said = run("check", "it's.md").stdout
    assert 'For a first draft, run: hwrender draft "it\'s.md"' in " ".join(said.split())
    (advised,) = [line for line in said.splitlines() if "Write easy words" in line]
    assert advised.endswith('hwrender draft "it\'s.md"')


def test_after_a_build_that_failed_check_is_next(folder: Path) -> None:
    (folder / "one.md").write_text(EASY.replace("lang", "long"), encoding="utf-8")
    assert suggested(run("all", "one.md", "--only", "word")) == ["hwrender check one.md"]


def test_after_several_builds_all_their_folders_are_next(folder: Path) -> None:
    for name in ("one.md", "two.md"):
        (folder / name).write_text(EASY, encoding="utf-8")
    assert suggested(run("word", "one.md", "two.md", "-o", "my out", "--jobs", "1")) == [
        'hwrender verify "my out"'
    ]


# --- files that are no reports ---------------------------------------------------------------------------


@pytest.mark.parametrize("verb", ["all", "pdf", "check", "draft"])
@pytest.mark.parametrize("name", ["Ann's page.html", "page (1).txt", "report.docx"])
def test_what_can_be_imported_is_said_with_the_command(verb: str, name: str, folder: Path) -> None:
    if name.endswith(".docx"):
        with_body(folder / name, paragraph("Words."))
    else:
        shutil.copy(PAGE, folder / name)
    result = run(verb, name)
    (line,) = suggested(result)
    said = result.stderr or str(result.exception)
    assert "It can be imported." in said
    assert result.return_value == ExitCode.UNREADABLE or isinstance(result.exception, UnreadableError)
    assert is_understood(paste(line))
    assert (folder / name).with_suffix(".md").exists()


@pytest.mark.parametrize(
    ("name", "content", "what"),
    [
        ("a.doc", b"\xd0\xcf\x11\xe0", "This is an old Word file."),
        ("a.rtf", b"{\\rtf1", "This is an RTF file."),
        ("a.odt", b"PK\x03\x04", "This is neither a page nor a Word file."),
    ],
)
def test_what_cannot_be_imported_is_said_with_what_to_do_instead(
    name: str, content: bytes, what: str, folder: Path
) -> None:
    (folder / name).write_bytes(content)
    result = run("all", name)
    assert result.return_value == ExitCode.UNREADABLE
    assert what in result.stderr
    assert "hint: " in result.stderr
    assert list(folder.iterdir()) == [folder / name]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", EASY.encode()), ("a.md", b"Words."), ("a.md", b"<p>Words.</p>"), ("a.txt", b""),
        ("a.txt", b"\xff\xfe\xff"), ("a", b"Words."),
    ],
)  # fmt: skip
def test_what_may_be_a_report_is_read_as_one(name: str, content: bytes, folder: Path) -> None:
    (folder / name).write_bytes(content)
    assert recognise(Path(name)) is None
    assert recognise(Path("nowhere.html")) is None
    assert recognise(folder) is None


def test_one_file_that_is_no_report_keeps_no_other_from_being_made(folder: Path) -> None:
    (folder / "one.md").write_text(EASY, encoding="utf-8")
    (folder / "two.pdf").write_bytes(b"%PDF-1.7")
    assert run("word", "two.pdf", "one.md").return_value == ExitCode.SOME_FAILED
    assert (folder / "out" / "one" / "one.docx").exists()


@pytest.mark.parametrize("verb", ["all", "word", "check", "draft"])
@pytest.mark.parametrize(("answer", "imported"), [("y\n", True), ("\n", True), ("n\n", False)])
def test_on_a_terminal_the_import_is_offered(
    verb: str, answer: str, imported: bool, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(PAGE, folder / "it's.html")
    monkeypatch.setattr("hwrender.cli.offering.is_answered", lambda: True)
    result = run(verb, "it's.html", typed=answer)
    assert "Import it now?" in result.stderr
    assert (folder / "it's.md").exists() is imported
    assert result.return_value == (ExitCode.DONE if imported else ExitCode.UNREADABLE)


def test_a_file_without_a_command_is_told_the_command(folder: Path) -> None:
    for name, verb in (("it's.md", "all"), ("it's.docx", "import"), ("it's.pdf", "import")):
        result = run(name)
        assert f'Did you mean: hwrender {verb} "{name}"' in str(result.exception)


def test_no_import_is_suggested_for_a_file_that_cannot_be_imported(folder: Path) -> None:
    assert "Did you mean: hwrender import" not in str(run("it's.odt").exception)


@pytest.mark.parametrize("content", [b"\xd0\xcf\x11\xe0", b"{\\rtf1", b"PK\x03\x04", b"Some words."])
def test_what_is_said_of_other_files_passes_our_rules(content: bytes, folder: Path) -> None:
    (folder / "page.txt").write_bytes(content)
    for found in (run("all", "page.txt"), run()):
        assert warnings_about(said_by(found)) == []


# --- ~ ---------------------------------------------------------------------------------------------------


def test_a_tilde_between_quotes_is_the_home_folder(folder: Path) -> None:
    (folder / "one.md").write_text(EASY, encoding="utf-8")
    assert run("word", "~/one.md", "-o", "~/mine").return_value == ExitCode.DONE
    assert (folder / "mine" / "one" / "one.docx").exists()
    assert run("verify", "~/mine").return_value == ExitCode.DONE
    assert run("new", "~/two.md").return_value == ExitCode.DONE
    assert (folder / "two.md").exists()
    assert run("check", "~/o*.md").return_value == ExitCode.DONE


def test_a_file_whose_name_begins_with_a_tilde_is_itself(folder: Path) -> None:
    (folder / "~").mkdir()
    (folder / "~" / "one.md").write_text(EASY, encoding="utf-8")
    assert run("check", "~/one.md").return_value == ExitCode.DONE


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no other users by a ~")
def test_an_unknown_home_is_left_as_it_was_typed(folder: Path) -> None:
    assert run("check", f"~nobody-at-all{os.sep}one.md").return_value == ExitCode.UNREADABLE
