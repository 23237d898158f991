"""P9: a rare illness or origin with an age or a place, and "the only" one of a kind, mean one person."""

from __future__ import annotations

import pytest

from privacy_texts import codes, findings, found


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ("She is the only Eritrean mother on the estate.", "only Eritrean mother"),
        ("The only Jewish patient on the ward was moved.", "only Jewish patient"),
        ("The only man with Huntington's waited.", "only man with Huntington's"),
        ("The only person from Tibet waited.", "only person from Tibet"),
        ("He is the only openly gay Traveller there.", "only openly gay Traveller"),
        ("She was the sole Vietnamese carer there.", "sole Vietnamese carer"),
        ("The sole Traveller in the group said that staff laughed at her.", "sole Traveller"),
        ("As the only Black woman on the ward, she felt watched.", "only Black woman"),
        ("The only Chinese respondent could not read the form.", "only Chinese respondent"),
        ("A man with Huntington's in Dalston, 34, waited.", "A man with Huntington's in Dalston"),
        ("She has cystic fibrosis and lives in Clapton.", "She has cystic fibrosis and lives in Clapton"),
        ("He is 34 and has motor neurone disease.", "He is 34 and has motor neurone disease"),
        ("A 34-year-old with Tourette's told us.", "34-year-old with Tourette's"),
        ("An Uyghur man in Dalston told us.", "An Uyghur man in Dalston"),
        ("A Bolivian carer at the hostel told us.", "A Bolivian carer at the hostel"),
        ("My son has albinism, and in our village they stare.", "My son has albinism, and in our village"),
    ],
)
def test_what_means_one_person_is_found(words: str, marked: str) -> None:
    assert found(words) == [("P9", marked)]


@pytest.mark.parametrize(
    "words",
    [
        "People with Huntington's waited in Dalston.",
        "Our 12 people with MND met in Dalston.",
        "A woman with cystic fibrosis told us that she waited.",
        "The Huntington's Disease Association helps a man in Leeds.",
        "A Somali woman in Hackney told us.",
        "Yemeni people in Hackney met.",
        "The only Turkish women's group closed.",
        "The only Polish interpreter left.",
        "The only way to the Polish club is by bus.",
        "Only Somali women came.",
        "Children with spina bifida can go to Homerton Hospital.",
        "She told us about people with ataxia in Leeds.",
        "I have Huntington's. In May I waited.",
    ],
)
def test_groups_services_and_a_fact_alone_are_let_through(words: str) -> None:
    assert codes(words) == []


def test_each_kind_says_what_it_is() -> None:
    (only,) = findings("The only Tibetan mother left.")
    (rare,) = findings("A man with Huntington's in Dalston left.")
    (three,) = findings("A 34-year-old Polish woman left.")
    assert len({only.message, rare.message, three.message}) == 3
