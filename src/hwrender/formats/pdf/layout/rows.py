"""Rows: one idea, its picture at the left and its words at the right, never split (DH 2009)."""

from __future__ import annotations

from msgspec.structs import replace

from hwrender.edition.model import Row, WordBox
from hwrender.edition.outline import text_of
from hwrender.edition.walking import in_row
from hwrender.formats.pdf.layout.columns import compose_columns
from hwrender.formats.pdf.layout.costs import Tie
from hwrender.formats.pdf.layout.figures import tile_marks
from hwrender.formats.pdf.layout.marks import (
    Strip,
    Strips,
    as_artifact,
    framed,
    height_of,
    kept,
    shifted,
    spaced,
    stacked,
)
from hwrender.formats.pdf.layout.paragraphs import body_style, box_around, paragraph_strips
from hwrender.formats.pdf.layout.setting import ComposeBlocks, Composed, Setting
from hwrender.formats.pdf.tree import Content, Node, StructureElement

_BOX_PADDING = 0.75
_CAPITAL = 0.668
# words that fill more than this part of a page are split where there is no other way
_LARGEST_PART = 0.6


def compose_row(block: Row, setting: Setting, compose_blocks: ComposeBlocks) -> Composed:
    """A picture, its words beside it, and under them what its hard words mean. The words of another language
    stand beside those, or under them where two columns would be too narrow.

    Words without a picture stand in the same column as those that have one.
    """
    other = block.beside
    if other is not None and (columns := compose_columns(block, other, setting, compose_blocks)):
        return _beside_picture(block, columns, (), setting)
    column = setting.narrower(setting.measures.tile + setting.measures.gap).without_codes()
    if other is not None:
        return _beside_picture(block, compose_blocks(in_row(block), column), (), setting)
    words = compose_blocks(block.blocks, column)
    below = tuple(compose_word_box(box, column) for box in block.boxes)
    return _beside_picture(block, words, below, setting)


def _beside_picture(block: Row, words: Composed, below: tuple[Composed, ...], setting: Setting) -> Composed:
    """The picture of a row with the words that stand beside it, and what stands below those."""
    measures = setting.measures
    indent = measures.tile + measures.gap
    description = text_of(block.description)
    content = Content() if block.artwork and description else None
    nodes: tuple[Node, ...] = words.nodes
    if content:
        nodes = (StructureElement("Figure", (content,), description=description), *nodes)
    image = tile_marks(block.artwork, measures.tile, setting, content) if block.artwork else ()
    tile = Strip(measures.tile, image) if image else None
    strips = beside(tile, words.strips, indent, setting)
    for part in below:
        strips = (*strips, *shifted(part.strips, setting.start(indent)))
        nodes = (*nodes, *part.nodes)
    return Composed(one_row(strips, setting), nodes)


def compose_word_box(block: WordBox, setting: Setting) -> Composed:
    """ "What this word means", in a box."""
    body = setting.measures.body
    side = body * _BOX_PADDING
    strips, nodes = paragraph_strips(block.words, body_style(setting), setting.narrower(2 * side), after=0)
    if not strips:
        return Composed((), ())
    frame = box_around(setting, side * 0.62)
    space = body * 0.85
    strips = spaced(framed(shifted(kept(strips), side), frame), space, space)
    return Composed(strips, (StructureElement("P", nodes),))


def beside(tile: Strip | None, words: Strips, indent: float, setting: Setting) -> Strips:
    """The tile and the words side by side, the lower of the two centred on the higher. A tile is square."""
    start = setting.start(indent)
    if tile is None:
        return shifted(words, start)
    tile = replace(tile, x=setting.across(0, tile.height))
    if not words:
        return (tile,)
    page = setting.measures.bottom - setting.measures.top
    beside = len(words)
    if height_of(words) > page * _LARGEST_PART:
        whole = [n for n in range(1, len(words) + 1) if not _parts_frame(words, n)]
        beside = next((n for n in whole if height_of(words[:n]) >= tile.height), len(words))
    text = stacked(words[:beside])
    # centred by eye: from the top of the first capitals to the last baseline
    capitals = text.baseline - setting.measures.body * _CAPITAL if text.baseline else 0
    foot = text.last_baseline or text.height
    down = max((tile.height - foot - capitals) / 2, -capitals)
    height = max(tile.height, down + text.height)
    first = Strip(height, after=text.after, parts=((0, tile), (down, replace(text, x=start))))
    return (first, *shifted(words[beside:], start))


def _parts_frame(words: Strips, place: int) -> bool:
    """Whether a bar or a box reaches over this place."""
    above, below = words[place - 1 : place], words[place : place + 1]
    keys = [{frame.key for strip in each for frame in strip.frames} for each in (above, below)]
    return bool(keys[0] & keys[1])


def one_row(strips: Strips, setting: Setting) -> Strips:
    """The strips of a row, tied to each other. Where answers do not fit under their idea, they go to the next
    page together. There the picture and the first words of the idea are drawn again, for the eye."""
    if not strips:
        return ()
    space, tied = setting.measures.row_space, kept(strips)
    if any(strip.tie is Tie.ANSWERS for strip in strips):
        repeated = as_artifact(replace(strips[0], tie=Tie.NOTHING))
        ties = (strip.tie if strip.tie is Tie.ANSWERS else Tie.WHOLE for strip in strips[1:])
        tied = tied[:1] + tuple(
            replace(strip, tie=tie, repeat_header=repeated) for strip, tie in zip(tied[1:], ties, strict=True)
        )
    return spaced(tied, space, space)
