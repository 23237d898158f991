"""The table styles: one for facts, one for the rows of easy read, and the plain one under both."""

from __future__ import annotations

from hwrender.formats.word.elements import Element, colour, make, valued
from hwrender.formats.word.measures import WordMeasures, twips
from hwrender.style import Style

REPORT_TABLE = "ReportTable"
EASY_READ_ROW = "EasyReadRow"

CELL_PADDING = 6.0
"""Points between the words of a cell and its sides."""

_ROW_GAP = 0.4
"""The clear space above and below a row, in parts of the space between picture and words."""


def table_styles(style: Style, lengths: WordMeasures) -> tuple[Element, ...]:
    """The three table styles."""
    return (_plain(), _report_table(style), _easy_read_row(lengths))


def _plain() -> Element:
    return make(
        "w:style",
        {"w:type": "table", "w:default": 1, "w:styleId": "NormalTable"},
        valued("w:name", "Normal Table"),
        valued("w:uiPriority", 99),
        make("w:semiHidden"),
        make("w:tblPr", None, _margins(0, 0)),
    )


def _report_table(style: Style) -> Element:
    """Thin lines between rows, a tinted head and bold first cells where they name their rows."""
    colours = style.colours
    thin, thick = _line(colours.accent, 6), _line(colours.accent, 12)
    borders = make(
        "w:tblBorders",
        None,
        make("w:top", thick),
        make("w:left", thin),
        make("w:bottom", thick),
        make("w:right", thin),
        make("w:insideH", thin),
        make("w:insideV", thin),
    )
    ground: dict[str, str | int] = {"w:val": "clear", "w:color": "auto", "w:fill": colour(colours.tile)}
    return make(
        "w:style",
        {"w:type": "table", "w:customStyle": 1, "w:styleId": REPORT_TABLE},
        valued("w:name", "Report Table"),
        valued("w:basedOn", "NormalTable"),
        valued("w:uiPriority", 3),
        make("w:qFormat"),
        make("w:tblPr", None, borders, _margins(0, CELL_PADDING)),
        _where("firstRow", _bold(), make("w:tcPr", None, make("w:shd", ground))),
        _where("firstCol", _bold(), None),
    )


def _easy_read_row(lengths: WordMeasures) -> Element:
    """No lines: the picture's column, then the words' column, with clear space between rows."""
    return make(
        "w:style",
        {"w:type": "table", "w:customStyle": 1, "w:styleId": EASY_READ_ROW},
        valued("w:name", "Easy Read Row"),
        valued("w:basedOn", "NormalTable"),
        valued("w:uiPriority", 3),
        make("w:qFormat"),
        make("w:tblPr", None, _margins(lengths.tile_gap * _ROW_GAP, 0)),
    )


def _margins(high: float, wide: float) -> Element:
    def margin(side: str, points: float) -> Element:
        return make(f"w:{side}", {"w:w": twips(points), "w:type": "dxa"})

    return make(
        "w:tblCellMar",
        None,
        margin("top", high),
        margin("left", wide),
        margin("bottom", high),
        margin("right", wide),
    )


def _line(ink: str, eighths: int) -> dict[str, str | int]:
    return {"w:val": "single", "w:sz": eighths, "w:space": 0, "w:color": colour(ink)}


def _bold() -> Element:
    return make("w:rPr", None, make("w:b"), make("w:bCs"))


def _where(part: str, letters: Element, cells: Element | None) -> Element:
    return make("w:tblStylePr", {"w:type": part}, letters, cells)
