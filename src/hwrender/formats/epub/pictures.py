"""The pictures of a book: drawings as SVG in the document, in the reader's own ink; photographs as files."""

from __future__ import annotations

from typing import assert_never
from xml.etree.ElementTree import Element, fromstring

from msgspec import Struct

from hwrender.edition.model import Words
from hwrender.edition.outline import text_of
from hwrender.formats.epub.elements import made
from hwrender.pictures.artwork import Artwork, Drawing, Photograph
from hwrender.pictures.library import svg

_GRID = "0 0 48 48"
"""The library's drawings are on a grid of 48 units a side."""

_SUFFIXES = {"image/png": "png", "image/jpeg": "jpg"}


class PictureFile(Struct, frozen=True):
    """A photograph as a file of the book."""

    name: str
    media_type: str
    content: bytes


class Pictures:
    """Shows pictures, and remembers the photographs that the book must hold, each once."""

    def __init__(self) -> None:
        self._files: dict[Photograph, PictureFile] = {}

    def picture(self, artwork: Artwork, description: Words, kind: str) -> Element:
        """A picture named by its description, or hidden from screen readers when it has none. `kind` is its
        class. The id is that of the description, which is heard while the picture is marked."""
        text = text_of(description)
        named = {"id": description[0].id} if description else {}
        match artwork:
            case Drawing():
                role = {"role": "img", "aria-label": text} if text else {"aria-hidden": "true"}
                return made("div", {"class": f"{kind} tile", **named, **role}, _drawn(artwork))
            case Photograph():
                # an alt must be there even when it is empty, and `made` leaves empty ones out
                image = Element("img", {"src": self._file(artwork).name, "alt": text, **named})
                return made("div", {"class": f"{kind} photograph"}, image)
            case _:
                assert_never(artwork)

    def files(self) -> tuple[PictureFile, ...]:
        """Each photograph that was shown, in the order of first use."""
        return tuple(self._files.values())

    def _file(self, photograph: Photograph) -> PictureFile:
        if photograph not in self._files:
            name = f"pictures/photograph-{len(self._files) + 1}.{_SUFFIXES[photograph.media_type]}"
            self._files[photograph] = PictureFile(name, photograph.media_type, photograph.content)
        return self._files[photograph]


def _drawn(drawing: Drawing) -> Element:
    picture = fromstring(f"<svg>{svg(drawing)}</svg>")  # our own library
    named = {"xmlns": "http://www.w3.org/2000/svg", "viewBox": _GRID, "aria-hidden": "true"}
    picture.attrib.update({**named, "focusable": "false"})
    return picture
