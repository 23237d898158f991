"""What opens a clause inside a sentence: "if", "because", "who", "in which", "that", "what".

Many of these words do other work, too ("since the merger", "that day"): they open a clause only where a
subject with a verb, or a verb, follows them.
"""

from __future__ import annotations

from collections.abc import Sequence

from hwrender.language.clause_kinds import ClauseKind, Opener, clause_follows, takes_content
from hwrender.language.clause_lookahead import is_bound, verb_after
from hwrender.language.clause_relatives import (
    open_with_preposition,
    open_with_question_word,
    open_with_that,
)
from hwrender.language.clause_tables import OPENING_PHRASES, SAYING
from hwrender.language.verb_groups import opens_group
from hwrender.language.verbs import verb_lemma
from hwrender.language.word_context import Tagged, WordClass
from hwrender.language.word_sets import word_set

_C, _K = WordClass, ClauseKind
_PHRASES = {
    tuple(phrase.split()): ClauseKind(name)
    for name, phrases in OPENING_PHRASES.items()
    for phrase in phrases.split("|")
}
_FIRSTS = frozenset(phrase[0] for phrase in _PHRASES) | {"while", "as", "so"}
_LONGEST = max(map(len, _PHRASES))
_TIMES = word_set("day days time times moment occasion occasions year week night")
_ASKING = word_set("know ask wonder see check decide sure")
_BEFORE_AS = word_set("such well same as far long soon much many")
_WITH_TO = frozenset([("in", "order", "to"), ("so", "as", "to")])


def find_opener(words: Sequence[Tagged], at: int, verb_ahead: Sequence[int]) -> Opener | None:
    """What opens a clause at the word `at`, if anything does.

    `verb_ahead` gives for each word the number of the verb of a clause whose subject would begin there, or
    -1.
    """
    word = words[at]
    if is_bound(words, at):
        return None
    if word.key in _FIRSTS:
        found = _subordinator(words, at, verb_ahead)
        if found is not None:
            return found
    if word.word_class is _C.THAT:
        return open_with_that(words, at, verb_ahead)
    if word.word_class is _C.WH or word.key == "whose":
        return open_with_question_word(words, at, verb_ahead)
    return open_with_preposition(words, at, verb_ahead)


def is_preposition(words: Sequence[Tagged], at: int, opener: Opener, verb_ahead: Sequence[int]) -> bool:
    """Whether "after" or "than", in a clause that has no verb yet, only leads a noun: "Mothers interviewed
    after birth praised them", "fewer than half of those we asked knew"."""
    if opener.kind is _K.COMPARISON:
        return True
    verb = verb_ahead[at + opener.length] if at + opener.length < len(words) else -1
    is_time = opener.kind is _K.TIME and words[at].word_class is _C.PREPOSITION
    return is_time and not verb_after(words, verb)


def _subordinator(words: Sequence[Tagged], at: int, verb_ahead: Sequence[int]) -> Opener | None:
    """What "if", "because", "so that" and the like open."""
    keys = tuple(word.key for word in words[at : at + _LONGEST])
    for length in range(len(keys), 0, -1):
        kind = _PHRASES.get(keys[:length])
        if kind is None or any(word.gap.strip() for word in words[at + 1 : at + length]):
            continue
        if keys[:length] in _WITH_TO:
            return Opener(length, kind)
        if clause_follows(words, at + length, verb_ahead):
            return Opener(length, _by_word_before(words, at, kind))
    kind = _of_two_uses(words, at, verb_ahead) if clause_follows(words, at + 1, verb_ahead) else None
    return Opener(1, kind) if kind is not None else None


def _of_two_uses(words: Sequence[Tagged], at: int, verb_ahead: Sequence[int]) -> ClauseKind | None:
    """The kind of a clause opened by "while", "as" or "so"."""
    before = words[at - 1].key if at else ""
    comma = at == 0 or "," in words[at].gap
    match words[at].key:
        case "while":
            return _K.CONTRAST if comma else _K.TIME
        case "as" if before not in _BEFORE_AS:
            told = verb_lemma(words[verb_ahead[at + 1]].key)
            return _K.COMPARISON if told in SAYING | {"put"} else _K.CAUSE if comma else _K.TIME
        case "so" if at and before not in {"and", "is", "are"} and not opens_group(words[at + 1]):
            # not the "so" of "so long that"
            has_that = any(word.word_class is _C.THAT for word in words[at + 1 : at + 5])
            return None if has_that else _K.RESULT
    return None


def _by_word_before(words: Sequence[Tagged], at: int, kind: ClauseKind) -> ClauseKind:
    """The kind of a clause whose first word has two uses: "ask if", "the day when", "tell us when"."""
    key, before = words[at].key, words[at - 1]
    if not at or key not in {"if", "when"} or words[at].gap.strip():
        return kind
    told = verb_lemma(before.key)
    if key == "when" and before.word_class is _C.OBJECT and verb_lemma(words[at - 2].key) in {"tell", "ask"}:
        return _K.CONTENT
    if before.key in {"say", "says", "saying"}:
        return _K.CONTENT
    if told not in {"say", "tell"} and takes_content(words, at):
        asks = (key == "if" or told in _ASKING) and before.key not in {"so", "ask"}
        return _K.CONTENT if asks else kind
    return _K.RELATIVE if key == "when" and before.key in _TIMES else kind
