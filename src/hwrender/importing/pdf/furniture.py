"""What stands on every page and is no part of the text: headers, footers, the numbers of pages, logos."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from msgspec import Struct, field

from hwrender.importing.pdf.lines import PdfLine, lines_of
from hwrender.importing.pdf.page import Placed, SeenPage, Stretch
from hwrender.importing.pdf.visible import place_of

_BAND, _NEAR_BAND = 0.13, 0.085
_STEP_POINTS = 6
_LARGE = 1.15
_SAME_LINE, _ROOM = 0.4, 1.9
_MOST_NUMBERS = 3
_FEWEST, _FEW_PAGES = 3, 5
_DIGITS = re.compile(r"(\d{1,9})")
_NUMBER = re.compile(r"[\s|–—-]*(?:page|p\.?)?\s*(\d{1,3})(?:\s*(?:of|/)\s*\d{1,3})?[\s|–—-]*", re.IGNORECASE)
_ROMAN = re.compile(r"[ivx]{1,6}")
_WATERMARK = re.compile(r"draft|confidential|sample|copy|not for (?:publication|circulation)", re.IGNORECASE)


_Key = tuple[int, int, str]


class Furniture(Struct):
    """The words that were taken out, each once, and how many pages had a number of its own."""

    words: dict[str, None] = field(default_factory=dict)
    numbers: int = 0


def take_furniture(pages: Sequence[SeenPage]) -> Furniture:
    """Take out of the pages what is the same on several of them, and their numbers."""
    found = Furniture()
    outer = {page.number: _outer_lines(page) for page in pages}
    large = _LARGE * _usual_size(pages)
    counts = Counter(key for page in pages for key in _keys_on(page, outer[page.number], large))
    offsets = Counter(
        number - page.number for page in pages for line in outer[page.number] if (number := _number(line))
    )
    met: set[_Key] = set()
    for page in pages:
        gone: set[int] = set()
        for line in outer[page.number]:
            number = _number(line)
            keys = _keys(line, page, large)
            if _is_roman(line, page) or (number and _is_page_number(number, line, page, offsets, len(pages))):
                found.numbers += 1
            elif line.size >= large and not keys <= met:
                met |= keys  # a heading that goes on over pages is one where it is first met
                continue
            elif _is_repeated(max(counts[key] for key in keys), len(pages)) or _is_watermark(line):
                found.words[" ".join(line.text.split())] = None
            else:
                continue
            gone.update(id(stretch) for stretch in line.stretches)
        page.stretches = [stretch for stretch in page.stretches if id(stretch) not in gone]
    _take_pictures(pages)
    return found


def _outer_lines(page: SeenPage) -> list[PdfLine]:
    """The lines near the top and the foot of a page, and those that are turned."""
    near = lines_of((each for each in page.stretches if each.turn or _is_outer(each, page)), page.number)
    return [line for line in near if line.turn or _is_at_edge(line, page) or _is_apart(line, page)]


def _is_outer(stretch: Stretch, page: SeenPage) -> bool:
    middle = place_of(stretch, page).middle[1]
    return not _BAND * page.height < middle < (1 - _BAND) * page.height


def _is_apart(line: PdfLine, page: SeenPage) -> bool:
    """Whether there is room between a line and the text of the page."""
    is_top = line.base > page.height / 2
    steps = (line.base - each.base if is_top else each.base - line.base for each in page.stretches)
    return not any(_SAME_LINE * line.size < step < _ROOM * line.size for step in steps)


def _keys_on(page: SeenPage, lines: list[PdfLine], large: float) -> set[_Key]:
    return {key for line in lines for key in _keys(line, page, large)}


def _keys(line: PdfLine, page: SeenPage, large: float) -> set[_Key]:
    """What the lines of one header share: about where they stand, and their words. In small letters each
    number may be the same on every page, or grow as the pages do."""
    words = " ".join(line.text.lower().split())
    place = (line.turn, round(line.base / _STEP_POINTS))
    parts = _DIGITS.split(words, _MOST_NUMBERS) if line.size < large else [words]
    said = [parts[0]]
    for number, after in zip(parts[1::2], parts[2::2], strict=True):
        ways = (number, f"#{int(number) - page.number}#")
        said = [f"{before}{way}{after}" for before in said for way in ways]
    return {(*place, each) for each in said}


def _usual_size(pages: Sequence[SeenPage]) -> float:
    sizes = Counter[float]()
    for page in pages:
        for stretch in page.stretches:
            sizes[stretch.size] += len(stretch.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _is_repeated(count: int, pages: int) -> bool:
    return count >= _FEWEST or (count >= 2 and pages <= _FEW_PAGES)


def _number(line: PdfLine) -> int:
    found = _NUMBER.fullmatch(line.text.strip()) if not line.turn else None
    return int(found[1]) if found else 0


def _is_page_number(number: int, line: PdfLine, page: SeenPage, offsets: Counter[int], pages: int) -> bool:
    """Whether a figure counts the pages: it grows as they do, or it is that of its page, at the very edge."""
    offset = number - page.number
    if offsets[offset] >= 2 and pages > 1:
        return True
    return offset == 0 and _is_at_edge(line, page)


def _is_roman(line: PdfLine, page: SeenPage) -> bool:
    """Whether a line at the very edge is a number of a page before the text."""
    return not line.turn and _ROMAN.fullmatch(line.text.strip()) is not None and _is_at_edge(line, page)


def _is_at_edge(line: PdfLine, page: SeenPage) -> bool:
    return not _NEAR_BAND * page.height < line.box.middle[1] < (1 - _NEAR_BAND) * page.height


def _is_watermark(line: PdfLine) -> bool:
    return line.turn == 4 and _WATERMARK.fullmatch(line.text.strip()) is not None


def _take_pictures(pages: Sequence[SeenPage]) -> None:
    """Take out the pictures that stand at one place on several pages."""
    counts = Counter(key for page in pages for key in {_place(placed) for placed in page.pictures})
    for page in pages:
        page.pictures = [
            placed for placed in page.pictures if not _is_repeated(counts[_place(placed)], len(pages))
        ]


def _place(placed: Placed) -> tuple[int, ...]:
    box = placed.box
    return tuple(round(side / 2) for side in (box.left, box.bottom, box.right, box.top))
