"""P1, P2, P3, P5 and P9: numbers, dates and addresses that lead to one person are marked to the character."""

from __future__ import annotations

import pytest

from hwrender.diagnostics import Severity
from privacy_texts import as_row, codes, findings, found, rows


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("Her NHS number is 943 476 5919.", "943 476 5919"),
        ("NHS No. 9434765919", "9434765919"),
        ("He is 401-023-2137 to the NHS.", "401-023-2137"),
    ],
)
def test_an_nhs_number_is_found_with_its_check_digit_and_its_name(sentence: str, number: str) -> None:
    assert found(sentence) == [("P1", number)]
    assert findings(sentence)[0].severity is Severity.ERROR


def test_ten_digits_that_pass_the_check_alone_are_a_warning() -> None:
    (finding,) = findings("The code on the form was 943 476 5919.")
    assert (finding.code, finding.severity) == ("P1", Severity.WARNING)


def test_ten_digits_that_fail_the_check_are_nothing_without_the_word() -> None:
    assert codes("The code on the form was 943 476 5918.") == []


@pytest.mark.parametrize("number", ["AB 12 34 56 C", "AB123456C", "ab123456c", "QQ 12 34 56 A"])
def test_a_national_insurance_number_is_found(number: str) -> None:
    assert found(f"They read out {number} to all.") == [("P2", number)]


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ("Ring her on 07700 900123.", "07700 900123"),
        ("Ring +44 (0)7700 900 123 now.", "+44 (0)7700 900 123"),
        ("Her home is (0161) 496 0123.", "(0161) 496 0123"),
        ("His number in Poland is +48 22 123 45 67.", "+48 22 123 45 67"),
        ("Write to jane.smith@example.com now.", "jane.smith@example.com"),
        ("Write to jane dot smith at gmail dot com now.", "jane dot smith at gmail dot com"),
        ("I post as @jane_doe there.", "@jane_doe"),
        ("See facebook.com/jane.doe.92 for more.", "jane.doe.92"),
        ("Her Instagram is jane_82 now.", "jane_82"),
        ("Find her on Instagram as janeydoo.", "janeydoo"),
    ],
)
def test_ways_to_reach_a_person_are_found(words: str, marked: str) -> None:
    assert found(words) == [("P3", marked)]


@pytest.mark.parametrize(
    "words",
    [
        "Call 0800 123 4567 free of charge.",
        "Call 0808 800 4444 or 0300 068 3000.",
        "Call Samaritans on 116 123, or 111, or 101, or 999.",
        "Childline is on 0800 1111.",
        "Write to info@example.org or pals@example.nhs.uk.",
        "Follow @HealthwatchHackney and @NHSuk.",
        "ISBN 978-0-306-40615-7, registered charity 1106210, company number 08172770.",
        "We spoke to 1,234,567 people between 2014-2016.",
        "It costs £12,500 a year, or 07.30 to 18.00 each day.",
        "On 01/05/2016 14 people came.",
        "The part has the number +999 123 456 789.",
        "The book is ISBN 943 476 5919. The code is 111 111 1111.",
        "See facebook.com/groups and instagram.com/reels for more.",
        "Find us on Instagram as people.",
    ],
)
def test_helplines_shared_mailboxes_and_other_numbers_are_let_through(words: str) -> None:
    assert codes(words) == []


CONTACT = (
    "contact:\n  organisation: Healthwatch Hackney\n  phone: 020 7946 0123\n"
    "  email: jane@healthwatch.example\n  address: 12 Mare Street, London E8 1EA\n"
)


def test_the_organisation_s_own_contact_is_let_through_however_it_is_written() -> None:
    body = "Ring us on +44 20 7946 0123, write to Jane@healthwatch.example, or come to 12 Mare Street, E81EA."
    assert codes(body, CONTACT) == []
    assert codes(body.replace("0123", "0124"), CONTACT) == ["P3"]


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("Date of birth: 03/05/1961", "03/05/1961"),
        ("DOB 3.5.61, seen late.", "3.5.61"),
        ("She was born on 3 May 1961 in Hackney.", "3 May 1961"),
        ("He was born on the 3rd of May, 1961.", "the 3rd of May, 1961"),
        ("My birthday is May 3, 1961.", "May 3, 1961"),
        ("Her d.o.b. is 1961-05-03.", "1961-05-03"),
        ("3 May 1961 is her birthday.", "3 May 1961"),
        ("She came on 4 May 2016, and 3 May 1961 is her birthday.", "3 May 1961"),
        ("Year of birth: 1961", "1961"),
    ],
)
def test_a_date_of_birth_is_found_in_any_order_and_style(words: str, date: str) -> None:
    assert found(words) == [("P5", date)]


