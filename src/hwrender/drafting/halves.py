"""Whether the halves of a cut sentence can stand, and whether a cut would go through what belongs together.

Where there is doubt there is no cut. A wrong one says something that nobody said; a long sentence only takes
longer to read.
"""

from __future__ import annotations

from collections.abc import Sequence

from hwrender.language.clause_tables import PLURALS
from hwrender.language.clauses import Clause, ClauseKind, Tense, read_clauses
from hwrender.language.names import read_names
from hwrender.language.slices import Slice
from hwrender.language.tokens import table_form, words
from hwrender.language.verbs import verb_form
from hwrender.language.word_classes import classify
from hwrender.language.word_context import Tagged, WordClass
from hwrender.language.word_sets import word_set

_C, _K = WordClass, ClauseKind
_TELLS = frozenset([_K.MAIN, _K.COORDINATED, _K.RESULT])
_SETTING = frozenset([_K.CONDITION, _K.TIME, _K.CAUSE, _K.CONTRAST])
_DANGLING = frozenset([_C.PREPOSITION, _C.TO, _C.DETERMINER, _C.COORDINATOR, _C.WH, _C.THAT, _C.HELPER])
_LAST = word_set("so why how where when")
_PAIRED = {"both": "and", "between": "and", "either": "or", "neither": "nor", "whether": "or"}
"""Words that wait for another one, which stands in the same half."""
_CLEAR_STARTS = frozenset([_C.DETERMINER, _C.PRONOUN, _C.QUANTITY, _C.NUMBER, _C.SUBJECT_HELPER])
_OF_CLAUSES = word_set("way ways fact extent degree manner speed time times reason reasons")
"""Nouns that a clause follows with no word between: "the way complaints are handled"."""
_ONE, _SEVERAL = word_set("is was has does"), word_set("are were have do")
_NO_PLURALS = word_set("news series lens gas bus")


def tagged(text: str) -> tuple[Tagged, ...]:
    """The words of a sentence with their classes."""
    return classify(text, Slice(0, len(text)))


def can_stand(half: str) -> bool:
    """Whether a sentence has a subject and a finite verb that agree, and all that its words wait for."""
    clauses = read_clauses(half)
    told = next((each for each in clauses if each.kind not in _SETTING), None)
    if told is None or told.kind not in _TELLS or told.subject is None or told.verb is None:
        return False
    said = tagged(half)
    waits = said[-1].word_class in _DANGLING and said[-1].key not in _LAST
    if waits or told.verb.tense in {Tense.NONE, Tense.COMMAND}:
        return False
    if said[0].word_class in {_C.WH, _C.THAT} or not _agrees(half, told):
        return False
    keys = [word.key for word in said]
    return not _is_spliced(half) and not any(_waits(keys, at) for at in range(len(keys)))


def _is_spliced(text: str) -> bool:
    """Whether clauses of a series stand side by side with nothing but a comma: the last one is missing."""
    clauses = read_clauses(text)
    return any(
        clause.kind is _K.COORDINATED
        and clause.opener is None
        and clause.parent is not None
        and clauses[clause.parent].kind not in {_K.DESCRIBING, _K.RELATIVE}
        and text[: clause.place.start].rstrip().endswith(",")
        for clause in clauses
    )


def _waits(keys: Sequence[str], at: int) -> bool:
    """Whether the word at `at` waits for another that does not come."""
    if keys[at : at + 2] in (["not", "only"], ["not", "just"]):
        return True
    partner = _PAIRED.get(keys[at])
    if partner is None or partner in keys[at + 1 :]:
        return False
    if keys[at] == "between":
        return not any(map(is_several, keys[at + 1 : at + 4]))
    return not (keys[at] in {"both", "either", "neither", "whether"} and _is_alone(keys, at))


