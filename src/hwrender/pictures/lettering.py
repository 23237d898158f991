"""How large the letters in a picture are, told from its pixels alone.

Marks that differ from what is around them are gathered into connected shapes. Shapes of the size and form of
letters that stand side by side on one line are words: three at least, for leaves and windows seldom do that.
The tallest of a line are as high as capitals, which is 0.72 of the size of the type in most faces. Letters
that are turned, joined or nearly of the colour behind them are not seen; then there is no estimate.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from functools import lru_cache

from msgspec import Struct
from PIL import Image, ImageChops, ImageFilter

from hwrender.pictures.artwork import Photograph

_CAPITAL = 0.72
_LEAST_HEIGHT = 5
"""Pixels: what is lower is no letter that anybody could read."""

_TALLEST_PART = 0.15
"""Of the picture's height, for a letter."""

_CONTRAST = 48
"""How much darker or lighter than its surroundings a mark is, of 255."""

_SURROUNDINGS = 40
"""The part of the longer side over which the surroundings are averaged is one in so many."""

_FEWEST_IN_LINE, FEWEST_LETTERS = 3, 20
_LEAST_SHARE = 0.4
"""Of all shapes of the size and form of letters, how many stand on lines."""

_MOST_RUNS, _MOST_SHAPES = 60_000, 3_000
"""A picture with more than this is a texture: grass, gravel, a crowd."""

_TALLER = 0.8
"""The share of a line's letters that are lower than its capitals."""

_OFF_BASELINE, _ON_BASELINE = 0.07, 0.65
"""How far a foot may be from the baseline, in heights of capitals; the share of letters that are there."""

_RUN = re.compile(rb"\xff+")


class SeenLettering(Struct, frozen=True):
    """How many letters were seen, and the size of most of their type in pixels."""

    letters: int
    size_pixels: float


class _Shape(Struct):
    """Connected pixels: their box, and how many they are."""

    left: int
    top: int
    right: int
    bottom: int
    area: int

    @property
    def height(self) -> int:
        return self.bottom - self.top

    def add(self, other: _Shape) -> None:
        self.left, self.top = min(self.left, other.left), min(self.top, other.top)
        self.right, self.bottom = max(self.right, other.right), max(self.bottom, other.bottom)
        self.area += other.area


@lru_cache(maxsize=64)
def lettering_of(photograph: Photograph) -> SeenLettering | None:
    """The letters in a picture; None where too few are seen to say how large they are."""
    with Image.open(io.BytesIO(photograph.content)) as opened:
        grey = opened.convert("L")
    around = grey.filter(ImageFilter.BoxBlur(max(grey.size) / _SURROUNDINGS))
    seen = [_shapes_like_letters(ImageChops.subtract(*pair)) for pair in ((around, grey), (grey, around))]
    shapes, lines = max(((each, _lines(each)) for each in seen), key=lambda found: sum(map(len, found[1])))
    letters = sum(map(len, lines))
    if letters < max(FEWEST_LETTERS, len(shapes) * _LEAST_SHARE):
        return None
    return SeenLettering(letters, _median([(_capital(line), len(line)) for line in lines]) / _CAPITAL)


def _capital(line: list[_Shape]) -> float:
    heights = sorted(shape.height for shape in line)
    return float(heights[min(int(len(heights) * _TALLER), len(heights) - 1)])


def _median(weighted: list[tuple[float, int]]) -> float:
    half, passed = sum(weight for _, weight in weighted) / 2, 0
    for value, weight in sorted(weighted):
        passed += weight
        if passed >= half:
            return value
    return 0.0


def _shapes_like_letters(difference: Image.Image) -> list[_Shape]:
    """Those of the size and form of letters; none where they are a texture."""
    mask = difference.point([255 if value > _CONTRAST else 0 for value in range(256)])
    tallest = mask.height * _TALLEST_PART
    shapes = [each for each in _shapes(mask) if _is_like_letter(each, tallest)]
    return shapes if len(shapes) <= _MOST_SHAPES else []


def _lines(shapes: list[_Shape]) -> list[list[_Shape]]:
    """The shapes that stand side by side as letters do."""
    lines: list[list[_Shape]] = []
    open_lines: list[list[_Shape]] = []
    for shape in sorted(shapes, key=lambda shape: shape.left):
        open_lines = [line for line in open_lines if shape.left - line[-1].right <= 2 * line[-1].height]
        line = next((line for line in open_lines if _follows(line[-1], shape)), None)
        if line is None:
            line = []
            lines.append(line)
            open_lines.append(line)
        line.append(shape)
    return [line for line in lines if len(line) >= _FEWEST_IN_LINE and _has_baseline(line)]


def _has_baseline(line: list[_Shape]) -> bool:
    """Whether most shapes stand at one height, as letters do: leaves lie as they fell."""
    feet = sorted(shape.bottom for shape in line)
    near = max(1.0, _capital(line) * _OFF_BASELINE)
    level = sum(abs(foot - feet[len(feet) // 2]) <= near for foot in feet)
    return level > len(line) * _ON_BASELINE


def _is_like_letter(shape: _Shape, tallest: float) -> bool:
    width, height = shape.right - shape.left, shape.height
    return (
        _LEAST_HEIGHT <= height <= tallest
        and 0.08 * height <= width <= 1.7 * height
        and shape.area >= 0.14 * width * height
    )


def _follows(before: _Shape, shape: _Shape) -> bool:
    """Whether a shape stands on the line of the one before it, right behind it, and is about as high."""
    low, high = sorted((before.height, shape.height))
    gap = shape.left - before.right
    is_level = abs(before.bottom - shape.bottom) <= 0.3 * high or abs(before.top - shape.top) <= 0.2 * high
    return high <= 2 * low and -0.3 * high <= gap <= 0.8 * high and is_level


def _shapes(mask: Image.Image) -> Iterable[_Shape]:
    """The connected shapes of a mask, found run by run and row by row; none for a texture."""
    width, pixels = mask.width, mask.tobytes()
    found: list[_Shape] = []
    leads: list[int] = []
    above: list[tuple[int, int, int]] = []
    for y in range(mask.height):
        row: list[tuple[int, int, int]] = []
        at = 0
        for run in _RUN.finditer(pixels, y * width, (y + 1) * width):
            start, end = run.start() - y * width, run.end() - y * width
            name = len(found)
            found.append(_Shape(start, y, end, y + 1, end - start))
            leads.append(name)
            while at < len(above) and above[at][1] < start:
                at += 1
            below = at
            while below < len(above) and above[below][0] <= end:
                leads[_lead(leads, above[below][2])] = _lead(leads, name)
                below += 1
            row.append((start, end, name))
        if len(found) > _MOST_RUNS:
            return ()
        above = row
    return _gathered(found, leads)


def _gathered(found: list[_Shape], leads: list[int]) -> Iterable[_Shape]:
    for name in range(len(found)):
        lead = _lead(leads, name)
        if lead != name:
            found[lead].add(found[name])
    return (shape for name, shape in enumerate(found) if leads[name] == name)


def _lead(leads: list[int], name: int) -> int:
    """The run that stands for all that this one is connected to."""
    while leads[name] != name:
        leads[name] = leads[leads[name]]
        name = leads[name]
    return name
