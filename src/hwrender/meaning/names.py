"""Names: each of the easy wording needs one in the summary, under the same or another form."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from hwrender.language.initials import spells
from hwrender.language.lemmas import lemma
from hwrender.language.names import (
    NOTHING_KNOWN,
    KnownNames,
    Name,
    known_names,
    large_words,
    parts_of,
    read_names,
)
from hwrender.language.word_sets import word_set
from hwrender.meaning.model import ComparedSentence, Difference, FactKind, claimed, left_out
from hwrender.meaning.name_forms import (
    LEAST_OF_A_COUNTRY,
    contains,
    equivalents,
    forms_of,
    is_of_one_place,
    spells_beside,
)
from hwrender.meaning.roots import root, word_list
from hwrender.metadata import Metadata

_PLACE_BEFORE = frozenset(["in", "from", "around", "of", "across", "for", "at", "near", "outside", "to"])
_COMMON_IN_NAMES = word_set("nhs london borough service services team trust hospital centre community group")
_KNOWN_TO_ALL = frozenset(["nhs"])
_CARE = word_set("""
healthcare trust trusts hospital surgery gp dentist dental prescription ward clinic health care patient
patients nurse doctor medical
""")
"""Names that need no support, and what is spoken of where they need none."""
_KINDS = word_set("""
school hospital council party committee surgery practice clinic centre hall house street road church college
university library park station trust charity association foundation society team service group ward home
""")
"""What a name may be said to be the name of: "Labour" and "the Labour Party"."""


class Known(Struct, frozen=True):
    """What the metadata knows of names: the publisher's `own`, those of `partners`, the `full` names of all,
    and the figures of the contact."""

    names: KnownNames = NOTHING_KNOWN
    own: tuple[str, ...] = ()
    partners: tuple[tuple[str, ...], ...] = ()
    digits: str = ""
    full: tuple[tuple[str, ...], ...] = ()


def known_of(metadata: Metadata) -> Known:
    """What this metadata knows."""
    contact = metadata.contact
    others = (*metadata.partner_organisations, *metadata.service_providers)
    return Known(
        known_names(metadata),
        parts_of(metadata.organisation()),
        tuple(map(parts_of, others)),
        re.sub(r"\D", "", f"{contact.phone or ''}{contact.address or ''}"),
        tuple(dict.fromkeys(map(parts_of, metadata.organisations()))),
    )


class ComparedName(Struct, frozen=True):
    """A name and the sentence it stands in."""

    name: Name
    sentence: ComparedSentence

    @property
    def parts(self) -> tuple[str, ...]:
        return self.name.parts

    def written(self) -> str:
        return self.name.place.of(self.sentence.source)

    def may_be_a_word(self) -> bool:
        """Whether one word with a capital opens its sentence: "Workmen came in"."""
        is_first = self.name.place.start == self.sentence.tokens[0].place.start
        return is_first and len(self.parts) == 1 and self.written() == self.written().capitalize()

    def is_place(self) -> bool:
        """Whether the name says where: "in Hackney", "from Hackney"."""
        return len(self.parts) == 1 and self.name.before in _PLACE_BEFORE


def _names_in(
    sentences: Sequence[ComparedSentence], known: KnownNames, large: frozenset[str]
) -> Iterator[ComparedName]:
    """The names of these sentences. `large` are words of names, which may open a sentence."""
    known = KnownNames(known.words | large, known.organisations)
    for sentence in sentences:
        names = read_names(sentence.source, known)
        first = bisect_left(names, sentence.place.start, key=_start_of)
        last = bisect_left(names, sentence.place.end, key=_start_of)
        yield from (ComparedName(name, sentence) for name in names[first:last])


def _start_of(name: Name) -> int:
    return name.place.start


class Names:
    """The names of a summary and its words, ready to be asked whether they hold a name."""

    def __init__(
        self, summary: Sequence[ComparedSentence], heading: Sequence[ComparedSentence], known: Known
    ) -> None:
        self._known = known
        large = _large((*summary, *heading))
        self.names = tuple(_names_in(summary, known.names, large))
        self._runs = [sentence.keys for sentence in (*summary, *heading)]
        plain = [token.plain for each in (*summary, *heading) for token in each.tokens]
        self._words = forms_of([*plain, *(side for word in plain for side in word.split("-"))])
        self._capitals = frozenset(
            token.plain
            for each in (*summary, *heading)
            for token in each.tokens
            if token.written[:1].isupper() and len(token.plain) >= LEAST_OF_A_COUNTRY
        )
        self._initials = [
            token.written.rstrip("s")
            for each in (*summary, *heading)
            for token in each.tokens
            if token.written[:2].isupper() and len(token.written) > 1
        ]

    def hold(self, name: ComparedName) -> bool:
        """Whether the summary names the same."""
        of_care = bool(_CARE & self._words)
        parts = tuple(part for part in name.parts if not (of_care and part in _KNOWN_TO_ALL))
        if all(self._holds_part(part) for part in parts):
            return True
        if len(parts) > 1 and all(self._holds_part(part) or part in _KINDS for part in parts):
            return self._holds_part(parts[0])
        if any(self._stand_for(letters, parts) for letters in self._initials):
            return True
        if len(parts) == 1 and spells_beside(parts[0], name.sentence):
            return True  # "short forms, like BP for blood pressure"
        if len(parts) == 1 and any(spells(parts[0], each) for each in self._possible_runs(parts[0])):
            return True
        if parts == self._known.own or (len(parts) == 1 and parts[0] in self._known.own[:1]):
            return bool(self._words & word_list("names", "ours"))
        unknown = [part for part in parts if not self._holds_part(part)]
        if self._known.names.words.issuperset(unknown) and name.is_place():
            return True
        return (
            parts in self._known.partners
            and not self._names_others(parts)
            and bool(self._words & word_list("names", "service_words"))
        )

    def _stand_for(self, letters: str, parts: tuple[str, ...]) -> bool:
        """Whether initials of the summary stand for this name, and not for another that is known."""
        meant = [name for name in self._known.full if spells(letters, name)]
        return parts in meant if meant else spells(letters, parts)

    def _holds_part(self, part: str) -> bool:
        if forms_of([part]) & self._words or (len(part) > 4 and f"{part}s" in self._words):
            return True
        if any(is_of_one_place(part, each) for each in self._capitals):
            return True
        return any(contains(run, other) for other in equivalents(part) for run in self._runs)

    def _possible_runs(self, letters: str) -> Iterator[tuple[str, ...]]:
        """Words in a row that could be the whole name of these initials."""
        for run in self._runs:
            telling = tuple(word for word in run if word not in {"of", "and", "the", "for"})
            for start in range(len(telling)):
                if telling[start][0] == letters[0]:
                    for length in range(2, len(letters) + 1):
                        yield telling[start : start + length]
        yield from self._known.full

    def _names_others(self, parts: Sequence[str]) -> bool:
        """Whether the summary names another of the partners."""
        others = (other for other in self._known.partners if other != parts)
        return any(all(part in self._words for part in other) for other in others)


def compare_names(
    easy: Sequence[ComparedSentence],
    summary: Sequence[ComparedSentence],
    heading: Sequence[ComparedSentence],
    known: Known,
    everywhere: frozenset[str],
) -> Iterator[Difference]:
    """Names that only one wording has. `everywhere` are words of names in the whole report."""
    stated = Names(summary, heading, known)
    said = _names_in(easy, known.names, _large(easy) | everywhere)
    spoken = Names(easy, (), known)
    lost = [name for name in stated.names if not spoken.hold(name) and not _is_carried(name, easy)]
    reported: set[tuple[str, ...]] = set()
    for name in said:
        if not stated.hold(name) and name.parts not in reported:
            reported.add(name.parts)
            # letters like “UK” stand for no name that has words
            is_one = len({each.parts for each in lost}) == 1
            alike = is_one and lost[0].written().isupper() == name.written().isupper()
            instead = lost[0].written() if alike else ""
            is_known = set(name.parts) <= word_list("names", "known_to_all")
            is_sure = not is_known and (bool(instead) or not name.may_be_a_word())
            yield claimed(FactKind.NAME, name.sentence, name.name.place, instead, is_sure=is_sure)
    seen: set[tuple[str, ...]] = set()
    for name in lost:
        if name.parts not in seen:
            seen.add(name.parts)
            yield left_out(FactKind.NAME, name.sentence, name.name.place)


def _large(sentences: Iterable[ComparedSentence]) -> frozenset[str]:
    return large_words(dict.fromkeys(sentence.source for sentence in sentences))


def _is_carried(name: ComparedName, easy: Sequence[ComparedSentence]) -> bool:
    """Whether the easy wording says "we" for the publisher, or gives the telling words of this name."""
    spoken = {token.plain for sentence in easy for token in sentence.tokens}
    is_healthwatch = "healthwatch" in name.parts or name.written().startswith("HW")
    if is_healthwatch and {"we", "us", "our"} & spoken:
        return True
    telling = [part for part in name.parts if part not in _COMMON_IN_NAMES] or list(name.parts)
    kept = [part for part in telling if {part, lemma(part), root(part)} & spoken]
    return 2 * len(kept) >= len(telling)
