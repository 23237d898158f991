"""Pictures: drawings on a tint of one colour family, photographs as they are, in a tile whole on the same
tint."""

from __future__ import annotations

from hwrender.edition.model import Figure
from hwrender.edition.outline import text_of
from hwrender.formats.pdf.layout.marks import Image, Mark, Panel, Strip
from hwrender.formats.pdf.layout.setting import Composed, Setting
from hwrender.formats.pdf.tree import Content, StructureElement
from hwrender.pictures.artwork import Artwork, Drawing, Photograph

# the largest part of the page's height that a picture by itself may fill
_LARGEST_PART = 0.5
# and a large one, which has a page of its own if it must
_LARGEST_PART_OF_LARGE = 0.94
# photographs are not blown up beyond this many pixels an inch, nor large ones, which are there to be read
_LEAST_RESOLUTION, _LEAST_RESOLUTION_OF_LARGE = 96, 60
_DRAWING_TILES = 1.6
# the part of a tile's side that is left clear around a photograph, so that round corners cut nothing off
_PHOTOGRAPH_INSET = 0.06
# the part of the cover's tile that its drawing fills
_COVER_DRAWING = 0.75


def tile_marks(artwork: Artwork, side: float, setting: Setting, content: Content | None) -> tuple[Mark, ...]:
    """A picture in a square of this side, with its left top corner at the origin."""
    match artwork:
        case Drawing():
            inset = side * setting.measures.inset
            corner = min(setting.measures.corner * side / setting.measures.tile, side * 0.12)
            ground = Panel(0, 0, side, side, setting.colours.tile, corner=corner)
            inner = side - 2 * inset
            return (ground, Image(inset, inset, inner, inner, artwork, setting.colours.drawing, content))
        case Photograph(width=width, height=height):
            scale = side * (1 - 2 * _PHOTOGRAPH_INSET) / max(width, height)
            across, down = width * scale, height * scale
            ground = Panel(0, 0, side, side, setting.colours.tile, corner=setting.measures.corner)
            return (ground, Image((side - across) / 2, (side - down) / 2, across, down, artwork, "", content))


def cover_marks(artwork: Artwork, height: float, setting: Setting) -> tuple[Mark, ...]:
    """The cover's picture: a drawing on a square ground, a photograph as wide as it can be."""
    width = setting.width
    match artwork:
        case Drawing():
            inner, inset = height * _COVER_DRAWING, height * (1 - _COVER_DRAWING) / 2
            left, corner = setting.across(0, height), setting.measures.corner * 1.6
            ground = Panel(left, 0, height, height, setting.colours.tile, corner=corner)
            return (ground, Image(left + inset, inset, inner, inner, artwork, setting.colours.drawing))
        case Photograph(width=across, height=down):
            scale = min(width / across, height / down)
            left = setting.across(0, across * scale)
            return (Image(left, 0, across * scale, down * scale, artwork, ""),)


def compose_figure(block: Figure, setting: Setting) -> Composed:
    """A picture by itself."""
    return compose_image(block, *_size(block, setting), setting)


def compose_image(block: Figure, width: float, height: float, setting: Setting) -> Composed:
    """A picture of this size in points, which fits its shape."""
    description = text_of(block.description)
    content = Content() if description else None
    space = setting.measures.body * 1.1
    marks = _marks(block.artwork, width, height, setting, content)
    strip = Strip(height, marks, x=setting.across(0, width), before=space, after=space)
    nodes = (StructureElement("Figure", (content,), description=description),) if content else ()
    return Composed((strip,), nodes)


def _size(figure: Figure, setting: Setting) -> tuple[float, float]:
    """The width and the height of a picture by itself."""
    measures, artwork, is_large = setting.measures, figure.artwork, figure.is_large
    limit = (measures.bottom - measures.top) * (_LARGEST_PART_OF_LARGE if is_large else _LARGEST_PART)
    match artwork:
        case Drawing():
            tile = measures.cover_tile if is_large else measures.tile * _DRAWING_TILES
            side = min(tile, setting.width, limit)
            return side, side
        case Photograph(width=width, height=height):
            natural = width * 72 / (_LEAST_RESOLUTION_OF_LARGE if is_large else _LEAST_RESOLUTION)
            scale = min(setting.width, natural, limit * width / height) / width
            return width * scale, height * scale


def _marks(
    artwork: Artwork, width: float, height: float, setting: Setting, content: Content | None
) -> tuple[Mark, ...]:
    match artwork:
        case Drawing():
            return tile_marks(artwork, height, setting, content)
        case Photograph():
            return (Image(0, 0, width, height, artwork, "", content),)
