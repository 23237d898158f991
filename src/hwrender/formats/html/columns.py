"""The two columns of bilingual rows, in windows and on paper that are wide enough for both languages."""

from __future__ import annotations

from hwrender.formats.html.typography import (
    LEAST_ROW_WORDS_EMS,
    LINE_EMS,
    MARGINS_REMS,
    MM_IN_A_POINT,
    POINTS_IN_A_REM,
    READER_SIZES,
    WIDEST_REMS,
)
from hwrender.style import Style

_BESIDE_WORDS_REMS = 9.0 + 2 * 2.0
"""The widest picture of a row and the gaps beside two columns (`sizes_css`)."""

_SMALL_PICTURE = 0.6
"""On paper a picture is so much smaller, where that makes room for two columns beside it."""

_STACKED = (
    "{ --pair-columns: var(--row-columns); --bare-columns: minmax(0, 1fr); --other-column: "
    "var(--words-column); --other-row: auto; --other-bare-column: 1; }"
)

_RULES = """\
:root {
  --pair-columns: var(--tile-size) minmax(0, 1fr) minmax(0, 1fr);
  --bare-columns: minmax(0, 1fr) minmax(0, 1fr);
  --other-column: 3;
  --other-row: 1 / span 3;
  --other-bare-column: 2;
}
.row.two:not(.bare) { grid-template-columns: var(--pair-columns); }
.row.two.bare { grid-template-columns: var(--bare-columns); }
/* the picture is as high as both languages, so that one follows the other at once */
.row.two:not(.bare) { grid-template-rows: auto auto 1fr; }
.row.two > .picture { grid-row: 1 / span 3; }
.row.two > .idea { align-self: start; }
.row.two:not(.bare) > .other { grid-column: var(--other-column); grid-row: var(--other-row); }
.row.two.bare > .other { grid-column: var(--other-bare-column); grid-row: var(--other-row); }
.other { border-inline-start: 3px solid var(--accent); padding-inline-start: 0.7em; }
"""


def columns_css(style: Style) -> str:
    """Rows with both languages side by side; one under the other where a column would be too narrow."""
    body_rems = style.type.body_points / POINTS_IN_A_REM
    narrow = (_narrow(name, size, body_rems * size) for name, size in READER_SIZES.items())
    return f"{_RULES}@media screen {{\n{''.join(narrow)}}}\n@media print {{\n  {_paper(style)}\n}}\n"


def _narrow(name: str, size: float, body_rems: float) -> str:
    """For a size that readers may choose: the windows in which one language stands under the other."""
    chosen = ":root" if size == 1 else f":root:has(#{name}:checked)"
    needed_rems = 2 * LEAST_ROW_WORDS_EMS * body_rems + _BESIDE_WORDS_REMS
    if needed_rems > min(WIDEST_REMS, LINE_EMS * body_rems):
        return f"  {chosen} {_STACKED}\n"
    return f"  @media (max-width: {needed_rems + MARGINS_REMS:.4g}em) {{ {chosen} {_STACKED} }}\n"


def _paper(style: Style) -> str:
    page, tile_mm = style.page, style.pictures.tile_mm * _SMALL_PICTURE
    room_mm = page.width_mm - 2 * page.margin_mm - tile_mm - 2 * style.pictures.gap_mm
    if room_mm / 2 < LEAST_ROW_WORDS_EMS * style.type.body_points * MM_IN_A_POINT:
        return f":root {_STACKED}"
    return f":root {{ --tile-size: {tile_mm:.4g}mm; }}"
