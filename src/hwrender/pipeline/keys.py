"""Keys: a digest of all that decides the bytes of a file. Two files with one key are the same file.

What is in the key of a file is what it shows: the words and pictures of its edition, the look, the choices
made for its format, the voice for what is heard, and the program itself (its version, and the state of its
files). Where a word stands in the source is not in it, so that a comment in the source makes nothing new.
"""

from __future__ import annotations

import hashlib
import os
import sysconfig
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from hwrender import __version__
from hwrender.cache import key_of

if TYPE_CHECKING:  # what has not changed is known without them
    from hwrender.edition.model import Edition
    from hwrender.formats import Format
    from hwrender.formats.contract import FormatOptions
    from hwrender.narration.lexicon import Lexicon
    from hwrender.narration.person.model import PersonRecordings
    from hwrender.pipeline.options import BuildOptions, Environment
    from hwrender.publishing.manifest import PublishedFile, PublishedLanguage
    from hwrender.style import Style


class Keys(Struct, frozen=True):
    """The keys of the files of one edition. `shared` decides all of them, `heard` also what is heard."""

    shared: str
    heard: str
    options: FormatOptions

    def of(
        self,
        row: Format,
        others: tuple[PublishedFile, ...] = (),
        languages: tuple[PublishedLanguage, ...] = (),
    ) -> str:
        """The key of a file that tells of these `others`: their size and length, or their pages. `languages`
        are the pages in other languages that it links to."""
        chosen = tuple(getattr(self.options, name) for name in row.options)
        heard = self.heard if row.is_heard(self.options) else None
        told = tuple((file.format, file.sha256) for file in others)
        tool = None if row.tool is None else row.tool.identity()
        linked = tuple((each.language, each.file) for each in languages)
        return key_of(row.name, self.shared, heard, chosen, told, tool, linked)


def keys_of(
    edition: Edition,
    lexicon: Lexicon,
    recordings: PersonRecordings,
    options: BuildOptions,
    environment: Environment,
) -> Keys:
    """`lexicon` is how names are said, `recordings` are those of a person's voice."""
    return Keys(
        key_of(program_identity(), edition, _fonts(environment)),
        key_of(options.voice, options.rate, lexicon, recordings.digests()),
        options.format_options,
    )


def style_digest(style: Style) -> str:
    """The style's name with the start of the hash of its values: two files may share a name."""
    return f"{style.name} {key_of(style)[:12]}"


def _fonts(environment: Environment) -> tuple[tuple[Path, int], ...]:
    """Where this machine keeps fonts, and when something was last put there."""
    return tuple(
        (folder, folder.stat().st_mtime_ns) for folder in environment.font_folders if folder.is_dir()
    )


@cache
def program_identity() -> str:
    """A digest of the program as it is installed here: the state of each of its files, and of the folder its
    libraries are installed in."""
    here = Path(__file__).parents[1]
    digest = hashlib.sha256(__version__.encode())
    for name, state in _states(here):
        digest.update(f"{name} {state.st_size} {state.st_mtime_ns}\n".encode())
    libraries = Path(sysconfig.get_path("purelib")).stat().st_mtime_ns
    digest.update(str(libraries).encode())
    return digest.hexdigest()


def _states(folder: Path) -> Iterator[tuple[str, os.stat_result]]:
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda each: each.name):
            if entry.name == "__pycache__":
                continue
            if entry.is_dir():
                yield from _states(Path(entry.path))
            else:
                yield entry.name, entry.stat()
