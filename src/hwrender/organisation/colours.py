"""Colours of an organisation that everybody can read, and the nearest one where a colour cannot be used."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from hwrender.organisation.model import OrganisationColours
from hwrender.style import LEAST_CONTRAST, Style, check_limits, contrast

DARKEST_GROUND = "#f0ecfa"
"""Of the house styles: what is 7:1 on this tile is so on all of their paper and boxes too."""

WHITE, INK = "#ffffff", "#16131f"
"""The words on a bar: white on a dark one, and the ink of the house styles on a light one."""

_STEPS = 255


def can_be_heading(colour: str) -> bool:
    """Whether words in this colour can be read on the ground of every house style."""
    return contrast(colour, DARKEST_GROUND) >= LEAST_CONTRAST


def ink_on(bar: str) -> str | None:
    """The ink for words on a bar of this colour: white, else dark; None where neither can be read."""
    return next((ink for ink in (WHITE, INK) if contrast(ink, bar) >= LEAST_CONTRAST), None)


def nearest_heading(colour: str) -> str:
    """The nearest darker shade of a colour in which headings can be read."""
    return next(shade for shade in _shades(colour, 0) if can_be_heading(shade))


def nearest_bar(colour: str) -> str:
    """The nearest shade of a colour, darker or lighter, on which words can be read."""
    ends = (next(shade for shade in _shades(colour, end) if ink_on(shade)) for end in (0, 255))
    return min(ends, key=lambda shade: _distance(shade, colour))


def in_colours_of(style: Style, colours: OrganisationColours, file: str) -> Style:
    """The style with the colours of an organisation where it has colours of its own.

    Raises `UnreadableError` that names `file`, where they cannot be read on the grounds of that style.
    """
    own = style.colours
    chosen = replace(
        own,
        accent=colours.headings or own.accent,
        band=colours.bars or own.band,
        on_band=colours.on_bars or own.on_band,
    )
    if chosen == own:
        return style
    coloured = replace(style, colours=chosen)
    check_limits(coloured, file)
    return coloured


def _shades(colour: str, end: int) -> Iterator[str]:
    """The colour, and its mixtures with black (`end` is 0) or white (255), in even steps up to that."""
    channels = _channels(colour)
    for step in range(_STEPS + 1):
        mixed = (round(channel + (end - channel) * step / _STEPS) for channel in channels)
        yield "#" + "".join(f"{each:02x}" for each in mixed)


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour[1:]))


def _distance(one: str, other: str) -> int:
    return sum((a - b) ** 2 for a, b in zip(_channels(one), _channels(other), strict=True))
