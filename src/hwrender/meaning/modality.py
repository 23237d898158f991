"""Must, should, may, can, will: how firmly the easy wording speaks, and how firmly the summary does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hwrender.language.clause_tables import PLAIN_NEGATIONS
from hwrender.language.clauses import ClauseKind
from hwrender.language.slices import Slice
from hwrender.language.word_sets import word_set
from hwrender.meaning.alignment import Alignment, is_like, roots_of
from hwrender.meaning.claim_grounds import has_other_ground
from hwrender.meaning.claims import EXPLICIT, Claim, ClaimForce, find_claims, find_modals
from hwrender.meaning.lost_modals import MAY_STAND_FOR, lost_modals
from hwrender.meaning.model import ComparedSentence, Difference, FactKind, claimed
from hwrender.meaning.phrases import Hit, find_listed

_CARRIED_BY = {
    ClaimForce.MUST: (ClaimForce.MUST,),
    ClaimForce.NEED: (ClaimForce.MUST, ClaimForce.NEED, ClaimForce.SHOULD),
    ClaimForce.SHOULD: (ClaimForce.SHOULD, ClaimForce.NEED),
    ClaimForce.MAY: (ClaimForce.MAY,),
    ClaimForce.WILL: (ClaimForce.WILL,),
    ClaimForce.CAN: (ClaimForce.CAN, ClaimForce.MAY, ClaimForce.WILL),
}
"""The lists of the summary's words that carry a word of the easy wording."""
_FIRM = (ClaimForce.MUST, ClaimForce.NEED)
_NEEDS_A_CARRIER = (ClaimForce.MUST, ClaimForce.SHOULD)
_STANDING_UNSAID = ("could", "can")
"""Words that need nothing to stand on: "could not" is as often "were unable to"."""


def compare_claims(
    easy: Sequence[ComparedSentence], alignment: Alignment, *, recommends: bool
) -> Iterator[Difference]:
    """Each "must", "should", "may" and the like that the summary does not say so, and each one lost.

    `recommends` says that a heading tells that all of the section is what should be done.
    """
    stated = [claim for sentence in alignment.summary for claim in find_modals(sentence)]
    carried: set[ClaimForce] = set()
    for sentence in easy:
        for claim in find_claims(sentence):
            wrong = _contradicted(claim, stated, alignment)
            if wrong is None and _is_unfounded(claim, alignment, recommends=recommends):
                wrong = ""
            if wrong is not None:
                yield claimed(FactKind.MODALITY, sentence, claim.hit.place, wrong)
            carried |= MAY_STAND_FOR[claim.force]
        yield from _softened(sentence, alignment)
    yield from lost_modals(easy, alignment, carried)


def _softened(sentence: ComparedSentence, alignment: Alignment) -> Iterator[Difference]:
    """ "It is a good idea" where the summary says "must"."""
    soft = find_listed(sentence, "modality", "soft")
    if not soft or any(claim.force in _FIRM for claim in find_claims(sentence)):
        return
    for source in alignment.matches(sentence):
        firm = find_listed(source, "modality", "kept_must")
        if firm and is_like(sentence.roots, roots_of(source)):
            yield claimed(FactKind.MODALITY, sentence, soft[0].place, firm[0].place.of(source.source))
            return


def _contradicted(claim: Claim, stated: Sequence[Claim], alignment: Alignment) -> str | None:
    """The summary's word for the same statement, if it has another force; None if nothing speaks against."""
    aligned = alignment.of(claim.hit.sentence)
    same = [
        each
        for each in stated
        if each.hit.sentence in aligned and _is_same(claim, each) and not _is_in_condition(each)
    ]
    if not same or any(each.force in MAY_STAND_FOR[claim.force] for each in same):
        return None
    if has_other_ground(claim, alignment):
        return None
    if claim.force in {*_FIRM, ClaimForce.WILL, ClaimForce.SHOULD} and any(
        claim.about[:1] != each.about[:1] and find_listed(each.hit.sentence, group, "marks")
        for each in same
        for group in ("only", "condition")
    ):
        return None  # "only by changing schools could she", "may drive as long as"
    if claim.force is ClaimForce.CAN and not any(claim.about[:1] == each.about[:1] for each in same):
        return None
    if claim.force in _FIRM and any(
        other.force in _FIRM and set(other.about) & set(claim.about)
        for each in same
        for other in find_claims(each.hit.sentence)
    ):
        return None  # "would have to"
    if claim.force is ClaimForce.MAY and any(
        find_listed(each.hit.sentence, "condition", "marks") for each in same
    ):
        return None  # "will strike unless" may be said as "may strike"
    if claim.force is ClaimForce.SHOULD and any(
        find_listed(each.hit.sentence, "advice", "marks") for each in same
    ):
        return None
    if claim.force in (ClaimForce.SHOULD, ClaimForce.MAY) and any(
        _is_governed(each, claim.force) for each in same
    ):
        return None
    return same[0].hit.place.of(same[0].hit.sentence.source)


def _is_inside(claim: Claim) -> bool:
    """Whether a word stands in a clause that says what is said, picked out or compared."""
    clause = claim.hit.sentence.clause_at(claim.hit.start)
    return clause is not None and clause.kind in {ClauseKind.RELATIVE, ClauseKind.COMPARISON}


def _is_only_advised(claim: Claim, alignment: Alignment) -> bool:
    """Whether the summary advises what the easy wording says people have to do."""
    sources = [each for each in alignment.matches(claim.hit.sentence) if set(claim.about) & each.roots]
    return any(
        find_listed(each, "advice", "marks") and not find_listed(each, "modality", "must") for each in sources
    )


def _is_in_condition(claim: Claim) -> bool:
    clause = claim.hit.sentence.clause_at(claim.hit.start)
    return clause is not None and clause.kind is ClauseKind.CONDITION


