"""The pages of a site as files to be made: their keys say all that is in them, so that a page that would be
the same is not drawn again."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from typing import Any

from markupsafe import Markup
from msgspec import Struct, json

from hwrender import __version__
from hwrender.fixed_words.table import ENGLISH, words_of
from hwrender.formats.html.addresses import file_address
from hwrender.formats.html.downloads import download, length_in_words
from hwrender.site.cards import INDEX, card_of, report_folder
from hwrender.site.dates import month_in_words
from hwrender.site.folders import MadeFile
from hwrender.site.lists import KINDS, ListKind, ListPage, ReportList, pages_of
from hwrender.site.reports import PAGE, SOUND, SiteCopy, SiteReport
from hwrender.site.schema_org import as_json_ld
from hwrender.site.templates import digest, policy, rendered
from hwrender.site.words import FILTERS, FIND, HEADINGS, contact_of, counted, how_to_use, stretch

FINDER = "find.html"
NEW = "new.html"


class SiteLink(Struct, frozen=True):
    """A page or a feed of the site by its path from the top."""

    title: str
    path: str
    media_type: str = ""


class SiteFrame(Struct, frozen=True):
    """What stands on every page: the name, the logo's path and what it shows, the ways to find a report, the
    feeds, and the path of the accessibility statement."""

    name: str
    logo: str
    logo_description: str
    ways: tuple[SiteLink, ...]
    feeds: tuple[SiteLink, ...]
    statement: str


def made(*parts: object, make: Callable[[], bytes]) -> MadeFile:
    """A file that is made anew when one of these parts changes, a template, or hwrender."""
    content = json.encode((__version__, digest(), parts))
    return MadeFile(hashlib.sha256(content).hexdigest(), make)


def list_files(
    frame: SiteFrame, path: str, reports: tuple[SiteReport, ...], heading: str, kind: str = ""
) -> Iterator[tuple[str, MadeFile]]:
    """The pages of one list. That of an organisation says how to reach it, as its newest report does."""
    contact = list(contact_of(reports[0])) if kind == "organisation" and reports else []
    for page in pages_of(path, reports):
        given = {"heading": heading, "contact": contact if page.path == path else [], **_listed(page)}
        yield page.path, _page(frame, "list.html.jinja", page.path, _title(page, heading), given)


def _listed(page: ListPage) -> dict[str, Any]:
    dates = stretch(page.reports)
    return {
        "summary": f"Reports from {dates}" if dates else "",
        "note": "",
        "cards": [card_of(report) for report in page.reports],
        "newer": page.newer,
        "older": page.older,
    }


def _title(page: ListPage, heading: str) -> str:
    """The pages of a list are told apart by the dates of their reports."""
    dates = stretch(page.reports)
    return f"{heading}: {dates}" if page.newer and dates else heading


def new_file(frame: SiteFrame, reports: tuple[SiteReport, ...], month: str) -> tuple[str, MadeFile]:
    """The page of what is new: the reports of one month, which it names."""
    heading = f"New in {month_in_words(month)}"
    note = "" if reports else "There is nothing new this month."
    page = ListPage(NEW, reports)
    given = {"heading": heading, "contact": [], **_listed(page), "summary": "", "note": note}
    return NEW, _page(frame, "list.html.jinja", NEW, heading, given)


def lists_file(frame: SiteFrame, kind: ListKind, lists: tuple[ReportList, ...]) -> tuple[str, MadeFile]:
    """The page that leads to all lists of one kind."""
    heading = HEADINGS[kind.name]
    shown = [{"title": each.title, "path": each.path, "count": counted(len(each.reports))} for each in lists]
    given = {"heading": heading, "lists": shown}
    return kind.path, _page(frame, "lists.html.jinja", kind.path, heading, given)


def finder_file(
    frame: SiteFrame, lists: dict[str, tuple[ReportList, ...]], parts: list[str]
) -> tuple[str, MadeFile]:
    """The page with the filter. `parts` are the paths of the list that it fetches."""
    choices = [
        {
            "name": kind.name,
            "place": place,
            "label": FILTERS[kind.name],
            "options": [each.title for each in found],
        }
        for place, kind in enumerate(KINDS)
        if (found := lists[kind.name])
    ]
    ways = [link for link in frame.ways if link.path != FINDER]
    given = {"parts": " ".join(parts), "choices": choices, "ways": ways}
    return FINDER, _page(frame, "find.html.jinja", FINDER, FIND, given, script="find.js")


def report_file(
    frame: SiteFrame, report: SiteReport, lists: tuple[SiteLink, ...], address: str
) -> tuple[str, MadeFile]:
    """The page of one report. `lists` are those that it is in; `address` is that of the site, or empty.

    That of a sensitive report is in no list, no search engine is to find it, and it remembers nothing.
    """
    folder = report_folder(report)
    path = f"{folder}/{INDEX}"

    def address_of(file: str) -> str:
        return f"{address}/{folder}/{file_address(file)[2:]}" if address else file_address(file)

    given = {
        "report": report,
        "card": card_of(report),
        "page": _address(report.copy_of(PAGE)),
        "sound": _sound(report),
        "length": _length(report.copy_of(SOUND)),
        "offers": [download(copy, words_of(ENGLISH)) for copy in report.copies if copy.format != PAGE],
        "lists": () if report.sensitive else lists,
        "summary": how_to_use(report),
        "statement": _address(next((each for each in report.statement if each.format == PAGE), None)),
        "contact": list(contact_of(report)),
    }
    about = "" if report.sensitive else as_json_ld(report, address_of)
    return path, _page(
        frame, "report.html.jinja", path, report.title, given, about=about, hidden=report.sensitive
    )


def _length(sound: SiteCopy | None) -> str:
    """How long it is in words; empty where there is none."""
    return "" if sound is None else length_in_words(sound.duration_seconds or 0, words_of(ENGLISH))


def _sound(report: SiteReport) -> dict[str, str] | None:
    copy = report.copy_of(SOUND)
    return None if copy is None else {"address": file_address(copy.file), "media_type": copy.media_type}


def _address(copy: SiteCopy | None) -> str:
    return "" if copy is None else file_address(copy.file)


def _page(
    frame: SiteFrame,
    template: str,
    path: str,
    title: str,
    given: dict[str, Any],
    *,
    script: str = "",
    about: str = "",
    hidden: bool = False,
) -> MadeFile:
    whole = title if title == frame.name else f"{title} – {frame.name}"

    def make() -> bytes:
        return rendered(
            template, site=frame, path=path, up="../" * path.count("/"), title=whole, policy=policy(about),
            script=script, about=Markup(about), hidden=hidden, **given,
        ).encode()  # fmt: skip

    return made(frame, template, path, whole, script, about, hidden, given, make=make)
