"""The files of one edition: what has changed is made, checked and published, what has not stays as it is."""

from __future__ import annotations

import os
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from msgspec.structs import asdict, replace

from hwrender.cache import MADE_FILES, Cache
from hwrender.diagnostics import Finding
from hwrender.edition.model import Edition
from hwrender.errors import FailedCheckError, os_errors_as_output_errors
from hwrender.formats import ALL_FORMATS, FORMATS, Format
from hwrender.formats.contract import Check, RenderInput
from hwrender.narration.lexicon import Lexicon
from hwrender.narration.model import Narration
from hwrender.pipeline.keys import keys_of
from hwrender.pipeline.options import BuildOptions, Environment
from hwrender.publishing.manifest import (
    Manifest,
    Origin,
    PublishedFile,
    read_manifest,
    sha256_of,
    whole_files,
)
from hwrender.publishing.staging import publish, staging

PAGE = FORMATS[-1]
"""The format that links to all others, and so is made after them."""


def make_and_publish(
    edition: Edition,
    lexicon: Lexicon,
    origin: Origin,
    suppressed: tuple[Finding, ...],
    options: BuildOptions,
    environment: Environment,
) -> tuple[Path, Manifest, tuple[str, ...]]:
    """The folder, its manifest and the names of the formats that were made.

    A file is not made again when it lies there with the very bytes that its key stands for.
    """
    name = edition.publication.name
    destination = options.output / name

    def notify_waiting() -> None:
        environment.notify("Another hwrender is making this report. Waiting for it.")

    with staging(options.output, name, os.getpid(), notify_waiting) as folder:
        whole = {file.format: file for file in whole_files(destination)}
        build = EditionBuild(edition, lexicon, origin, options, environment, folder, whole)
        made = build.make()
        accepted = tuple(_accepted(each) for each in suppressed)
        manifest = Manifest(name, edition.publication.language, origin, build.all_files(), accepted)
        if made or manifest != read_manifest(destination):
            publish(folder, destination, manifest)
    return destination, manifest, made


