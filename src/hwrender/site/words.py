"""The words of a site that depend on what there is: on cards, over lists, on the page of a report."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from hwrender.edition.contacts import shown_address
from hwrender.fixed_words.table import ENGLISH, words_of
from hwrender.formats import format_named
from hwrender.formats.html.downloads import length_in_words, size_in_words
from hwrender.site.dates import in_words
from hwrender.site.reports import PAGE, SOUND, SiteCopy, SiteReport

OUR_REPORTS = "Our reports"
FIND = "Find a report"
HEADINGS = {
    "theme": "What our reports are about",
    "place": "Places",
    "organisation": "Who wrote our reports",
    "language": "Languages",
    "year": "Years",
}
FILTERS = {
    "theme": "What it is about",
    "place": "Place",
    "organisation": "Who wrote it",
    "language": "Language",
    "year": "Year",
}
LINKS = {
    "theme": "Themes",
    "place": "Places",
    "organisation": "Organisations",
    "language": "Languages",
    "year": "Years",
}

MORE = {
    "theme": "More about {}",
    "place": "More from {}",
    "organisation": "More by {}",
    "language": "More in {}",
    "year": "More from {}",
}
"""What a link from a report to a list says: its purpose is clear without the words around it (WCAG 2.4.9)."""

EASY = "This report is in easy words, with pictures."
FULL = "This is the full report."
HEARD = "You can listen to it."
CHANGED = "You can change the size of the words and the colours."
READER = "It works with a screen reader."
NO_FLASHES = "Nothing in it flashes or moves by itself."


class ContactLine(Struct, frozen=True):
    """A way to reach an organisation, as a link."""

    label: str
    shown: str
    address: str


def published(report: SiteReport) -> str:
    """ "Healthwatch Hackney, 3 November 2026", as far as known."""
    return ", ".join(filter(None, (report.organisation, in_words(report.date))))


def offers(report: SiteReport) -> Iterator[str]:
    """What people can get, a line for what is heard and one for what is read."""
    heard = [copy for copy in report.copies if copy.duration_seconds is not None]
    # the page first: it needs no other program
    read = sorted(
        (copy for copy in report.copies if copy.duration_seconds is None),
        key=lambda copy: copy.format != PAGE,
    )
    if heard:
        length = length_in_words(heard[0].duration_seconds or 0, words_of(ENGLISH))
        yield f"Listen: {length} ({_kinds(heard)})"
    if read:
        yield f"Read: {_kinds(read)}"


def _kinds(copies: list[SiteCopy]) -> str:
    return ", ".join(f"{kind_of(copy)} {size_in_words(copy.size_bytes)}" for copy in copies)


def kind_of(copy: SiteCopy) -> str:
    """ "PDF", "Word", "Web page": what people call such a file."""
    if copy.format == PAGE:
        return "Web page"
    row = format_named(copy.format)
    return row.kind or row.suffix.removeprefix(".").upper()


def how_to_use(report: SiteReport) -> tuple[str, ...]:
    """The accessibility summary of a report: only what its copies have."""
    lines = [EASY if report.is_easy else FULL]
    if report.copy_of(SOUND):
        lines.append(HEARD)
    if report.copy_of(PAGE):
        lines += [CHANGED, READER, NO_FLASHES]
    return tuple(lines)


def contact_of(report: SiteReport) -> Iterator[ContactLine]:
    """How to reach the organisation of a report."""
    if report.phone:
        digits = "".join(each for each in report.phone.replace("(0)", "") if each in "+0123456789")
        yield ContactLine("Phone", report.phone, f"tel:{digits}")
    if report.email:
        yield ContactLine("Email", report.email, f"mailto:{report.email}")
    if report.website.startswith(("https://", "http://")):
        yield ContactLine("Website", shown_address(report.website), report.website)


def counted(number: int) -> str:
    """ "1 report" or "12 reports"."""
    return f"{number} report{'' if number == 1 else 's'}"


def stretch(reports: tuple[SiteReport, ...]) -> str:
    """The dates of the reports of a page: "June 2016 to November 2026"; nothing where none is known."""
    dated = [report.date for report in reports if report.date]
    if not dated:
        return ""
    first, last = in_words(dated[-1]), in_words(dated[0])
    return first if first == last else f"{first} to {last}"
