"""The whole: cover, contents, sections and notes as numbered pages, with one structure tree."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from hwrender.edition.abbreviations import spelt_initials
from hwrender.edition.kind import EditionKind
from hwrender.edition.model import Edition, Section
from hwrender.edition.outline import text_of
from hwrender.formats.pdf.layout.columns import with_room_for_columns
from hwrender.formats.pdf.layout.cover import compose_cover
from hwrender.formats.pdf.layout.furniture import footer_marks
from hwrender.formats.pdf.layout.inside import compose_inside
from hwrender.formats.pdf.layout.marks import Mark
from hwrender.formats.pdf.layout.measures import PdfMeasures, measures_of
from hwrender.formats.pdf.layout.pages import PageBody
from hwrender.formats.pdf.layout.setting import Setting
from hwrender.formats.pdf.tree import StructureElement


class Destination(Struct, frozen=True):
    """A place in the book: page counted from 0, y from the top of the sheet."""

    page: int
    y: float


class Bookmark(Struct, frozen=True):
    """An entry of the outline that a viewer shows beside the pages; `depth` counts from 0."""

    title: str
    anchor: str
    depth: int


class LaidPage(Struct, frozen=True):
    """One page: its body, and its footer, which is pagination and no part of the tree."""

    body: PageBody
    footer: tuple[Mark, ...]


class Book(Struct, frozen=True):
    """All there is to draw."""

    measures: PdfMeasures
    pages: tuple[LaidPage, ...]
    tree: StructureElement
    destinations: dict[str, Destination]
    bookmarks: tuple[Bookmark, ...]


def lay_out(edition: Edition, font_folders: tuple[Path, ...] = ()) -> Book:
    """The edition as a book of pages. The same edition gives the same book."""
    measures = measures_of(edition.style)
    if edition.publication.beside:
        measures = with_room_for_columns(measures)
    setting = Setting(
        measures=measures,
        colours=edition.style.colours,
        width=measures.text_width,
        language=edition.publication.language,
        font_folders=font_folders,
        is_easy=edition.kind is EditionKind.EASY,
        slashed_zero=edition.kind.has_slashed_zero,
        audio_url=edition.publication.audio_url,
        full_report=edition.publication.full_report,
        initials=spelt_initials(edition),
    )
    cover = compose_cover(edition.cover, setting)
    inside = compose_inside(edition, len(cover.pages), setting)
    pages = (*cover.pages, *inside.pages)
    tree = StructureElement("Document", (*cover.nodes, *inside.nodes))
    footers = [
        footer_marks(edition.publication.short_title, number + 1, len(pages), setting)
        for number in range(len(pages))
    ]
    laid = tuple(LaidPage(page, footer) for page, footer in zip(pages, footers, strict=True))
    return Book(measures, laid, tree, _destinations(pages), _bookmarks(edition.sections))


def _destinations(pages: tuple[PageBody, ...]) -> dict[str, Destination]:
    found: dict[str, Destination] = {}
    for number, page in enumerate(pages):
        for placed in page.strips:
            for name, down in placed.strip.anchors:
                found[name] = Destination(number, placed.y + down)
    return found


def _bookmarks(sections: tuple[Section, ...]) -> tuple[Bookmark, ...]:
    """The headings of the sections, each at most one level deeper than the one before."""
    found: list[Bookmark] = []
    for section in sections:
        if section.heading is None:
            continue
        deepest = found[-1].depth + 1 if found else 0
        depth = min(section.heading.level - 2, deepest)
        found.append(
            Bookmark(text_of(section.heading.words).replace("\n", " "), section.heading.anchor, depth)
        )
    return tuple(found)
