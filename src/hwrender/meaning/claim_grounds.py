"""What lets easy wording say "should" or "must" though no word of the summary is as firm."""

from __future__ import annotations

from collections.abc import Sequence

from hwrender.language.clause_tables import PLAIN_NEGATIONS
from hwrender.language.word_sets import word_set
from hwrender.meaning.alignment import Alignment
from hwrender.meaning.claims import Claim, ClaimForce
from hwrender.meaning.model import ComparedSentence

_INSTRUCTING = word_set("told instructed reminded")
_REACH = 5
_DENYING = PLAIN_NEGATIONS | {"cannot"}


def has_other_ground(claim: Claim, alignment: Alignment) -> bool:
    """Whether the summary says as much with other words, or the claim is of what went wrong."""
    match claim.force:
        case ClaimForce.SHOULD:
            is_told = is_instructed(alignment.of(claim.hit.sentence))
            return is_told or is_regret(claim.hit.sentence.keys, claim.hit.end)
        case ClaimForce.MUST | ClaimForce.NEED:
            return _is_ruled_out_without(claim, alignment)
        case _:
            return False


def is_regret(keys: tuple[str, ...], after: int) -> bool:
    """ "They should have rung" is what went wrong, and no advice. `after` is the word after "should"."""
    return keys[after : after + 1] == ("have",) and keys[after + 1 : after + 2] != ("to",)


def is_instructed(sources: Sequence[ComparedSentence]) -> bool:
    """ "She said he should ring" for "she told him to ring"."""
    return any(
        key in _INSTRUCTING and "to" in each.keys[number : number + _REACH]
        for each in sources
        for number, key in enumerate(each.keys)
    )


def _is_ruled_out_without(claim: Claim, alignment: Alignment) -> bool:
    """ "They must write first" for "it cannot be ended without a letter"."""
    sources = alignment.of(claim.hit.sentence)
    return any("without" in each.keys and _DENYING & set(each.keys) for each in sources)
