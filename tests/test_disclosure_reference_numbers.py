"""P9 and P3: numbers that lead to one person's file, money, car, machine or phone, written or said."""

from __future__ import annotations

import pytest

from privacy_texts import codes, found


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ("His prison number was A1234BC then.", "A1234BC"),
        ("Letters to B7781XK came back.", "B7781XK"),
        ("Her licence, MORGA657054SM9IJ, was taken.", "MORGA657054SM9IJ"),
        ("The driver number is SMITH 911220 J99AB as written.", None),
        ("Datix W12345 was filed.", "W12345"),
        ("It is in Datix ref: INC-45231.", "INC-45231"),
        ("His GMC number is 7123456.", "7123456"),
        ("She gave her NMC PIN 12A3456B.", "12A3456B"),
        ("Her UTR is 1234567890.", "1234567890"),
        ("Her unique taxpayer reference: 1234567890", "1234567890"),
        ("They took 4111 1111 1111 1111 off her.", "4111 1111 1111 1111"),
        ("They took 3782-822463-10005 off her.", None),
        ("Pay it to 20-00-00 12345678 now.", "20-00-00 12345678"),
        ("It is GB82 WEST 1234 5698 7654 32 there.", "GB82 WEST 1234 5698 7654 32"),
        ("Posted from 81.2.69.142 at night.", "81.2.69.142"),
        ("The IP address is 10.1.2.3 there.", "10.1.2.3"),
        ("Posted from 2001:0db8:85a3:0000:0000:8a2e:0370:7334 at night.", None),
        ("Her phone is 00:1A:2b:3c:4d:5e on it.", "00:1A:2b:3c:4d:5e"),
        ("They saw ab12cde outside.", "ab12cde"),
        ("The car, ab12 cde, was outside.", "ab12 cde"),
        ("His van is AIZ 4421 now.", "AIZ 4421"),
        ("The passport number is ab1234567 on it.", "ab1234567"),
        ("Her reference was HX-20194 on it.", "HX-20194"),
        ("Crime reference 01/AB/1234/16 was closed.", "01/AB/1234/16"),
        ("Police ref 2412345/16 was closed.", "2412345/16"),
        ("Court case no. 2AB01234 was heard.", "2AB01234"),
    ],
)
def test_a_number_that_leads_to_one_person_is_found(words: str, marked: str | None) -> None:
    assert codes(words) == ["P9"] if marked is None else found(words) == [("P9", marked)]


@pytest.mark.parametrize(
    "words",
    [
        "Order number 123456789 and invoice 20194 were paid.",
        "Charity number 1106210, company number 08172770.",
        "The ISBN is 9780306406157, or 978-0-306-40615-7.",
        "They use version 1.2.3.4 and read paragraph 12.24.30.1 twice.",
        "It cost £4,111,111.00, or 4,111,111 pounds.",
        "The claim 2016 and the case 2015/16 were closed.",
        "Nothing is as it was in 12 men or of 24 men.",
        "Card 4111 1111 1111 1112 has a wrong digit.",
        "The Datix system went live in 2016.",
        "They spoke to 0161 people on 12-05-2016 to 14-05-2016.",
        "The rent 1200 of them pay, and the staff 1200 of us met, went up.",
        "At 10:30:15 and 12:45 they rang.",
        "GMC rules and the NMC code apply to all 12 of them.",
    ],
)
def test_other_numbers_are_let_through(words: str) -> None:
    assert [code for code in codes(words) if code != "P6"] == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("NHS no: 9 4 3 4 7 6 5 9 1 9.", [("P1", "9 4 3 4 7 6 5 9 1 9")]),
        ("Copied: N H S no 9 4 3  4 7 6 5 9 1 9", [("P1", "9 4 3  4 7 6 5 9 1 9")]),
        ("My NHS number: nine four three four seven six five nine one nine.", ["P1"]),
        ("Her NHS number is nine, four three four, seven six five, nine one nine.", ["P1"]),
        ("The NHS gave marks of 9 4 3 4 7 6 5 9 1 8.", []),
        ("We gave marks of 9 4 3 4 7 6 5 9 1 9.", []),
        ("They read out AB/12/34/56/C to all.", [("P2", "AB/12/34/56/C")]),
        ("His N.I. number is ab 12 34 56 c.", [("P2", "ab 12 34 56 c")]),
    ],
)
def test_a_number_for_life_is_found_however_it_is_spelt(words: str, expected: list[object]) -> None:
    told = found(words)
    assert [
        told[at] if isinstance(each, tuple) else told[at][0] for at, each in enumerate(expected)
    ] == expected
    assert len(told) == len(expected)


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ("Ring oh seven seven double oh nine double oh four six one now.", None),
        ("Ring zero seven seven zero zero, nine zero zero, four six one.", None),
        ("Ring 07700 nine oh oh four six one.", "07700 nine oh oh four six one"),
        ("Ring plus four four, seven seven double oh nine double oh four six one.", None),
        ("Ring oh two oh, seven nine four six, oh one two three.", None),
        ("Ring O7700 900461 now.", "O7700 900461"),
        ("Ring 0 7 7 0 0 9 0 0 4 6 1 now.", "0 7 7 0 0 9 0 0 4 6 1"),
        ("Ring 07700•900•461 now.", "07700•900•461"),
        ("See wa.me/447700900461 for it.", "447700900461"),
        ("See m.me/jane.doe.92 for it.", "jane.doe.92"),
        ("See t.me/jane_doe for it.", "jane_doe"),
        ("Write to jane at hotmail dot co dot uk now.", "jane at hotmail dot co dot uk"),
        ("Write to jane underscore doe at gmail dot com now.", "jane underscore doe at gmail dot com"),
        ("Write to jane.doe(a)gmail.com now.", "jane.doe(a)gmail.com"),
        ("Write to jane.doe (at) yahoo (dot) co (dot) uk now.", "jane.doe (at) yahoo (dot) co (dot) uk"),
    ],
)
def test_a_way_to_reach_somebody_is_found_however_it_is_spelt(words: str, marked: str | None) -> None:
    assert codes(words) == ["P3"] if marked is None else found(words) == [("P3", marked)]


@pytest.mark.parametrize(
    "words",
    [
        "They counted one, two, three, four, five, six, seven, eight, nine, ten.",
        "Ring oh eight oh eight eight double oh four four four four for free.",
        "Ring oh three hundred one two three four five six seven.",
        "The code is oh one two three.",
        "The bus is double the price, and the train is triple.",
    ],
)
def test_other_digits_in_words_are_let_through(words: str) -> None:
    assert [code for code in codes(words) if code != "P6"] == []
