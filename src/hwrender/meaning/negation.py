"""Whether it is so at all: what the easy wording denies and the summary tells, and the other way round.

A "not" that the summary does not have is one only where the summary tells the very thing that it denies.
Many a "not" of easy wording stands for a hard word ("illegible"). A "not" of the summary is lost only where
the easy wording tells the very thing, and nothing in the clause says no.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hwrender.language.clauses import ClauseKind
from hwrender.language.function_words import BE, DO, HAVE, MODALS
from hwrender.meaning.alignment import Alignment, is_like, roots_of
from hwrender.meaning.counted import quantities_of
from hwrender.meaning.denials import clause_roots, is_comparison, is_kept, supports
from hwrender.meaning.lost_negation import is_surely_lost, may_be_lost, turned_round
from hwrender.meaning.model import ComparedSentence, Difference, FactKind, claimed, left_out
from hwrender.meaning.negation_cues import CueKind, NegationCue, find_negation_cues
from hwrender.meaning.phrases import find_listed
from hwrender.meaning.roots import root

_FEELINGS = frozenset(
    root(word) for word in ("like", "want", "happy", "agree", "good", "fair", "right", "enough")
)
"""What easy wording denies of people who are against something."""
_NEAR = 2
_NUMBER_REACH = 7
_NEARLY = frozenset([("almost",), ("nearly",), ("hardly",), ("virtually",)])
_FEWEST_ALIKE = 3
_MUCH_LIKE = 0.7
_STRONG = frozenset([CueKind.PLAIN, CueKind.STOPPING])


def compare_negation(alignment: Alignment) -> Iterator[Difference]:
    """Each "not" against which the summary speaks, and each of the summary's that the easy wording turns."""
    for sentence in alignment.easy:
        for cue in find_negation_cues(sentence):
            if _is_against(cue, alignment):
                is_sure = not _is_worded_otherwise(cue, alignment)
                yield claimed(FactKind.NEGATION, sentence, cue.hit.place, is_sure=is_sure)
            elif _is_alone(cue, alignment):
                yield claimed(FactKind.NEGATION, sentence, cue.hit.place, is_sure=False)
    for source in alignment.summary:
        for cue in find_negation_cues(source):
            found = turned_round(cue, alignment) if may_be_lost(cue) else None
            if found is not None:
                words = cue.hit.place.of(source.source)
                is_sure = is_surely_lost(cue, found[0], alignment)
                yield claimed(FactKind.NEGATION, *found, words, is_lost=True, is_sure=is_sure)
            elif cue.sort in _STRONG and _is_forgotten(cue, alignment):
                yield left_out(FactKind.NEGATION, source, cue.hit.place)


# --- added -------------------------------------------------------------------------------------------


def _is_against(cue: NegationCue, alignment: Alignment) -> bool:
    """Whether the summary tells what this cue denies, and denies nothing that it could stand for."""
    sentence = cue.hit.sentence
    sources = alignment.matches(sentence)
    if cue.sort is CueKind.IMPLIED and cue.is_worded() and not cue.hit.words.endswith("less"):
        return any(_tells_word(cue, source) for source in sources or alignment.summary)
    if cue.sort is not CueKind.PLAIN or not cue.about or is_comparison(cue) or _is_contrast(cue):
        return False
    if _is_supposed(cue) or _is_put_off(cue, sources):
        return False
    if any(find_listed(source, group, "marks") for source in sources for group in ("exception", "only")):
        return False
    free = {
        source: [each for each in find_negation_cues(source) if _is_free(each, cue, alignment)]
        for source in sources
    }
    if any(supports(each, cue) for cues in free.values() for each in cues):
        return False
    return any(
        _tells(source, cue)
        or (_is_much_like(source, cue) and all(each.sort is CueKind.HINTING for each in cues))
        for source, cues in free.items()
    )


def _is_worded_otherwise(cue: NegationCue, alignment: Alignment) -> bool:
    """Whether the summary has a word in which a "not" may be hidden, and the easy wording has not; or the
    "not" stands with a number, or in words that only pick out ("people who have no home"): then it is worth
    a look, no more."""
    if _is_of_a_number(cue) or _picks_out(cue):
        return True
    said = {key for each in alignment.near(cue.hit.sentence) for key in each.keys}
    return any(
        not said.issuperset(hit.words.split())
        for source in alignment.of(cue.hit.sentence)
        for hit in find_listed(source, "negations", "hidden")
    )


def _is_of_a_number(cue: NegationCue) -> bool:
    """ "Will not last for more than 3 weeks", "almost never": the number or the word before says how much."""
    sentence = cue.hit.sentence
    before = sentence.keys[max(0, cue.hit.start - 1) : cue.hit.start]
    end = cue.hit.end + _NUMBER_REACH
    numbers = (sentence.numbers(each.quantity.place).start for each in quantities_of([sentence]))
    return before in _NEARLY or any(cue.hit.end <= number < end for number in numbers)


