"""Hard words: bold and explained where they are first used, and listed together at the end (GOV.UK, DH)."""

from __future__ import annotations

import re

from hwrender.document import Strong, Text
from hwrender.edition.model import HardWord, Run, WordBox
from hwrender.edition.outline import text_of_runs
from hwrender.edition.sentences import SentenceNumbering, slice_runs
from hwrender.language.slices import Slice
from hwrender.plain.glossary import Definition, Glossary
from hwrender.span import START


class HardWords:
    """Finds hard words in the order of reading and remembers which have been explained."""

    def __init__(self, glossary: Glossary) -> None:
        self._glossary = glossary
        self._met: dict[str, Definition] = {}
        self._explained: set[str] = set()

    def mark(self, runs: tuple[Run, ...]) -> tuple[tuple[Run, ...], tuple[Definition, ...]]:
        """The runs with each hard word not yet explained as a `HardWord`, and what those words mean.

        Words inside a link or a foreign passage are left alone: they already lead somewhere else.
        """
        first_met: list[Definition] = []
        marked: list[Run] = []
        for run in runs:
            match run:
                case Text(text=text):
                    marked.extend(self._mark_text(run, text, first_met))
                case Strong() if self._is_one_term(run):
                    marked.extend(self._mark_text(run, text_of_runs((run,)), first_met))
                case _:
                    marked.append(run)
        return tuple(marked), tuple(first_met)

    def _is_one_term(self, strong: Strong) -> bool:
        text = text_of_runs((strong,))
        return any(found.place == Slice(0, len(text)) for found in self._glossary.find(text))

    def _mark_text(self, run: Text | Strong, text: str, first_met: list[Definition]) -> list[Run]:
        pieces: list[Run] = []
        begins = at = 0
        for found in self._glossary.find(text):
            key = key_of(found.definition.term)
            if key in self._explained:
                continue
            self._explained.add(key)
            self._met[key] = found.definition
            first_met.append(found.definition)
            pieces.extend(slice_runs((run,), at, found.place.start))
            pieces.append(HardWord(found.place.of(text), key))
            begins, at = found.place.start, found.place.end
        # the mark of a footnote inside a hard word stands after it
        return [*pieces, *slice_runs((run,), at, len(text), Slice(begins, len(text)))] if pieces else [run]

    def listed(self) -> tuple[Definition, ...]:
        """All the hard words met so far, in the order of the alphabet."""
        return tuple(sorted(self._met.values(), key=lambda definition: definition.term.casefold()))

    def note(self, text: str) -> None:
        """Take the hard words of a text into the list without marking them in it."""
        for found in self._glossary.find(text):
            self._met.setdefault(key_of(found.definition.term), found.definition)


def box(definition: Definition, numbering: SentenceNumbering) -> WordBox:
    return WordBox(key_of(definition.term), numbering.words(meaning_of(definition)))


def meaning_of(definition: Definition) -> tuple[Run, ...]:
    """ "**Personal information** means facts about you." """
    head = definition.head()
    rest = definition.explanation().removeprefix(head)
    return Strong((Text(head, START),), START), Text(rest, START)


def key_of(term: str) -> str:
    """A name for the word that is safe in an address: letters, digits and hyphens."""
    return re.sub(r"[^\w]+", "-", term.casefold()).strip("-")
