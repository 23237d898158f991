"""All pages after the cover: the contents if the book is long, how to use it, its parts and its notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from hwrender.edition.inventory import contents_page
from hwrender.edition.model import Edition, Section, SectionRole
from hwrender.edition.outline import texts_by_language
from hwrender.formats.pdf.layout.blocks import compose_blocks
from hwrender.formats.pdf.layout.furniture import (
    LEAST_PAGES,
    ContentsEntry,
    compose_contents,
)
from hwrender.formats.pdf.layout.lists import compose_notes
from hwrender.formats.pdf.layout.marks import Strips, height_of
from hwrender.formats.pdf.layout.pages import PageBody, break_pages
from hwrender.formats.pdf.layout.sections import compose_section
from hwrender.formats.pdf.layout.setting import Composed, Setting
from hwrender.formats.pdf.tree import Node

# the pictures of the opening are so much smaller where it then shares the page of the contents
_SCALES = (1.0, 0.85, 0.7, 0.6)


class Inside(Struct, frozen=True):
    """Pages, and the structure elements on them."""

    pages: tuple[PageBody, ...]
    nodes: tuple[Node, ...]


def compose_inside(edition: Edition, cover_pages: int, setting: Setting) -> Inside:
    """The pages after the `cover_pages` of the cover."""
    opening = tuple(section for section in edition.sections if section.role is SectionRole.OPENING)
    parts = tuple(section for section in edition.sections if section.role is not SectionRole.OPENING)
    body = _joined((*(compose_section(part, setting) for part in parts), _notes(edition, setting)))
    entries = [
        ContentsEntry(texts_by_language(each.words), each.anchor, each.level, 0)
        for each in contents_page(edition)
    ]
    opened = _joined(compose_section(section, setting) for section in opening)
    pages = _broken((*opened.strips, *body.strips), setting)
    if cover_pages + len(pages) < LEAST_PAGES or len(entries) < 2:
        return Inside(pages, (*opened.nodes, *body.nodes))
    pages = _broken(body.strips, setting)
    places = {name: number for number, page in enumerate(pages) for name in _anchors(page)}
    before = cover_pages
    for _ in range(2):  # laid out twice: their own number moves all others
        numbered = [replace(each, page=places[each.anchor] + before + 1) for each in entries]
        strips, element = compose_contents(tuple(numbered), setting)
        opened = _beside_contents(opening, strips, setting)
        front = _broken((*strips, *opened.strips), setting)
        before = cover_pages + len(front)
    return Inside((*front, *pages), (element, *opened.nodes, *body.nodes))


def _beside_contents(opening: tuple[Section, ...], contents: Strips, setting: Setting) -> Composed:
    """The opening with pictures as large as fit under the contents, or as ever on pages of its own."""
    page = setting.measures.bottom - setting.measures.top
    composed = [
        _joined(compose_section(section, setting.with_small_rows(scale)) for section in opening)
        for scale in _SCALES
    ]
    fitting = (each for each in composed if height_of((*contents, *each.strips)) <= page)
    return next(fitting, composed[0])


def _notes(edition: Edition, setting: Setting) -> Composed:
    return Composed(*compose_notes(edition.notes, setting, compose_blocks))


def _joined(parts: Iterable[Composed]) -> Composed:
    composed = tuple(parts)
    strips = tuple(strip for part in composed for strip in part.strips)
    return Composed(strips, tuple(node for part in composed for node in part.nodes))


def _broken(strips: Strips, setting: Setting) -> tuple[PageBody, ...]:
    return break_pages(strips, setting.measures.top, setting.measures.bottom)


def _anchors(page: PageBody) -> Iterator[str]:
    return (name for placed in page.strips for name, _ in placed.strip.anchors)
