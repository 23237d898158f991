"""Words brought to a root, so that "judgemental" and "judge", "referral" and "referred" meet.

Endings that make new words are taken off too: the root only says what a word is about. Words that mean the
same in a report and in its easy wording ("conclude" and "find", "cease" and "stop") share one root.
"""

from __future__ import annotations

import tomllib
from functools import cache, lru_cache
from importlib.resources import files

from hwrender.language.function_words import (
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    DO,
    HAVE,
    MODALS,
    PREPOSITIONS,
    SUBJECTS,
)
from hwrender.language.inflection import base_forms
from hwrender.language.irregular import BASE_OF
from hwrender.language.tokens import is_number
from hwrender.language.word_sets import word_set

_LITTLE = (
    BE | HAVE | DO | MODALS | PREPOSITIONS | CONJUNCTIONS | DETERMINERS | SUBJECTS
    | word_set("""
me him us them myself themselves itself yourself mine yours theirs ours here then also only just very too
so not never more less etc one ones thing things way ways let lets
""")
)  # fmt: skip
_ENDINGS = (
    "ationally", "isations", "isation", "ations", "ation", "itions", "ition", "mental", "ements", "ement",
    "ments", "ment", "nesses", "ness", "ingly", "ings", "ing", "edly", "ied", "ies", "iers", "ier", "ences",
    "ence", "ances", "ance", "encies", "ency", "ancies", "ancy", "ities", "ity", "ively", "ives", "ive",
    "ables", "able", "ible", "ably", "ibly", "fully", "ful", "lessly", "less", "ously", "ous", "ants", "ant",
    "ents", "ent", "ions", "ion", "ors", "or", "ers", "er", "als", "ally", "al", "ists", "ist", "ised",
    "ises", "ise", "izes", "ized", "ize", "ates", "ated", "ate", "ed", "es", "ly", "s", "e", "y",
)  # fmt: skip
_SHORTEST = 4
_SHORTEST_FROM_FEW = 3
"""The least a root keeps; of a short ending ("s", "ed", "ing") it may keep one letter less."""


@lru_cache(maxsize=1 << 14)
def content_root(word: str) -> str:
    """The root of a word (plain form) that tells something, else ""."""
    if word in _LITTLE or "@" in word or is_number(word) or len(word) < 2:
        return ""
    return root(word)


@lru_cache(maxsize=1 << 14)
def root(word: str) -> str:
    """The root of a word in its plain form."""
    same = _same()
    for form in (word, BASE_OF.get(word, word), *base_forms(word)):
        if form in same:
            return same[form]
    return same.get(_stem(word), _stem(word))


def _stem(word: str) -> str:
    stem = BASE_OF.get(word, word).removeprefix("non-")
    for ending in _ENDINGS:
        least = _SHORTEST_FROM_FEW if len(ending) < 4 else _SHORTEST
        if stem.endswith(ending) and len(stem) - len(ending) >= least:
            stem = stem.removesuffix(ending)
            break
    if len(stem) > _SHORTEST_FROM_FEW and stem[-1] == stem[-2] and stem[-1] not in "aeiouls":
        stem = stem[:-1]
    if len(stem) > _SHORTEST and stem.endswith("e"):
        stem = stem[:-1]
    return stem


@cache
def _same() -> dict[str, str]:
    """The first word of each line of synonyms, by each of its words and their roots."""
    table: dict[str, str] = {}
    groups = [line.split() for line in word_lists()["synonyms"]["lines"]]
    for form in (str, _stem):
        for group in groups:
            for word in group:
                table.setdefault(form(word), group[0])
    return table


@cache
def word_lists() -> dict[str, dict[str, list[str]]]:
    """The word lists of this room, as `words.toml` gives them."""
    text = files("hwrender.meaning").joinpath("words.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def word_list(group: str, name: str) -> frozenset[str]:
    """One list: words and phrases, phrases with blanks."""
    return frozenset(word_lists()[group][name])


@cache
def hint_meanings() -> dict[str, frozenset[str]]:
    """What an easy wording may deny for a word that only hints at a "not": words and their roots."""
    table: dict[str, frozenset[str]] = {}
    for line in word_lists()["negations"]["hint_meanings"]:
        hints, _, meanings = line.partition(" = ")
        found = meanings.split()
        for hint in hints.split(", "):
            table[hint] = frozenset((*found, *map(root, found)))
    return table
