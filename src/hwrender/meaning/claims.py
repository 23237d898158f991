"""Words that say how firm a sentence is: must, should, may, can, will."""

from __future__ import annotations

from enum import Enum
from functools import lru_cache

from msgspec import Struct

from hwrender.language.clauses import Force
from hwrender.meaning.model import ComparedSentence
from hwrender.meaning.phrases import Hit

_REACH = 5


class ClaimForce(Enum):
    """How firm a statement is. The values are the names of the word lists."""

    MUST = "must"
    NEED = "need"
    SHOULD = "should"
    MAY = "may"
    WILL = "will"
    CAN = "can"


EXPLICIT = {
    "must": ClaimForce.MUST, "shall": ClaimForce.MUST, "mustn't": ClaimForce.MUST,
    "should": ClaimForce.SHOULD, "shouldn't": ClaimForce.SHOULD, "ought": ClaimForce.SHOULD,
    "may": ClaimForce.MAY, "might": ClaimForce.MAY, "could": ClaimForce.MAY, "can": ClaimForce.CAN,
    "cannot": ClaimForce.CAN, "can't": ClaimForce.CAN, "will": ClaimForce.WILL, "won't": ClaimForce.WILL,
    "would": ClaimForce.WILL,
}  # fmt: skip
"""The modal verbs."""
_FORCES = {
    Force.MUST: ClaimForce.NEED, Force.MAY: ClaimForce.MAY, Force.CAN: ClaimForce.CAN,
    Force.WILL: ClaimForce.WILL,
}  # fmt: skip
"""What other words say: "have to", "perhaps", "able to", "going to"."""
_NOT_CLAIMED = frozenset(["can't", "cannot", "would", "unable"])
"""Words that the easy wording may use for itself."""


class Claim(Struct, frozen=True):
    """A word of this kind, its force, and the roots of what it speaks of, the nearest first."""

    force: ClaimForce
    hit: Hit
    about: tuple[str, ...]


@lru_cache(maxsize=1 << 10)
def find_claims(sentence: ComparedSentence) -> tuple[Claim, ...]:
    """The words of a sentence that say how firm it is."""
    claims = [each for each in _claims(sentence) if each.hit.words not in _NOT_CLAIMED]
    modals = {each.hit.end for each in claims if each.hit.words in EXPLICIT}
    # "may have to pay" is no firmer than "may pay"
    return tuple(
        each
        for each in claims
        if each.force is not ClaimForce.NEED or not modals & {each.hit.start, each.hit.start - 1}
    )


@lru_cache(maxsize=1 << 10)
def find_modals(sentence: ComparedSentence) -> tuple[Claim, ...]:
    """The summary's own modal verbs."""
    return tuple(each for each in _claims(sentence) if each.hit.words in EXPLICIT)


@lru_cache(maxsize=1 << 10)
def _claims(sentence: ComparedSentence) -> tuple[Claim, ...]:
    """All that the clauses of a sentence say of how firm they are."""
    claims: list[Claim] = []
    for cue in sorted(
        (cue for clause in sentence.clauses for cue in clause.forces), key=lambda each: each.place
    ):
        numbers = sentence.numbers(cue.place)
        key = sentence.keys[numbers.start]
        is_modal = key in EXPLICIT
        force = EXPLICIT[key] if is_modal else _FORCES.get(cue.force)
        if force is not None and not _is_no_claim(sentence, key, numbers.stop):
            words = key if is_modal else " ".join(sentence.keys[number] for number in numbers)
            hit = Hit(words, numbers.start, numbers.start + 1 if is_modal else numbers.stop, sentence)
            claims.append(Claim(force, hit, about_of(hit)))
    return tuple(claims)


def _is_no_claim(sentence: ComparedSentence, key: str, after: int) -> bool:
    """ "They came when they should.", "we may as well": nothing is said to be so."""
    following = sentence.keys[after : after + 2]
    if key != "should":
        return following == ("as", "well")
    is_last = after == len(sentence.tokens) or "," in sentence.between(after - 1, after)
    is_regret = following[:1] == ("have",) or following == ("be", "used")
    is_asked = bool({"what", "how", "who", "whether"} & {*sentence.keys[max(0, after - 3) : after - 1]})
    return is_last or is_regret or is_asked


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
