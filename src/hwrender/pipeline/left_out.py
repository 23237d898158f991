"""What is not made of a report, and why: copies that nobody could use, as braille in a language that has no
braille code here, and the sound of one that no voice is fit to read."""

from __future__ import annotations

from msgspec.structs import replace

from hwrender.edition.model import Edition
from hwrender.errors import HwrenderError, MissingError
from hwrender.formats import Format, without_sound
from hwrender.narration.reader import reader_for
from hwrender.pipeline.edition_build import EditionBuild
from hwrender.pipeline.options import LeftOutFormats


def without_unfit(build: EditionBuild) -> EditionBuild:
    """The same build without the formats that nobody could use of its edition.

    Raises `MissingError` where nothing is left of what was asked for."""
    formats = build.options.formats
    unfit = unfit_for(formats, build.edition)
    left = tuple(row for row in formats if row not in unfit)
    if not left:
        raise unfit[formats[0]]
    told = {(why.what, why.remedy): why for why in unfit.values()}
    left_out = tuple(
        LeftOutFormats(tuple(row.name for row, why in unfit.items() if (why.what, why.remedy) == each), *each)
        for each in told
    )
    return replace(build, options=replace(build.options, formats=left), left_out=(*build.left_out, *left_out))


def unfit_for(rows: tuple[Format, ...], edition: Edition) -> dict[Format, HwrenderError]:
    """Those of these rows that nobody could use of this edition, with what to say of each."""
    told = {why: why(edition) for why in {row.why_unfit for row in rows if row.why_unfit is not None}}
    found = ((row, told[row.why_unfit]) for row in rows if row.why_unfit is not None)
    return {row: why for row, why in found if why is not None}


def with_reader(build: EditionBuild) -> EditionBuild:
    """The same build with the voice that reads it. Where no voice of this computer is fit to read its
    language, sound and all that is made of sound is left out, and the e-book is silent.

    Raises `MissingError` where nothing is left of what was asked for."""
    options = build.options
    try:
        voice = reader_for(build.edition, options.voice, build.lexicon, build.recordings)
    except MissingError as missing:
        silent = replace(options.format_options, overlay=False, spoken=False)
        left = without_sound(options.formats, silent)
        if not left:
            raise
        names = tuple(row.name for row in options.formats if row not in left)
        left_out = LeftOutFormats(names, missing.what, missing.remedy, is_unspoken=True)
        return replace(
            build,
            options=replace(options, formats=left, format_options=silent),
            left_out=(*build.left_out, left_out),
        )
    return replace(build, options=replace(options, voice=voice))
