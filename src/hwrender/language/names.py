"""Names in a text: of people, places and organisations, and what else is written with a capital.

One reading for all who ask: what may give a person away, whether easy wording names the same as its summary,
which words stay as they are. A name of people is found by what is known of names (`people_names`); any other
by its capitals, where no other word would have one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache

from msgspec import Struct

from hwrender.language import name_words as near
from hwrender.language.calendar import DAYS_AND_MONTHS
from hwrender.language.capital_runs import sentence_starts
from hwrender.language.frequency import zipf_frequency
from hwrender.language.function_words import HAVE, MODALS
from hwrender.language.given_names import firms
from hwrender.language.inflections import VERBS
from hwrender.language.name_kinds import NameEvidence, NameKind, PersonName, kind_of
from hwrender.language.people_names import read_people
from hwrender.language.slices import Slice
from hwrender.language.tokens import Word, plain_form, words
from hwrender.metadata import Metadata

_PAST = frozenset(form for verb in VERBS for form in verb[1:])
_AFTER_A_NAME = MODALS | HAVE | {"is", "was", "said", "told", "and", "does", "did"}
_RARE_ZIPF = 4.4
_COMMON_OPENING_ZIPF = 5.9
_NEAR_CHARACTERS = 20
_LONGEST_NAME_WORDS = 16
_NO_PARTS = near.JOINTS | (near.TITLES - {"lord", "lady", "nurse", "matron", "doctor"})
_OWNED = near.ORGANISATIONS | near.LAWS


class Name(Struct, frozen=True):
    """A name: its place, what it is the name of, and what shows that it is one.

    `parts` are its words in small letters, without titles and without those between them ("of"). `before` is
    the word before it in the sentence, in small letters, or "".
    """

    place: Slice
    kind: NameKind
    parts: tuple[str, ...]
    evidence: NameEvidence
    before: str = ""


class KnownNames(Struct, frozen=True, dict=True):
    """What a report says of names: `words` of names, which may open a sentence, and its `organisations`."""

    words: frozenset[str] = frozenset()
    organisations: tuple[str, ...] = ()

    @cached_property
    def by_first_word(self) -> dict[str, tuple[tuple[str, ...], ...]]:
        """The organisations with names of several words, as these words, by the first, the longest first."""
        found: dict[str, tuple[tuple[str, ...], ...]] = {}
        for keys in sorted(
            {tuple(plain_form(word.text) for word in words(name)) for name in self.organisations}
        ):
            if len(keys) > 1:
                found[keys[0]] = tuple(sorted((*found.get(keys[0], ()), keys), key=len, reverse=True))
        return found


NOTHING_KNOWN = KnownNames()


def known_names(metadata: Metadata) -> KnownNames:
    """What the metadata of a report says."""
    own = metadata.organisations()
    in_title = (plain_form(word.text) for word in words(metadata.title) if word.text[0].isupper())
    return KnownNames(
        # in a title any word may have a capital
        frozenset(part for name in own for part in parts_of(name))
        | {word for word in in_title if zipf_frequency(word) < _RARE_ZIPF},
        (*own, *metadata.services_included),
    )


def parts_of(name: str) -> tuple[str, ...]:
    """The words of a name in small letters, without those that only join others."""
    return tuple(part for word in words(name) if (part := plain_form(word.text)) not in near.LITTLE_IN_NAMES)


@lru_cache(maxsize=1 << 11)
def read_names(text: str, known: KnownNames = NOTHING_KNOWN, *, attributed: bool = False) -> tuple[Name, ...]:
    """The names in a text, in order and apart. `attributed`: the text says who spoke."""
    people = read_people(text, known.organisations, attributed=attributed)
    return tuple(_NameReading(text, known, people).names())


def large_words(texts: Iterable[str]) -> frozenset[str]:
    """Words that stand with one capital in the middle of a sentence of these texts, in their plain form."""
    return frozenset(word for text in texts for word in _large_words(text))


@lru_cache(maxsize=1 << 11)
def _large_words(text: str) -> frozenset[str]:
    reading = _NameReading(text, NOTHING_KNOWN, ())
    return frozenset(
        key
        for at, key in enumerate(reading.keys)
        if reading.is_large(at) and not reading.words[at].text[1:2].isupper() and not reading.opens(at)
    )


class _NameReading:
    """One text on its way to names: its words, and the names of people in it."""

    def __init__(self, text: str, known: KnownNames, people: tuple[PersonName, ...]) -> None:
        self.text = text
        self.words = words(text)
        self.keys = tuple(plain_form(word.text) for word in self.words)
        self.starts = sentence_starts(text)
        self.known = known
        self.people = {person.place: person for person in people}
        of_people = tuple(self.people)
        self._set = sorted((*of_people, *(each for each in firms(text) if not each.overlaps_any(of_people))))

    def names(self) -> Iterator[Name]:
        """Every name, in order."""
        places = iter(self._set)
        place = next(places, None)
        at = 0
        while at < len(self.words):
            while place is not None and place.end <= self.words[at].start:
                place = next(places, None)
            end = at + 1
            if place is not None and self.words[at].slice().overlaps(place):
                while end < len(self.words) and self.words[end].start < place.end:
                    end += 1
                yield self._name(at, end, self.people.get(place))
            elif self._may_begin(at):
                end = self._known_end(at) or self._end(at)
                yield self._name(at, end)
            at = end

    def _name(self, at: int, end: int, person: PersonName | None = None) -> Name:
        keys = self.keys[at:end]
        before = self.keys[at - 1] if at and self._joins_on(at) else ""
        parts = tuple(key for key in keys if key not in _NO_PARTS) or keys
        if person is not None:
            return Name(person.place, NameKind.PERSON, parts, person.evidence, before)
        following = self.keys[end] if end < len(self.words) and self._joins_on(end) else ""
        last = self.words[end - 1]
        place = Slice(self.words[at].start, last.end)
        evidence = NameEvidence.KNOWN if self.known.words.issuperset(parts) else NameEvidence.CAPITALS
        kind = kind_of(place.of(self.text), keys, before, "" if _is_owner(last) else following)
        return Name(place, kind, parts, evidence, before)

    def _known_end(self, at: int) -> int:
        """The number of the word after a name of several words that the report knows, or 0."""
        for name in self.known.by_first_word.get(self.keys[at], ()):
            end = at + len(name)
            if self.keys[at:end] == name and all(self._is_free(number) for number in range(at + 1, end)):
                return end
        return 0

    def is_large(self, at: int) -> bool:
        """Whether a word is written as a name is, months and days and plain words aside."""
        return (
            self.words[at].text[0].isupper()
            and self.keys[at] not in DAYS_AND_MONTHS
            and self.keys[at] not in near.ORDINARY
        )

    def opens(self, at: int) -> bool:
        """Whether a word stands where any word would have a capital."""
        start = self.words[at].start
        before = self.text[max(0, start - _NEAR_CHARACTERS) : start].rstrip("“\"'‘([ *•–-\n")
        return start in self.starts or not before or before[-1] in ':.!?“"\n'

    def _may_begin(self, at: int) -> bool:
        if not self.is_large(at):  # "Dr Gray's Hospital"
            return self.keys[at] in near.TITLES and self._is_free(at + 1) and self.is_large(at + 1)
        word, key = self.words[at], self.keys[at]
        if (
            not self.opens(at)
            or word.text[1:2].isupper()
            or key in self.known.words
            or key in near.ALWAYS_NAMES
        ):
            return True
        if at + 1 == len(self.words) or not self._gap(at + 1).isspace():
            return False
        if self.is_large(at + 1) and self.keys[at + 1] not in {"nhs", "gp", "gps"}:
            return zipf_frequency(key) < _COMMON_OPENING_ZIPF and key not in near.OPENERS
        # "Haringey should ...", "Barnardo's runs ...": nobody begins a sentence so but with a name
        singular = not key.endswith(("s", "ing", "ly", "ff")) or _is_owner(word)
        verb = self.keys[at + 1] in _AFTER_A_NAME or self.keys[at + 1] in _PAST
        return verb and singular and zipf_frequency(key) < _RARE_ZIPF

    def _gap(self, at: int) -> str:
        """What stands between a word and the one before it."""
        return self.text[self.words[at - 1].end : self.words[at].start]

    def _joins_on(self, at: int) -> bool:
        """Whether a word stands beside the one before it, in the same line and sentence."""
        return self.words[at].start not in self.starts and not self._gap(at).strip(" \u00a0&")

    def _is_free(self, at: int) -> bool:
        """Whether a word can belong to a name that is nobody's."""
        beside = at < len(self.words) and self._joins_on(at)
        return beside and not self.words[at].slice().overlaps_any(self._set)

    def _end(self, at: int) -> int:
        """The number of the word after the last of the name that begins at `at`."""
        end = at + 1
        while end < at + _LONGEST_NAME_WORDS and self._is_free(end):
            if _is_owner(self.words[end - 1]) and not self._owns_a_name(at, end):
                break
            if self.is_large(end):
                end += 1
            elif self._is_joint(at, end) and self._is_free(end + 1) and self.is_large(end + 1):
                end += 2
            else:
                break
        return end

    def _owns_a_name(self, at: int, end: int) -> bool:
        """Whether the name goes on after a possessive ending: "St Mary's Hospital", "King's Lynn"."""
        if self.keys[at] in near.SAINTS:
            return self.is_large(end)
        for number in range(end, min(len(self.words), at + _LONGEST_NAME_WORDS)):
            if not (self._joins_on(number) and self.is_large(number)):
                return False
            if self.keys[number] in _OWNED:
                return True
        return False

    def _is_joint(self, at: int, place: int) -> bool:
        """Whether a small word joins two halves of one name."""
        match self.keys[place]:
            case "of":
                return self.keys[place - 1] not in near.OFFICES
            case "on":
                return place + 1 < len(self.words) and self.keys[place + 1] in near.RIVERS
            case "and":  # "the Department for Work and Pensions", "Smith and Sons"
                return "for" in self.keys[at:place]
            case key:
                return key in {"for", "upon"}


def _is_owner(word: Word) -> bool:
    return word.text.endswith(("'s", "’s"))
