"""P9: ages, origins and illnesses in the forms that reports write, and what leads to nobody."""

from __future__ import annotations

import pytest

from hwrender.language.ages import read_ages
from hwrender.language.nationalities import read_origins
from hwrender.language.rare_facts import read_rare_illnesses
from privacy_texts import codes


@pytest.mark.parametrize(
    "words",
    [
        "Filipina, 52, wanted to be believed.",
        "Woman, 34, Albanian.",
        "F, 34, Albanian",
        "Age: 34, Albanian, F",
        "Albanian male, 19 yrs",
        "A Kurdish mum of 28 told us.",
        "An Albanian girl of nineteen told us.",
        "A nineteen-year-old Albanian woman told us.",
        "A woman of 34 from Albania told us.",
        "A 34-year-old from Eritrea, a mother, told us.",
        "Sudanese man, aged 34. Says tooth pulled with pliers.",
        "34yo Somali woman",
        "Female, Nigerian, age 41",
        "A Frenchwoman, 61, told us.",
        "She is Polish and 34.",
        "Polish grandmother (71) told us.",
        "He's 45, Romanian, and sleeps rough.",
        "Man from Iraq, 29.",
        "My son's nine and has Batten disease.",
        "My daughter is six and she has Rett syndrome.",
        "The Tongan woman in Llandovery had her son do it.",
        "The Bhutanese family in Crewe had no interpreter.",
        "A Fijian nurse on Ash ward told us.",
        "A Mongolian student in Bangor told us.",
        "The man from Tuvalu in Goole told us.",
        "A Laotian grandmother living in Rhyl told us.",
        "She came from Vanuatu and lives in Brigg.",
        "A lad with Friedreich's ataxia in Hawes waited.",
        "We heard from a woman with stiff person syndrome in Louth.",
        "He has Wolfram syndrome and is 19.",
        "My sister, 41, has Erdheim-Chester disease.",
        "A boy of seven with Sanfilippo syndrome told us.",
        "I have Stickler syndrome and I'm the only one in Wick.",
        "Her husband, in Thirsk, has Niemann-Pick.",
        "A man in his village in Skye has progeria.",
        "Living with Ehlers-Danlos on the Isle of Tiree, she told us.",
        "One mother in Diss whose baby has Edwards' syndrome told us.",
        "The only Eritrean mother on the estate",
        "the only Tongan in Llandovery",
        "As the sole Sikh resident he had no meals he could eat.",
        "The village's only Syrian family told us.",
        "the one Tibetan family in Hexham",
    ],
)
def test_words_that_lead_to_one_person_are_found(words: str) -> None:
    assert "P9" in codes(words)


@pytest.mark.parametrize(
    "words",
    [
        "People with Huntington's waited in Dalston.",
        "Women over fifty from Caribbean families in Wolverhampton told us.",
        "A leaflet on Down's syndrome in Leeds is new.",
        "A man with Parkinson's disease in Leeds told us.",
        "She has Crohn's disease and lives in Leeds.",
        "My mum, 81, has Alzheimer's disease.",
        "My son is nine and has asthma.",
        "My daughter, nine, has Down's syndrome.",
        "He has Lyme disease and is 40.",
        "The Tongan club in Llandovery met.",
        "Bhutanese people in Crewe met.",
        "Polish women aged 25 to 49 told us.",
        "A Polish woman told us.",
        "A woman, 34, told us.",
        "The 34 Polish women told us.",
        "We met 19 Albanian women.",
        "The only Polish shop closed.",
        "The only thing is the bus.",
        "The only woman who answered was kind.",
        "Huntington's disease is an illness of the brain that runs in families.",
        "The Sickle Cell Society in Leeds helps a man.",
        "The Ehlers-Danlos clinic in London saw her.",
        "A Tibetan bowl in the room was nice.",
        "A Mongolian restaurant in York gave food.",
        "The Georgian house in Bath is old.",
        "The Maltese cross on the wall.",
        "Staff from Fiji Airways came.",
    ],
)
def test_groups_services_common_illnesses_and_things_are_let_through(words: str) -> None:
    assert "P9" not in codes(words)


@pytest.mark.parametrize(
    ("words", "ages"),
    [
        ("A mother of two, a girl of nine and a mum of 28.", ["nine", "28"]),
        ("Aged 45 or 46. Age 34. A 34yo, 52F, came.", ["Age 34", "34yo", "52F"]),
        ("She is forty-five. He's 45, and it is 45.", ["forty-five", "45", "45"]),
        ("34, Albanian (52), 61.", ["34", "52", "61"]),
        ("45 years old, aged 130, 3 to 4 years old.", ["45 years old"]),
    ],
)
def test_an_age_is_read_with_its_words(words: str, ages: list[str]) -> None:
    assert sorted(each.of(words) for each in read_ages(words)) == sorted(ages)


def test_an_origin_is_a_nationality_or_a_country_after_from() -> None:
    words = "A Sri Lankan man from Tonga met Germany in Fiji, a Polishing cloth, and Irish Travellers."
    assert [each.place.of(words) for each in read_origins(words)] == ["Sri Lankan", "from Tonga", "Irish"]


def test_an_illness_with_a_name_is_rare_unless_many_have_it() -> None:
    words = "Wolfram syndrome, Crohn’s disease, Huntington’s, a Heart disease, Wolfram music."
    found = sorted(read_rare_illnesses(words))
    assert [each.of(words) for each in found] == ["Wolfram", "Wolfram syndrome", "Huntington’s", "Wolfram"]
