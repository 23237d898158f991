"""The pictures of the page, drawings and photographs alike: each is kept once, however often it is shown."""

from __future__ import annotations

from typing import assert_never

from markupsafe import Markup
from msgspec import Struct

from hwrender.edition.model import Words
from hwrender.edition.outline import text_of
from hwrender.formats.html.addresses import data_address
from hwrender.formats.html.templates import macros
from hwrender.pictures.artwork import Artwork, Drawing, Photograph
from hwrender.pictures.library import svg

DRAWING_GRID = 48
"""The library's drawings are on a grid of this many units a side."""


class Symbol(Struct, frozen=True):
    """A picture as the page holds it: its id, its size in units of its own, and what it shows."""

    id: str
    width: int
    height: int
    content: Markup


class PageSymbols:
    """Shows pictures and remembers which the page must hold."""

    def __init__(self) -> None:
        self._symbols: dict[Artwork, Symbol] = {}

    def picture(self, artwork: Artwork, description: Words) -> Markup:
        """A picture named by its description, or hidden from screen readers when it has none."""
        if artwork not in self._symbols:
            self._symbols[artwork] = _symbol(artwork, len(self._symbols) + 1)
        symbol = self._symbols[artwork]
        sentence = description[0].id if description else ""
        return Markup(
            macros().picture(symbol.id, symbol.width, symbol.height, text_of(description), sentence)
        )

    def symbols(self) -> tuple[Symbol, ...]:
        """Each picture that was shown, in the order of first use."""
        return tuple(self._symbols.values())


def _symbol(artwork: Artwork, number: int) -> Symbol:
    match artwork:
        case Drawing(name=name):
            # the shapes come from the package's own library
            return Symbol(f"Picture-{name}", DRAWING_GRID, DRAWING_GRID, Markup(svg(artwork)))
        case Photograph(width=width, height=height):
            content = Markup(macros().photograph(data_address(artwork.media_type, artwork.content), artwork))
            return Symbol(f"Photograph-{number}", width, height, content)
        case _:
            assert_never(artwork)
