"""SVG files as PNG. The same picture and size give the same bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def png_of_svg(source: str, width_pixels: int, font_files: Sequence[Path] = ()) -> bytes:
    """A PNG of an SVG that is safe to draw, as wide as asked for. Raises `ValueError` if it cannot be drawn.

    No font of the machine is used: text is drawn in the fonts of `font_files`, or not at all.
    """
    import resvg_py

    fonts = [str(path) for path in font_files]
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=source, width=width_pixels, skip_system_fonts=True, font_files=fonts or None
        )
    )
