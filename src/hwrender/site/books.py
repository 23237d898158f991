"""The e-books of the site for reading apps: feeds and publications of OPDS 2.0.

As its schema has it (drafts.opds.io/schema): a feed has a title and a link to itself; a publication has a
title, a link to itself, at least one way to get it, and a picture.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from typing import Any

from msgspec import json

from hwrender.site.cards import report_folder
from hwrender.site.feeds import COVER, COVER_PIXELS
from hwrender.site.lists import ListPage, pages_of
from hwrender.site.reports import BOOK, SiteReport
from hwrender.site.schema_org import accessibility

BOOKS = "books.json"
FEED_TYPE = "application/opds+json"
_PUBLICATION_TYPE = "application/opds-publication+json"
_OPEN_ACCESS = "http://opds-spec.org/acquisition/open-access"
_BOOKS = uuid.UUID("6c1f7f0a-8d8b-5c35-9d60-5b1a9f4f6a2e")

AddressOf = Callable[[str], str]
"""What gives the address of a path from the top of the site, as the file that holds it is to have it."""


def book_reports(reports: tuple[SiteReport, ...]) -> tuple[SiteReport, ...]:
    """Those that have an e-book."""
    return tuple(report for report in reports if report.copy_of(BOOK))


def book_pages(reports: tuple[SiteReport, ...]) -> Iterator[ListPage]:
    """The pages of the feed."""
    return pages_of(BOOKS, book_reports(reports))


def publication_path(report: SiteReport) -> str:
    """Where the publication of a report is by itself."""
    return f"{report_folder(report)}/{report.name}.book.json"


def feed(title: str, page: ListPage, number_of_books: int, address_of: AddressOf) -> bytes:
    """A page of the feed. Only the first says how many books there are: the others stay as they are."""
    links = [_link("self", address_of(page.path), FEED_TYPE)]
    for rel, path in (("previous", page.newer), ("next", page.older)):
        if path:
            links.append(_link(rel, address_of(path), FEED_TYPE))
    metadata: dict[str, Any] = {"title": title}
    if page.path == BOOKS:
        metadata["numberOfItems"] = number_of_books
    publications = [publication(report, address_of) for report in page.reports]
    return _written({"metadata": metadata, "links": links, "publications": publications})


def publication(report: SiteReport, address_of: AddressOf) -> dict[str, Any]:
    """One e-book."""
    book = report.copy_of(BOOK)
    assert book is not None  # only reports with one are listed
    access = accessibility(report)
    name = uuid.uuid5(_BOOKS, f"{report.organisation}\n{report.name}")
    metadata: dict[str, Any] = {
        "@type": "http://schema.org/Report",
        "title": report.title,
        "identifier": f"urn:uuid:{name}",
        "language": report.language,
        "accessibility": {
            "accessMode": access["accessMode"],
            "accessModeSufficient": [each["itemListElement"] for each in access["accessModeSufficient"]],
            "feature": access["accessibilityFeature"],
            "hazard": access["accessibilityHazard"],
            "summary": access["accessibilitySummary"],
        },
    }
    if report.organisation:
        metadata |= {"author": report.organisation, "publisher": report.organisation}
    if len(report.date) == len("2026-11-03"):
        metadata["published"] = report.date
    if report.themes:
        metadata["subject"] = list(report.themes)
    file = _link(_OPEN_ACCESS, address_of(f"{report_folder(report)}/{book.file}"), book.media_type)
    cover = {"href": address_of(COVER), "type": "image/png", "height": COVER_PIXELS, "width": COVER_PIXELS}
    return {
        "metadata": metadata,
        "links": [
            _link("self", address_of(publication_path(report)), _PUBLICATION_TYPE),
            file,
            *_languages(report, address_of),
        ],
        "images": [cover],
    }


def _languages(report: SiteReport, address_of: AddressOf) -> Iterator[dict[str, Any]]:
    """The links to the e-books of the same report in other languages."""
    top = report_folder(report).partition("/")[0]
    for each in report.languages:
        if each.book:
            path = f"{top}/{each.name}/{each.name}.book.json"
            yield {**_link("alternate", address_of(path), _PUBLICATION_TYPE), "language": each.language}


def publication_file(report: SiteReport, address_of: AddressOf) -> bytes:
    """A publication in a file of its own, to which it links as to itself."""
    return _written(publication(report, address_of))


def _link(rel: str, href: str, media_type: str) -> dict[str, Any]:
    return {"rel": rel, "href": href, "type": media_type}


def _written(value: dict[str, Any]) -> bytes:
    return json.format(json.encode(value), indent=1) + b"\n"
