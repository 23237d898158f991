"""The one place where text goes to the terminal, and where what could command it is shown as text.

File names, titles, findings and lists may hold anything. A terminal obeys control characters (ECMA-48): they
can hide a line, change what was said before, or set the title of the window. Characters for the direction of
writing can make one name look like another (Unicode TR 36, 3.5).
"""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
from typing import Any

import click

_COMMANDS = re.compile(
    "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ufeff\\ufff9-\\ufffb\\ud800-\\udfff]"
)
_LINES = re.compile(r"[\n\t]")


def visible(text: str) -> str:
    """The text with every character that a terminal would obey written out, as `\\x1b`. Line ends stay."""
    return _COMMANDS.sub(_written_out, text)


def on_one_line(text: str) -> str:
    """The same for a name or a text that may not pretend to be several lines."""
    return _LINES.sub(_written_out, visible(text))


def _written_out(found: re.Match[str]) -> str:
    number = ord(found[0])
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}"


_PLAIN = {
    "“": '"', "”": '"', "‘": "'", "’": "'", "«": "<<", "»": ">>", "–": "-", "—": "-", "…": "...", "•": "*",
    "\u00a0": " ",
}  # fmt: skip
"""What stands in for signs that a window of an old kind does not have."""


def _writable(text: str, stream: Any) -> str:
    """The text as this stream can hold it: signs that it lacks as plain ones, and others written out. Where
    output goes to a file or to another program, Windows may allow some 200 characters."""
    encoding = getattr(stream, "encoding", None) or "utf-8"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return "".join(_held(character, encoding) for character in text)
    return text


def _held(character: str, encoding: str) -> str:
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return _PLAIN.get(character) or character.encode("ascii", "backslashreplace").decode("ascii")
    return character


def echo(text: str = "", *, mark: str = "", colour: str = "", bold: bool = False) -> None:
    """A line for people, on stderr. `mark` is the part that is coloured, its first occurrence."""
    shown = visible(text)
    if mark and colour:
        shown = shown.replace(mark, click.style(mark, fg=colour, bold=bold), 1)
    click.echo(_writable(shown, sys.stderr), err=True, color=None if is_colourful(sys.stderr) else False)


def put(text: str = "", *, mark: str = "", colour: str = "", bold: bool = False) -> None:
    """A line of what was asked for, on stdout. `mark` is the part that is coloured or bold, its first
    occurrence; without one it is the whole line."""
    shown = visible(text)
    mark = mark or shown
    if (colour or bold) and is_colourful(sys.stdout):
        shown = shown.replace(mark, click.style(mark, fg=colour or None, bold=bold), 1)
    click.echo(_writable(shown, sys.stdout))


def put_json(value: Any) -> None:
    """A value for programs, on stdout: JSON in which characters that a terminal would obey are escaped."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    if _writable(text, sys.stdout) != text:
        text = json.dumps(value, indent=2)
    click.echo(_COMMANDS.sub(lambda found: f"\\u{ord(found[0]):04x}", text))


def is_answered() -> bool:
    """Whether somebody sits at the terminal who sees what a question is about, and can answer it."""
    return all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr))


_NARROWEST, _WIDEST = 30, 100
"""Narrower than this no line is kept, and wider lines are hard to read."""


def text_width() -> int:
    """How many characters a line of text may have: as many as the window has columns, within bounds.

    The window is also known where stdout goes to a pager, as long as stderr is still seen there; `COLUMNS`
    says otherwise. Where there is no window there are 80.
    """
    columns = shutil.get_terminal_size((0, 0)).columns
    if not columns:
        try:
            columns = os.get_terminal_size(sys.stderr.fileno()).columns
        except (OSError, ValueError):
            columns = 0
    return min(max(columns or 80, _NARROWEST), _WIDEST)


def is_colourful(stream: Any) -> bool:
    """Whether somebody is watching who wants colours."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
