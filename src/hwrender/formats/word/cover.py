"""The cover: a band with who publishes the report, the title, one large picture and a few lines."""

from __future__ import annotations

from hwrender.formats.word.artworks import Box
from hwrender.formats.word.blocks import elements_of
from hwrender.formats.word.drafting import Draft, Place
from hwrender.formats.word.elements import Element, paragraph
from hwrender.formats.word.paragraphs import properties, words_paragraph


def cover_elements(draft: Draft, place: Place) -> list[Element]:
    """The paragraphs of the first page, in reading order."""
    cover = draft.edition.cover
    return [
        *words_paragraph("Organisation", cover.organisation, draft, place),
        *words_paragraph("Label", cover.label, draft, place),
        *words_paragraph("Title", cover.title, draft, place),
        *_picture(draft, place),
        *elements_of(cover.lines, draft, place),
    ]


def _picture(draft: Draft, place: Place) -> list[Element]:
    """The picture repeats the title: decorative."""
    artwork = draft.edition.cover.artwork
    if artwork is None:
        return []
    style = draft.edition.style
    side = style.pictures.cover_mm
    box = Box(style.page.width_mm - 2 * style.page.margin_mm, side)
    drawing = draft.artworks.inline(artwork, (), box, place.part)
    return [paragraph(properties("CoverPicture", place), drawing)]