def _is_condition(claim: Claim, source: ComparedSentence) -> bool:
    """Whether the summary makes a condition of what the easy wording says must be."""
    hits = (*find_listed(source, "condition", "marks"), *find_listed(source, "only", "marks"))
    return any(set(claim.about) & source.roots_at(Slice(hit.place.end, source.place.end)) for hit in hits)


def _carriers(claim: Claim) -> tuple[str, ...]:
    return tuple(force.value for force in _CARRIED_BY[claim.force] if force is not ClaimForce.CAN)


def _is_governed(claim: Claim, force: ClaimForce) -> bool:
    """Whether a word before this one says that all of it should be, or may be: "it was recommended that"."""
    found = find_listed(claim.hit.sentence, "modality", force.value)
    return any(hit.end <= claim.hit.start + 2 and hit.words not in EXPLICIT for hit in found)


def _is_same(claim: Claim, other: Claim) -> bool:
    """Whether two words speak of the same doing: the first telling words, or two of the next, are shared."""
    if not claim.about or not other.about:
        return False
    if claim.hit.words == "could" and claim.hit.sentence.keys[claim.hit.end :][:1] == ("not",):
        return False  # "he could not sit still" for "he would not"
    shared = set(claim.about) & set(other.about)
    return claim.about[0] in other.about[:2] or other.about[0] in claim.about[:2] or len(shared) > 1


def _is_unfounded(claim: Claim, alignment: Alignment, *, recommends: bool) -> bool:
    """Whether nothing in the summary is of this force; "than it should be" compares."""
    if "than" in claim.hit.sentence.keys[max(0, claim.hit.start - 2) : claim.hit.start]:
        return False
    if claim.hit.words in _STANDING_UNSAID or _is_inside(claim) or has_other_ground(claim, alignment):
        return False
    if claim.hit.words in {"have to", "has to", "had to"} and _is_only_advised(claim, alignment):
        return True
    if claim.force is ClaimForce.MAY:
        return not _is_hedged(claim, alignment.summary) and _is_of_the_same(claim, alignment)
    if any(_is_condition(claim, each) for each in alignment.of(claim.hit.sentence)):
        return False
    if claim.force not in _NEEDS_A_CARRIER or (claim.force is ClaimForce.SHOULD and recommends):
        return False
    aligned = alignment.of(claim.hit.sentence)
    if claim.force is ClaimForce.SHOULD and any(
        _is_subjunctive(each) or not _DUE.isdisjoint(each.forms) for each in aligned
    ):
        return False
    return not _is_said(claim, aligned) and _is_told(claim, alignment) and _is_of_the_same(claim, alignment)


_DUE = word_set("fail failure lack omit omission neglect ambition standard overdue missed")
"""What tells that something ought to be so: it is missed where it is not."""


def _is_of_the_same(claim: Claim, alignment: Alignment) -> bool:
    """Whether the summary speaks of the very doing; "You must also have your ticket" may be its own words."""
    sources = alignment.matches(claim.hit.sentence)
    is_told = any(set(claim.about[:2]) & roots_of(source) or find_modals(source) for source in sources)
    return not claim.about or is_told


def _is_told(claim: Claim, alignment: Alignment) -> bool:
    """Whether the summary tells of what the easy wording says must or should be."""
    sentence = claim.hit.sentence
    clause = sentence.clause_at(claim.hit.start)
    roots = sentence.roots if clause is None else sentence.roots_at(clause.place)
    sources = alignment.matches(sentence)
    firm = {ClaimForce.MUST, ClaimForce.SHOULD} - {claim.force}
    if len(alignment.easy) == 1 or any(
        each.force in firm for source in sources for each in find_modals(source)
    ):
        return True
    return any(is_like(roots, roots_of(source)) for source in alignment.matches(sentence))


_AFTERWARDS = frozenset(["possible", "possibly", "likely", "unlikely", "uncertain", "unclear", "perhaps"])


def _is_hedged(claim: Claim, sentences: Sequence[ComparedSentence]) -> bool:
    """Whether the summary hedges what the easy wording says may be: a word before it ("proposed changes"), or
    right after it ("changes are possible")."""
    shares = False
    if any(
        find_listed(each, "exception", "marks")
        or find_listed(each, "modality", "open")
        or find_listed(each, "hedge", "marks")
        or find_listed(each, "source", "guesses")
        or find_listed(each, "condition", "marks")
        for each in sentences
    ):
        return True
    for sentence in sentences:
        hedges = [hit for name in _carriers(claim) for hit in find_listed(sentence, "modality", name)]
        for number, token in enumerate(sentence.tokens):
            if token.root and token.root in claim.about:
                shares = True
                if any(hit.start <= number or hit.words in _AFTERWARDS for hit in hedges):
                    return True
    return not shares and _is_said(claim, sentences)


def _is_said(claim: Claim, sentences: Sequence[ComparedSentence]) -> bool:
    names = (*_carriers(claim), claim.force.value)
    hits = (
        hit for sentence in sentences for name in names for hit in find_listed(sentence, "modality", name)
    )
    return any(not _is_denied(hit) for hit in hits)


def _is_denied(hit: Hit) -> bool:
    """ "Though it is not essential"."""
    before = hit.sentence.keys[hit.start - 1] if hit.start else ""
    return before in PLAIN_NEGATIONS and hit.words not in EXPLICIT


def _is_subjunctive(sentence: ComparedSentence) -> bool:
    """ "that Open Doors be fully funded"."""
    keys = sentence.keys
    return any(
        key == "be" and number and keys[number - 1] not in {*EXPLICIT, "to", "not", "also", "would"}
        for number, key in enumerate(keys)
    )
