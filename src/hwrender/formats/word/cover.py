"""The cover: a band with who publishes the report, the title, one large picture and a few lines."""

from __future__ import annotations

from hwrender.formats.word.blocks import elements_of
from hwrender.formats.word.drafting import WordDraft, WordPlace
from hwrender.formats.word.elements import Element, paragraph
from hwrender.formats.word.media import Box
from hwrender.formats.word.paragraphs import properties, words_paragraph


def cover_elements(draft: WordDraft, place: WordPlace) -> list[Element]:
    """The paragraphs of the first page, in reading order."""
    cover = draft.edition.cover
    return [
        *words_paragraph("Organisation", cover.organisation, draft, place),
        *words_paragraph("Label", cover.label, draft, place),
        *words_paragraph("Title", cover.title, draft, place),
        *_picture(draft, place),
        *elements_of(cover.lines, draft, place),
    ]


def _picture(draft: WordDraft, place: WordPlace) -> list[Element]:
    """The picture repeats the title: decorative."""
    artwork = draft.edition.cover.artwork
    if artwork is None:
        return []
    style = draft.edition.style
    side = style.pictures.cover_mm
    box = Box(style.page.width_mm - 2 * style.page.margin_mm, side)
    drawing = draft.media.inline(artwork, (), box, place.part)
    return [paragraph(properties("CoverPicture", place), drawing)]
