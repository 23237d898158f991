"""The lines of a plain text: where each stands, and whether it goes on in the next one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from math import ceil

from msgspec import Struct

from hwrender.reading.source import Source

TAB_COLUMNS = 8
NARROWEST_WRAPPED, WIDEST_WRAPPED, WIDER_THAN_ANY = 45, 100, 1_000
_MOST_LONG = 0.05
"""Lines over that width, as a share of all: with more of them no line of a text was cut by its program."""

_SLACK, _SHORTEST_CUT = 4, 25
_LOWER_START = re.compile(r"[a-zà-ÿ(,;]")
_ENDS_OPEN = re.compile(r"[,;]$|[\w’'\"”)]$|–$|-$")


class PlainLine(Struct, frozen=True):
    """A line that is not blank: its `number` from 1, its `indent` in columns, and its `words` without the
    blanks around them, tabs included."""

    number: int
    indent: int
    words: str
    width: int


def lines_of(source: Source, first_line: int) -> list[PlainLine | None]:
    """The lines of a text from that one on; None for each that is blank."""
    found: list[PlainLine | None] = []
    for number, line in enumerate(source.text.split("\n"), 1):
        if number < first_line:
            continue
        wide = line.rstrip().expandtabs(TAB_COLUMNS)
        words = line.strip()
        found.append(PlainLine(number, len(wide) - len(wide.lstrip()), words, len(wide)) if words else None)
    return found


def wrap_width(lines: Iterable[PlainLine | None]) -> int:
    """The width at which the program that wrote these lines cut them; 0 where it cut none, and each line is a
    paragraph. Where all lines are short, people have ended them, and the width is more than any has."""
    widths = sorted(line.width for line in lines if line is not None)
    if not widths:
        return 0
    if sum(width > WIDEST_WRAPPED for width in widths) > _MOST_LONG * len(widths):
        return 0
    width = widths[ceil(0.95 * (len(widths) - 1))]
    return width if width >= NARROWEST_WRAPPED else WIDER_THAN_ANY


def goes_on(line: PlainLine, following: PlainLine, width: int) -> bool:
    """Whether a line was cut only because the next word had no room in it."""
    if not width:
        return False
    first = following.words.split()[0]
    if line.width + 1 + len(first) > width - _SLACK:
        return True
    is_long = line.width >= _SHORTEST_CUT or following.indent > 0
    is_open = _ENDS_OPEN.search(line.words) is not None and _LOWER_START.match(following.words) is not None
    return is_long and is_open


def joined(lines: list[PlainLine], width: int, line_break: str) -> str:
    """The lines as one paragraph: a line that was ended on purpose ends here too."""
    text = lines[0].words
    for line, following in pairwise(lines):
        if not goes_on(line, following, width):
            text += line_break + following.words
        elif text.endswith("-") and text[-2:-1].isalpha() and following.words[:1].islower():
            text += following.words
        else:
            text += " " + following.words
    return text
