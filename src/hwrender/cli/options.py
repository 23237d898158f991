"""The options of the commands that make files, and what they mean for a build."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
from msgspec.structs import replace

from hwrender.cli.bilingual import bilingual
from hwrender.cli.paths import FilePath, at_home
from hwrender.commands import quoted
from hwrender.edition.kind import EditionKind
from hwrender.formats import ALL_FORMATS, COMMANDED, FORMATS, SOUND_FILES, Format
from hwrender.formats.contract import BRAILLE_CELLS, BRAILLE_LINES, PDF_STANDARDS, FormatOptions
from hwrender.pipeline.accepting import Acceptance, read_acceptance
from hwrender.pipeline.options import BuildOptions

HOUSE_STYLES = "easy-read, large-print, giant-print, clear-print"

OPTIONS = (
    click.argument("reports", nargs=-1, required=True, metavar="REPORT..."),
    click.option(
        "-o",
        "--output",
        type=FilePath(),
        default=Path("out"),
        show_default=True,
        metavar="DIR",
        help="Put the files here, in a folder for each report.",
    ),
    click.option(
        "--edition",
        type=click.Choice([kind.value for kind in EditionKind]),
        help="Use the easy-read wording, or the full summary.  [default: easy]",
    ),
    click.option(
        "--beside",
        metavar="LANGUAGE",
        default="",
        help="Put a translation beside each easy-read row, for example: tr. It is in report.tr.md.",
    ),
    click.option("--style", metavar="NAME|FILE.toml", help=f"The look: {HOUSE_STYLES}, or your own file."),
    click.option(
        "--voice", metavar="NAME", help="The voice for the narration. List them with: hwrender voices"
    ),
    click.option(
        "--rate",
        type=click.FloatRange(0.8, 1.2),
        default=1.0,
        metavar="0.8-1.2",
        help="Speak more slowly (0.8) or faster (1.2).",
    ),
    click.option(
        "--audio",
        "sounds",
        metavar="FILE,...",
        help=f"The sound files to make: {', '.join(SOUND_FILES)}.  [default: mp3]",
    ),
    click.option("--pictures", type=FilePath(), metavar="DIR", help="Your own folder of pictures."),
    click.option(
        "--pdf-standard",
        type=click.Choice(PDF_STANDARDS),
        default=PDF_STANDARDS[0],
        show_default=True,
        help="The PDF standard. ua1 works everywhere. ua2 is the latest.",
    ),
    click.option(
        "--braille",
        "braille_shape",
        metavar="CELLSxLINES",
        default="40x25",
        show_default=True,
        help="The cells of a line and the lines of a page of braille, for example: 28x27",
    ),
    click.option(
        "--braille-grade",
        type=click.Choice(["1", "2"]),
        default="2",
        show_default=True,
        help="Contracted braille (2), or uncontracted (1).",
    ),
    click.option("--inline-audio", is_flag=True, help="Put the narration inside the web page."),
    click.option("--system-fonts", is_flag=True, help="Use the reader's own fonts for the web page."),
    click.option("--no-overlay", is_flag=True, help="Make a small EPUB that does not read itself aloud."),
    click.option(
        "--checked-by",
        default="",
        metavar="NAME",
        help="Who has checked this EPUB against WCAG 2.2 AA. It then says so. Give an organisation.",
    ),
    click.option(
        "--accept",
        multiple=True,
        metavar="FINDING",
        help="Accept one finding that you have looked at, by its name or place: P6-4f09ac or P6:31:14. "
        "With more than one report: report.md:P6:31:14",
    ),
    click.option(
        "--keep-superseded",
        is_flag=True,
        help="Move files of an earlier state of the report to the folder “superseded”.",
    ),
    click.option("--force", is_flag=True, help="Make every file again, even if nothing has changed."),
    click.option(
        "-j",
        "--jobs",
        type=click.IntRange(1, 256),
        metavar="N",
        help="Make N reports at a time, on N processors.",
    ),
    click.option(
        "--cluster",
        metavar="ADDRESS",
        help="Share the work through this Dask scheduler, for example: tls://192.168.0.5:8786. "
        "Whoever reaches its port with one of its certificates can run programs on all its computers.",
    ),
    click.option(
        "--certificates",
        type=FilePath(file_okay=False),
        metavar="DIR",
        help="The certificates of the cluster. Make them with: hwrender cluster certificates DIR",
    ),
    click.option(
        "--trust-network",
        is_flag=True,
        help="Use a cluster without certificates (tcp://). "
        "Then everybody on the network can read the reports, and run programs on its computers.",
    ),
    click.option("--strict", is_flag=True, help="Treat warnings as errors."),
    click.option(
        "--final", is_flag=True, help="Make nothing unless somebody has approved each easy-read part."
    ),
    click.option("--json", "as_json", is_flag=True, help="Print the results as JSON."),
    click.option("-q", "--quiet", is_flag=True, help="Show only what is wrong."),
    click.option("-v", "--verbose", is_flag=True, help="Show each check of each file too."),
)
"""What every command that makes files takes."""


def with_options(command: Callable[..., int]) -> Callable[..., int]:
    for option in reversed(OPTIONS):
        command = option(command)
    return command


def build_options(formats: tuple[Format, ...], given: dict[str, Any]) -> BuildOptions:
    """What was given on the command line. Raises `click.UsageError`."""
    options = BuildOptions(
        output=given["output"],
        kind=given["edition"] and EditionKind(given["edition"]),
        style=given["style"] and at_home(given["style"]),
        formats=_with_sounds(formats, given["sounds"], is_inside=given["inline_audio"]),
        voice=given["voice"],
        rate=given["rate"],
        strict=given["strict"],
        format_options=_format_options(given),
        pictures=given["pictures"],
        accepted=tuple(map(_accepted, given["accept"])),
        force=given["force"],
        keep_superseded=given["keep_superseded"],
        final=given["final"],
    )
    return bilingual(options, given)


def _format_options(given: dict[str, Any]) -> FormatOptions:
    shape = re.fullmatch(r"([0-9]{1,3})x([0-9]{1,3})", given["braille_shape"])
    cells, lines = (int(shape[1]), int(shape[2])) if shape else (0, 0)
    if cells not in BRAILLE_CELLS or lines not in BRAILLE_LINES:
        raise click.UsageError(
            f"--braille takes the cells of a line and the lines of a page, like 40x25: "
            f"{BRAILLE_CELLS.start} to {BRAILLE_CELLS.stop - 1} cells and "
            f"{BRAILLE_LINES.start} to {BRAILLE_LINES.stop - 1} lines."
        )
    return FormatOptions(
        pdf_standard=given["pdf_standard"],
        inline_audio=given["inline_audio"],
        inline_fonts=not given["system_fonts"],
        overlay=not given["no_overlay"],
        checked_by=" ".join(given["checked_by"].split()),
        braille_cells=cells,
        braille_lines=lines,
        braille_grade=int(given["braille_grade"]),
    )


def chosen(only: str | None) -> tuple[Format, ...]:
    """The rows that `--only` names, all of them without it."""
    if only is None:
        return FORMATS
    names = names_from("--only", only, [row.name for row in COMMANDED])
    return tuple(row for row in COMMANDED if row.name in names)


def _with_sounds(formats: tuple[Format, ...], sounds: str | None, *, is_inside: bool) -> tuple[Format, ...]:
    """Other sound files in the place of the MP3, and the sound that is to be inside a page."""
    if sounds is None:
        is_wanted = is_inside and any("inline_audio" in row.options for row in formats)
        return tuple(row for row in COMMANDED if row in formats or (row.is_sound and is_wanted))
    wanted = {SOUND_FILES[name].name for name in names_from("--audio", sounds, list(SOUND_FILES))}
    wanted |= {row.name for row in formats if not row.is_sound}
    return tuple(row for row in ALL_FORMATS if row.name in wanted)


def names_from(option: str, given: str, known: list[str]) -> list[str]:
    """The names that an option was given, with commas between. Raises `UsageError` for others."""
    names = [name.strip() for name in given.split(",") if name.strip()]
    if not names or set(names) - set(known):
        raise click.UsageError(f"{option} takes names from this list: {', '.join(known)}.")
    return names


def _accepted(given: str) -> Acceptance:
    acceptance = read_acceptance(given)
    if acceptance is None:
        raise click.UsageError(
            f"--accept takes the name or the place of a finding, like P6-4f09ac or P6:31:14. "
            f"It was given “{given}”."
        )
    return acceptance


def of_one_report(acceptance: Acceptance, reports: tuple[Path, ...]) -> Acceptance:
    """What is accepted, with the path of the report that it is for. Raises `click.UsageError`."""
    if not acceptance.report and len(reports) == 1:
        return acceptance
    if not acceptance.report:
        raise click.UsageError(
            "You gave more than one report. Say which report each --accept is for, like this: "
            f"--accept {quoted(f'{reports[0]}:{acceptance.given}')}"
        )
    named = [path for path in reports if path == Path(acceptance.report)]
    named = named or [path for path in reports if path.name == acceptance.report]
    if len(named) != 1:
        many = "More than one report has this name. Give its folder too" if named else "You did not give it"
        raise click.UsageError(f"--accept {acceptance.given} is for “{acceptance.report}”. {many}.")
    return replace(acceptance, report=str(named[0]))
