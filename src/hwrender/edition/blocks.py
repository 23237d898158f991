"""Blocks of the document as blocks of the edition: sentences numbered, hard words marked, pictures found."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from enum import Enum
from typing import assert_never

from msgspec import Struct, field
from msgspec.structs import replace

from hwrender import document
from hwrender.document import Foreign, Inline, Link, NoteReference, Strong
from hwrender.edition import model
from hwrender.edition.charts import NoChart, read_chart, told
from hwrender.edition.descriptions import is_file_name
from hwrender.edition.hard_words import HardWords
from hwrender.edition.outline import text_of, text_of_runs
from hwrender.edition.picture_sizes import is_large
from hwrender.edition.sentences import SentenceNumbering
from hwrender.fixed_words.table import FixedWords
from hwrender.pictures.artwork import Artwork
from hwrender.pictures.choice import NO_PICTURE
from hwrender.plain.definitions import Definition
from hwrender.span import START

EMPTY_CELL = "–"
"""What a cell without words shows: a listener cannot tell an empty cell from a lost one."""


class HardWordUse(Enum):
    """What happens to a hard word in the text being converted."""

    EXPLAIN = "bold and explained at once"
    LIST = "listed at the end only"
    LEAVE = "left alone: the text is not in the report's language"


class EditionDraft(Struct):
    """What is known while an edition is being written, from the first word to the last."""

    find_artwork: Callable[[str], Artwork]
    hard_words: HardWords
    words: FixedWords
    is_sensitive: bool = False
    numbering: SentenceNumbering = field(default_factory=SentenceNumbering)
    note_numbers: dict[int, int] = field(default_factory=dict)
    level: int = 1
    anchors: set[str] = field(default_factory=set)
    first_met: list[Definition] = field(default_factory=list)
    hard_word_use: HardWordUse = HardWordUse.LIST
    language: str = "en"

    def artwork_of(self, target: str) -> Artwork | None:
        """The picture that an author named; None where they said that there is to be none."""
        return None if target == NO_PICTURE else self.find_artwork(target)

    def own_pictures(self, named: Mapping[str, str]) -> dict[str, Artwork | str]:
        """The words of a report that have a picture of their own, each with it."""
        return {words: self.artwork_of(target) or NO_PICTURE for words, target in named.items()}

    def take_first_met(self) -> tuple[Definition, ...]:
        """The hard words met for the first time since this was last asked."""
        taken = tuple(self.first_met)
        self.first_met.clear()
        return taken

    @contextmanager
    def in_language(self, language: str) -> Iterator[None]:
        """Convert a passage in another language, in which no hard word is ours."""
        before = self.language
        self.language = language
        try:
            with self.using(HardWordUse.LEAVE):
                yield
        finally:
            self.language = before

    @contextmanager
    def using(self, use: HardWordUse) -> Iterator[None]:
        """Convert with this use of hard words; a foreign passage stays one whatever is inside it."""
        before = self.hard_word_use
        self.hard_word_use = before if before is HardWordUse.LEAVE else use
        try:
            yield
        finally:
            self.hard_word_use = before


def convert_all(blocks: tuple[document.Block, ...], draft: EditionDraft) -> tuple[model.Block, ...]:
    made: list[model.Block] = []
    for block in blocks:
        if isinstance(block, document.Table) and block.is_chart:
            made.extend(_chart(block, draft))
        converted = convert(block, draft)
        made.extend(() if converted is None else (converted,))
    return tuple(made)


def _chart(table: document.Table, draft: EditionDraft) -> tuple[model.Chart, ...]:
    """The numbers of a table drawn, which stands over it: people look before they read."""
    chart = read_chart(table, draft.language)
    if isinstance(chart, NoChart):
        return ()
    return (model.Chart(chart, description(told(chart, draft.language), draft)),)


def convert(block: document.Block, draft: EditionDraft) -> model.Block | None:
    """The same block in the edition; nothing for a paragraph without words, and for no picture."""
    match block:
        case document.Heading(level=level, children=children):
            return heading(level, children, draft) or convert(document.Paragraph(children, block.span), draft)
        case document.Paragraph(children=children):
            words = body_words(children, draft)
            return model.Paragraph(words) if words else None
        case document.List(ordered=ordered, start=start, items=items):
            return model.List(
                ordered, start, tuple(model.Item(convert_all(item.blocks, draft)) for item in items)
            )
        case document.Quotation(blocks=blocks, attribution=attribution):
            inside = convert_all(blocks, draft)
            return model.Quotation(inside, draft.numbering.line(_hard_words_marked(attribution, draft)))
        case document.Table():
            return _table(block, draft)
        case document.Picture(target=target, alt=alt, size=size):
            artwork = draft.artwork_of(target)
            if artwork is None:
                return None
            return model.Figure(artwork, description(alt, draft), is_large(size, artwork))
        case document.CodeBlock(text=text):
            return model.CodeBlock(draft.numbering.code(), text)
        case document.Break():
            return model.Break()
        case document.Passage(language=language, blocks=blocks):
            with draft.in_language(language):
                return model.Passage(language, convert_all(blocks, draft))
        case _:
            assert_never(block)


def heading(level: int, children: tuple[Inline, ...], draft: EditionDraft) -> model.Heading | None:
    """A heading at most one level below the one before it (ISO 14289-1 7.4.2, WCAG 2.2 1.3.1); nothing when
    it has no words."""
    if not text_of_runs(children).strip():
        return None
    words = draft.numbering.line(renumbered(children, draft))
    draft.level = min(level, draft.level + 1)
    return model.Heading(draft.level, words, _anchor(text_of(words), draft))


def _anchor(text: str, draft: EditionDraft) -> str:
    """A name for a place: letters, digits, hyphens; never one that a sentence could have ("s12").

    A browser keeps it in the list of what was read, so that in a sensitive report it says nothing.
    """
    told = "" if draft.is_sensitive else text
    stem = re.sub(r"\W+", "-", told.casefold()).strip("-_") or "part"
    stem = f"part-{stem}" if re.fullmatch(r"\d.*|s\d+|code\d+", stem) else stem
    anchor, number = stem, 2
    while anchor in draft.anchors:
        anchor, number = f"{stem}-{number}", number + 1
    draft.anchors.add(anchor)
    return anchor


def body_words(children: tuple[Inline, ...], draft: EditionDraft) -> model.Words:
    """The sentences of running text, hard words marked where they are first met."""
    return draft.numbering.words(_hard_words_marked(children, draft))


def _hard_words_marked(children: tuple[Inline, ...], draft: EditionDraft) -> tuple[model.Run, ...]:
    """These inlines as runs, footnotes renumbered, hard words as the draft uses them here."""
    runs: tuple[model.Run, ...] = renumbered(children, draft)
    match draft.hard_word_use:
        case HardWordUse.EXPLAIN:
            runs, first_met = draft.hard_words.mark(runs)
            draft.first_met.extend(first_met)
        case HardWordUse.LIST:
            draft.hard_words.note(text_of_runs(runs))
        case HardWordUse.LEAVE:
            pass
        case _:
            assert_never(draft.hard_word_use)
    return runs


def description(alt: str, draft: EditionDraft) -> model.Words:
    """An author's description of a picture; none says that the picture is decorative."""
    is_told = alt.strip() and not is_file_name(alt)
    if is_told and draft.hard_word_use is not HardWordUse.LEAVE:
        draft.hard_words.note(alt)
    return draft.numbering.line((document.Text(alt, START),)) if is_told else ()


