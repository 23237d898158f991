"""How many sentences get a warning: few that professionals write, most that officials write.

`python -m benchmarks.wording` prints the figures, and with `--misses` the sentences of the two sets that may
be looked at. The passages that are put aside are counted, and not to be read.
"""

from __future__ import annotations

from functools import cache

import pytest

from hwrender.plain.readability import Band
from passages import HELD_OUT, OFFICIAL, PASSAGE_SETS, PROFESSIONAL, PassageCount, count_passages

MOST_WARNED = 0.12
LEAST_WARNED_OF_OFFICIALS = 0.65


@cache
def counted(name: str) -> PassageCount:
    return count_passages(name)


@pytest.mark.parametrize("name", PASSAGE_SETS)
def test_a_set_of_passages_is_large_enough(name: str) -> None:
    assert counted(name).sentences >= 200


@pytest.mark.parametrize("name", [PROFESSIONAL, HELD_OUT])
def test_few_sentences_of_professional_easy_read_get_a_warning(name: str) -> None:
    assert counted(name).share() <= MOST_WARNED


def test_most_sentences_of_officials_get_a_warning() -> None:
    assert counted(OFFICIAL).share() >= LEAST_WARNED_OF_OFFICIALS


@pytest.mark.parametrize("name", [PROFESSIONAL, HELD_OUT])
def test_most_passages_of_professional_easy_read_are_easy(name: str) -> None:
    bands = counted(name).bands
    assert bands[Band.EASY] >= 0.7 * bands.total()
    assert bands[Band.NOT_EASY_READ] == 0


def test_no_passage_of_officials_is_easy() -> None:
    assert counted(OFFICIAL).bands == {Band.NOT_EASY_READ: counted(OFFICIAL).bands.total()}
