"""The texts on pages of braille, with what the transcriber put there left out (see `layout` and `book`)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from hwrender.formats.braille.cells import HAS_NUMBER, NOTE_ENDS, PRINT_PAGE, SEPARATOR
from hwrender.formats.braille.layout import ITEM_STEP
from hwrender.formats.braille.lines import joined
from hwrender.formats.braille.statements import says_contracted
from hwrender.formats.braille.transcriber import TranscriberWords, language_on

Page = Sequence[str]

_PRINT_PAGE = re.compile(rf" +{PRINT_PAGE}(#[A-J]+|[A-Z]+)")


def is_contracted(pages: Sequence[Page]) -> bool:
    """Whether the title page says that the braille is contracted."""
    return says_contracted(_title_page(pages))


def language_of(pages: Sequence[Page]) -> str:
    """The language in which the transcriber of these pages speaks, if it is not English."""
    return language_on(_title_page(pages))


def _title_page(pages: Sequence[Page]) -> str:
    return joined(pages[0]) if pages else ""


def page_number(page: Page) -> str:
    """The number at the right of a page's first line ("#AB", "P#B"); empty on a page without one."""
    found = page[0].rpartition(" ")[2] if page else ""
    return found if HAS_NUMBER.fullmatch(found) else ""


def texts_of(pages: Sequence[Page], words: TranscriberWords) -> list[str]:
    """Each text in cells, as `reading` takes it, in order, from pages to which the transcriber has added
    these words."""
    found: list[str] = []
    for is_empty, lines in groupby(_lines(pages, words.contents()), key=lambda line: not line.strip()):
        if not is_empty:
            found.extend(_texts_of_group(list(lines), words.table_begins()))
    return [words.described(text) for text in found if text]


def _lines(pages: Sequence[Page], contents: str) -> Iterator[str]:
    """The lines of the title page and of the text, without heads, contents and numbers of print pages."""
    is_contents, was_before = False, True
    for count, page in enumerate(pages):
        label = page_number(page) if count else ""
        is_before = not count or label.startswith("P")
        if was_before and not is_before:
            yield ""
        was_before = is_before
        is_contents = is_before and (is_contents or joined(page[1:]).startswith(contents))
        if not is_contents:
            yield from (line for line in page[bool(count) :] if not _PRINT_PAGE.fullmatch(line))


def _texts_of_group(lines: list[str], table_begins: str) -> Iterator[str]:
    """The texts of lines without an empty one between them."""
    indent = _indent(lines[0])
    if {line.strip() for line in lines} == {SEPARATOR}:
        return
    if joined(lines).startswith(table_begins):
        yield from _texts_of_table(lines)
    elif indent in (0, ITEM_STEP - 1):
        for text, is_item in _items(lines):
            yield text.partition(" ")[2] if is_item else text
    else:
        yield joined(lines)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _starting(lines: Sequence[str], starts: Sequence[bool]) -> Iterator[list[str]]:
    """Lines in stretches, each of which begins with one that `starts`."""
    found: list[str] = []
    for line, is_start in zip(lines, starts, strict=True):
        if is_start and found:
            yield found
            found = []
        found.append(line)
    if found:
        yield found


def _items(lines: list[str]) -> Iterator[tuple[str, bool]]:
    """The texts of a list, and whether each begins with the mark of an item."""
    places = [_indent(line) % ITEM_STEP for line in lines]
    for stretch in _starting(lines, [place in (0, ITEM_STEP - 1) for place in places]):
        yield joined(stretch), _indent(stretch[0]) % ITEM_STEP == 0


def _texts_of_table(lines: list[str]) -> Iterator[str]:
    """The headers of the columns once, then each cell without its header."""
    text_ends = next(place for place in range(1, len(lines) + 1) if NOTE_ENDS in joined(lines[:place]))
    rest = lines[text_ends:]
    texts = list(_starting(rest, [_indent(line) in (0, 2) for line in rest]))
    first = next((place for place, text in enumerate(texts) if not _indent(text[0])), len(texts))
    columns = [joined(text) for text in texts[:first]]
    yield from columns
    for place, text in enumerate(texts[first:]):
        yield joined(text).removeprefix(f"{columns[place % len(columns)]}3 ") if columns else joined(text)
