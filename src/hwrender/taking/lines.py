"""Paragraphs of a copy as lines of a row: each with the sign of its list or quotation."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from hwrender.revising.entries import Entry, EntryKind, TypedRun
from hwrender.taking.model import CopyKindOfParagraph, CopyParagraph
from hwrender.taking.wording import runs_alone

_NUMBER = re.compile(r"(\s*)(\d+)([.)]\s+)")
_BULLET, _FIRST_NUMBER, _QUOTE, _EMPTY, _SAID_BY = "- ", "1. ", "> ", ">", "> — "


def entry_of(paragraph: CopyParagraph, kind: EntryKind, runs: tuple[TypedRun, ...] | None) -> Entry:
    """A new line. An item still has a sign of its own, whatever stands above it."""
    words = runs_alone(paragraph) if runs is None else runs
    match kind:
        case EntryKind.ITEM:
            sign = _FIRST_NUMBER if paragraph.is_numbered else _BULLET
            return Entry(kind, sign, words)
        case EntryKind.QUOTE:
            is_name = paragraph.kind is CopyKindOfParagraph.ATTRIBUTION
            return Entry(kind, _SAID_BY if is_name else _QUOTE, words)
        case _:
            return Entry(kind, "", words)


def with_prefixes(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """The lines with new items made like those beside them, and numbers that count on."""
    found: list[Entry] = []
    for at, entry in enumerate(entries):
        if entry.kind is EntryKind.ITEM and not entry.first:
            entry = replace(entry, prefix=_like_neighbours(entry, found, entries[at + 1 :]))
        if entry.kind is EntryKind.QUOTE and found and found[-1].kind is EntryKind.QUOTE:
            found.append(Entry(EntryKind.QUOTE, _EMPTY, ()))  # else both would be one paragraph
        found.append(entry)
    return tuple(found)


def _like_neighbours(entry: Entry, above: Sequence[Entry], below: Sequence[Entry]) -> str:
    """The sign of an item: that of the one above, counted on, or that of the one below."""
    if above and above[-1].kind is EntryKind.ITEM:
        number = _NUMBER.fullmatch(above[-1].prefix)
        if number is None:
            return above[-1].prefix
        return f"{number[1]}{int(number[2]) + 1}{number[3]}"
    old = [each for each in below[:1] if each.kind is EntryKind.ITEM and each.first]
    return old[0].prefix if old else entry.prefix
