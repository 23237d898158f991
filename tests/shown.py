"""What a finished PDF shows: every stretch of text with its place, size and colour."""

from __future__ import annotations

import pikepdf
from msgspec import Struct

from hwrender.formats.pdf.readback.content import code_table


class Shown(Struct, frozen=True):
    """One stretch of text on a page. `x` and `y` are in points from the bottom left, `mark` is the kind of
    marked content it stands in."""

    page: int
    x: float
    y: float
    size: float
    colour: str
    font: str
    text: str
    mark: str


def shown_in(pdf: pikepdf.Pdf) -> list[Shown]:
    """Every stretch of text, in the order of the content."""
    found: list[Shown] = []
    for number, page in enumerate(pdf.pages):
        fonts = {name: (str(font.BaseFont), code_table(font)) for name, font in page.Resources.Font.items()}
        marks: list[str] = []
        place, size, colour, font = (0.0, 0.0), 0.0, "", ""
        for operands, operator in pikepdf.parse_content_stream(page):
            match str(operator):
                case "BDC" | "BMC":
                    marks.append(str(operands[0]))
                case "EMC":
                    marks.pop()
                case "Tf":
                    font, size = str(operands[0]), float(operands[1])
                case "Tm":
                    assert [float(each) for each in operands[:4]] == [1, 0, 0, 1]
                    place = float(operands[4]), float(operands[5])
                case "rg":
                    colour = "#" + "".join(f"{round(float(each) * 255):02x}" for each in operands)
                case "TJ":
                    name, table = fonts[font]
                    text = "".join(
                        table.decode(bytes(each)) for each in operands[0] if isinstance(each, pikepdf.String)
                    )
                    mark = next((each for each in reversed(marks) if each != "/Span"), "")
                    found.append(Shown(number, *place, size, colour, name, text, mark))
                case operation:
                    assert operation not in {"Tj", "'", '"', "Td", "TD", "T*", "Tc", "Tw", "Tz"}
    return found
