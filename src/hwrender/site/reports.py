"""A published report as its site shows it: what its manifest says, and why a folder is left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from hwrender.formats import ALL_FORMATS
from hwrender.publishing.manifest import Manifest, PublishedFile, digest_of

_ROWS = {row.name: row for row in ALL_FORMATS}

CAPTIONS = "vtt"
PAGE, SOUND, BOOK, SMALL_SOUND = "html", "audio", "epub", "opus"
"""The copies that a site does more with than link to them."""


class SiteReport(Struct, frozen=True):
    """One report. `name` is that of its folder, `copies` are the files that go along, in the order of the
    table of formats; `statement` those of its accessibility statement, if there is one."""

    name: str
    title: str
    language: str
    organisation: str
    date: str
    themes: tuple[str, ...]
    place: str
    phone: str
    email: str
    website: str
    other_formats: str
    sensitive: bool
    is_easy: bool
    copies: tuple[SiteCopy, ...]
    statement: tuple[SiteCopy, ...] = ()

    def copy_of(self, format_name: str) -> SiteCopy | None:
        """The copy in this format."""
        return next((copy for copy in self.copies if copy.format == format_name), None)

    def year(self) -> str:
        """The year of its date, or nothing."""
        return self.date[:4]


class SiteCopy(Struct, frozen=True):
    """A file of a report, with what its manifest says of it."""

    format: str
    file: str
    media_type: str
    size_bytes: int
    sha256: str
    duration_seconds: float | None


class LeftOut(Struct, frozen=True):
    """A published folder that is not in the site, and why, in words for staff."""

    folder: Path
    why: str


NO_LIST = "its list of files cannot be read. Make the report again."
DRAFTS = "these are drafts. Make the report again when each part is ready."
OUT_OF_DATE = "some copies are out of date. Make the report again."
NO_COPIES = "there are no copies for readers. Make the report again."
DIFFERENT = "some of these files are not as they were made. Make the report again."
OLD_STATEMENT = "this statement is about older copies. Run: hwrender statement"


def report_of(folder: Path, manifest: Manifest | None) -> SiteReport | LeftOut:
    """The report that was published in a folder, or why a site cannot show it."""
    if manifest is None:
        return LeftOut(folder, NO_LIST)
    if manifest.drafts():
        return LeftOut(folder, DRAFTS)
    if manifest.out_of_date():
        return LeftOut(folder, OUT_OF_DATE)
    copies = tuple(_copies(manifest.files))
    if not copies:
        return LeftOut(folder, NO_COPIES)
    about = manifest.about
    return SiteReport(
        name=folder.name,
        title=about.title or manifest.name,
        language=manifest.language,
        organisation=about.organisation,
        date=about.date,
        themes=about.themes,
        place=_place(about.place),
        phone=about.phone,
        email=about.email,
        website=about.website,
        other_formats=about.other_formats,
        sensitive=about.sensitive,
        is_easy=manifest.origin.edition == "easy",
        copies=copies,
    )


def statement_copies(manifest: Manifest, about: Iterable[Manifest]) -> tuple[SiteCopy, ...]:
    """The files of an accessibility statement; none when it is not about these copies as they are now."""
    return tuple(_copies(manifest.files)) if manifest.origin.sources == digest_of(about) else ()


def _copies(files: tuple[PublishedFile, ...]) -> Iterator[SiteCopy]:
    """Those for readers. Captions go along too: players show them."""
    order = list(_ROWS)
    known = (file for file in files if file.format in _ROWS)
    for file in sorted(known, key=lambda file: order.index(file.format)):
        if _ROWS[file.format].is_for_readers:
            yield SiteCopy(
                file.format, file.file, file.media_type, file.size_bytes, file.sha256, file.duration_seconds
            )


def _place(local_healthwatch: str) -> str:
    """ "Hackney" for "Healthwatch Hackney": where it is."""
    return local_healthwatch.removeprefix("Healthwatch ").strip() or local_healthwatch
