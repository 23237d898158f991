"""What the transcriber adds to a book, in the words and the code of its language.

Between the marks of a transcriber's note stand the head of the contents, what a table and a picture are, the
number of a footnote, and on the title page which braille this is. Where the language of a book has a code
(`languages`) and fixed words, all of these are in it. Where it has not, or one of the words cannot be written
at all without the names of its letters, all of them are English, spelt: never some in one language and some
in the other.

`unlaying` makes the same words again to know a page by them. It has the pages and liblouis only, and finds
the language on the title page (`language_on`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct

from hwrender.fixed_words.table import ENGLISH, FixedWords, has_words_for, words_in, words_of
from hwrender.formats.braille.cells import (
    GRADE_1_BEGINS,
    GRADE_1_ENDS,
    NOTE_BEGINS,
    NOTE_ENDS,
    OTHER_CODE_ENDS,
    other_code_begins,
)
from hwrender.formats.braille.languages import OTHER_CODES, other_code, primary
from hwrender.formats.braille.louis import Louis
from hwrender.formats.braille.other_codes import in_other_codes
from hwrender.formats.braille.sameness import inked
from hwrender.formats.braille.spelling import spell

_COLON = "3"
"""Dots 2 and 5 in every code of `languages`, which not every table of liblouis knows."""

_STATEMENTS = ("braille.uncontracted", "braille.not_checked")
_BEFORE_SIZE = "table"


class WantedWords(Struct, frozen=True):
    """What a book needs words for: the columns and rows of its tables, its footnotes, and the other languages
    that have a code and stand in it."""

    tables: frozenset[tuple[int, int]] = frozenset()
    notes: frozenset[int] = frozenset()
    codes: frozenset[str] = frozenset()


class TranscriberWords(Struct, frozen=True):
    """The words of one book in cells. `language` is the first part of the tag of the code that they are in;
    without one they are the English words."""

    language: str = ""
    cells: Mapping[str, str] = {}

    def contents(self) -> str:
        """The head of the contents."""
        return _noted(self._say("contents", "book.contents"))

    def table(self, columns: int, rows: int) -> str:
        """What is said before a table."""
        return _noted(self._say(f"table {columns} {rows}", "braille.table", columns=columns, rows=rows))

    def table_begins(self) -> str:
        """What that begins with, however large the table is."""
        if self.language:
            return NOTE_BEGINS + _open(self.cells[_BEFORE_SIZE])
        return f"{NOTE_BEGINS}{spell(_before_size(words_in(ENGLISH)))} "

    def note(self, number: int) -> str:
        """The mark of a footnote, in the text and before its own words."""
        return _noted(self._say(f"note {number}", "paper.note", number=number))

    def language_name(self, code: str) -> str:
        """What the language with this code is called."""
        return self.cells[f"code {code}"] if self.language else f"{spell(OTHER_CODES[code].name)}4"

    def statements(self) -> tuple[str, ...]:
        """Which braille this is, and that nobody has read it; none in English: `statements` has those."""
        return tuple(self.cells[key] for key in _STATEMENTS) if self.language else ()

    def pictured(self, cells: str) -> str:
        """The description of a picture after the word for it, as one passage where both are in the code."""
        label, begins = self._picture(), self._begins()
        if _is_passage(label, begins) and cells.startswith(begins):
            return _noted(f"{_open(label)} {cells.removeprefix(begins)}")
        return _noted(f"{label} {cells}")

    def described(self, cells: str) -> str:
        """The same cells with descriptions as they were. What ended each is left to `reading`."""
        label, begins = self._picture(), self._begins()
        plain = cells.replace(f"{NOTE_BEGINS}{label} ", "")
        return plain.replace(f"{NOTE_BEGINS}{_open(label)} ", begins) if _is_passage(label, begins) else plain

    def _picture(self) -> str:
        word = self._say("picture", "text.picture")
        opened = _open(word)
        return f"{opened}{_COLON}{word[len(opened) :]}"

    def _begins(self) -> str:
        return other_code_begins(self.language) if self.language else ""

    def _say(self, name: str, key: str, **filled: object) -> str:
        return self.cells[name] if self.language else spell(words_in(ENGLISH).say(key, **filled))


ENGLISH_WORDS = TranscriberWords()


def transcriber_words(language: str, louis: Louis, wanted: WantedWords | None = None) -> TranscriberWords:
    """The words for a book in this language (BCP 47)."""
    code = primary(language)
    if other_code(code) is None or not has_words_for(language):
        return ENGLISH_WORDS
    texts = _texts(words_of(language), wanted or WantedWords())
    cells = _in_code(texts, code, louis)
    begins = _open(cells[_BEFORE_SIZE])
    # what `unlaying` knows the book and its tables by
    is_known = other_code_begins(code) in "".join(cells[key] for key in _STATEMENTS) and all(
        cells[name].startswith(begins) for name in texts if name.startswith(_BEFORE_SIZE)
    )
    is_whole = not any(NOTE_ENDS in each for each in cells.values())
    return TranscriberWords(code, cells) if is_known and is_whole else ENGLISH_WORDS


_LANGUAGE = re.compile(r"\"\(([A-Z]{2,3})'")


def language_on(title_page: str) -> str:
    """The language in which the transcriber speaks on a title page: the first that its last note is in. Empty
    for English, and for what is no language with a code."""
    found = _LANGUAGE.search(title_page.rpartition(NOTE_BEGINS)[2])
    code = found[1].lower() if found else ""
    return code if code in OTHER_CODES else ""


def _texts(words: FixedWords, wanted: WantedWords) -> dict[str, str]:
    return {
        "contents": words.say("book.contents"),
        "picture": words.say("text.picture"),
        _BEFORE_SIZE: _before_size(words),
        **{key: words.say(key) for key in _STATEMENTS},
        **{
            f"{_BEFORE_SIZE} {columns} {rows}": words.say("braille.table", columns=columns, rows=rows)
            for columns, rows in wanted.tables
        },
        **{f"note {number}": words.say("paper.note", number=number) for number in wanted.notes},
        **{f"code {code}": words.language_name(code) for code in wanted.codes},
    }


def _before_size(words: FixedWords) -> str:
    return words.pieces("braille.table")[0].strip()


def _in_code(texts: Mapping[str, str], code: str, louis: Louis) -> dict[str, str]:
    """Each text in the code; where that is not read back, in small letters, which some tables read more
    surely; and else spelt, as such words are in a report."""
    plain = {name: inked(text) for name, text in texts.items()}
    tried = [(each, code) for text in plain.values() for each in (text, text.lower())]
    known = in_other_codes(tried, louis)
    return {
        name: next(
            (
                cells
                for each in (text, text.lower())
                if NOTE_ENDS not in (cells := known.get((each, code), NOTE_ENDS))
            ),
            f"{GRADE_1_BEGINS}{spell(text)}{GRADE_1_ENDS}",
        )
        for name, text in plain.items()
    }


def _is_passage(cells: str, begins: str) -> bool:
    return bool(begins) and cells.startswith(begins)


def _open(cells: str) -> str:
    """Cells without what ends their passage."""
    return cells.removesuffix(OTHER_CODE_ENDS).removesuffix(GRADE_1_ENDS)


def _noted(cells: str) -> str:
    return f"{NOTE_BEGINS}{cells}{NOTE_ENDS}"
