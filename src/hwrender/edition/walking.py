"""Every block and every running text of an edition, in the order in which it is read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from hwrender.document import Foreign, Inline, Link, Strong
from hwrender.edition import model


def after_picture(cover: model.Cover) -> tuple[model.Paragraph | model.Figure, ...]:
    """What stands below the picture of a cover: its lines, then the logo if there is one."""
    return cover.lines if cover.logo is None else (*cover.lines, cover.logo)


def in_row(row: model.Row) -> tuple[model.Block, ...]:
    """All blocks of a row in reading order: its words, what its hard words mean, then the other language."""
    return (*row.blocks, *row.boxes, *(() if row.beside is None else (row.beside,)))


def all_parts(edition: model.Edition) -> Iterator[model.Block | model.Words]:
    """Each block before what is inside it, and each running text. What the cover says of the copy itself and
    the descriptions of pictures, which stand on no page, are left out."""
    yield from parts_of(after_picture(edition.cover))
    for section in edition.sections:
        heading = () if section.heading is None else (section.heading,)
        yield from parts_of((*heading, *section.blocks))
    for note in edition.notes:
        yield from parts_of(note.blocks)


def parts_of(blocks: tuple[model.Block, ...]) -> Iterator[model.Block | model.Words]:
    """The same for some blocks."""
    for block in blocks:
        yield block
        match block:
            case model.Heading(words=words) | model.Paragraph(words=words) | model.WordBox(words=words):
                yield words
            case model.List(items=items):
                for item in items:
                    yield from parts_of(item.blocks)
            case model.Quotation(blocks=inner, attribution=attribution):
                yield from parts_of(inner)
                yield attribution
            case model.Table(header=header, rows=rows, caption=caption):
                yield caption
                yield from (cell.words for row in (header, *rows) for cell in row)
            case model.Passage(blocks=inner):
                yield from parts_of(inner)
            case model.Row():
                yield from parts_of(in_row(block))
            case model.Choices(choices=choices):
                yield from (choice.words for choice in choices)
            case model.Figure() | model.Chart() | model.CodeBlock() | model.Break() | model.Space():
                pass
            case _:
                assert_never(block)


def all_runs(edition: model.Edition) -> Iterator[model.Run]:
    """Every run of every running text, an outer one before those in it."""
    for part in all_parts(edition):
        if isinstance(part, tuple):
            yield from runs_in(part)


def runs_in(words: model.Words) -> Iterator[model.Run]:
    """Every run of these sentences, an outer one before those in it."""
    for sentence in words:
        yield from _with_inner(sentence.runs)


def _with_inner(runs: tuple[model.Run, ...] | tuple[Inline, ...]) -> Iterator[model.Run]:
    for run in runs:
        yield run
        if isinstance(run, Strong | Link | Foreign):
            yield from _with_inner(run.children)
