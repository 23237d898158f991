"""The cover: a band with who says it and what kind of copy it is, the title, one large picture, a few
lines."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from hwrender.edition.covers import logo_size_mm
from hwrender.edition.model import Cover
from hwrender.formats.pdf.layout.figures import compose_image, cover_marks
from hwrender.formats.pdf.layout.inlines import segments_of
from hwrender.formats.pdf.layout.marks import Panel, Strip, Strips, TextLine, height_of, stacked
from hwrender.formats.pdf.layout.measures import POINTS_PER_MM
from hwrender.formats.pdf.layout.pages import PageBody, PlacedStrip, break_pages
from hwrender.formats.pdf.layout.paragraphs import compose_paragraph, segment_strips
from hwrender.formats.pdf.layout.qr_codes import cover_code
from hwrender.formats.pdf.layout.setting import Composed, Setting, TextStyle
from hwrender.formats.pdf.tree import Node, StructureElement

_BAND_POINTS = 1.15
_BAND_PADDING = 1.25
_PILL_SIDE = 0.8
_PILL_TOP = 0.42
_TITLE_SPACE = 1.3
_PICTURE_SPACE = 1.6
# the picture makes room for the words, down to this part of its size
_LEAST_PICTURE = 0.45


class ComposedCover(Struct, frozen=True):
    """The pages of the cover (one, unless its words are very many) and its elements."""

    pages: tuple[PageBody, ...]
    nodes: tuple[Node, ...]


def compose_cover(cover: Cover, setting: Setting) -> ComposedCover:
    """The cover."""
    measures = setting.measures
    band, band_nodes = _band(cover, setting)
    title, title_nodes = _title(cover, setting)
    lines = [compose_paragraph(line, setting) for line in cover.lines]
    logo = _logo(cover, setting)
    below = (*(strip for line in lines for strip in line.strips), *cover_code(setting), *logo.strips)
    first_top = band.height + measures.body * _TITLE_SPACE if band.height else measures.top
    room = measures.bottom - first_top - height_of((*title, *below)) - 2 * measures.body * _PICTURE_SPACE
    picture = _picture(cover, setting, room)
    pages = break_pages((*title, *picture, *below), measures.top, measures.bottom, first_top)
    pages = pages or (PageBody((), ()),)
    first = replace(pages[0], strips=(PlacedStrip(0, band), *pages[0].strips))
    nodes = (*band_nodes, *title_nodes, *(node for each in (*lines, logo) for node in each.nodes))
    return ComposedCover((first, *pages[1:]), nodes)


def _title(cover: Cover, setting: Setting) -> tuple[Strips, tuple[Node, ...]]:
    style = TextStyle(setting.measures.title, setting.colours.ink, bold=True)
    segments, nodes = segments_of(cover.title, style, setting)
    leading = setting.measures.title * setting.measures.heading_leading
    strips = segment_strips(segments, setting, leading, balanced=True)
    return strips, (StructureElement("H1", nodes),) if nodes else ()


def _picture(cover: Cover, setting: Setting, room: float) -> Strips:
    """The large picture, as high as the words let it be; none where it would be small."""
    measures = setting.measures
    height = min(measures.cover_tile, room)
    if cover.artwork is None or height < measures.cover_tile * _LEAST_PICTURE:
        return (Strip(0, before=measures.body, after=measures.body),)
    space = measures.body * _PICTURE_SPACE
    return (Strip(height, cover_marks(cover.artwork, height, setting), before=space, after=space),)


def _logo(cover: Cover, setting: Setting) -> Composed:
    """The logo of who publishes it, at the foot; nothing where there is none."""
    if cover.logo is None:
        return Composed((), ())
    width, height = (side * POINTS_PER_MM for side in logo_size_mm(cover.logo.artwork))
    return compose_image(cover.logo, width, height, setting)


def _band(cover: Cover, setting: Setting) -> tuple[Strip, tuple[Node, ...]]:
    """The band over the whole width of the sheet. The label stands at its right, or under the name where
    both do not fit on a line. Its own left edge is that of the words."""
    measures, colours = setting.measures, setting.colours
    size = measures.body * _BAND_POINTS
    padding = measures.body * _BAND_PADDING
    pill, pill_width, pill_node = _pill(cover, setting, size)
    beside = setting.narrower(pill_width + measures.gap if pill else 0)
    style = TextStyle(size, colours.on_band, bold=True)
    notice, notice_nodes = _notice(cover, style, setting)
    segments, nodes = segments_of(cover.organisation, style, setting)
    under = pill is not None and beside.width < setting.width * 0.4
    name = segment_strips(segments, setting if under else beside, size * 1.25)
    if not name and pill is None and not notice.height:
        return Strip(0), ()
    name_strip = stacked(name) if name else Strip(0)
    inner = max(name_strip.height, pill.height if pill else 0)
    if under and pill:
        inner = name_strip.height + measures.body * 0.4 + pill.height
    height = measures.top * 0.45 + padding + notice.height + inner + padding
    middle = height - padding - inner / 2
    parts = [(height - padding - inner - notice.height, notice)] if notice.height else []
    name_y = height - padding - inner if under else middle - name_strip.height / 2
    left = setting.across(0, setting.width if under else beside.width)
    parts += [(name_y, replace(name_strip, x=left))]
    if pill:
        x = setting.across(0 if under else setting.width - pill_width, pill_width)
        y = height - padding - pill.height if under else middle - pill.height / 2
        parts.append((y, replace(pill, x=x)))
    ground = Panel(-measures.margin, 0, measures.page_width, height, colours.band)
    organisation = (StructureElement("P", nodes),) if nodes else ()
    return Strip(height, (ground,), parts=tuple(parts)), (*notice_nodes, *organisation, *pill_node)


def _notice(cover: Cover, style: TextStyle, setting: Setting) -> tuple[Strip, tuple[Node, ...]]:
    """What a draft says at the top of its band, with the space below it; nothing in other copies."""
    segments, nodes = segments_of(cover.notice, style, setting)
    lines = segment_strips(segments, setting, style.size * 1.25)
    if not lines:
        return Strip(0), ()
    words = stacked(lines)
    return Strip(words.height + setting.measures.body * 0.6, parts=((0, words),)), (
        StructureElement("P", nodes),
    )


def _pill(cover: Cover, setting: Setting, size: float) -> tuple[Strip | None, float, tuple[Node, ...]]:
    """The label on a light ground of its own."""
    colours = setting.colours
    segments, nodes = segments_of(cover.label, TextStyle(size, colours.band, bold=True), setting)
    side, top = size * _PILL_SIDE, size * _PILL_TOP
    words = segment_strips(segments, setting.narrower(2 * side), size * 1.25)
    if not words:
        return None, 0, ()
    inner = stacked(words)
    left, right = _sides_of(inner)
    width = right - left + 2 * side
    height = inner.height + 2 * top
    ground = Panel(0, 0, width, height, colours.on_band, corner=size * 0.45)
    return (
        Strip(height, (ground,), parts=((top, replace(inner, x=side - left)),)),
        width,
        (StructureElement("P", nodes),),
    )


def _sides_of(strip: Strip) -> tuple[float, float]:
    """How far the words of a strip reach to the left and to the right."""
    sides = [(left + part.x, right + part.x) for _, part in strip.parts for left, right in [_sides_of(part)]]
    for mark in strip.marks:
        if isinstance(mark, TextLine):
            sides += [
                (mark.x + piece.x, mark.x + piece.x + piece.shaped.advance * piece.size)
                for piece in mark.pieces
                if piece.shaped.text.strip()
            ]
    return min((left for left, _ in sides), default=0), max((right for _, right in sides), default=0)
