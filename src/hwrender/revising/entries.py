"""The words of a row as lines that a person types: one for each paragraph, item of a list and line of a
quotation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from itertools import groupby
from typing import TypeAlias, assert_never

from msgspec import Struct

from hwrender.document import (
    Block,
    Code,
    Foreign,
    Inline,
    LineBreak,
    Link,
    List,
    NoteReference,
    Paragraph,
    Quotation,
    Strong,
    Text,
)
from hwrender.revising.source import ReadSource, last_line

ITEM = re.compile(r"[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]+")
QUOTE = re.compile(r"[ \t]*>[ \t]?(?:(?:--?|–|—)[ \t]+)?")
LINE_BREAK = "\\\n"
"""How a break inside a paragraph is typed."""


class EntryKind(Enum):
    """What a line is. What is `FIXED` (a table in a list) stays as it stands, or goes as a whole."""

    PARAGRAPH = "paragraph"
    ITEM = "item"
    QUOTE = "quote"
    FIXED = "fixed"


class TypedRun(Struct, frozen=True):
    """Words of one kind. Those that are `kept` are Markdown that stays as it was written."""

    text: str
    is_bold: bool = False
    is_kept: bool = False


class Entry(Struct, frozen=True):
    """A line that a person types. `prefix` is the sign of an item or a quotation, `first` and `last` are its
    lines in the source, 0 where it is not in it yet."""

    kind: EntryKind
    prefix: str
    runs: tuple[TypedRun, ...]
    first: int = 0
    last: int = 0

    def typed(self) -> str:
        """The line as it is typed."""
        groups = groupby(self.runs, key=lambda run: run.is_bold)
        said = ("".join(run.text for run in runs).join(["**" * bold] * 2) for bold, runs in groups)
        return self.prefix + "".join(said)

    def says(self) -> Said:
        """What two entries have in common that say the same."""
        return self.kind, self.prefix.strip(), self.runs


Said: TypeAlias = tuple[EntryKind, str, tuple[TypedRun, ...]]
"""What an entry says: its kind, its sign, and its words."""


def typed_of(entries: Iterable[Entry]) -> str:
    """The words of a row as they are typed."""
    return "\n".join(entry.typed() for entry in entries)


def entries_of(blocks: Iterable[Block], source: ReadSource) -> tuple[Entry, ...]:
    """The lines of a row's blocks."""
    return tuple(entry for block in blocks for entry in _entries(block, source))


def _entries(block: Block, source: ReadSource) -> tuple[Entry, ...]:
    match block:
        case Paragraph(children=children):
            return (_entry(EntryKind.PARAGRAPH, "", children, source),)
        case List():
            found = list(_items(block, source))
        case Quotation():
            found = list(_lines_of_quotation(block, source))
        case _:
            found = [None]
    entries = [each for each in found if each is not None]
    return tuple(entries) if len(entries) == len(found) else (_fixed(block, source),)


def _fixed(block: Block, source: ReadSource) -> Entry:
    first, last = block.span.line, last_line(block.span)
    return Entry(
        EntryKind.FIXED, "", (TypedRun("\n".join(source.bare[first - 1 : last]), False, True),), first, last
    )


def _items(block: List, source: ReadSource) -> Iterator[Entry | None]:
    """The items of a list with nothing but words and lists in them; None for any other."""
    for item in block.items:
        match item.blocks:
            case (Paragraph(children=children), *inner) if children:
                yield _marked(EntryKind.ITEM, ITEM, children, source)
                for each in inner:
                    yield from _items(each, source) if isinstance(each, List) else (None,)
            case _:
                yield None


def _lines_of_quotation(block: Quotation, source: ReadSource) -> Iterator[Entry | None]:
    """The lines of a quotation of paragraphs; None for anything else in it."""
    last = 0
    for inner in block.blocks:
        if not isinstance(inner, Paragraph):
            yield None
            continue
        for number, children in enumerate(_lines_of(inner.children)):
            entry = _marked(EntryKind.QUOTE, QUOTE, children, source)
            if last and entry is not None and not number:
                yield Entry(EntryKind.QUOTE, ">", (), last + 1, entry.first - 1)
            last = entry.last if entry is not None else last
            yield entry
    if block.attribution:
        yield _marked(EntryKind.QUOTE, QUOTE, block.attribution, source)


def _lines_of(children: tuple[Inline, ...]) -> Iterator[tuple[Inline, ...]]:
    line: list[Inline] = []
    for child in children:
        if isinstance(child, Text) and child.span.end_line > child.span.line:
            yield tuple(line)
            line = []
        else:
            line.append(child)
    yield tuple(line)


def _marked(
    kind: EntryKind, marks: re.Pattern[str], children: tuple[Inline, ...], source: ReadSource
) -> Entry | None:
    """The entry for words that stand behind a sign; None where something else stands before them, or they
    are broken into lines."""
    if not children:
        return None
    place = children[0].span
    prefix = source.bare[place.line - 1][: place.column - 1]
    is_broken = any(isinstance(each, LineBreak) for each in children)
    return None if is_broken or not marks.fullmatch(prefix) else _entry(kind, prefix, children, source)


def _entry(kind: EntryKind, prefix: str, children: tuple[Inline, ...], source: ReadSource) -> Entry:
    first, last = children[0].span.line, last_line(children[-1].span)
    return Entry(kind, prefix, merged(_runs(children, source)), first, last)


def runs_of_inlines(inlines: Sequence[Inline], source: ReadSource) -> tuple[TypedRun, ...]:
    """The words of inlines, with what is bold and what stays as it was written."""
    return merged(_runs(tuple(inlines), source))


def _runs(inlines: tuple[Inline, ...], source: ReadSource, is_bold: bool = False) -> Iterator[TypedRun]:
    for inline in inlines:
        match inline:
            case Text(text=text):
                yield TypedRun(text, is_bold)
            case Strong(children=children):
                yield from _runs(children, source, is_bold=True)
            case LineBreak():
                yield TypedRun(LINE_BREAK, is_bold, is_kept=True)
            case Link() | Code() | Foreign() | NoteReference():
                yield TypedRun(source.cut(inline.span), is_bold, is_kept=True)
            case _:
                assert_never(inline)


def merged(runs: Iterable[TypedRun]) -> tuple[TypedRun, ...]:
    """Runs that go on with one another as one."""
    found: list[TypedRun] = []
    for run in runs:
        last = found[-1] if found else None
        if last is not None and not (last.is_kept or run.is_kept) and last.is_bold is run.is_bold:
            found[-1] = TypedRun(last.text + run.text, run.is_bold)
        elif run.text:
            found.append(run)
    return tuple(found)
