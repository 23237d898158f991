"""P1 to P5 as people tell them: numbers said or run together, homes with no street, births with no date."""

from __future__ import annotations

import pytest

from privacy_texts import codes, found


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ("The file is plan_9434765919_new.docx.", ("P1", "9434765919")),
        ("The card gave a CHI number, 240356 7142, and no name.", ("P1", "240356 7142")),
        ("NHSNo 943 476 59 19 was on it.", ("P1", "943 476 59 19")),
        ("You can read RA 20 53 48 on it.", ("P2", "RA 20 53 48")),
        ("It was called esa_KS921856C.pdf on the drive.", ("P2", "KS921856C")),
        (
            "P for Peter, R for Robert, thirty-four, eighty, fifty-six, D for dog.",
            ("P2", "P for Peter, R for Robert, thirty-four, eighty, fifty-six, D"),
        ),
        ("Write to j.rees(AT)example(DOT)wales today.", ("P3", "j.rees(AT)example(DOT)wales")),
        (
            "It is big underscore kev, then the curly a, then example dot co dot uk.",
            ("P3", "big underscore kev, then the curly a, then example dot co dot uk"),
        ),
    ],
)
def test_a_number_or_an_address_is_found_as_it_is_said(words: str, marked: tuple[str, str]) -> None:
    assert [each for each in found(words) if each[0] == marked[0]] == [marked]


@pytest.mark.parametrize(
    "words",
    [
        "Lot LW118305A was recalled.",
        "Batch AB 12 34 56 was recalled.",
        "Follow us: @HWNorthmoor",
        "The surgery's number has been engaged all day; we know it by heart, 01632 960 100, by now.",
        "Send a card, then look at example dot com.",
    ],
)
def test_numbers_of_things_and_of_services_are_let_through(words: str) -> None:
    assert codes(words) == []


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ("She is moored at the winding hole below Lock 44 all year.", "at the winding hole below Lock 44"),
        ("Caravan behind the Wheatsheaf", "Caravan behind the Wheatsheaf"),
        ("Rough sleeper, new: under the slip road", "under the slip road"),
        ("Post goes c/o Brig Inn.", "Brig Inn"),
        ("Somebody at number 9 has the keys.", "9"),
        ("They put 8 tanyard lane on it.", "8 tanyard lane"),
        ("Top flat, old bank", "Top flat, old bank"),
        ("| Address |\n|---|\n| The Haven |", "The Haven"),
        ("| Bed | Days |\n|---|---|\n| Maple 6 | long |", "Maple 6"),
        ("The boy was held in pod 2, Hawthorn Unit, for weeks.", "pod 2, Hawthorn Unit"),
        ("She sleeps in the doorway of 112 Westgate.", "112 Westgate"),
        ("His wife runs the group from 14 Alamein Close.", "14 Alamein Close"),
    ],
)
def test_where_somebody_sleeps_is_found_without_a_street_and_number(words: str, marked: str) -> None:
    assert found(words) == [("P4", marked)]


@pytest.mark.parametrize(
    "words",
    [
        "The needle exchange has moved from 14 Canal Street to 2 Market Place.",
        "Put CB2 0QQ in the satnav for the hospital.",
        "The landing pad, at 50.7312, -3.5076, is lit.",
        "Food parcels: Unit 6, Tyne Trading Estate.",
        "| E-mail address |\n|---|\n| Given |",
        "| Proof of address |\n|---|\n| None |",
        "He was number 9 on the list.",
        "Two busy main road crossings were closed.",
        "A caravan on the Common was turned into a clinic.",
    ],
)
def test_where_a_service_is_leads_to_nobody(words: str) -> None:
    assert "P4" not in codes(words)


def test_an_address_of_somebody_is_found_beside_a_service() -> None:
    assert "P4" in codes("She was sent home from hospital to 14 Canal Street.")


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ("I was born the day they buried Churchill, I was.", "the day they buried Churchill"),
        ("She went into labour on the night of the Aberfan disaster.", "the night of the Aberfan disaster"),
        ("She was born on the last day of June nineteen ten.", "June nineteen ten"),
        ("Two days short of being sixty, on 29 November 2016, she rang.", "29 November 2016"),
        ("Our son would've been eighteen on the tenth of this month.", "on the tenth of this month"),
        (
            "I go on Saturday week, the 23rd, that's when I'm 66.",
            "Saturday week, the 23rd, that's when I'm 66",
        ),
        (
            "A girl of four years and eleven days old on 20 May 2018.",
            "four years and eleven days old on 20 May 2018",
        ),
        ("Age on admission (16 October 2017): exactly thirteen weeks", "exactly thirteen weeks"),
        ("His daughter's feet and “XXIV · VI · MMXVIII”.", "XXIV · VI · MMXVIII"),
        ("The baby was born 5/v/2017.", "5/v/2017"),
        ("They typed 0 7 / 0 6 / 1 9 5 5 in the box.", "0 7 / 0 6 / 1 9 5 5"),
        ("Gentleman, 7 Dec '44, bring boots.", "7 Dec '44"),
        ("They had entered him as 11/23/1989 there.", "11/23/1989"),
        ("Pisces, 20 Feb, it says.", "20 Feb"),
        ("Birth date given as Lammas, 1941.", "Lammas, 1941"),
        ("| DOB |\n|---|\n| Lammas 1960 |", "Lammas 1960"),
    ],
)
def test_a_day_of_birth_is_found_however_it_is_told(words: str, marked: str) -> None:
    assert [each for each in found(words) if each[0] == "P5"] == [("P5", marked)]


@pytest.mark.parametrize(
    "words",
    [
        "The unit was born the day they closed the old one.",
        "The hospice turned forty on 2 October.",
        "The wait was exactly thirteen weeks.",
        "It was 30 on Monday.",
        "Woman, 3 May 2016",
        "Over the door is MDCCCXCVII.",
        "The first day of June was hot.",
    ],
)
def test_days_that_are_nobody_s_birthday_are_let_through(words: str) -> None:
    assert "P5" not in codes(words)
