"""Words that hurt or blame people, with the respectful ones; each has its source in the table.

What people said themselves is theirs: words inside quotation marks are left alone.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from hwrender.language.lemmas import plural
from hwrender.language.quotes import outside_quotes
from hwrender.language.remarks import Remark
from hwrender.plain.phrases import Phrase, PhraseTable, phrase_key


@cache
def respectful_words() -> PhraseTable:
    """The table of hurtful words, with their plurals."""
    toml = files("hwrender.plain").joinpath("respectful_words.toml").read_text(encoding="utf-8")
    return PhraseTable(_phrases(toml))


def find_hurtful_words(text: str) -> tuple[Remark, ...]:
    """The hurtful words in `text` outside quotations. The reason of each ends with its source."""
    return outside_quotes(text, respectful_words().find(text))


def _phrases(toml: str) -> Iterator[Phrase]:
    for source in tomllib.loads(toml)["source"]:
        reason = f"{source['reason']} Source: {source['name']}."
        for nominal in (False, True):
            for word, choices in source.get("nominal" if nominal else "words", {}).items():
                listed = (choices,) if isinstance(choices, str) else tuple(choices)
                yield Phrase(phrase_key(word), listed, nominal=nominal, reason=reason)
                yield from _plural(word, listed, reason)


def _plural(word: str, choices: tuple[str, ...], reason: str) -> Iterator[Phrase]:
    """The plural, where the choices are persons: "prostitutes", "people who use drugs"."""
    if word.startswith("the ") or not all(_is_person(choice) for choice in choices):
        return
    before, blank, noun = word.rpartition(" ")
    yield Phrase(phrase_key(before + blank + plural(noun)), tuple(map(_several, choices)), reason=reason)


_PERSONS = ("person", "worker", "man", "woman", "child", "survivor", "user", "patient")


def _is_person(choice: str) -> bool:
    return any(word in _PERSONS for word in choice.removeprefix("a ").split(" who ")[0].split())


def _several(choice: str) -> str:
    """A choice about one person as it is said of several: "person who is" becomes "people who are"."""
    head, who, rest = choice.removeprefix("a ").partition(" who ")
    words = [_SEVERAL.get(word, plural(word) if word in _PERSONS else word) for word in head.split()]
    verb, blank, tail = rest.partition(" ")
    agreeing = _SEVERAL.get(verb) or (
        verb.removesuffix("es") if verb.endswith("sses") else verb.removesuffix("s")
    )
    return " ".join(words) + who + agreeing + blank + tail


_SEVERAL = {
    "person": "people", "child": "children", "is": "are", "was": "were", "has": "have", "had": "had",
}  # fmt: skip
