"""Names, "not", "must" and who did what in easy wording: other words for them are told from another thing."""

from __future__ import annotations

import pytest

from faithful_sets import of, warned
from hwrender.meaning.claims import ClaimForce, find_claims
from hwrender.meaning.model import sentences_of


@pytest.mark.parametrize(
    ("summary", "easy"),
    [
        # a name
        ("We asked 40 carers.", "We asked 40 carers in Brent."),
        ("Healthwatch England asked carers.", "We asked carers."),
        ("HWE asked carers.", "We asked carers."),
        ("There was tea and cake.", "There was tea And cake."),
        # "not"
        ("The clinic did not answer.", "The clinic did not answer. It never did answer."),
        # "must" and "should"
        ("We ask that Open Doors be fully funded.", "Open Doors should get all of its money."),
        ("Staff must attend.", "All staff must."),
        # who did it
        ("Support offered by the council helped.", "The council offered support."),
        ("The police read a report by the council.", "The council wrote a report. The police read it."),
    ],
)
def test_the_same_in_other_words_is_let_through(summary: str, easy: str) -> None:
    assert of(summary, easy) == []


@pytest.mark.parametrize(
    ("summary", "easy", "marked"),
    [
        ("We asked 40 carers.", "We asked 40 carers in Barnet.", ["Barnet"]),
        ("The clinic answered the letter.", "The clinic did not answer the letter.", ["not"]),
        ("The clinic opened in May.", "The clinic never opened in May.", ["never"]),
        ("Staff may attend the course.", "There is a course. Staff must.", ["must"]),
        (
            "The police came. Support offered by the council helped.",
            "The council came. Support offered by the police helped.",
            ["council", "police"],
        ),
        # clause by clause
        (
            "Waits for a bed rose and staff did not leave.",
            "Waits for a bed fell. Staff did not leave.",
            ["fell"],
        ),
        (
            "The council listened and then closed the centre. The police came.",
            "The council listened. The police closed the centre.",
            ["police"],
        ),
        (
            "The police, who had a van, closed the road and searched the council.",
            "The council closed the road.",
            ["council"],
        ),
    ],
)
def test_another_thing_is_found(summary: str, easy: str, marked: list[str]) -> None:
    assert warned(summary, easy) == marked


@pytest.mark.parametrize(
    ("summary", "easy", "marked"),
    [
        ("Dr Ahmed spoke first. Dr Ahmed spoke last.", "Somebody spoke first and last.", ["Dr Ahmed"]),
        ("HWE asked carers.", "Somebody asked carers.", ["HWE"]),
        ("Mrs Hwang asked carers.", "We asked carers.", ["Mrs Hwang"]),
    ],
    ids=["twice in the summary", "nobody says we", "a person"],
)
def test_a_name_that_is_left_out_is_a_note_once(summary: str, easy: str, marked: list[str]) -> None:
    assert [(severity, words) for severity, words, _ in of(summary, easy)] == [
        ("note", words) for words in marked
    ]


def test_a_word_says_how_firm_a_sentence_is_in_one_way() -> None:
    text = "You must go, you may have to pay, you might need to wait, and you could be able to ask."
    (sentence,) = sentences_of([text])
    assert [(claim.hit.words, claim.force) for claim in find_claims(sentence)] == [
        ("must", ClaimForce.MUST),
        ("may", ClaimForce.MAY),
        ("might", ClaimForce.MAY),
        ("could", ClaimForce.MAY),
        ("able to", ClaimForce.CAN),
    ]
