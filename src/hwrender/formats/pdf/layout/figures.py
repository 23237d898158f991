"""Pictures: drawings on a tint of one colour family, photographs as they are, and QR codes."""

from __future__ import annotations

from hwrender.document import Link
from hwrender.edition.model import Figure, Run, Words
from hwrender.edition.outline import text_of
from hwrender.formats.pdf.layout.marks import Image, Mark, Panel, QrCode, Strip
from hwrender.formats.pdf.layout.setting import Composed, Setting
from hwrender.formats.pdf.tree import Content, StructureElement
from hwrender.pictures.artwork import Artwork, Drawing, Photograph

# the largest part of the page's height that a picture by itself may fill
_LARGEST_PART = 0.5
# photographs are not blown up beyond this many pixels an inch
_LEAST_RESOLUTION = 96
_DRAWING_TILES = 1.6


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
            scale = side / max(width, height)
            across, down = width * scale, height * scale
            return (Image((side - across) / 2, (side - down) / 2, across, down, artwork, "", content),)


def cover_marks(artwork: Artwork, height: float, setting: Setting) -> tuple[Mark, ...]:
    """The cover's picture: a drawing on a ground as wide as the words, a photograph as wide as it can be."""
    width = setting.width
    match artwork:
        case Drawing():
            inner = height * (1 - 2 * setting.measures.inset)
            ground = Panel(0, 0, width, height, setting.colours.tile, corner=setting.measures.corner * 1.6)
            image = Image(
                (width - inner) / 2, (height - inner) / 2, inner, inner, artwork, setting.colours.drawing
            )
            return (ground, image)
        case Photograph(width=across, height=down):
            scale = min(width / across, height / down)
            return (Image(0, 0, across * scale, down * scale, artwork, ""),)


def compose_figure(block: Figure, setting: Setting) -> Composed:
    """A picture by itself."""
    description = text_of(block.description)
    content = Content() if description else None
    height, marks = _sized(block.artwork, setting, content)
    space = setting.measures.body * 1.1
    strip = Strip(height, marks, before=space, after=space)
    nodes = (StructureElement("Figure", (content,), description=description),) if content else ()
    return Composed((strip,), nodes)


def _sized(artwork: Artwork, setting: Setting, content: Content | None) -> tuple[float, tuple[Mark, ...]]:
    measures = setting.measures
    limit = (measures.bottom - measures.top) * _LARGEST_PART
    match artwork:
        case Drawing():
            side = min(measures.tile * _DRAWING_TILES, setting.width, limit)
            return side, tile_marks(artwork, side, setting, content)
        case Photograph(width=width, height=height):
            natural = width * 72 / _LEAST_RESOLUTION
            scale = min(setting.width, natural, limit * width / height) / width
            image = Image(0, 0, width * scale, height * scale, artwork, "", content)
            return height * scale, (image,)


# the clear border around a code, in modules (ISO/IEC 18004 6.3.8)
_QUIET = 4
_PAPER = "#ffffff"
_INK = "#000000"


def leads_to(words: Words, address: str | None) -> bool:
    """Whether a link in these sentences leads to this address."""
    return address is not None and any(_links_to(sentence.runs, address) for sentence in words)


def _links_to(runs: tuple[Run, ...], address: str) -> bool:
    return any(isinstance(run, Link) and run.target == address for run in runs)


def qr_marks(address: str, side: float, setting: Setting) -> tuple[Mark, ...]:
    """The code in a square of this side, black on white whatever the paper, for the eye of a telephone."""
    import segno

    # error correction M: a fold or a coffee ring does no harm
    code = segno.make_qr(address, error="m", boost_error=False)
    modules = tuple(tuple(bool(module) for module in row) for row in code.matrix)
    quiet = side * _QUIET / (len(modules) + 2 * _QUIET)
    corner = setting.measures.corner
    ground = Panel(0, 0, side, side, _PAPER, setting.colours.accent, 1.2, corner=min(corner, quiet))
    return (ground, QrCode(quiet, quiet, side - 2 * quiet, modules, _INK))
