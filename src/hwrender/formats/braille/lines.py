"""Words in lines of so many cells, and lines as words again.

A word is never hyphenated. One that is longer than a line goes on in the next after a dot 5, if it can at the
end of a part of an address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from hwrender.formats.braille.cells import CONTINUES

_PREFIXES = frozenset('@^_".;,#')
"""What begins a sign of two cells or more: no line ends in one."""

_GOOD_ENDS = re.compile(r"(?:_/|[-4])")
_REACH = 16
"""In how many of the last cells of a line a good place to cut is looked for."""


class BrailleLine(Struct, frozen=True):
    """A line of braille. The print page `page` begins with it. It stays with the next line if `is_kept`.
    `heading` counts the headings of the text from 1, where one starts here. What is in the middle as the head
    of a page is stands apart from it if `is_apart`."""

    cells: str
    page: str = ""
    is_kept: bool = False
    heading: int = 0
    is_apart: bool = False


class LineShape(Struct, frozen=True):
    """How far in the first line of a text and the others start, in cells."""

    first: int
    others: int


def broken(
    words: Sequence[str], shape: LineShape, width: int, starts: dict[int, str]
) -> Iterator[BrailleLine]:
    """The lines of these words. `starts` are the words with which print pages begin, with their labels."""
    line, page, indent = "", starts.get(0, ""), shape.first
    for number, word in enumerate(words):
        label = starts.get(number, "") if number else ""
        if label and line:
            yield BrailleLine(" " * indent + line, page)
            line, page, indent = "", label, shape.others
        for part, is_last in _parts(word, line, indent, shape.others, width):
            room = width - indent - len(line) - bool(line)
            if line and len(part) > room:
                yield BrailleLine(" " * indent + line, page)
                line, page, indent = "", "", shape.others
            line = f"{line} {part}" if line else part
            if not is_last:
                yield BrailleLine(" " * indent + line, page)
                line, page, indent = "", "", shape.others
    if line:
        yield BrailleLine(" " * indent + line, page)


def _parts(word: str, line: str, indent: int, others: int, width: int) -> Iterator[tuple[str, bool]]:
    """A word, or the parts of one that is longer than a line, and whether each is the last."""
    room = width - (others if line else indent)
    while len(word) > room:
        end = _place_to_cut(word, room - 1)
        yield word[:end] + CONTINUES, False
        word, room = word[end:], width - others
    yield word, True


def _place_to_cut(word: str, most: int) -> int:
    good = [found.end() for found in _GOOD_ENDS.finditer(word, max(1, most - _REACH), most)]
    if good:
        return good[-1]
    end = most
    while end > 1 and word[end - 1] in _PREFIXES:
        end -= 1
    return end if end > 1 else most


def centred(words: Sequence[str], width: int, margin: int = 4) -> Iterator[str]:
    """Lines in the middle, with at least `margin` empty cells at each side."""
    for line in broken(words, LineShape(0, 0), width - 2 * margin, {}):
        yield " " * ((width - len(line.cells)) // 2) + line.cells


def joined(lines: Sequence[str]) -> str:
    """The words of some lines, those that were cut whole again."""
    text = ""
    for line in lines:
        part = line.strip(" ")
        text = text[: -len(CONTINUES)] + part if text.endswith(CONTINUES) else f"{text} {part}".lstrip(" ")
    return text
