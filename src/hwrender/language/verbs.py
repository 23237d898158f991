"""Verbs and their forms: whether a word can be a verb at all, in which form, and whether it mostly is one.

`verbs.txt` beside this module lists the verbs; the forms are those of `lemmas`.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

from msgspec import Struct

from hwrender.language.clause_tables import FELT_AS_VERBS
from hwrender.language.frequency import zipf_frequency
from hwrender.language.inflections import BASE_OF, VERBS
from hwrender.language.lemmas import lemmas
from hwrender.language.participles import NOT_PARTICIPLES

_PASTS = {verb[1]: verb[0] for verb in VERBS if verb[1] != verb[0]}
_PARTICIPLES = {verb[2]: verb[0] for verb in VERBS if verb[2] != verb[0]} | {"been": "be", "done": "do"}
_SAME_PAST = frozenset(verb[0] for verb in VERBS if verb[1] == verb[0])
_SAME_PARTICIPLE = frozenset(verb[0] for verb in VERBS if verb[2] == verb[0])
_SHORTEST = 4


@cache
def _table() -> dict[str, frozenset[str]]:
    text = Path(__file__).with_name("verbs.txt").read_text(encoding="utf-8")
    table: dict[str, list[str]] = {}
    for line in text.splitlines():
        if line.startswith("["):
            table[line[1:-1]] = []
        elif not line.startswith("#"):
            table[next(reversed(table))] += line.split()
    return {name: frozenset(found) for name, found in table.items()}


class VerbForm(Struct, frozen=True):
    """What forms of which verb a word can be. `is_usual` says that it mostly is a verb."""

    lemma: str = ""
    is_usual: bool = False
    base: bool = False
    third: bool = False
    past: bool = False
    participle: bool = False
    ing: bool = False


NO_VERB = VerbForm()


@lru_cache(maxsize=1 << 14)
def verb_form(key: str) -> VerbForm:
    """The forms of a verb that `key` (lower case) can be; `NO_VERB` if it can be none."""
    table = _table()
    usual, other = table["verb"], table["other"]
    if key in _PASTS or key in _PARTICIPLES:
        base = _PASTS.get(key) or _PARTICIPLES[key]
        is_base = key in usual or key == base
        return VerbForm(base, True, is_base, past=key in _PASTS, participle=key in _PARTICIPLES)
    if key in usual or key in other:
        is_usual = key in usual or key in FELT_AS_VERBS
        return VerbForm(key, is_usual, True, past=key in _SAME_PAST, participle=key in _SAME_PARTICIPLE)
    for base in lemmas(key):
        form = _inflected(key, base) if base in usual or base in other else NO_VERB
        if form is not NO_VERB:
            return form
    if key.endswith("ed") and len(key) > _SHORTEST and key not in NOT_PARTICIPLES and "-" not in key:
        base = max(key[:-2], key[:-1], key=zipf_frequency)
        return VerbForm(base, True, past=True, participle=True)
    return NO_VERB


def _inflected(key: str, base: str) -> VerbForm:
    """What form of the verb `base` the word `key` is."""
    table = _table()
    if key.endswith("ing"):
        return VerbForm(base, True, ing=True)
    if key.endswith("ed") and key not in NOT_PARTICIPLES:
        return VerbForm(base, key not in table["adjective"], past=True, participle=True)
    if key.endswith("s"):
        is_usual = base in table["verb"] and key not in table["plural"]
        return VerbForm(base, is_usual or key in table["third"], third=True)
    return NO_VERB


def verb_lemma(key: str) -> str:
    """The verb that `key` (lower case) is a form of, or the word itself."""
    return verb_form(key).lemma or BASE_OF.get(key, key)
