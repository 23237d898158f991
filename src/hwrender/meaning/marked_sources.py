"""Whether words say on whose word something is told: "the report says" tells it as it is known."""

from __future__ import annotations

from hwrender.language.clauses import ClauseKind
from hwrender.language.slices import Slice
from hwrender.language.word_sets import word_set
from hwrender.meaning.phrases import Hit
from hwrender.meaning.sources import SpeakerKind, kind_of

_NEUTRAL = frozenset(["say", "state", "tell", "report", "mention", "comment", "according"])
"""First words of those that tell what somebody said, and neither doubt nor trust it."""
_VERBS_OF_VIEW = word_set("say report complain claim believe feel")
_DETERMINERS = word_set("the a an this that these those his her their our my your its")


def sets_source(hit: Hit) -> bool:
    """Whether these words give what is said to somebody; some need a clause that says what is said."""
    if _is_recorded(hit) or hit.words in {"view", "describe"}:
        return False
    if hit.words not in _VERBS_OF_VIEW:
        return True
    sentence = hit.sentence
    clause = sentence.clause_at(hit.start)
    is_verb = clause is not None and clause.verb is not None and clause.verb.main.overlaps(hit.place)
    before = sentence.keys[hit.start - 1] if hit.start else ""
    after = sentence.keys[hit.end] if hit.end < len(sentence.keys) else ""
    if hit.words == "claim" and (is_verb or before.endswith("s")) and after in _DETERMINERS | {"to"}:
        return True
    children = (each for each in sentence.clauses if each.kind is ClauseKind.CONTENT)
    return any(each.place.start >= hit.place.start for each in children)


def _is_recorded(hit: Hit) -> bool:
    """Whether a record tells something: "according to the census"."""
    sentence = hit.sentence
    if hit.words.split()[0] not in _NEUTRAL:
        return False
    if hit.words == "according to":
        return _after_according(hit) is SpeakerKind.RECORD
    clause = sentence.clause_at(hit.start)
    if clause is None or clause.subject is None:
        return False
    return kind_of(sentence, clause.subject.place, clause.subject.head) is SpeakerKind.RECORD


def _after_according(hit: Hit) -> SpeakerKind:
    """What the noun phrase after "according to" is."""
    sentence = hit.sentence
    last = next((at for at in range(hit.end, len(sentence.tokens)) if sentence.tokens[at].root), hit.end - 1)
    while last + 1 < len(sentence.tokens) and sentence.tokens[last + 1].root:
        if sentence.between(last, last + 1).strip():
            break
        last += 1
    place = Slice(sentence.tokens[hit.end - 1].place.end, sentence.tokens[last].place.end)
    return kind_of(sentence, place, sentence.tokens[last].place)