class EditionBuild:
    """The making of one edition. `whole` are the files that lie at the destination."""

    def __init__(
        self,
        edition: Edition,
        lexicon: Lexicon,
        origin: Origin,
        options: BuildOptions,
        environment: Environment,
        folder: Path,
        whole: dict[str, PublishedFile],
    ) -> None:
        self._edition = edition
        self._lexicon = lexicon
        self._origin = origin
        self._options = options
        self._cache_folder = environment.cache
        self._font_folders = environment.font_folders
        self._has_second_processor = environment.processors > 1
        self._folder = folder
        self._whole = whole
        self._keys = keys_of(edition, lexicon, options, environment)
        self._cache = Cache(environment.cache, MADE_FILES)
        self._files: dict[str, PublishedFile] = {}

    def make(self) -> tuple[str, ...]:
        """Make what is wanted and not there as it would be made; the voice speaks meanwhile. Gives the names
        of what was made."""
        for row in ALL_FORMATS:
            if row != PAGE:
                self._keep(row, self._keys.of(row))
        rows = [row for row in self._options.formats if row != PAGE and row.name not in self._files]
        has_page = PAGE in self._options.formats
        if has_page and not rows:
            self._keep(PAGE, self._page_key())
        makes_page = has_page and PAGE.name not in self._files
        sounds = [row for row in rows if row.needs_narration]
        is_heard = bool(sounds) or (makes_page and self._has_sound())
        with ThreadPoolExecutor(1, "narration") as second:
            speaking = (
                second.submit(self._make_sounds, sounds) if is_heard and self._has_second_processor else None
            )
            for row in rows:
                if not row.needs_narration:
                    self._make_one(row, None, self._keys.of(row))
            if speaking is not None:
                narration: Narration | None = speaking.result()
            else:
                narration = self._make_sounds(sounds) if is_heard else None
        if makes_page:
            self._make_one(PAGE, narration, None)
        return tuple(row.name for row in [*rows, *([PAGE] if makes_page else [])])

    def all_files(self) -> tuple[PublishedFile, ...]:
        """The files of this build, and those of an earlier one that it says nothing about."""
        return in_table_order(self._whole | self._files)

    def _keep(self, row: Format, key: str) -> None:
        """Take the file that lies there if it is the one that would be made."""
        file = self._whole.get(row.name)
        if file is None or (self._options.force and row in self._options.formats):
            return
        known = self._cache.get(key)
        is_linked_only = row not in self._options.formats and file.origin == self._origin
        if is_linked_only or known == file.sha256.encode():
            self._files[row.name] = replace(file, origin=self._origin)

    def _page_key(self) -> str:
        return self._keys.of_page(PAGE, self._linked(None))

    def _linked(self, narration: Narration | None) -> tuple[PublishedFile, ...]:
        """The files that the page links to: a sound only if it is the narration that the page shows."""
        files = in_table_order(self._files)
        return tuple(file for file in files if file.format != PAGE.name and _is_of(file, narration))

    def _has_sound(self) -> bool:
        return any(row.is_sound and row.name in self._files for row in ALL_FORMATS)

    def _make_sounds(self, rows: list[Format]) -> Narration:
        """Say the edition, and write the formats that need it."""
        from hwrender.narration import narrate  # numpy and a voice: only when something is to be heard

        options = self._options
        with os_errors_as_output_errors("The sound cannot be kept while it is made"):
            narration = narrate(
                self._edition, options.voice, self._cache_folder, rate=options.rate, lexicon=self._lexicon
            )
        for row in rows:
            self._make_one(row, narration, self._keys.of(row))
        return narration

    def _make_one(self, row: Format, narration: Narration | None, key: str | None) -> None:
        """Write one format into staging and hold it against its claims. A page's key is known only now."""
        linked = self._linked(narration) if row == PAGE else ()
        options = self._options.format_options
        given = RenderInput(self._edition, narration, linked, options, self._font_folders)
        path = self._folder / f"{self._edition.publication.name}{row.suffix}"
        checks = write_and_verify(row, given, path)
        with os_errors_as_output_errors(f"{path.name}: this file could not be read again"):
            file = published(row, path, narration, checks, self._origin)
        self._files[row.name] = file
        self._cache.put(key or self._keys.of_page(PAGE, linked), file.sha256.encode())


def write_and_verify(row: Format, given: RenderInput, path: Path) -> tuple[Check, ...]:
    """Write a file and hold it against its claims. Raises `OutputError` and `FailedCheckError`."""
    writer = row.load()
    with os_errors_as_output_errors(f"{path.name}: this file could not be written"):
        writer.write(given, path)
        checks = writer.verify(path, given)
        path.stat()  # a file that has gone meanwhile keeps no promise, and that is no fault of its own
    failed = [check for check in checks if not check.passed]
    if failed:
        reasons = "; ".join(f"{check.name}: {check.detail}" for check in failed[:3])
        raise FailedCheckError(
            f"{path.name}: this file does not keep its promises ({reasons}).",
            "Nothing was published. Please report this as a bug, with the report if it is not private.",
        )
    return checks


def _accepted(finding: Finding) -> dict[str, str | int]:
    return {"code": finding.code, "line": finding.span.line, "reason": finding.suppressed_because}


def _is_of(file: PublishedFile, narration: Narration | None) -> bool:
    if file.duration_seconds is None or narration is None:
        return True
    return file.duration_seconds == round(narration.duration_seconds, 3)


def published(
    row: Format, path: Path, narration: Narration | None, checks: tuple[Check, ...], origin: Origin
) -> PublishedFile:
    """What the manifest says of a finished file."""
    heard = narration if row.is_sound else None
    return PublishedFile(
        format=row.name,
        file=path.name,
        media_type=row.media_type,
        size_bytes=path.stat().st_size,
        sha256=sha256_of(path),
        duration_seconds=None if heard is None else round(heard.duration_seconds, 3),
        voice=None if heard is None else asdict(heard.voice),
        checks=tuple({"name": check.name, "passed": check.passed} for check in checks),
        origin=origin,
    )


def in_table_order(files: Mapping[str, PublishedFile]) -> tuple[PublishedFile, ...]:
    """Files by format, in the order of the table."""
    return tuple(files[row.name] for row in ALL_FORMATS if row.name in files)
