"""Not, never, no: what the easy wording denies, and what the summary denies and the easy wording does not.

Each cue of the easy wording needs one of the summary to stand on: another "not", a word that ends or prevents
something ("cessation"), or one that denies in itself ("unable", "non-judgemental", "lack"). Negation cues are
matched one to one, those about the same words first, so that one "not" cannot carry two.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hwrender.language.slices import Slice
from hwrender.meaning.alignment import Alignment
from hwrender.meaning.model import ComparedSentence, Difference, FactKind, claimed, left_out
from hwrender.meaning.negation_cues import CueKind, NegationCue, find_negation_cues, telling_roots
from hwrender.meaning.roots import hint_meanings, root

_NEAR = 2
_ENOUGH_SHARED = 2
_SHORT_SENTENCE_SHARE = 0.34
_LIKE_CLAUSE_SHARE = 0.6


def compare_negation(easy: Sequence[ComparedSentence], alignment: Alignment) -> Iterator[Difference]:
    """Each "not" that the summary does not say, and each of the summary's that is lost or turned round."""
    said = [
        cue for sentence in easy for cue in find_negation_cues(sentence) if cue.sort is not CueKind.HINTING
    ]
    stated = [cue for sentence in alignment.summary for cue in find_negation_cues(sentence)]
    pairs = _matched(said, stated, alignment)
    for number, cue in enumerate(said):
        if number in pairs:
            continue
        is_new = cue.sort is CueKind.PLAIN and not _repeats(cue, said, stated, pairs)
        if is_new or _denies_what_is_said(cue, stated, alignment):
            yield claimed(FactKind.NEGATION, cue.hit.sentence, cue.hit.place)
    used = set(pairs.values())
    unpaired = {cue.hit.sentence for number, cue in enumerate(said) if number not in pairs}
    positive = [sentence for sentence in easy if sentence not in unpaired]
    for number, cue in enumerate(stated):
        if number not in used and not _is_undone(number, stated, used):
            own = {said[first].hit.sentence for first, second in pairs.items() if stated[second] == cue}
            yield from _lost(cue, [each for each in positive if each not in own])


def _is_undone(number: int, stated: Sequence[NegationCue], used: set[int]) -> bool:
    """Whether two cues of a sentence undo each other: "nobody should leave without a plan"."""
    sentence = stated[number].hit.sentence
    same = [
        each
        for each, other in enumerate(stated)
        if other.hit.sentence is sentence and other.sort is CueKind.PLAIN and each not in used
    ]
    words = {stated[each].hit.words for each in same}
    return number in same and len(same) == 2 and "without" in words


def _denies_what_is_said(cue: NegationCue, stated: Sequence[NegationCue], alignment: Alignment) -> bool:
    """Whether a word like "unstable" stands in the easy wording where the summary says "stable"."""
    base = cue.own_root
    if not base or any(base in {*other.about, other.own_root} for other in stated):
        return False
    return any(base in sentence.roots for sentence in alignment.of(cue.hit.sentence))


def _matched(
    said: Sequence[NegationCue], stated: Sequence[NegationCue], alignment: Alignment
) -> dict[int, int]:
    """The summary's cue for each of the easy wording's that has one."""
    scores = sorted(
        (
            (-_likeness(one, other, alignment), first, second)
            for first, one in enumerate(said)
            for second, other in enumerate(stated)
        ),
        key=lambda row: row[0],
    )
    pairs: dict[int, int] = {}
    for score, first, second in scores:
        if score < 0 and first not in pairs and second not in pairs.values():
            pairs[first] = second
    return pairs


