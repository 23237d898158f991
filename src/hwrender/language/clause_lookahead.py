"""From each word of a sentence on: where the verb of a clause would be whose subject begins there."""

from __future__ import annotations

from collections.abc import Sequence

from hwrender.language.verb_groups import opens_group
from hwrender.language.verbs import verb_form
from hwrender.language.word_context import Tagged, WordClass, is_plural
from hwrender.language.word_sets import word_set

_C = WordClass
SURE = frozenset([_C.HELPER, _C.SUBJECT_HELPER, _C.FINITE])
"""Classes of words that surely tell."""
NOUNS = frozenset([_C.NOUN, _C.NAME, _C.QUANTITY, _C.NUMBER])
SUBJECT_PRONOUNS = word_set("i we you he she they it")
REACH = 24
"""How many words a subject may have."""
_STOPS = word_set("because if when unless until although though whereas while what how why whether than")
_PREPOSED = word_set("before after since as")
_MARKS = frozenset(',;:—–(“"')
_COMMAS = frozenset(",;:")
_NAMED = NOUNS | {_C.PRONOUN, _C.OBJECT}


def verbs_ahead(words: Sequence[Tagged]) -> list[int]:
    """For each word, the number of the verb of the clause whose subject may begin there, or -1."""
    return [_verb_ahead(words, at) for at in range(len(words))]


def _verb_ahead(words: Sequence[Tagged], start: int) -> int:
    """The first verb that surely tells; else the likeliest, up to the next mark or clause."""
    best, inner = -1, 0
    if words[start].word_class is _C.COORDINATOR:
        return -1
    aside = 0
    for at in range(start, min(len(words), start + REACH)):
        word = words[at]
        aside = _past_aside(words, at) if at > start and word.gap.strip() == "(" else aside
        if at < aside:
            continue
        if at > start and at != aside and _stops(words, at, best):
            break
        if at > start and _begins_inner(words, at):
            inner += 1
        if opens_group(word):
            if inner:
                inner -= 1
            elif word.word_class in SURE:
                return at
            elif best < 0 or (words[best].word_class is _C.POSSIBLE and _is_likelier(words, at, best)):
                best = at
    return best


def _past_aside(words: Sequence[Tagged], at: int) -> int:
    """The number of the first word after the brackets that open at `at`: "half of them (50%) had"."""
    nearby = range(at + 1, min(len(words), at + REACH))
    return next((end for end in nearby if words[end].gap.strip() == ")"), at)


def _is_likelier(words: Sequence[Tagged], at: int, best: int) -> bool:
    """Whether a verb is likelier than one before it: "lines open" has its verb last."""
    word = words[at]
    is_next = at == best + 1 and verb_form(word.key).base and is_plural(words[best])
    return word.word_class is _C.LIKELY or is_next


def _stops(words: Sequence[Tagged], at: int, best: int) -> bool:
    """Whether no subject goes on past the word `at`."""
    word = words[at]
    if (word.gap and not _MARKS.isdisjoint(word.gap)) or word.key in _STOPS:
        return not is_bound(words, at)
    following = words[at + 1] if at + 1 < len(words) else word
    if word.key == "there" and following.word_class is _C.HELPER:
        return True
    if word.key in _PREPOSED and following.word_class is _C.PRONOUN:
        return True
    is_told = best >= 0 and words[best].word_class is _C.LIKELY
    next_clause = word.key in {"but", "so", "yet"} or following.key in SUBJECT_PRONOUNS
    next_clause = next_clause or following.word_class is _C.THAT
    return word.word_class is _C.COORDINATOR and (is_told or next_clause or opens_group(following))


def is_bound(words: Sequence[Tagged], at: int) -> bool:
    """Whether "than" belongs to a number: "more than four medicines", "fewer than half of them"."""
    is_than = 0 < at < len(words) - 1 and words[at].key == "than"
    if not is_than or words[at - 1].key not in {"more", "fewer", "less"}:
        return False
    return words[at + 1].word_class is _C.NUMBER or words[at + 1].key == "half"


def _begins_inner(words: Sequence[Tagged], at: int) -> bool:
    """Whether a relative clause begins here, with "who" or without a word of its own."""
    word, before = words[at], words[at - 1]
    if word.key in {"who", "which", "whose", "whom"} or (word.key == "that" and before.word_class in _NAMED):
        return True
    return word.key in SUBJECT_PRONOUNS and before.word_class in _NAMED and word.written != "It"


def verb_after(words: Sequence[Tagged], verb: int) -> bool:
    """Whether another verb follows that of an inner clause, before the next mark or clause."""
    for word in words[verb + 1 : verb + REACH]:
        if not _COMMAS.isdisjoint(word.gap) or word.word_class in {_C.WH, _C.THAT}:
            return False
        if word.word_class in SURE | {_C.LIKELY}:
            return True
    return False
