"""Tables with lines around their cells: the lines that meet make a grid, and each letter is in one cell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from hwrender.importing.pdf.lines import PdfLine, lines_of
from hwrender.importing.pdf.page import PageBox, SeenPage, Stretch, box_around
from hwrender.importing.pdf.visible import part_of

_NEAR = 3.0
_MOST_MET = 60_000
_MOST_LINES = 60
_FEWEST_FULL = 0.34
_MOST_OF_PAGE = 0.92


class GridCell(Struct):
    """A cell at its row and column; `width` and `height` count the columns and rows it stands over."""

    row: int
    column: int
    width: int
    height: int
    lines: list[PdfLine]


class RuledGrid(Struct):
    """A table that is drawn. `rows` and `columns` are how many it has."""

    box: PageBox
    rows: int
    columns: int
    cells: list[GridCell]


def take_grids(page: SeenPage) -> list[RuledGrid]:
    """The drawn tables of a page. Their letters are taken out of its stretches."""
    level, upright = _edges(page)
    if not level or not upright or len(level) * len(upright) > _MOST_MET:
        return []
    grids = []
    for edges in _meeting(level, upright):
        grid, taken = _grid(edges, page)
        if grid is not None:
            grids.append(grid)
            page.stretches = [stretch for stretch in page.stretches if id(stretch) not in taken]
    return grids


_Edges = tuple[list[PageBox], list[PageBox]]


def _edges(page: SeenPage) -> _Edges:
    """The level and the upright lines of a page, those around boxes included."""
    level = [rule.box for rule in page.rules if rule.is_level]
    upright = [rule.box for rule in page.rules if not rule.is_level]
    for filled in page.boxes:
        box = filled.box
        if box.width > _MOST_OF_PAGE * page.width or box.height > _MOST_OF_PAGE * page.height:
            continue
        if filled.colour != (255, 255, 255):
            level += [PageBox(box.left, y, box.right, y) for y in (box.bottom, box.top)]
            upright += [PageBox(x, box.bottom, x, box.top) for x in (box.left, box.right)]
    return level, upright


def _meeting(level: list[PageBox], upright: list[PageBox]) -> list[_Edges]:
    """The lines in groups that meet."""
    every = [*level, *upright]
    group = [*range(len(every))]

    def top_of(index: int) -> int:
        while group[index] != index:
            group[index] = group[group[index]]
            index = group[index]
        return index

    for one, flat in enumerate(level):
        for other, tall in enumerate(upright, len(level)):
            if (
                flat.left - _NEAR <= tall.middle[0] <= flat.right + _NEAR
                and tall.bottom - _NEAR <= flat.middle[1] <= tall.top + _NEAR
            ):
                group[top_of(other)] = top_of(one)
    found: dict[int, _Edges] = {}
    for index, box in enumerate(every):
        found.setdefault(top_of(index), ([], []))[index >= len(level)].append(box)
    return [edges for edges in found.values() if edges[0] and edges[1]]


def _grid(edges: _Edges, page: SeenPage) -> tuple[RuledGrid | None, set[int]]:
    level, upright = edges
    around = box_around([*level, *upright])
    # where no line is drawn around a table, its cells end where the lines between them do
    across = _places([around.left, around.right, *(box.middle[0] for box in upright)])
    down = _places([around.bottom, around.top, *(box.middle[1] for box in level)])[::-1]
    if not (3 <= len(across) <= _MOST_LINES and 3 <= len(down) <= _MOST_LINES):
        return None, set()
    box = PageBox(across[0], down[-1], across[-1], down[0])
    inside = [each for each in page.stretches if not each.turn and box.holds_middle_of(each.box)]
    words: dict[tuple[int, int], list[Stretch]] = {}
    for stretch in inside:
        for part in _cut(stretch, across, upright):
            x, y = part.box.middle[0], part.base + part.size / 4
            column = _slot(across, x)
            row = len(down) - 2 - _slot(down[::-1], y)
            words.setdefault((row, column), []).append(part)
    cells = [*_cells(across, down, edges, words, page.number)]
    full = [cell for cell in cells if cell.lines]
    columns, rows = {cell.column for cell in full}, {cell.row for cell in full}
    if len(columns) < 2 or len(rows) < 2 or len(full) < max(3, _FEWEST_FULL * len(cells)):
        return None, set()
    return RuledGrid(box, len(down) - 1, len(across) - 1, cells), {id(stretch) for stretch in inside}


def _places(values: Iterable[float]) -> list[float]:
    """Where lines stand, those that nearly stand in one place as one."""
    places: list[list[float]] = []
    for value in sorted(values):
        if places and value - places[-1][-1] <= _NEAR:
            places[-1].append(value)
        else:
            places.append([value])
    return [sum(near) / len(near) for near in places]


def _slot(edges: Sequence[float], value: float) -> int:
    """Between which two of these rising edges a value is."""
    return max(0, min(sum(edge <= value for edge in edges) - 1, len(edges) - 2))


def _cut(stretch: Stretch, across: list[float], upright: list[PageBox]) -> Iterable[Stretch]:
    """A stretch in the parts that stand in different cells."""
    y = stretch.base + stretch.size / 4
    walls = [
        x for x in across if stretch.box.left + 1 < x < stretch.box.right - 1 and _is_wall(x, y, upright)
    ]
    start, left = 0, stretch.box.left
    if walls:
        slots = []
        for right in stretch.rights:
            slots.append(sum(wall <= (left + right) / 2 for wall in walls))
            left = right
        for index in range(1, len(slots)):
            if slots[index] != slots[start]:
                yield part_of(stretch, start, index)
                start = index
    yield part_of(stretch, start, len(stretch.text)) if start else stretch


def _is_wall(x: float, y: float, upright: list[PageBox]) -> bool:
    return any(abs(box.middle[0] - x) <= _NEAR and box.bottom - 1 <= y <= box.top + 1 for box in upright)


def _is_floor(x: float, y: float, level: list[PageBox]) -> bool:
    return any(abs(box.middle[1] - y) <= _NEAR and box.left - 1 <= x <= box.right + 1 for box in level)


def _cells(
    across: list[float],
    down: list[float],
    edges: _Edges,
    words: dict[tuple[int, int], list[Stretch]],
    page: int,
) -> Iterable[GridCell]:
    """The cells, where those without a line between them are one."""
    level, upright = edges
    taken: set[tuple[int, int]] = set()
    for row in range(len(down) - 1):
        y = (down[row] + down[row + 1]) / 2
        for column in range(len(across) - 1):
            if (row, column) in taken:
                continue
            width = 1
            while column + width < len(across) - 1 and not _is_wall(across[column + width], y, upright):
                width += 1
            x = (across[column] + across[column + 1]) / 2
            height = 1
            while row + height < len(down) - 1 and not _is_floor(x, down[row + height], level):
                height += 1
            places = [(row + one, column + other) for one in range(height) for other in range(width)]
            taken.update(places)
            inside = [stretch for place in places for stretch in words.pop(place, ())]
            lines = sorted(lines_of(inside, page), key=lambda line: (-round(line.base), line.box.left))
            yield GridCell(row, column, width, height, lines)
