"""The seasons of the year and their months."""

from __future__ import annotations

from collections.abc import Sequence

from hwrender.meaning.model import ComparedSentence

SEASONS = {"spring": (3, 4, 5), "summer": (6, 7, 8), "autumn": (9, 10, 11), "winter": (12, 1, 2)}
"""The numbers of the months of each."""
ROUGHLY = frozenset(["around", "about", "so", "roughly"])
"""Words that leave open which month of a season is meant."""


def seasons_of(sentences: Sequence[ComparedSentence]) -> set[str]:
    """The seasons that these sentences name."""
    return SEASONS.keys() & {key for sentence in sentences for key in sentence.keys}
