"""The words of a line set at their places."""

from __future__ import annotations

from typing import assert_never

from msgspec import Struct
from msgspec.structs import replace

from hwrender.document import ColumnSide
from hwrender.fonts.faces import BODY_FAMILY, WIDE_FAMILY
from hwrender.fonts.shaping import Shaped, ink
from hwrender.formats.pdf.layout.marks import Mark, Panel, PlacedText, TextLine
from hwrender.formats.pdf.layout.words import GlyphRun, LayoutWord

_UNDERLINE_DOWN = 0.17
_UNDERLINE_THICK = 0.055
_GROUND_SIDE = 0.12

# what stays clear above and below letters that are taller than ours
_CLEAR = 0.12

_SHIPPED = frozenset({BODY_FAMILY, WIDE_FAMILY})


class SetLine(Struct, frozen=True):
    """One line of words set at places. `height` is that of its box, `baseline` counts from the top of the
    box."""

    marks: tuple[Mark, ...]
    width: float
    height: float
    baseline: float


def set_line(
    words: tuple[LayoutWord, ...],
    leading: float,
    width: float,
    *,
    from_right: bool = False,
    alignment: ColumnSide = "start",
) -> SetLine:
    """The words of one line at their places. `leading` is the height of the line's box in points. Lines start
    at the right where `from_right`.

    The blank at its end is set too: without it, whoever hears or copies the page runs two words together.
    """
    runs = [run for word in words for run in (*word.glyph_runs, *word.blank)]
    trailing = len(words[-1].blank) if words else 0
    is_mirrored = from_right and any(run.level % 2 for run in runs)
    # the blank at the end of a line runs as the paragraph does (UAX #9, rule L1)
    runs[len(runs) - trailing :] = [
        replace(run, level=int(is_mirrored)) for run in runs[len(runs) - trailing :]
    ]
    used = sum(word.width + word.blank_width for word in words) - (words[-1].blank_width if words else 0)
    places = _places(runs, is_mirrored)
    start = (width - used) * _clear_part(alignment, from_right)
    ascent, descent = _extent(runs)
    height = max(leading, ascent + descent)
    baseline = (height - ascent - descent) / 2 + ascent
    line = TextLine(0, baseline, _pieces(runs, [start + place for place in places]))
    shown = list(zip(runs, places, strict=True))[: len(runs) - trailing]
    return SetLine((*_grounds(shown, start, baseline), line), used, height, baseline)


def _clear_part(alignment: ColumnSide, from_right: bool) -> float:
    """The part of the clear space of a line that stands at its left."""
    match alignment:
        case "start":
            return float(from_right)
        case "centre":
            return 0.5
        case "end":
            return float(not from_right)
        case _:
            assert_never(alignment)


def _pieces(runs: list[GlyphRun], places: list[float]) -> tuple[PlacedText, ...]:
    """The runs as pieces, those that go on from each other as one."""
    groups: list[tuple[float, list[GlyphRun]]] = []
    for run, x in zip(runs, places, strict=True):
        if groups and _goes_on(groups[-1][1][-1], run):
            groups[-1][1].append(run)
        else:
            groups.append((x, [run]))
    return tuple(_piece(x, group) for x, group in groups)


def _piece(x: float, group: list[GlyphRun]) -> PlacedText:
    segment, shapes = group[0].segment, [run.shaped for run in group]
    whole = shapes[0] if len(group) == 1 else _joined_shapes(shapes)
    return PlacedText(x, whole, group[0].size(), segment.style.colour, segment.content, segment.link)


def _goes_on(one: GlyphRun, other: GlyphRun) -> bool:
    same = one.segment is other.segment and one.shaped.face == other.shaped.face
    return same and one.level == other.level == 0 and one.shaped.plain and other.shaped.plain


def _joined_shapes(shapes: list[Shaped]) -> Shaped:
    return Shaped(
        shapes[0].face,
        "".join(each.text for each in shapes),
        tuple(glyph for each in shapes for glyph in each.glyphs),
        sum(each.advance for each in shapes),
        plain=True,
    )


def _places(runs: list[GlyphRun], from_right: bool) -> list[float]:
    """The x of each run, in the order they are read; right-to-left ones are laid out from their right end."""
    places = [0.0] * len(runs)
    x = 0.0
    for number in _visual_order([run.level for run in runs]):
        places[number] = x
        x += runs[number].width()
    if from_right and runs and not runs[-1].shaped.text.strip():
        # the blank that ends the line stands at its left end; the words start after it
        places = [place - runs[-1].width() for place in places]
    return places


def _visual_order(levels: list[int]) -> list[int]:
    """The order from left to right (UAX #9, rule L2)."""
    order = list(range(len(levels)))
    for level in range(max(levels, default=0), 0, -1):
        start = 0
        while start < len(order):
            stop = start
            while stop < len(order) and levels[order[stop]] >= level:
                stop += 1
            order[start:stop] = reversed(order[start:stop])
            start = max(stop, start + 1)
    return order


def _extent(runs: list[GlyphRun]) -> tuple[float, float]:
    """How far the letters of a line reach above and below its baseline.

    The shipped faces make even lines whatever mixture of them a line holds. Faces of other scripts may need
    more, but far less than they ask for (an Arabic one asks for twice its size).
    """
    size = max((run.segment.style.size for run in runs), default=0)
    ascent, descent = 0.95 * size, 0.25 * size
    for run in runs:
        if run.shaped.face.family not in _SHIPPED:
            above, below = ink(run.shaped)
            ascent = max(ascent, (above + _CLEAR) * run.size())
            descent = max(descent, (below + _CLEAR) * run.size())
    return ascent, descent


def _grounds(shown: list[tuple[GlyphRun, float]], start: float, baseline: float) -> tuple[Panel, ...]:
    """The underlines of links and the tint behind code, without the blank at the line's end."""
    panels: list[Panel] = []
    for run, x in shown:
        style, left, right = run.segment.style, start + x, start + x + run.width()
        if style.underlined:
            down, thick = style.size * _UNDERLINE_DOWN, style.size * _UNDERLINE_THICK
            panels = _joined(panels, Panel(left, baseline + down, right - left, thick, style.colour))
        if style.ground:
            side = style.size * _GROUND_SIDE
            top = baseline - style.size * 0.86
            panels = _joined(
                panels,
                Panel(
                    left - side,
                    top,
                    right - left + 2 * side,
                    style.size * 1.18,
                    style.ground,
                    corner=side * 1.5,
                ),
            )
    return tuple(panels)


def _joined(panels: list[Panel], new: Panel) -> list[Panel]:
    """With `new` added, as part of the last panel where it goes on from that."""
    if panels:
        last = panels[-1]
        touches = last.x <= new.x <= last.x + last.width + 0.5
        if touches and (last.y, last.height, last.fill) == (new.y, new.height, new.fill):
            right = max(last.x + last.width, new.x + new.width)
            return [
                *panels[:-1],
                Panel(last.x, last.y, right - last.x, last.height, last.fill, corner=last.corner),
            ]
    return [*panels, new]
