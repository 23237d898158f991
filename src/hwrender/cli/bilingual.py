"""`--beside`: which files have two languages side by side, and which options then mean nothing."""

from __future__ import annotations

from typing import Any

import click
from msgspec.structs import replace

from hwrender.edition.kind import EditionKind
from hwrender.formats import ALL_FORMATS, Format
from hwrender.pipeline.options import BuildOptions


def bilingual(options: BuildOptions, given: dict[str, Any]) -> BuildOptions:
    """The same options; with `--beside` only for the formats that show two languages, and without sound.
    Raises `click.UsageError` for what does not go together."""
    if not given.get("beside"):
        return options
    from hwrender.reading.languages import likely_language  # not for help

    language = likely_language(given["beside"])
    if language is None:
        raise click.UsageError(f"There is no language “{given['beside']}”. Write its tag: --beside tr")
    if options.kind is EditionKind.FULL:
        raise click.UsageError("--beside needs easy-read rows. Leave out: --edition full")
    if given.get("cluster"):
        raise click.UsageError("--beside does not work on a cluster. Leave out: --cluster")
    if options.format_options.inline_audio:
        raise click.UsageError("A bilingual page has no sound. Leave out: --inline-audio")
    rows = tuple(row for row in options.formats if row.is_bilingual)
    if not rows:
        names = ", ".join(row.name for row in ALL_FORMATS if row.is_bilingual)
        raise click.UsageError(f"{_left_out(options.formats)} With --beside, choose from: {names}.")
    silent = replace(options.format_options, overlay=False)
    return replace(options, formats=rows, format_options=silent, kind=EditionKind.EASY, beside=language)


def left_out_line(options: BuildOptions, asked: tuple[Format, ...]) -> str:
    """What to say of formats that were `asked` for and bilingual copies do not have; nothing for other
    copies."""
    rest = tuple(row for row in asked if not row.is_bilingual)
    return _left_out(rest) if options.beside and rest else ""


def _left_out(rows: tuple[Format, ...]) -> str:
    names = ", ".join(row.name for row in rows)
    return f"Not made in two languages: {names}. Make these from each report by itself."
