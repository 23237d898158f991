"""`help`: the guides to read in the terminal, and the help of a command by its name."""

from __future__ import annotations

import click

from hwrender.cli.terminal import put, text_width
from hwrender.errors import ExitCode
from hwrender.topics import TOPICS, Topic


def _offered(context: click.Context, parameter: click.Parameter, typed: str) -> list[str]:
    """What the Tab key finishes: guides, then commands."""
    program = context.find_root()
    assert isinstance(program.command, click.Group)
    names = (*(each.name for each in TOPICS), *program.command.list_commands(program))
    return [name for name in dict.fromkeys(names) if name.startswith(typed)]


@click.command("help")
@click.argument("topic", required=False, shell_complete=_offered)
@click.pass_context
def show_help(context: click.Context, topic: str | None) -> int:
    """Read how to write easy read, and how to use a command.

    Without a topic you see what there is to read. Colours are left out where NO_COLOR is set.
    """
    if topic is None:
        _list()
        return ExitCode.DONE
    wanted = topic.strip().lower()
    found = [each for each in TOPICS if each.name == wanted]
    if found:
        _show(found[0])
    else:
        _show_command(context, wanted)
    return ExitCode.DONE


def _list() -> None:
    put("Guides to read:\n")
    widest = max(len(each.name) for each in TOPICS)
    for each in TOPICS:
        put(f"  hwrender help {each.name:<{widest}}  {each.summary}")
    put("\nHow to use a command, for example: hwrender help check")
    put("All the commands: hwrender --help")


def _show(topic: Topic) -> None:
    from hwrender.cli.topic_text import shown_lines

    for line in shown_lines(topic.text(), text_width()):
        put(line.text, bold=line.is_heading)


def _show_command(context: click.Context, name: str) -> None:
    """The help of a command. Raises `click.UsageError` where there is no such command."""
    program = context.find_root()
    assert isinstance(program.command, click.Group)
    command = program.command.get_command(program, name)
    if command is None:
        names = ", ".join(each.name for each in TOPICS)
        raise click.UsageError(
            f"There is no guide and no command “{name}”. The guides are: {names}.", context
        )
    with click.Context(command, info_name=name, parent=program) as own:
        put(command.get_help(own))


COMMANDS = {"help": show_help}
