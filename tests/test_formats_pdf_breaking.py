"""Where pages end: what belongs together is on one page, in three hundred reports made by chance.

Every thing carries a number in its words, so that the finished pages are looked at and not the reasons why.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from itertools import count
from random import Random

import pytest

from editions import _Numbers, publication
from hwrender.edition.kind import EditionKind
from hwrender.edition.model import (
    Block,
    Cell,
    Cover,
    Edition,
    Heading,
    Item,
    List,
    Paragraph,
    Quotation,
    Row,
    Section,
    SectionRole,
    Table,
    WordBox,
)  # fmt: skip
from hwrender.formats.pdf.layout.book import Book, lay_out
from hwrender.formats.pdf.layout.costs import HOLE_PART, Tie
from hwrender.formats.pdf.layout.marks import Strip, TextLine
from hwrender.pictures.artwork import Drawing
from hwrender.style import HOUSE_STYLES, load_style
from reports import REPORTS, edition_of

REPORTS_MADE = 300
SENTENCES = (
    "People wait too long.",
    "People said that the service is very good and that the staff always listen to them.",
    "The clinic is open on Monday and on Friday.",
    "Some people want to see the same doctor each time, and to be told why they wait.",
)


class Reports:
    """Makes reports by chance. Each thing that belongs together has a number, and its words say which."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.numbers = _Numbers()
        self.things = count(1)

    def said(self, *lead: str, most: int = 3) -> Paragraph:
        sentences = self.random.choices(SENTENCES, k=self.random.randint(0 if lead else 1, most))
        return self.numbers.paragraph(*lead, *sentences)

    def edition(self) -> Edition:
        style = load_style(self.random.choice(HOUSE_STYLES))
        kind = self.random.choice(list(EditionKind))
        make = self.ideas if kind is EditionKind.EASY else self.prose
        sections = []
        for part in range(self.random.randint(1, 3)):
            heading = Heading(2, self.numbers.words(f"Part {part}"), f"part-{part}")
            blocks = tuple(block for _ in range(self.random.randint(2, 4)) for block in make())
            sections.append(Section(SectionRole.BODY, heading, blocks))
        heading = Heading(2, self.numbers.words("Contact us"), "contact")
        thing = next(self.things)
        ways = tuple(self.said(f"<block {thing}>", most=1) for _ in range(self.random.randint(2, 5)))
        sections.append(Section(SectionRole.CONTACT, heading, ways))
        cover = Cover((), (), self.numbers.words("A title"), None, ())
        return Edition(kind, style, publication(), cover, tuple(sections), ())

    def ideas(self) -> tuple[Block, ...]:
        return self.random.choice((self.row, self.row, self.pair, self.led_list, self.cards))()

    def prose(self) -> tuple[Block, ...]:
        return self.random.choice((self.paragraphs, self.pair, self.led_list, self.cards, self.quotation))()

    def row(self) -> tuple[Block, ...]:
        thing = next(self.things)
        boxes = tuple(
            WordBox(f"w{thing}-{each}", self.numbers.words(f"<row {thing}> means something. {SENTENCES[2]}"))
            for each in range(self.random.choice((0, 0, 1, 2)))
        )
        artwork = self.random.choice((None, Drawing("nurse")))
        return (
            Row(
                artwork, (), (self.said(f"<row {thing}>", most=1), self.said(f"<row {thing}>", most=1)), boxes
            ),
        )

    def pair(self) -> tuple[Block, ...]:
        thing = next(self.things)
        before = self.numbers.paragraph(*self.random.choices(SENTENCES, k=2), f"<pair {thing}>")
        after = self.said(f"<pair {thing}> This is bad.", most=2)
        if self.random.random() < 0.5:
            return before, after
        return tuple(Row(Drawing("nurse"), (), (each,), ()) for each in (before, after))

    def led_list(self) -> tuple[Block, ...]:
        thing = next(self.things)
        items = tuple(
            Item((self.numbers.paragraph(f"<lead {thing}>" if not item else "Another item."),))
            for item in range(self.random.randint(1, 12))
        )
        return self.numbers.paragraph(f"<lead {thing}> They were told to:"), List(False, 1, items)

    def cards(self) -> tuple[Block, ...]:
        columns = self.random.randint(6, 7)
        header = tuple(Cell(self.numbers.words(f"Information {column}")) for column in range(columns))
        rows = []
        for _ in range(self.random.randint(2, 3)):
            thing = next(self.things)
            rows.append(tuple(Cell(self.numbers.words(f"<card {thing}>")) for _ in range(columns)))
        return (Table(header, tuple(rows), True),)

    def quotation(self) -> tuple[Block, ...]:
        thing = next(self.things)
        return (Quotation((self.said(most=4),), self.numbers.words(f"Somebody, {thing}")),)

    def paragraphs(self) -> tuple[Block, ...]:
        return tuple(self.said(most=9) for _ in range(self.random.randint(1, 2)))


@cache
def books() -> tuple[Book, ...]:
    return tuple(lay_out(Reports(seed).edition()) for seed in range(REPORTS_MADE))


def text_in(strip: Strip) -> str:
    own = "".join(
        piece.shaped.text for mark in strip.marks if isinstance(mark, TextLine) for piece in mark.pieces
    )
    return own + "".join(text_in(part) for _, part in strip.parts)


def pages_of_things(book: Book, kind: str) -> dict[str, set[int]]:
    """The pages on which each thing of this kind has words."""
    found: dict[str, set[int]] = defaultdict(set)
    for number, page in enumerate(book.pages):
        for placed in page.body.strips:
            for thing in re.findall(rf"<{kind} (\d+)>", text_in(placed.strip)):
                found[thing].add(number)
    return found


@pytest.mark.parametrize("kind", ["row", "pair", "lead", "card", "block"])
def test_in_three_hundred_reports_nothing_that_belongs_together_is_on_two_pages(kind: str) -> None:
    things = [pages for book in books() for pages in pages_of_things(book, kind).values()]
    assert len(things) > 250
    assert [pages for pages in things if len(pages) > 1] == []


def test_in_three_hundred_reports_no_heading_ends_a_page() -> None:
    for book in books():
        assert not any(page.body.strips and page.body.strips[-1].strip.keeps_next for page in book.pages)


@pytest.mark.parametrize("style", ["easy-read", "large-print", "clear-print"])
def test_no_part_of_the_sample_leaves_a_hole_in_its_middle(style: str) -> None:
    book = lay_out(edition_of(REPORTS[0], EditionKind.EASY, style))
    first = min(place.page for place in book.destinations.values())
    measures = book.measures
    for page, following in zip(book.pages[first:], book.pages[first + 1 :], strict=False):
        last = page.body.strips[-1]
        empty = (measures.bottom - last.y - last.strip.height) / (measures.bottom - measures.top)
        assert empty <= HOLE_PART or following.body.strips[0].strip.tie is Tie.PART