def _likeness(one: NegationCue, other: NegationCue, alignment: Alignment) -> float:
    """How sure it is that two cues are the same; 0 if they cannot be."""
    shared = min(one.shared(other), _ENOUGH_SHARED)
    aligned = other.hit.sentence in alignment.of(one.hit.sentence)
    if not aligned and shared < _ENOUGH_SHARED:
        return 0.0
    same_word = one.sort is not CueKind.PLAIN and root(one.hit.words.split()[-1]) == root(
        other.hit.words.split()[-1]
    )
    if other.sort is CueKind.HINTING and not same_word and not _is_hinted(one, other, shared):
        return 0.0
    if other.sort is not CueKind.PLAIN and not same_word and one.is_double():
        return 0.0
    same_first = bool(one.about) and one.about[:1] == other.about[:1]
    return shared * 2 + 1.5 * same_first + 6.0 * same_word + 1.5 * (one.sort is other.sort) + 2 * aligned


def _is_hinted(one: NegationCue, other: NegationCue, shared: int) -> bool:
    """Whether a "not" of the easy wording may stand for a word that only hints at it ("free": "do not pay").

    A word that the easy wording keeps is not what its "not" stands for.
    """
    kept = root(other.hit.words.split()[-1]) in one.hit.sentence.roots
    meanings = hint_meanings().get(other.hit.words)
    meant = bool(shared) if meanings is None else bool(meanings & one.hit.sentence.said())
    return one.sort is CueKind.PLAIN and not kept and meant


def _repeats(
    cue: NegationCue, said: Sequence[NegationCue], stated: Sequence[NegationCue], pairs: dict[int, int]
) -> bool:
    """Whether the easy wording says again, in another sentence, what it has denied before."""
    if not cue.about:
        return False
    for number, other in enumerate(said):
        if number in pairs and other.hit.sentence is not cue.hit.sentence:
            source = stated[pairs[number]]
            if source.sort is CueKind.PLAIN and source.about[:1] == cue.about[:1]:
                return True
    return False


def _lost(cue: NegationCue, positive: Sequence[ComparedSentence]) -> Iterator[Difference]:
    """A cue of the summary that the easy wording does not make; `positive` are its sentences that deny
    nothing but what the summary denies elsewhere."""
    if cue.sort is CueKind.HINTING:
        return
    turned = _turned_round(cue, positive)
    if turned is not None:
        sentence, place = turned
        instead = cue.hit.place.of(cue.hit.sentence.source)
        yield claimed(FactKind.NEGATION, sentence, place, instead, is_lost=True)
    elif cue.sort is CueKind.PLAIN or (cue.sort is CueKind.STOPPING and cue.about):
        yield left_out(FactKind.NEGATION, cue.hit.sentence, cue.hit.place)


def _turned_round(
    cue: NegationCue, positive: Sequence[ComparedSentence]
) -> tuple[ComparedSentence, Slice] | None:
    """The easy sentence that says what the summary denies, and the words that say it."""
    near = [cue.own_root] if cue.own_root else list(cue.about[:_NEAR])
    clause = _clause(cue)
    best: tuple[int, ComparedSentence, str] | None = None
    for sentence in positive:
        shared = len(sentence.roots & {*cue.about, *clause, cue.own_root})
        close = next((each for each in near if each in sentence.roots), "")
        share = shared / max(1, len(sentence.roots))
        enough = shared >= _ENOUGH_SHARED or share >= _SHORT_SENTENCE_SHARE
        alike = not cue.own_root and shared >= _ENOUGH_SHARED and share >= _LIKE_CLAUSE_SHARE
        if ((close and enough) or alike) and (best is None or shared > best[0]):
            best = (shared, sentence, close or next(iter(sorted(sentence.roots & clause))))
    if best is None:
        return None
    return best[1], _place_of(best[1], best[2])


def _place_of(sentence: ComparedSentence, wanted: str) -> Slice:
    whole = [token for token in sentence.tokens if token.root == wanted]
    part = [
        token for token in sentence.tokens if any(root(side) == wanted for side in token.plain.split("-"))
    ]
    return (whole or part or list(sentence.tokens))[0].place


def _clause(cue: NegationCue) -> frozenset[str]:
    """The roots of the clause that a cue stands in."""
    sentence, hit = cue.hit.sentence, cue.hit
    before = telling_roots(sentence, range(hit.start - 1, -1, -1))
    after = telling_roots(sentence, range(hit.end, len(sentence.tokens)))
    return frozenset((*before, *after))
