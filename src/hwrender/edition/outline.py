"""The words of an edition as a flat list of roles and texts: what every format is compared with.

A format's `read_outline` opens the finished file and gives the same list; `tests/test_same_words.py` and the
check before publishing hold them against this one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import Literal, assert_never

from msgspec import Struct

from hwrender.document import Foreign, Inline, Text, text_of_inlines
from hwrender.edition import model
from hwrender.edition.blanks import blank_after, with_every_blank
from hwrender.edition.walking import after_picture, in_row
from hwrender.span import START

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
    "caption",
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


class RunningText(Struct, frozen=True):
    """The sentences of one piece of text, and what it is. A block of code counts as one sentence."""

    role: Role
    words: model.Words


def entry(role: Role, text: str) -> OutlineEntry:
    """An entry with its blanks made single (a no-break space, a wide and a narrow one count as blanks), and
    one after each sentence."""
    return OutlineEntry(role, with_every_blank(_BLANKS.sub(" ", text).strip()))


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


def texts_by_language(words: model.Words) -> tuple[tuple[str, str], ...]:
    """The same as stretches, each with its language where that is not the report's: for what may hold no
    elements, such as a line of a table of contents. A line break is a blank."""
    found: list[tuple[str, str]] = []
    for run in (run for sentence in words for run in (*sentence.runs, Text(blank_after(sentence), START))):
        language = run.language if isinstance(run, Foreign) else ""
        text = text_of_runs((run,)).replace("\n", " ")
        if found and (found[-1][0] == language or not text.strip()):
            found[-1] = (found[-1][0], found[-1][1] + text)
        else:
            found.append((language, text))
    return tuple((language, " ".join(text.split())) for language, text in found if text.strip())


def text_of_block(block: model.Block) -> str:
    """All the words of a block as plain text."""
    return " ".join(found.text for found in _entries(_texts_of_block(block, "paragraph")))


def outline(edition: model.Edition) -> tuple[OutlineEntry, ...]:
    """Every word of the edition in reading order."""
    return tuple(_entries(texts(edition)))


def _entries(found: Iterable[RunningText]) -> Iterator[OutlineEntry]:
    entries = (entry(text.role, text_of(text.words)) for text in found)
    return (each for each in entries if each.text)


def texts(edition: model.Edition) -> Iterator[RunningText]:
    """Every running text of the edition in reading order, those without words left in."""
    cover = edition.cover
    yield RunningText("paragraph", cover.notice)
    yield RunningText("paragraph", cover.organisation)
    yield RunningText("paragraph", cover.label)
    yield RunningText("title", cover.title)
    yield from _texts(after_picture(cover), "paragraph")
    for section in edition.sections:
        if section.heading is not None:
            yield from _texts_of_block(section.heading, "paragraph")
        yield from _texts(section.blocks, "paragraph")
    for note in edition.notes:
        yield from _texts(note.blocks, "note")


def _texts(blocks: tuple[model.Block, ...], role: Role) -> Iterator[RunningText]:
    for block in blocks:
        yield from _texts_of_block(block, role)


def _texts_of_block(  # noqa: C901  # one case a kind of block
    block: model.Block, role: Role
) -> Iterator[RunningText]:
    """`role` is what a paragraph here is: in an item it is the item, in a quotation the quotation."""
    match block:
        case model.Heading(level=level, words=words):
            yield RunningText(_heading_role(level), words)
        case model.Paragraph(words=words) | model.WordBox(words=words):
            yield RunningText(role, words)
        case model.List(items=items):
            for item in items:
                yield from _texts(item.blocks, "item")
        case model.Quotation(blocks=blocks, attribution=attribution):
            yield from _texts(blocks, "quotation")
            yield RunningText("attribution", attribution)
        case model.Table():
            yield from _texts_of_table(block)
        case model.Figure(description=description) | model.Chart(description=description):
            yield RunningText("picture", description)
        case model.CodeBlock(id=name, text=text):
            yield RunningText("code", (model.Sentence(name, (Text(text, START),)),))
        case model.Break() | model.Space():
            pass
        case model.Choices(choices=choices):
            for choice in choices:
                yield RunningText(role, choice.words)
        case model.Passage(blocks=blocks):
            yield from _texts(blocks, role)
        case model.Row(description=description):
            yield RunningText("picture", description)
            yield from _texts(in_row(block), role)
        case _:
            assert_never(block)


def _texts_of_table(table: model.Table) -> Iterator[RunningText]:
    yield RunningText("caption", table.caption)
    for cell in table.header:
        yield RunningText("column header", cell.words)
    for row in table.rows:
        for number, cell in enumerate(row):
            yield _text_of_cell(cell, header=table.row_headers and number == 0)


def _text_of_cell(cell: model.Cell, *, header: bool) -> RunningText:
    return RunningText("row header" if header else "cell", cell.words)


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
