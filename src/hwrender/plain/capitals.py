"""Words in block capitals that are no initials: "PLEASE CALL" is "Please call" (UKAAF G003, NHS)."""

from __future__ import annotations

import re
from itertools import pairwise

from hwrender.language.frequency import zipf_frequency
from hwrender.language.initial_words import ALLOWED, WORD_LIKE
from hwrender.language.sentences import split_sentences
from hwrender.language.slices import Slice
from hwrender.language.tokens import Word, words
from hwrender.plain.rewordings import Rewording

_LEAST_ZIPF = 5.0
"""One word alone counts as shouted, and not as initials, when it is this common ("MUST", "NOT")."""
_LEAST_SHORT_ZIPF = 6.0
_FEWEST_LETTERS = 2
_LEAST_ZIPF_IN_RUN = 3.3
_FEW_WORDS = 3
_LEAST_NAME_ZIPF = 4.0
"""A rarer word in capitals may be a name, and keeps its first capital."""
_NEVER_SHOUTED = WORD_LIKE | {"WHO", "IT", "US"}
_CAPITALS = re.compile(r"[A-Z]+(?:['’-][A-Z]+)*")


def find_block_capitals(text: str) -> tuple[Rewording, ...]:
    """Runs of words in capitals, with the same words in small letters.

    A run is two words or more, of which one has four letters and is a word of English; or one word so common
    that it can be nothing else.
    """
    found = words(text)
    rewordings = []
    run: list[Word] = []
    for word, following in pairwise((*found, None)):
        if word is not None and _is_large(word):
            run.append(word)
        if run and (following is None or not _is_large(following) or _is_apart(text, run[-1], following)):
            if _is_shouted(run):
                rewordings.append(_reword(text, Slice(run[0].start, run[-1].end)))
            run = []
    return tuple(rewordings)


def _is_large(word: Word) -> bool:
    return bool(_CAPITALS.fullmatch(word.text))


def _is_apart(text: str, one: Word, two: Word) -> bool:
    return bool(text[one.end : two.start].strip(" ,-–\n"))


def _is_shouted(run: list[Word]) -> bool:
    real = [word for word in run if word.text not in ALLOWED and len(word.text) >= _FEWEST_LETTERS]
    if len(real) > 1:
        common = sum(zipf_frequency(word.text) >= _LEAST_ZIPF_IN_RUN for word in real)
        most = common == len(real) or (len(real) > _FEW_WORDS and common > len(real) / 2)
        return most and any(len(word.text) > 3 for word in real)
    if len(run) != 1 or not real or real[0].text in _NEVER_SHOUTED:
        return False
    least = _LEAST_ZIPF if len(real[0].text) > 3 else _LEAST_SHORT_ZIPF
    return zipf_frequency(real[0].text) >= least


def _reword(text: str, place: Slice) -> Rewording:
    small = " ".join(map(_small, place.of(text).split(" ")))
    opens = any(sentence.start == place.start for sentence in split_sentences(text))
    return Rewording(place, (small[:1].upper() + small[1:] if opens else small,), safe=False)


def _small(word: str) -> str:
    if word in ALLOWED and zipf_frequency(word) < _LEAST_SHORT_ZIPF:
        return word
    return word.capitalize() if zipf_frequency(word) < _LEAST_NAME_ZIPF else word.lower()
