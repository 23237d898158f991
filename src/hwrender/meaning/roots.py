"""Roots of words: their stems, where words that mean the same in a report and in its easy wording share one.

"Conclude" and "find", "cease" and "stop" are one root: it only says what a word is about.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files

from hwrender.language.function_words import FUNCTION_WORDS
from hwrender.language.lemmas import lemmas, stem
from hwrender.language.tokens import is_number
from hwrender.language.word_sets import word_set
from hwrender.tables import read_toml

_LITTLE = FUNCTION_WORDS | word_set("""
me him us them myself themselves itself yourself mine yours theirs ours here then also only just very too
so not never more less etc one ones thing things way ways let lets
""")


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
    return next((same[form] for form in (word, *lemmas(word), stem(word)) if form in same), stem(word))


@cache
def _same() -> dict[str, str]:
    """The first word of each line of synonyms, by each of its words and their stems."""
    table: dict[str, str] = {}
    groups = [line.split() for line in word_lists()["synonyms"]["lines"]]
    for form in (str, stem):
        for group in groups:
            for word in group:
                table.setdefault(form(word), group[0])
    return table


@cache
def phrasal_roots() -> dict[tuple[str, str], str]:
    """The root that each verb of two words counts as, by its words: "carry on" is "continue"."""
    table: dict[tuple[str, str], str] = {}
    for line in word_lists()["synonyms"]["phrasal"]:
        meaning, _, phrases = line.partition(" = ")
        for phrase in phrases.split(", "):
            first, _, second = phrase.partition(" ")
            table.setdefault((first, second), root(meaning))
    return table


@cache
def word_lists() -> dict[str, dict[str, list[str]]]:
    """The word lists of this room, as `words.toml` and `frames.toml` give them."""
    room = files("hwrender.meaning")
    texts = (room.joinpath(name).read_text(encoding="utf-8") for name in ("words.toml", "frames.toml"))
    return {group: lists for text in texts for group, lists in read_toml(text).items()}


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
