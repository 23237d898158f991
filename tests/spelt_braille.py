"""liblouis played by our own spelling: every layout can be made and read where liblouis is not installed.

What liblouis itself writes is for `tests/conformance/test_braille_rules.py`.
"""

from __future__ import annotations

from collections.abc import Sequence

from hwrender.edition.model import Edition
from hwrender.edition.pages import PageStart
from hwrender.formats.braille.book import BrailleBook, BrailleShape, book_of
from hwrender.formats.braille.cells import NOTE_BEGINS
from hwrender.formats.braille.files import read_words
from hwrender.formats.braille.louis import Backward, Forward, Louis
from hwrender.formats.braille.sameness import same_in_braille
from hwrender.formats.braille.spelling import spell, unspell


class SpeltLouis(Louis):
    """Writes letter by letter, and reads that. It gives up where `refuses` stands in a text, and at
    characters that have only a name."""

    def __init__(self, refuses: str = "\0") -> None:
        self._refuses = refuses

    def write(self, jobs: Sequence[Forward]) -> list[str | None]:
        return [self._written(job.text) for job in jobs]

    def read(self, jobs: Sequence[Backward]) -> list[str | None]:
        return [_read(job.cells) for job in jobs]

    def _written(self, text: str) -> str | None:
        cells = spell(text)
        return None if self._refuses in text or NOTE_BEGINS in cells else cells


def _read(cells: str) -> str | None:
    try:
        return unspell(cells)
    except ValueError:
        return None


def spelt_book(edition: Edition, shape: BrailleShape, pages: tuple[PageStart, ...] = ()) -> BrailleBook:
    """The pages of an edition in uncontracted braille."""
    return book_of(edition, shape, pages, SpeltLouis())


def words_on(book: BrailleBook) -> list[str]:
    """The words that are read from its pages, as braille keeps them."""
    return same_in_braille(" ".join(read_words(book.pages, SpeltLouis()))).split()
