"""Labels and values of the library that stand together on one line, or in the cells of a table, told apart.

A page that is copied loses its line breaks: "GenderAllAge group25 to 49 years". Where a line begins with a
label or a heading of the library, each label in it is a line of its own, and so is each value that its field
knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from msgspec.structs import replace

from hwrender.importing.labels import LABELS, PARTS, SUMMARY, SUMMARY_ENDS, field_of, plain
from hwrender.importing.shown.model import (
    BREAK,
    Piece,
    ShownBlock,
    ShownList,
    ShownParagraph,
    ShownTable,
    lines_of,
)
from hwrender.reading.schema import FIELDS, Field, FieldKind
from hwrender.reading.vocabularies import Vocabulary

_FEWEST_IN_TEXT = 4
"""Labels of a line that begins with none, as the whole of a page on one line does."""

_LONGEST = 200_000
_BETWEEN = re.compile(r"[\s,;•|/·]+")
_YES_NO, _NUMBER = re.compile(r"(?:Yes|No)(?![a-z])"), re.compile(r"\d[\d,]*")


def lines_apart(blocks: Iterable[ShownBlock]) -> Iterator[ShownBlock]:
    """The blocks, each line of fields in one of its own."""
    for block in blocks:
        match block:
            case ShownTable() if any(map(_is_label, lines_of(block))):
                cells = (cell for row in block.rows for cell in row.cells)
                yield from lines_apart(each for cell in cells for each in cell.blocks)
            case ShownList(items=items) if any(map(_is_label, lines_of(block))):
                yield from lines_apart(each for item in items for each in item.blocks)
            case ShownParagraph():
                yield from _apart(block)
            case _:
                yield block


def _is_label(words: str) -> bool:
    return field_of(words) is not None


def _apart(block: ShownParagraph) -> Iterator[ShownBlock]:
    lines = lines_of(block)
    parted = [part for line in lines for part in parts_of_line(line)]
    if len(parted) == len(lines):
        yield block
        return
    for line in parted:
        yield replace(block, pieces=(Piece(line),), mark=None) if BREAK not in line else block


def parts_of_line(line: str) -> list[str]:
    """The labels and values in a line, in their order; the line itself where it is none of labels."""
    if len(line) > _LONGEST:
        return [line]
    found = [*_marks(line)]
    is_of_labels = bool(found) and (found[0][0] == 0 or len(found) >= _FEWEST_IN_TEXT)
    if not is_of_labels or (len(found) == 1 and found[0][1] == len(line)):
        return [line]
    ends = [start for start, _ in found[1:]] + [len(line)]
    values = [line[mark[1] : end].strip(" :\t") for mark, end in zip(found, ends, strict=True)]
    if len(found) == 1 and not _is_known(field_of(line[slice(*found[0])]), values[0]):
        return [line]
    parts = [line[: found[0][0]].strip()] if found[0][0] else []
    for (start, end), value in zip(found, values, strict=True):
        label = line[start:end].strip()
        field = field_of(label)
        parts += [label, *(_values(field, value) if field is not None else [value])]
    return [part for part in parts if part]


def unnamed_parts(line: str) -> list[str]:
    """The labels and values in a line without the headings of parts: a report has headings of its own."""
    return [part for part in parts_of_line(" ".join(line.split())) if plain(part) not in PARTS]


def _marks(line: str) -> Iterator[tuple[int, int]]:
    """Where each label or heading of a part begins and ends. What is a value of the field before it, such as
    “Long term condition”, is that."""
    at, field = 0, None
    while (found := _pattern().search(line, at)) is not None:
        start, end = found.span()
        if not _stands_alone(line, start, end):
            at = start + 1
            continue
        value_end = _end_of_values(field, line, at)
        if field is not None and value_end >= end:
            at = value_end
            continue
        yield start, end
        at, field = end, field_of(found[0])


def _stands_alone(line: str, start: int, end: int) -> bool:
    """Whether a label begins like one, and neither its start nor its end is inside a word."""
    before, after = line[start - 1 : start], line[end : end + 1]
    if not line[start].isupper() or (before.isalpha() and before.isupper()) or before in ("“", '"', "-"):
        return False
    return not after.islower() and after not in ("'", "’", "-")


@cache
def _pattern() -> re.Pattern[str]:
    """All labels and headings, the longest first."""
    labels = {field.label for field in FIELDS if field.label and field.name != "source_pdf"}
    known = {plain(label): label for label in labels}
    words = {*LABELS, *PARTS, *SUMMARY, *SUMMARY_ENDS} - {"summary"}
    longest = sorted(words, key=lambda each: (-len(each), each))
    inside = "|".join(_loose(known.get(each, each)) for each in longest)
    return re.compile(f"(?-i:(?=[A-Z]))(?:{inside})", re.IGNORECASE)


def _loose(label: str) -> str:
    """A label in any layout: with other blanks, and with or without its last sign."""
    bare = re.sub(r"\(s\)", "", label.rstrip("?:"))
    parts = [re.escape(part) for part in re.split(r"[^\w]+", bare) if part]
    return r"(?:\(s\))?[^\w\n]{1,3}".join(parts) + r"(?:\(s\))?\??"


# --- values ----------------------------------------------------------------------------------------------


def _is_known(field: Field | None, value: str) -> bool:
    if field is None or not value:
        return False
    match field.kind:
        case FieldKind.YES_NO:
            return _YES_NO.fullmatch(value) is not None
        case FieldKind.WHOLE_NUMBER:
            return _NUMBER.fullmatch(value) is not None
        case _:
            return field.vocabulary is not None and _end_of_values(field, value, 0) == len(value)


def _values(field: Field, value: str) -> list[str]:
    """The values in what stands after a label: each that the field knows, or all of it as one."""
    if field.kind is not FieldKind.TEXTS or field.vocabulary is None:
        return [value]
    return [*known_values(field.vocabulary, value)] or [value]


def known_values(vocabulary: Vocabulary, text: str) -> tuple[str, ...]:
    """The values that a text is made of; none where anything else is in it."""
    found, at = [], 0
    while at < len(text):
        match = _of_vocabulary(vocabulary).match(text, at)
        if match is None:
            return ()
        found.append(match[0])
        between = _BETWEEN.match(text, match.end())
        at = between.end() if between else match.end()
    return tuple(found)


def _end_of_values(field: Field | None, line: str, at: int) -> int:
    """Where the values that a field knows end."""
    if field is None or field.vocabulary is None:
        return at
    while True:
        between = re.compile(r"[\s,;:•|/·]*").match(line, at)
        start = between.end() if between else at
        match = _of_vocabulary(field.vocabulary).match(line, start)
        if match is None:
            return at
        at = match.end()


@cache
def _values_pattern(values: tuple[str, ...]) -> re.Pattern[str]:
    longest = sorted(values, key=lambda each: (-len(each), each))
    return re.compile("(?:" + "|".join(map(re.escape, longest)) + r")(?-i:(?![a-z]))", re.IGNORECASE)


def _of_vocabulary(vocabulary: Vocabulary) -> re.Pattern[str]:
    return _values_pattern((*vocabulary.values, *vocabulary.old_labels))
