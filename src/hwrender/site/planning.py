"""All files of a site in the order in which they are written: what a list leads to is there before it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path, PurePosixPath

from msgspec import Struct

from hwrender.pictures.raster import square_png
from hwrender.publishing.naming import STATEMENT_END
from hwrender.site import books, feeds, heard
from hwrender.site.addresses import WebAddress
from hwrender.site.cards import INDEX, filter_parts, report_folder
from hwrender.site.dates import month_of
from hwrender.site.folders import CopiedFile, MadeFile, SiteFile
from hwrender.site.lists import KINDS, LANGUAGE, in_order, lists_of, newest_month
from hwrender.site.look import SiteLook
from hwrender.site.pages import (
    FINDER,
    NEW,
    SiteFrame,
    SiteLink,
    finder_file,
    list_files,
    lists_file,
    made,
    new_file,
    report_file,
)
from hwrender.site.reports import BOOK, CAPTIONS, PAGE, SOUND, SiteCopy, SiteReport
from hwrender.site.sitemaps import sitemap_files
from hwrender.site.templates import scripts, style_sheet
from hwrender.site.words import FIND, LINKS, MORE, OUR_REPORTS
from hwrender.style import Style

LOGO = "logo"


class WholeSite(Struct, frozen=True):
    """What a site is made of. `folders` are where the copies of each report were published, by its name; the
    library's `statement` lies in the folder `statement_folder`."""

    reports: tuple[SiteReport, ...]
    folders: Mapping[str, Path]
    look: SiteLook
    style: Style
    address: WebAddress | None = None
    today: str = ""
    statement: tuple[SiteCopy, ...] = ()
    statement_folder: Path = Path()


Files = Iterator[tuple[str, SiteFile]]


