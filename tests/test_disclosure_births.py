"""P5: kinds of dates of birth as reports write them, and other days."""

from __future__ import annotations

import pytest

from privacy_texts import codes, found


@pytest.mark.parametrize(
    "words",
    [
        "D.O.B. 30-JAN-1988",
        "DOB 30/Jan/88 on the band.",
        "Her date of birth, 3-May-1961, was wrong.",
        "dob: 03MAY1961",
        "He gave the third of the fifth, sixty-one as his date of birth.",
        "My date of birth is the second of the eleventh nineteen forty-four.",
        '"Date of birth? Ninth of July, forty-eight."',
        '"Twelfth of the third seventy, I said, born and bred here."',
        "Born 4th of the 6th 1952, he is a proud man.",
        "I was born the 14th of the 2nd '39.",
        "She said nine, seven, forty-eight for her date of birth.",
        "My birthday's the first of April.",
        "He was born on Christmas Day 1950.",
        "The baby was born on New Year's Eve.",
        "Our daughter, born Boxing Day 2021, has never had a check.",
        "He was a Christmas Day baby, 1948.",
        "Her 100th birthday, 3 March 2024, was missed.",
        "The balloon for his 80th birthday (12 June 2023) was still up.",
        "It will be his 21st on 4 September.",
        "She celebrated turning 90 on 6 January 2022.",
        "He would have been 50 on 3 May 2023.",
        "She'd have been 18 on 3 May.",
        "My little boy will be one on 4 March.",
        "The twins came early, on 12 June 2019.",
        "I gave birth on 3 May 2021 with no midwife.",
        "She gave birth to a girl on 3 May 2021.",
        "Her little girl arrived, six weeks early, on 3 May 2021.",
        "My son was delivered by emergency section on 3 May 2021.",
        "He was born at 30 weeks on 3 May 2021.",
        "Born premature, 3 May 2021, he spent a month in the unit.",
        "My waters broke and he was born that night, 3 May 2021.",
        "The EDD was 3 May 2024.",
        "Her due date, 3 May 2024, came and went.",
        "Expected date of delivery: 3 May 2024",
        "Mrs A (born 3/5/61) waited.",
        "Mrs A (b. 3/5/61) waited.",
        "Mr B, b. May 1961, waited.",
        "Patient: female, DOB 3rd May 61.",
        "A woman with the d.o.b 03 05 61 waited.",
        "His birth certificate says 3 May 1961.",
        "The birth was registered as 3 May 2021.",
        "The child, whose birthday is on 29 February, is two.",
        "We sang for him on 3 May, his birthday.",
        "They turned 65 together on 5 May 2020.",
        "He hit 70 on 5 May 2020.",
        "Mum made it to 100 on 5 May 2020.",
        "I'm 40 on Saturday 5 May.",
        "It was her sixteenth on 5 May 2020.",
        "They share a birthday: 3 May.",
        "Birthdate 1961/05/03",
        "Born: May '61",
        "Ganed ef ar 5 Ebrill 1939.",
        "Data urodzenia 3.05.1961",
        "I had my caesarean on Valentine's Day 2023.",
        "The baby came on Boxing Day.",
        "I had him on 3 May 2021 at home.",
        "She had twins on 12 June 2019.",
        "She was pregnant and due on 3 May.",
        "He was stillborn on 3 May 2021.",
        "He aged out on 3 May, the day he turned 18.",
        "Cefais fy ngeni ar 3 Mai 1961.",
        "Fy mhen-blwydd yw 3 Mai 1961.",
        "YOB: 1961",
        "Little Aria made her entrance on 3 May 2021.",
        "Her baby, due 12 March 2025, is her third.",
        "We went into labour on 3 May and waited.",
    ],
)
def test_a_day_of_birth_or_a_birthday_is_found_however_it_is_told(words: str) -> None:
    assert "P5" in codes(words)


@pytest.mark.parametrize(
    "words",
    [
        "The birth centre was born out of a petition in November 2011.",
        "The birth rate fell on 3 May 2019.",
        "A birth plan was written on 3 May 2019.",
        "The birth pool opened on 3 May 2019.",
        "Our charity celebrated its 10th birthday on 3 May 2019.",
        "The hub's fifth birthday, 3 May 2019, had a cake.",
        "The NHS turned 70 on 5 July 2018.",
        "The NHS's 75th birthday was 5 July 2023.",
        "Healthwatch was born on 1 April 2013.",
        "The service was born on 1 April 2013.",
        "The idea was born in March 2012 at a meeting.",
        "The scheme turned one on 3 May 2019.",
        "The report is due on 3 May 2024.",
        "Replies were due by 3 May 2024.",
        "The new scanner arrived on 3 May 2024.",
        "She arrived on 3 May 2024 at the ward.",
        "The 50th visit was on 3 May 2024.",
        "On the third of the month she came.",
        "The first of the two visits was on 3 May.",
        "He was 12th on the list on 3 May.",
        "The clinic had been 40 years old on 3 May.",
        "Babies born after 1 April 2020 get the jab.",
        "Children born between 1 May 2010 and 3 June 2012 can come.",
        "People born before 1957 need no jab.",
        "The rule was born of need in May 2020.",
        "We met 12 mothers on 3 May.",
        "They delivered the letters on 3 May.",
        "The birth partner policy changed on 3 May 2020.",
        "The ward had its first birthday party on 3 May 2020.",
        "Nobody turned up on 3 May.",
        "They reached 40 homes on 3 May.",
        "It was a birthday to remember.",
        "Christmas Day was busy on the ward.",
        "On Boxing Day 2022 the surgery was shut.",
        "She died on 3 May 2020.",
        "She had her operation on 3 May 2020.",
        "He moved in on 3 May 2020.",
        "Mr B, b. Leeds, waited on 3 May 2020.",
        "The genitourinary clinic opened on 3 May 2016.",
        "Linda House opened on 3 May 2016.",
        "Lindsay met us on 3 May 2016.",
        "Gemma's notes are from 3 May 2016.",
        "She had her scan on 3 May 2020.",
        "She was due on 3 May to see the dentist.",
        "The newborn unit opened on 3 May 2020.",
        "Nasty letters came on 3 May 2016.",
        "He went into hospital on 3 May 2020.",
    ],
)
def test_days_of_services_and_other_days_are_no_births(words: str) -> None:
    assert "P5" not in codes(words)


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("My birthday is the ninth of the seventh, forty-eight.", "the ninth of the seventh, forty-eight"),
        ("Born 4th of the 6th 1952.", "4th of the 6th 1952"),
        ("Date of birth: nine, seven, forty-eight.", "nine, seven, forty-eight"),
        ("Date of birth: nine, seven, oh five.", "nine, seven, oh five"),
        ("Date of birth: 03MAY1961.", "03MAY1961"),
        ("Date of birth: 03MAY61.", "03MAY61"),
        ("Date of birth: the second of May '44.", "the second of May '44"),
        ("Born on Boxing Day 2022.", "Boxing Day 2022"),
    ],
)
def test_a_date_that_is_said_is_marked_whole(words: str, date: str) -> None:
    assert found(words) == [("P5", date)]


def test_a_said_date_of_no_calendar_is_none() -> None:
    assert codes("Date of birth: the thirty-first of the sixth, forty-eight.") == []


@pytest.mark.parametrize("head", ["Patient DOB", "Name and date of birth", "D of B", "Birthdays in the home"])
def test_a_date_under_a_head_that_speaks_of_births_is_found(head: str) -> None:
    assert codes(f"| Who | {head} |\n|---|---|\n| A | 3 May 1961 |") == ["P5"]
