"""The blocks of a page as a report has them: its title apart, its headings from the highest level on, and no
pauses where nothing pauses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from hwrender.importing.shown.headings import Headed, Titled, take_title, with_headings
from hwrender.importing.shown.model import (
    ParagraphRole,
    Piece,
    ShownBlock,
    ShownParagraph,
    ShownPause,
    ShownTable,
    lines_of,
    paragraphs_in,
)
from hwrender.importing.shown.tables import is_layout, opened

_LONGEST_SAMPLE = 5_000


class ShapedPage(Struct, frozen=True):
    """What a report is made of. `headed` are the blocks as they were found, with headings by their looks."""

    titled: Titled
    headed: Headed


def in_shape(blocks: list[ShownBlock], called: str) -> ShapedPage:
    """The title and the blocks; `called` is what the page is called by where it shows no title."""
    place = next((at for at, block in enumerate(blocks) if has_role(block, ParagraphRole.TITLE)), None)
    headed = with_headings(blocks)
    if place is not None or not called:
        titled = _styled(headed.blocks, place) if place is not None else take_title(headed)
    else:
        titled = Titled((Piece(called),), headed.blocks)
    return ShapedPage(
        replace(titled, blocks=_with_strong_labels(_without_pauses(_levelled(titled.blocks)))), headed
    )


def _styled(blocks: list[ShownBlock], place: int) -> Titled:
    """The title that the page shows, wherever it stands; and further lines of it right behind."""
    if place < 10:
        return take_title(Headed(blocks))
    title = blocks[place]
    assert isinstance(title, ShownParagraph)
    return Titled(title.pieces, [*blocks[:place], *blocks[place + 1 :]])


def has_role(block: ShownBlock, role: ParagraphRole) -> bool:
    return isinstance(block, ShownParagraph) and block.role is role


def _levelled(blocks: list[ShownBlock]) -> list[ShownBlock]:
    """The highest heading has the highest level: a page may keep higher ones for its site."""
    levels = [
        each.level
        for each in blocks
        if isinstance(each, ShownParagraph) and has_role(each, ParagraphRole.HEADING)
    ]
    shift = min(levels, default=1) - 1
    return [
        replace(each, level=each.level - shift)
        if isinstance(each, ShownParagraph) and has_role(each, ParagraphRole.HEADING)
        else each
        for each in blocks
    ]


def _without_pauses(blocks: list[ShownBlock]) -> list[ShownBlock]:
    """A line before a heading, after one, or at an end parts nothing more."""
    kept: list[ShownBlock] = []
    for block in blocks:
        if kept and isinstance(kept[-1], ShownPause) and has_role(block, ParagraphRole.HEADING):
            kept.pop()
        is_needed = (
            kept and not isinstance(kept[-1], ShownPause) and not has_role(kept[-1], ParagraphRole.HEADING)
        )
        if is_needed or not isinstance(block, ShownPause):
            kept.append(block)
    while kept and isinstance(kept[-1], ShownPause):
        kept.pop()
    return kept


def without_date(blocks: Iterable[ShownBlock], words: str) -> list[ShownBlock]:
    """The blocks without the first line that is the date alone, with what names it: that stands in the front
    matter."""
    kept = [*blocks]
    for place in range(len(kept)):
        for end in (place + 1, place + 2):
            lines = [line for block in kept[place:end] for line in lines_of(block)]
            are_lines = all(isinstance(block, ShownParagraph) for block in kept[place:end])
            if words and are_lines and " ".join(lines) == words:
                return [*kept[:place], *kept[end:]]
    return kept


def opened_layouts(blocks: Iterable[ShownBlock]) -> Iterator[ShownBlock]:
    """The blocks, with what stands in the cells of a table that only frames it or sets it side by side."""
    for block in blocks:
        if isinstance(block, ShownTable) and is_layout(block):
            for inside in opened(block):
                yield from opened_layouts(inside)
        else:
            yield block


def _with_strong_labels(blocks: Iterable[ShownBlock]) -> list[ShownBlock]:
    """What names the words after it is strong."""
    return [
        replace(block, role=ParagraphRole.TEXT, pieces=tuple(map(_strong, block.pieces)))
        if isinstance(block, ShownParagraph) and has_role(block, ParagraphRole.LABEL)
        else block
        for block in blocks
    ]


def _strong(piece: Piece) -> Piece:
    return replace(piece, look=replace(piece.look, is_bold=True))


def sample_of(blocks: Iterable[ShownBlock]) -> str:
    """Some words of a text, to tell its language."""
    sample = ""
    for paragraph in paragraphs_in(blocks):
        if len(sample) > _LONGEST_SAMPLE:
            break
        sample += f"{paragraph.text}\n"
    return sample
