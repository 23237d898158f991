"""What there is to choose from: `pictures` and `styles`. Lists go to stdout, where they can be searched."""

from __future__ import annotations

from pathlib import Path

import click

from hwrender.cli.paths import FilePath
from hwrender.cli.terminal import echo, put
from hwrender.commands import command
from hwrender.errors import ExitCode, os_errors_as_output_errors
from hwrender.files import write_whole


@click.command("pictures", help="Find pictures for each word. Use one by its name in your report: ![](name)")
@click.argument("words", nargs=-1, required=True, metavar="WORD...")
@click.option(
    "--sheet",
    type=FilePath(dir_okay=False),
    metavar="FILE.html|FILE.png",
    help="Save the pictures that were found, on a page or as one picture to print.",
)
def pictures(words: tuple[str, ...], sheet: Path | None) -> int:
    from hwrender.pictures.library import cards
    from hwrender.pictures.search import search_pictures

    for word in words:
        found = search_pictures(word)
        echo(f"{word}: {len(found)} found" if found else f"{word}: no picture found. Try another word.")
        for drawing in found:
            put(f"{drawing.name}\t{cards()[drawing.name].title}")
        if found:
            echo(f"To use one, write its name in your report, like this: ![]({found[0].name})")
    if sheet is not None:
        _write_sheet(words, sheet)
    return ExitCode.DONE


def _write_sheet(words: tuple[str, ...], sheet: Path) -> None:
    from hwrender.fonts.faces import FACES
    from hwrender.pictures.sheet import sheet_html, sheet_png

    match sheet.suffix.lower():
        case ".png":
            content = sheet_png(words, [face.file for face in FACES])
        case ".html" | ".htm":
            content = sheet_html(words).encode()
        case _:
            raise click.UsageError(f"{sheet}: the name must end in .html or .png.")
    what, remedy = f"{sheet}: this file cannot be written", "Choose another folder or name."
    with os_errors_as_output_errors(what, remedy):
        write_whole(sheet, content)
    echo(f"The pictures are in {sheet}")


@click.command("styles", help="List the styles, and what each is for.")
@click.option(
    "--copy",
    "copied",
    nargs=2,
    type=(str, FilePath(dir_okay=False)),
    metavar="NAME FILE.toml",
    help="Copy a style to a new file, to make your own of it.",
)
def styles(copied: tuple[str, Path] | None) -> int:
    from hwrender.style import HOUSE_STYLES, load_style

    if copied is not None:
        return _copy_style(*copied)
    for name in HOUSE_STYLES:
        put(f"{name}\t{load_style(name).summary}")
    return ExitCode.DONE


def _copy_style(name: str, path: Path) -> ExitCode:
    """Copy a house style to a file that is not there yet."""
    from hwrender.files import write_new
    from hwrender.style import HOUSE_STYLES, style_file

    if name not in HOUSE_STYLES:
        raise click.UsageError(f"There is no style “{name}”. Use one of these: {', '.join(HOUSE_STYLES)}.")
    if path.suffix.lower() != ".toml":
        raise click.UsageError(f"A style is a .toml file. Give it a name like {path.with_suffix('.toml')}.")
    write_new(path, style_file(name).read_bytes())
    echo(f"Your style is {path}. Change what you want in it.")
    echo(f"Then use it like this: {command('all', 'report.md', '--style', path)}")
    return ExitCode.DONE


COMMANDS = {"pictures": pictures, "styles": styles}
