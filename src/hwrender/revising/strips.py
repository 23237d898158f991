"""Which lines of a container belong to which row."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from hwrender.document import Block, Comment, Document, EasyWording, Picture
from hwrender.edition.ideas import RowIdea, ideas
from hwrender.revising.model import RowKind
from hwrender.revising.source import ReadSource, last_line
from hwrender.span import Span

_CLOSING = re.compile(r":{3,}[ \t:]*$")


class RowLines(Struct, frozen=True):
    """The lines of one row, the first and the last among them, with all that stands in them.

    `is_open` says that it takes what stands below it and names no picture.
    """

    first: int
    last: int
    kind: RowKind
    picture: Picture | None
    blocks: tuple[Block, ...]
    is_open: bool = False
    comments: tuple[Comment, ...] = ()

    def first_block_line(self) -> int:
        """The line on which its picture begins, or else its words."""
        nodes = (self.picture, *self.blocks)
        return min((node.span.line for node in nodes if node is not None), default=self.first)


class Container(Struct, frozen=True):
    """The easy wording of a section: its strips in order, and the first and the last of its lines.

    `is_closed` says that the last line is the one that ends it.
    """

    section: int
    first: int
    last: int
    is_closed: bool
    strips: tuple[RowLines, ...]

    def last_inside(self) -> int:
        """The last line of what it holds."""
        return self.last - 1 if self.is_closed else self.last


def container_of(source: ReadSource, number: int) -> Container | None:
    """The container of a section, or None where it has none."""
    document = source.document
    easy = document.sections[number].easy if document is not None else None
    if document is None or easy is None:
        return None
    first, last = easy.span.line, last_line(easy.span)
    is_closed = last > first and _CLOSING.search(source.bare[last - 1]) is not None
    return Container(number, first, last, is_closed, _strips(easy, _comments_in(easy, document)))


def _comments_in(easy: EasyWording, document: Document) -> list[Comment]:
    return [each for each in document.comments if easy.span.holds(each.span)]


def _strips(easy: EasyWording, comments: list[Comment]) -> tuple[RowLines, ...]:
    strips: list[RowLines] = []
    for part in ideas(easy.blocks):
        strip = _strip(part)
        while strips and strips[-1].last >= strip.first:
            # what shares a line cannot be changed apart
            strip = _joined(strips.pop(), strip)
        strips.append(strip)
    return tuple(_with_comments(strips, comments))


def _strip(part: RowIdea | Block) -> RowLines:
    if not isinstance(part, RowIdea):
        return RowLines(*_lines([part.span]), RowKind.OTHER, None, (part,))
    nodes = [*([part.picture] if part.picture else []), *part.blocks]
    kind = RowKind.WORDS if part.blocks else RowKind.FIGURE
    return RowLines(
        *_lines(node.span for node in nodes), kind, part.picture, part.blocks, part.picture is not None
    )


def _lines(spans: Iterable[Span]) -> tuple[int, int]:
    found = list(spans)
    return min(span.line for span in found), max(map(last_line, found))


def _joined(one: RowLines, two: RowLines) -> RowLines:
    first, last = min(one.first, two.first), max(one.last, two.last)
    return RowLines(first, last, RowKind.OTHER, None, (*one.blocks, *two.blocks), two.is_open)


def _with_comments(strips: list[RowLines], comments: list[Comment]) -> list[RowLines]:
    """Each comment goes with the row whose lines it stands in, else with the next one: that is what it
    covers. Only at the end of a container it goes with the row before it."""
    for comment in comments:
        at = next((at for at, strip in enumerate(strips) if comment.span.line <= strip.last), len(strips) - 1)
        if at < 0:
            break
        strip = strips[at]
        strips[at] = replace(
            strip,
            first=min(strip.first, comment.span.line),
            last=max(strip.last, last_line(comment.span)),
            comments=(*strip.comments, comment),
        )
    return strips
