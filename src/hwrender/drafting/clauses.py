"""Whether words make a clause that can stand as a sentence: a subject, and a verb that agrees with it."""

from __future__ import annotations

from hwrender.language.function_words import CONJUNCTIONS, MODALS, PREPOSITIONS
from hwrender.language.inflections import VERBS
from hwrender.language.participles import NEVER_PASSIVE
from hwrender.language.passive import is_participle
from hwrender.language.tokens import table_form, words

_HELPERS = MODALS | frozenset(
    ["am", "is", "are", "was", "were", "has", "have", "had", "do", "does", "did", "isn't", "aren't", "wasn't",
     "weren't", "hasn't", "haven't", "hadn't", "don't", "doesn't", "didn't"]
)  # fmt: skip
_PAST = frozenset(verb[1] for verb in VERBS if verb[1] not in {verb[0], verb[2]}) | frozenset(
    [
        "said",
        "told",
        "felt",
        "found",
        "thought",
        "left",
        "made",
        "met",
        "paid",
        "heard",
        "kept",
        "lost",
        "meant",
    ]
)
_NO_SUBJECT = PREPOSITIONS | CONJUNCTIONS | frozenset(["not", "also", "then", "to"])
_SEVERAL = frozenset(["people", "men", "women", "children", "staff", "police"])
_SUBJECT_REACH = 8
_FEWEST_WORDS = 3


def is_clause(text: str) -> bool:
    """Whether `text` has a subject and, soon after it, a finite verb. Commands have no subject."""
    keys = [table_form(word.text) for word in words(text)]
    if len(keys) < _FEWEST_WORDS or keys[0] in _NO_SUBJECT or _is_finite(keys, 0):
        return False
    return any(_is_finite(keys, number) for number in range(1, min(len(keys), _SUBJECT_REACH)))


def has_clause(text: str) -> bool:
    """The same, however late the verb comes."""
    keys = [table_form(word.text) for word in words(text)]
    return len(keys) >= _FEWEST_WORDS and any(_is_finite(keys, number) for number in range(1, len(keys)))


def _is_finite(keys: list[str], number: int) -> bool:
    key = keys[number]
    if key in _HELPERS or key in _PAST:
        return True
    # "services closed" has its verb, "closed services" and "by closed doors" have not
    before = keys[number - 1] if number else ""
    regular = key.endswith("ed") and (is_participle(key) or key in NEVER_PASSIVE)
    return regular and before not in _NO_SUBJECT and is_several(before)


def is_past(text: str) -> bool:
    """Whether the first verb that tells is in the past."""
    for word in words(text):
        key = table_form(word.text)
        if key in _HELPERS or key in _PAST or key.endswith("ed"):
            return key in _PAST or key.endswith("ed") or key in {"was", "were", "had", "did"}
    return False


def is_several(noun: str) -> bool:
    """Whether the last word of `noun` speaks of several people."""
    found = words(noun)
    key = table_form(found[-1].text) if found else ""
    return key in _SEVERAL or (key.endswith("s") and not key.endswith("ss"))
