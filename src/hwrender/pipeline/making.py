"""The files of one edition: what has changed is made, checked and published, what has not stays as it is."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from hwrender.edition.pages import PageStart, page_starts
from hwrender.errors import os_errors_as_output_errors
from hwrender.formats import (
    ALL_FORMATS,
    Format,
    can_be_made,
    clip_encoder,
    letters_before_pages,
    missing_tools,
)
from hwrender.formats.contract import RenderInput
from hwrender.narration.model import Narration
from hwrender.pipeline.current_files import CurrentFiles
from hwrender.pipeline.edition_build import EditionBuild, manifest_of
from hwrender.pipeline.finished_files import published, write_and_verify
from hwrender.pipeline.older_files import with_all_there
from hwrender.publishing.manifest import (
    Manifest,
    PublishedFile,
    read_manifest,
    whole_files,
)
from hwrender.publishing.naming import copy_name
from hwrender.publishing.staging import publish, staging
from hwrender.publishing.superseding import (
    Superseded,
    folders_of_other_names,
    refuse_other_report,
    unknown_files,
)


class MadeFolder(Struct, frozen=True):
    """What was published: the folder, its manifest, the names of the formats that were made, and what became
    of older files."""

    folder: Path
    manifest: Manifest
    made: tuple[str, ...]
    superseded: Superseded


def make_and_publish(build: EditionBuild) -> MadeFolder:
    """Make what is wanted, and publish it. Raises `OutputError` where another report has this folder.

    A file is not made again when it lies there with the very bytes that its key stands for.
    """
    publication, output = build.edition.publication, build.options.output
    destination = output / publication.name

    def notify_waiting() -> None:
        build.environment.notify("Another hwrender is making this report. Waiting for it.")

    with staging(output, publication.name, os.getpid(), notify_waiting) as folder:
        before = read_manifest(destination)
        refuse_other_report(destination, before, build.source)
        there = whole_files(destination)
        maker = _Maker(build, folder, there)
        made = maker.make()
        manifest, superseded = manifest_of(build, maker.files(), there)
        if made or manifest != before:
            build.environment.begin("publishing")
            publish(folder, destination, manifest)
    unknown = unknown_files(destination, manifest, (row.suffix for row in ALL_FORMATS))
    is_new = before is None
    renamed = folders_of_other_names(output, publication.name, build.source) if is_new else ()
    return MadeFolder(destination, manifest, made, replace(superseded, unknown=unknown, renamed=renamed))


class _Maker:
    """Makes the files of a build in the staging folder `folder`. `there` are those at the destination."""

    def __init__(self, build: EditionBuild, folder: Path, there: tuple[PublishedFile, ...]) -> None:
        self._build = build
        self._folder = folder
        self._destination = build.options.output / build.edition.publication.name
        self._there = there
        self._files = CurrentFiles(build, there)

    def make(self) -> tuple[str, ...]:
        """Make what is wanted and not there as it would be made; the voice speaks meanwhile. Gives the names
        of what was made. A format whose tool is missing is left out; raises `MissingError` if none is left.
        """
        files = self._files
        asked = self._build.options.formats
        wanted = can_be_made(with_all_there(asked, {file.format for file in self._there}))
        if not wanted:
            raise missing_tools(asked)[0]
        for row in ALL_FORMATS:
            if not row.links_to_others:
                files.keep(row, wanted)
        rows = [row for row in wanted if not row.links_to_others and row not in files]
        for row in wanted:
            if row.links_to_others and not rows:
                files.keep(row, wanted)
        pages = [row for row in wanted if row.links_to_others and row not in files]
        narration = self._make_all(rows, has_sound=bool(pages) and files.has_sound())
        for row in pages:
            self._make_one(row, narration)
        for row in ALL_FORMATS:
            if row.links_to_others and row not in wanted:
                files.keep(row, wanted)
        return tuple(row.name for row in (*rows, *pages))

    def files(self) -> tuple[PublishedFile, ...]:
        """The files that are as this build would make them."""
        return self._files.all()

    def _make_all(self, rows: list[Format], *, has_sound: bool) -> Narration | None:
        """Make these formats: what is seen, beside it what is heard, then what has both sound and pages.
        Gives the narration if one of them needs it, or if there `has_sound` already."""
        heard = [row for row in rows if row.is_heard(self._build.options.format_options)]
        with_pages = [row for row in heard if row.needs_pages]
        is_heard, narration = self._build.options.format_options.spoken and (has_sound or bool(heard)), None
        with _second_thread() as second:
            alone = [row for row in heard if not row.needs_pages]
            beside = is_heard and self._build.environment.processors > 1
            speaking = second.submit(self._make_heard, alone) if beside else None
            for row in rows:
                if row not in heard:
                    self._make_one(row, None)
            if speaking is not None:
                narration = speaking.result()
            elif is_heard:
                narration = self._make_heard(alone)
        for row in with_pages:
            self._make_one(row, narration)
        return narration

    def _make_heard(self, rows: list[Format]) -> Narration:
        """Say the edition, and write the formats that need it."""
        from hwrender.narration import narrate  # numpy and a voice: only when something is to be heard

        build, options = self._build, self._build.options
        build.environment.begin("narration")
        with os_errors_as_output_errors("The sound cannot be kept while it is made"):
            narration = narrate(
                build.edition,
                options.voice,
                build.environment.cache,
                encoder=clip_encoder(),
                rate=options.rate,
                lexicon=build.lexicon,
                recordings=build.recordings,
            )
        for row in rows:
            self._make_one(row, narration)
        return narration

    def _bring_sound(self, linked: tuple[PublishedFile, ...]) -> None:
        """Put the sound that goes into a page beside it, where it was not made just now."""
        for file in linked:
            path = self._folder / file.file
            if file.duration_seconds is not None and not path.exists():
                with os_errors_as_output_errors(f"{file.file}: this file could not be read again"):
                    shutil.copyfile(self._destination / file.file, path)

    def _make_one(self, row: Format, narration: Narration | None) -> None:
        """Write one format into staging and hold it against its claims."""
        build = self._build
        build.environment.begin(row.name)
        linked = self._files.linked(narration) if row.links_to_others else ()
        pages = self._pages() if row.needs_pages else ()
        options, fonts = build.options.format_options, build.environment.font_folders
        others = build.languages.pages if row.links_to_others else ()
        given = RenderInput(build.edition, narration, linked, options, fonts, pages, others)
        is_draft = build.edition.publication.is_draft
        path = self._folder / copy_name(build.edition.publication.name, row.suffix, is_draft=is_draft)
        if row.links_to_others and options.inline_audio:
            self._bring_sound(linked)
        checks = write_and_verify(row, given, path)
        with os_errors_as_output_errors(f"{path.name}: this file could not be read again"):
            file = published(row, path, narration, checks, build.origin, options, is_draft=is_draft)
        self._files.add(row, file, narration)

    def _pages(self) -> tuple[PageStart, ...]:
        """Where the pages of the PDF begin, whether it was made just now or lay there."""
        file = self._files.paged()
        if file is None:
            return ()
        path = self._folder / file.file
        with os_errors_as_output_errors(f"{file.file}: this file could not be read again"):
            letters = letters_before_pages(path if path.exists() else self._destination / file.file)
        return page_starts(self._build.edition, letters)


@contextmanager
def _second_thread() -> Iterator[ThreadPoolExecutor]:
    """A thread that has ended when this is left, unless somebody stops the program: then nobody waits."""
    second, is_stopped = ThreadPoolExecutor(1, "narration"), False
    try:
        yield second
    except KeyboardInterrupt:
        is_stopped = True
        raise
    finally:
        second.shutdown(wait=not is_stopped, cancel_futures=is_stopped)
