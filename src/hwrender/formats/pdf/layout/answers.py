"""What a reader fills in on paper: pictures to choose from, and room to draw or write."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from hwrender.edition.model import Choice, Choices
from hwrender.formats.pdf.layout.costs import Tie
from hwrender.formats.pdf.layout.inlines import Segment, segments_of
from hwrender.formats.pdf.layout.marks import Image, Panel, Strip, Strips, kept, spaced, stacked, started
from hwrender.formats.pdf.layout.measures import POINTS_PER_MM
from hwrender.formats.pdf.layout.paragraphs import body_style, segment_strips
from hwrender.formats.pdf.layout.setting import Composed, Setting
from hwrender.formats.pdf.layout.words import words_of
from hwrender.formats.pdf.tree import Node, StructureElement
from hwrender.pictures.artwork import Drawing, Photograph

# in body sizes: the side of a picture to choose, the space around what is in a card, the least that words
# need at their sides, and the space between cards
_SIDE = 3.0
_PADDING = 0.55
_WORD_PADDING = 0.25
_BETWEEN = 0.6
_STROKE = 1.4


class _Card(Struct, frozen=True):
    """A choice and the width of its longest word."""

    choice: Choice
    segments: tuple[Segment, ...]
    nodes: tuple[Node, ...]
    width: float


def compose_choices(block: Choices, setting: Setting) -> Composed:
    """The choices as cards side by side, the picture over its words; one under the other where a word would
    not fit. A card is big enough for a ring or a tick. The pictures say the same as the words, so they are
    for the eye alone."""
    cards = [_card(choice, setting) for choice in block.choices]
    if not cards:
        return Composed((), ())
    body = setting.measures.body
    gap = body * _BETWEEN
    width = (setting.width - gap * (len(cards) - 1)) / len(cards)
    if all(card.width + 2 * body * _WORD_PADDING <= width for card in cards):
        lefts = [setting.across(number * (width + gap), width) for number in range(len(cards))]
        upright = [_upright(card, width, setting) for card in cards]
        strips: Strips = (_side_by_side(upright, lefts, width, setting),)
    else:
        strips = kept(tuple(replace(_lying(card, setting), after=gap) for card in cards))
    space = setting.measures.paragraph_space
    nodes = tuple(StructureElement("P", card.nodes) for card in cards)
    return Composed(spaced(started(strips, Tie.ANSWERS), space, space), nodes)


def compose_space(millimetres: float, setting: Setting) -> Composed:
    """A clear box of this height, as wide as the column."""
    height = millimetres * POINTS_PER_MM
    line, corner = setting.colours.accent, setting.measures.corner * 0.8
    box = Panel(0, 0, setting.width, height, "", line, _STROKE, corner)
    space = setting.measures.paragraph_space
    return Composed((Strip(height, (box,), before=space, after=space),), ())


def _card(choice: Choice, setting: Setting) -> _Card:
    segments, nodes = segments_of(choice.words, body_style(setting), setting)
    words, _ = words_of(segments, setting)
    return _Card(choice, segments, nodes, max((word.width for word in words), default=0))


def _side_by_side(cards: list[Strip], lefts: list[float], width: float, setting: Setting) -> Strip:
    """Cards of one height, each on its ground."""
    height = max(card.height for card in cards)
    ground = _ground(width, height, setting)
    parts = (
        (0.0, replace(card, x=left, marks=(ground, *card.marks)))
        for card, left in zip(cards, lefts, strict=True)
    )
    return Strip(height, parts=tuple(parts))


def _upright(card: _Card, width: float, setting: Setting) -> Strip:
    """What is on a card: its picture over its words."""
    body, padding = setting.measures.body, setting.measures.body * _PADDING
    side, word_padding = body * _SIDE, body * _WORD_PADDING
    column = replace(setting, width=width - 2 * word_padding)
    words = stacked(segment_strips(card.segments, column, setting.measures.leading, alignment="centre"))
    height = padding + side + padding / 2 + words.height + padding / 2
    picture = _picture(card.choice, (width - side) / 2, padding, side, setting)
    placed = replace(words, x=word_padding)
    return Strip(height, (picture,), parts=((padding * 1.5 + side, placed),))


def _lying(card: _Card, setting: Setting) -> Strip:
    """A card as wide as the column, with its picture beside its words."""
    body, padding = setting.measures.body, setting.measures.body * _PADDING
    side = body * _SIDE * 0.8
    column = setting.narrower(side + 3 * padding)
    words = stacked(segment_strips(card.segments, column, setting.measures.leading))
    height = 2 * padding + max(side, words.height)
    left = setting.across(padding, side)
    picture = _picture(card.choice, left, (height - side) / 2, side, setting)
    placed = replace(words, x=setting.start(side + 2 * padding))
    ground = _ground(setting.width, height, setting)
    return Strip(height, (ground, picture), parts=(((height - words.height) / 2, placed),))


def _ground(width: float, height: float, setting: Setting) -> Panel:
    corner = setting.measures.corner * 0.8
    return Panel(0, 0, width, height, setting.colours.tile, setting.colours.accent, _STROKE, corner)


def _picture(choice: Choice, x: float, y: float, side: float, setting: Setting) -> Image:
    match choice.artwork:
        case Drawing():
            return Image(x, y, side, side, choice.artwork, setting.colours.drawing)
        case Photograph(width=width, height=height):
            scale = side / max(width, height)
            across, down = width * scale, height * scale
            return Image(x + (side - across) / 2, y + (side - down) / 2, across, down, choice.artwork, "")
