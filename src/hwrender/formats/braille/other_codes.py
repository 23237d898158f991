"""Words in the braille code of their language: a whole text where it is read back as it was written, else
each stretch of words that is, with the other words spelt between them. A mark beside a word that its code
cannot be trusted with stands outside the passage, as a mark of UEB."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import groupby

from hwrender.formats.braille.cells import (
    ALL_CELLS,
    CONTINUES,
    GRADE_1_BEGINS,
    GRADE_1_ENDS,
    OTHER_CODE_ENDS,
    other_code_begins,
)
from hwrender.formats.braille.languages import other_code, primary
from hwrender.formats.braille.louis import UNCONTRACTED, Forward, Louis
from hwrender.formats.braille.reading import read_texts
from hwrender.formats.braille.sameness import same_in_braille
from hwrender.formats.braille.spelling import spell

_Said = tuple[str, str]
"""A text and its language."""


def in_other_codes(texts: Sequence[_Said], louis: Louis) -> dict[_Said, str]:
    """The cells of those of these texts that can be written so, without the blanks around them."""
    known = [each for each in dict.fromkeys(texts) if other_code(each[1]) is not None]
    found = _whole(known, louis)
    parted = [each for each in known if each not in found and len(each[0].split()) > 1]
    parts = [(part, language) for text, language in parted for word in text.split() for part in _forms(word)]
    words = _whole(parts, louis)
    made = {each: _with_spelt_words(each, words) for each in parted}
    back = read_texts(list(made.values()), UNCONTRACTED, louis)
    return found | {
        each: cells for (each, cells), read in zip(made.items(), back, strict=True) if _is_read(read, each[0])
    }


def _whole(texts: Sequence[_Said], louis: Louis) -> dict[_Said, str]:
    """The texts whose cells are read back as the words they were made of."""
    texts = list(dict.fromkeys(texts))
    tables = [code.tables if (code := other_code(language)) else "" for _, language in texts]
    plain = [_as_tables_know(text) for text, _ in texts]
    written = louis.write([Forward(text, table) for text, table in zip(plain, tables, strict=True)])
    marked = [
        f"{other_code_begins(primary(language))}{cells.strip()}{OTHER_CODE_ENDS}"
        if cells and _is_sound(cells)
        else ""
        for (_, language), cells in zip(texts, written, strict=True)
    ]
    back = read_texts(marked, "", louis)
    return {
        each: cells
        for each, cells, read in zip(texts, marked, back, strict=True)
        if cells and _is_read(read, each[0])
    }


_WITH_NUKTA = {
    unicodedata.normalize("NFC", letter): letter
    for letter in map(chr, range(0x0900, 0x0D80))
    if unicodedata.normalize("NFC", letter) != letter
}
"""Letters of India with a dot below: two characters in Unicode (CompositionExclusions), one in tables."""


def _as_tables_know(text: str) -> str:
    """A text in the characters that tables have cells for."""
    plain = unicodedata.normalize("NFC", text).replace("।", ".")
    for parts, letter in _WITH_NUKTA.items():
        plain = plain.replace(parts, letter)
    return plain


_MARKED = re.compile("([(“]*)(.+?)([.,;:!?)”،؛؟۔]*)")


def _forms(word: str) -> tuple[str, str]:
    """A word as it stands, and without the marks around it."""
    found = _MARKED.fullmatch(word)
    return word, found[2] if found else word


def _with_spelt_words(said: _Said, known: dict[_Said, str]) -> str:
    """The words of a text in stretches: those in the code of the language within its marks, the others
    spelt."""
    text, language = said
    ends, begins = OTHER_CODE_ENDS, other_code_begins(primary(language))
    parts: list[str] = []
    for is_known, group in groupby(
        text.split(), key=lambda word: _in_code(word, language, known) is not None
    ):
        words = list(group)
        if is_known:
            cells = " ".join(_in_code(word, language, known) or "" for word in words)
            parts.append(cells.replace(f"{ends} {begins}", " "))
        else:
            parts.append(f"{GRADE_1_BEGINS}{spell(' '.join(words))}{GRADE_1_ENDS}")
    return " ".join(parts)


def _in_code(word: str, language: str, known: dict[_Said, str]) -> str | None:
    """The passage of one word, where need be with the marks around the word outside."""
    whole, found = known.get((word, language)), _MARKED.fullmatch(word)
    if whole is not None or found is None:
        return whole
    core = known.get((found[2], language))
    return None if core is None else f"{spell(found[1])}{core}{spell(found[3])}"


def _is_read(back: str | None, words: str) -> bool:
    return back is not None and same_in_braille(back) == same_in_braille(words)


def _is_sound(cells: str) -> bool:
    """Whether these are cells of six dots, none of which ends the passage, or a line that goes on."""
    words = cells.split(" ")
    return (
        ALL_CELLS.issuperset(cells)
        and OTHER_CODE_ENDS not in cells
        and not any(word.endswith(CONTINUES) for word in words)
    )
