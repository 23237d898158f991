"""A proposal is refused if it touches what people said, says something else, or is harder to read."""

from __future__ import annotations

import pytest

from hwrender.drafting.gate import DraftRefusal, is_harder, preserves_meaning, refusal
from officialese import nothing_known

NO_NAMES: frozenset[str] = frozenset()


@pytest.mark.parametrize(
    ("parts", "sentence", "expected"),
    [
        (["We use it."], "We utilise it.", None),
        (["It was “so good”.", "We left."], "It was “so good” and we left.", None),
        (["It was “very good”."], "It was “so good”.", DraftRefusal.QUOTATION),
        (["She said it was “good.”"], "She said it was “good”.", DraftRefusal.QUOTATION),
        (["We met staff.", "Who were kind."], "We met staff, who were kind.", DraftRefusal.HALF),
        (["We met 12 people."], "We met 11 people.", DraftRefusal.MEANING),
        (["They left."], "They did not leave.", DraftRefusal.MEANING),
        (["You must go."], "You may go.", DraftRefusal.MEANING),
        (["A large number of them left today."], "Many of them left today.", DraftRefusal.HARDER),
    ],
)
def test_why_a_proposal_is_left_out(parts: list[str], sentence: str, expected: DraftRefusal | None) -> None:
    assert refusal(parts, (), sentence, nothing_known(), NO_NAMES) is expected


def test_a_lead_and_its_items_say_one_thing_together() -> None:
    sentence = "We recommend the repair of the lift, the sale of the van and the hire of a bus."
    items = ("the repair of the lift", "the sale of the van", "the hire of a bus")
    assert refusal(["We recommend:"], items, sentence, nothing_known(), NO_NAMES) is None
    assert not preserves_meaning(["We recommend:", *items], sentence, nothing_known())


def test_how_numbers_are_written_makes_nothing_harder() -> None:
    assert not is_harder(["105 women came."], ["A hundred and five women came."])
    assert not is_harder(["It is 4 May 2018."], ["It is 04/05/2018."])
    assert is_harder(["A large number of women came in."], ["Many women came in."])


def test_names_that_the_report_knows_are_hard_for_nobody() -> None:
    spelt, letters = ["Healthwatch Hackney met us."], ["HWH met us."]
    assert is_harder(spelt, letters)
    assert not is_harder(spelt, letters, frozenset(["healthwatch", "hackney"]))
