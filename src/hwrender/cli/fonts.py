"""`fonts`: which font draws which script, and how to install another."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from hwrender.cli.paths import FilePath
from hwrender.cli.terminal import echo, put, put_json
from hwrender.errors import ExitCode, MissingError

_HELP = """List the scripts, and which font draws each.

English and all other languages in Latin letters need nothing more. A report in a script that has no font here
is not made: no copy ever has empty boxes in the place of letters.
"""


@click.group("fonts", invoke_without_command=True, help=_HELP)
@click.option("--json", "as_json", is_flag=True, help="Print the list as JSON.")
@click.pass_context
def fonts(context: click.Context, as_json: bool) -> int:
    if context.invoked_subcommand is None:
        _list(as_json)
    return ExitCode.DONE


def _list(as_json: bool) -> None:
    from hwrender.fonts.listing import list_fonts
    from hwrender.fonts.machine import this_machine

    rows = list_fonts(this_machine())
    if as_json:
        listed = [
            {
                "script": row.script.name,
                "languages": list(row.languages),
                "font": row.font,
                "wanted": row.script.font_name(),
                "is_here": bool(row.font),
            }
            for row in rows
        ]
        put_json(listed)
        return
    for row in rows:
        here = row.font or f"no font\tget it: hwrender fonts install {row.script.name.lower()}"
        put(f"{row.script.name}\t{', '.join(row.languages)}\t{here}")


_INSTALL_HELP = """Install the Noto font of a script on this computer, for example: bengali

WHICH is a script, a language or its tag: bengali, urdu, ti. FILE is a font, or a package with it: of Debian
(.deb), of npm (.tgz), or a zip. Without it, hwrender says where to get one. It does not fetch it.

The font has to be whole, have the letters of the script, and have an open licence.
"""


@fonts.command("install", help=_INSTALL_HELP)
@click.argument("which", metavar="WHICH")
@click.option("--from", "file", type=FilePath(dir_okay=False), metavar="FILE", help="Use this file.")
def install(which: str, file: Path | None) -> int:
    from hwrender.fonts.installing import how_to_get, install_fonts
    from hwrender.fonts.listing import scripts_named
    from hwrender.fonts.machine import folder_of_this_user

    scripts = scripts_named(which)
    if not scripts:
        raise MissingError(f"There is no script or language called “{which}”.", "See them: hwrender fonts")
    if file is None:
        raise how_to_get(scripts, which, sys.platform)
    for font in install_fonts(scripts, file, folder_of_this_user()):
        echo(f"The font {font.family} is ready: {font.file}")
    return ExitCode.DONE


COMMANDS = {"fonts": fonts}
