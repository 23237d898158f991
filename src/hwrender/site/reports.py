"""A published report as its site shows it: what its manifest says, and why a folder is left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from hwrender.formats import ALL_FORMATS
from hwrender.publishing.manifest import Manifest, PublishedFile, digest_of

_ROWS = {row.name: row for row in ALL_FORMATS}

CAPTIONS = "vtt"
PAGE, SOUND, BOOK, SMALL_SOUND = "html", "audio", "epub", "opus"
"""The copies that a site does more with than link to them."""


class SiteReport(Struct, frozen=True):
    """One report. `name` is that of its folder, `copies` are the files that go along, in the order of the
    table of formats; `statement` those of its accessibility statement, if there is one. `languages` are the
    same report in other languages. `second_language` is that of a bilingual copy, which stands beside its
    `language`."""

    name: str
    title: str
    language: str
    second_language: str
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
    languages: tuple[SiteLanguage, ...] = ()

    def is_entry(self) -> bool:
        """Whether it is what lists show: a translation is shown with the report that it is one of."""
        return not any(each.is_source for each in self.languages)

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
    silent: bool = False


class SiteLanguage(Struct, frozen=True):
    """The same report in another language. `name` is that of its folder, `page` and `book` the files of its
    page and its e-book, if it has them, and `sound` its sound. It `is_older` where the report has changed
    since it was translated."""

    language: str
    name: str
    is_source: bool
    is_older: bool
    page: str = ""
    book: str = ""
    sound: SiteCopy | None = None


class LeftOut(Struct, frozen=True):
    """A published folder that is not in the site, and why, in words for staff."""

    folder: Path
    why: str


NO_LIST = "its list of files cannot be read. Make the report again."
DRAFTS = "these are drafts. Make the report again when each part is ready."
OUT_OF_DATE = "some copies are out of date. Make the report again."
NO_COPIES = "there are no copies for readers. Make the report again."
DIFFERENT = "some of these files are not as they were made. Make the report again."
NO_LANGUAGE = "its page leads to a copy in another language that is not in this site. Make that report too."
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
        second_language=about.beside,
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
        languages=tuple(
            SiteLanguage(each.language, each.folder, each.is_source, each.is_older)
            for each in manifest.languages
        ),
    )


def with_languages(
    reports: Mapping[Path, SiteReport],
) -> tuple[dict[Path, SiteReport], tuple[LeftOut, ...]]:
    """These reports with what is known of each in other languages. Left out are those whose page would lead
    nowhere."""
    kept, left_out = dict(reports), []
    while lost := [folder for folder, each in kept.items() if each.copy_of(PAGE) and _lacking(each, kept)]:
        left_out += [LeftOut(folder, NO_LANGUAGE) for folder in lost]
        for folder in lost:
            del kept[folder]
    known = {(each.name, each.sensitive): each for each in kept.values()}
    return {folder: replace(each, languages=_found(each, known)) for folder, each in kept.items()}, tuple(
        left_out
    )


def _lacking(report: SiteReport, reports: Mapping[Path, SiteReport]) -> bool:
    """Whether one of its languages has no page here, or lies among reports of the other kind."""
    pages = {(each.name, each.sensitive) for each in reports.values() if each.copy_of(PAGE)}
    return any((each.name, report.sensitive) not in pages for each in report.languages)


def _found(report: SiteReport, known: Mapping[tuple[str, bool], SiteReport]) -> tuple[SiteLanguage, ...]:
    return tuple(
        replace(each, page=_file_of(other, PAGE), book=_file_of(other, BOOK), sound=other.copy_of(SOUND))
        for each in report.languages
        if (other := known.get((each.name, report.sensitive))) is not None
    )


def _file_of(report: SiteReport, format_name: str) -> str:
    copy = report.copy_of(format_name)
    return "" if copy is None else copy.file


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
                file.format,
                file.file,
                file.media_type,
                file.size_bytes,
                file.sha256,
                file.duration_seconds,
                file.silent,
            )


def _place(local_healthwatch: str) -> str:
    """ "Hackney" for "Healthwatch Hackney": where it is."""
    return local_healthwatch.removeprefix("Healthwatch ").strip() or local_healthwatch