@pytest.mark.parametrize(
    "words",
    [
        "The survey ran from 3 May 2016 to 4 June 2016.",
        "The idea for the service was born in 2012.",
        "The clinic opened on 03/05/2016.",
        "The date of the visit was 3 May 2016.",
        "All of them were born before 3 May 1961.",
        "The clinic opened on 3 May 1961. Her birthday is soon.",
    ],
)
def test_other_dates_are_let_through(words: str) -> None:
    assert codes(words) == []


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ("The crime reference number is 2412345/16.", "2412345/16"),
        ("Her hospital number: RJ1234567", "RJ1234567"),
        ("A car, AB12 CDE, waited outside.", "AB12 CDE"),
        ("The sort code is 20-00-00.", "20-00-00"),
        ("The car in crime number ABC123D was found.", "ABC123D"),
    ],
)
def test_numbers_of_cases_vehicles_and_accounts_are_found(words: str, marked: str) -> None:
    assert found(words) == [("P9", marked)]


def test_a_message_never_repeats_the_secret() -> None:
    body = (
        "Her NHS number is 943 476 5919, her insurance is AB 12 34 56 C, ring 07700 900123 or "
        "jane@gmail.com, 12 Mare Street, E8 4RP, born on 3 May 1961, crime number 2412345/16. "
        "Sarah Khan said so."
    )
    told = " ".join(each.message + each.hint for each in findings(body))
    for secret in (
        "943",
        "5919",
        "AB 12",
        "07700",
        "jane",
        "Mare",
        "4RP",
        "1961",
        "2412345",
        "Sarah",
        "Khan",
    ):
        assert secret not in told


@pytest.mark.parametrize(
    ("number", "expected"), [("016977 234", []), ("016977 2345", ["P3"]), ("016977 23456", ["P3"])]
)
def test_a_phone_number_has_ten_or_eleven_digits(number: str, expected: list[str]) -> None:
    assert codes(f"Ring {number} now.") == expected


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("jane at gmail.com", ["P3"]),
        ("jane (at) plan.org", ["P3"]),
        ("jane at plan dot com", ["P3"]),
        ("jane at plan.org", []),
        ("me at gmail.com", []),
        ("jane at plan dot cat", []),
    ],
)
def test_an_address_in_words_has_a_spelt_sign_or_a_house_of_mailboxes(
    address: str, expected: list[str]
) -> None:
    assert codes(f"Write to {address} now.") == expected


@pytest.mark.parametrize(("age", "expected"), [("0", []), ("1", ["P9"]), ("120", ["P9"]), ("121", [])])
def test_an_age_is_from_1_to_120(age: str, expected: list[str]) -> None:
    assert codes(f"A {age}-year-old Romanian woman came.") == expected


@pytest.mark.parametrize("row", rows())
def test_a_labelled_sentence_gives_away_what_its_row_says(row: str) -> None:
    assert as_row(row.partition("\t")[0].replace("{", "").replace("}", "")) == row


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("| Service | Number |\n|---|---|\n| Out-of-hours pharmacy | 0191 498 0333 |", []),
        ("| Who to call | Phone |\n|---|---|\n| Crisis team | 0116 496 0999 |", []),
        ("| Service | Number |\n|---|---|\n| Mrs Holt, ward clerk | 0191 498 0333 |", ["P3"]),
        ("| Service | Number |\n|---|---|\n| Outreach team | 07700 900123 |", ["P3"]),
        ("| Carer | Number |\n|---|---|\n| Team of three | 0191 498 0333 |", ["P3"]),
    ],
)
def test_the_lines_of_services_in_a_table_of_them_are_let_through(row: str, expected: list[str]) -> None:
    assert [each for each in codes(row) if each == "P3"] == expected
