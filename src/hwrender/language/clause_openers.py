"""What opens a clause inside a sentence: "if", "because", "who", "in which", "that", "what".

Many of these words do other work, too ("since the merger", "that day"): they open a clause only where a
subject with a verb, or a verb, follows them.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from msgspec import Struct

from hwrender.language.clause_tables import CONTENT_NOUNS, RECOMMENDING, SAYING, TAKES_CONTENT
from hwrender.language.function_words import BE
from hwrender.language.verb_groups import opens_group
from hwrender.language.word_classes import Tagged, WordClass, lemma_of

_C = WordClass


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


_K = ClauseKind


class Opener(Struct, frozen=True):
    """The words that open a clause: how many they are, and which kind it is."""

    length: int
    kind: ClauseKind


_PHRASES: dict[tuple[str, ...], ClauseKind] = {
    tuple(phrase.split()): kind
    for kind, phrases in (
        (
            _K.CONDITION,
            "if|unless|provided that|provided|providing that|providing|as long as|so long as|in case|once"
            "|on condition that|on the condition that|even if|only if|assuming that|whether or not|in the event that",
        ),
        (_K.CAUSE, "because|given that|now that|due to the fact that|in that|seeing that"),
        (_K.PURPOSE, "so that|in order that|in order to|so as to"),
        (
            _K.TIME,
            "when|whenever|until|till|before|after|as soon as|by the time|every time|each time|the moment"
            "|since|ever since|even when|only when|just as|the first time|the next time|even after|even before",
        ),
        (
            _K.CONTRAST,
            "although|though|even though|whereas|despite the fact that|in spite of the fact that|even as",
        ),
        (_K.COMPARISON, "than|as if|as though"),
    )
    for phrase in phrases.split("|")
}
_FIRSTS = frozenset(phrase[0] for phrase in _PHRASES) | {"while", "as", "so"}
_LONGEST = max(map(len, _PHRASES))
_INDIRECT = frozenset(["what", "how", "why", "whether", "whatever", "whichever", "whoever"])
_TIMES = frozenset(["day", "days", "time", "times", "moment", "occasion", "occasions", "year", "week", "night"])
_ANTECEDENTS = frozenset([_C.NOUN, _C.NAME, _C.QUANTITY, _C.PRONOUN, _C.OBJECT, _C.NUMBER])
_BEFORE_INNER = frozenset(["if", "although", "when", "while", "because", "since", "once", "after", "unless", "until",
                           "though", "where"])  # fmt: skip
_TELLING = frozenset(["tell", "show", "inform", "remind", "assure", "warn", "advise", "convince", "persuade",
                      "ask", "promise"])  # fmt: skip


def find_opener(words: Sequence[Tagged], at: int, verb_ahead: Sequence[int]) -> Opener | None:
    """What opens a clause at the word `at`, if anything does.

    `verb_ahead` gives for each word the number of the verb of a clause whose subject would begin there, or -1.
    """
    word = words[at]
    if word.key in _FIRSTS:
        found = _subordinator(words, at, verb_ahead)
        if found is not None:
            return found
    if word.word_class is _C.THAT:
        return _that(words, at, verb_ahead)
    if word.word_class is _C.WH or word.key == "whose":
        return _question_word(words, at, verb_ahead)
    return _with_preposition(words, at, verb_ahead)


def _has_clause(words: Sequence[Tagged], at: int, verb_ahead: Sequence[int]) -> bool:
    if at >= len(words) or verb_ahead[at] < 0:
        return False
    return verb_ahead[at] == at or words[verb_ahead[at]].word_class is not _C.POSSIBLE or _is_plain(words[at])


def _is_plain(word: Tagged) -> bool:
    """Whether a word is a pronoun or the like, which leaves a verb after it little doubt."""
    return word.word_class in {_C.PRONOUN, _C.DETERMINER, _C.QUANTITY}


def _subordinator(words: Sequence[Tagged], at: int, verb_ahead: Sequence[int]) -> Opener | None:
    keys = tuple(word.key for word in words[at : at + _LONGEST])
    for length in range(min(_LONGEST, len(keys)), 0, -1):
        kind = _PHRASES.get(keys[:length])
        if kind is None or any(word.gap.strip() for word in words[at + 1 : at + length]):
            continue
        if keys[:length] in {("in", "order", "to"), ("so", "as", "to")}:
            return Opener(length, kind)
        if _has_clause(words, at + length, verb_ahead):
            return Opener(length, _sorted(words, at, kind, keys[0]))
    if not _has_clause(words, at + 1, verb_ahead):
        return None
    comma = at == 0 or "," in words[at].gap
    match keys[0]:
        case "while":
            return Opener(1, _K.CONTRAST if comma else _K.TIME)
        case "as":
            return _as(words, at, verb_ahead, comma=comma)
        case "so" if at and not opens_group(words[at + 1]) and _no_degree(words, at) and words[at - 1].key not in {"and", "is", "are"}:
            return Opener(1, _K.RESULT)
    return None


def _no_degree(words: Sequence[Tagged], at: int) -> bool:
    """Whether "so" is not that of "so long that"."""
    return all(word.word_class is not _C.THAT for word in words[at + 1 : at + 5])


def _sorted(words: Sequence[Tagged], at: int, kind: ClauseKind, key: str) -> ClauseKind:
    """The kind of a clause whose first word has two uses: "ask if", "the day when", "so late that"."""
    before = words[at - 1] if at else None
    if before is None:
        return kind
    asks = takes_content(words, at)
    if key == "when" and lemma_of(words[max(0, at - 2)]) in {"tell", "ask"} and before.word_class is _C.OBJECT:
        return _K.CONTENT
    if key in {"if", "when"} and asks and not words[at].gap.strip() and lemma_of(before) not in {"say", "tell"}:
        is_question = lemma_of(before) in {"know", "ask", "wonder", "see", "check", "decide", "sure"} or key == "if"
        return _K.CONTENT if is_question and before.key not in {"so", "ask"} else kind
    if key in {"if", "when"} and lemma_of(before) == "say" and before.key in {"say", "says", "saying"}:
        return _K.CONTENT
    if key == "when" and before.key in _TIMES:
        return _K.RELATIVE
    return kind


def _as(words: Sequence[Tagged], at: int, verb_ahead: Sequence[int], *, comma: bool) -> Opener | None:
    if at and words[at - 1].key in {"such", "well", "same", "as", "far", "long", "soon", "much", "many"}:
        return None
    verb = words[verb_ahead[at + 1]]
    if lemma_of(verb) in SAYING | {"put", "describe"}:
        return Opener(1, _K.COMPARISON)
    return Opener(1, _K.CAUSE if comma else _K.TIME)


def takes_content(words: Sequence[Tagged], at: int) -> bool:
    """Whether the words before `at` ask for what is said: a verb of saying, or an adjective such as "sure"."""
    before = words[at - 1]
    if before.word_class in {_C.NOUN, _C.OBJECT, _C.NAME, _C.QUANTITY, _C.PRONOUN, _C.DETERMINER}:
        if before.key in CONTENT_NOUNS:
            return True
        return any(
            lemma_of(words[number]) in _TELLING
            and words[number].word_class is not _C.NOUN
            and words[number + 1].key not in {"for", "about", "of"}
            for number in range(max(0, at - 5), at - 1)
        )
    return lemma_of(before) in TAKES_CONTENT


def _that(words: Sequence[Tagged], at: int, verb_ahead: Sequence[int]) -> Opener | None:
    if not at or at + 1 >= len(words):
        return None
    before, following = words[at - 1], words[at + 1]
    if "," in words[at].gap or before.word_class is _C.COORDINATOR:
        # "they said that ..., and that ..."
        again = any(word.word_class is _C.THAT for word in words[max(0, at - 25) : at - 1])
        has = _has_clause(words, at + 1, verb_ahead) and not opens_group(following)
        return Opener(1, _K.CONTENT) if again and has else None
    content = takes_content(words, at) or before.word_class in {_C.FINITE, _C.LIKELY, _C.INFINITIVE} or before.key in BE
    if content and opens_group(following) and following.word_class is not _C.HELPER:
        later = verb_ahead[at + 2] if at + 2 < len(words) else -1
        if later > at + 1 and words[later].word_class is _C.HELPER:
            return Opener(1, _K.CONTENT)
    if opens_group(following) or following.word_class in {_C.ADVERB, _C.NOT} and not content:
        is_relative = before.word_class in _ANTECEDENTS | {_C.PARTICIPLE} and _has_clause(words, at + 1, verb_ahead)
        return Opener(1, _K.RELATIVE) if is_relative else None
    loose = lemma_of(before) in RECOMMENDING and verb_ahead[at + 1] >= 0
    if content and (
        loose or _has_clause(words, at + 1, verb_ahead) or following.key in _BEFORE_INNER
    ):
        return Opener(1, _K.CONTENT)
    if not _has_clause(words, at + 1, verb_ahead):
        return Opener(1, _K.CONTENT) if content and "," in following.gap else None
    if any(word.key == "so" for word in words[max(0, at - 4) : at]):
        return Opener(1, _K.RESULT)
    if before.word_class in _ANTECEDENTS:
        is_predicate = at > 1 and words[at - 2].word_class in {_C.HELPER, _C.ADVERB, _C.SUBJECT_HELPER}
        dated = before.word_class is _C.NUMBER
        return Opener(1, _K.CONTENT if is_predicate or dated else _K.RELATIVE)
    return Opener(1, _K.CONTENT) if before.word_class in {_C.ADVERB, _C.PARTICIPLE} else None


def _question_word(words: Sequence[Tagged], at: int, verb_ahead: Sequence[int]) -> Opener | None:
    if not at or at + 1 >= len(words) or verb_ahead[at + 1] < 0:
        return None
    word, before = words[at], words[at - 1]
    if word.key == "when":
        return None
    if word.key in _INDIRECT:
        return Opener(1, _K.CONTENT)
    if "," in word.gap:
        return Opener(1, _K.DESCRIBING)
    if before.word_class is _C.COORDINATOR:
        return Opener(1, _K.RELATIVE if word.key != "where" else _K.CONTENT)
    if before.word_class in _ANTECEDENTS and word.key != "where":
        told = word.key == "who" and takes_content(words, at) and before.word_class in {_C.OBJECT, _C.PRONOUN}
        return Opener(1, _K.CONTENT if told else _K.RELATIVE)
    if word.key == "where":
        return Opener(1, _K.RELATIVE if before.word_class in _ANTECEDENTS else _K.CONTENT)
    return Opener(1, _K.CONTENT)


def _with_preposition(words: Sequence[Tagged], at: int, verb_ahead: Sequence[int]) -> Opener | None:
    """ "in which", "with whom", "two of whom", "of which many"."""
    if at == 0:
        return None
    for length in (2, 3, 4):
        number = at + length - 1
        if number + 1 >= len(words):
            return None
        word = words[number]
        if word.gap.strip():
            return None
        if word.key in {"which", "whom"} and words[number - 1].word_class in {_C.PREPOSITION, _C.TO}:
            is_part = words[at].word_class in {_C.PREPOSITION, _C.TO, _C.NUMBER, _C.QUANTITY, _C.PRONOUN, _C.NOUN}
            if length > 2 and words[at].word_class in {_C.PREPOSITION, _C.TO}:
                return None
            if not is_part or not _has_clause(words, number + 1, verb_ahead):
                return None
            if length > 2 and "," not in words[at].gap:
                return None
            return Opener(length, _K.DESCRIBING if "," in words[at].gap else _K.RELATIVE)
    return None
