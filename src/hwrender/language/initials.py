"""Initials in a text, and the name that spells them out: "HWH" and "Healthwatch Hackney (HWH)".

Initials are two or more capitals standing as one word (GOV.UK, NHS service manual). Words in capitals for
loudness are another matter: where most words around are in capitals, none is taken for initials.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Iterable, Mapping, Sequence
from functools import cache, lru_cache
from types import MappingProxyType

from msgspec import Struct

from hwrender.language.frequency import zipf_frequency
from hwrender.language.initial_words import (
    AFTER_PEOPLE,
    ALLOWED,
    CAPITAL_WORDS,
    SAID_AS_WORDS,
    SPELLED,
    WORD_LIKE,
)  # fmt: skip
from hwrender.language.names import parts_of
from hwrender.language.sentences import split_sentences
from hwrender.language.slices import Slice
from hwrender.language.tokens import words
from hwrender.language.word_sets import word_set

_INITIALS = re.compile(
    r"(?<![\w&.@-])(?<![a-z0-9]/)(?:[A-Z](?:[A-Z]|&(?=[A-Z]))+|[A-Z][a-z][A-Z]{2,}|(?:[A-Z]\.){2,}[A-Z]?)"
    r"(?=s?(?:['’]s?)?(?![\w@&]|\.\w))"
)
_ROMAN = re.compile(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})")
_AFTER_NAME = re.compile(r"\(([A-Z][A-Z&]+)s?\)")
_BEFORE_NAME = re.compile(r"\b([A-Z][A-Z&]+)s?\s\(([^()]{1,200})\)")
_UNSAYABLE = re.compile(r"^[^AEIOUY]+$|[^AEIOUY]{4}|^(?:[^AEIOUYHLRSW][^AEIOUYHLRW])")
_LITTLE = word_set("a an and at by de for from in into of on or the to with")
_COMMON_LONG_ZIPF = 5.0
_COMMON_SHORT_ZIPF = 6.0
_NEAR_CHARACTERS = 200


class Initials(Struct, frozen=True):
    """A use of initials: `letters` as they are spelt out elsewhere ("GP" for "GPs", "NHS" for "N.H.S.")."""

    letters: str
    place: Slice


@lru_cache(maxsize=1 << 11)
def read_initials(text: str) -> tuple[Initials, ...]:
    """The initials in `text`, in order; no Roman numerals, and no words that are only loud."""
    loud = _Loudness(text)
    found = (
        Initials(match[0].replace(".", ""), Slice(match.start(), match.end()))
        for match in _INITIALS.finditer(text)
    )
    return tuple(
        each
        for each in found
        if not (
            each.letters in AFTER_PEOPLE
            or _ROMAN.fullmatch(each.letters)
            or _is_emphasis(each.letters)
            or loud.at(each.place.start)
        )
    )


def find_initials(text: str, explained: Container[str] = frozenset()) -> tuple[Initials, ...]:
    """The initials in `text` that are neither allowed, nor `explained` before, nor spelt out in the text.

    Every use is given; a rule that speaks once a word keeps count.
    """
    spelt = spelt_out(text)
    return tuple(
        each
        for each in read_initials(text)
        if not (each.letters in ALLOWED or each.letters in explained or each.letters in spelt)
    )


@lru_cache(maxsize=1 << 11)
def spelt_names(text: str) -> Mapping[str, str]:
    """The initials that `text` spells out, and their names: "Community Mental Health Team (CMHT)", or the
    other way round."""
    found = [
        (match[1], _name_at_end(text[max(0, match.start() - _NEAR_CHARACTERS) : match.start()], match[1]))
        for match in _AFTER_NAME.finditer(text)
    ]
    found += [(match[1], _name_at_end(match[2], match[1])) for match in _BEFORE_NAME.finditer(text)]
    return MappingProxyType({letters: name for letters, name in found if name})


def spelt_out(text: str) -> frozenset[str]:
    """The initials that `text` spells out."""
    return frozenset(spelt_names(text))


def _name_at_end(text: str, letters: str) -> str:
    """The last words of `text` if they are the name of these initials, little words counted or not."""
    split = ((part, word.start) for word in words(text) for part in re.split(r"[-&/]", word.text.lower()))
    parts = [(part, start) for part, start in split if part and not part.isdigit()]
    count = sum(letter.isalpha() for letter in letters)
    tail = parts[-2 * count - 2 :]
    telling = [each for each in tail if each[0] not in _LITTLE]
    for name in (tail[-count:], *(telling[-size:] for size in range(1, count + 1))):
        if spells(letters, [part for part, _ in name]):
            return text[name[0][1] :].strip()
    return ""


def spells(initials: str, name: Sequence[str]) -> bool:
    """Whether `initials` stand for a name of these words: their first letters, or others in the same order
    ("HWH" for "healthwatch hackney")."""
    letters = "".join(filter(str.isalpha, initials.removesuffix("s"))).lower()
    if len(letters) < 2 or not name:
        return False
    if "".join(part[0] for part in name) == letters:
        return True
    if len(name) > len(letters) or name[0][0] != letters[0]:
        return False
    rest = iter("".join(name))
    return all(letter in rest for letter in letters) and all(part[0] in letters for part in name)


def names_of_initials(initials: str, names: Iterable[str]) -> tuple[str, ...]:
    """Those of `names` that these initials may stand for."""
    return tuple(name for name in names if spells(initials, parts_of(name)))


@cache
def said(letters: str) -> str:
    """Initials as people say them: "N H S", or as a word: "Shelter" for "SHELTER", "cams" for "CAMHS".

    A short one is letters, a long one that can be said is a word, unless it is known not to be.
    """
    if letters in SAID_AS_WORDS:
        return SAID_AS_WORDS[letters]
    if letters in CAPITAL_WORDS:
        return letters.lower()
    if letters in SPELLED or len(letters) <= 3 or _UNSAYABLE.search(letters):
        return " ".join(letters)
    return letters.capitalize()


def _is_emphasis(letters: str) -> bool:
    """Whether this is a common word made large ("MUST", "NOT")."""
    if letters in WORD_LIKE:
        return False
    return zipf_frequency(letters) >= (_COMMON_LONG_ZIPF if len(letters) > 3 else _COMMON_SHORT_ZIPF)


class _Loudness:
    """Which sentences of a text are written in capitals, most of their words."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._sentences = split_sentences(text)
        self._starts = tuple(sentence.start for sentence in self._sentences)
        self._loud: dict[Slice, bool] = {}

    def at(self, offset: int) -> bool:
        number = bisect_right(self._starts, offset) - 1
        whole = Slice(0, len(self._text))
        place = self._sentences[number] if number >= 0 and offset < self._sentences[number].end else whole
        if place not in self._loud:
            long = [
                word.text
                for word in words(place.of(self._text))
                if len(word.text) > 1 and word.text[0].isalpha()
            ]
            self._loud[place] = len(long) > 2 and sum(word.isupper() for word in long) > len(long) / 2
        return self._loud[place]
