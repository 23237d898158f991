"""The reference pages of the command line: commands, formats and exit codes, from the tables of the help."""

from __future__ import annotations

from collections.abc import Iterator

import click
from tools.docs_site.markdown import code, escaped, explained, table, to_type

from hwrender.cli.command_tree import commands_below, help_blocks, name_of, option_rows
from hwrender.cli.examples import EXAMPLES
from hwrender.cli.program import program
from hwrender.errors import MEANINGS
from hwrender.formats import ALL_FORMATS, COMMANDED

ALL = "all"


def commands_page() -> str:
    """Each command with its help, its examples and its options."""
    parts = ["# Every command", "`hwrender COMMAND --help` shows the same in the terminal."]
    contexts = {name_of(context): context for context in commands_below(program)}
    shared = tuple(option_rows(contexts[ALL]))
    for name, context in contexts.items():
        parts += _command(name, context, shared)
    return "\n\n".join(parts) + "\n"


def _command(name: str, context: click.Context, shared: tuple[tuple[str, str], ...]) -> Iterator[str]:
    yield f"## hwrender {name}"
    yield from (
        to_type(text.splitlines()) if stays else escaped(text) for text, stays in help_blocks(context.command)
    )
    usage = " ".join(context.command.collect_usage_pieces(context))
    yield to_type([f"{context.command_path} {usage}"])
    yield "Examples:"
    yield explained((line, f"{what}.") for line, what in EXAMPLES[name])
    rows = tuple(option_rows(context))
    if name in {each.name for each in COMMANDED}:
        rows = tuple(row for row in rows if row not in shared)
        yield f"It has the options of [`hwrender {ALL}`](#hwrender-{ALL}) but `--only`."
    if rows:
        yield "Options:"
        yield explained(rows)


def formats_page() -> str:
    """Each kind of file that can be made."""
    rows = (
        (
            code(row.name),
            code(row.suffix),
            f"{escaped(row.summary)}.",
            code(f"hwrender {row.name} report.md")
            if row in COMMANDED
            else code(f"hwrender all report.md --audio {row.suffix[1:]}"),
        )
        for row in ALL_FORMATS
    )
    heads = ("Format", "Ends in", "What it is for", "How to make only this")
    return f"# Every format\n\n{table(heads, rows)}\n"


def exit_codes_page() -> str:
    """What each exit code of a command means."""
    rows = ((str(int(number)), f"{escaped(meaning)}.") for number, meaning in MEANINGS.items())
    return (
        "# Exit codes\n\nA command ends with a number. Scripts can ask for it.\n\n"
        f"{table(('Number', 'What it means'), rows)}\n"
    )
