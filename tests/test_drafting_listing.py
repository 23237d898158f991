"""A series becomes a list only where its items are alike and nothing is said of all of them at its end."""

from __future__ import annotations

import pytest

from hwrender.drafting.listing import find_list


@pytest.mark.parametrize(
    ("sentence", "lead", "items"),
    [
        (
            "Of the 412 carers, 62% were happy, 23% were not and the remaining 15% did not say.",
            "Of the 412 carers",
            ("62% were happy", "23% were not", "the remaining 15% did not say"),
        ),
        (
            "Use was 81% among men, 54% among women and only 37% among young people.",
            "Use was",
            ("81% among men", "54% among women", "only 37% among young people"),
        ),
        (
            "The review recommends the repair of the old lift, the sale of the van "
            "and the purchase of a small minibus.",
            "The review recommends",
            ("the repair of the old lift", "the sale of the van", "the purchase of a small minibus"),
        ),
        (
            "People wanted three things: shorter waits, free parking and kind staff.",
            "People wanted three things",
            ("shorter waits", "free parking", "kind staff"),
        ),
    ],
)
def test_a_series_of_like_things_is_a_list(sentence: str, lead: str, items: tuple[str, ...]) -> None:
    assert find_list(sentence) == (lead, items)


@pytest.mark.parametrize(
    "sentence",
    [
        "Of the 412 carers, 62% were happy and 23% were not.",
        "It was 71% among women and 66% among men, but it was only 52% in the city.",
        "It rose from 48% in 2021 to 63% in 2022 and fell to 57% in 2023.",
        "The team visited the old ward, the new kitchen and the large garden on the Monday before our visit.",
        "Forms can be signed by the patient, the carer, the nurse on duty or the doctor at the surgery.",
        "There are gaps between the report of the trust, the report of the council and the report of the GP.",
        "Two volunteers made a plan of the hall, the waiting area and the small kitchen.",
        "She said “we need shorter waits, free parking and kind staff: all three”.",
    ],
)
def test_any_other_series_is_left(sentence: str) -> None:
    assert find_list(sentence) is None
