"""The title of a report, and headings that are only large or bold: by what is seen on the first page.

The properties of a file are never asked: they are often those of the report that it was made from.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from hwrender.importing.shown.model import (
    BREAK,
    ParagraphRole,
    Piece,
    ShownBlock,
    ShownParagraph,
    paragraphs_in,
)
from hwrender.reading.findings import Findings, shown
from hwrender.span import START

_MOST_WORDS = 12
_ENDS_A_SENTENCE = (".", "!", ",", ";")
FIRST_PAGE = 15
"""Blocks among which a title is looked for."""

_LARGER = 1.15
_NUMBERED = re.compile(r"(?:chapter |part |section )?\d+(?:\.\d+)*[.:)]?\s", re.IGNORECASE)
_GENERAL = re.compile(
    r"(?:\d+\.?\s*)?(?:introduction|background|summary|executive summary|contents|foreword"
    r"|overview|about(?: us)?|purpose|methodology|aims?|who we are|acknowledge?ments"
    r"|cyflwyniad|cefndir|crynodeb)[.:]?",
    re.IGNORECASE,
)


class Titled(Struct, frozen=True):
    """The words of a title, and the blocks without it."""

    title: tuple[Piece, ...]
    blocks: list[ShownBlock]
    is_by_size: bool = False


class Headed(Struct, frozen=True):
    """The blocks of a text, and those among them that only their looks make headings."""

    blocks: list[ShownBlock]
    by_looks: tuple[ShownParagraph, ...] = ()


def with_headings(blocks: list[ShownBlock]) -> Headed:
    """The blocks; in a file without any heading but its title, short lines that stand out become headings."""
    if any(_has_role(block, ParagraphRole.HEADING) for block in blocks):
        return Headed(blocks)
    usual = _usual_size(blocks)
    standing = [block for block in blocks if isinstance(block, ShownParagraph) and _stands_out(block, usual)]
    if all(_size(block) <= _LARGER * usual for block in standing) and 2 * len(standing) > len(blocks):
        return Headed(blocks)  # where most lines are bold, none of them stands out
    levels = _levels(standing, has_title=any(_has_role(block, ParagraphRole.TITLE) for block in blocks))
    made = {
        id(block): replace(block, role=ParagraphRole.HEADING, level=levels[_size(block)])
        for block in standing
    }
    return Headed([made.get(id(block), block) for block in blocks], tuple(made.values()))


def tell_of_guesses(headed: Headed, titled: Titled, findings: Findings) -> None:
    """Name each line that is a heading or the title by its looks alone, so that a person can look."""
    kept = {id(block) for block in titled.blocks}
    for block in headed.by_looks:
        words = shown(" ".join(block.text.split()))
        if id(block) in kept:
            message = f"The line “{words}” stands out and is used as a heading."
            findings.note("D118", block.span, message, "If it is not a heading, delete the ## before it.")
    if titled.title and (titled.is_by_size or any(id(block) not in kept for block in headed.by_looks)):
        words = shown(" ".join("".join(piece.text for piece in titled.title).split()))
        message = f"The line “{words}” stands out and is used as the title."
        findings.note("D118", START, message, "If it is not the title, write another one after title:.")


def _has_role(block: ShownBlock, role: ParagraphRole) -> bool:
    return isinstance(block, ShownParagraph) and block.role is role


def take_title(headed: Headed) -> Titled:
    """The title is what is styled as one on the first page, all lines of it together; or else its first line,
    where that is larger than all other words; or else a heading that opens the file, or the first of all,
    unless it is called or numbered like a chapter."""
    blocks = headed.blocks
    styled = [
        place
        for place, block in enumerate(blocks[:FIRST_PAGE])
        if isinstance(block, ShownParagraph) and block.role is ParagraphRole.TITLE
    ]
    if styled:
        start = end = styled[0]
        while end + 1 in styled:
            end += 1
        lines = [block for block in blocks[start : end + 1] if isinstance(block, ShownParagraph)]
        return _titled(_together(lines), _without(blocks, start, end + 1))
    large = _largest_lines(headed)
    if large is not None:
        lines = [block for block in blocks[slice(*large)] if isinstance(block, ShownParagraph)]
        before = [_as_text(block) for block in blocks[: large[0]]]
        others = _without([*before, *blocks[large[0] :]], *large)
        return _titled(_together(lines), others, is_by_size=True)
    headings = [
        (place, block)
        for place, block in enumerate(blocks)
        if isinstance(block, ShownParagraph) and block.role is ParagraphRole.HEADING
    ]
    if not headings or _is_chapter(headings[0][1]):
        return Titled((), blocks)
    place, heading = headings[0]
    return (
        _titled(_on_one_line(heading.pieces), _without(blocks, 0, 1))
        if place == 0
        else Titled(_on_one_line(heading.pieces), blocks)
    )


def _titled(title: tuple[Piece, ...], blocks: list[ShownBlock], *, is_by_size: bool = False) -> Titled:
    """A title, and the blocks after it. The front matter has no notes: their marks come first in the text."""
    marks = tuple(piece for piece in title if piece.note)
    return Titled(title, [ShownParagraph(marks), *blocks] if marks else blocks, is_by_size)


def _as_text(block: ShownBlock) -> ShownBlock:
    """A line above a title is no heading, though it stands out."""
    if isinstance(block, ShownParagraph) and block.role is ParagraphRole.HEADING:
        return replace(block, role=ParagraphRole.TEXT, level=0)
    return block


def _is_chapter(block: ShownParagraph) -> bool:
    """Whether a line is called or numbered like a chapter of any report."""
    return is_called_a_chapter(block.text)


def is_called_a_chapter(line: str) -> bool:
    """Whether this is what a chapter of any report is called, or has a number."""
    text = line.strip()
    return _GENERAL.fullmatch(text) is not None or _NUMBERED.match(text) is not None


def _without(blocks: list[ShownBlock], start: int, end: int) -> list[ShownBlock]:
    """The other blocks, in which any later title is a heading of the highest level."""
    return [
        replace(block, role=ParagraphRole.HEADING, level=1)
        if isinstance(block, ShownParagraph) and block.role is ParagraphRole.TITLE
        else block
        for block in (*blocks[:start], *blocks[end:])
    ]


def _together(lines: list[ShownParagraph]) -> tuple[Piece, ...]:
    """Lines of a title as one; a line that begins a sentence of its own is set apart by a colon."""
    pieces = [*_on_one_line(lines[0].pieces)]
    for line in lines[1:]:
        before = "".join(piece.text for piece in pieces).rstrip()
        starts = line.text.strip()[:1]
        apart = starts.isupper() and before[-1:].isalnum()
        pieces += [Piece(": " if apart else " "), *_on_one_line(line.pieces)]
    return tuple(pieces)


def _on_one_line(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    return tuple(replace(piece, text=piece.text.replace(BREAK, " ")) for piece in pieces)


def _largest_lines(headed: Headed) -> tuple[int, int] | None:
    """Where the largest words on the first page begin and end: one line or a few together, that stand before
    any heading and are larger than all other words."""
    blocks = headed.blocks
    lines = [*_lines_of_first_page(headed)]
    largest = max((_size(block) for _, block in lines), default=0)
    places = [place for place, block in lines if _size(block) == largest]
    sizes = [size for block in paragraphs_in(blocks) if (size := _size(block))]
    smaller = [size for size in sizes if size < largest]
    if not smaller or len(sizes) - len(smaller) > len(places) or largest <= _LARGER * max(smaller):
        return None
    start, end = places[0], places[-1] + 1
    words = sum(len(block.text.split()) for place, block in lines if place in places)
    is_together = end - start == len(places) and words <= 2 * _MOST_WORDS
    return (
        (start, end)
        if is_together and not _is_chapter(next(block for place, block in lines if place == start))
        else None
    )


def _lines_of_first_page(headed: Headed) -> Iterator[tuple[int, ShownParagraph]]:
    by_looks = {id(block) for block in headed.by_looks}
    for place, block in enumerate(headed.blocks[:FIRST_PAGE]):
        if isinstance(block, ShownParagraph):
            if block.role is ParagraphRole.HEADING and place and id(block) not in by_looks:
                return
            if block.role in (ParagraphRole.TEXT, ParagraphRole.HEADING) and block.mark is None:
                yield place, block


def _usual_size(blocks: list[ShownBlock]) -> int:
    """The size of most words that are neither short lines nor headings."""
    sizes: Counter[int] = Counter()
    for block in paragraphs_in(blocks):
        if block.role is not ParagraphRole.TITLE:
            weight = 1 if len(block.text.split()) <= 3 else 5
            for piece in block.pieces:
                sizes[piece.look.half_points] += weight * len(piece.text)
    return sizes.most_common(1)[0][0] if sizes else 0


def _size(block: ShownBlock) -> int:
    """The size of the smallest words of a paragraph."""
    if not isinstance(block, ShownParagraph):
        return 0
    return min((piece.look.half_points for piece in block.pieces if piece.text.strip()), default=0)


def _is_bold(block: ShownParagraph) -> bool:
    return all(piece.look.is_bold for piece in block.pieces if piece.text.strip())


def _stands_out(block: ShownBlock, usual: int) -> bool:
    """Whether a paragraph is a short line that is larger than most words, or bold all through."""
    if not isinstance(block, ShownParagraph) or not block.is_plain:
        return False
    text = block.text.strip()
    if not text or len(text.split()) > _MOST_WORDS or text.endswith(_ENDS_A_SENTENCE) or BREAK in text:
        return False
    is_linked = any(piece.target for piece in block.pieces)
    return not is_linked and (_size(block) > _LARGER * usual or (_is_bold(block) and _size(block) >= usual))


def _levels(standing: list[ShownParagraph], *, has_title: bool) -> dict[int, int]:
    """The level of a heading of each size; the largest is kept for the title where one line alone has it."""
    sizes = sorted({_size(block) for block in standing}, reverse=True)
    is_title = not has_title and len(sizes) > 1 and sum(_size(each) == sizes[0] for each in standing) == 1
    return {size: max(1, place if is_title else place + 1) for place, size in enumerate(sizes)}
