"""An edition that is to stand in one copy with another: no id, anchor, key or number that the first one has.

A sentence is what sound, highlights and links hang on, so no two of a copy may have one id.
"""

from __future__ import annotations

from typing import assert_never
from urllib.parse import unquote

from msgspec import Struct
from msgspec.structs import replace

from hwrender.document import Foreign, Inline, Link, NoteReference, Strong
from hwrender.edition import model
from hwrender.edition.sentences import inlines_of


class SecondNames(Struct, frozen=True):
    """How the things of a second edition are called: sentences, blocks of code and notes are counted on after
    those of the first, keys and anchors begin with the second `language`. `anchors` are those of headings
    that become one with a heading of the first, by their old name."""

    language: str
    sentences: int
    codes: int
    notes: int
    anchors: dict[str, str]

    def anchor(self, old: str) -> str:
        """The anchor of a heading."""
        return self.anchors.get(old) or f"{self.language}-{old}"

    def words(self, words: model.Words) -> model.Words:
        """Sentences with their new ids."""
        return tuple(
            model.Sentence(_after(each.id, "s", self.sentences), self._runs(each.runs)) for each in words
        )

    def _runs(self, runs: tuple[model.Run, ...]) -> tuple[model.Run, ...]:
        return tuple(map(self._run, runs))

    def _run(self, run: model.Run) -> model.Run:
        match run:
            case model.HardWord(key=key):
                return replace(run, key=self._key(key))
            case NoteReference(number=number):
                return replace(run, number=number + self.notes)
            case Link(target=target, children=children):
                leads = f"#{self.anchor(unquote(target[1:]))}" if target.startswith("#") else target
                return replace(run, target=leads, children=self._inlines(children))
            case Strong(children=children) | Foreign(children=children):
                return replace(run, children=self._inlines(children))
            case _:
                return run

    def _inlines(self, inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
        return inlines_of(self._runs(inlines))

    def _key(self, old: str) -> str:
        return f"{self.language}-{old}"

    def blocks(self, blocks: tuple[model.Block, ...]) -> tuple[model.Block, ...]:
        """Blocks with all that is in them."""
        return tuple(map(self.block, blocks))

    def block(self, block: model.Block) -> model.Block:  # noqa: C901  # one case a kind of block
        """One block with all that is in it."""
        words = self.words
        match block:
            case model.Heading():
                return self.heading(block)
            case model.Paragraph():
                return model.Paragraph(words(block.words))
            case model.WordBox(key=key):
                return model.WordBox(self._key(key), words(block.words))
            case model.List(items=items):
                return replace(block, items=tuple(model.Item(self.blocks(each.blocks)) for each in items))
            case model.Quotation():
                return model.Quotation(self.blocks(block.blocks), words(block.attribution))
            case model.Table():
                return self._table(block)
            case model.Figure() | model.Chart():
                return replace(block, description=words(block.description))
            case model.CodeBlock():
                return replace(block, id=_after(block.id, "code", self.codes))
            case model.Passage():
                return replace(block, blocks=self.blocks(block.blocks))
            case model.Row():
                return self._row(block)
            case model.Choices(choices=choices):
                return model.Choices(tuple(replace(each, words=words(each.words)) for each in choices))
            case model.Break() | model.Space():
                return block
            case _:
                assert_never(block)

    def heading(self, heading: model.Heading) -> model.Heading:
        """A heading."""
        return replace(heading, words=self.words(heading.words), anchor=self.anchor(heading.anchor))

    def _table(self, table: model.Table) -> model.Table:
        return replace(
            table,
            header=self._cells(table.header),
            rows=tuple(map(self._cells, table.rows)),
            caption=self.words(table.caption),
        )

    def _cells(self, cells: tuple[model.Cell, ...]) -> tuple[model.Cell, ...]:
        return tuple(model.Cell(self.words(each.words)) for each in cells)

    def _row(self, row: model.Row) -> model.Row:
        boxes = tuple(model.WordBox(self._key(box.key), self.words(box.words)) for box in row.boxes)
        return replace(
            row, description=self.words(row.description), blocks=self.blocks(row.blocks), boxes=boxes
        )


def _after(name: str, kind: str, count: int) -> str:
    """The name of what is counted on after so many ("s12")."""
    return f"{kind}{int(name.removeprefix(kind)) + count}"
