"""Clauses opened by "that", "who", "which", "what": they pick out, describe, or say what is said."""

from __future__ import annotations

from collections.abc import Sequence

from hwrender.language.clause_kinds import ClauseKind, Opener, clause_follows, takes_content
from hwrender.language.clause_tables import RECOMMENDING
from hwrender.language.function_words import BE
from hwrender.language.verb_groups import opens_group
from hwrender.language.verbs import verb_lemma
from hwrender.language.word_context import Tagged, WordClass
from hwrender.language.word_sets import word_set

_C, _K = WordClass, ClauseKind
_INDIRECT = word_set("what how why whether whatever whichever whoever")
_ANTECEDENTS = frozenset([_C.NOUN, _C.NAME, _C.QUANTITY, _C.PRONOUN, _C.OBJECT, _C.NUMBER])
_BEFORE_INNER = word_set("if although when while because since once after unless until though where")
"""After "that" these open a clause inside its own: "that, although ..., it was"."""
_LINKS = frozenset([_C.PREPOSITION, _C.TO])
_SOME = frozenset([_C.NUMBER, _C.QUANTITY, _C.PRONOUN, _C.NOUN])
_AGAIN_REACH = 25


def open_with_that(words: Sequence[Tagged], at: int, verb_ahead: Sequence[int]) -> Opener | None:
    """What the word "that" at `at` opens, if anything."""
    if not at or at + 1 >= len(words):
        return None
    before, following = words[at - 1], words[at + 1]
    follows = clause_follows(words, at + 1, verb_ahead)
    if "," in words[at].gap or before.word_class is _C.COORDINATOR:
        # "they said that ..., and that ..."
        again = any(word.word_class is _C.THAT for word in words[max(0, at - _AGAIN_REACH) : at - 1])
        return Opener(1, _K.CONTENT) if again and follows and not opens_group(following) else None
    is_verb = before.word_class in {_C.FINITE, _C.LIKELY, _C.INFINITIVE} or before.key in BE
    content = is_verb or takes_content(words, at)
    if content and opens_group(following) and following.word_class is not _C.HELPER:
        later = verb_ahead[at + 2] if at + 2 < len(words) else -1
        if later > at + 1 and words[later].word_class is _C.HELPER:
            return Opener(1, _K.CONTENT)
    if opens_group(following) or (following.word_class in {_C.ADVERB, _C.NOT} and not content):
        has_antecedent = before.word_class in _ANTECEDENTS | {_C.PARTICIPLE}
        return Opener(1, _K.RELATIVE) if has_antecedent and follows else None
    advised = verb_lemma(before.key) in RECOMMENDING and verb_ahead[at + 1] >= 0
    if content and (advised or follows or following.key in _BEFORE_INNER or "," in following.gap):
        return Opener(1, _K.CONTENT)
    kind = _after_noun(words, at) if follows else None
    return Opener(1, kind) if kind is not None else None


def _after_noun(words: Sequence[Tagged], at: int) -> ClauseKind | None:
    """The kind of a clause with "that" and a subject, by the word before: "the support that they got"."""
    before = words[at - 1]
    if any(word.key == "so" for word in words[max(0, at - 4) : at]):
        return _K.RESULT
    if before.word_class in _ANTECEDENTS:
        is_predicate = at > 1 and words[at - 2].word_class in {_C.HELPER, _C.ADVERB, _C.SUBJECT_HELPER}
        return _K.CONTENT if is_predicate or before.word_class is _C.NUMBER else _K.RELATIVE
    return _K.CONTENT if before.word_class in {_C.ADVERB, _C.PARTICIPLE} else None


def open_with_question_word(words: Sequence[Tagged], at: int, verb_ahead: Sequence[int]) -> Opener | None:
    """What "who", "which", "what" or the like at `at` opens, if anything."""
    word, before = words[at], words[at - 1]
    if not at or at + 1 >= len(words) or verb_ahead[at + 1] < 0 or word.key == "when":
        return None
    has_antecedent = before.word_class in _ANTECEDENTS
    if word.key in _INDIRECT:
        kind = _K.CONTENT
    elif "," in word.gap:
        kind = _K.DESCRIBING
    elif word.key == "where":
        kind = _K.RELATIVE if has_antecedent else _K.CONTENT
    elif word.key == "who" and before.word_class in {_C.OBJECT, _C.PRONOUN} and takes_content(words, at):
        kind = _K.CONTENT
    else:
        kind = _K.RELATIVE if has_antecedent or before.word_class is _C.COORDINATOR else _K.CONTENT
    return Opener(1, kind)


def open_with_preposition(words: Sequence[Tagged], at: int, verb_ahead: Sequence[int]) -> Opener | None:
    """ "in which", "with whom", "two of whom", "of which many"."""
    comma = "," in words[at].gap
    is_link = words[at].word_class in _LINKS
    for length in (2,) if is_link else (3, 4) if comma and words[at].word_class in _SOME else ():
        last = at + length - 1
        if not at or last + 1 >= len(words) or words[last].gap.strip():
            return None
        if words[last].key in {"which", "whom"} and words[last - 1].word_class in _LINKS:
            follows = clause_follows(words, last + 1, verb_ahead)
            return Opener(length, _K.DESCRIBING if comma else _K.RELATIVE) if follows else None
    return None
