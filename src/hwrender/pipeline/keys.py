"""Keys: a digest of all that decides the bytes of a file. Two files with one key are the same file.

What is in the key of a file is what it shows: the words and pictures of its edition, the look, the choices
made for its format, the voice for what is heard, and the program itself. Where a word stands in the source is
not in it, so that a comment in the source makes nothing new.
"""

from __future__ import annotations

import hashlib
import re

from msgspec import Struct

from hwrender.edition.model import Edition
from hwrender.formats import Format
from hwrender.formats.contract import FormatOptions
from hwrender.narration.lexicon import Lexicon
from hwrender.pipeline.options import BuildOptions, Environment
from hwrender.pipeline.program_identity import program_identity
from hwrender.publishing.manifest import PublishedFile

_PLACES = re.compile(r"span=Span\(line=\d+, column=\d+, end_line=\d+, end_column=\d+\)")


class Keys(Struct, frozen=True):
    """The keys of the files of one edition. `shared` decides all of them, `heard` also what is heard."""

    shared: str
    heard: str
    options: FormatOptions

    def of(self, row: Format) -> str:
        """The key of a file that links to no other."""
        chosen = (f"{name} {getattr(self.options, name)}" for name in row.options)
        return _digest(row.name, self.shared, self.heard if row.is_sound else "", *chosen)

    def of_page(self, row: Format, linked: tuple[PublishedFile, ...]) -> str:
        """The key of the page that links to these files: it says how big and how long each is."""
        files = (f"{file.format} {file.sha256}" for file in linked)
        return _digest(self.of(row), self.heard, *files)


def keys_of(edition: Edition, lexicon: Lexicon, options: BuildOptions, environment: Environment) -> Keys:
    """`lexicon` is how names are said."""
    return Keys(
        _digest(program_identity(), _PLACES.sub("", repr(edition)), *_fonts(environment)),
        _digest(options.voice or "", f"{options.rate:.3f}", repr(lexicon)),
        options.format_options,
    )


def _fonts(environment: Environment) -> tuple[str, ...]:
    """Where this machine keeps fonts, and when something was last put there."""
    return tuple(
        f"{folder} {folder.stat().st_mtime_ns}" for folder in environment.font_folders if folder.is_dir()
    )


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
