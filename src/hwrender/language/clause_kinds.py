"""The kinds of clauses, and what shows that one is to come."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from msgspec import Struct

from hwrender.language.clause_tables import CONTENT_NOUNS, TAKES_CONTENT
from hwrender.language.verbs import verb_lemma
from hwrender.language.word_context import Tagged, WordClass
from hwrender.language.word_sets import word_set

_C = WordClass
_TELLING = word_set("tell show inform remind assure warn advise convince persuade ask promise")
_TELLING_REACH = 5
_NO_TELLING = frozenset(["for", "about", "of"])


class ClauseKind(Enum):
    """How a clause belongs to its sentence. RELATIVE picks out whom it is about, DESCRIBING says more."""

    MAIN = "main"
    COORDINATED = "coordinated"
    CONDITION = "condition"
    CAUSE = "cause"
    RESULT = "result"
    TIME = "time"
    CONTRAST = "contrast"
    PURPOSE = "purpose"
    COMPARISON = "comparison"
    RELATIVE = "relative"
    DESCRIBING = "describing"
    CONTENT = "content"
    QUOTATION = "quotation"
    FRAGMENT = "fragment"


class Opener(Struct, frozen=True):
    """The words that open a clause: how many they are, and which kind it is."""

    length: int
    kind: ClauseKind


def takes_content(words: Sequence[Tagged], at: int) -> bool:
    """Whether the words before `at` ask for what is said: a verb of saying, or a word such as "sure"."""
    before = words[at - 1]
    if before.word_class in {_C.NOUN, _C.OBJECT, _C.NAME, _C.QUANTITY, _C.PRONOUN, _C.DETERMINER}:
        if before.key in CONTENT_NOUNS:
            return True
        return any(
            verb_lemma(words[number].key) in _TELLING
            and words[number].word_class is not _C.NOUN
            and words[number + 1].key not in _NO_TELLING
            for number in range(max(0, at - _TELLING_REACH), at - 1)
        )
    return verb_lemma(before.key) in TAKES_CONTENT


def clause_follows(words: Sequence[Tagged], at: int, verb_ahead: Sequence[int]) -> bool:
    """Whether a subject with its verb, or a verb, begins at the word `at`."""
    if at >= len(words) or verb_ahead[at] < 0:
        return False
    # after a pronoun or the like there is little doubt that a word is a verb
    is_plain = words[at].word_class in {_C.PRONOUN, _C.DETERMINER, _C.QUANTITY}
    return is_plain or verb_ahead[at] == at or words[verb_ahead[at]].word_class is not _C.POSSIBLE
