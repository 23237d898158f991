"""The picture of a row: named, changed or taken out, where it stands."""

from __future__ import annotations

import re

from msgspec.structs import replace

from hwrender.document import Picture
from hwrender.reading.addresses import check_picture
from hwrender.reading.characters import harmless
from hwrender.revising.model import RowKind
from hwrender.revising.placed_rows import PlacedRow
from hwrender.revising.refusals import RefusedChange, Why
from hwrender.revising.strips import RowLines

_PLAIN_TARGET = re.compile(r"[\w./-]+")
_PLAIN_ALT = re.compile(r"[\w ,.;:'’“”?-]*")
_SIGN = re.compile(r"[!-/:-@\[-`{-~]")
_PERCENT = re.compile(r"%(?=[0-9A-Fa-f]{2})")


def check_target(target: str, alt: str = "") -> None:
    """Raise `RefusedChange` unless this can be named as a picture, with this description."""
    if harmless(alt) != alt:
        raise RefusedChange(Why.HIDDEN_SIGN)
    is_odd = re.search(r"[<>\n\r]", target) is not None or target != target.strip()
    if target and (is_odd or check_picture(target) is not None):
        raise RefusedChange(Why.BAD_PICTURE)


def with_picture(strip: RowLines, row: PlacedRow, target: str, alt: str, end: str) -> PlacedRow:
    """The row with this picture, or without one for "". It is the same row where nothing changes.

    Raises `RefusedChange` for what cannot have one, and for a name or a description that cannot be written.
    """
    check_target(target, alt)
    alt = " ".join(alt.split())
    if strip.kind is RowKind.OTHER:
        raise RefusedChange(Why.NOT_A_ROW)
    if (target, alt) == (row.picture, row.alt):
        return row
    if strip.picture is None:
        return with_picture_line(row, target, end, alt) if target else row
    if not target and strip.kind is RowKind.FIGURE:
        raise RefusedChange(Why.NO_WORDS)
    return _replaced(strip, strip.picture, row, target, alt)


def _replaced(strip: RowLines, picture: Picture, row: PlacedRow, target: str, alt: str) -> PlacedRow:
    span = picture.span
    first, last = span.line - strip.first, span.end_line - strip.first
    before, after = row.lines[first][: span.column - 1], row.lines[last][span.end_column - 1 :]
    new = _markdown(target, alt) if target else ""
    line = f"{before}{new}{after if target else after.lstrip(' ')}"
    lines = (*row.lines[:first], *([line] if line.strip() else []), *row.lines[last + 1 :])
    return replace(row, lines=lines, picture=target, alt=alt, is_open=bool(target))


def with_picture_line(row: PlacedRow, target: str, end: str, alt: str = "") -> PlacedRow:
    """A row that names no picture yet, with one on a line of its own before its words."""
    alt = " ".join(alt.split())
    new = [f"{_markdown(target, alt)}{end}", *([end] if row.is_list else [])]
    lines = (*row.lines[: row.words_at], *new, *row.lines[row.words_at :])
    return replace(row, lines=lines, picture=target, alt=alt, is_open=True)


def _markdown(target: str, alt: str) -> str:
    """A picture as Markdown. A target with blanks or brackets stands between < and >."""
    plain = _PERCENT.sub("%25", target)
    plain = plain if _PLAIN_TARGET.fullmatch(plain) else f"<{plain}>"
    said = alt if _PLAIN_ALT.fullmatch(alt) else _SIGN.sub(r"\\\g<0>", alt)
    return f"![{said}]({plain})"
