"""The manual pages: one for hwrender and one for each command, made from the same tables as the help.

They are written in the man macros of roff (man(7)), as UTF-8.
"""

from __future__ import annotations

from collections.abc import Iterator

import click

from hwrender import __version__
from hwrender.cli.command_tree import commands_below, help_blocks, name_of, option_rows
from hwrender.cli.examples import EXAMPLES
from hwrender.errors import MEANINGS


def manual_pages(program: click.Group) -> dict[str, str]:
    """Each page by the name of its file (“hwrender-all.1”). The same tables give the same bytes."""
    contexts = list(commands_below(program))
    pages = {"hwrender.1": _page_of_program(program, contexts)}
    for context in contexts:
        pages[f"{_page_name(context)}.1"] = _page_of(context)
    return pages


def _page_name(context: click.Context) -> str:
    return context.command_path.replace(" ", "-")


def _page_of_program(program: click.Group, contexts: list[click.Context]) -> str:
    lines = [*_head("hwrender", "make every copy people need from one report"), ".SH SYNOPSIS"]
    lines += [".B hwrender", ".I COMMAND", "[OPTIONS] ..."]
    lines += [".SH DESCRIPTION", *_text(program)]
    lines.append(".SH COMMANDS")
    for context in contexts:
        lines += [".TP", f".BR {_escaped(_page_name(context))} (1)", _line(_summary(context))]
    lines.append(".SH EXIT STATUS")
    for code, meaning in MEANINGS.items():
        lines += [".TP", f".B {int(code)}", _line(meaning)]
    return "\n".join(lines) + "\n"


def _page_of(context: click.Context) -> str:
    words = " ".join(context.command.collect_usage_pieces(context))
    lines = [*_head(_page_name(context), _summary(context)), ".SH SYNOPSIS"]
    lines += [
        f".B {_escaped(context.command_path)}",
        _line(words),
        ".SH DESCRIPTION",
        *_text(context.command),
    ]
    lines.append(".SH OPTIONS")
    for written, meaning in option_rows(context):
        lines += [".TP", f".B {_escaped(written)}", _line(meaning)]
    lines.append(".SH EXAMPLES")
    for line, what in EXAMPLES[name_of(context)]:
        lines += [".TP", f".B {_escaped(line)}", _line(f"{what}.")]
    lines += [".SH SEE ALSO", ".BR hwrender (1)"]
    return "\n".join(lines) + "\n"


def _head(name: str, summary: str) -> tuple[str, ...]:
    title = f'.TH {name.upper()} 1 "" "hwrender {__version__}" "hwrender"'
    # words are not parted, and lines not stretched
    return title, ".nh", ".ad l", ".SH NAME", f"{_escaped(name)} \\- {_escaped(summary)}"


def _summary(context: click.Context) -> str:
    return context.command.get_short_help_str(200).rstrip(".")


def _text(command: click.Command) -> Iterator[str]:
    """The help of a command. What stays in its lines stands further in."""
    for block, stays in help_blocks(command):
        if stays:
            yield from (".PP", ".RS 4", ".nf", *map(_line, block.splitlines()), ".fi", ".RE")
        else:
            yield from (".PP", _line(" ".join(block.split())))


def _line(text: str) -> str:
    """A line of text: a point or an apostrophe at its start would be a request of roff."""
    escaped = _escaped(text)
    return f"\\&{escaped}" if escaped.startswith((".", "'")) else escaped


def _escaped(text: str) -> str:
    """Text whose backslashes and hyphens stay what they are."""
    return text.replace("\\", "\\e").replace("-", "\\-")
