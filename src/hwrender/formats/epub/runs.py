"""The sentences of an edition as elements, each with its id: what is highlighted while it is heard."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import assert_never
from xml.etree.ElementTree import Element

from hwrender.document import Code, Foreign, Inline, LineBreak, Link, NoteReference, Strong, Text
from hwrender.edition.abbreviations import InitialsStretch, spelt_initials, stretches
from hwrender.edition.blanks import blank_after
from hwrender.edition.inventory import ambiguous_names, full_name, name_of
from hwrender.edition.link_addresses import link_address
from hwrender.edition.model import Edition, HardWord, Run, Words
from hwrender.edition.non_breaking import non_breaking
from hwrender.edition.outline import text_of_runs
from hwrender.fixed_words.table import words_of
from hwrender.formats.epub.elements import FURNITURE, Content, made
from hwrender.language.languages import direction

_BEHIND_SIGNS = re.compile(r"(?<=[./@?&=_-])(?=\w)")


def meaning_id(key: str) -> str:
    """The id of a word box. The ids of ours have a capital, which no anchor and no sentence id has."""
    return f"Meaning-{key}"


def note_id(number: int) -> str:
    """The id of a footnote."""
    return f"Note-{number}"


class BookRuns:
    """Writes sentences. `places` says in which document each id lies that a link may lead to; `here` is the
    document that is being written."""

    def __init__(self, edition: Edition, places: Mapping[str, str]) -> None:
        self.here = ""
        self._places = places
        self._ambiguous = ambiguous_names(edition)
        self._initials = spelt_initials(edition)
        self._fixed = words_of(edition.publication.language)
        self._marks: Counter[int] = Counter()
        self._first_marks: dict[int, str] = {}

    def words(self, words: Words) -> list[Content]:
        """Sentences, each with its id, and the blanks between them."""
        content: list[Content] = []
        for sentence in non_breaking(words):
            content += (made("span", {"id": sentence.id}, *self._runs(sentence.runs)), blank_after(sentence))
        return content[:-1]

    def address(self, name: str) -> str:
        """How the document that is being written names an element, of whichever document; "" if there is
        none."""
        file = self._places.get(name)
        if file is None:
            return ""
        return f"#{name}" if file == self.here else f"{file}#{name}"

    def first_mark(self, number: int) -> str:
        """Where the first mark of this note stands, as another document names it."""
        return self._first_marks.get(number, "")

    def _runs(self, runs: tuple[Run, ...]) -> list[Content]:
        return [each for run in runs for each in self._run(run)]

    def _run(self, run: Run) -> list[Content]:
        match run:
            case Text(text=text):
                return [_stretch(each) for each in stretches(text, self._initials)]
            case Strong(children=children):
                return [made("strong", {}, *self._runs(children))]
            case Link(target=target, children=children):
                return self._link(target, children)
            case Code(text=text):
                return [made("code", {}, text)]
            case LineBreak():
                return [made("br")]
            case Foreign(language=language, children=children):
                return [made("span", foreign(language), *self._runs(children))]
            case NoteReference(number=number):
                return [self._note_mark(number)]
            case HardWord(text=text, key=key):
                address = self.address(meaning_id(key))
                if not address:
                    return [made("strong", {"class": "hard-word"}, text)]
                return [made("a", {"class": "hard-word", "href": address}, text)]
            case _:
                assert_never(run)

    def _link(self, target: str, children: tuple[Inline, ...]) -> list[Content]:
        content = self._runs(children)
        inside = target.startswith("#")
        address = self.address(target[1:]) if inside else link_address(target, frozenset())
        if not address:
            return content
        text = text_of_runs(children)
        name = full_name(text, target) if name_of(text) in self._ambiguous else ""
        shown = content if " " in text else [each for one in content for each in _breakable(one)]
        return [made("a", {"href": address, "aria-label": name}, *shown)]

    def _note_mark(self, number: int) -> Element:
        self._marks[number] += 1
        name = f"Note-{number}-mark-{self._marks[number]}"
        self._first_marks.setdefault(number, f"{self.here}#{name}")
        mark = {
            "id": name,
            "href": self.address(note_id(number)),
            "epub:type": "noteref",
            "role": "doc-noteref",
            "aria-label": self._fixed.say("paper.note", number=number),
        }
        return made("sup", {FURNITURE: "true"}, made("a", mark, str(number)))


def _stretch(stretch: InitialsStretch) -> Content:
    return made("abbr", {"title": stretch.name}, stretch.text) if stretch.name else stretch.text


def _breakable(content: Content) -> Iterator[Content]:
    """An address that is shown may end its line behind a sign: "www.example." and "org", not "exam" and
    "ple"."""
    if not isinstance(content, str):
        yield content
        return
    first, *others = _BEHIND_SIGNS.split(content)
    yield first
    for each in others:
        yield made("wbr")
        yield each


def foreign(language: str) -> dict[str, str]:
    """The attributes of what is in another language."""
    return {"lang": language, "xml:lang": language, "dir": direction(language)}