def _is_alone(keys: Sequence[str], at: int) -> bool:
    """Whether the first of a pair is none here: "both were", "neither group", "whether it is"."""
    return keys[at] == "whether" or not {"and", "or", "nor"} & set(keys[at + 1 :])


def _agrees(text: str, clause: Clause) -> bool:
    """Whether subject and verb agree in number, as far as their forms tell."""
    assert clause.subject is not None
    assert clause.verb is not None
    subject, head = (place.of(text) for place in (clause.subject.place, clause.subject.head))
    verb, key = table_form(words(clause.verb.place.of(text))[0].text), table_form(head)
    if verb not in _ONE | _SEVERAL or not key.isalpha() or head[:1].isupper():
        return True
    counted = tagged(subject)
    if any(
        each.key in {"and", "or", "nor"} or each.word_class in {_C.QUANTITY, _C.NUMBER} for each in counted
    ):
        return True
    if counted[-1].word_class is _C.PRONOUN or key in {"number", "majority", "proportion", "range", "there"}:
        return True
    several = is_several(key)
    return several if verb in _SEVERAL else not several or key == "staff"


def is_several(noun: str) -> bool:
    """Whether the last word of `noun` speaks of several people or things."""
    key = table_form(words(noun)[-1].text)
    if key in PLURALS:
        return True
    return key.endswith("s") and not key.endswith(("ss", "us", "is")) and key not in _NO_PLURALS


def joins_clauses(text: str, place: Slice, clause: Clause) -> bool:
    """Whether the joint at `place` stands between two clauses for sure, and not inside a name or compound."""
    said = tagged(text)
    before = max((word for word in said if word.place.end <= place.start), key=lambda word: word.place)
    assert clause.subject is not None
    assert clause.verb is not None
    subject = [word for word in said if clause.subject.place.overlaps(word.place)]
    has_mark = any(mark in text[place.start : place.end] for mark in ",;")
    if any(name.place.overlaps(place) for name in read_names(text)):
        return False
    if not has_mark and before.word_class is _C.NAME and subject[0].word_class is _C.NAME:
        return False
    if subject[0].word_class in {_C.WH, _C.THAT} or any(word.key in _OF_CLAUSES for word in subject):
        return False
    if "and" in table_form(place.of(text)).split() and _may_describe(said, clause, has_mark=has_mark):
        return False
    is_clear = subject[0].word_class in _CLEAR_STARTS or is_several(clause.subject.head.of(text))
    return has_mark or is_clear


def _may_describe(said: Sequence[Tagged], clause: Clause, *, has_mark: bool) -> bool:
    """Whether the verb of a clause could describe its noun: "and improvements experienced by residents"."""
    assert clause.subject is not None
    assert clause.verb is not None
    verb = next(at for at, word in enumerate(said) if word.place.overlaps(clause.verb.place))
    if said[verb].word_class not in {_C.LIKELY, _C.POSSIBLE}:
        return False
    first = next(word for word in said if word.place.overlaps(clause.subject.place))
    following = said[verb + 1] if verb + 1 < len(said) else None
    form = verb_form(said[verb].key)
    has_object = following is not None and following.word_class in _CLEAR_STARTS | {_C.OBJECT}
    if not form.past and (form.is_usual or has_object):
        return False
    hangs = following is None or following.word_class in {_C.PREPOSITION, _C.TO}
    return not has_mark or (hangs and first.word_class not in {_C.PRONOUN, _C.QUANTITY})


_LEADING = word_set("nearly almost about around over more than fewer less at least up to only just both all")
_LINKING = word_set("however also overall but and so finally lastly first second third")


def opens_with_subject(text: str, clause: Clause) -> bool:
    """Whether nothing stands before the subject of the first clause that the second would lose."""
    if clause.subject is None:
        return False
    front = [table_form(word.text) for word in words(text[: clause.subject.place.start])]
    first = tagged(text)[0].word_class
    return first not in {_C.WH, _C.PREPOSITION} and all(each in _LEADING | _LINKING for each in front)
