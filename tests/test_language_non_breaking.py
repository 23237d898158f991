"""Dates, numbers and names stay on one line."""

from __future__ import annotations

import pytest

from hwrender.language.non_breaking import non_breaking_blanks


def kept(text: str, longest: int | None = None) -> str:
    """The text with a tie wherever no line may end."""
    places = non_breaking_blanks(text, longest)
    return "".join("~" if place in places else each for place, each in enumerate(text))


@pytest.mark.parametrize(
    "piece",
    [
        "6 September 2016", "September 2016", "6 August", "1 in 4", "1 in every 4", "22 out of 30", "2 to 3",
        "5 or 6", "£5 to £10", "020 7946 0000", "+44 20 7946 0000", "22 people", "1,200 women", "18 points",
        "£3.5 million", "9 am", "E8 1EA", "Dr Patel", "St Barts", "page 3", "No. 5",
    ],
)  # fmt: skip
def test_this_stays_on_one_line(piece: str) -> None:
    tied = piece.replace(" ", "~")
    assert kept(f"We say {piece}, and more.") == f"We say {tied}, and more."


@pytest.mark.parametrize(
    "text",
    ["In 2016 people told us.", "May I come in?", "100 organisations told us", "There were 3.", "A to B"],
)
def test_these_words_may_be_split_or_hold_a_number_and_its_word_only(text: str) -> None:
    assert kept(text).count("~") == ("organisations" in text)


def test_a_no_break_space_stays_what_it_is() -> None:
    assert non_breaking_blanks("Open\u00a0Doors") == {4}


def test_a_piece_that_is_too_long_is_parted_late() -> None:
    assert kept("It is 22 September 2016.", 17) == "It is 22~September~2016."
    assert kept("It is 22 September 2016.", 16) == "It is 22~September 2016."
    assert kept("We asked 100 organisations.", 10) == "We asked 100 organisations."
