"""The source of a report as blocks of HTML, in which the words of findings are marked and numbered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from itertools import groupby, pairwise

from msgspec import Struct

from hwrender.diagnostics import Finding
from hwrender.span import Span
from hwrender.triage.excerpts import named


class MarkedBlock(Struct, frozen=True):
    """Lines between empty ones, or a heading: their words as HTML, and the findings that begin in them."""

    html: str
    is_heading: bool
    findings: tuple[Finding, ...]


def marked_blocks(lines: Sequence[str], numbers: Mapping[Finding, int]) -> Iterator[MarkedBlock]:
    """Every block of the source. A finding is marked in the block where it begins, up to its end; one on an
    empty line in the next block, or in the last."""
    blocks = tuple(_blocks(lines)) or ((1, len(lines)),)
    before = 0
    for first, last in blocks:
        until = len(lines) if (first, last) == blocks[-1] else last
        inside = [each for each in numbers if before < each.span.line <= until]
        before = last
        block = lines[first - 1 : last]
        is_heading = block[0].lstrip().startswith("#")
        text = "\n".join(block)
        places = {finding: _clipped(finding.span, first, block) for finding in inside}
        signs = len(text) - len(text.lstrip("# ")) if is_heading else 0
        yield MarkedBlock(_marked(text, signs, places, numbers), is_heading, tuple(inside))


def _blocks(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The first and the last line of each block, from 1."""
    number = 0
    for is_empty, group in groupby(lines, key=lambda line: not line.strip()):
        size = len(tuple(group))
        first, last = number + 1, number + size
        number = last
        if is_empty:
            continue
        start = first
        for line in range(first, last + 1):
            if lines[line - 1].lstrip().startswith("#"):
                if start < line:
                    yield start, line - 1
                yield line, line
                start = line + 1
        if start <= last:
            yield start, last


def _clipped(span: Span, first: int, block: Sequence[str]) -> tuple[int, int]:
    """Where a place begins and ends in the text of a block, as far as it is inside."""
    start = _offset(span.line - first, span.column - 1, block)
    return start, max(start, _offset(span.end_line - first, span.end_column - 1, block))


def _offset(line: int, column: int, block: Sequence[str]) -> int:
    if line < 0:
        return 0
    before = sum(len(each) + 1 for each in block[:line])
    return before + min(column, len(block[line])) if line < len(block) else before - 1


def _marked(
    text: str, signs: int, places: Mapping[Finding, tuple[int, int]], numbers: Mapping[Finding, int]
) -> str:
    """The text from `signs` on, cut where a place begins or ends: what is in one is marked, and its number
    stands before it."""
    cuts = sorted({signs, len(text), *(max(signs, each) for place in places.values() for each in place)})
    parts = []
    for start, end in pairwise(cuts):
        parts.append(_numbers_at(start, signs, places, numbers))
        words = escape(named(text[start:end]))
        is_inside = any(first < end and start < last for first, last in places.values())
        parts.append(f"<mark>{words}</mark>" if is_inside else words)
    return "".join((*parts, _numbers_at(len(text), signs, places, numbers)))


def _numbers_at(
    start: int, signs: int, places: Mapping[Finding, tuple[int, int]], numbers: Mapping[Finding, int]
) -> str:
    """Links to the findings whose places begin here."""
    here = [numbers[finding] for finding, (first, _) in places.items() if max(first, signs) == start]
    return "".join(
        f'<a class="number" id="words-{number}" href="#finding-{number}"'
        f' aria-label="[{number}] finding">[{number}]</a>'
        for number in here
    )
