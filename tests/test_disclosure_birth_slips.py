"""P5: dates of birth in the wrong box, on a label, as a password, or said as numbers."""

from __future__ import annotations

import pytest

from privacy_texts import codes, found


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ("She gave it as the ninth of the third, nineteen forty-four.", "nineteen forty-four"),
        ('The tube was labelled "1958 Nov 02" M.', "1958 Nov 02"),
        ("19520317 was typed where the ward number goes.", "19520317"),
        ("The password is his birthday, 110349, like everybody's.", "110349"),
        ("He became a pensioner on 4 June 2021 and was cut off.", "4 June 2021"),
        ("Her son arrived on 14 October 2020, in a taxi.", "14 October 2020"),
        ("The name is blacked out; 12-MAR-1949 is not.", "12-MAR-1949"),
        ("The council stuck to 1.1.2001, a date it had made up for the boy.", "1.1.2001"),
    ],
)
def test_a_date_of_birth_that_slips_out_is_found(words: str, marked: str) -> None:
    assert [(code, marked in place) for code, place in found(words)] == [("P5", True)]


@pytest.mark.parametrize(
    "words",
    [
        "The form is dated 2019 Nov 02.",
        "File 20190417 holds the minutes.",
        "The chair arrived on 3 June 2019, and does not fit.",
        "The policy was reviewed on 12-MAR-2019.",
        "It is the thirty-first of the second, nineteen forty-four.",
        "The council stuck to 1.1.2001 as the day the lease began.",
    ],
)
def test_other_dates_are_let_through(words: str) -> None:
    assert codes(words) == []
