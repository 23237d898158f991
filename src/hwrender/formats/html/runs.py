"""The runs of a sentence as markup."""

from __future__ import annotations

from collections import Counter
from typing import assert_never

from markupsafe import Markup, escape

from hwrender.document import Code, Foreign, Inline, LineBreak, Link, NoteReference, Strong, Text
from hwrender.edition.abbreviations import InitialsStretch, spelt_initials, stretches
from hwrender.edition.blanks import blank_after
from hwrender.edition.inventory import ambiguous_names, anchors, explained_words, full_name, name_of
from hwrender.edition.link_addresses import link_address
from hwrender.edition.model import Edition, HardWord, Run, Words
from hwrender.edition.non_breaking import non_breaking
from hwrender.edition.outline import text_of_runs
from hwrender.fixed_words.table import words_of
from hwrender.formats.html.templates import macros
from hwrender.language.languages import direction


def meaning_id(key: str) -> str:
    """The id of a word box. The page's own ids have a capital, which no anchor and no sentence id has."""
    return f"Meaning-{key}"


class Runs:
    """Writes sentences. It knows where links may lead and counts the marks of each footnote."""

    def __init__(self, edition: Edition, furniture: Markup) -> None:
        self._anchors = anchors(edition)
        self._explained = explained_words(edition)
        self._ambiguous = ambiguous_names(edition)
        self._initials = spelt_initials(edition)
        self._furniture = furniture
        self._fixed = words_of(edition.publication.language)
        self._marks: Counter[int] = Counter()

    def words(self, words: Words) -> Markup:
        """Sentences, each with its id, and the blanks between them."""
        markup, blank = Markup(), ""
        for sentence in non_breaking(words):
            markup += blank + macros().sentence(sentence.id, self._runs(sentence.runs))
            blank = blank_after(sentence)
        return markup

    def label(self, words: Words) -> Markup:
        """The same words for a link of ours: no ids and no links, but each language as it is."""
        markup, blank = Markup(), ""
        for sentence in words:
            markup += blank + Markup().join(_label(run) for run in sentence.runs)
            blank = blank_after(sentence)
        return markup

    def _runs(self, runs: tuple[Run, ...]) -> Markup:
        return Markup().join(self._run(run) for run in runs)

    def _run(self, run: Run) -> Markup:
        match run:
            case Text(text=text):
                return Markup().join(map(_stretch, stretches(text, self._initials)))
            case Strong(children=children):
                return Markup(macros().strong(self._runs(children)))
            case Link(target=target, children=children):
                return self._link(target, children)
            case Code(text=text):
                return Markup(macros().code(text))
            case LineBreak():
                return Markup(macros().line_break())
            case Foreign(language=language, children=children):
                return Markup(macros().foreign(language, direction(language), self._runs(children)))
            case NoteReference(number=number):
                return self._note_mark(number)
            case HardWord(text=text, key=key):
                if key in self._explained:
                    return Markup(macros().hard_word(text, meaning_id(key)))
                return Markup(macros().plain_hard_word(text))
            case _:
                assert_never(run)

    def _link(self, target: str, children: tuple[Inline, ...]) -> Markup:
        content = self._runs(children)
        address = link_address(target, self._anchors)
        if address is None:
            return content
        text = text_of_runs(children)
        name = full_name(text, target) if name_of(text) in self._ambiguous else ""
        return Markup(macros().link(address, content, name, text in target))

    def _note_mark(self, number: int) -> Markup:
        """The first mark of a note is where its back link leads."""
        self._marks[number] += 1
        use = self._marks[number]
        mark = f"Note-{number}-mark" if use == 1 else f"Note-{number}-mark-{use}"
        return Markup(
            macros().note_mark(number, self._fixed.say("paper.note", number=number), mark, self._furniture)
        )


def _stretch(stretch: InitialsStretch) -> Markup:
    return Markup(macros().abbreviation(stretch.text, stretch.name)) if stretch.name else escape(stretch.text)


def _label(run: Run) -> Markup:
    if isinstance(run, Foreign):
        words = text_of_runs(run.children)
        return Markup(macros().foreign(run.language, direction(run.language), words))
    return escape(text_of_runs((run,)))
