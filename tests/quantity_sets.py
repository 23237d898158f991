"""The labelled readings of `tests/labelled/quantities.tsv`, and readings as they are written there.

A line is a text and, after a tab, its quantities in order with " | " between: the words of each, and after
"=" its bound, kind, value, unit and period, as in "£12.50=money 12.5 £ per week" or "40=at least count 40".
A range has ".." between its ends; "-" stands for a text without numbers.
"""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

from hwrender.language.bounds import Bound
from hwrender.language.quantities import read_quantities
from hwrender.language.quantity import Quantity, QuantityKind

TABLE = Path(__file__).parent / "labelled" / "quantities.tsv"


def rows() -> list[tuple[str, str]]:
    """The texts of the table with their readings."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    return [
        (text, readings)
        for line in lines
        if line and not line.startswith("#")
        for text, _, readings in [line.partition("\t")]
    ]


def readings(text: str) -> str:
    """What is read in a text, as the table writes it."""
    return " | ".join(f"{each.place.of(text)}={_told(each)}" for each in read_quantities(text)) or "-"


def _told(quantity: Quantity) -> str:
    parts = [] if quantity.bound is Bound.EXACT else [quantity.bound.value]
    parts.append(quantity.kind.value)
    if quantity.kind is not QuantityKind.CODE:
        parts.append(_value(quantity))
    parts += [quantity.unit] if quantity.unit else []
    parts += [f"per {quantity.period}"] if quantity.period else []
    return " ".join(parts)


def _value(quantity: Quantity) -> str:
    if quantity.is_range:
        return f"{_number(quantity.value)}..{_number(quantity.high)}"
    if quantity.parts:
        return "/".join(_number(part.value) for part in quantity.parts)
    return _number(quantity.value)


def _number(value: Fraction) -> str:
    """A whole or decimal number, or a fraction that is neither."""
    exact = Fraction(f"{float(value):.6f}".rstrip("0"))
    return f"{float(value):.6f}".rstrip("0").rstrip(".") if exact == value else str(value)
