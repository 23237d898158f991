"""Comments in a report: notes of staff beside a row, and findings that a person accepts."""

from __future__ import annotations

import re

from msgspec.structs import replace

from hwrender.checks.suppressions import order_in, read_suppressions
from hwrender.document import Comment, Document
from hwrender.prose.walking import all_blocks
from hwrender.reading.characters import harmless
from hwrender.revising.changes import (
    AcceptElsewhere,
    AcceptFinding,
    DropComment,
    RowChange,
    SetEntry,
    StaleChange,
    WriteComment,
)
from hwrender.revising.front_matter_tree import last_front_matter_line
from hwrender.revising.keyed_fields import set_entry
from hwrender.revising.line_edits import LineEdits
from hwrender.revising.locating import Located, locate
from hwrender.revising.placed_rows import PlacedRow, placed_rows
from hwrender.revising.refusals import RefusedChange, Why
from hwrender.revising.source import ReadSource, read_source
from hwrender.revising.strips import Container, RowLines
from hwrender.revising.writing import written
from hwrender.span import START, Span

_CODE = re.compile(r"[A-Z]\d{1,3}(?:-[0-9a-f]{6})?")
_IGNORE = "ignore"


def write_comment(source: ReadSource, change: WriteComment) -> str:
    """The text with a note above a row."""
    words = " ".join(change.words.split())
    check_comment(words)
    if order_in(Comment(words, START)) is not None:
        raise RefusedChange(Why.COMMENT_COMMANDS)
    at, container = _place(source, change)
    return _with_comment(source, container, at.number, words, 0)


def accept_finding(source: ReadSource, change: AcceptFinding) -> str:
    """The text with a comment that accepts a finding: above the row, or the words in it that it is about."""
    words = _order(change.code, change.reason)
    at, container = _place(source, change)
    strip = container.strips[at.number]
    line = _line_of(strip, change.line)
    text = _with_comment(source, container, at.number, words, line - strip.first)
    _check_covered(text, change.code, line + 1)
    return text


def _place(source: ReadSource, change: RowChange) -> tuple[Located, Container]:
    """The row of a change, which must be there."""
    at = locate(source, change)
    if at.container is None or at.number < 0:
        raise StaleChange(None)
    return at, at.container


def _line_of(strip: RowLines, line: int) -> int:
    """The line above which a comment covers this one: a row with a picture is covered as a whole."""
    if strip.picture is None:
        for block in strip.blocks:
            if block.span.line <= line <= block.span.end_line:
                return block.span.line
    return strip.first_block_line()


def _with_comment(source: ReadSource, container: Container, number: int, words: str, at: int) -> str:
    before = placed_rows(source, container)
    row = before.rows[number]
    line = f"<!-- {words} -->{before.end}"
    lines = (*row.lines[:at], line, *row.lines[at:])
    changed = replace(row, lines=lines, comments=(*row.comments, words))
    return written(source, container.section, before, before.with_row(number, changed))


def drop_comment(source: ReadSource, change: DropComment) -> str:
    """The text without a note of a row."""
    at, container = _place(source, change)
    strip = container.strips[at.number]
    found = [each for each in strip.comments if each.text == change.comment and order_in(each) is None]
    if not found:
        raise RefusedChange(Why.NO_SUCH_COMMENT)
    before = placed_rows(source, container)
    row = before.rows[at.number]
    comments = list(row.comments)
    comments.remove(change.comment)
    changed = replace(row, lines=_without(row, found[0].span, strip.first), comments=tuple(comments))
    return written(source, container.section, before, before.with_row(at.number, changed))


def _without(row: PlacedRow, span: Span, first: int) -> tuple[str, ...]:
    """The lines of a row without this place, and without a line that is left empty."""
    start, end = span.line - first, span.end_line - first
    before, after = row.lines[start][: span.column - 1], row.lines[end][span.end_column - 1 :]
    if before[-1:] in ("", " ") and after[:1] == " ":
        after = after[1:]
    line = before + after
    return (*row.lines[:start], *([line] if line.strip() else []), *row.lines[end + 1 :])


def accept_elsewhere(source: ReadSource, text: str, change: AcceptElsewhere) -> str:
    """The text with a finding accepted that is in no row: above its block, or under `ignore` in the front
    matter."""
    words = _order(change.code, change.reason)
    is_there = 0 < change.line <= len(source.bare)
    if not is_there or source.bare[change.line - 1].strip() != change.words.strip():
        raise StaleChange(None)
    if change.line <= last_front_matter_line(text):
        return set_entry(source, text, SetEntry(_IGNORE, change.code, " ".join(change.reason.split())))
    edits = LineEdits(source)
    edits.insert(_first_line_at(source.document, change.line) - 1, [f"<!-- {words} -->"])
    new = edits.text()
    _check_covered(new, change.code, change.line + 1)
    return new


def _first_line_at(document: Document | None, line: int) -> int:
    """The first line of the outermost block, or of the easy wording, that this line is in.

    Raises `RefusedChange` for a line in none.
    """
    sections = document.sections if document is not None else ()
    blocks = [block.span for block in all_blocks(document)] if document is not None else []
    found = [span for span in blocks if span.line <= line <= span.end_line]
    found += [each.easy.span for each in sections if each.easy is not None and each.easy.span.line == line]
    if not found:
        raise RefusedChange(Why.NOT_A_ROW)
    return found[0].line


def _order(code: str, reason: str) -> str:
    """The comment that accepts a finding."""
    why = " ".join(reason.split())
    if not re.search(r"[^\W\d_]{2,}", why):
        raise RefusedChange(Why.NO_REASON)
    if _CODE.fullmatch(code) is None:
        raise RefusedChange(Why.NOT_ACCEPTABLE)
    check_comment(why)
    return f"hwrender: {_IGNORE} {code} {why}"


def check_comment(words: str) -> None:
    """Raise `RefusedChange` unless these words can stand in a comment."""
    if not words:
        raise RefusedChange(Why.NO_COMMENT)
    if harmless(words) != words:
        raise RefusedChange(Why.HIDDEN_SIGN)
    if "-->" in words:
        raise RefusedChange(Why.COMMENT_ENDS)


def _check_covered(text: str, code: str, line: int) -> None:
    """Raise `RefusedChange` unless a comment in this text accepts the code at this line."""
    document = read_source(text).document
    accepted = read_suppressions(document) if document is not None else ()
    for each in accepted:
        is_meant = each.is_valid() and code in (each.code, each.id)
        if is_meant and each.covers is not None and each.covers.line <= line <= each.covers.end_line:
            return
    raise RefusedChange(Why.NOT_A_ROW)
