"""The glossary: what hard words mean, and where a text uses them.

The built-in definitions lie in `glossary_words/*.toml`, a theme each. A report's own glossary (front matter)
adds to them and overrides them. A definition is one plain sentence: "Personal information means facts about
you, like your name." A word is `hard` if it is always explained where it is first used, and `known` if easy
read uses it freely and it is explained only on request.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise
from typing import Literal, get_args

from msgspec import Struct

from hwrender.language.lemmas import forms, plural
from hwrender.language.slices import Slice
from hwrender.language.tokens import plain_form, words
from hwrender.metadata import GlossaryEntry

Level = Literal["hard", "known"]
Joint = Literal["means", "is", "are"]

SPELT = "letters"
"""The value of `spoken` for initials that a voice says letter by letter."""


class Definition(Struct, frozen=True):
    """What a word or phrase means.

    `meaning` follows `joint` and has no full stop. `spoken` is how a voice says the term when not as written
    (`SPELT`: letter by letter). `other_forms` are words to be found with the term besides its plural and, for
    verbs ("to ..."), its verb forms.
    """

    term: str
    meaning: str
    level: Level = "hard"
    joint: Joint = "means"
    spoken: str | None = None
    other_forms: tuple[str, ...] = ()

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


class Found(Struct, frozen=True):
    """A use of a defined word: its definition and its place."""

    definition: Definition
    place: Slice


Key = tuple[str, ...]


class Glossary:
    """Definitions, ready to be looked for in texts."""

    def __init__(self, definitions: Iterable[Definition]) -> None:
        self.definitions = tuple(definitions)
        self._by_key: dict[Key, Definition] = {}
        self._longest: dict[str, int] = {}
        self._uses: dict[str, tuple[Found, ...]] = {}
        for definition in self.definitions:
            for key in keys(definition):
                self._by_key.setdefault(key, definition)
                self._longest[key[0]] = max(len(key), self._longest.get(key[0], 0))

    def define(self, term: str) -> Definition | None:
        """The definition of `term` in any of its forms."""
        return self._by_key.get(_key(term))

    def find(self, text: str, *, known: bool = False) -> tuple[Found, ...]:
        """The uses of hard words in `text`, in order and apart; with `known`, also those of known words.

        The longest phrase wins. Case, curly apostrophes and hyphens or blanks between words do not matter; a
        possessive ending belongs to the place found.
        """
        uses = self._uses.get(text)
        if uses is None:
            uses = self._uses[text] = self._find(text)
        return uses if known else tuple(each for each in uses if each.definition.level == "hard")

    def _find(self, text: str) -> tuple[Found, ...]:
        if self._longest.keys().isdisjoint(_first_forms(text)):
            return ()
        parts = _parts(text)
        found: list[Found] = []
        following = 0
        for at, part in enumerate(parts):
            match = self._match(text, parts, at) if at >= following and part.form in self._longest else None
            if match is not None:
                definition, count = match
                last = parts[at + count - 1]
                found.append(Found(definition, Slice(part.place.start, last.place.end)))
                following = at + count
        return tuple(found)

    def _match(self, text: str, parts: list[_TermPart], at: int) -> tuple[Definition, int] | None:
        if not parts[at].opens_word:
            return None
        for count in range(self._longest.get(parts[at].form, 0), 0, -1):
            run = parts[at : at + count]
            definition = self._by_key.get(tuple(part.form for part in run))
            if definition is None or len(run) < count or not run[-1].closes_word:
                continue
            if definition.keeps_case() and not _same_case(definition.term, run[0].place.of(text)):
                continue
            if all(_only_blank(text[one.place.end : two.place.start]) for one, two in pairwise(run)):
                return definition, count
        return None


def _first_forms(text: str) -> Iterator[str]:
    """The words that a term could open with, in the form of keys."""
    return (plain_form(word.text.replace("‑", "-").partition("-")[0]) for word in words(text))


class _TermPart(Struct, frozen=True):
    """A word, or one side of a hyphen in it."""

    form: str
    place: Slice
    opens_word: bool
    closes_word: bool


def _parts(text: str) -> list[_TermPart]:
    parts: list[_TermPart] = []
    for word in words(text):
        pieces = word.text.replace("‑", "-").split("-")
        start = word.start
        for number, piece in enumerate(pieces):
            place = Slice(start, start + len(piece))
            parts.append(_TermPart(plain_form(piece), place, number == 0, number == len(pieces) - 1))
            start = place.end + 1
    return parts


def _same_case(term: str, written: str) -> bool:
    """Whether the initials that open `term` are `written` as they should be, an ending ("GPs") aside."""
    initials = _parts(term)[0].place.of(term)
    return written.startswith(initials)


def _only_blank(between: str) -> bool:
    return not between.strip(" \t\n\u00a0-‑")


def _key(phrase: str) -> Key:
    return tuple(part.form for part in _parts(phrase))


@lru_cache(maxsize=1 << 12)
def keys(definition: Definition) -> frozenset[Key]:
    """The words of every form in which the term of `definition` may be found."""
    found = {key for form in (definition.term, *definition.other_forms) if (key := _key(form))}
    for key in tuple(found):
        endings = forms(key[-1]) if definition.is_verb() else (plural(key[-1]),)
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
    tables = tomllib.loads(toml)
    spoken: dict[str, str] = tables.get("spoken", {})
    more: dict[str, list[str]] = tables.get("forms", {})
    found = []
    for level in get_args(Level):
        for term, meaning in tables.get(level, {}).items():
            joint, rest = _split_joint(meaning)
            found.append(Definition(term, rest, level, joint, spoken.get(term), tuple(more.get(term, ()))))
    return tuple(found)


def _split_joint(meaning: str) -> tuple[Joint, str]:
    first, _, rest = meaning.partition(" ")
    match first:
        case "is" | "are":
            return first, rest
        case _:
            return "means", meaning


def glossary_of(own: Iterable[GlossaryEntry] = ()) -> Glossary:
    """The glossary of a report: its own entries first, then the built-in ones that they do not override."""
    return _glossary_of(tuple(own))


@lru_cache(maxsize=4)
def _glossary_of(own: tuple[GlossaryEntry, ...]) -> Glossary:
    mine = tuple(
        Definition(entry.term, entry.meaning.strip().rstrip("."), spoken=entry.spoken) for entry in own
    )
    taken = frozenset(key for definition in mine for key in keys(definition))
    rest = (each for each in built_in_definitions() if not taken & keys(each))
    return Glossary((*mine, *rest))