def _picks_out(cue: NegationCue) -> bool:
    clause = cue.hit.sentence.clause_at(cue.hit.start)
    return clause is not None and clause.kind in {ClauseKind.RELATIVE, ClauseKind.TIME, ClauseKind.COMPARISON}


def _is_supposed(cue: NegationCue) -> bool:
    """ "If you do not live here" names a case, and tells nothing."""
    clause = cue.hit.sentence.clause_at(cue.hit.start)
    return clause is not None and clause.kind is ClauseKind.CONDITION


def _is_put_off(cue: NegationCue, sources: Sequence[ComparedSentence]) -> bool:
    """ "Do not move anyone until you have called" is "call before moving anyone"."""
    waits = {"until", "till", "before", "yet", "then"} & set(cue.hit.sentence.keys)
    return bool(waits) and any(_WAITING & set(each.keys) for each in sources)


_WAITING = frozenset(
    ["before", "until", "till", "yet", "awaiting", "awaits", "pending", "once", "after", "first"]
)


def _is_contrast(cue: NegationCue) -> bool:
    """ "Partying, not protesting", "not including bills": no verb is denied."""
    sentence = cue.hit.sentence
    before = sentence.keys[cue.hit.start - 1] if cue.hit.start else ""
    after = sentence.keys[cue.hit.end] if cue.hit.end < len(sentence.keys) else ""
    clause = sentence.clause_at(cue.hit.start)
    is_beside_verb = before in BE | HAVE | MODALS | DO or (
        clause is not None and clause.verb is not None and clause.verb.place.overlaps(cue.hit.place)
    )
    return cue.hit.words == "not" and not is_beside_verb and after != "to"


def _is_alone(cue: NegationCue, alignment: Alignment) -> bool:
    """Whether the summary has no word at all that a "not" may stand for: that is worth a look."""
    sources = alignment.of(cue.hit.sentence)
    return cue.sort is CueKind.PLAIN and not any(
        _is_free(each, cue, alignment) and (each.sort is not CueKind.HINTING or supports(each, cue))
        for source in sources
        for each in find_negation_cues(source)
    )


def _is_forgotten(cue: NegationCue, alignment: Alignment) -> bool:
    """Whether no sentence of the easy wording that speaks of the same has any word of this sort."""
    easy = alignment.retold(cue.hit.sentence)
    return bool(easy) and not any(
        find_negation_cues(near) or find_listed(near, "negations", "gone")
        for sentence in easy
        for near in alignment.near(sentence)
    )


def _tells_word(cue: NegationCue, source: ComparedSentence) -> bool:
    """Whether a sentence has the word that "unsafe" denies, and nothing that says so."""
    stated = find_negation_cues(source)
    return cue.own_root in source.roots and not any(
        cue.own_root in {*each.about, each.own_root} for each in stated
    )


def _is_free(stated: NegationCue, cue: NegationCue, alignment: Alignment) -> bool:
    """Whether a cue of the summary is there to be said: the easy sentence does not keep its very word, and no
    other "not" of the easy wording says it better."""
    if is_kept(stated, cue.hit.sentence):
        return False
    own = _nearness(stated, cue)
    others = (
        each
        for sentence in alignment.retold(stated.hit.sentence)
        for each in find_negation_cues(sentence)
        if each != cue and each.sort is not CueKind.HINTING
    )
    return all(_nearness(stated, each) <= own for each in others)


def _nearness(stated: NegationCue, cue: NegationCue) -> int:
    same = bool({*cue.about[:1], cue.own_root} & {*stated.about[:1], stated.own_root} - {""})
    return stated.shared(cue) + 2 * same


def _tells(source: ComparedSentence, cue: NegationCue) -> bool:
    """Whether a sentence tells, without a "not", what a cue denies."""
    clause = clause_roots(cue)
    for each in source.clauses:
        roots = source.roots_at(each.place)
        if not is_like(clause, roots) or not frozenset(cue.about[:1]) & roots:
            continue
        if not any(
            other.sort is not CueKind.HINTING
            and not is_kept(other, cue.hit.sentence)
            and {*cue.about[:1]} & {*other.about, other.own_root}
            for other in find_negation_cues(source)
        ):
            return True
    return False


def _is_much_like(source: ComparedSentence, cue: NegationCue) -> bool:
    """Whether nearly all that a clause says stands in a sentence, so that the "not" is all that is new."""
    if _FEELINGS & {*cue.about[:1]} and find_listed(source, "negations", "attitudes"):
        return False  # "complained of the lights" is "did not like the lights"
    clause = clause_roots(cue) - {*cue.about[:1]}
    return len(clause) >= _FEWEST_ALIKE and len(clause & roots_of(source)) / len(clause) >= _MUCH_LIKE
