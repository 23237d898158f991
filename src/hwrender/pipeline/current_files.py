"""The files of a folder that are as a build would make them: those that lay there, and those it has made."""

from __future__ import annotations

from msgspec.structs import replace

from hwrender.cache import MADE_FILES, Cache
from hwrender.formats import ALL_FORMATS, PAGED, Format, format_named
from hwrender.narration.model import Narration
from hwrender.pipeline.edition_build import EditionBuild
from hwrender.pipeline.keys import keys_of
from hwrender.pipeline.older_files import in_table_order
from hwrender.publishing.manifest import PublishedFile


class CurrentFiles:
    """`there` are the files at the destination. They are taken one by one, in the order of the table, when
    the files that they tell of are known."""

    def __init__(self, build: EditionBuild, there: tuple[PublishedFile, ...]) -> None:
        self._origin = build.origin
        self._options = build.options
        self._languages = build.languages.pages
        self._there = {file.format: file for file in there}
        self._keys = keys_of(build.edition, build.lexicon, build.recordings, build.options, build.environment)
        self._cache = Cache(build.environment.cache, MADE_FILES)
        self._files: dict[str, PublishedFile] = {}

    def __contains__(self, row: Format) -> bool:
        return row.name in self._files

    def all(self) -> tuple[PublishedFile, ...]:
        """In the order of the table."""
        return in_table_order(self._files)

    def keep(self, row: Format, wanted: tuple[Format, ...]) -> None:
        """Take the file that lies there if it is the one that would be made. `wanted` are all formats that
        are going to be made or kept."""
        file, options = self._there.get(row.name), self._options
        if file is None or (options.force and row in options.formats):
            return
        is_linked_only = row not in options.formats and file.origin == self._origin
        if is_linked_only or (
            not self._will_have_new_pages(row, wanted)
            and self._cache.get(self._key(row, None)) == file.sha256.encode()
        ):
            self._files[row.name] = replace(file, origin=self._origin, out_of_date=False)

    def add(self, row: Format, file: PublishedFile, narration: Narration | None) -> None:
        """Take in a file that was made just now."""
        key = self._key(row, narration)
        self._files[row.name] = file
        self._cache.put(key, file.sha256.encode())

    def linked(self, narration: Narration | None) -> tuple[PublishedFile, ...]:
        """The files that a page links to: a sound only if it is the narration that the page shows."""
        shown = {row.name for row in ALL_FORMATS if row.is_for_readers and not row.links_to_others}
        return tuple(file for file in self.all() if file.format in shown and _is_of(file, narration))

    def paged(self) -> PublishedFile | None:
        """The file that has pages, if there is one."""
        return self._files.get(PAGED)

    def has_sound(self) -> bool:
        return any(row.is_sound and row in self for row in ALL_FORMATS)

    def _key(self, row: Format, narration: Narration | None) -> str:
        paged = self.paged() if row.needs_pages else None
        linked = self.linked(narration) if row.links_to_others else ()
        languages = self._languages if row.links_to_others else ()
        return self._keys.of(row, linked if paged is None else (paged,), languages)

    def _will_have_new_pages(self, row: Format, wanted: tuple[Format, ...]) -> bool:
        return row.needs_pages and self.paged() is None and format_named(PAGED) in wanted


def _is_of(file: PublishedFile, narration: Narration | None) -> bool:
    if file.duration_seconds is None or narration is None:
        return True
    return file.duration_seconds == round(narration.duration_seconds, 3)
