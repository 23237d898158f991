"""The glossary: where a text uses hard words, and what they mean there.

A report's own glossary (front matter) adds to the built-in definitions and overrides them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain, pairwise

from msgspec import Struct

from hwrender.language.function_words import DETERMINERS
from hwrender.language.name_kinds import NameKind
from hwrender.language.names import read_names
from hwrender.language.sentences import split_sentences
from hwrender.language.slices import Slice
from hwrender.language.tokens import plain_form, words
from hwrender.language.word_sets import word_set
from hwrender.metadata import GlossaryEntry
from hwrender.plain.definitions import Definition, Key, built_in_definitions, key_of_phrase, keys
from hwrender.plain.senses import Sense, built_in_senses, choose

_KINDS = word_set(
    "act board centre committee forum group hub network order partnership scheme service team trust unit"
)

_JOINTS = frozenset(["and", "&", "of", "for"])

_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
"""Letters of writing without blanks between words: Chinese, Japanese, Thai, Lao, Khmer, Burmese."""


class Found(Struct, frozen=True):
    """A use of a defined word: what it means there, and its place."""

    definition: Definition
    place: Slice


class UnclearTerm(Struct, frozen=True):
    """A use of a term that may mean any of several things there."""

    possible: tuple[Definition, ...]
    place: Slice


class Glossary:
    """Definitions, and senses of terms that have several, ready to be looked for in texts."""

    def __init__(self, definitions: Iterable[Definition], senses: Iterable[Sense] = ()) -> None:
        self.definitions = tuple(definitions)
        self._by_key: dict[Key, tuple[Sense, ...]] = {}
        self._longest: dict[str, int] = {}
        self._unspaced = {each.term: each for each in self.definitions if _UNSPACED.search(each.term)}
        self._uses: dict[str, tuple[Found | UnclearTerm, ...]] = {}
        single = (Sense(definition, usual=True) for definition in self.definitions)
        for sense in chain(single, senses):
            for key in keys(sense.definition):
                others = self._by_key.get(key, ())
                if all(each.definition.term == sense.definition.term for each in others):
                    self._by_key[key] = (*others, sense)
                    self._longest[key[0]] = max(len(key), self._longest.get(key[0], 0))

    def define(self, term: str) -> tuple[Definition, ...]:
        """Everything that `term` may mean, in any of its forms."""
        return tuple(each.definition for each in self._by_key.get(key_of_phrase(term), ()))

    def find(self, text: str, *, known: bool = False) -> tuple[Found, ...]:
        """The uses of hard words in `text`, in order and apart; with `known`, also those of known words.

        The longest phrase wins. Case, curly apostrophes and hyphens or blanks between words do not matter; a
        possessive ending belongs to the place found. A word inside a name is left alone, and so is a term of
        several meanings where its neighbours do not say which it has.
        """
        found = (each for each in self._uses_in(text) if isinstance(each, Found))
        return tuple(each for each in found if known or each.definition.level == "hard")

    def find_unclear(self, text: str) -> tuple[UnclearTerm, ...]:
        """The uses in `text` of terms of several meanings, one of them hard, where none is sure."""
        return tuple(each for each in self._uses_in(text) if isinstance(each, UnclearTerm))

    def _uses_in(self, text: str) -> tuple[Found | UnclearTerm, ...]:
        uses = self._uses.get(text)
        if uses is None:
            found = {each.place.start: each for each in (*self._find_unspaced(text), *self._find(text))}
            uses = self._uses[text] = tuple(found[start] for start in sorted(found))
        return uses

    def _find_unspaced(self, text: str) -> Iterator[Found]:
        """Uses of terms in writing that has no blanks between words, wherever they stand."""
        if self._unspaced:
            longest_first = sorted(self._unspaced, key=len, reverse=True)
            for place in re.finditer("|".join(map(re.escape, longest_first)), text):
                yield Found(self._unspaced[place[0]], Slice(*place.span()))

    def _find(self, text: str) -> Iterator[Found | UnclearTerm]:
        if self._longest.keys().isdisjoint(_first_forms(text)):
            return
        parts = _parts(text)
        following = 0
        for at, part in enumerate(parts):
            match = self._match(text, parts, at) if at >= following and part.form in self._longest else None
            if match is None:
                continue
            senses, count = match
            following = at + count
            place = Slice(part.place.start, parts[following - 1].place.end)
            if not is_in_a_name(text, place, senses[0].definition.term):
                yield from _use(senses, text, place)

    def _match(self, text: str, parts: list[_TermPart], at: int) -> tuple[tuple[Sense, ...], int] | None:
        if not parts[at].opens_word:
            return None
        for count in range(self._longest.get(parts[at].form, 0), 0, -1):
            run = parts[at : at + count]
            senses = self._by_key.get(tuple(part.form for part in run))
            if senses is None or len(run) < count or not run[-1].closes_word:
                continue
            first = senses[0].definition
            if first.keeps_case() and not _same_case(first.term, run[0].place.of(text)):
                continue
            if all(_only_blank(text[one.place.end : two.place.start]) for one, two in pairwise(run)):
                return senses, count
        return None


def _use(senses: tuple[Sense, ...], text: str, place: Slice) -> Iterator[Found | UnclearTerm]:
    choice = choose(senses, text, place)
    if choice.sure is not None:
        yield Found(choice.sure.definition, place)
    elif any(each.definition.level == "hard" for each in choice.possible):
        yield UnclearTerm(tuple(each.definition for each in choice.possible), place)


def is_in_a_name(text: str, place: Slice, term: str) -> bool:
    """Whether the words at `place`, found as `term`, are (part of) the name of somebody or something.

    A term that has capitals of its own is a name itself. A name may end with what it is the name of: "Camden
    Clinical Commissioning Group".
    """
    shown = place.of(text)
    if shown.islower() or any(map(str.isupper, term)) or _is_all_large(text, place):
        return False
    if _goes_on(text, place.end):
        return True
    for name in read_names(text):
        if name.place.start <= place.start and place.end <= name.place.end:
            if name.kind is NameKind.PERSON:
                return True
            if name.place == place:
                return not _may_be_written_large(text, place, name.before)
            kind = plain_form(shown.split()[-1])
            return not (" " in shown and place.end == name.place.end and kind in _KINDS)
    return False


def _goes_on(text: str, end: int) -> bool:
    """Whether a name may go on after a small word: "Maternity and Neonatal Voices Partnership"."""
    after = text[end:].split(maxsplit=2)
    return len(after) > 1 and after[0] in _JOINTS and after[1][0].isupper()


def _is_all_large(text: str, place: Slice) -> bool:
    return any(each.overlaps(place) and each.of(text).isupper() for each in split_sentences(text))


def _may_be_written_large(text: str, place: Slice, before: str) -> bool:
    """Whether people write a plain word so: at the start of a sentence, in a phrase, after "the" or "our"."""
    return (
        " " in place.of(text)
        or before in DETERMINERS
        or any(each.start == place.start for each in split_sentences(text))
    )


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


def own_glossary(own: Iterable[GlossaryEntry]) -> Glossary:
    """The entries of a report alone: the built-in meanings are English words in English."""
    return Glossary(_definitions(own))


def _definitions(own: Iterable[GlossaryEntry]) -> tuple[Definition, ...]:
    return tuple(
        Definition(entry.term, entry.meaning.strip().rstrip(".।۔。።"), spoken=entry.spoken) for entry in own
    )


def glossary_of(own: Iterable[GlossaryEntry] = ()) -> Glossary:
    """The glossary of a report: its own entries first, then the built-in ones that they do not override."""
    return _glossary_of(tuple(own))


@lru_cache(maxsize=4)
def _glossary_of(own: tuple[GlossaryEntry, ...]) -> Glossary:
    mine = _definitions(own)
    taken = frozenset(key for definition in mine for key in keys(definition))
    rest = (each for each in built_in_definitions() if not taken & keys(each))
    senses = built_in_senses()
    replaced = {each.definition.term for each in senses if taken & keys(each.definition)}
    return Glossary((*mine, *rest), (each for each in senses if each.definition.term not in replaced))
