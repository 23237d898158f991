"""An edition as lines of text (`labels` says what stands before each)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from msgspec import Struct

from hwrender.document import Foreign, Inline, Link, NoteReference, Strong
from hwrender.edition import model
from hwrender.edition.outline import text_of, text_of_runs
from hwrender.edition.walking import after_picture, all_runs, in_row
from hwrender.formats.text.labels import BULLET, IN_ITEM, Labels, labels_of

Lines = Iterator[str]
"""Lines of one text, and "" between two texts."""


class _TextPlace(Struct, frozen=True):
    """In how many lists a block stands, in a quotation or not, in which footnote."""

    depth: int = 0
    is_quoted: bool = False
    note: int = 0


def text_of_edition(edition: model.Edition) -> str:
    """The whole file, which ends in a newline."""
    return "\n".join(_tidy(_TextWriter(labels_of(edition.publication.language)).lines(edition))) + "\n"


def _tidy(lines: Lines) -> Iterator[str]:
    """One empty line where there are several, none at the ends."""
    was_empty = True
    waiting = False
    for line in lines:
        if line:
            if waiting:
                yield ""
            yield line
            waiting, was_empty = False, False
        else:
            waiting = not was_empty


class _TextWriter:
    def __init__(self, labels: Labels) -> None:
        self._labels = labels
        self._parts = [0]

    def lines(self, edition: model.Edition) -> Lines:
        """Everything in reading order, then the addresses of links."""
        cover = edition.cover
        for words in (cover.notice, cover.organisation, cover.label):
            yield from self._labelled("", words)
        yield from self._labelled(self._labels.of("title"), cover.title)
        yield from self._blocks(after_picture(cover), _TextPlace())
        for section in edition.sections:
            head = () if section.heading is None else (section.heading,)
            yield from self._blocks((*head, *section.blocks), _TextPlace())
        for note in edition.notes:
            yield from self._blocks(note.blocks, _TextPlace(note=note.number))
        yield from self._links(edition)

    def _blocks(self, blocks: Iterable[model.Block], place: _TextPlace) -> Lines:
        for block in blocks:
            yield from self._block(block, place)

    def _block(self, block: model.Block, place: _TextPlace) -> Lines:  # noqa: C901  # one case a kind of block
        match block:
            case model.Heading(level=level, words=words):
                yield from self._labelled(self._heading_label(level), words)
            case model.Paragraph(words=words) | model.WordBox(words=words):
                yield from self._labelled(self._paragraph_label(place), words)
            case model.List():
                yield from self._list(block, place)
            case model.Quotation(blocks=blocks, attribution=attribution):
                yield from self._blocks(blocks, _TextPlace(place.depth, True, place.note))
                yield from self._labelled(self._labels.of("attribution"), attribution)
            case model.Table():
                yield from self._table(block)
            case model.Figure(description=description) | model.Chart(description=description):
                yield from self._labelled(self._labels.of("picture"), description)
            case model.CodeBlock(text=text):
                yield ""
                yield from (
                    self._labels.of("code") + line
                    for each in text.split("\n")
                    if (line := " ".join(each.split()))
                )
                yield ""
            case model.Break() | model.Space():
                yield ""
            case model.Choices(choices=choices):
                for choice in choices:
                    yield from self._labelled(self._paragraph_label(place), choice.words)
            case model.Passage(blocks=blocks):
                yield from self._blocks(blocks, place)
            case model.Row(description=description):
                yield from self._labelled(self._labels.of("picture"), description)
                yield from self._blocks(in_row(block), place)
            case _:
                assert_never(block)

    def _heading_label(self, level: int) -> str:
        """The number of the next part of this level. Levels are never skipped."""
        depth = level - 1
        self._parts = [*self._parts, *[0] * depth][:depth]
        self._parts[-1] += 1
        return self._labels.heading(self._parts)

    def _list(self, block: model.List, place: _TextPlace) -> Lines:
        inside = _TextPlace(place.depth + 1)
        indent = IN_ITEM * place.depth
        yield "" if not place.depth else IN_ITEM.strip()
        for number, item in enumerate(block.items, block.start):
            marker = indent + (f"{number}. " if block.ordered else BULLET)
            first, rest = (item.blocks[0], item.blocks[1:]) if item.blocks else (None, ())
            if isinstance(first, model.Paragraph):
                yield from self._texts(marker, first.words)
            elif first is not None:
                yield marker.rstrip()
                yield from self._block(first, inside)
            yield from self._blocks(rest, inside)
        yield ""

    def _paragraph_label(self, place: _TextPlace) -> str:
        """What stands before a paragraph here, as the outline has its role."""
        if place.is_quoted:
            return self._labels.of("quote")
        if place.depth:
            return IN_ITEM
        return self._labels.before_note(place.note) if place.note else ""

    def _labelled(self, label: str, words: model.Words) -> Lines:
        """A text by itself."""
        yield ""
        yield from self._texts(label, words)
        yield ""

    def _texts(self, label: str, words: model.Words) -> Lines:
        """The lines of a text: a sentence each, unless it would be taken for something else."""
        line = ""
        for sentence in words:
            text, notes = " ".join(text_of_runs(sentence.runs).split()), _notes_in(sentence.runs)
            if line and self._labels.is_labelled(text):
                # a number in the middle of a line would not be found again
                line = f"{self._labels.without_references(line)} {text}"
            else:
                if line:
                    yield line
                line = text if line else self._begun(label, text)
            line = self._labels.with_references(line, notes)
        if line:
            yield line

    def _begun(self, label: str, text: str) -> str:
        if label:
            return f"{label}{text}"
        return f"{self._labels.of('text')}{text}" if self._labels.is_labelled(text) else text

    def _table(self, table: model.Table) -> Lines:
        """What the columns are, then each row: a line for each cell, after the header of its column."""
        yield from self._labelled(self._labels.of("caption"), table.caption)
        yield self._labels.table_line(len(table.header), len(table.rows), has_names=table.row_headers)
        headers = [" ".join(text_of(cell.words).split()) for cell in table.header]
        for number, (cell, header) in enumerate(zip(table.header, headers, strict=True), 1):
            yield self._labels.with_references(self._labels.before_column(number) + header, _notes_of(cell))
        for number, row in enumerate(table.rows, 1):
            yield ""
            for place, (cell, header) in enumerate(zip(row, headers, strict=True)):
                said = self._labels.words.label_of(header) + " ".join(text_of(cell.words).split())
                before = "" if place else self._labels.before_row(number)
                yield self._labels.with_references(before + said, _notes_of(cell))
        yield ""

    def _links(self, edition: model.Edition) -> Lines:
        """The addresses that words of the report lead to, where the words are not the address."""
        told: dict[str, None] = {}
        for run in all_runs(edition):
            if isinstance(run, Link) and not run.target.startswith("#"):
                words = " ".join(text_of_runs((run,)).split())
                if words and words not in run.target:
                    told[self._labels.of("link") + self._labels.words.label_of(words) + run.target] = None
        yield ""
        yield from told


def _notes_in(runs: tuple[model.Run, ...] | tuple[Inline, ...]) -> list[int]:
    found: list[int] = []
    for run in runs:
        if isinstance(run, NoteReference):
            found.append(run.number)
        elif isinstance(run, Strong | Link | Foreign):
            found += _notes_in(run.children)
    return found


def _notes_of(cell: model.Cell) -> list[int]:
    return [number for sentence in cell.words for number in _notes_in(sentence.runs)]
