"""The pictures of one file: each is there once, however often it is shown."""

from __future__ import annotations

from typing import assert_never

from hwrender.formats.pdf.objects import Array, Dictionary, File, Name, Reference, Stream
from hwrender.formats.pdf.operators import vector_operators
from hwrender.pictures.artwork import Artwork, Drawing, Photograph


class ImageBook:
    """The pictures of a file that is being drawn. Each is drawn in a square of one unit."""

    def __init__(self) -> None:
        self._names: dict[tuple[Artwork, str], str] = {}

    def resource_name(self, artwork: Artwork, colour: str) -> str:
        """The name of a picture in the resources of a page."""
        return self._names.setdefault((artwork, colour), f"X{len(self._names) + 1}")

    def resources(self, file: File) -> Dictionary:
        """The pictures as a resource dictionary."""
        return Dictionary(
            {name: _object(artwork, colour, file) for (artwork, colour), name in self._names.items()}
        )


def _object(artwork: Artwork, colour: str, file: File) -> Reference:
    match artwork:
        case Drawing():
            return file.add(_drawing(artwork, colour))
        case Photograph():
            return file.add(_photograph(artwork))
        case _:
            assert_never(artwork)


def _drawing(drawing: Drawing, colour: str) -> Stream:
    from hwrender.pictures.library import vector

    shapes = vector(drawing)
    # the form's own grid is mapped to the unit square; a drawing that is not square keeps its shape, centred
    scale = 1 / max(shapes.width, shapes.height)
    right, up = (1 - shapes.width * scale) / 2, (1 + shapes.height * scale) / 2
    return Stream(
        vector_operators(shapes, colour).encode("ascii") + b"\n",
        {
            "Type": Name("XObject"),
            "Subtype": Name("Form"),
            "BBox": Array([0, 0, shapes.width, shapes.height]),
            "Matrix": Array([f"{each:.6f}" for each in (scale, 0, 0, -scale, right, up)]),
            "Resources": Dictionary({}),
        },
    )


def _photograph(photograph: Photograph) -> Stream:
    """A photograph: a JPEG as it is, anything else as pixels. Both are sRGB, and nothing shines through
    them."""
    entries = {
        "Type": Name("XObject"),
        "Subtype": Name("Image"),
        "Width": photograph.width,
        "Height": photograph.height,
        "BitsPerComponent": 8,
        "ColorSpace": Name("DeviceRGB"),
    }
    if photograph.media_type == "image/jpeg":
        return Stream(photograph.content, entries | {"Filter": Name("DCTDecode")}, compressed=False)

    from hwrender.pictures.photographs import rgb_pixels

    return Stream(rgb_pixels(photograph), entries)
