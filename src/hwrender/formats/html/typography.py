"""The style's sizes as style sheet rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hwrender.formats.html.font_faces import FAMILY
from hwrender.style import Style

POINTS_IN_A_REM = 12.0
"""A rem is 16 CSS pixels unless the reader has set their browser otherwise, and a pixel is 3/4 point."""

LEAST_SCREEN_LEADING = 1.55
"""WCAG 2.2 1.4.8 asks for 1.5 on a screen; paper may be tighter."""

READER_SIZES = {"Size-1": 1.0, "Size-2": 1.25, "Size-3": 1.6}
"""What the reader's choice of size does to the type, by the id of its radio button."""

PHONE_EMS = 30.0
PHONE_SIZE = 0.92
"""Up to this width of the window the type is a little smaller: 18 points would leave four words to a line."""

LEAST_ROW_WORDS_EMS = 9.5
"""Beside a picture the words need room for the longest plain words ("confidential")."""

MARGINS_REMS = 2.0
MM_IN_A_POINT = 25.4 / 72

_LEAST_ROW_REMS = 7.25
"""The narrowest picture of a row, the gap and the margins of the page (`words.css`)."""


DIGITS = "0123456789"
"""What the foot of a printed page is written in, beside its fixed words and the short title."""

FOOT_MM = 6.0
"""What the page number adds to the lower margin; it is as large as the words (UKAAF G003)."""

COLUMN_EMS = 6.5
"""The least width of a column: what a plain word needs. A table that has less becomes a list of cards."""

_NESTED = ":is(.idea, li, blockquote)"
_NESTED_REMS = 13.0
"""What a picture beside a table, or an indent, takes of its room at most."""

LINE_EMS = 33.0
"""The length of a line: 60 to 70 characters (WCAG 2.2 1.4.8: 80 at most)."""

WIDEST_REMS = 55.0
"""What the page has room for between its margins (`words.css`)."""

_CARDS = (
    "{ --table: block; --head-position: absolute; --head-clip: inset(50%); --label: inline; --line: 0; "
    "--end: start; --centre: start; "
    "--card-border: 2px solid var(--accent); --cell-width: 0; --cell-padding: 0.25em; }"
)


def sizes_css(style: Style, columns: frozenset[int], short_title: str, page_of: Sequence[str]) -> str:
    """Custom properties with the sizes of the style; on paper they are those of the large-print copy.

    `columns` are the numbers of columns of the tables there are; `short_title` runs at the foot of pages, and
    `page_of` are the pieces of "Page 2 of 9".
    """
    sizes = style.type
    return f"""\
:root {{
  --body: {sizes.body_points / POINTS_IN_A_REM:.4g}rem;
  --size: 1;
  --leading: {max(sizes.leading, LEAST_SCREEN_LEADING):.4g};
  --title: {sizes.title_points / sizes.body_points:.4g}em;
  --heading-2: {sizes.heading_2_points / sizes.body_points:.4g}em;
  --heading-3: {sizes.heading_3_points / sizes.body_points:.4g}em;
  --heading-leading: {sizes.heading_leading:.4g};
  --paragraph-space: {sizes.paragraph_space:.4g}em;
  --tile-size: clamp(4.5rem, 23vw, 9rem);
  --gap: clamp(0.75rem, 4vw, 2rem);
  --row-columns: var(--tile-size) minmax(0, 1fr);
  --words-column: 2;
  --line-length: {LINE_EMS:.4g}em;
}}
@media screen {{
{_choices_css(sizes.body_points / POINTS_IN_A_REM, columns)}
}}
@media print {{
{_paper_css(style, short_title, page_of)}{_paper_cards_css(style, columns)}}}
"""


def _paper_css(style: Style, short_title: str, page_of: Sequence[str]) -> str:
    sizes, page = style.type, style.page
    number = " ".join(
        f"counter({each})" if place % 2 else css_string(each) for place, each in enumerate(page_of) if each
    )
    return f"""\
  :root {{
    --body: {sizes.body_points:.4g}pt;
    --leading: {sizes.leading:.4g};
    --tile-size: {style.pictures.tile_mm:.4g}mm;
    --cover-size: {style.pictures.cover_mm:.4g}mm;
    --gap: {style.pictures.gap_mm:.4g}mm;
  }}
  @page {{
    size: {page.width_mm:.4g}mm {page.height_mm:.4g}mm;
    margin: {page.margin_mm:.4g}mm {page.margin_mm:.4g}mm {page.margin_mm + FOOT_MM:.4g}mm;
    font: {sizes.body_points:.4g}pt {FAMILY}, sans-serif;
    @bottom-left {{ content: {css_string(short_title)}; }}
    @bottom-right {{ content: {number}; }}
  }}
"""


def css_string(text: str) -> str:
    """A text as a string of a style sheet, which no character of it can end (CSS Syntax 3, 4.3.7)."""
    letters = (each if each.isalnum() or each == " " else f"\\{ord(each):x} " for each in text)
    return f'"{"".join(letters)}"'


def _choices_css(body_rems: float, columns: frozenset[int]) -> str:
    """For each size a reader may choose: the type, and the windows in which rows and tables change."""
    rules = []
    for name, size in READER_SIZES.items():
        chosen = ":root" if size == 1 else f":root:has(#{name}:checked)"
        stacked_ems = _LEAST_ROW_REMS + LEAST_ROW_WORDS_EMS * body_rems * PHONE_SIZE * size
        rules += [
            f"  {chosen} {{ --size: {size:.4g}; }}",
            f"  @media (max-width: {PHONE_EMS:.4g}em) {{ {chosen} {{ --size: {size * PHONE_SIZE:.4g}; }} }}",
            f"  @media (max-width: {stacked_ems:.4g}em) {{ {chosen} "
            "{ --row-columns: minmax(0, 1fr); --words-column: 1; } }",
        ]
        for count in sorted(columns):
            rules += _cards_css(chosen, count, body_rems * size)
    return "\n".join(rules)


def _cards_css(chosen: str, columns: int, body_rems: float) -> Iterator[str]:
    """Tables of this many columns as cards in windows that are too narrow for them, or in every one."""
    widest_rems = min(WIDEST_REMS, LINE_EMS * body_rems)
    for where, taken_rems in ((".", 0.0), (f"{_NESTED} .", _NESTED_REMS)):
        needed_rems = columns * COLUMN_EMS * body_rems + taken_rems
        rule = f"{chosen} {where}columns-{columns} {_CARDS}"
        narrow = f"@media (max-width: {needed_rems + MARGINS_REMS:.4g}em) {{ {rule} }}"
        yield f"  {rule if needed_rems > widest_rems else narrow}"


def _paper_cards_css(style: Style, columns: frozenset[int]) -> str:
    """Tables that do not fit on the paper as cards."""
    room_mm = style.page.width_mm - 2 * style.page.margin_mm
    beside_mm = style.pictures.tile_mm + style.pictures.gap_mm
    column_mm = COLUMN_EMS * style.type.body_points * MM_IN_A_POINT
    return "".join(
        f"  {where}columns-{count} {_CARDS}\n"
        for where, taken_mm in ((".", 0.0), (f"{_NESTED} .", beside_mm))
        for count in sorted(columns)
        if count * column_mm > room_mm - taken_mm
    )
