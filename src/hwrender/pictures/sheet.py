"""A sheet of pictures to choose from, to look at or to print: the pictures of each word, with their names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path

from hwrender.pictures.artwork import Drawing
from hwrender.pictures.library import svg
from hwrender.pictures.raster import png_of_svg
from hwrender.pictures.search import search_pictures, words_for

# pixels of the sheet, for a page 210 mm wide at 150 to the inch
_WIDTH = 1240
_MARGIN = 60
_COLUMNS = 6
_CELL_WIDTH = (_WIDTH - 2 * _MARGIN) / _COLUMNS
_CELL_HEIGHT = 236
_TILE = 150
_HEADING_HEIGHT = 84
_NAME_SIZE = 19
_LONGEST_LINE = 17
_INK, _TILE_COLOUR = "#2c1557", "#f0ecfa"

_PAGE = """<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Pictures: {title}</title>
<style>
body {{ font: 1.125rem/1.5 "Atkinson Hyperlegible Next", Verdana, sans-serif; color: #16131f; margin: 2rem; }}
ul {{ list-style: none; padding: 0; display: grid; gap: 1.5rem;
     grid-template-columns: repeat(auto-fill, minmax(10rem, 1fr)); }}
li {{ break-inside: avoid; }}
svg {{ width: 9rem; height: 9rem; padding: 1rem; box-sizing: border-box; display: block; color: {ink};
      background: {tile}; border-radius: 1rem; print-color-adjust: exact; }}
code {{ font: inherit; font-weight: bold; }}
</style>
</head>
<body>
<h1>Pictures: {title}</h1>
<p>Write <code>![](name)</code> before the words that a picture goes with.</p>
{sections}
</body>
</html>
"""


def sheet_html(words: Sequence[str]) -> str:
    """A page, complete in itself, with the pictures found for each word."""
    sections = "\n".join(_section(word, search_pictures(word)) for word in words)
    return _PAGE.format(title=escape(", ".join(words)), ink=_INK, tile=_TILE_COLOUR, sections=sections)


def sheet_png(words: Sequence[str], font_files: Sequence[Path]) -> bytes:
    """The same as one PNG, `_WIDTH` pixels wide, its names set in the fonts of `font_files`."""
    parts: list[str] = []
    top = float(_MARGIN)
    for word in words:
        pictures = search_pictures(word)
        parts.append(_text(_MARGIN, top + 44, 36, word if pictures else f"{word}: no picture found"))
        parts.extend(_cell(picture, number, top + _HEADING_HEIGHT) for number, picture in enumerate(pictures))
        rows = -(-len(pictures) // _COLUMNS)
        top += _HEADING_HEIGHT + rows * _CELL_HEIGHT
    height = top + _MARGIN
    opening = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height:g}">'
    ground = f'<rect width="{_WIDTH}" height="{height:g}" fill="#ffffff"/>'
    return png_of_svg(opening + ground + "".join(parts) + "</svg>", _WIDTH, font_files)


def _section(word: str, pictures: Sequence[Drawing]) -> str:
    if not pictures:
        return f"<h2>{escape(word)}</h2>\n<p>There is no picture for this.</p>"
    items = "\n".join(_item(picture) for picture in pictures)
    return f"<h2>{escape(word)}</h2>\n<ul>\n{items}\n</ul>"


def _item(picture: Drawing) -> str:
    words = ", ".join(words_for(picture))
    drawn = f'<svg viewBox="0 0 48 48" aria-hidden="true">{svg(picture)}</svg>'
    return f"<li>{drawn}<code>{escape(picture.name)}</code><br>{escape(words)}</li>"


def _cell(picture: Drawing, number: int, top: float) -> str:
    left = _MARGIN + number % _COLUMNS * _CELL_WIDTH
    upper = top + number // _COLUMNS * _CELL_HEIGHT
    drawn = (
        f'<g transform="translate({left:g} {upper:g})" color="{_INK}">'
        f'<rect width="{_TILE}" height="{_TILE}" rx="16" fill="{_TILE_COLOUR}"/>'
        f'<g transform="translate(15 15) scale({(_TILE - 30) / 48:g})">{svg(picture)}</g></g>'
    )
    names = (
        _text(left, upper + _TILE + 26 + 22 * number, _NAME_SIZE, line)
        for number, line in enumerate(_lines(picture.name))
    )
    return drawn + "".join(names)


def _lines(name: str) -> Iterator[str]:
    """A name broken after underscores, so that it stays under its picture."""
    line = ""
    for part in name.replace("_", "_ ").split():
        if line and len(line + part) > _LONGEST_LINE:
            yield line
            line = ""
        line += part
    yield line


def _text(left: float, baseline: float, size: float, words: str) -> str:
    return (
        f'<text x="{left:g}" y="{baseline:g}" font-size="{size:g}" fill="#16131f" '
        f'font-family="Atkinson Hyperlegible Next">{escape(words)}</text>'
    )
