"""What written Markdown reads back as: in a report of its own, so that it takes a millisecond."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from hwrender.pictures.choice import NO_PICTURE
from hwrender.revising.entries import Entry, EntryKind, entries_of
from hwrender.revising.guarding import Guard, markdown_lines
from hwrender.revising.source import ReadSource, read_anew
from hwrender.revising.strips import RowLines, container_of

_HEAD = ("---", "title: A report", "lang: en-GB", "---")
_OPENING, _CLOSING = ("", "## Part", "", "::: easy-read"), (":::",)
_ABOVE = {EntryKind.PARAGRAPH: ((), ("![](police)",)), EntryKind.QUOTE: (("> Said",),)}
"""What stands above a line where it is tried: it may change what the line is."""


def read_alone(lines: Sequence[str], definitions: Sequence[str]) -> tuple[RowLines, ReadSource]:
    """Lines as the words of one row, read below a picture that keeps them together."""
    written = (*_HEAD, *_OPENING, f"![]({NO_PICTURE})", "", *lines, *_CLOSING)
    source = read_anew("\n".join((*written, *(f"\n{line}" for line in definitions), "")))
    container = container_of(source, 0)
    assert container is not None
    return container.strips[-1], source


def light_guard(entry: Entry, definitions: Sequence[str]) -> Guard:
    """The lightest guard with which an entry reads back as it is; the strongest where none does.

    `definitions` are the lines of the report that say what a word in square brackets stands for.
    """
    if entry.kind is EntryKind.FIXED or not entry.runs:
        return Guard.START
    return next((guard for guard in Guard if _reads_back(entry, guard, definitions)), Guard.ALL)


def _reads_back(entry: Entry, guard: Guard, definitions: Sequence[str]) -> bool:
    alone = replace(entry, prefix=entry.prefix.lstrip())
    lines = markdown_lines(alone, guard)
    above = _ABOVE.get(entry.kind, ((),))
    written = [line for lines_above in above for line in (*_OPENING, *lines_above, *lines, *_CLOSING)]
    source = read_anew("\n".join((*_HEAD, *written, *(f"\n{line}" for line in definitions), "")))
    document = source.document
    if document is None or len(document.sections) != len(above):
        return False
    return all(_ends_with(source, number, alone) for number in range(len(above)))


def _ends_with(source: ReadSource, number: int, entry: Entry) -> bool:
    """Whether this entry ends the one row of a section, below no more than one other."""
    container = container_of(source, number)
    strips = container.strips if container is not None else ()
    if len(strips) != 1:
        return False
    found = [each.says() for each in entries_of(strips[0].blocks, source)]
    return found[-1:] == [entry.says()] and len(found) == 1 + (entry.kind is EntryKind.QUOTE)
