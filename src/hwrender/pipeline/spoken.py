"""Who reads a report, and what is made of one that nobody can read: all but its sound."""

from __future__ import annotations

from msgspec.structs import replace

from hwrender.errors import MissingError
from hwrender.formats import without_sound
from hwrender.narration.reader import reader_for
from hwrender.pipeline.edition_build import EditionBuild
from hwrender.pipeline.options import LeftOutFormats


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
