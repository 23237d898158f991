"""The look of a book: the web page's, in what every reading system can change.

The reader's own size, ink and paper hold. Grounds are see-through, lines are in a colour that can be seen on
white and on black, and words are in the reader's ink; only the words that are heard have both a ground and
an ink, so that no choice of the reader's can make them one.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from msgspec import Struct

from hwrender.fonts.faces import BODY_FAMILY, Face
from hwrender.fonts.runs import characters_by_face
from hwrender.fonts.subset import subset_woff2
from hwrender.style import Style, contrast

# a changed font may not bear the name of the original (OFL 1.1, clause 3)
FAMILY, WIDE_FAMILY_NAME = "Report", "Report Wide"

LEAST_LEADING = 1.55
"""WCAG 2.2 1.4.8 asks for 1.5 on a screen; paper may be tighter."""

COLUMN_EMS = 6.5
"""The least width of a column: what a plain word needs. A table that has less is shown as cards."""

_WHITE, _BLACK = "#ffffff", "#000000"


class FontFile(Struct, frozen=True):
    """A subset of a face as a file of the book."""

    name: str
    family: str
    weight: int
    content: bytes


def font_files(texts: Iterable[str], *, slashed_zero: bool = False) -> tuple[FontFile, ...]:
    """The shipped fonts, cut down to the characters of these texts; the zero with a slash if asked for.

    Scripts that they do not hold are left to the reader's device, which has fonts for its owner's languages.
    """
    words = "".join(sorted(set("".join(texts))))
    return tuple(
        _font_file(face, characters, slashed_zero)
        for bold in (False, True)
        for face, characters in characters_by_face(words, bold).items()
    )


def style_sheet(
    style: Style, fonts: Iterable[FontFile], columns: Iterable[int], *, slashed_zero: bool = False
) -> str:
    """The style sheet of a book whose tables have so many columns."""
    cards = (_cards(count) for count in sorted(columns))
    zero = ("body { font-variant-numeric: slashed-zero; }",) if slashed_zero else ()
    return "\n".join((*map(_font_face, fonts), _sizes(style), *zero, _fixed_rules(), *cards)) + "\n"


def two_sided(colour: str) -> str:
    """The colour, as light or as dark as it must be to have the same contrast with white and with black:
    4.58 to 1, which is more than WCAG 2.2 1.4.11 asks of what is no text."""
    low, high, steps = 0.0, 1.0, 12
    is_dark = contrast(colour, _WHITE) > contrast(colour, _BLACK)
    mixed = colour
    for _ in range(steps):
        share = (low + high) / 2
        mixed = _mixed(colour, _WHITE if is_dark else _BLACK, share)
        is_enough = (contrast(mixed, _WHITE) < contrast(mixed, _BLACK)) == is_dark
        low, high = (low, share) if is_enough else (share, high)
    return mixed


def _mixed(colour: str, other: str, share: float) -> str:
    pairs = ((int(colour[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(one + (two - one) * share):02x}" for one, two in pairs)


def _font_file(face: Face, characters: str, slashed_zero: bool) -> FontFile:
    is_body = face.family == BODY_FAMILY
    weight = "bold" if face.bold else "regular"
    name = f"fonts/{'report' if is_body else 'report-wide'}-{weight}.woff2"
    family = FAMILY if is_body else WIDE_FAMILY_NAME
    content = subset_woff2(face, characters, slashed_zero=slashed_zero)
    return FontFile(name, family, 700 if face.bold else 400, content)


def _font_face(font: FontFile) -> str:
    return (
        f'@font-face {{ font-family: "{font.family}"; font-weight: {font.weight}; font-style: normal; '
        f'src: url("{font.name}") format("woff2"); }}'
    )


def _sizes(style: Style) -> str:
    sizes = style.type
    body = sizes.body_points
    line = two_sided(style.colours.accent)
    red, green, blue = (int(line[at : at + 2], 16) for at in (1, 3, 5))
    return f"""\
body {{ line-height: {max(sizes.leading, LEAST_LEADING):.4g}; }}
h1 {{ font-size: {min(sizes.title_points / body, 1.8):.4g}em; }}
h2 {{ font-size: {min(sizes.heading_2_points / body, 1.5):.4g}em; }}
h3 {{ font-size: {min(sizes.heading_3_points / body, 1.25):.4g}em; }}
h1, h2, h3, h4, h5, h6 {{ line-height: {sizes.heading_leading:.4g}; }}
h2, blockquote, pre, hr, th, td, .notice, .label, .meaning, .contents {{ border-color: {line}; }}
li::marker {{ color: {line}; }}
.tile, .picture.photograph, thead th {{ background-color: rgba({red}, {green}, {blue}, 0.16); }}
blockquote, pre, .meaning {{ background-color: rgba({red}, {green}, {blue}, 0.08); }}"""


def _cards(columns: int) -> str:
    """How wide a table is in the reader's own size of type, a query of its container can tell (CSS
    Containment 3, 3); a reading system that does not know of them shows it as a table."""
    table = f".columns-{columns}"
    return f"""\
@container (max-width: {columns * COLUMN_EMS:.4g}em) {{
  {table} table, {table} caption, {table} tbody, {table} tr,
  {table} tbody th, {table} td {{ display: block; }}
  {table} thead {{ position: absolute; clip-path: inset(50%); }}
  {table} tbody tr {{ margin-bottom: 0.9em; padding: 0.3em 0; border: 0.12em solid; border-radius: 0.4em; }}
  {table} tbody th, {table} td {{ padding: 0.2em 0.6em; border-width: 0; text-align: start; }}
  {table} td::before {{ font-weight: 700; content: attr(data-label) ": "; }}
}}"""


@cache
def _fixed_rules() -> str:
    return (Path(__file__).parent / "book.css").read_text(encoding="utf-8")
