"""The cover: a band with who publishes the report, the title, one large picture and a few lines."""

from __future__ import annotations

from hwrender.edition.model import Paragraph, Words
from hwrender.edition.outline import text_of
from hwrender.formats.word.artworks import Box
from hwrender.formats.word.blocks import elements_of
from hwrender.formats.word.drafting import Draft, Place
from hwrender.formats.word.elements import Element, make, paragraph, valued
from hwrender.formats.word.runs import runs_of


def cover_elements(draft: Draft, place: Place) -> list[Element]:
    """The paragraphs of the first page, in reading order."""
    cover = draft.edition.cover
    lines: tuple[Paragraph, ...] = cover.lines
    return [
        *_line("Organisation", cover.organisation, draft, place),
        *_line("Label", cover.label, draft, place),
        *_line("Title", cover.title, draft, place),
        *_picture(draft, place),
        *elements_of(lines, draft, place),
    ]


def _line(style: str, words: Words, draft: Draft, place: Place) -> list[Element]:
    if not text_of(words).strip():
        return []
    properties = make("w:pPr", None, valued("w:pStyle", style))
    return [paragraph(properties, *runs_of(words, draft, place))]


def _picture(draft: Draft, place: Place) -> list[Element]:
    """The picture repeats the title: decorative."""
    artwork = draft.edition.cover.artwork
    if artwork is None:
        return []
    style = draft.edition.style
    side = style.pictures.cover_mm
    box = Box(style.page.width_mm - 2 * style.page.margin_mm, side)
    drawing = draft.artworks.inline(artwork, (), box, place.part)
    return [paragraph(make("w:pPr", None, valued("w:pStyle", "CoverPicture")), drawing)]
