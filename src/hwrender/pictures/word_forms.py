"""Words without their endings, so that "reported a crime" and "reporting crimes" meet "report a crime".

Only inflections are taken off (plural, past, -ing); "worker" never becomes "work". Two unrelated words may
share a form only if no picture depends on telling them apart.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

_TABLE = tomllib.loads((Path(__file__).parent / "word_forms.toml").read_text(encoding="utf-8"))
_EMPTY = frozenset(_TABLE["empty"].split())
_LITTLE = frozenset(_TABLE["little"].split())
_NEGATIVE = {"can't": "can", "won't": "will", "shan't": "shall", "cannot": "can"}

_TOKEN = re.compile(r"[^\W_]+(?:&[^\W_]+)?(?:['’‘][^\W\d_]+)?")
_VOWEL = re.compile(r"[aeiouy]")
# the letter doubled before an ending: "stopped", "travelled", but not "called", "missed"
_DOUBLED = re.compile(r"(?:..([^aeiouylsz])\1|.{5}ll)$")
_SHORT = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")


def forms(text: str) -> tuple[str, ...]:
    """The words of `text` in order, without endings. Articles and the like ("your") are left out.

    "n't" counts as the word "not".
    """
    return tuple(form(word) for word in _words(text) if word not in _EMPTY)


def is_little(word: str) -> bool:
    """Whether a word says nothing about a picture by itself ("in", "very", "should")."""
    return word in _LITTLE


def _words(text: str) -> list[str]:
    words: list[str] = []
    for token in _TOKEN.findall(text):
        word = token.replace("’", "'").replace("‘", "'").lower()
        if word in _NEGATIVE:
            words += [_NEGATIVE[word], "not"]
        elif word.endswith("n't"):
            words += [word.removesuffix("n't"), "not"]
        else:
            words.append(re.sub(r"'\w*$", "", word))
    return words


def form(word: str) -> str:
    """One word, in small letters, without its ending: "policies" and "policy" are one, "police" another."""
    return _IRREGULAR[word] if word in _IRREGULAR else _regular(word)


def _regular(word: str) -> str:
    if len(word) <= 3 or word in _LITTLE or word.endswith("thing"):
        return word
    return _without_e(_without_past(_without_plural(word)))


def _without_plural(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes", "oes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _without_past(word: str) -> str:
    if word.endswith("ied") and len(word) > 4:
        return word[:-3] + "y"
    ending = next((each for each in ("ing", "ed") if word.endswith(each)), "")
    rest = word.removesuffix(ending)
    if not ending or word.endswith("eed") or len(rest) < 2 or not _VOWEL.search(rest):
        return word
    if _DOUBLED.search(rest):
        return rest[:-1]
    if _SHORT.fullmatch(rest):
        return rest + "e"
    return rest


def _without_e(word: str) -> str:
    return word[:-1] if len(word) > 4 and word.endswith("e") else word


# a word that is a form of itself ("housing") keeps its ending
_IRREGULAR: dict[str, str] = {
    word: base if base in words.split() else _regular(base)
    for base, words in _TABLE["irregular"].items()
    for word in words.split()
}
