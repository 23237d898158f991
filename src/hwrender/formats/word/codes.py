"""QR codes in the place of a picture, and the words that stand with them."""

from __future__ import annotations

from hwrender.fixed_words.table import words_of
from hwrender.formats.word.drafting import WordDraft, WordPlace
from hwrender.formats.word.elements import Element, paragraph, run, with_text
from hwrender.formats.word.languages import furniture_letters
from hwrender.formats.word.paragraphs import properties

CODE_LINE = "CodeLine"
"""The style of the words beside a code: they are no words of the report."""


def code_picture(address: str, draft: WordDraft, place: WordPlace) -> Element:
    """The code of an address, as large as a picture beside words."""
    side = draft.edition.style.pictures.tile_mm
    return paragraph(properties("EasyReadPicture", place), draft.media.code(address, side, place.part))


def code_paragraphs(keys: tuple[str, ...], draft: WordDraft, place: WordPlace) -> list[Element]:
    """The fixed words about a code, each on a line of its own."""
    language = draft.edition.publication.language
    letters, lines = furniture_letters(language), map(words_of(language).say, keys)
    return [paragraph(properties(CODE_LINE, place), run(with_text("w:t", line), letters)) for line in lines]
