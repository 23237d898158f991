"""What a reader fills in on paper, in Word: pictures to choose from, and room to draw or write.

Each choice is a paragraph that starts with its picture. The room is a picture of an empty box: a paragraph
without words would be read out as "blank".
"""

from __future__ import annotations

from hwrender.edition.model import Choice
from hwrender.formats.word.drafting import WordDraft, WordPlace
from hwrender.formats.word.elements import Element, paragraph, run, with_text
from hwrender.formats.word.measures import POINTS_IN_A_MILLIMETRE
from hwrender.formats.word.media import Box
from hwrender.formats.word.paragraphs import keep_with_next, properties
from hwrender.formats.word.runs import runs_of

_SIDE_MILLIMETRES = 13
"""The side of a picture to choose. The hand that draws a ring around it is no larger where the type is."""
_CHOICE, _SPACE = "Answer", "Picture"


def choice_paragraph(choice: Choice, draft: WordDraft, place: WordPlace) -> Element:
    """A picture and the words that say the same, on one line and on the page of what follows."""
    side = Box(_SIDE_MILLIMETRES, _SIDE_MILLIMETRES)
    picture = draft.media.inline(choice.artwork, (), side, place.part)
    blank = run(with_text("w:t", " "))
    words = runs_of(choice.words, draft, place)
    made = paragraph(properties(draft.styles.deeper(_CHOICE, place.steps), place), picture, blank, *words)
    keep_with_next(made)
    return made


def space_paragraph(millimetres: float, draft: WordDraft, place: WordPlace) -> Element:
    """An empty box of this height, as wide as the words, decorative."""
    lengths = draft.styles.lengths
    width = lengths.text_width - place.steps * lengths.step
    if place.kind == "row":
        width -= lengths.tile + lengths.tile_gap
    ink = draft.edition.style.colours.accent
    box = draft.media.frame(ink, Box(width / POINTS_IN_A_MILLIMETRE, millimetres), place.part)
    return paragraph(properties(draft.styles.deeper(_SPACE, place.steps), place), box)
