"""Pictures as parts of the file, each stored once, and as drawings in the line of the text."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import assert_never

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from msgspec import Struct

from hwrender.edition.model import Words
from hwrender.edition.outline import text_of
from hwrender.formats.word.elements import NAMESPACES, Element, make, run
from hwrender.formats.word.measures import emu
from hwrender.pictures.artwork import Artwork, Drawing, Photograph
from hwrender.pictures.raster import png_of_svg, tile_png
from hwrender.qr_codes import qr_png
from hwrender.style import Colours, Style

_PIXELS_A_MILLIMETRE = 12
"""305 to the inch: as fine as print is made."""
_FRAME_PIXELS = 6
"""To the millimetre, for a box with nothing in it."""
_KEPT_TILES = 200
_DECORATIVE = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"
"""The extension in which Office keeps "mark as decorative"."""

_SUFFIXES = {"image/png": "png", "image/jpeg": "jpg"}


class Box(Struct, frozen=True):
    """The space a picture may fill, in millimetres."""

    width: float
    height: float


class _Stored(Struct, frozen=True):
    part: Part
    width_pixels: float
    height_pixels: float


class MediaParts:
    """The pictures of one document. `font_folders` are searched for the letters of charts."""

    def __init__(self, style: Style, font_folders: tuple[Path, ...] = ()) -> None:
        self._style = style
        self.font_folders = font_folders
        self._stored: dict[tuple[str, bytes], _Stored] = {}
        self._drawn: dict[tuple[Drawing, int], _Stored] = {}
        self._count = 0

    def inline(self, artwork: Artwork, description: Words, box: Box, part: Part) -> Element:
        """A run that holds this picture as large as the box allows.

        A picture without a description is marked as decorative, so that a screen reader passes it by.
        """
        stored = self._store(artwork, box)
        scale = min(box.width / stored.width_pixels, box.height / stored.height_pixels)
        return self._run(
            stored.part, stored.width_pixels * scale, stored.height_pixels * scale, text_of(description), part
        )

    def code(self, address: str, side: float, part: Part) -> Element:
        """A run that holds the QR code of an address, decorative: the link beside it says the same."""
        stored = self._keep("image/png", qr_png(address), side, side)
        return self._run(stored.part, side, side, "", part)

    def bar(self, ink: str | None, width: float, height: float, part: Part) -> Element:
        """A run that holds a plain bar, decorative; without an ink it cannot be seen."""
        fill = f'fill="{ink}"' if ink else 'fill-opacity="0"'
        svg = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><path d="M0 0h2v2H0z" {fill}/></svg>'
        )
        stored = self._keep("image/png", png_of_svg(svg, 2), 2, 2)
        return self._run(stored.part, width, height, "", part)

    def frame(self, ink: str, box: Box, part: Part) -> Element:
        """A run that holds an empty box of this size, decorative."""
        width, height = (round(side * _FRAME_PIXELS) for side in (box.width, box.height))
        svg = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">'
            f'<rect x="2" y="2" width="{width - 4}" height="{height - 4}" rx="12" fill="none" '
            f'stroke="{ink}" stroke-width="3"/></svg>'
        )
        stored = self._keep("image/png", png_of_svg(svg, width), width, height)
        return self._run(stored.part, box.width, box.height, "", part)

    def _store(self, artwork: Artwork, box: Box) -> _Stored:
        match artwork:
            case Drawing():
                return self._draw(artwork, min(box.width, box.height))
            case Photograph(media_type=media_type, content=content, width=width, height=height):
                return self._keep(media_type, content, width, height)
            case _:
                assert_never(artwork)

    def _draw(self, drawing: Drawing, side: float) -> _Stored:
        pixels = round(side * _PIXELS_A_MILLIMETRE)
        found = self._drawn.get((drawing, pixels))
        if found is None:
            pictures = self._style.pictures
            corner = pictures.corner_mm / pictures.tile_mm
            content = _tile(drawing, pixels, self._style.colours, pictures.inset, corner)
            found = self._drawn[drawing, pixels] = self._keep("image/png", content, pixels, pixels)
        return found

    def _keep(self, media_type: str, content: bytes, width: float, height: float) -> _Stored:
        found = self._stored.get((media_type, content))
        if found is None:
            name = PackURI(f"/word/media/image{len(self._stored) + 1}.{_SUFFIXES[media_type]}")
            found = _Stored(Part(name, media_type, content), width, height)
            self._stored[media_type, content] = found
        return found

    def _run(self, picture: Part, width: float, height: float, description: str, part: Part) -> Element:
        self._count += 1
        relationship = part.relate_to(picture, RELATIONSHIP_TYPE.IMAGE)
        size: dict[str, str | int] = {"cx": emu(width), "cy": emu(height)}
        inline = make(
            "wp:inline",
            {"distT": 0, "distB": 0, "distL": 0, "distR": 0},
            make("wp:extent", size),
            _properties("wp:docPr", self._count, description),
            make("wp:cNvGraphicFramePr", make("a:graphicFrameLocks", {"noChangeAspect": 1})),
            _graphic(relationship, self._count, size),
        )
        return run(make("w:drawing", inline))


@lru_cache(maxsize=_KEPT_TILES)
def _tile(drawing: Drawing, pixels: int, colours: Colours, inset: float, corner: float) -> bytes:
    """A tile, kept for the next report: a library of reports shows the same pictures again and again."""
    return tile_png(drawing, pixels, colours, inset, corner)


def _properties(name: str, number: int, description: str) -> Element:
    attributes: dict[str, str | int] = {"id": number, "name": f"Picture {number}"}
    if description:
        return make(name, attributes | {"descr": description})
    decorative = make("adec:decorative", {"val": 1})
    extension = make("a:ext", {"uri": _DECORATIVE}, decorative)
    return make(name, attributes | {"descr": ""}, make("a:extLst", extension))


def _graphic(relationship: str, number: int, size: dict[str, str | int]) -> Element:
    fill = make(
        "pic:blipFill", make("a:blip", {"r:embed": relationship}), make("a:stretch", make("a:fillRect"))
    )
    shape = make(
        "pic:spPr",
        make("a:xfrm", make("a:off", {"x": 0, "y": 0}), make("a:ext", size)),
        make("a:prstGeom", {"prst": "rect"}, make("a:avLst")),
    )
    identity = make(
        "pic:nvPicPr", make("pic:cNvPr", {"id": number, "name": f"Picture {number}"}), make("pic:cNvPicPr")
    )
    picture = make("pic:pic", identity, fill, shape)
    return make("a:graphic", make("a:graphicData", {"uri": NAMESPACES["pic"]}, picture))
