"""What the documents of a book say about it (DAISY 2.02, appendix 2). No name of a person, no clock.

Nothing is left empty that the specification wants: players show nothing, and some refuse the book.
"""

from __future__ import annotations

from datetime import UTC, datetime

from hwrender.edition.model import Publication
from hwrender.fixed_words.table import words_of
from hwrender.formats.daisy.clocks import clock
from hwrender.formats.daisy.documents import Pairs
from hwrender.formats.daisy.model import NavigationPoint, TalkingBook, TalkingBookPart
from hwrender.narration.model import ReadBy

DAISY = "Daisy 2.02"
GENERATOR = "hwrender"
NARRATORS: dict[ReadBy, str] = {
    "computer": "book.read_by_computer",
    "person": "book.read_by_person",
    "both": "book.read_by_both",
}
"""What a book says of who reads it, among the fixed words. No person is named."""

WITH_SOUND, WITHOUT_SOUND = "audioFullText", "textNcc"


def name_of_nobody(language: str) -> str:
    """In the place of an organisation that the report does not name."""
    return words_of(language).say("book.no_name")


def navigation_metadata(
    book: TalkingBook, points: tuple[NavigationPoint, ...], files: int, kilobytes: int
) -> Pairs:
    """That of ncc.html. `files` is how many the book has, `kilobytes` how big they are together."""
    publication = book.publication
    organisation = publication.organisation or name_of_nobody(publication.language)
    pages = [int(point.text) for point in points if point.kind == "page"]
    pictures = sum(point.kind == "picture" for point in points)
    return (
        ("dc:title", publication.neutral_title),
        ("dc:creator", organisation),
        ("dc:publisher", organisation),
        ("dc:date", _date(publication)),
        ("dc:identifier", book.identifier),
        ("dc:language", publication.language),
        ("dc:format", DAISY),
        *((("dc:rights", publication.licence),) if publication.licence else ()),
        ("ncc:charset", "utf-8"),
        ("ncc:depth", str(max(point.level for point in points))),
        ("ncc:files", str(files)),
        ("ncc:footnotes", "0"),
        ("ncc:generator", GENERATOR),
        ("ncc:kByteSize", str(kilobytes)),
        ("ncc:maxPageNormal", str(max(pages, default=0))),
        ("ncc:multimediaType", WITH_SOUND if book.has_sound else WITHOUT_SOUND),
        *(
            (("ncc:narrator", words_of(publication.language).say(NARRATORS[book.read_by])),)
            if book.has_sound
            else ()
        ),
        ("ncc:pageFront", "0"),
        ("ncc:pageNormal", str(len(pages))),
        ("ncc:pageSpecial", "0"),
        ("ncc:prodNotes", str(pictures)),
        ("ncc:setInfo", "1 of 1"),
        ("ncc:sidebars", "0"),
        ("ncc:tocItems", str(len(points))),
        ("ncc:totalTime", clock(book.duration_ms)),
    )


def text_metadata(book: TalkingBook) -> Pairs:
    """That of the text."""
    return _of_book(book)


def part_metadata(book: TalkingBook, part: TalkingBookPart, elapsed_ms: int) -> Pairs:
    """That of a part's SMIL. `elapsed_ms` is how long the parts before it last."""
    return (
        *_of_book(book),
        ("title", part.title),
        ("ncc:generator", GENERATOR),
        ("ncc:totalElapsedTime", clock(elapsed_ms)),
        ("ncc:timeInThisSmil", clock(part.duration_ms)),
    )


def master_metadata(book: TalkingBook) -> Pairs:
    """That of the list of parts."""
    return (*_of_book(book), ("ncc:generator", GENERATOR), ("ncc:timeInThisSmil", clock(book.duration_ms)))


def _of_book(book: TalkingBook) -> Pairs:
    return (
        ("dc:title", book.publication.neutral_title),
        ("dc:identifier", book.identifier),
        ("dc:format", DAISY),
    )


def _date(publication: Publication) -> str:
    """ISO 8601, as far as it is known; a book without a date has that of its files."""
    return publication.date or datetime.fromtimestamp(publication.timestamp, UTC).strftime("%Y-%m-%d")
