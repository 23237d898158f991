"""The path data of a drawing as commands of a pen (SVG 2, 9.3), as far as the library's drawings use it.

They are written with absolute moves, lines, curves and closes alone. Libraries that read every path there is
take longer to load than this takes to read all drawings of a report.
"""

from __future__ import annotations

import re
from typing import NamedTuple


class Move(NamedTuple):
    """Start a new outline at (x, y)."""

    x: float
    y: float


class Line(NamedTuple):
    """A straight line to (x, y)."""

    x: float
    y: float


class Curve(NamedTuple):
    """A cubic Bézier curve to (x, y)."""

    x1: float
    y1: float
    x2: float
    y2: float
    x: float
    y: float


class Close(NamedTuple):
    """Back to the last `Move`."""


Command = Move | Line | Curve | Close

_PART = re.compile(r"([A-Za-z])([^A-Za-z]*)")


def commands_of(path: str) -> tuple[Command, ...]:
    """The commands of a path whose numbers have blanks between them.

    Raises `ValueError` at anything that the library's drawings do not have.
    """
    found: list[Command] = []
    for letter, written in _PART.findall(path):
        numbers = list(map(float, written.split()))
        match letter:
            case "C" if numbers and not len(numbers) % 6:
                found += [Curve(*numbers[start : start + 6]) for start in range(0, len(numbers), 6)]
            case "L" if numbers and not len(numbers) % 2:
                found += map(Line, numbers[::2], numbers[1::2])
            case "H" if numbers:
                found.append(Line(numbers[-1], _last_point(found)[1]))
            case "V" if numbers:
                found.append(Line(_last_point(found)[0], numbers[-1]))
            case "M" if numbers and not len(numbers) % 2:
                # further pairs behind a move are lines
                found.append(Move(numbers[0], numbers[1]))
                found += map(Line, numbers[2::2], numbers[3::2])
            case "Z" if not numbers:
                found.append(Close())
            case _:
                raise ValueError(f"a path of a picture has no {letter}{written}")
    if not found or not isinstance(found[0], Move) or not path.startswith("M"):
        raise ValueError("a path of a picture starts with a move")
    return tuple(found)


def _last_point(found: list[Command]) -> tuple[float, ...]:
    """Where the pen is: the end of the command before."""
    if not found or isinstance(found[-1], Close):
        raise ValueError("a path of a picture has a move before each outline")
    return found[-1][-2:]
