"""A "must", "should" or "may" of the summary that its easy wording leaves out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hwrender.meaning.alignment import Alignment
from hwrender.meaning.claims import EXPLICIT, ClaimForce, about_of, find_claims, find_modals
from hwrender.meaning.model import ComparedSentence, Difference, FactKind, all_roots, left_out
from hwrender.meaning.phrases import find_listed

MAY_STAND_FOR = {
    ClaimForce.MUST: {ClaimForce.MUST},
    ClaimForce.NEED: {ClaimForce.MUST, ClaimForce.SHOULD, ClaimForce.NEED},
    ClaimForce.SHOULD: {ClaimForce.SHOULD},
    ClaimForce.MAY: {ClaimForce.MAY, ClaimForce.CAN},
    ClaimForce.CAN: {ClaimForce.CAN, ClaimForce.MAY, ClaimForce.WILL, ClaimForce.SHOULD},
    ClaimForce.WILL: {ClaimForce.WILL, ClaimForce.MUST, ClaimForce.CAN},
}
"""What each force of the easy wording may stand for in the summary."""


def lost_modals(
    easy: Sequence[ComparedSentence], alignment: Alignment, carried: set[ClaimForce]
) -> Iterator[Difference]:
    """The summary's firm words where the easy wording speaks of the matter in no such word."""
    spoken = all_roots(easy)
    for sentence in alignment.summary:
        for name, force in (
            ("kept_must", ClaimForce.MUST),
            ("kept_should", ClaimForce.SHOULD),
            ("kept_may", ClaimForce.MAY),
        ):
            for hit in find_listed(sentence, "modality", name):
                about = about_of(hit)
                modals = {claim.hit.start for claim in find_modals(sentence)}
                is_month = hit.words in EXPLICIT and hit.start not in modals
                # "it was recommended that" speaks of all that follows
                whole = hit.words not in EXPLICIT and force in carried
                if is_month or whole or not about or not spoken & set(about):
                    continue
                if _is_carried(force, about, easy, carried) or _is_said_in(name, about, easy):
                    continue
                yield left_out(FactKind.MODALITY, sentence, hit.place)


def _is_said_in(name: str, about: Sequence[str], easy: Sequence[ComparedSentence]) -> bool:
    """Whether an easy sentence of the same matter has one of these very words."""
    return any(sentence.roots & set(about) and find_listed(sentence, "modality", name) for sentence in easy)


def _is_carried(
    force: ClaimForce, about: Sequence[str], easy: Sequence[ComparedSentence], carried: set[ClaimForce]
) -> bool:
    """Whether an easy sentence of the same matter, or at least one of the section, has this force."""
    of_it = [sentence for sentence in easy if sentence.roots & set(about[:3])]
    if of_it:
        return any(
            force in MAY_STAND_FOR[claim.force] or claim.force in {force, ClaimForce.NEED}
            for sentence in of_it
            for claim in find_claims(sentence)
        ) or (force is ClaimForce.MAY and any(find_listed(sentence, "modality", "may") for sentence in of_it))
    return force in carried
