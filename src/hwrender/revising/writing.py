"""A report with other rows in one of its parts, written and read back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec.structs import replace

from hwrender.document import Document
from hwrender.drafting.illustrating import picture_for
from hwrender.drafting.proposing import last_summary_line
from hwrender.pictures.choice import NO_PICTURE
from hwrender.revising.picturing import with_picture_line
from hwrender.revising.placed_rows import PlacedRow, PlacedRows, placed_rows
from hwrender.revising.refusals import RefusedChange, Why
from hwrender.revising.source import ReadSource, read_source
from hwrender.revising.strips import Container, container_of


def written(source: ReadSource, section: int, before: PlacedRows, after: PlacedRows, mark: str = "") -> str:
    """The source with the rows `after` in the place of those `before`; with none, its part has no easy
    wording any more. `mark` stands on the first line of easy wording that is new ("drafted").

    Raises `RefusedChange` unless they read back as what they are.
    """
    container = container_of(source, section)
    if not after.rows:
        return _without_container(source, container, after)
    kept_apart = parted(source, section, before, after)
    if container is None:
        text = _with_container(source, section, kept_apart, mark)
    else:
        lines = source.lines
        text = "".join((*lines[: container.first], kept_apart.text(), *lines[container.last_inside() :]))
    if not _reads_back(source, read_source(text), section, kept_apart):
        raise RefusedChange(Why.UNUSUAL_SIGNS)
    return text


def parted(source: ReadSource, section: int, before: PlacedRows, after: PlacedRows) -> PlacedRows:
    """The rows with each kept apart from the one above: with a picture where it needs one, and with a blank
    line where the two were no neighbours before."""
    neighbours = {(id(one), id(two)) for one, two in zip(before.rows, before.rows[1:], strict=False)}
    rows, gaps = list(after.rows), list(after.gaps)
    for at in range(len(rows)):
        if rows[at].falls_apart() or (at and rows[at].must_be_parted(rows[at - 1])):
            rows[at] = with_picture_line(rows[at], best_picture(source, section, rows[at]), after.end)
        are_near = not at or (id(after.rows[at - 1]), id(after.rows[at])) in neighbours
        if not gaps[at] and not are_near and not rows[at].may_follow(rows[at - 1]):
            gaps[at] = (after.end,)
    return replace(after, rows=tuple(rows), gaps=tuple(gaps))


def best_picture(source: ReadSource, section: int, row: PlacedRow) -> str:
    """The picture that fits a row of a section best, or the name that says that it has none."""
    assert isinstance(source.document, Document)
    return picture_for(source.document, section, row.idea) or NO_PICTURE


def _with_container(source: ReadSource, section: int, rows: PlacedRows, mark: str) -> str:
    """The source with easy wording for a section that has none, after its summary."""
    assert isinstance(source.document, Document)
    end = rows.end
    last = last_summary_line(source.document.sections[section], source.bare)
    lines = list(source.lines)
    if not lines[last - 1].endswith(("\n", "\r")):
        lines[last - 1] += end
    opening = f"::: easy-read {mark}".rstrip()
    lines[last:last] = [end, f"{opening}{end}", rows.text(), f":::{end}"]
    return "".join(lines)


def _without_container(source: ReadSource, container: Container | None, after: PlacedRows) -> str:
    assert container is not None
    left = [line for gap in after.gaps for line in gap if line.strip()]
    lines = list(source.lines)
    first = container.first - 1
    while first and not source.bare[first - 1].strip():
        first -= 1
    lines[first : container.last] = left
    return "".join(lines)


def _reads_back(before: ReadSource, now: ReadSource, section: int, rows: PlacedRows) -> bool:
    """Whether a section has these rows now, and the report as many sections as before."""
    if before.document is None or now.document is None:
        return False
    if len(before.document.sections) != len(now.document.sections):
        return False
    found = placed_rows(now, container_of(now, section)).rows
    if _comments(found) != _comments(rows.rows):
        return False
    return [_shown(row) for row in found] == [_shown(row) for row in rows.rows]


def _comments(rows: Sequence[PlacedRow]) -> Counter[str]:
    """The comments of all the rows, however their lines are broken."""
    return Counter(" ".join(comment.split()) for row in rows for comment in row.comments)


def _shown(row: PlacedRow) -> tuple[object, ...]:
    return row.kind, row.picture, row.alt, row.says
