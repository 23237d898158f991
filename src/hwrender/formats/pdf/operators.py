"""Marks as the operators of a content stream (ISO 32000-1 Annex A)."""

from __future__ import annotations

from functools import lru_cache
from typing import assert_never

from hwrender.formats.pdf.fonts import FaceCodes, FontBook
from hwrender.formats.pdf.layout.diagrams import Diagram
from hwrender.formats.pdf.layout.marks import Leader, Panel, PlacedText, QrCode
from hwrender.formats.pdf.objects import literal
from hwrender.pictures.vector import Close, Curve, Line, Move, Vector

# a move of less than this, in thousandths of the size, is nothing to the eye
_LEAST_MOVE = 0.05
# how far the handles of a Bézier curve reach that stands for a quarter of a circle
_QUARTER = 0.5523


@lru_cache(maxsize=1 << 14)  # the same moves and places come again and again
def number(value: float) -> str:
    """A number with as many places as the eye can use."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in {"", "-0"} else text


def numbers(*values: float) -> str:
    return " ".join(map(number, values))


def colour_operands(colour: str) -> str:
    """#rrggbb as three numbers."""
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return " ".join(f"{channel:.4f}".rstrip("0").rstrip(".") or "0" for channel in channels)


def panel_operators(panel: Panel, left: float, top: float) -> str:
    """A panel whose origin is at (`left`, `top`) in the coordinates of the page."""
    x, y = left + panel.x, top - panel.y - panel.height
    inset = panel.stroke_width / 2
    path = _rounded(
        x + inset,
        y + inset,
        panel.width - 2 * inset,
        panel.height - 2 * inset,
        max(0.0, panel.corner - inset),
    )
    state = []
    if panel.fill:
        state.append(f"{colour_operands(panel.fill)} rg")
    if panel.stroke:
        state.append(f"{colour_operands(panel.stroke)} RG {number(panel.stroke_width)} w")
    paint = {(True, True): "B", (True, False): "f", (False, True): "S", (False, False): "n"}[
        bool(panel.fill), bool(panel.stroke)
    ]
    return "\n".join([*state, path, paint])


def _rounded(x: float, y: float, width: float, height: float, corner: float) -> str:
    corner = min(corner, width / 2, height / 2)
    if corner <= 0:
        return f"{numbers(x, y, width, height)} re"
    right, top, k = x + width, y + height, corner * (1 - _QUARTER)
    return "\n".join(
        (
            f"{numbers(x + corner, y)} m {numbers(right - corner, y)} l",
            f"{numbers(right - k, y, right, y + k, right, y + corner)} c {numbers(right, top - corner)} l",
            f"{numbers(right, top - k, right - k, top, right - corner, top)} c {numbers(x + corner, top)} l",
            f"{numbers(x + k, top, x, top - k, x, top - corner)} c {numbers(x, y + corner)} l",
            f"{numbers(x, y + k, x + k, y, x + corner, y)} c h",
        )
    )


def leader_operators(leader: Leader, left: float, top: float) -> str:
    """Round dots at whole multiples of their pitch from the end, so that those of several lines stand in
    columns."""
    y, start, end = top - leader.y, left + leader.x, left + leader.end
    count = int((end - start) / leader.pitch)
    first = end - count * leader.pitch
    style = (
        f"1 J {number(leader.diameter)} w [0 {number(leader.pitch)}] 0 d {colour_operands(leader.colour)} RG"
    )
    return f"q {style} {numbers(first, y)} m {numbers(end, y)} l S Q"


def qr_code_operators(code: QrCode, left: float, top: float) -> str:
    """The dark modules of a QR code, each row's runs as one rectangle."""
    size = code.side / len(code.modules)
    found = [f"{colour_operands(code.colour)} rg"]
    for down, row in enumerate(code.modules):
        start = 0
        while start < len(row):
            stop = start
            while stop < len(row) and row[stop]:
                stop += 1
            if stop > start:
                x, y = left + code.x + start * size, top - code.y - (down + 1) * size
                found.append(f"{numbers(x, y, (stop - start) * size, size)} re")
            start = max(stop, start + 1)
    return "\n".join([*found, "f"])


def diagram_operators(diagram: Diagram, left: float, top: float) -> str:
    """Shapes whose origin is at (`left`, `top`) in the coordinates of the page."""
    scale = f"{diagram.scale:.5f}"
    place = numbers(left + diagram.x, top - diagram.y)
    return f"q {scale} 0 0 -{scale} {place} cm\n{vector_operators(diagram.vector, diagram.colour)}\nQ"


def vector_operators(vector: Vector, colour: str) -> str:
    """The shapes of a drawing on its own grid, y downwards."""
    found = [f"{colour_operands(colour)} rg"]
    for shape in vector.shapes:
        for command in shape:
            match command:
                case Move(x=x, y=y):
                    found.append(f"{numbers(x, y)} m")
                case Line(x=x, y=y):
                    found.append(f"{numbers(x, y)} l")
                case Curve(x1=x1, y1=y1, x2=x2, y2=y2, x=x, y=y):
                    found.append(f"{numbers(x1, y1, x2, y2, x, y)} c")
                case Close():
                    found.append("h")
                case _:
                    assert_never(command)
        found.append("f")
    return "\n".join(found)


def text_operators(piece: PlacedText, x: float, y: float, fonts: FontBook) -> str:
    """Shaped text with its first glyph's origin at (x, y).

    Text that its glyphs do not spell in order is given as ActualText (ISO 14289-1 7.2).
    """
    codes = fonts.codes_of(piece.shaped.face)
    state = f"/{codes.name} {number(piece.size)} Tf {colour_operands(piece.colour)} rg"
    text = f"{state} 1 0 0 1 {numbers(x, y)} Tm {_show(piece, codes)}"
    if piece.shaped.plain:
        return text
    return f"/Span <</ActualText {literal(piece.shaped.text).decode('latin-1')}>> BDC\n{text}\nEMC"


def _show(piece: PlacedText, codes: FaceCodes) -> str:
    """TJ arrays with the moves that kerning and marks need; `Ts` lifts a mark off the baseline."""
    operators: list[str] = []
    array: list[str] = []
    rise = move = 0.0
    for glyph in piece.shaped.glyphs:
        if glyph.up != rise:
            operators += [_array(array), f"{number(glyph.up * piece.size)} Ts"]
            array, rise = [], glyph.up
        move -= glyph.right * 1000
        if abs(move) >= _LEAST_MOVE:
            array.append(f">{number(move)}<")
            move = 0.0
        array.append(f"{codes.code(glyph):04x}")
        move += glyph.right * 1000 + codes.width(glyph.index) - glyph.advance * 1000
    operators.append(_array(array))
    if rise:
        operators.append("0 Ts")
    return " ".join(filter(None, operators))


def _array(parts: list[str]) -> str:
    """One TJ operator; the parts are codes, and moves between them."""
    return f"[<{''.join(parts)}>] TJ".replace("<>", "") if parts else ""
