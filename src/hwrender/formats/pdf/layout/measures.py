"""A style in points, and the measures that follow from it."""

from __future__ import annotations

from msgspec import Struct

from hwrender.style import Style

POINTS_PER_MM = 72 / 25.4

# the clear space between the rule above the footer and the words on the page, in body sizes
_ABOVE_FOOTER = 1.0
# the foot of the page is as deep as this part of the margin, as paper is held at its sides and not at its
# foot
_FOOT = 0.72
# the longest line in body sizes: 60 to 70 characters, and never 80 (WCAG 2.2 1.4.8)
_LONGEST_LINE = 32
# the clear space above and below a row, in body sizes
_ROW_SPACE = 1.25


class PdfMeasures(Struct, frozen=True):
    """All lengths in points. `margin` is that at the sides; `leading` is from baseline to baseline; `top` and
    `bottom` are where the words of a page may start and must end, from the top of the sheet; `tile` is the
    side of a row's picture, `code_tile` of a QR code in its place, `cover_tile` of the cover's; `row_space`
    is clear above and below a row."""

    page_width: float
    page_height: float
    margin: float
    top: float
    bottom: float
    footer_rule: float
    footer_baseline: float
    text_width: float
    body: float
    leading: float
    paragraph_space: float
    title: float
    heading_2: float
    heading_3: float
    heading_leading: float
    tile: float
    code_tile: float
    row_space: float
    cover_tile: float
    inset: float
    corner: float
    gap: float

    def heading_size(self, level: int) -> float:
        """The size of a heading's type; none is smaller than the body (UKAAF G003)."""
        return {1: self.title, 2: self.heading_2, 3: self.heading_3}.get(level, self.body)


def measures_of(style: Style) -> PdfMeasures:
    """The measures of a style."""
    page, words, pictures = style.page, style.type, style.pictures
    mm, body = POINTS_PER_MM, style.type.body_points
    height, margin = page.height_mm * mm, page.margin_mm * mm
    baseline = height - margin * _FOOT
    rule = baseline - body * 1.4
    text_width = min(page.width_mm * mm - 2 * margin, _LONGEST_LINE * body)
    return PdfMeasures(
        page_width=page.width_mm * mm,
        page_height=height,
        margin=(page.width_mm * mm - text_width) / 2,
        top=margin,
        bottom=rule - body * _ABOVE_FOOTER,
        footer_rule=rule,
        footer_baseline=baseline,
        text_width=text_width,
        body=body,
        leading=body * words.leading,
        paragraph_space=body * words.paragraph_space,
        title=words.title_points,
        heading_2=words.heading_2_points,
        heading_3=words.heading_3_points,
        heading_leading=words.heading_leading,
        tile=pictures.tile_mm * mm,
        code_tile=pictures.tile_mm * mm,
        row_space=body * _ROW_SPACE,
        cover_tile=pictures.cover_mm * mm,
        inset=pictures.inset,
        corner=pictures.corner_mm * mm,
        gap=pictures.gap_mm * mm,
    )
