"""A command that we suggest can be pasted: sh and PowerShell read the words that were meant."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from hwrender.commands import command, quoted
from reports import TOP

NAMES = (
    "report.md", "my report.md", "Ann's report.md", "report [1] (2).md", "a & b; c.md", "50% * ?.md",
    "Ann’s “view”.md", "it's $5.md", "what! Ann's.md", "\\\\server\\share\\it's.md", "C:\\Reports\\mine.md",
    "folder\\", "", "a`b.md", "“odd”.md", "@list,of.md", "#1.md", "naïve Sözünüz.md", "two\nlines.md",
)  # fmt: skip


def read_by_sh(line: str) -> list[str]:
    script = f"set -- {line}\nprintf '%s\\0' \"$@\""
    return subprocess.check_output(["/bin/sh", "-c", script], encoding="utf-8").split("\0")[:-1]


def read_by_powershell(line: str) -> str:
    """One word as about_Quoting_Rules has it: quotes are doubled inside their own, `$` and backticks live
    between double quotes, and a bare word has no sign that PowerShell obeys."""
    single, double = "'‘’‚‛", '"“”„'
    kind = single if line[0] in single else double if line[0] in double else ""
    if not kind:
        assert not set(line) & set("'‘’‚‛\"“”„$`@,;&|<>(){}#% \n")
        return line
    assert line[-1] in kind
    inner, word = line[1:-1], ""
    while inner:
        if inner[0] in kind:
            assert inner[1:2] == inner[0], line
            inner = inner[1:]
        assert kind == single or inner[0] not in "$`", line
        word, inner = word + inner[0], inner[1:]
    return word


@pytest.mark.parametrize("name", NAMES)
def test_sh_reads_the_word_that_was_meant(name: str) -> None:
    assert read_by_sh(quoted(name, is_windows=False)) == [name]


@pytest.mark.parametrize("name", NAMES)
def test_powershell_reads_the_word_that_was_meant(name: str) -> None:
    assert read_by_powershell(quoted(name, is_windows=True)) == name


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("report.md", "hwrender check report.md"),
        ("Ann's report (1).md", 'hwrender check "Ann\'s report (1).md"'),
        ("-report.md", "hwrender check ./-report.md"),
        ("~report.md", 'hwrender check "./~report.md"'),
    ],
)
def test_a_path_is_read_as_a_path(name: str, line: str) -> None:
    assert command("check", Path(name)) == line


def test_most_names_are_quoted_alike_for_every_system() -> None:
    differ = [name for name in NAMES if quoted(name, is_windows=True) != quoted(name, is_windows=False)]
    assert differ == ["Ann’s “view”.md", "it's $5.md", "what! Ann's.md", "\\\\server\\share\\it's.md"]


_TAKES_A_PATH = r"(?:all|pdf|word|audio|html|verify|check|draft|import|new)"


def test_no_module_puts_a_path_into_a_command_by_itself() -> None:
    source = TOP / "src" / "hwrender"
    found = {
        path.relative_to(source).as_posix()
        for path in source.rglob("*.py")
        if re.search(rf"hwrender {_TAKES_A_PATH}\b[^\"\n]*\{{", path.read_text(encoding="utf-8"))
    }
    assert found == set()
