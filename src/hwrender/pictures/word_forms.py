"""Words without their endings, so that "reported a crime" and "reporting crimes" meet "report a crime".

Only inflections are taken off (plural, past, -ing); "worker" never becomes "work". Two unrelated words may
share a form only if no picture depends on telling them apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TypeAlias

from hwrender.language.lemmas import lemma
from hwrender.language.tokens import plain_words
from hwrender.language.word_sets import word_set

Phrases: TypeAlias = Mapping[str, Sequence[tuple[str, ...]]]
"""Phrases, each as the forms of its words, by their first word."""

_EMPTY = word_set("a an the of my your his her its our their")
"""What is left out everywhere."""

_LITTLE = word_set("""
about to in into at for from with by and or but as than then so if because
that this these those there here it he him she hers they them theirs
you yours we us ours i me mine
is are was were be been being am do does did has have had
will would can could may might shall should must
who whom whose which what when where how why
very much more most also just too such any some each both
""")
"""What is passed over in a text, unless a phrase asks for it. "Not", "no" and "off" do say something."""

_OWN_PICTURE = {
    "better": "better",
    "best": "best",
    "benefits": "benefits",
    "blinds": "blinds",
    "closed": "closed",
    "closing": "closed",
    "cycling": "cycling",
    "drunk": "drunk",
    "exhausted": "exhausted",
    "fewer": "fewer",
    "findings": "findings",
    "greater": "greater",
    "greatest": "greatest",
    "hearing": "hearing",
    "later": "later",
    "latest": "latest",
    "lives": "live",
    "pleased": "pleased",
    "recording": "recording",
    "recordings": "recording",
    "scales": "scales",
    "tablet": "tablet",
    "tablets": "tablets",
    "tears": "tears",
    "welcoming": "welcoming",
    "worse": "worse",
    "worst": "worst",
}
"""Forms that no picture of the word they come from fits, and what they are read as."""

_NEGATIVE = {"can't": "can", "won't": "will", "shan't": "shall", "cannot": "can"}
_TOKEN = re.compile(r"[^\W_]+(?:&[^\W_]+)?(?:['’‘][^\W\d_]+)?")


def forms(text: str) -> tuple[str, ...]:
    """The words of `text` in order, without endings. Articles and the like ("your") are left out.

    "n't" counts as the word "not".
    """
    plain = plain_words(text)
    if plain is not None and _NEGATIVE.keys().isdisjoint(plain):
        return tuple(form(word) for word in plain if word not in _EMPTY)
    return tuple(form for form, _ in placed_forms(text))


def placed_forms(text: str) -> Iterator[tuple[str, int]]:
    """The same, each with the offset at which its word begins."""
    return ((form(word), start) for word, start in _words(text) if word not in _EMPTY)


@lru_cache(maxsize=1 << 11)
def phrases_of(text: str) -> Phrases:
    """The phrases of a text that has commas between them."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in dict.fromkeys(forms(phrase) for phrase in text.split(",")):
        if phrase:
            found.setdefault(phrase[0], []).append(phrase)
    return found


def is_little(word: str) -> bool:
    """Whether a word says nothing about a picture by itself ("in", "very", "should")."""
    return word in _LITTLE


def _words(text: str) -> Iterator[tuple[str, int]]:
    for token in _TOKEN.finditer(text):
        word = token[0].replace("’", "'").replace("‘", "'").lower()
        if word in _NEGATIVE or word.endswith("n't"):
            yield _NEGATIVE.get(word, word.removesuffix("n't")), token.start()
            yield "not", token.start()
        else:
            yield re.sub(r"'\w*$", "", word), token.start()


def form(word: str) -> str:
    """One word, in small letters, without its ending: "policies" and "policy" are one, "police" another."""
    return word if word in _LITTLE else _OWN_PICTURE.get(word) or lemma(word)