class SitePlan:
    """The files of one site, found out step by step from the same reports in the same order."""

    def __init__(self, site: WholeSite) -> None:
        self._site = site
        self.reports = in_order(site.reports)
        # a report is one entry, with its languages beside it; each language lists what is written in it
        self._entries = tuple(report for report in self.reports if report.is_entry())
        self._lists = {
            kind.name: lists_of(kind, self.reports if kind.name == LANGUAGE else self._entries)
            for kind in KINDS
        }
        self._by_title = {(kind, each.title): each for kind, found in self._lists.items() for each in found}
        self._month = newest_month(self._entries, site.today)
        self.has_podcast = site.address is not None and bool(feeds.heard_reports(self._entries))
        self.has_books = bool(books.book_reports(self._entries))
        self._frame = self._framed()

    def files(self) -> dict[str, SiteFile]:
        """Every file by its path from the top of the site."""
        found: dict[str, SiteFile] = {}
        found.update(self._shared())
        for report in self.reports:
            found.update(self.report_files(report))
        found.update(self._feeds())
        pages = dict(self._pages())
        found.update(pages)
        if self._site.address is not None:
            reports = [f"{report_folder(report)}/{INDEX}" for report in self.reports]
            for path, content in sitemap_files([*pages, *reports], self._site.address):
                found[path] = made(content.decode(), make=_always(content))
        return found

    def report_files(self, report: SiteReport) -> Files:
        """The copies of one report, its page, and what its players show."""
        folder, source = report_folder(report), self._site.folders[report.name]
        for copy in report.copies:
            yield f"{folder}/{copy.file}", _copied(source, copy)
        for copy in report.statement:
            yield f"{folder}/{copy.file}", _copied(source.with_name(f"{report.name}{STATEMENT_END}"), copy)
        if not report.sensitive:
            yield from self._players(report, source)
        address = "" if self._site.address is None else self._site.address.top
        yield report_file(self._frame, report, self._lists_with(report), address)

    def _players(self, report: SiteReport, source: Path) -> Files:
        """For programs that play the sound or show the book. A sensitive report is in none."""
        sound, page = report.copy_of(SOUND), report.copy_of(PAGE)
        if sound is not None:
            path = source / sound.file
            yield feeds.chapters_file(report), made(sound.sha256, make=lambda: heard.chapters_of(path))
            if page is not None and report.copy_of(CAPTIONS) is None:
                words = source / page.file
                language = report.language
                yield (
                    feeds.captions_file(report),
                    made(page.sha256, make=lambda: heard.captions_of(words, language)),
                )
        if report.copy_of(BOOK):
            content = books.publication_file(report, self._address_in(report_folder(report)))
            yield books.publication_path(report), made(content.decode(), make=_always(content))

    def _shared(self) -> Files:
        look = self._site.look
        style = style_sheet(look, self._site.style)
        yield "site.css", made(style, make=_always(style.encode()))
        for name, text in scripts().items():
            yield name, made(text, make=_always(text.encode()))
        if look.logo is not None:
            content = look.logo[1]
            yield self._frame.logo, made(content, make=_always(content))
        if self.has_podcast or self.has_books:
            colours = look.colours
            yield feeds.COVER, made(colours, make=lambda: square_png(feeds.COVER_PIXELS, colours))
        for copy in self._site.statement:
            yield copy.file, _copied(self._site.statement_folder, copy)

    def _pages(self) -> Iterator[tuple[str, MadeFile]]:
        frame, reports = self._frame, self._entries
        parts = []
        for path, content in filter_parts(reports):
            parts.append(path)
            yield path, made(content.decode(), make=_always(content))
        for kind in KINDS:
            for each in self._lists[kind.name]:
                yield from list_files(frame, each.path, each.reports, each.title, kind.name)
            if self._lists[kind.name]:
                yield lists_file(frame, kind, self._lists[kind.name])
        if self._month:
            new = tuple(each for each in reports if month_of(each.date) == self._month)
            yield new_file(frame, new, self._month)
        yield finder_file(frame, self._lists, parts)
        yield from list_files(frame, INDEX, reports, frame.name)

    def _feeds(self) -> Files:
        address, reports = self._site.address, self._entries
        if address is not None and self.has_podcast:
            about = f"{self._frame.name}. {PODCAST}"
            content = feeds.podcast(self._frame.name, about, reports, address)
            yield feeds.FEED, made(content.decode(), make=_always(content))
        if self.has_books:
            number = len(books.book_reports(reports))
            for page in books.book_pages(reports):
                content = books.feed(self._frame.name, page, number, self._address_in(""))
                yield page.path, made(content.decode(), make=_always(content))

    def _address_in(self, folder: str) -> Callable[[str], str]:
        """Addresses for a file in this folder of the site: whole ones where the site has an address."""
        if self._site.address is not None:
            return self._site.address.of
        up = "../" * len(PurePosixPath(folder).parts)
        return lambda path: f"{up}{path}"

    def _lists_with(self, report: SiteReport) -> tuple[SiteLink, ...]:
        """The lists that a report is in."""
        return tuple(
            SiteLink(MORE[kind.name].format(each.title), each.path)
            for kind in KINDS
            for value in dict.fromkeys(kind.values(report))
            if (each := self._by_title.get((kind.name, value))) is not None
        )

    def _framed(self) -> SiteFrame:
        look = self._site.look
        ways = [SiteLink("All reports", INDEX)]
        ways += [SiteLink("New", NEW)] if self._month else []
        ways += [SiteLink(LINKS[kind.name], kind.path) for kind in KINDS if self._lists[kind.name]]
        ways.append(SiteLink(FIND, FINDER))
        told = [SiteLink("Podcast", feeds.FEED, feeds.FEED_TYPE)] if self.has_podcast else []
        told += [SiteLink("E-books", books.BOOKS, books.FEED_TYPE)] if self.has_books else []
        organisations = {report.organisation for report in self.reports}
        only = next(iter(organisations)) if len(organisations) == 1 else ""
        statement = next((each.file for each in self._site.statement if each.format == PAGE), "")
        return SiteFrame(
            name=look.name or only or OUR_REPORTS,
            logo="" if look.logo is None else f"{LOGO}{PurePosixPath(look.logo[0]).suffix}",
            logo_description=look.logo_description,
            ways=tuple(ways),
            feeds=tuple(told),
            statement=statement,
        )


PODCAST = "What people said about their care, read aloud."


def _copied(folder: Path, copy: SiteCopy) -> CopiedFile:
    return CopiedFile(folder / copy.file, copy.sha256, copy.size_bytes)


def _always(content: bytes) -> Callable[[], bytes]:
    return lambda: content
