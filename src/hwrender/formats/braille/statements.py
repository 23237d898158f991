"""What the title page of a book of braille says of its braille: of which kind it is, and that nobody has read
it."""

from __future__ import annotations

from collections.abc import Sequence

from hwrender.fixed_words.table import ENGLISH, has_words_for, words_in, words_of
from hwrender.formats.braille.cells import NOTE_BEGINS, NOTE_ENDS
from hwrender.formats.braille.languages import other_code
from hwrender.formats.braille.translating import BrailleStretch, BrailleText

_IN_ANOTHER_CODE = f'{NOTE_BEGINS}"('
_UNCONTRACTED = "UNCONTRACTED BRAILLE"


def statements(language: str, *, is_contracted: bool) -> tuple[BrailleText, ...]:
    """The sentences in the language of the book where it has a code, and then in English."""
    keys = ("braille.contracted" if is_contracted else "braille.uncontracted", "braille.not_checked")
    english = tuple((BrailleStretch(words_in(ENGLISH).say(key)),) for key in keys)
    if other_code(language) is None or not has_words_for(language):
        return english
    own = tuple((BrailleStretch(words_of(language).say(key), language=language),) for key in keys)
    return (*own, *english)


def chosen(cells: Sequence[str]) -> tuple[str, ...]:
    """Those of these sentences in cells that a note can hold: one with the name of a sign in it would end the
    note."""
    own, english = cells[:-2], cells[-2:]
    return tuple(own if own and not any(NOTE_ENDS in each for each in own) else english)


def says_contracted(page: str) -> bool:
    """Whether the title page says that the braille is contracted. That of other languages never is."""
    return _UNCONTRACTED not in page and _IN_ANOTHER_CODE not in page
