"""P5: dates of birth in tables, told by what happened on them, and in other languages."""

from __future__ import annotations

import pytest

from privacy_texts import codes, found


@pytest.mark.parametrize(
    "head",
    ["Date of birth", "DOB", "D.O.B.", "Born", "Birthday", "Date of birth (day, month, year)", "Born on"],
)
def test_a_date_in_a_column_or_a_row_of_births_is_found(head: str) -> None:
    column = f"| Person | {head} |\n|---|---|\n| A | 3 May 1961 |\n| B | 03/05/61 |"
    assert found(column) == [("P5", "3 May 1961"), ("P5", "03/05/61")]
    row = f"| What | A | B |\n|---|---|---|\n| {head} | 3 May 1961 | May 1961 |"
    assert found(row) == [("P5", "3 May 1961"), ("P5", "May 1961")]


@pytest.mark.parametrize("head", ["Date of visit", "Opened", "Born abroad", "Births", "Date"])
def test_a_date_in_another_column_is_let_through(head: str) -> None:
    assert codes(f"| Place | {head} |\n|---|---|\n| A | 3 May 2016 |") == []


@pytest.mark.parametrize("cell", ["London", "45", "In hospital", "1961"])
def test_what_is_no_day_in_a_column_of_births_is_let_through(cell: str) -> None:
    assert codes(f"| Group | Born |\n|---|---|\n| A | {cell} |") == []


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("She turned 40 on 3 May.", "3 May"),
        ("He turned forty-two on Friday 3 May 2019.", "Friday 3 May 2019"),
        ("Her twins arrived on 12 June 2019.", "12 June 2019"),
        ("The baby was due on 3 May.", "3 May"),
        ("Her birthday is 3 May.", "3 May"),
        ("They celebrated her 50th on 3 May 2019.", "3 May 2019"),
        ("He celebrated his 60th birthday on 12 June.", "12 June"),
        ("D.o.b. 03.05.61, seen late.", "03.05.61"),
        ("I was 18 on 12 June 2016.", "12 June 2016"),
        ("My son will be 12 on the 3rd of May.", "3rd of May"),
        ("She had her baby on 3 May 2019.", "3 May 2019"),
        ("Her due date was 3 May.", "3 May"),
        ("My daughter came into the world on 3 May 2019.", "3 May 2019"),
        ("On 3 May she turned 40.", "3 May"),
        ("I turn 50 this 14 February.", "14 February"),
        ("She reached 65 on 3 May 2019.", "3 May 2019"),
    ],
)
def test_a_day_on_which_somebody_was_born_or_had_a_birthday_is_found(words: str, date: str) -> None:
    assert found(words) == [("P5", date)]


@pytest.mark.parametrize(
    "words",
    [
        "The clinic turned 40 on 3 May.",
        "We celebrated the 50th anniversary of Healthwatch on 3 May 2019.",
        "It was 40 on 3 May 2019, and hot.",
        "She had a scan on 3 May 2019.",
        "They had their 50th meeting on 3 May 2019.",
        "The parcels arrived on 12 June 2019.",
        "My daughter came on 12 June 2019.",
        "On 3 May we turned 40 away.",
        "She was ill on 12 June 2016.",
        "The project reached 40 people on 3 May 2019.",
        "The open day was on 3 May 2019, and women of 40 came.",
        "The new rooms were due on 3 May 2019.",
        "Mothers and babies came on Mondays in May.",
    ],
)
def test_other_days_are_let_through(words: str) -> None:
    assert codes(words) == []


@pytest.mark.parametrize(
    ("language", "words", "date"),
    [
        ("cy", "Ganwyd ar 3 Mai 1961.", "3 Mai 1961"),
        ("cy", "Cafodd ei geni ar 12 Mehefin 1985.", "12 Mehefin 1985"),
        ("pl", "Data urodzenia: 03.05.1961", "03.05.1961"),
        ("ro", "Data nașterii 3 mai 1961", "3 mai 1961"),
        ("pt", "Nasceu a 3 de maio de 1961 em Faro.", "3 de maio de 1961"),
        ("tr", "Doğum tarihi: 3 Mayıs 1961", "3 Mayıs 1961"),
        ("bn", "জন্ম ০৩/০৫/১৯৬১", "০৩/০৫/১৯৬১"),
        ("zh", "她生于1961年5月3日", "1961年5月3日"),
        ("so", "Waxay dhalatay 3 May 1961", "3 May 1961"),
    ],
)
def test_a_date_of_birth_is_found_in_other_languages(language: str, words: str, date: str) -> None:
    assert ("P5", date) in found(f"::: lang={language}\n{words}\n:::")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("cy", "Agorodd y clinig ar 3 Mai 2016."),
        ("pl", "Spotkanie było 3 maja 2016."),
        ("fr", "La clinique a ouvert le 3 mai 2016."),
        ("fr", "Né à Lyon, il a 40 ans."),
        ("cy", "Ganwyd hi yma; agorodd y clinig ar 3 Mai 2016."),
    ],
)
def test_other_dates_of_other_languages_are_let_through(language: str, words: str) -> None:
    assert found(f"::: lang={language}\n{words}\n:::") == []
