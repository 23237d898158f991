"""A report as lists show it, and as the filter knows it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from msgspec import Struct, json

from hwrender.formats.html.addresses import file_address
from hwrender.formats.html.languages import LanguageLink, language_link
from hwrender.language.languages import direction, is_english
from hwrender.site.lists import KINDS, LANGUAGE, language_title
from hwrender.site.reports import SiteReport
from hwrender.site.words import offers, published

INDEX = "index.html"
REPORTS, UNLISTED = "reports", "unlisted"
"""The folders with a folder for each report: those in the lists, and those that nobody finds by looking."""

PART_REPORTS = 500
"""How many reports a part of the filter's list holds."""


class ReportCard(Struct, frozen=True):
    """`path` leads to the page of the report, from the top of the site. `language` and `direction` are empty
    for a title in English. `languages` lead to the same report in others, from the top of the site."""

    path: str
    title: str
    language: str
    direction: str
    published: str
    offers: tuple[str, ...]
    languages: tuple[LanguageLink, ...] = ()


def report_folder(report: SiteReport) -> str:
    """Where the files of a report are."""
    return f"{UNLISTED if report.sensitive else REPORTS}/{report.name}"


@lru_cache(maxsize=1 << 14)
def card_of(report: SiteReport) -> ReportCard:
    """How lists show it: a report is in several."""
    language = "" if is_english(report.language) else report.language
    return ReportCard(
        f"{report_folder(report)}/{INDEX}",
        report.title,
        language,
        direction(language) if language else "",
        published(report),
        tuple(offers(report)),
        language_links(report),
    )


def language_links(report: SiteReport) -> tuple[LanguageLink, ...]:
    """The links to a report in other languages, from the top of the site: to its page in each, else to what
    there is of it."""
    top = UNLISTED if report.sensitive else REPORTS
    return tuple(
        language_link(
            each.language, f"{top}/{file_address(each.name)[2:]}/{file_address(each.page or INDEX)[2:]}"
        )
        for each in report.languages
    )


def filter_parts(reports: tuple[SiteReport, ...]) -> Iterator[tuple[str, bytes]]:
    """The list of reports as the filter fetches it, in parts with their paths, the newest first. They are cut
    from the oldest, as the pages of lists are, so that a new report changes one part."""
    oldest_first = iter(reversed(reports))
    parts = list(iter(lambda: tuple(islice(oldest_first, PART_REPORTS)), ()))
    for number in range(len(parts), 0, -1):
        rows = [_row(report) for report in reversed(parts[number - 1])]
        # "<" would be markup, if anybody put this into a page
        said = json.encode(rows).decode().replace("<", "\\u003c")
        yield f"find/{number}.js", f"hwrenderReports({said});\n".encode()


def _row(report: SiteReport) -> list[object]:
    card = card_of(report)
    others = [language_title(each.language) for each in report.languages]
    values = [[*kind.values(report), *(others if kind.name == LANGUAGE else [])] for kind in KINDS]
    return [card.path, card.title, card.language, card.direction, card.published, list(card.offers), *values]
