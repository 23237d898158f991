"""What hard words mean: the definitions that come with hwrender.

They are in `glossary_words/*.toml`, a theme each. A definition is one plain sentence: "Personal information
means facts about you, like your name." A word is `hard` if it is always explained where it is first used, and
`known` if easy read uses it freely and it is explained only on request.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal, get_args

from msgspec import Struct

from hwrender.language.lemmas import forms, plural
from hwrender.language.tokens import plain_form, plain_words, words
from hwrender.tables import read_toml

Level = Literal["hard", "known"]
Joint = Literal["means", "is", "are", "here means", "here is", "here are", "can also mean", "can also be"]
Key = tuple[str, ...]

ALSO: dict[Joint, Joint] = {"means": "can also mean", "is": "can also be", "are": "can also be"}
"""What joins a term to a further meaning, in place of what joins it to its first."""

SPELT = "letters"
"""The value of `spoken` for initials that a voice says letter by letter."""


class Definition(Struct, frozen=True):
    """What a word or phrase means.

    `meaning` follows `joint` and has no full stop. `spoken` is how a voice says the term when not as written
    (`SPELT`: letter by letter). `other_forms` are words to be found with the term besides its plural and, for
    verbs ("to ..."), its verb forms. `sense` names one of several meanings of the same term. An `adjective`
    has no plural: in that form it is another word ("representatives").
    """

    term: str
    meaning: str
    level: Level = "hard"
    joint: Joint = "means"
    spoken: str | None = None
    other_forms: tuple[str, ...] = ()
    sense: str = ""
    adjective: bool = False

    def head(self) -> str:
        """The term as it opens a sentence: "Personal information", "NHS"."""
        return self.term[:1].upper() + self.term[1:]

    def explanation(self) -> str:
        """The whole sentence; it starts with `head()`."""
        return f"{self.head()} {self.joint} {self.meaning}."

    def is_verb(self) -> bool:
        """Whether the meaning is that of a verb ("to put a plan into action"): verb forms are found too."""
        return self.meaning.startswith("to ") and not self.meaning.startswith("to do with ")

    def keeps_case(self) -> bool:
        """Whether the term opens with initials and so is found only as it is written ("PALS", not "pals")."""
        first = self.term.split()[0]
        return sum(character.isupper() for character in first.split("-")[0]) > 1


def key_of_phrase(phrase: str) -> Key:
    """The words of a phrase, in the form in which they are looked for; a hyphen parts words."""
    plain = plain_words(phrase)
    if plain is not None:
        return plain
    pieces = (piece for word in words(phrase) for piece in word.text.replace("‑", "-").split("-"))
    return tuple(plain_form(piece) for piece in pieces)


@lru_cache(maxsize=1 << 12)
def keys(definition: Definition) -> frozenset[Key]:
    """The words of every form in which the term of `definition` may be found."""
    found = {key for form in (definition.term, *definition.other_forms) if (key := key_of_phrase(form))}
    for key in tuple(found):
        endings = (
            forms(key[-1]) if definition.is_verb() else () if definition.adjective else (plural(key[-1]),)
        )
        if definition.is_verb() and len(key) > 1:  # a verb with its particle: "opted out"
            found.update((form, *key[1:]) for form in forms(key[0]))
        found.update((*key[:-1], ending) for ending in endings)
    return frozenset(found)


@cache
def built_in_definitions() -> tuple[Definition, ...]:
    """The definitions that come with hwrender, in order of the alphabet."""
    folder = files("hwrender.plain").joinpath("glossary_words")
    themes = sorted(file.name for file in folder.iterdir() if file.name.endswith(".toml"))
    found = [
        each for name in themes for each in read_theme(folder.joinpath(name).read_text(encoding="utf-8"))
    ]
    return tuple(sorted(found, key=lambda each: (each.term.casefold(), each.term)))


def read_theme(toml: str) -> tuple[Definition, ...]:
    """The definitions of one theme: `[hard]` and `[known]` hold `term = "meaning"`.

    A meaning that opens with "is" or "are" stands without "means". `[spoken]` and `[forms]` add to terms.
    """
    tables = read_toml(toml)
    spoken: dict[str, str] = tables.get("spoken", {})
    more: dict[str, list[str]] = tables.get("forms", {})
    found = []
    for level in get_args(Level):
        for term, meaning in tables.get(level, {}).items():
            joint, rest = split_joint(meaning)
            found.append(Definition(term, rest, level, joint, spoken.get(term), tuple(more.get(term, ()))))
    return tuple(found)


def split_joint(meaning: str) -> tuple[Joint, str]:
    """What joins a term to a written meaning, and the meaning itself."""
    first, _, rest = meaning.partition(" ")
    match first:
        case "is" | "are":
            return first, rest
        case _:
            return "means", meaning
