"""The program: a literal table of commands, and the one place where an end becomes an exit code."""

from __future__ import annotations

import errno
import io
import sys
from importlib import import_module
from pathlib import Path

import click

from hwrender import __version__
from hwrender.cli.examples import as_epilog
from hwrender.commands import command
from hwrender.errors import ExitCode, HwrenderError
from hwrender.formats import COMMANDED

COMMANDS = {
    "all": ("hwrender.cli.making", "Make every format of each report"),
    **{row.name: ("hwrender.cli.making", f"Make only {row.makes}") for row in COMMANDED},
    "watch": ("hwrender.cli.watching", "Make what changes in a folder, by itself"),
    "verify": ("hwrender.cli.verifying", "Open published files again and check them"),
    "statement": ("hwrender.cli.statement", "Write an accessibility statement"),
    "pack": ("hwrender.cli.packing", "Put the copies into one zip to send"),
    "site": ("hwrender.cli.site", "Make a website of all your reports"),
    "check": ("hwrender.cli.checking", "Find what is hard to read, unsafe or wrong"),
    "draft": ("hwrender.cli.drafting", "Propose easy-read wording"),
    "readers": ("hwrender.cli.readers", "Make sheets to test a report with readers"),
    "rules": ("hwrender.cli.rules", "Explain a code"),
    "import": ("hwrender.cli.starting", "Turn a web page, Word file or PDF into a report"),
    "new": ("hwrender.cli.starting", "Start a report, with every field explained"),
    "take": ("hwrender.cli.taking", "Take corrections made in a Word copy"),
    "desk": ("hwrender.cli.desk", "Work on reports in your browser"),
    "pictures": ("hwrender.cli.choosing", "Find pictures for a word"),
    "styles": ("hwrender.cli.choosing", "List the styles"),
    "voices": ("hwrender.cli.voices", "List the voices, or install another"),
    "fonts": ("hwrender.cli.fonts", "List the scripts and their fonts, or install one"),
    "cluster": ("hwrender.cli.certifying", "Make the certificates of a cluster of computers"),
    "editors": ("hwrender.cli.editors", "Let your editor check reports"),
    "completion": ("hwrender.cli.completion", "Let the Tab key finish what you type"),
    "doctor": ("hwrender.cli.doctor", "See what this computer has and lacks"),
    "cache": ("hwrender.cli.caching", "Show or clear what is kept to save time"),
    "help": ("hwrender.cli.helping", "Read how to write easy read, and more"),
}
"""Each command, the module that holds it in its `COMMANDS`, and what it does: help needs no module."""


class Program(click.Group):
    """A group whose commands are imported when they are called, so that help imports nothing heavy."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(COMMANDS[cmd_name][0]).COMMANDS[cmd_name]
        return _with_examples(cmd_name, command)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            raise click.UsageError(f"There is no command “{args[0]}”. {_nearest(args[0])}", ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, summary) for name, (_, summary) in COMMANDS.items()])


def _with_examples(name: str, command: click.Command) -> click.Command:
    """The command with its examples below its help, and each command inside it with those of its own."""
    command.epilog = as_epilog(name)
    if isinstance(command, click.Group):
        for inner_name, inner in command.commands.items():
            _with_examples(f"{name} {inner_name}", inner)
    return command


_FIRST_STEPS = """This program makes every copy that people need from one report.

  1. Start a report:       hwrender new report.md
  2. See what to improve:  hwrender check report.md
  3. Make all the copies:  hwrender all report.md

Do you have a Word file, a PDF or a saved web page? Start with: hwrender import FILE
Would you rather work in your browser? Run: hwrender desk
To read how to write easy read, run: hwrender help easy-read
To see all the commands, run: hwrender --help"""


_CAN_BE_IMPORTED = (".docx", ".pdf", ".html", ".htm", ".txt")


def _nearest(word: str) -> str:
    from difflib import get_close_matches

    if word.endswith((".md", ".markdown")):
        return f"Did you mean: {command('all', Path(word))}"
    if Path(word).suffix.lower() in _CAN_BE_IMPORTED:
        return f"Did you mean: {command('import', Path(word))}"
    # two letters that changed places are the likelier slip
    near = sorted(get_close_matches(word, COMMANDS), key=lambda name: sorted(name) != sorted(word))
    return f"Did you mean “{near[0]}”?" if near else f"Use one of these: {', '.join(COMMANDS)}."


def _show(error: click.ClickException) -> None:
    """What click says of a mistake in the command, which repeats what was typed."""
    from hwrender.cli.terminal import echo

    said = io.StringIO()
    error.show(said)
    echo(said.getvalue().rstrip("\n"))


@click.group(
    cls=Program, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.version_option(__version__, "--version", message="hwrender %(version)s")
@click.pass_context
def program(context: click.Context) -> int | None:
    """Make every copy people need from one report.

    Write a report in Markdown. Then run: hwrender all report.md
    """
    if context.invoked_subcommand is None:
        from hwrender.cli.terminal import put

        put(_FIRST_STEPS)
        from hwrender.cli.offering import offer_desk

        return offer_desk(Path())
    return None


def run() -> int:
    """Run the command that was typed. Gives its exit code; a bug is raised."""
    try:
        code = program.main(prog_name="hwrender", standalone_mode=False)
    except click.exceptions.Exit as ended:
        code = ended.exit_code
    except click.UsageError as error:
        _show(error)
        code = ExitCode.USAGE
    except click.ClickException as error:
        _show(error)
        code = error.exit_code
    except HwrenderError as error:
        from hwrender.cli.printing import show_error

        show_error(error)
        code = error.exit_code
    except (KeyboardInterrupt, click.Abort) as stopped:
        if isinstance(stopped.__cause__, EOFError):  # to click every end of a file is a person's
            raise stopped.__cause__ from None
        code = ExitCode.INTERRUPTED
    except BrokenPipeError:
        sys.stderr.close()
        code = ExitCode.DONE
    except OSError as error:
        if error.errno not in (errno.EMFILE, errno.ENFILE):
            raise
        click.echo("error: too many files are open.", err=True)
        click.echo("  hint: Close other programs. Then run this again.", err=True)
        code = ExitCode.MISSING
    return int(code or ExitCode.DONE)
