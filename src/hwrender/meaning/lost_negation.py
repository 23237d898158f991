"""A "not" of the summary that the easy wording turns round: it tells the very thing."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from hwrender.language.clause_tables import PLAIN_NEGATIONS
from hwrender.language.clauses import Clause, ClauseKind
from hwrender.language.function_words import PREPOSITIONS
from hwrender.language.slices import Slice
from hwrender.language.word_sets import word_set
from hwrender.meaning.alignment import Alignment, is_like
from hwrender.meaning.denials import (
    SUBJECT_CUES,
    clause_roots,
    is_comparison,
    is_kept,
    predicate_of,
    supports,
)
from hwrender.meaning.model import ComparedSentence, all_roots
from hwrender.meaning.negation_cues import CueKind, NegationCue, find_negation_cues
from hwrender.meaning.numbers import find_numbers
from hwrender.meaning.phrases import find_listed
from hwrender.meaning.roots import hint_meanings, root
from hwrender.meaning.scenes import sets_scene

_NEAR = 2
_PREDICATE = 3
_FEWEST, _REACH = 2, 6
_HARDLY = frozenset(["hardly", "barely", "scarcely", "rarely", "seldom", "few", "neither"])
_DIFFICULT = word_set(
    "difficulty difficulties problem problems overdue late gap gaps barrier barriers doubt delay"
)
_ATTEMPTS = frozenset(["want", "try", "hope", "wish"])


def may_be_lost(cue: NegationCue) -> bool:
    """Whether a cue of the summary says by itself that something is not so."""
    if cue.sort is CueKind.HINTING or not (cue.about or cue.own_root):
        return False
    if cue.sort is CueKind.STOPPING and not _ends_doing(cue):
        return False
    others = (token.root for number, token in enumerate(cue.hit.sentence.tokens) if number != cue.hit.start)
    if cue.own_root and cue.own_root in others:
        return False
    if cue.sort is CueKind.IMPLIED and not cue.own_root and not _has_object(cue):
        return False
    clause = cue.hit.sentence.clause_at(cue.hit.start)
    if clause is not None and clause.kind is ClauseKind.CONDITION:
        return False
    following = cue.hit.sentence.keys[cue.hit.end : cue.hit.end + 1]
    return (
        not is_comparison(cue)
        and following != ("only",)
        and not find_listed(cue.hit.sentence, "exception", "marks")
    )


def _has_object(cue: NegationCue) -> bool:
    """Whether what is denied follows at once: "refused a visit", "lack of staff", not "staff shortages"."""
    clause = cue.hit.sentence.clause_at(cue.hit.start)
    if clause is not None and clause.verb is not None and clause.verb.main.overlaps(cue.hit.place):
        return not clause.verb.is_passive
    following = cue.hit.sentence.keys[cue.hit.end : cue.hit.end + 1]
    return bool(following) and (
        following[0] in {"of", "to", "a", "an", "the", "any"} or _is_doing(following[0])
    )


def _is_doing(key: str) -> bool:
    return key.endswith("ing") and key not in PREPOSITIONS | {"following", "according", "pending"}


def _ends_doing(cue: NegationCue) -> bool:
    """ "Stopped seeing", "ceased the use": what has ended is named as something done."""
    following = cue.hit.sentence.keys[cue.hit.end : cue.hit.end + 3]
    return any(_is_doing(key) or key in {"use", "support", "supply", "provision"} for key in following)


def is_surely_lost(cue: NegationCue, easy: ComparedSentence, alignment: Alignment) -> bool:
    """Whether no other word may have taken the "not" along: neither one beside it in the summary ("no
    difficulty", "none were overdue"), nor one of the easy sentences around."""
    source = cue.hit.sentence
    clause = source.clause_at(cue.hit.start)
    place = source.place if clause is None else clause.place
    stated = find_negation_cues(source)
    if any(each != cue and each.hit.place.overlaps(place) and _turns_back(each, easy) for each in stated):
        return False
    stated_roots = all_roots(alignment.summary)
    said = [
        each
        for near in alignment.near(easy)
        if source in alignment.matches(near) or not alignment.matches(near)
        for each in find_negation_cues(near)
        if each.sort is not CueKind.HINTING
        and not is_kept(each, source)
        and (supports(cue, each) or not set(each.about[:_NEAR]) & stated_roots)
    ]
    return len(said) < sum(each.sort is not CueKind.HINTING for each in stated)


def _turns_back(cue: NegationCue, easy: ComparedSentence) -> bool:
    """Whether a word that stands beside a "not" makes a yes of it, and the easy wording has it no more."""
    return (cue.sort is not CueKind.HINTING or cue.hit.words in _DIFFICULT) and not (
        is_kept(cue, easy) or root(cue.hit.words) in easy.roots
    )


def turned_round(cue: NegationCue, alignment: Alignment) -> tuple[ComparedSentence, Slice] | None:
    """The easy clause that tells what the summary denies."""
    source = cue.hit.sentence
    denied = clause_roots(cue)
    near = cue.about if cue.hit.words in SUBJECT_CUES else cue.about[:_PREDICATE]
    # "locked" turns "unlocked" round; "paid volunteers" may be left out of "unpaid volunteers"
    predicate = predicate_of(cue) if cue.own_root else frozenset(near) | predicate_of(cue)
    easy = alignment.retold(source)
    if _is_limit(cue) or _is_said_otherwise(cue, easy):
        return None
    best: tuple[int, ComparedSentence, Slice] | None = None
    for sentence in easy:
        if (
            sentence.words().rstrip().endswith("?")
            or sets_scene(sentence)
            or _is_taken_back(sentence, alignment)
        ):
            continue
        for clause in sentence.clauses:
            roots = sentence.roots_at(clause.place)
            shared = len(roots & denied)
            if (
                not is_like(roots, denied)
                or not predicate & roots
                or _is_attempted(clause)
                or (shared < min(_FEWEST, len(roots)) and not cue.own_root)
                or (best is not None and shared <= best[0])
            ):
                continue
            if _denials(cue, sentence) % 2 == 0 or _says_no(sentence, source, predicate):
                return None
            best = (shared, sentence, _trimmed(clause, sentence))
    if best is None or any(map(_only_denies, alignment.near(best[1]))):
        return None
    return best[1:]


_TAKEN_BACK = word_set("untrue disagree disagrees disagreed")
_PAIRS_TAKING_BACK = frozenset([("was", "wrong"), ("were", "wrong"), ("not", "agree"), ("not", "true")])


def _is_taken_back(easy: ComparedSentence, alignment: Alignment) -> bool:
    """ "Some thought it was because of the builders, but that was wrong"."""
    return any(
        _TAKEN_BACK & set(near.keys) or _PAIRS_TAKING_BACK & set(pairwise(near.keys))
        for near in alignment.near(easy)
    )


def _is_limit(cue: NegationCue) -> bool:
    """ "No other ward had as few" compares; "nobody under 16" is "16 or over"."""
    source = cue.hit.sentence
    after = source.keys[cue.hit.end :]
    return after[:1] == ("other",) or bool(_LIMITS.intersection(after) and find_numbers(source.source))


_LIMITS = word_set("under over below above exceed exceeds exceeded than until other least most")


def _is_said_otherwise(cue: NegationCue, easy: Sequence[ComparedSentence]) -> bool:
    """Whether the easy wording keeps the word that denies, or denies it with another."""
    source = cue.hit.sentence
    if cue.own_root and any(is_kept(cue, sentence) for sentence in easy):
        return True
    own = (each for sentence in easy for each in find_negation_cues(sentence) if _is_own(each, source))
    return any(supports(cue, each) for each in own)


def _is_attempted(clause: Clause) -> bool:
    """ "They wanted a dentist" is as true where none was to be had."""
    return clause.verb is not None and clause.verb.lemma in _ATTEMPTS


def _only_denies(sentence: ComparedSentence) -> bool:
    """ "They would not go.": it may be of anything said before."""
    is_denied = any(cue.sort is CueKind.PLAIN for cue in find_negation_cues(sentence))
    return is_denied and len(sentence.roots) <= _NEAR


def _is_own(cue: NegationCue, source: ComparedSentence) -> bool:
    """Whether a cue of the easy wording is one that the summary does not have as a word."""
    return cue.sort is not CueKind.HINTING and not is_kept(cue, source)


def _denials(cue: NegationCue, easy: ComparedSentence) -> int:
    """How many words deny in the clause of a cue, those left out that the easy sentence keeps."""
    sentence = cue.hit.sentence
    if cue.own_root:  # "not unlocked"
        before = sentence.keys[max(0, cue.hit.start - _REACH) : cue.hit.start]
        return 1 + sum(key in PLAIN_NEGATIONS | _HARDLY or key.endswith("n't") for key in before)
    clause = sentence.clause_at(cue.hit.start)
    place = sentence.place if clause is None else clause.place
    return sum(
        each.sort is not CueKind.HINTING and each.hit.place.overlaps(place) and not is_kept(each, easy)
        for each in find_negation_cues(sentence)
        if each.sort is not CueKind.STOPPING or each == cue
    )


def _says_no(easy: ComparedSentence, source: ComparedSentence, predicate: frozenset[str]) -> bool:
    """Whether anything in the easy sentence may stand for a "not" that is no word of the summary's."""
    passed = find_listed(easy, "negations", "passed_over")
    if any(word in PLAIN_NEGATIONS for hit in passed for word in hit.words.split()):
        return True
    for cue in find_negation_cues(easy):
        if is_kept(cue, source):
            continue
        if cue.sort is not CueKind.HINTING or hint_meanings().get(cue.hit.words, frozenset()) & predicate:
            return True
    listed = ("negations", "gone"), ("exception", "added"), ("only", "added")
    said = (hit for group, name in listed for hit in find_listed(easy, group, name))
    return any(hit.words not in source.forms for hit in said)


def _trimmed(clause: Clause, sentence: ComparedSentence) -> Slice:
    words = clause.place.of(sentence.source).rstrip(" \n\t,.;:!?")
    return Slice(clause.place.start, clause.place.start + len(words))
