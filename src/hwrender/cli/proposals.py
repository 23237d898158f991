"""The parts of a draft, before and after, as words to read; and what somebody says to each of them."""

from __future__ import annotations

import os
import shutil
import sys
import textwrap
from collections.abc import Iterable, Iterator, Sequence

import click
from msgspec.structs import replace

from hwrender.cli.printing import show_findings
from hwrender.cli.terminal import echo, put
from hwrender.diagnostics import Finding, Severity
from hwrender.drafting.proposing import DraftedPart, insert_parts
from hwrender.drafting.wording import TO_DO
from hwrender.reading import read_text

_WIDEST = 80
_QUESTION = "Use this draft?"
_ANSWERS = {
    "y": "Yes.",
    "n": "No.",
    "e": "Edit it first.",
    "a": "Yes, and yes to all that follow.",
    "q": "Stop here. Save those with a yes.",
}
_PICTURE = "![]("


def show_part(part: DraftedPart, number: int, count: int) -> None:
    """One part on stdout: where it is, the summary, and the draft."""
    put()
    put(f"Part {number} of {count}: {part.name} (line {part.first_line})")
    put()
    put("The summary:")
    _put_words(part.summary)
    put()
    put("The draft:", colour="green")
    _put_words(part.wording)


def ask_about(text: str, parts: Sequence[DraftedPart]) -> tuple[DraftedPart, ...]:
    """The parts that somebody wants, as edited. Raises `click.Abort` when the answer is Ctrl-C."""
    wanted: list[DraftedPart] = []
    echo("You can answer each question with one letter:")
    for letter, meaning in _ANSWERS.items():
        echo(f"  {letter}  {meaning}")
    for number, part in enumerate(parts, 1):
        show_part(part, number, len(parts))
        answer, decided = _decided(text, part)
        if answer in "ya":
            wanted.append(decided)
        if answer == "a":
            return (*wanted, *parts[number:])
        if answer == "q":
            break
    return tuple(wanted)


def _decided(text: str, part: DraftedPart) -> tuple[str, DraftedPart]:
    """The answer, one of y, n, a and q, and the part as it is then."""
    while True:
        echo()
        answer = click.prompt(_QUESTION, type=click.Choice(list(_ANSWERS), case_sensitive=False), err=True)
        if answer != "e":
            return answer, part
        part = _edited(text, part)
        put()
        put("The draft now:", colour="green")
        _put_words(part.wording)


def _edited(text: str, part: DraftedPart) -> DraftedPart:
    """The part in the words of a person; as it was where the report could not be read with them."""
    lines = _in_an_editor(part.wording) if _has_editor() else _line_by_line(part.wording)
    edited = replace(part, wording=_without_blank_ends(lines))
    wrong = _faults(text, edited)
    if not edited.wording:
        echo("There are no words left. The draft stays as it was.")
    elif wrong:
        show_findings(wrong)
        echo("The draft stays as it was.")
    return part if wrong or not edited.wording else edited


def _faults(text: str, part: DraftedPart) -> tuple[Finding, ...]:
    """What is wrong in the report because of an edited part."""
    findings = read_text(insert_parts(text, [part]), "the draft").findings
    return tuple(each for each in findings if each.severity is Severity.ERROR)


def _has_editor() -> bool:
    """Whether somebody chose an editor; Windows has one that everybody knows."""
    return bool(os.environ.get("VISUAL") or os.environ.get("EDITOR")) or sys.platform == "win32"


def _in_an_editor(lines: Sequence[str]) -> list[str]:
    """What is left of the lines when an editor is closed; all of them where nothing was saved."""
    try:
        edited = click.edit("\n".join((*lines, "")), extension=".md")
    except click.ClickException as error:
        echo(f"The editor did not open: {error.format_message()}")
        edited = None
    return list(lines) if edited is None else edited.splitlines()


def _line_by_line(lines: Sequence[str]) -> list[str]:
    """Each line of words as somebody types it again."""
    echo("Type each line as it should be. Press Enter to keep it. Type “-” to take it out.")
    kept: list[str] = []
    for line in lines:
        if not line.strip() or line.startswith((_PICTURE, TO_DO)):
            kept.append(line)
            continue
        _put_words([line])
        typed = click.prompt("", default=line, show_default=False, prompt_suffix="> ", err=True).strip()
        if typed != line and kept and kept[-1].startswith(TO_DO):
            kept.pop()  # a person has done it
        kept += [] if typed == "-" else [typed]
    return kept


def _without_blank_ends(lines: Sequence[str]) -> tuple[str, ...]:
    text = "\n".join(line.rstrip() for line in lines).strip("\n")
    return tuple(text.split("\n")) if text else ()


def _put_words(lines: Iterable[str]) -> None:
    width = min(shutil.get_terminal_size().columns, _WIDEST)
    for line in _readable(lines):
        for row in textwrap.wrap(line, width - 3, break_long_words=False, break_on_hyphens=False) or [""]:
            put(f"  {row}".rstrip())


def _readable(lines: Iterable[str]) -> Iterator[str]:
    """The lines without the marks that only a file needs."""
    for line in lines:
        if line.startswith(_PICTURE):
            yield f"Picture: {line.removeprefix(_PICTURE).removesuffix(')')}"
        elif line.startswith(TO_DO):
            yield line.removeprefix("<!-- ").removesuffix(" -->")
        else:
            yield line.replace("**", "")
