"""Which numbers of a table can be drawn, as bars or as figures of people, and what hinders others.

A chart shows one column: the one of numbers, or of several the one of shares. Numbers that are not given
("fewer than 8", "*") stay words, so that a chart never says more than its table. Totals are left out, as no
bar is left to compare beside them.
"""

from __future__ import annotations

import re
from enum import Enum
from fractions import Fraction

from msgspec import Struct
from msgspec.structs import replace

from hwrender.document import Cell, Table, text_of_inlines
from hwrender.language.bounds import Bound
from hwrender.language.languages import is_english, runs_right_to_left
from hwrender.language.quantities import read_quantities
from hwrender.language.quantity import Quantity, QuantityKind
from hwrender.language.totals import is_total
from hwrender.pictures.charts import ChartDrawing, ChartRow
from hwrender.span import Span

MOST_ROWS = 8
"""More bars than this are a wall and no picture."""

MOST_PEOPLE = 20
"""Figures of people in a row that can still be counted at a look."""

_OF_TEN = 10
_NEAR = Fraction(2, 100)
"""How far "about 68%" may be from 7 people out of 10."""

_LONGEST_VALUE = 30
"""Characters of a cell that is a number with its unit, and no sentence with a number in it."""

_DRAWN = frozenset({Bound.EXACT, Bound.ABOUT, Bound.NEARLY})
_OUT_OF = re.compile(r"\d\s*(?:/|(?:out )?of|in)\s*(?:every )?\d", re.IGNORECASE)
_PER_CENT = re.compile(r"%|\bper ?cent", re.IGNORECASE)


class Obstacle(Enum):
    """Why a table cannot be a chart."""

    NO_NUMBERS = "no column holds numbers alone"
    SEVERAL_COLUMNS = "several columns hold numbers"
    SEVERAL_UNITS = "the numbers are not of one kind"
    RANGE = "a cell holds a range"
    TOO_FEW = "there is one amount, and nothing to compare it with"
    TOO_MANY = "there are too many rows"
    OVER_ALL = "a number is more than all, or less than nothing"


class NoChart(Struct, frozen=True):
    """What hinders a chart, and where it stands."""

    obstacle: Obstacle
    place: Span


class _Value(Struct, frozen=True):
    """A cell as a share of `whole` (0 where that is not said), as an amount of a unit, or as words alone."""

    text: str
    share: Fraction | None = None
    whole: int = 0
    amount: Fraction | None = None
    unit: str = ""
    is_about: bool = False

    @property
    def is_given(self) -> bool:
        return self.share is not None or self.amount is not None


class _ChartLine(Struct, frozen=True):
    label: str
    value: _Value
    place: Span


_Read = _Value | Obstacle | None
"""A cell: its value, what hinders it, or None where it is words."""


def read_chart(table: Table, language: str) -> ChartDrawing | NoChart:
    """What can be drawn of a table in this language, or why nothing can."""
    start = table.header[0].span
    columns = {number: _column(table, number) for number in range(1, len(table.header))}
    numbers = {number: read for number, read in columns.items() if _is_of_numbers(read)}
    if not numbers:
        return NoChart(Obstacle.NO_NUMBERS, start)
    shares = [number for number, read in numbers.items() if _is_of_shares(read)]
    if len(numbers) > 1 and len(shares) != 1:
        return NoChart(Obstacle.SEVERAL_COLUMNS, table.header[list(numbers)[1]].span)
    column = shares[0] if len(numbers) > 1 else next(iter(numbers))
    lines: list[_ChartLine] = []
    for row, read in zip(table.rows, numbers[column], strict=True):
        label = _words(row[0])
        if is_total(label):
            continue
        if isinstance(read, Obstacle):
            return NoChart(read, row[column].span)
        if read is not None:
            lines.append(_ChartLine(label, read, row[column].span))
    drawn = _drawn(lines, start)
    if isinstance(drawn, NoChart):
        return drawn
    title = " ".join(text_of_inlines(table.caption).split()) or _words(table.header[column])
    return replace(drawn, title=title, from_right=runs_right_to_left(language))


def _words(cell: Cell) -> str:
    return " ".join(text_of_inlines(cell.children).split())


def _column(table: Table, number: int) -> list[_Read]:
    over = _words(table.header[number])
    return [_value(_words(row[number]), over) for row in table.rows]


def _is_of_numbers(read: list[_Read]) -> bool:
    has_number = any(isinstance(each, Obstacle) or (each is not None and each.is_given) for each in read)
    return has_number and None not in read


def _is_of_shares(read: list[_Read]) -> bool:
    given = [each for each in read if isinstance(each, _Value) and each.is_given]
    return bool(given) and all(each.share is not None for each in given)