def _table(table: document.Table, draft: EditionDraft) -> model.Table:
    """The first column names its rows when each of its cells has words and its header has them too."""
    caption = body_words(table.caption, draft) if table.caption else ()
    header = tuple(_cell(cell, draft) for cell in table.header)
    rows = tuple(tuple(_cell(cell, draft) for cell in row) for row in table.rows)
    row_headers = len(header) > 1 and all(
        cell.children for cell in (table.header[0], *(row[0] for row in table.rows))
    )
    return model.Table(header, rows, row_headers, table.alignments, caption)


def _cell(cell: document.Cell, draft: EditionDraft) -> model.Cell:
    words = body_words(cell.children, draft)
    return model.Cell(words if text_of(words) else (*words, *draft.numbering.said(EMPTY_CELL)))


def renumbered(children: tuple[Inline, ...], draft: EditionDraft) -> tuple[Inline, ...]:
    """The same inlines, footnotes numbered in the order in which this edition names them."""
    return tuple(_renumbered(child, draft) for child in children)


def _renumbered(inline: Inline, draft: EditionDraft) -> Inline:
    match inline:
        case NoteReference(number=number):
            known = draft.note_numbers
            return replace(inline, number=known.setdefault(number, len(known) + 1))
        case Strong() | Link() | Foreign():
            return replace(inline, children=renumbered(inline.children, draft))
        case _:
            return inline
