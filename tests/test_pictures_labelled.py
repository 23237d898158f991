"""How well pictures are chosen, on ideas that a person labelled: floors that may rise and never fall."""

from __future__ import annotations

import pytest

from hwrender.pictures.library import cards
from picture_sets import HELD_OUT, OPEN, Kind, kind_of, labelled_ideas, score


@pytest.mark.parametrize(
    ("name", "least_fitting", "least_chosen", "most_wrong", "most_hurtful"),
    [
        ("ideas.toml", 0.98, 62, 0, 0),
        ("ideas_second.toml", 0.90, 62, 0, 0),
        ("ideas_held_out.toml", 0.85, 41, 0, 1),
        ("ideas_second_held_out.toml", 0.88, 52, 0, 0),
    ],
)
def test_most_pictures_fit_and_hardly_any_is_wrong_or_hurts(
    name: str, least_fitting: float, least_chosen: int, most_wrong: int, most_hurtful: int
) -> None:
    found = score(labelled_ideas(name))
    assert found.share_fitting() >= least_fitting
    assert found.chosen >= least_chosen
    assert found.wrong <= most_wrong
    assert found.hurtful <= most_hurtful


@pytest.mark.parametrize("name", [*OPEN, *HELD_OUT])
def test_the_labelled_ideas_are_of_every_kind_and_name_no_picture_both_ways(name: str) -> None:
    ideas = labelled_ideas(name)
    assert len({idea.sentence for idea in ideas}) >= 100
    assert {kind_of(idea) for idea in ideas} == set(Kind)
    assert not [idea for idea in ideas if set(idea.fits) & set(idea.never)]
    assert {picture for idea in ideas for picture in idea.fits + idea.never} <= cards().keys()
