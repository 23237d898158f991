"""Whether a report can be written in braille that somebody reads.

Letters without a cell are named in English, one by one (`spelling`). That does for a letter or a name in a
report, and not for a report: nobody reads one so. What has a cell are letters of the Latin and the Greek
alphabet, which UEB has signs for, and those of a script in which a code of `languages` writes its language.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import cache

from hwrender.edition.model import Edition
from hwrender.errors import MissingError
from hwrender.formats.braille.cells import NOTE_ENDS
from hwrender.formats.braille.languages import OTHER_CODES, primary
from hwrender.formats.braille.pieces import BraillePieces
from hwrender.formats.braille.spelling import spell
from hwrender.formats.braille.translating import BrailleStretch
from hwrender.language.language_names import language_name

MOST_NAMED = 0.1
"""Of so many words at most only the names of their letters may be there."""

_SCRIPTS = {
    "ARABIC": ("ar", "ckb", "fa", "ur"),
    "ARMENIAN": ("hy",),
    "BENGALI": ("bn",),
    "CYRILLIC": ("be", "bg", "ru", "uk"),
    "DEVANAGARI": ("hi",),
    "GEORGIAN": ("ka",),
    "GUJARATI": ("gu",),
    "GURMUKHI": ("pa",),
    "HEBREW": ("he",),
    "TAMIL": ("ta",),
}
"""The languages with a code in each script other than Latin and Greek, by the first word of the names of its
letters in Unicode."""
_IN_UEB = frozenset(("LATIN", "GREEK"))


def why_unfit(edition: Edition) -> MissingError | None:
    """What to say of an edition that nobody could read in braille."""
    words, named = 0, Counter[str]()
    own = edition.publication.language
    for stretch in _stretches(edition):
        language = stretch.language or own
        for word in stretch.text.split():
            words += 1
            letters = [_has_cell(letter, primary(language)) for letter in word if letter.isalpha()]
            named[language] += len(letters) > 1 and not any(letters)
    if named.total() <= MOST_NAMED * words:
        return None
    name = language_name(named.most_common(1)[0][0])
    return MissingError(
        f"Braille was left out: there is no braille code for {name} here.", "Ask a braille transcriber."
    )


def are_named(word: str) -> bool:
    """Whether all letters of a spelt word have only their names."""
    letters = list(filter(str.isalpha, word))
    return len(letters) > 1 and all(NOTE_ENDS in spell(letter) for letter in letters)


def _stretches(edition: Edition) -> Iterator[BrailleStretch]:
    pieces = BraillePieces(edition)
    for piece in (*pieces.cover(), *pieces.body()):
        for line in piece.lines:
            yield from line


@cache
def _has_cell(letter: str, language: str) -> bool:
    script = unicodedata.name(letter, "").split(" ")[0]
    return script in _IN_UEB or (language in OTHER_CODES and language in _SCRIPTS.get(script, ()))
