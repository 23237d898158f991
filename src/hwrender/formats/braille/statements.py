"""What the title page of a book in Unified English Braille says of its braille: of which kind it is, and that
nobody has read it. Other books say it in their own language (`transcriber`)."""

from __future__ import annotations

from hwrender.fixed_words.table import ENGLISH, words_in
from hwrender.formats.braille.transcriber import language_on
from hwrender.formats.braille.translating import BrailleStretch, BrailleText

_UNCONTRACTED = "UNCONTRACTED BRAILLE"
_KINDS = {
    True: "Contracted braille (UEB), made by a computer.",
    False: "Uncontracted braille (UEB), made by a computer.",
}
"""In English only: what has the words of another language is in the code of that language."""


def statements(*, is_contracted: bool) -> tuple[BrailleText, ...]:
    """The sentences, in English."""
    told = (_KINDS[is_contracted], words_in(ENGLISH).say("braille.not_checked"))
    return tuple((BrailleStretch(each),) for each in told)


def says_contracted(title_page: str) -> bool:
    """Whether the title page says that the braille is contracted. That of other languages never is."""
    return _UNCONTRACTED not in title_page and not language_on(title_page)
