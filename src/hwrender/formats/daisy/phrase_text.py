"""Sentences written beside the phrases that play them, each under the id of its phrase."""

from __future__ import annotations

from collections import deque
from collections.abc import Set
from typing import assert_never
from xml.etree.ElementTree import Element, TreeBuilder

from hwrender.edition.blanks import blank_after
from hwrender.edition.model import Words
from hwrender.fixed_words.table import has_words_for
from hwrender.formats.daisy.model import PlayStep, TalkingBook
from hwrender.formats.daisy.runs import PhraseRuns, in_language
from hwrender.narration.announcements import announcements_in


class PhraseText:
    """Writes elements and sentences. What is to be played before a sentence is written before it, so that
    everything stands in the order of playing. `anchors` are those of the headings."""

    def __init__(self, book: TalkingBook, anchors: Set[str]) -> None:
        self._tree = TreeBuilder()
        self._steps = deque(book.steps())
        self._runs = PhraseRuns(self._tree, anchors)
        language = book.publication.language
        self._ours = {} if has_words_for(language) else in_language("en-GB")
        said = announcements_in(language)
        self._ends, self._blank = (said.say("table_end"), said.say("quote_end")), said.say("blank").lower()

    def open(self, tag: str, attributes: dict[str, str] | None = None) -> None:
        self._tree.start(tag, attributes or {})

    def close(self, tag: str) -> None:
        self._tree.end(tag)
        self._tree.data("\n")

    def finished(self) -> Element:
        """The element that was opened first. Raises `ValueError` when a phrase has not had its words."""
        if self._steps:
            raise ValueError(f"nothing has the words of {self._steps[0].phrase.id}")
        return self._tree.close()

    def heading(self, words: Words) -> None:
        """The words of a heading: they lead to its sound, where players that begin in the text look for
        it."""
        if words:
            self._played_before(words[0].id)
            self._tree.start("a", {"href": self._steps[0].address})
            self.words(words, has_links=False)
            self._tree.end("a")

    def words(self, words: Words, *, has_links: bool = True) -> None:
        """Sentences. Raises `ValueError` when one has no phrase."""
        blank = ""
        for sentence in words:
            self._tree.data(blank)
            self._start(sentence.id)
            self._runs.write(sentence.runs, has_links=has_links)
            self._tree.end("span")
            blank = blank_after(sentence)

    def line(self, name: str, text: str) -> None:
        """Words that are one phrase, as they are."""
        self._start(name)
        self._tree.data(text)
        self._tree.end("span")

    def announced(self) -> None:
        """What is played next and is no word of the report, each in a line of its own."""
        while self._steps and self._steps[0].phrase.kind in ("said", "notes", "page"):
            self._furniture(self._steps.popleft(), "p")
            self._tree.data("\n")

    def ended(self) -> None:
        """That a table or a quotation has ended, if the voice says so next."""
        if self._steps and self._steps[0].phrase.text in self._ends:
            self._furniture(self._steps.popleft(), "p")
            self._tree.data("\n")

    def blank(self) -> None:
        """That a cell is blank, if the voice says so next."""
        if self._steps and self._steps[0].phrase.text.lower().endswith(self._blank):
            self._furniture(self._steps.popleft(), "span")

    def _start(self, name: str) -> None:
        self._played_before(name)
        if not self._steps:
            raise ValueError(f"no phrase says {name}")
        self._steps.popleft()
        self._tree.start("span", {"id": name})

    def _played_before(self, name: str) -> None:
        while self._steps and self._steps[0].phrase.id != name:
            self._furniture(self._steps.popleft(), "span")
            self._tree.data(" ")

    def _furniture(self, step: PlayStep, tag: str) -> None:
        phrase = step.phrase
        match phrase.kind:
            case "said":
                self._tree.start(tag, {"class": "said", "id": phrase.id, **self._ours})
                self._tree.data(phrase.text)
                self._tree.end(tag)
            case "notes":
                self._linked("h1", {"class": "said", "id": phrase.id, **self._ours}, step)
            case "page":
                self._linked("span", {"class": "page-normal", "id": phrase.id}, step)
            case "words" | "picture":
                raise ValueError(f"{phrase.id} is played before its turn")
            case _:
                assert_never(phrase.kind)

    def _linked(self, tag: str, attributes: dict[str, str], step: PlayStep) -> None:
        """What navigation leads to leads back to its sound."""
        self._tree.start(tag, attributes)
        self._tree.start("a", {"href": step.address})
        self._tree.data(step.phrase.text)
        self._tree.end("a")
        self._tree.end(tag)
