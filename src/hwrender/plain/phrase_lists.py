"""Phrases to avoid, each list in a table: wordy ones, idioms, foreign words, words that hurt.

The lists follow GOV.UK ("Words to avoid"), the Plain English Campaign, Inclusion Europe ("Information for
all") and the NHS service manual; each hurtful word has its source in the table.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from msgspec.structs import replace

from hwrender.language.lemmas import plural
from hwrender.language.slices import Slice
from hwrender.plain.phrase_rows import first_words, read_table
from hwrender.plain.phrases import PhraseForm, PhraseRow, PhraseTable, phrase_key
from hwrender.plain.rewordings import Rewording, outside_quotes
from hwrender.tables import read_toml


@cache
def phrase_list(name: str, package: str = "hwrender.plain") -> PhraseTable:
    """The table `name`.toml beside the modules of a package, in all its forms."""
    toml = files(package).joinpath(f"{name}.toml").read_text(encoding="utf-8")
    return PhraseTable(_hurtful_words(toml) if name == "respectful_words" else read_table(toml))


def find_wordy_phrases(text: str) -> tuple[Rewording, ...]:
    """The wordy phrases in `text` and what to say instead; a phrase with no choices can simply go."""
    return phrase_list("wordy_phrases").find(text)


def find_idioms(text: str) -> tuple[Rewording, ...]:
    """The idioms in `text`, which some readers take word for word, and what they mean. None is safe to swap
    unread: some are meant word for word."""
    return phrase_list("idioms").find(text)


def find_foreign_words(text: str) -> tuple[Rewording, ...]:
    """The foreign words in `text` and the English for them; the full stop of "etc." belongs to the place only
    where the sentence goes on after it. In capitals these letters are initials."""
    found = phrase_list("foreign_words").find(text)
    return tuple(_with_stop(text, each) for each in found if not each.place.of(text).isupper())


_STOPPED = frozenset(["etc", "viz", "vs", "et al", "cf", "ibid", "eg", "ie"])


def _with_stop(text: str, found: Rewording) -> Rewording:
    place = found.place
    rest = text[place.end :]
    goes_on = rest[:1] == "." and (rest[1:2] in {",", ")"} or rest[1:].lstrip()[:1].islower())
    if place.of(text).casefold() not in _STOPPED or not goes_on:
        return found
    return replace(found, place=Slice(place.start, place.end + 1))


def find_hurtful_words(text: str) -> tuple[Rewording, ...]:
    """The words in `text` that hurt or blame people, with the respectful ones. The reason of each ends with
    its source. What people said themselves is theirs: words inside quotation marks are left alone."""
    return outside_quotes(text, phrase_list("respectful_words").find(text))


def _hurtful_words(toml: str) -> Iterator[PhraseRow]:
    for source in read_toml(toml)["source"]:
        reason = f"{source['reason']} Source: {source['name']}."
        for nominal in (False, True):
            for word, choices in source.get("nominal" if nominal else "words", {}).items():
                listed = (choices,) if isinstance(choices, str) else tuple(choices)
                forms = [PhraseForm(phrase_key(word), listed, nominal=nominal, reason=reason)]
                forms += _plural(word, listed, reason)
                firsts = {first for form in forms for first in first_words(form.key[0])}
                yield PhraseRow(tuple(sorted(firsts)), forms.copy)


def _plural(word: str, choices: tuple[str, ...], reason: str) -> Iterator[PhraseForm]:
    """The plural, where the choices are persons: "prostitutes", "people who use drugs"."""
    if word.startswith("the ") or not all(_is_person(choice) for choice in choices):
        return
    before, blank, noun = word.rpartition(" ")
    key = phrase_key(before + blank + plural(noun))
    yield PhraseForm(key, tuple(map(_several, choices)), reason=reason)


_PERSONS = ("person", "worker", "man", "woman", "child", "survivor", "user", "patient")
_SEVERAL = {
    "person": "people", "child": "children", "is": "are", "was": "were", "has": "have", "had": "had",
}  # fmt: skip


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
