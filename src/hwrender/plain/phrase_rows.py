"""The phrases of a table in all their forms.

A table is a TOML file with phrases and the wordings to use, best first, under `safe` and `advice` (see
`Rewording`). `verbs` and their wordings take the same ending ("utilised", "used"), `nouns` their plural; in a
phrase of several words the verb is the first word and the noun the last. `endings` are verbs of which only
the forms in -ed and -ing are looked for. `phrases` stand as they are, and so do `plurals`, which are nouns.
What is listed in `keep` is left alone, and what is `by_hand` is never put in place without reading the
sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from msgspec.structs import replace

from hwrender.language.lemmas import conjugate, plural
from hwrender.plain.fitting import PhraseSort
from hwrender.plain.phrases import PhraseForm, PhraseRow, phrase_key
from hwrender.tables import read_toml

_PAST, _PARTICIPLE = 2, 3


def read_table(toml: str) -> Iterator[PhraseRow]:
    """The phrases of a table."""
    tables = read_toml(toml)
    by_hand = frozenset(tables.get("by_hand", ()))
    for kept in tables.get("keep", ()):
        yield PhraseRow(first_words(kept), partial(_kept, kept))
    for group in ("safe", "advice"):
        for kind, entries in tables.get(group, {}).items():
            for phrase, choices in entries.items():
                listed = (choices,) if isinstance(choices, str) else tuple(choices)
                wordings = tuple(each for each in listed if each)
                forms = partial(_forms, kind, phrase, wordings, group == "safe", phrase in by_hand)
                yield PhraseRow(_firsts_of_kind(kind, phrase), forms)


def _kept(phrase: str) -> tuple[PhraseForm]:
    return (PhraseForm(phrase_key(phrase), (), keep=True),)


def _firsts_of_kind(kind: str, phrase: str) -> tuple[str, ...]:
    """The words with which a form of this phrase can begin."""
    match kind:
        case "verbs" | "endings":
            verb, _, _ = phrase.partition(" ")
            forms = ("not", "does", "did") if verb == "not" else conjugate(verb).all()
            return tuple(dict.fromkeys(first for form in forms for first in first_words(form)))
        case "nouns" if " " not in phrase:
            return tuple(dict.fromkeys(first for form in _declined(phrase) for first in first_words(form)))
        case "nouns" | "phrases" | "plurals":
            return first_words(phrase)
        case _:
            raise ValueError(f"a table of phrases has no “{kind}”")


def first_words(phrase: str) -> tuple[str, ...]:
    """The first word, and its part before a hyphen: it may be written with blanks."""
    first = phrase.partition(" ")[0]
    word = first.casefold() if first.isalpha() else phrase_key(phrase)[0]
    part = word.partition("-")[0]
    return (word,) if part == word else (word, part)


def _forms(
    kind: str, phrase: str, choices: tuple[str, ...], safe: bool, by_hand: bool
) -> Iterator[PhraseForm]:
    if kind in {"verbs", "endings"}:
        for form in _verb_forms(phrase, choices, safe, start=0 if kind == "verbs" else 2):
            yield replace(form, by_hand=by_hand)
    elif kind == "nouns":
        endings = (_declined(choice) for choice in choices)
        for form, *wordings in zip(_declined(phrase), *endings, strict=True):
            key = phrase_key(form)
            yield PhraseForm(key, tuple(wordings), safe, sort=PhraseSort.NOUN, by_hand=by_hand)
    else:
        sort = PhraseSort.NOUN if kind == "plurals" else PhraseSort.OTHER
        yield PhraseForm(phrase_key(phrase), choices, safe, sort=sort, by_hand=by_hand)


def _verb_forms(phrase: str, choices: tuple[str, ...], safe: bool, start: int) -> Iterator[PhraseForm]:
    written = _conjugated(phrase)
    wordings = tuple(_conjugated(choice) for choice in choices)
    for place in range(start, len(written)):
        found = tuple(each[place] for each in wordings)
        participles = tuple(each[_PARTICIPLE] for each in wordings) if place == _PAST else ()
        helped = participles if participles != found else ()
        yield PhraseForm(phrase_key(written[place]), found, safe, helped, sort=PhraseSort.VERB)


def _conjugated(phrase: str) -> tuple[str, ...]:
    verb, blank, rest = phrase.partition(" ")
    if verb == "not":
        base, _, _, participle, present = _conjugated(rest)
        return f"not {base}", f"does not {base}", f"did not {base}", f"not {participle}", f"not {present}"
    return tuple(form + blank + rest for form in conjugate(verb).all())


def _declined(phrase: str) -> tuple[str, str]:
    """A noun phrase and its plural; what describes the noun after it stays ("things that nobody uses")."""
    tail = _AFTER_THE_NOUN.search(phrase)
    head, rest = (phrase[: tail.start()], phrase[tail.start() :]) if tail else (phrase, "")
    before, blank, noun = head.rpartition(" ")
    return phrase, before + blank + plural(noun) + rest


_AFTER_THE_NOUN = re.compile(
    r" (?:that|who|which|nobody|people|with|without|of|in|to|from|both|about|at|for)\b"
)
