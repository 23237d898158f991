"""Charts of simple numbers: what is drawn, and the shapes of a bar and of a row of people.

Everything is of one ink on the paper: what is filled has stripes or is solid, what is not is an outline. So a
chart can be read without colours, and its parts differ as much as letters and paper do.
"""

from __future__ import annotations

import math

from msgspec import Struct

from hwrender.pictures.vector import Close, Command, Curve, Line, Move, Shape, Vector


class ChartRow(Struct, frozen=True):
    """A row of a table, drawn: what it is about, its number as words, and the part of the line that is
    filled, from 0 to 1. Where the number is not given ("fewer than 8"), nothing is drawn."""

    label: str
    value: str
    filled: float | None


class ChartDrawing(Struct, frozen=True):
    """`people` is how many figures of people stand for all, of which a part is filled; without any, each row
    is a bar. `is_share` says that the whole line stands for all, else the longest bar is the largest number.
    """

    title: str
    rows: tuple[ChartRow, ...]
    people: int
    is_share: bool
    from_right: bool = False


LONGEST_LINE = 10
"""People side by side; more stand in a second line."""

FULL_WIDTH = 240.0
"""Units of the grid that a row may be wide. A bar that stands for no share is only as wide as it is long."""

_BAR_HEIGHT = 22.0
_PERSON_PITCH = FULL_WIDTH / LONGEST_LINE
_PERSON_WIDTH, _PERSON_HEIGHT, _LINE_GAP = 19.0, 34.0, 5.0
_STROKE, _PERSON_STROKE = 1.4, 1.7
_STRIPE, _PITCH = 6.0, 9.0
_ROUND = 0.5523
"""How long the handles of a curve are that is a quarter of a circle with a radius of 1."""


def shapes_of(row: ChartRow, chart: ChartDrawing) -> Vector | None:
    """What is drawn beside the words of a row; None where its number is not given."""
    if row.filled is None:
        return None
    drawn = _people(row.filled, chart.people) if chart.people else _bar(row.filled, is_share=chart.is_share)
    return _mirrored(drawn) if chart.from_right else drawn


def _bar(filled: float, *, is_share: bool) -> Vector:
    """A bar; that of a share lies in the outline of all."""
    end = max(filled * FULL_WIDTH, 2 * _STROKE)
    shapes = [_ring(end, _BAR_HEIGHT, _STROKE), *_stripes(end)]
    if is_share:
        shapes.append(_ring(FULL_WIDTH, _BAR_HEIGHT, _STROKE))
    return Vector(FULL_WIDTH if is_share else end, _BAR_HEIGHT, tuple(shapes))


def _stripes(end: float) -> list[Shape]:
    """Slanted stripes from the start of a bar to its end."""
    found: list[Shape] = []
    for number in range(math.ceil((end + _BAR_HEIGHT) / _PITCH)):
        left = number * _PITCH - _BAR_HEIGHT
        corners = [
            (left, _BAR_HEIGHT),
            (left + _BAR_HEIGHT, 0.0),
            (left + _BAR_HEIGHT + _STRIPE, 0.0),
            (left + _STRIPE, _BAR_HEIGHT),
        ]
        inside = _cut(_cut(corners, 0.0, 1), end, -1)
        if len(inside) > 2:
            found.append((Move(*inside[0]), *(Line(*corner) for corner in inside[1:]), Close()))
    return found


_Corner = tuple[float, float]


def _cut(corners: list[_Corner], edge: float, side: int) -> list[_Corner]:
    """The part of a polygon to the right (1) or to the left (-1) of an upright line."""
    kept: list[_Corner] = []
    for (x, y), (next_x, next_y) in zip(corners, corners[1:] + corners[:1], strict=True):
        if (x - edge) * side >= 0:
            kept.append((x, y))
        if (x - edge) * (next_x - edge) < 0:
            kept.append((edge, y + (next_y - y) * (edge - x) / (next_x - x)))
    return kept


def _people(filled: float, count: int) -> Vector:
    whole = round(filled * count)
    lines = math.ceil(count / LONGEST_LINE)
    shapes = [
        _moved(shape, number % LONGEST_LINE * _PERSON_PITCH, number // LONGEST_LINE * _line_pitch())
        for number in range(count)
        for shape in _person(is_filled=number < whole)
    ]
    return Vector(FULL_WIDTH, lines * _line_pitch() - _LINE_GAP, tuple(shapes))


def _line_pitch() -> float:
    return _PERSON_HEIGHT + _LINE_GAP


def _person(*, is_filled: bool) -> list[Shape]:
    """A head and shoulders: solid, or an outline."""
    middle, radius = _PERSON_WIDTH / 2, 5.6
    head, body = _circle(middle, radius, radius), _body(0.0)
    if is_filled:
        return [head, body]
    inner = _circle(middle, radius, radius - _PERSON_STROKE)
    return [head + _reversed(inner), body + _reversed(_body(_PERSON_STROKE))]


def _body(inset: float) -> Shape:
    """Shoulders with round corners, `inset` inside their outline."""
    left, right, top, bottom = inset, _PERSON_WIDTH - inset, 12.8 + inset, _PERSON_HEIGHT - inset
    r = 7.5 - inset
    h = r * (1 - _ROUND)
    return (
        Move(left + r, top), Line(right - r, top), Curve(right - h, top, right, top + h, right, top + r),
        Line(right, bottom), Line(left, bottom), Line(left, top + r),
        Curve(left, top + h, left + h, top, left + r, top), Close(),
    )  # fmt: skip


def _circle(x: float, y: float, r: float) -> Shape:
    h = r * _ROUND
    return (
        Move(x, y - r), Curve(x + h, y - r, x + r, y - h, x + r, y),
        Curve(x + r, y + h, x + h, y + r, x, y + r), Curve(x - h, y + r, x - r, y + h, x - r, y),
        Curve(x - r, y - h, x - h, y - r, x, y - r), Close(),
    )  # fmt: skip


def _box(left: float, top: float, right: float, bottom: float) -> Shape:
    return (Move(left, top), Line(right, top), Line(right, bottom), Line(left, bottom), Close())


def _ring(width: float, height: float, stroke: float) -> Shape:
    """The outline of a box."""
    return _box(0, 0, width, height) + _reversed(_box(stroke, stroke, width - stroke, height - stroke))


def _reversed(shape: Shape) -> Shape:
    """The same outline the other way round, which the non-zero rule takes for a hole."""
    drawn = [command for command in shape if not isinstance(command, Close)]
    points = [(command, (command[-2], command[-1])) for command in drawn]
    found: list[Command] = [Move(*points[-1][1])]
    for (command, _), (_, before) in zip(reversed(points[1:]), reversed(points[:-1]), strict=True):
        if isinstance(command, Curve):
            found.append(Curve(command.x2, command.y2, command.x1, command.y1, *before))
        else:
            found.append(Line(*before))
    return (*found, Close())


def _moved(shape: Shape, right: float, down: float) -> Shape:
    return tuple(_at(command, 1, right, down) for command in shape)


def _mirrored(vector: Vector) -> Vector:
    shapes = (tuple(_at(command, -1, vector.width, 0) for command in shape) for shape in vector.shapes)
    return Vector(vector.width, vector.height, tuple(shapes))


def _at(command: Command, along: int, right: float, down: float) -> Command:
    """A command with each x times `along` moved to the right, and each y down."""
    if isinstance(command, Close):
        return command
    moved = [value + down if place % 2 else value * along + right for place, value in enumerate(command)]
    return type(command)(*moved)
