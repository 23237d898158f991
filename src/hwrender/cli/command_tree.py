"""Every command with those inside it, each with what its help is made of."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import dedent

import click


def commands_below(program: click.Group) -> Iterator[click.Context]:
    """A context for each command, in the order of the help; `command_path` is what is typed."""
    yield from _below(click.Context(program, info_name="hwrender", **program.context_settings))


def _below(context: click.Context) -> Iterator[click.Context]:
    assert isinstance(context.command, click.Group)
    for name in context.command.list_commands(context):
        command = context.command.get_command(context, name)
        assert command is not None
        own = click.Context(command, info_name=name, parent=context)
        yield own
        if isinstance(command, click.Group):
            yield from _below(own)


def name_of(context: click.Context) -> str:
    """What is typed after `hwrender` for a command, such as “voices install”."""
    return context.command_path.removeprefix("hwrender ")


def option_rows(context: click.Context) -> Iterator[tuple[str, str]]:
    """How each option of a command is written, and what it does."""
    for parameter in context.command.get_params(context):
        row = parameter.get_help_record(context) if isinstance(parameter, click.Option) else None
        if row is not None:
            yield row


def help_blocks(command: click.Command) -> Iterator[tuple[str, bool]]:
    """The paragraphs of a help text; the second says whether the lines stay as they are (`\\b` to click)."""
    for block in (command.help or "").replace("\b\n", "\n\n\b").split("\n\n"):
        if block.strip("\b\n "):
            yield dedent(block.strip("\b\n")), block.startswith("\b")
