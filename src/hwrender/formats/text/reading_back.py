"""The words of a text and their roles, read by what stands before each (`labels`)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.edition.outline import OutlineEntry, Role, entry
from hwrender.formats.text.labels import HEADING_ROLES, ITEM, Labels, labels_in


def read_text(text: str) -> tuple[OutlineEntry, ...]:
    """Every text in order. Raises `ValueError` for a table that ends before it should."""
    found: list[tuple[Role, str]] = []
    labels = labels_in(text)
    link = labels.of("link")
    lines = iter(text.split("\n"))
    is_new = True
    for line in lines:
        if not line:
            is_new = True
            continue
        if table := labels.table.fullmatch(line):
            found.extend(_table(lines, table, labels))
        elif not line.startswith(link):
            _take(line, found, labels, is_new=is_new)
        is_new = False
    entries = (entry(role, said) for role, said in found)
    return tuple(each for each in entries if each.text)


def _take(line: str, found: list[tuple[Role, str]], labels: Labels, *, is_new: bool) -> None:
    """Add a line: a text of its own, or more of the one before."""
    role, said = _role_of(line, labels)
    said = labels.without_references(said)
    goes_on = role is None or (role == "code" and found and found[-1][0] == "code")
    if goes_on and not is_new and found:
        before, words = found.pop()
        found.append((before, f"{words} {said}"))
    else:
        found.append((role or "paragraph", said))


def _role_of(line: str, labels: Labels) -> tuple[Role | None, str]:
    """The role that a line says it has, and the rest of it."""
    for label, role in labels.simple.items():
        if line.startswith(label):
            return role, line.removeprefix(label)
    if part := labels.part.match(line):
        return HEADING_ROLES[part[1].count(".")], line[part.end() :]
    if note := labels.note.match(line):
        return "note", line[note.end() :]
    if item := ITEM.match(f"{line} "):
        return "item", line[item.end() :]
    return None, line


def _table(lines: Iterator[str], table: re.Match[str], labels: Labels) -> Iterator[tuple[Role, str]]:
    full = (line for line in lines if line)
    columns, rows, has_names = int(table["columns"]), int(table["rows"]), bool(table["names"])
    headers: list[str] = []
    for line in _taken(full, columns):
        said = labels.column.sub("", line, count=1)
        headers.append(labels.without_references(said))
        yield "column header", headers[-1]
    for _ in range(rows):
        for place, line in enumerate(_taken(full, columns)):
            said = line if place else labels.row.sub("", line, count=1)
            said = labels.without_references(said.removeprefix(labels.words.label_of(headers[place])))
            yield "row header" if has_names and not place else "cell", said


def _taken(lines: Iterator[str], count: int) -> Iterator[str]:
    for _ in range(count):
        line = next(lines, None)
        if line is None:
            raise ValueError("a table ends too early")
        yield line
