"""Words that say how firm a sentence is: must, should, may, can, will."""

from __future__ import annotations

from enum import Enum
from functools import lru_cache

from msgspec import Struct

from hwrender.meaning.datetimes import find_datetimes
from hwrender.meaning.model import ComparedSentence
from hwrender.meaning.phrases import Hit, find_listed

_REACH = 5


class Force(Enum):
    """How firm a statement is. The values are the names of the word lists."""

    MUST = "must"
    NEED = "need"
    SHOULD = "should"
    MAY = "may"
    WILL = "will"
    CAN = "can"


_SAID = {
    "easy_must": Force.MUST, "easy_need": Force.NEED, "easy_should": Force.SHOULD, "easy_may": Force.MAY,
    "easy_can": Force.CAN, "easy_will": Force.WILL,
}  # fmt: skip
EXPLICIT = {
    "must": Force.MUST, "shall": Force.MUST, "mustn't": Force.MUST, "should": Force.SHOULD,
    "shouldn't": Force.SHOULD, "ought": Force.SHOULD, "may": Force.MAY, "might": Force.MAY,
    "could": Force.MAY, "can": Force.CAN, "cannot": Force.CAN, "can't": Force.CAN, "will": Force.WILL,
    "won't": Force.WILL, "would": Force.WILL,
}  # fmt: skip


class Claim(Struct, frozen=True):
    """A word of this kind, its force, and the roots of what it speaks of, the nearest first."""

    force: Force
    hit: Hit
    about: tuple[str, ...]


@lru_cache(maxsize=1 << 10)
def find_claims(sentence: ComparedSentence) -> tuple[Claim, ...]:
    """The words of a sentence that say how firm it is."""
    months = [datetime.place for datetime in find_datetimes(sentence.source)]
    claims: list[Claim] = []
    for name, force in _SAID.items():
        for hit in find_listed(sentence, "modality", name):
            if hit.words in _SPOKEN_ONLY or any(hit.place.overlaps(each) for each in months):
                continue
            if force is Force.NEED and EXPLICIT.keys() & {*sentence.keys[max(0, hit.start - 2) : hit.start]}:
                continue  # "may have to pay" is no firmer than "may pay"
            claims.append(Claim(force, hit, about_of(hit)))
    return tuple(sorted(claims, key=lambda each: each.hit.place))


_SPOKEN_ONLY = frozenset(["can't", "cannot"])


def about_of(hit: Hit) -> tuple[str, ...]:
    roots: list[str] = []
    for number, token in enumerate(hit.sentence.tokens[hit.end :], hit.end):
        if len(roots) == _REACH or (number > hit.end and token.key in EXPLICIT):
            break
        if number > hit.end and any(mark in hit.sentence.between(number - 1, number) for mark in ",;:("):
            break
        if token.root:
            roots.append(token.root)
    return tuple(roots)


@lru_cache(maxsize=1 << 10)
def find_modals(sentence: ComparedSentence) -> tuple[Claim, ...]:
    """The summary's own modal verbs, those inside names of months left out."""
    months = [datetime.place for datetime in find_datetimes(sentence.source)]
    return tuple(
        Claim(EXPLICIT[token.key], hit, about_of(hit))
        for number, token in enumerate(sentence.tokens)
        if token.key in EXPLICIT
        for hit in (Hit(token.key, number, number + 1, sentence),)
        if not any(hit.place.overlaps(each) for each in months)
    )
