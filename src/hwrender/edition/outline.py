"""The words of an edition as a flat list of roles and texts: what every format is compared with.

A format's `read_outline` opens the finished file and gives the same list; `tests/test_same_words.py` and the
check before publishing hold them against this one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import Literal, assert_never

from msgspec import Struct

from hwrender.document import Inline, text_of_inlines
from hwrender.edition import model

Role = Literal[
    "title",
    "heading 2",
    "heading 3",
    "heading 4",
    "heading 5",
    "heading 6",
    "paragraph",
    "item",
    "quotation",
    "attribution",
    "column header",
    "row header",
    "cell",
    "picture",
    "code",
    "note",
]

_BLANKS = re.compile(r"\s+")


class OutlineEntry(Struct, frozen=True):
    """One piece of text and what it is. Blanks are single, none at the ends."""

    role: Role
    text: str


def entry(role: Role, text: str) -> OutlineEntry:
    """An entry with its blanks made single (a no-break space, a wide and a narrow one count as blanks)."""
    return OutlineEntry(role, _BLANKS.sub(" ", text).strip())


def first_difference(found: tuple[OutlineEntry, ...], wanted: tuple[OutlineEntry, ...]) -> str:
    """Where a finished file first differs from the outline it should have; nothing where it does not."""
    for number, (have, want) in enumerate(zip_longest(found, wanted), 1):
        if have != want:
            return f"part {number} is {_shown(have)} and not {_shown(want)}"
    return ""


def _shown(found: OutlineEntry | None) -> str:
    return "missing" if found is None else f"the {found.role} “{found.text[:60]}”"


def text_of_runs(runs: tuple[model.Run, ...] | tuple[Inline, ...]) -> str:
    """The words of these runs as plain text. The mark of a footnote is furniture; a line break is a
    newline."""
    return "".join(run.text if isinstance(run, model.HardWord) else text_of_inlines((run,)) for run in runs)


def text_of_sentence(sentence: model.Sentence) -> str:
    """A sentence as plain text."""
    return text_of_runs(sentence.runs)


def text_of(words: model.Words) -> str:
    """Several sentences as plain text, one blank between them (none after a line break)."""
    text = ""
    for sentence in words:
        blank = "" if not text or text.endswith("\n") else " "
        text += blank + text_of_sentence(sentence)
    return text


def text_of_block(block: model.Block) -> str:
    """All the words of a block as plain text."""
    return " ".join(found.text for found in _entries_of_block(block, "paragraph") if found.text)


def outline(edition: model.Edition) -> tuple[OutlineEntry, ...]:
    """Every word of the edition in reading order."""
    entries = list(_entries_of_cover(edition))
    for section in edition.sections:
        if section.heading is not None:
            entries.extend(_entries_of_block(section.heading, "paragraph"))
        entries.extend(_entries(section.blocks, "paragraph"))
    for note in edition.notes:
        entries.extend(_entries(note.blocks, "note"))
    return tuple(found for found in entries if found.text)


def _entries_of_cover(edition: model.Edition) -> Iterator[OutlineEntry]:
    cover = edition.cover
    yield entry("paragraph", text_of(cover.notice))
    yield entry("paragraph", text_of(cover.organisation))
    yield entry("paragraph", text_of(cover.label))
    yield entry("title", text_of(cover.title))
    yield from _entries(cover.lines, "paragraph")


def _entries(blocks: tuple[model.Block, ...], role: Role) -> Iterator[OutlineEntry]:
    for block in blocks:
        yield from _entries_of_block(block, role)


def _entries_of_block(block: model.Block, role: Role) -> Iterator[OutlineEntry]:
    """`role` is what a paragraph here is: in an item it is the item, in a quotation the quotation."""
    match block:
        case model.Heading(level=level, words=words):
            yield entry(_heading_role(level), text_of(words))
        case model.Paragraph(words=words) | model.WordBox(words=words):
            yield entry(role, text_of(words))
        case model.List(items=items):
            for item in items:
                yield from _entries(item.blocks, "item")
        case model.Quotation(blocks=blocks, attribution=attribution):
            yield from _entries(blocks, "quotation")
            yield entry("attribution", text_of(attribution))
        case model.Table():
            yield from _entries_of_table(block)
        case model.Figure(description=description):
            yield entry("picture", text_of(description))
        case model.CodeBlock(text=text):
            yield entry("code", text)
        case model.Break():
            pass
        case model.Passage(blocks=blocks):
            yield from _entries(blocks, role)
        case model.Row(description=description, blocks=blocks, boxes=boxes):
            yield entry("picture", text_of(description))
            yield from _entries(blocks, role)
            yield from _entries(boxes, role)
        case _:
            assert_never(block)


def _entries_of_table(table: model.Table) -> Iterator[OutlineEntry]:
    for cell in table.header:
        yield entry("column header", text_of(cell.words))
    for row in table.rows:
        for number, cell in enumerate(row):
            yield _entry_of_cell(cell, header=table.row_headers and number == 0)


def _entry_of_cell(cell: model.Cell, *, header: bool) -> OutlineEntry:
    return entry("row header" if header else "cell", text_of(cell.words))


def _heading_role(level: int) -> Role:
    match level:
        case 2:
            return "heading 2"
        case 3:
            return "heading 3"
        case 4:
            return "heading 4"
        case 5:
            return "heading 5"
        case 6:
            return "heading 6"
        case _:
            raise ValueError(f"no heading of level {level}")
