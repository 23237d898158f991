"""The lists of a site, and how each is cut into pages.

The pages of a list are counted from its oldest report. A page that is full stays as it is when newer reports
come, so that a new report changes the first page of its lists and no other.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from hwrender.language.language_names import language_name
from hwrender.metadata import file_name_of
from hwrender.site.dates import last_day, month_of
from hwrender.site.reports import SiteReport

CARDS = 50
"""How many reports a page holds; the first page of a list has up to twice as many, less one."""


class ListPage(Struct, frozen=True):
    """One page of a list, the newest report first. `newer` and `older` are the addresses of its neighbours,
    from the top of the site; empty where there is none."""

    path: str
    reports: tuple[SiteReport, ...]
    newer: str = ""
    older: str = ""


class ReportList(Struct, frozen=True):
    """All reports that have one thing in common: `title` says what ("Access to services"), `path` is its
    first page."""

    title: str
    path: str
    reports: tuple[SiteReport, ...]


class ListKind(Struct, frozen=True):
    """A way to look for reports: by theme, place, organisation, language or year. `path` is the page that
    leads to all lists of it, `values` what a report has of it. Fewer than `least` lists are none."""

    name: str
    path: str
    values: Callable[[SiteReport], tuple[str, ...]]
    newest_first: bool = False
    least: int = 1


def _one(value: str) -> tuple[str, ...]:
    return (value,) if value else ()


def language_title(language: str) -> str:
    name = language_name(language)
    return f"{name[0].upper()}{name[1:]}"


def language_titles(report: SiteReport) -> tuple[str, ...]:
    """The languages that a report is written in: two where one stands beside the other."""
    return tuple(language_title(each) for each in (report.language, report.second_language) if each)


LANGUAGE = "language"
KINDS = (
    ListKind("theme", "themes.html", lambda report: report.themes),
    ListKind("place", "places.html", lambda report: _one(report.place)),
    ListKind("organisation", "organisations.html", lambda report: _one(report.organisation)),
    ListKind(LANGUAGE, "languages.html", language_titles, least=2),
    ListKind("year", "years.html", lambda report: _one(report.year()), newest_first=True),
)


def in_order(reports: Iterable[SiteReport]) -> tuple[SiteReport, ...]:
    """The newest first; those of one day by title. Those without a date come last."""
    by_title = sorted(reports, key=lambda report: (report.title.casefold(), report.name))
    return tuple(sorted(by_title, key=lambda report: last_day(report.date), reverse=True))


def lists_of(kind: ListKind, reports: tuple[SiteReport, ...]) -> tuple[ReportList, ...]:
    """The lists of one kind, by the alphabet or the newest year first. `reports` are in order."""
    found: dict[str, list[SiteReport]] = {}
    for report in reports:
        for value in dict.fromkeys(kind.values(report)):
            found.setdefault(value, []).append(report)
    folder = kind.path.removesuffix(".html")
    names = _addresses(sorted(found))
    if len(found) < kind.least:
        return ()
    order = sorted(found, key=str.casefold, reverse=kind.newest_first)
    return tuple(ReportList(each, f"{folder}/{names[each]}.html", tuple(found[each])) for each in order)


def newest_month(reports: tuple[SiteReport, ...], today: str) -> str:
    """The month of `today` (ISO 8601), or that of the newest report where no day is given. `reports` are in
    order. Nothing where no month is known."""
    months = (month_of(report.date) for report in reports)
    return month_of(today) or next(filter(None, months), "")


def pages_of(path: str, reports: tuple[SiteReport, ...], cards: int = CARDS) -> Iterator[ListPage]:
    """The pages of a list whose first page is at `path`, the newest first; at least one."""
    full = max(0, len(reports) // cards - 1)
    first = len(reports) - full * cards
    paths = [path, *(_numbered(path, number) for number in range(full, 0, -1))]
    for place, own in enumerate(paths):
        start = 0 if place == 0 else first + (place - 1) * cards
        end = first + place * cards
        newer = paths[place - 1] if place else ""
        older = paths[place + 1] if place + 1 < len(paths) else ""
        yield ListPage(own, reports[start:end], newer, older)


def _numbered(path: str, number: int) -> str:
    stem, _, ending = path.rpartition(".")
    return f"{'reports' if stem == 'index' else stem}.{number}.{ending}"


def _addresses(values: list[str]) -> dict[str, str]:
    """A name for the page of each value, that any server and any disk takes."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for value in values:
        plain = unicodedata.normalize("NFKD", value).encode("ascii", "ignore").decode().lower()
        words = "".join(each if each.isalnum() else " " for each in plain).split()
        name = own = file_name_of("-".join(words))
        number = 1
        while name in taken:
            number += 1
            name = f"{own}_{number}"
        taken.add(name)
        found[value] = name
    return found
