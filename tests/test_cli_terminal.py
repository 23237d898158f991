"""No command lets a file, a name or a list command the terminal: what could is shown as text."""

from __future__ import annotations

import io
import json
import os
import re
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from hwrender.cli.program import run
from hwrender.cli.terminal import on_one_line, put, put_json, text_width, visible
from trials import hwrender

TOP = Path(__file__).parents[1]
ESCAPES = "\x1b]0;owned\x07\x1b[2J\x9b31m\u202egnp.\u2066"
OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")

REPORT = f"""---
title: What people told us
lang: en-GB
odd{ESCAPES}: 1
---

## What {ESCAPES} people said

They were {ESCAPES} utilising it.
"""


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[2J", r"\x1b[2J"),
        ("\x9b31m", r"\x9b31m"),
        ("a\rb", r"a\x0db"),
        ("a\x08b", r"a\x08b"),
        ("\x7f", r"\x7f"),
        ("\u202egnp", r"\u202egnp"),
        ("\ud8ff", r"\ud8ff"),
        ("Café, “Łódź” – 5 °C", "Café, “Łódź” – 5 °C"),
        ("a\n\tb", "a\n\tb"),
    ],
)
def test_what_a_terminal_would_obey_is_written_out_and_words_are_not(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_a_name_cannot_pretend_to_be_several_lines() -> None:
    assert on_one_line("a\nall checks passed") == r"a\x0aall checks passed"


def shown_by(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *typed: str | Path) -> str:
    """All that a command shows on both streams."""
    monkeypatch.setattr(sys, "argv", ["hwrender", *map(str, typed)])
    with suppress(SystemExit):
        run()
    out, err = capsys.readouterr()
    return out + err


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")
@pytest.mark.parametrize(
    "typed",
    [
        ("check",),
        ("check", "--json"),
        ("check", "--sarif"),
        ("all",),
        ("pdf", "--json"),
        ("draft", "--yes"),
        ("import",),
        ("new",),
        ("verify",),
        ("verify", "--json"),
        ("verify", "--nonsense" + ESCAPES),
        ("pictures",),
        ("rules",),
        ("voices", "install"),
        ("check", "--style", ESCAPES.replace("\x07", "")),
        (ESCAPES,),
    ],
    ids=lambda typed: " ".join(typed[:2]).encode("ascii", "backslashreplace").decode()[:20],
)
def test_no_command_lets_a_file_or_a_name_command_the_terminal(
    typed: tuple[str, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    report = tmp_path / f"a{ESCAPES}.md"
    report.write_text(REPORT, encoding="utf-8")
    said = shown_by(monkeypatch, capsys, *typed, report)
    assert said
    assert not OBEYED.search(said), ascii(said[:500])


SIGNS = "“A report” – Łódź … «words»"


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [
        ("utf-8", SIGNS),
        ("cp1252", "“A report” – \\u0141ód\\u017a … «words»"),
        ("ascii", '"A report" - \\u0141\\xf3d\\u017a ... <<words>>'),
    ],
)
def test_a_window_of_few_characters_gets_plain_ones(
    monkeypatch: pytest.MonkeyPatch, encoding: str, shown: str
) -> None:
    written = io.BytesIO()
    window = io.TextIOWrapper(written, encoding=encoding, newline="")
    monkeypatch.setattr(sys, "stdout", window)
    put(SIGNS)
    put_json({"said": SIGNS})
    window.flush()
    lines = written.getvalue().decode(encoding).splitlines()
    assert lines[0] == shown
    assert json.loads("".join(lines[1:])) == {"said": SIGNS}


def test_no_command_fails_in_a_window_of_few_characters() -> None:
    said = hwrender("rules", "S31", environment={"PYTHONIOENCODING": "cp437", "PYTHONUTF8": "0"})
    assert (said.returncode, said.stderr) == (0, "")


def test_no_module_but_this_one_writes_to_the_terminal() -> None:
    for path in (TOP / "src" / "hwrender" / "cli").glob("*.py"):
        text = path.read_text(encoding="utf-8")
        found = re.findall(r"click\.s?echo\((?!\")|(?<![_\w.])print\(|json\.dumps\(", text)
        assert path.name == "terminal.py" or not found, path.name


@pytest.mark.parametrize(
    ("columns", "window", "width"),
    [("40", 0, 40), ("20", 0, 30), ("200", 0, 100), ("", 0, 80), ("", 60, 60), ("72", 60, 72)],
)
def test_lines_are_as_wide_as_the_window_within_bounds(
    monkeypatch: pytest.MonkeyPatch, columns: str, window: int, width: int
) -> None:
    def columns_of(descriptor: int) -> os.terminal_size:
        if not window or descriptor != 2:
            raise OSError
        return os.terminal_size((window, 24))

    monkeypatch.setenv("COLUMNS", columns)
    monkeypatch.setattr(os, "get_terminal_size", columns_of)
    monkeypatch.setattr(sys, "stderr", sys.__stderr__)
    assert text_width() == width
