"""The lines of a row or a block as somebody left them in a copy."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hwrender.revising.block_changes import block_entries
from hwrender.revising.entries import Entry, EntryKind, entries_of
from hwrender.revising.strips import container_of
from hwrender.taking.changes import Rows
from hwrender.taking.comparing import CopyComparison
from hwrender.taking.lines import entry_of, with_prefixes
from hwrender.taking.model import CopyKindOfParagraph as Kind
from hwrender.taking.model import Holder

LINE_KINDS = {Kind.ITEM: EntryKind.ITEM, Kind.QUOTATION: EntryKind.QUOTE, Kind.ATTRIBUTION: EntryKind.QUOTE}
"""What line a paragraph of a copy is, if it is no plain one."""


def rewritten_rows(comparison: CopyComparison, holder: Holder, numbers: Sequence[int]) -> Rows | None:
    """The lines of a row or block that the report has; None where it is not built of lines."""
    before = _entries(comparison, holder)
    count = sum(text.holder == holder for text in comparison.texts)
    if len(_worded(before)) != count or any(entry.kind is EntryKind.FIXED for entry in before):
        return None
    return _in_rows(holder, [_line(comparison, holder, number, before) for number in numbers])


def new_rows(comparison: CopyComparison, holder: Holder, numbers: Iterable[int]) -> Rows:
    """The lines of a row or block that is new; words that stood elsewhere keep their Markdown."""
    lines = []
    for number in numbers:
        kind = LINE_KINDS.get(comparison.corrected[number].kind, EntryKind.PARAGRAPH)
        runs = comparison.runs(number) if number in comparison.numbers else None
        lines.append(entry_of(comparison.corrected[number], kind, runs))
    return _in_rows(holder, lines)


def _entries(comparison: CopyComparison, holder: Holder) -> tuple[Entry, ...]:
    """The lines of a row or block as they stand; none for what is not changed line by line."""
    source = comparison.source
    if not holder.is_easy:
        return block_entries(source, holder.section, holder.number)
    container = container_of(source, holder.section)
    if container is None:
        return ()
    return entries_of(container.strips[holder.number].blocks, source)


def _line(comparison: CopyComparison, holder: Holder, number: int, before: Sequence[Entry]) -> Entry:
    """A line of a row: as it stands where nobody has changed it, else written anew."""
    text = comparison.text(number)
    kind = LINE_KINDS.get(comparison.corrected[number].kind, EntryKind.PARAGRAPH)
    is_own = text is not None and text.holder == holder and text.entry < len(_worded(before))
    if is_own and text is not None:
        old = _worded(before)[text.entry]
        if old.kind is kind and not comparison.is_changed(number):
            return old
        if old.kind is kind:
            return Entry(kind, old.prefix, comparison.runs(number))
    runs = comparison.runs(number) if text is not None else None
    return entry_of(comparison.corrected[number], kind, runs)


def _worded(before: Sequence[Entry]) -> list[Entry]:
    """The lines that have words, as texts of a report count them."""
    return [entry for entry in before if entry.runs]


def _in_rows(holder: Holder, lines: Sequence[Entry]) -> Rows:
    """The lines as one row, or, outside easy wording, as blocks: each paragraph is one."""
    entries = with_prefixes(lines)
    if holder.is_easy:
        return (entries,)
    rows: list[list[Entry]] = []
    for entry in entries:
        if rows and entry.kind is not EntryKind.PARAGRAPH and rows[-1][-1].kind is entry.kind:
            rows[-1].append(entry)
        else:
            rows.append([entry])
    return tuple(map(tuple, rows))
