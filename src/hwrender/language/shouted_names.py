"""Names in sentences that are all in capitals: "WELL DONE TO NKECHI AND BRIAN"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.language import name_words as near
from hwrender.language.frequency import zipf_frequency
from hwrender.language.given_names import GivenName, given_name, is_family_name
from hwrender.language.initial_words import ALLOWED, CAPITAL_WORDS, SPELLED
from hwrender.language.slices import Slice
from hwrender.language.tokens import plain_form
from hwrender.language.word_sets import word_set

_SHOUTED = re.compile(r"[A-ZÀ-Ý][A-ZÀ-Ý\d’'().,;:&/ –-]{14,}[A-ZÀ-Ý)]")
_WORD = re.compile(r"[A-ZÀ-Ý][A-ZÀ-Ý’'-]+")
_COMMON_WORD_ZIPF = 4.7
_RARE_WORD_ZIPF = 3.3
_FEWEST_WORDS = 4
_BEFORE = word_set("""
you photo dear to and by from for with of ask see thanks contact ring is nok re per attn cc mr mrs ms dr miss
""")
_NOBODY = word_set("nok dob poa dnr tto dnar cpr")
_NO_NAMES = ALLOWED | SPELLED | CAPITAL_WORDS
_THINGS_AFTER = near.ORGANISATIONS | word_set("ward house road street hospital unit clinic centre")


def shouted_names(text: str) -> Iterator[Slice]:
    """The given names, with the family names after them, and names after a title."""
    for shouted in _SHOUTED.finditer(text):
        words = list(_WORD.finditer(text, *shouted.span()))
        if len(words) < _FEWEST_WORDS:
            continue
        at = 0
        while at < len(words):
            length = _length(text, words, at)
            if length:
                yield Slice(words[at].start(), words[at + length - 1].end())
            at += length or 1


def _length(text: str, words: list[re.Match[str]], at: int) -> int:
    """How many words the name takes that begins here; 0 where there is none."""
    word, key = words[at][0], plain_form(words[at][0])
    before = plain_form(words[at - 1][0]) if at else ""
    titled = key in near.TITLES and at + 1 < len(words) and _is_beside(text, words, at)
    start = at + 1 if titled else at
    first = words[start][0]
    if first in _NO_NAMES or len(first) < 3 or key in _NOBODY:
        return 0
    kind = given_name(first)
    sure = kind is GivenName.SURE and zipf_frequency(first.lower()) < _COMMON_WORD_ZIPF
    sure = sure and not (len(first) < 4 and before not in _BEFORE)
    named = titled and (kind is not None or is_family_name(first) or _is_rare(first))
    word_too = kind is GivenName.WORD and before in _BEFORE
    if not (named or (sure and (before in _BEFORE or not before or not is_family_name(word))) or word_too):
        return 0
    end = start + 1
    while (
        end < len(words)
        and end < start + 3
        and _is_beside(text, words, end - 1)
        and _is_family(words[end][0])
    ):
        end += 1
    after = plain_form(words[end][0]) if end < len(words) and _is_beside(text, words, end - 1) else ""
    return 0 if after in _THINGS_AFTER else end - at


def _is_beside(text: str, words: list[re.Match[str]], at: int) -> bool:
    return text[words[at].end() : words[at + 1].start()] in {" ", ". "}


def _is_family(word: str) -> bool:
    key = plain_form(word)
    known = is_family_name(word) or given_name(word) is GivenName.SURE or _is_rare(word)
    return (
        known
        and zipf_frequency(key) < _COMMON_WORD_ZIPF
        and word not in _NO_NAMES
        and key not in _THINGS_AFTER
    )


def _is_rare(word: str) -> bool:
    return zipf_frequency(word.lower()) < _RARE_WORD_ZIPF
