"""P6 and P7 as people tell them: few people without a plain number, and two numbers that give a third one."""

from __future__ import annotations

import pytest

from privacy_texts import codes, findings, found


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ("The clinic saw two confirmed cases of TB.", "two confirmed cases of TB"),
        ("The clinic saw a single case of FGM.", "a single case of FGM"),
        ("Deaths by suicide: 3", "Deaths by suicide: 3"),
        ("He is the last survivor of the fever hospital.", "the last survivor"),
        ("The lone man in the room eats early.", "The lone man in"),
        ("A brace of old submariners came.", "A brace of old submariners"),
        (
            "With the exception of a single mother, they had all been.",
            "With the exception of a single mother",
        ),
        ("Returned a form in Braille: one", "one"),
        ("Women under 25 seen by the nurse: 4", "4"),
        ("Ethnicity: Chinese, 1", "1"),
        ("We met carers of adults with Down's (22) and Angelman (1).", "1"),
        ("There's four of us on nights who'd back this up.", "four of us"),
        ("Three of her workmates were told to go.", "Three of her workmates"),
        ("2x Roma mums came.", "2x Roma mums"),
        ("How many had been trafficked? Two.", "How many had been trafficked? Two"),
        ("Four on our landing have had it.", "Four on our landing have"),
        ("Me and two others know.", "Me and two others"),
        ("A husband and wife, both deaf, came.", "A husband and wife, both"),
        ("One set of twins was born there.", "One set of twins"),
        ("| Ethnicity | Tally |\n|---|---|\n| Chinese | 1 |\n| White | 38 |", "1"),
        ("| Age | Number self-harming |\n|---|---|\n| 10 to 12 | 2–3 |", "2–3"),
    ],
)
def test_few_people_are_found_however_they_are_told(words: str, marked: str) -> None:
    assert found(words) == [("P6", marked)]


@pytest.mark.parametrize(
    "words",
    [
        "Suppose three people share a kettle.",
        "Imagine four patients in one bay.",
        "Toilets for women: 2",
        "People per room: 3",
        "Missed appointments: 4",
        "Two cases of wine were left.",
        "She was one in a million.",
        "The last nurse on the list rang.",
    ],
)
def test_numbers_of_things_and_of_what_might_be_are_no_few_people(words: str) -> None:
    assert codes(words) == []


@pytest.mark.parametrize(
    "words",
    [
        "The list stood at 23, of whom 17 were women.",
        "Fifty-nine had been told, out of the sixty-three living there.",
        "All fourteen on Monday had papers, and ten of Friday's eleven.",
        "By June there were 61 on the register; by July, 64.",
        "The register rose from 41 to 44.",
        "Respondents 140; respondents less those in the scheme 138.",
        "There were 32 in the clinic, boys outnumbering girls by fifteen to one.",
        "In a class of 28, absence took up 14 per cent of the register.",
        "Base: 30 people. Yes 63%, no 30%, prefer not to say makes up the rest.",
        "Replies: 55. Replies from people born here: 52.",
        "- Interviews done: 20\n- Of these, straight: 18",
        "Of 40, 38 were white.",
        "All 40 were invited and 37 came.",
        "It was 40 with the twins and 38 without.",
        "40 residents; men 37.",
        "Women 61, men 58, total 122.",
        "| Group | Members |\n|---|---|\n| Anyone on dialysis | 47 |\n| On dialysis, has leave | 45 |",
        "| Week | Overdoses so far |\n|---|---|\n| 30 | 57 |\n| 31 | 59 |",
        "| House | Residents | Vaccinated | Refused |\n|---|---|---|---|\n| Alder | 23 | 20 | * |",
        "| Base | Answer | Share |\n|---|---|---|\n| 44 | Has thought of it | 6.8% |",
    ],
)
def test_two_numbers_that_leave_few_people_over_are_found_by_the_words_between(words: str) -> None:
    assert {"P6", "P7"} & {*codes(words)}


@pytest.mark.parametrize(
    "words",
    [
        "Of 50 calls, 46 were picked up.",
        "29 of the 31 rooms were open.",
        "Cleanliness got 47 out of 50.",
        "In May there were 38 pharmacies and in June 36.",
        "- Toilets: 12\n- Toilets that lock: 10",
        "Complaints rose from 211 to 260.",
        "Of the building's 22 clocks, 20 tell a different time.",
        "There are 45 residents and 41 beds.",
    ],
)
def test_two_numbers_of_things_or_of_others_give_nobody_away(words: str) -> None:
    assert codes(words) == []


def test_a_cell_that_the_others_give_back_gets_no_number_in_its_stead() -> None:
    row = "| Where | People | Under 18 | 18 and over |\n|---|---|---|---|\n| Hostel | 30 | 4 | 26 |"
    (finding,) = findings(row)
    assert (finding.code, finding.suggestion) == ("P6", None)
    assert "gives it back" in finding.message
