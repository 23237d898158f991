"""The cover: a band with who publishes the report, the title, one large picture and a few lines, the way to
listen, and the logo."""

from __future__ import annotations

from hwrender.edition.coded_addresses import ON_THE_COVER
from hwrender.edition.covers import logo_size_mm
from hwrender.edition.model import Figure
from hwrender.formats.word.blocks import closed, elements_of
from hwrender.formats.word.codes import code_paragraphs, code_picture
from hwrender.formats.word.drafting import WordDraft, WordPlace
from hwrender.formats.word.elements import Element, paragraph
from hwrender.formats.word.measures import ARIAL_LINE, POINTS_IN_A_MILLIMETRE
from hwrender.formats.word.media import Box
from hwrender.formats.word.paragraphs import properties, words_paragraph
from hwrender.formats.word.tables import LayoutRow, layout_table

_LOGO_SPACE = 4 * 25.4 / 72
"""The clear space around a logo, in millimetres a point of the type."""
_MOST_TAKEN = 0.45
"""The largest part of the picture that has to go for what stands below."""


def cover_elements(draft: WordDraft, place: WordPlace) -> list[Element]:
    """The paragraphs of the first page, in reading order."""
    cover = draft.edition.cover
    made = [
        *words_paragraph("Label", cover.notice, draft, place),
        *words_paragraph("Organisation", cover.organisation, draft, place),
        *words_paragraph("Label", cover.label, draft, place),
        *words_paragraph("Title", cover.title, draft, place),
        *_picture(draft, place),
        *elements_of(cover.lines, draft, place),
        *_code(draft, place),
        *_logo(draft, place),
    ]
    return closed(made, draft, place)


def _picture(draft: WordDraft, place: WordPlace) -> list[Element]:
    """The picture repeats the title: decorative. It makes room for what stands below on the same page."""
    cover, style = draft.edition.cover, draft.edition.style
    if cover.artwork is None:
        return []
    code = 0 if draft.edition.publication.audio_url is None else style.pictures.tile_mm + _spare_mm(draft)
    logo = 0 if cover.logo is None else _logo_mm(cover.logo, draft.styles.lengths.body)
    side = style.pictures.cover_mm
    side -= min(code + logo + _other_language_mm(draft), side * _MOST_TAKEN)
    box = Box(style.page.width_mm - 2 * style.page.margin_mm, side)
    drawing = draft.media.inline(cover.artwork, (), box, place.part)
    return [paragraph(properties("CoverPicture", place), drawing)]


def _spare_mm(draft: WordDraft) -> float:
    """One line: where our font is not on a computer, that in its place may be taller, and what stands behind
    the table of a QR code would go to a page of its own."""
    lengths = draft.styles.lengths
    return lengths.body * lengths.line * ARIAL_LINE / POINTS_IN_A_MILLIMETRE


def _other_language_mm(draft: WordDraft) -> float:
    """The height of what a bilingual cover says once more: its title, its label and its lines."""
    if not draft.edition.publication.beside:
        return 0
    lengths, sizes = draft.styles.lengths, draft.edition.style.type
    lines = (len(draft.edition.cover.lines) + 1) // 2
    points = sizes.title_points * lengths.heading_line + lengths.body * lengths.line
    points += lines * (lengths.body * lengths.line * ARIAL_LINE + 2 * lengths.paragraph_gap)
    return points / POINTS_IN_A_MILLIMETRE


def _logo_mm(logo: Figure, body: float) -> float:
    """The height of a logo and of the space around it."""
    return logo_size_mm(logo.artwork)[1] + body * _LOGO_SPACE


def _code(draft: WordDraft, place: WordPlace) -> list[Element]:
    """The QR code, where there is a narration to listen to."""
    address = draft.edition.publication.audio_url
    if address is None:
        return []
    lines = code_paragraphs(ON_THE_COVER, draft, place)
    code = code_picture(address, draft, place)
    return [layout_table([LayoutRow(code, (lines,), draft.styles.lengths.tile)], draft, place)]


def _logo(draft: WordDraft, place: WordPlace) -> list[Element]:
    logo = draft.edition.cover.logo
    if logo is None:
        return []
    box = Box(*logo_size_mm(logo.artwork))
    drawing = draft.media.inline(logo.artwork, logo.description, box, place.part)
    return [paragraph(properties("CoverPicture", place), drawing)]
