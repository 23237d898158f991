"""What both files of braille have in common: their pages are made, read back and checked in the same way."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path

from msgspec import Struct

from hwrender.edition.outline import OutlineEntry, entry, outline
from hwrender.errors import HwrenderError
from hwrender.formats.braille.book import BrailleShape, make_book
from hwrender.formats.braille.cells import ALL_CELLS, GRADE_1_BEGINS, GRADE_1_ENDS, number
from hwrender.formats.braille.fitness import MOST_NAMED, are_named
from hwrender.formats.braille.liblouis import Liblouis, find_liblouis, needed_liblouis
from hwrender.formats.braille.lines import joined
from hwrender.formats.braille.louis import CONTRACTED, UNCONTRACTED, Louis, running
from hwrender.formats.braille.reading import read_texts
from hwrender.formats.braille.sameness import same_in_braille
from hwrender.formats.braille.spelling import unspell
from hwrender.formats.braille.transcriber import transcriber_words
from hwrender.formats.braille.unlaying import is_contracted, language_of, page_number, texts_of
from hwrender.formats.contract import (
    BRAILLE_CELLS,
    BRAILLE_LINES,
    Artifact,
    Check,
    FormatOptions,
    RenderInput,
)

BraillePages = tuple[tuple[str, ...], ...]

MOST_CELLS, MOST_LINES = BRAILLE_CELLS[-1], BRAILLE_LINES[-1]


class PagesFile(Struct, frozen=True):
    """The writer of one kind of file. `write_pages` makes the file, `read_pages` gives its pages back (it
    raises `ValueError` for what is no such file), `extra_checks` are those of its kind."""

    write_pages: Callable[[BraillePages, RenderInput, BrailleShape], bytes]
    read_pages: Callable[[bytes], BraillePages]
    extra_checks: Callable[[bytes, str], tuple[Check, ...]]

    def write(self, given: RenderInput, destination: Path) -> None:
        """Make the file. The same edition and the same liblouis give the same bytes. Raises `MissingError`
        where there is no liblouis."""
        shape = shape_of(given.options)
        book = make_book(given.edition, shape, given.pages, needed_liblouis())
        with destination.open("xb") as file:
            file.write(self.write_pages(book.pages, given, shape))

    def read_outline(self, path: Path) -> tuple[OutlineEntry, ...]:
        """The words as liblouis reads them, without their roles; none where there is no liblouis to read
        them."""
        liblouis = find_liblouis()
        if liblouis is None:
            return ()
        return tuple(
            entry("paragraph", text) for text in words_of(self.read_pages(path.read_bytes()), liblouis)
        )

    def verify(self, path: Path, given: RenderInput) -> tuple[Check, ...]:
        """The pages have their shape, and the words of the edition are read back from them, word by word."""
        content, shape = path.read_bytes(), shape_of(given.options)
        pages = self.read_pages(content)
        return (
            *page_checks(pages, shape.cells, shape.lines),
            _same_words(pages, given),
            _few_named(pages, given),
            *self.extra_checks(content, given.edition.publication.language),
        )

    def verify_published(self, path: Path, language: str, beside: tuple[Artifact, ...]) -> tuple[Check, ...]:
        """The pages have a shape that embossers take; where liblouis is, every word can be read."""
        del beside
        content = path.read_bytes()
        try:
            pages = self.read_pages(content)
        except ValueError as error:
            return (Check("it can be read", False, str(error)),)
        checks = page_checks(pages, MOST_CELLS, MOST_LINES)
        return (
            Check("it can be read", True),
            *checks,
            _can_be_read(pages),
            *self.extra_checks(content, language),
        )


def shape_of(options: FormatOptions) -> BrailleShape:
    """What was chosen for braille."""
    return BrailleShape(options.braille_cells, options.braille_lines, options.braille_grade)


@lru_cache(maxsize=1)
def words_of(pages: BraillePages, liblouis: Liblouis) -> tuple[str, ...]:
    """The words of each text on these pages. The last ones read are kept: two files have the same. Raises
    `ValueError` for cells that cannot be read."""
    with running(liblouis) as louis:
        return read_words(pages, louis)


def read_words(pages: BraillePages, louis: Louis) -> tuple[str, ...]:
    """The same with a liblouis that runs already."""
    tables = CONTRACTED if is_contracted(pages) else UNCONTRACTED
    words = transcriber_words(language_of(pages), louis)
    read = read_texts(texts_of(pages, words), tables, louis)
    if None in read:
        raise ValueError("some of its cells are no words")
    return tuple(text or "" for text in read)


def page_checks(pages: BraillePages, most_cells: int, most_lines: int) -> tuple[Check, ...]:
    """Nothing is outside a page, every letter is a cell, and the pages are in order."""
    long = [line for page in pages for line in page if len(line) > most_cells]
    high = [count for count, page in enumerate(pages, 1) if len(page) > most_lines]
    other = sorted({letter for page in pages for line in page for letter in line} - ALL_CELLS)
    numbers = [page_number(page) for page in pages[1:]]
    return (
        Check(f"no line is longer than {most_cells} cells", not long, f"{len(long)} are"),
        Check(f"no page has more than {most_lines} lines", not high, f"page {high[0] if high else ''} has"),
        Check("every letter is a cell of braille", not other, " ".join(map(ascii, other[:5]))),
        Check("the pages are numbered in order", _are_in_order(numbers), " ".join(numbers[:12])),
    )


def _are_in_order(numbers: Sequence[str]) -> bool:
    before = [each for each in numbers if each.startswith("P")]
    text = [each for each in numbers if not each.startswith("P")]
    return (
        before == [f"P{number(str(count))}" for count in range(2, len(before) + 2)]
        and text == [number(str(count)) for count in range(1, len(text) + 1)]
        and numbers == [*before, *text]
    )


def _same_words(pages: BraillePages, given: RenderInput) -> Check:
    name = "its words are the report's, word by word"
    try:
        said = words_of(pages, needed_liblouis())
    except (HwrenderError, ValueError) as error:
        return Check(name, False, str(error))
    found = same_in_braille(" ".join(said)).split()
    wanted = same_in_braille(" ".join(each.text for each in outline(given.edition))).split()
    place = next((n for n, pair in enumerate(zip(found, wanted, strict=False)) if pair[0] != pair[1]), None)
    if place is None and len(found) == len(wanted):
        return Check(name, True)
    place = min(len(found), len(wanted)) if place is None else place
    have, want = (" ".join(words[place : place + 3]) or "nothing" for words in (found, wanted))
    return Check(name, False, f"after {place} words it says “{have}” and not “{want}”")


def _few_named(pages: BraillePages, given: RenderInput) -> Check:
    """Nobody reads a book word for word in the names of its letters."""
    cells = joined([line for count, page in enumerate(pages) for line in page[bool(count) :]])
    named = sum(are_named(word) for each in _PASSAGE.findall(cells) for word in _said(each).split())
    words = sum(len(each.text.split()) for each in outline(given.edition))
    name = "at most one word in ten is spelt with the names of its letters"
    return Check(name, named <= MOST_NAMED * words, f"{named} of {words} words are")


_PASSAGE = re.compile(f"{GRADE_1_BEGINS}(.*?){GRADE_1_ENDS}")


def _said(cells: str) -> str:
    """The words of a spelt passage; none where a part of it was lost."""
    try:
        return unspell(cells)
    except ValueError:
        return ""


def _can_be_read(pages: BraillePages) -> Check:
    liblouis = find_liblouis()
    if liblouis is None:
        return Check("its words were read when it was made (to read them again, get liblouis)", True)
    try:
        said = words_of(pages, liblouis)
    except (HwrenderError, ValueError) as error:
        return Check("its words can be read", False, str(error))
    return Check("its words can be read", any(map(str.strip, said)), "there are none")