def _value(text: str, over: str) -> _Read:
    if len(text) > _LONGEST_VALUE:
        return None
    found = read_quantities(text)
    if not found:
        return _Value(text)
    if len(found) > 1:
        return Obstacle.OVER_ALL if _OUT_OF.search(text) else Obstacle.SEVERAL_UNITS
    (number,) = found
    if number.is_range:
        return Obstacle.RANGE
    if number.bound not in _DRAWN:
        return _Value(text)
    return _number(number, text, over)


def _number(number: Quantity, text: str, over: str) -> _Value | None:
    is_about = number.bound is not Bound.EXACT
    match number.kind:
        case QuantityKind.PERCENTAGE:
            return _Value(text, share=number.share, is_about=is_about)
        case QuantityKind.SHARE | QuantityKind.PART | QuantityKind.FRACTION:
            whole = int(number.parts[1].value) if number.parts else 0
            return _Value(text, share=number.share, whole=whole, is_about=is_about)
        case QuantityKind.COUNT if _PER_CENT.search(over):
            return _Value(f"{text}%", share=number.value / 100, is_about=is_about)
        case QuantityKind.COUNT:
            counted = f"{text[: number.place.start]} {text[number.place.end :]}".lower().split()
            nouns = ["people" if word == "person" else word.removesuffix("s") for word in counted]
            return _Value(text, amount=number.value, unit=" ".join(nouns if not is_about else nouns[1:]))
        case QuantityKind.MONEY | QuantityKind.MEASURE:
            return _Value(text, amount=number.value, unit=f"{number.unit} {number.period}")
        case _:
            return None


def _drawn(lines: list[_ChartLine], start: Span) -> ChartDrawing | NoChart:
    given = [line for line in lines if line.value.is_given]
    if len(lines) > MOST_ROWS:
        return NoChart(Obstacle.TOO_MANY, lines[MOST_ROWS].place)
    if not given:
        return NoChart(Obstacle.NO_NUMBERS, start)
    first = given[0].value
    is_share = first.share is not None
    for line in given:
        value = line.value
        if (value.share is None) is is_share or value.unit != first.unit:
            return NoChart(Obstacle.SEVERAL_UNITS, line.place)
        number = value.share if value.share is not None else value.amount or Fraction(0)
        if number < 0 or (is_share and number > 1):
            return NoChart(Obstacle.OVER_ALL, line.place)
    if not is_share and len(given) < 2:
        return NoChart(Obstacle.TOO_FEW, start)
    people = _people([line.value for line in given])
    most = max((line.value.amount or Fraction(0) for line in given), default=Fraction(0))
    rows = tuple(ChartRow(line.label, line.value.text, _filled(line.value, most, people)) for line in lines)
    return ChartDrawing("", rows, people, is_share)


def _filled(value: _Value, most: Fraction, people: int) -> float | None:
    if not value.is_given:
        return None
    if value.share is None:
        return float(round((value.amount or Fraction(0)) / most, 4)) if most else 0.0
    # a person is filled or not
    return float(round(Fraction(round(value.share * people), people) if people else value.share, 4))


def _people(values: list[_Value]) -> int:
    """How many figures of people show these values; 0 where bars do."""
    wholes = {value.whole for value in values}
    if len(wholes) == 1 and 1 < max(wholes) <= MOST_PEOPLE:
        return max(wholes)
    is_near = all(
        value.is_about
        and value.share is not None
        and abs(value.share - Fraction(round(value.share * _OF_TEN), _OF_TEN)) <= _NEAR
        for value in values
    )
    return _OF_TEN if is_near else 0


def told(chart: ChartDrawing, language: str) -> str:
    """What a chart shows, for whoever does not see it. The numbers themselves are in the table that follows:
    they are said once. In a language that we do not write, the words are those of the table alone."""
    if not is_english(language):
        lines = (f"{row.label}: {row.value}." for row in chart.rows)
        return " ".join([f"{chart.title.rstrip('.')}.", *lines])
    kind = "Figures of people show" if chart.people else "Bars show"
    said = [f"A chart. {kind} the numbers in the next table."]
    given = [row for row in chart.rows if row.filled is not None]
    most, least = (pick(row.filled or 0.0 for row in given) for pick in (max, min))
    at_most, at_least = ([row.label for row in given if row.filled == each] for each in (most, least))
    if most > least and len(at_most) == 1:
        said.append(f"The most is for “{at_most[0]}”.")
    # a number that is not given may be smaller
    if most > least and len(at_least) == 1 and len(given) == len(chart.rows):
        said.append(f"The least is for “{at_least[0]}”.")
    return " ".join(said)
