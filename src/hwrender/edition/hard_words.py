"""Hard words: bold and explained where they are first used, and listed together at the end (GOV.UK, DH).

A term that means two things in one report is explained twice: "Capacity here means ...".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from hwrender.document import Link, Strong, Text
from hwrender.edition.model import HardWord, Run, WordBox
from hwrender.edition.outline import text_of_runs
from hwrender.edition.sentences import SentenceNumbering, slice_runs
from hwrender.fixed_words.table import ENGLISH, FixedWords, words_in
from hwrender.language.slices import Slice
from hwrender.plain.definitions import ALSO, Definition, Joint
from hwrender.plain.glossary import Found, Glossary
from hwrender.span import START

_HERE: dict[Joint, Joint] = {"means": "here means", "is": "here is", "are": "here are"}

_MEANS: dict[Joint, str] = {
    "means": "hard_words.means",
    "is": "hard_words.means",
    "are": "hard_words.means",
    "here means": "hard_words.here_means",
    "here is": "hard_words.here_means",
    "here are": "hard_words.here_means",
    "can also mean": "hard_words.also_means",
    "can also be": "hard_words.also_means",
}
"""The fixed words that join a term to its meaning in other languages."""

_TURKISH = "tr"
"""Its small i has a dot as a capital too."""


class HardWords:
    """Finds hard words in the order of reading and remembers which have been explained."""

    def __init__(self, glossary: Glossary) -> None:
        self._glossary = glossary
        self._met: dict[str, Definition] = {}
        self._explained: set[str] = set()

    def mark(self, runs: tuple[Run, ...]) -> tuple[tuple[Run, ...], tuple[Definition, ...]]:
        """The runs with each hard word not yet explained as a `HardWord`, and what those words mean.

        Words inside a link are explained and not marked, as they already lead somewhere else, and so are
        those in the middle of strong words. A foreign passage is left alone.
        """
        found = self._glossary.find(text_of_runs(runs))
        if not found:
            return runs, ()
        first_met: list[Definition] = []
        marked: list[Run] = []
        at = 0
        for run in runs:
            place = Slice(at, at + len(text_of_runs((run,))))
            at = place.end
            inside = [
                each for each in found if place.start <= each.place.start and each.place.end <= place.end
            ]
            match run:
                case Text():
                    marked.extend(self._mark_run(run, place, inside, first_met))
                case Strong() if any(each.place == place for each in inside):
                    marked.extend(self._mark_run(run, place, inside, first_met))
                case Strong() | Link():
                    marked.append(run)
                    for each in inside:
                        self._meet(each.definition, first_met)
                case _:
                    marked.append(run)
        return tuple(marked), tuple(first_met)

    def _meet(self, definition: Definition, first_met: list[Definition]) -> bool:
        """Whether a hard word is met for the first time; it is then one to explain."""
        key = key_of(definition)
        if key in self._explained:
            return False
        first_met.append(self._first_time(definition, _HERE))
        self._explained.add(key)
        self._met.setdefault(key, definition)
        return True

    def _mark_run(
        self, run: Text | Strong, place: Slice, inside: list[Found], first_met: list[Definition]
    ) -> Iterator[Run]:
        begins = at = 0
        for found in inside:
            if not self._meet(found.definition, first_met):
                continue
            here = found.place.moved(-place.start)
            yield from slice_runs((run,), at, here.start)
            yield HardWord(text_of_runs(slice_runs((run,), here.start, here.end)), key_of(found.definition))
            begins, at = here.start, here.end
        if not at:
            yield run
            return
        # the mark of a footnote inside a hard word stands after it
        length = place.end - place.start
        yield from slice_runs((run,), at, length, Slice(begins, length))

    def _first_time(self, definition: Definition, again: dict[Joint, Joint]) -> Definition:
        """The definition, said so that it goes with another of the same term that came before."""
        others = (each for each in self._met.values() if each.term == definition.term)
        first = next(others, definition)
        return definition if first == definition else replace(definition, joint=again[definition.joint])

    def listed(self) -> tuple[Definition, ...]:
        """All the hard words met so far, in the order of the alphabet."""
        met = (self._first_time(each, ALSO) for each in self._met.values())
        return tuple(sorted(met, key=lambda definition: definition.term.casefold()))

    def note(self, text: str) -> None:
        """Take the hard words of a text into the list without marking them in it."""
        for found in self._glossary.find(text):
            self._met.setdefault(key_of(found.definition), found.definition)


def box(definition: Definition, numbering: SentenceNumbering, words: FixedWords) -> WordBox:
    return WordBox(key_of(definition), numbering.words(meaning_of(definition, words)))


def meaning_of(definition: Definition, words: FixedWords) -> tuple[Run, ...]:
    """ "**Personal information** means facts about you." The built-in meanings, which may open otherwise, are
    for English alone."""
    head = definition.head()
    if head[:1] == "I" and definition.term[:1] == "i" and words.language == _TURKISH:
        head = f"\u0130{head[1:]}"
    if words is words_in(ENGLISH):
        rest = definition.explanation().removeprefix(head)
    else:
        _, _, joint, _, end = words.pieces(_MEANS[definition.joint])
        rest = f"{joint}{definition.meaning}{end}"
    return Strong((Text(head, START),), START), Text(rest, START)


def key_of(definition: Definition) -> str:
    """A name for the meaning of a word that is safe in an address: letters, digits and hyphens."""
    name = f"{definition.term} {definition.sense}".casefold()
    return re.sub(r"[^\w]+", "-", name).strip("-")
