"""What it costs to break a page at a place: the one table that decides where pages end.

Pages are broken so that the sum of these is least over the whole run of words (Knuth and Plass 1981, for
pages instead of lines). The unit is the cost of one more page to turn.
"""

from __future__ import annotations

from enum import Enum


class Tie(Enum):
    """What a break would part from what is before it."""

    PART = "nothing: a part starts"
    SUBPART = "nothing: a part of a part starts"
    NOTHING = "nothing: one idea ends and another starts"
    TABLE_ROW = "a row from the table above it"
    ITEM = "an item from its list"
    LINES = "the lines of a long paragraph"
    SHORT_PART = "the ideas of a part that fits on a page"
    LAST_BLOCK = "the last idea of a part from the others"
    SECOND_BLOCK = "all of a part from its heading and its first idea"
    EDGE_ITEM = "the first or the last item from its list"
    SHORT_TABLE = "the rows of a short table"
    CREDITS = "whose pictures these are from the last words"
    SHORT_LIST = "the items of a short list"
    REFERENCE = "“this” from what it means"
    LEAD_IN = "a list from the words that lead to it"
    ANSWERS = "the answers to choose from and the idea that they are about"
    WHOLE = "what is one: a row, a card, a box, an item, the ways to reach us"
    HEADING = "what a heading is about from the heading, or a header from its rows"

    def costlier(self, other: Tie) -> Tie:
        """Of two reasons not to break at one place, the weightier; any reason outweighs a new part."""
        return max(self, other, key=COSTS.__getitem__)


COSTS = {
    Tie.PART: -0.35,
    Tie.SUBPART: -0.1,
    Tie.NOTHING: 0.0,
    Tie.TABLE_ROW: 0.15,
    Tie.ITEM: 0.2,
    Tie.SHORT_PART: 0.35,
    Tie.LINES: 0.6,
    Tie.EDGE_ITEM: 0.8,
    Tie.LAST_BLOCK: 0.9,
    Tie.SHORT_TABLE: 1.2,
    Tie.SECOND_BLOCK: 1.6,
    Tie.CREDITS: 2.5,
    Tie.SHORT_LIST: 3.0,
    Tie.REFERENCE: 1e3,
    Tie.LEAD_IN: 3e3,
    Tie.ANSWERS: 5e3,
    Tie.WHOLE: 1e4,
    Tie.HEADING: 1e6,
}
"""The low ones may be paid for a better page; those from a thousand on only where nothing else fits."""

PAGE = 1.0
"""One more page to turn."""

EMPTY_PAGE, EMPTY_BEFORE_PART = 4.0, 2.0
"""A page all empty; the cost grows with the square of the empty part. Before a new part it is half as much:
there an empty foot means something."""

HOLE_PART, HOLE = 1 / 3, 1.5
"""More than this part of a page left empty in the middle of a part looks like a mistake."""

LEFT_OVER_PART, LEFT_OVER = 0.3, 1.0
"""Less than this part of a page looks left over, even where a new part follows."""

SHORT_LAST_PART, SHORT_LAST = 0.18, 0.8
"""The last page may be shorter than any other, but not by more than this."""
