"""`voices`: which voices this computer has, and how to install another."""

from __future__ import annotations

from pathlib import Path

import click

from hwrender.cli.paths import FilePath
from hwrender.cli.terminal import echo, put, put_json
from hwrender.errors import ExitCode

_ACCENTS = {"en-GB": "British", "en-US": "American"}


@click.group("voices", invoke_without_command=True, help="List the voices. Use one with: --voice NAME")
@click.option("--json", "as_json", is_flag=True, help="Print the list as JSON.")
@click.pass_context
def voices(context: click.Context, as_json: bool) -> int:
    if context.invoked_subcommand is None:
        _list(as_json)
    return ExitCode.DONE


def _list(as_json: bool) -> None:
    from hwrender.narration.voices import auto_choice
    from hwrender.narration.voices.listing import list_voices
    from hwrender.narration.voices.of_language import name_of

    rows = list_voices()
    if as_json:
        listed = [
            {
                "voice": row.choice,
                "name": row.name,
                "engine": row.engine,
                "language": row.language,
                "sex": row.sex,
                "is_here": row.is_here,
            }
            for row in rows
        ]
        put_json(listed)
        return
    put(f"auto\tthe best voice here: {auto_choice()}")
    for row in rows:
        accent = _ACCENTS.get(row.language[:5]) or (
            row.language if row.language.startswith("en") else name_of(row.language)
        )
        about = " ".join(part for part in (accent, row.sex) if part)
        put(f"{row.choice}\t{row.name}\t{about}" + (f"\tget it: {row.remedy}" if row.remedy else ""))


@voices.command("install", help="Install a voice on this computer, for example: emma")
@click.argument("name", metavar="NAME")
@click.option(
    "--from",
    "file",
    type=FilePath(dir_okay=False),
    metavar="FILE",
    help="Use this file. If not given, the voice is downloaded.",
)
def install(name: str, file: Path | None) -> int:
    from hwrender.narration.voices.listing import install_voice

    path = install_voice(name, file)
    echo(f"The voice “{name}” is ready: {path}")
    echo(f"Use it with: --voice {name}")
    return ExitCode.DONE


_RECORD_HELP = """Let a person read the report aloud, in the place of the computer's voice.

You get a sheet with each line of the report, in large print, and a name for it. Record a line, save it as
WAV or MP3 under its name, and put it beside the sheet. Then run this again. It says what is still to do and
which recordings are too loud, too quiet, too noisy or not these words.

One long recording is cut into lines with --cut FILE. Read all lines in order, and wait 2 seconds after each.

Change the words of a line, and its recording is not used any more. A computer voice says all lines that
have none.
"""


@voices.command("record", help=_RECORD_HELP)
@click.argument("report", type=FilePath(), metavar="REPORT")
@click.option(
    "--cut", type=FilePath(dir_okay=False), metavar="FILE", help="Cut this recording of all lines into lines."
)
@click.option(
    "--edition",
    type=click.Choice(["easy", "full"]),
    default="easy",
    show_default=True,
    help="Whose words: the easy ones, or the summary as it was written.",
)
def record(report: Path, cut: Path | None, edition: str) -> int:
    from hwrender.cli.recording import record_voice
    from hwrender.edition.kind import EditionKind

    return record_voice(report, EditionKind(edition), cut)


COMMANDS = {"voices": voices}
