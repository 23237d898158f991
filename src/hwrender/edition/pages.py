"""Where the pages of a printed copy begin in the words: what other copies need for page numbers of their own
(EPUB Accessibility 1.1, 2.4; DAISY 2.02, 2.2)."""

from __future__ import annotations

from msgspec import Struct

from hwrender.edition.model import Edition
from hwrender.edition.outline import text_of_sentence, texts


class PageStart(Struct, frozen=True):
    """A page of the printed copy: the number it shows, and the first sentence that begins on it."""

    label: str
    sentence_id: str


def count_letters(text: str) -> int:
    """How many characters that are no blanks: blanks between sentences may be lost on paper."""
    return len("".join(text.split()))


def page_starts(edition: Edition, letters_before: tuple[int, ...]) -> tuple[PageStart, ...]:
    """The pages on which a sentence begins.

    `letters_before` says for each page how many letters of the edition's words stand on pages before it. A
    page that only ends a sentence, or holds no words, has no place in the words and is left out.
    """
    starts: list[PageStart] = []
    position, page = 0, 0
    for text in texts(edition):
        for sentence in text.words:
            reached = page
            while reached < len(letters_before) and letters_before[reached] <= position:
                reached += 1
            letters = count_letters(text_of_sentence(sentence))
            if reached > page and letters:
                starts.append(PageStart(str(reached), sentence.id))
                page = reached
            position += letters
    return tuple(starts)
