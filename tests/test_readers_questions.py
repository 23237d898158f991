"""Questions on hard facts: how many, when, who, what should happen; none where it would not be English."""

from __future__ import annotations

import pytest

from hwrender.readers.ideas import ideas_in
from hwrender.readers.questions import MOST_QUESTIONS, questions_of
from reader_reports import REPORT, ideas

FRAME = "---\ntitle: A\nlang: en-GB\n---\n\n## Part\n\nSummary.\n\n::: easy-read\n{words}\n:::\n"


def asked(words: str) -> list[str]:
    return [each.asked for each in questions_of(ideas_in(FRAME.format(words=words), "a.md"))]


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("22 people took part.", "How many people took part?"),
        ("1,200 people wrote to us.", "How many people wrote to us?"),
        ("We met 41 people.", "What number goes here? “We met … people.”"),
        ("In September 2016 we asked people about care.", "When was this? “We asked people about care.”"),
        ("We asked people about care in May 2016.", "When was this? “We asked people about care.”"),
        ("The council wanted to make changes.", "Who wanted to make changes?"),
        ("Healthwatch Hackney did this work.", "Who did this work?"),
        ("The council should listen to people.", "What should the council do?"),
        ("Hackney Council must keep the service.", "What must Hackney Council do?"),
        ("Staff should get more training.", "What should staff get?"),
    ],
)
def test_a_fact_is_asked_for_in_the_words_of_its_sentence(sentence: str, question: str) -> None:
    assert asked(sentence) == [question]


@pytest.mark.parametrize(
    "sentence",
    [
        "1 person said so.",
        "About 40% of people agreed.",
        "People like it.",
        "It should stop.",
        "Staff should be kind.",
        "BSL is British Sign Language.",
        "The council did not listen.",
        "One man told us his story.",
        "It will open in May 2025.",
        "“The council wanted this.”",
        "What should the council do?",
    ],
)
def test_what_would_be_no_english_or_could_show_a_person_is_not_asked(sentence: str) -> None:
    assert asked(sentence) == []


def test_a_part_has_a_few_questions_each_of_another_kind() -> None:
    words = "\n\n".join(f"{number} people came on day {number}." for number in range(20, 30))
    assert len(asked(words)) == 1
    several = "22 people came.\n\nThe council paid.\n\nStaff should listen.\n\nWe met nurses in May 2016."
    assert len(asked(several)) == MOST_QUESTIONS


def test_a_question_knows_its_answer_and_the_idea_that_says_it() -> None:
    found = questions_of(ideas())
    assert [(each.idea, each.answer) for each in found] == [
        (1, "We asked 40 people about buses in January 2026."),
        (3, "Anytown Council should put up shelters."),
    ]
    assert all(each.answer in REPORT.replace("**", "") for each in found)
