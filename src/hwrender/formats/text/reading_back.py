"""The words of a text and their roles, read by what stands before each (`labels`)."""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.edition.outline import OutlineEntry, Role, entry
from hwrender.formats.text import labels


def read_text(text: str) -> tuple[OutlineEntry, ...]:
    """Every text in order. Raises `ValueError` for a table that ends before it should."""
    found: list[tuple[Role, str]] = []
    lines = iter(text.split("\n"))
    is_new = True
    for line in lines:
        if not line:
            is_new = True
            continue
        if table := labels.TABLE.fullmatch(line):
            rows = int(table[2])
            found.extend(_table(lines, int(table[1]), rows, has_names=bool(table[3])))
        elif not line.startswith(labels.LINK):
            _take(line, found, is_new=is_new)
        is_new = False
    entries = (entry(role, said) for role, said in found)
    return tuple(each for each in entries if each.text)


def _take(line: str, found: list[tuple[Role, str]], *, is_new: bool) -> None:
    """Add a line: a text of its own, or more of the one before."""
    role, said = _role_of(line)
    said = labels.without_references(said)
    goes_on = role is None or (role == "code" and found and found[-1][0] == "code")
    if goes_on and not is_new and found:
        before, words = found.pop()
        found.append((before, f"{words} {said}"))
    else:
        found.append((role or "paragraph", said))


def _role_of(line: str) -> tuple[Role | None, str]:
    """The role that a line says it has, and the rest of it."""
    for label, role in labels.SIMPLE.items():
        if line.startswith(label):
            return role, line.removeprefix(label)
    if part := labels.PART.match(line):
        return labels.HEADING_ROLES[part[1].count(".")], line[part.end() :]
    if note := labels.NOTE.match(line):
        return "note", line[note.end() :]
    if item := labels.ITEM.match(f"{line} "):
        return "item", line[item.end() :]
    return None, line


def _table(lines: Iterator[str], columns: int, rows: int, *, has_names: bool) -> Iterator[tuple[Role, str]]:
    full = (line for line in lines if line)
    headers: list[str] = []
    for line in _taken(full, columns):
        said = labels.COLUMN.sub("", line, count=1)
        headers.append(labels.without_references(said))
        yield "column header", headers[-1]
    for _ in range(rows):
        for place, line in enumerate(_taken(full, columns)):
            said = line if place else labels.ROW.sub("", line, count=1)
            said = labels.without_references(said.removeprefix(f"{headers[place]}: "))
            yield "row header" if has_names and not place else "cell", said


def _taken(lines: Iterator[str], count: int) -> Iterator[str]:
    for _ in range(count):
        line = next(lines, None)
        if line is None:
            raise ValueError("a table ends too early")
        yield line
