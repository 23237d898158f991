"""Scores and formulas, worked out by hand where a text is short enough."""

from __future__ import annotations

import pytest

from hwrender.language.syllables import syllables
from hwrender.plain.readability import Band, band, known_words, measure
from wordings import EASY_READ

OFFICIALESE = (
    "It was also concluded that Open Doors services should be continued by the London Borough of Hackney "
    "along with the cessation of support for enforcement against sex workers in the borough."
)
LIMITS = (
    EASY_READ.wording.easy_score,
    EASY_READ.wording.nearly_easy_score,
    EASY_READ.wording.hard_score,
)
EASY = "The council should keep paying for Open Doors. It should stop asking the police to move women on."


def test_counts_are_those_of_a_person_with_a_pencil() -> None:
    measures = measure(["The cat sat. The dog ran off.", "A heading"])
    assert (measures.words, measures.sentences, measures.longest_sentence) == (9, 3, 4)
    assert measures.syllables == 10
    assert measures.words_per_sentence() == 3


def test_units_are_never_joined() -> None:
    assert measure(["one two three", "four five six"]).longest_sentence == 3


def test_long_sentences_are_counted_from_the_sixteenth_and_twenty_first_word() -> None:
    def sentence(length: int) -> str:
        return " ".join(["go"] * length) + "."

    measures = measure([sentence(15), sentence(16), sentence(20), sentence(21), sentence(26)])
    assert (measures.over_15_words, measures.over_20_words, measures.over_25_words) == (4, 2, 1)


def test_the_score_is_sentence_length_and_share_of_rare_words() -> None:
    measures = measure(["The holistic cat sat down."])
    assert measures.rare_words == 1
    assert measures.score() == pytest.approx(5 + 100 / 5)


def test_names_that_are_known_are_not_rare() -> None:
    known = known_words(["Healthwatch Hackney", "St. Leonard’s Hospital"])
    assert {"healthwatch", "hackney", "leonard", "hospital"} <= known
    assert measure(["Hackney’s people went to Healthwatch."], known).rare_words == 0
    assert measure(["Hackney’s people went to Healthwatch."]).rare_words == 2


def test_flesch_kincaid_follows_its_formula() -> None:
    # 6 words, 1 sentence, 6 syllables: 0.39 * 6 + 11.8 * 1 - 15.59
    assert measure(["The cat sat on the mat."]).flesch_kincaid() == pytest.approx(-1.45)


def test_lix_counts_words_of_more_than_six_letters() -> None:
    assert measure(["The council listens to us."]).lix() == pytest.approx(5 + 100 * 2 / 5)


def test_smog_counts_words_of_three_syllables() -> None:
    # 1 in 1 sentence is 30 in 30
    assert measure(["Recommend it."]).smog() == pytest.approx(1.043 * 30**0.5 + 3.1291)


def test_officialese_and_its_easy_wording_are_far_apart() -> None:
    hard, easy = measure([OFFICIALESE]), measure([EASY])
    assert band(hard.score(), *LIMITS) is Band.NOT_EASY_READ
    assert band(easy.score(), *LIMITS) is Band.EASY
    assert hard.longest_sentence == 31
    assert hard.flesch_kincaid() - easy.flesch_kincaid() > 7
    assert hard.lix() - easy.lix() > 25


def test_a_text_without_words_scores_nought() -> None:
    measures = measure(["", " … ", "–"])
    assert (measures.score(), measures.lix(), measures.flesch_kincaid(), measures.smog()) == (0, 0, 0, 0)


@pytest.mark.parametrize(
    ("score", "expected"),
    [
        (24.0, Band.EASY), (24.1, Band.NEARLY), (26.0, Band.NEARLY), (26.1, Band.HARD), (28.0, Band.HARD),
        (28.1, Band.NOT_EASY_READ),
    ],
)  # fmt: skip
def test_a_limit_belongs_to_the_easier_band(score: float, expected: Band) -> None:
    assert band(score, *LIMITS) is expected


SYLLABLES = """
the 1, people 2, police 2, council 2, worker 2, service 2, services 3, information 4, personal 3, holistic 3,
vulnerable 4, marginalised 4, stigmatised 3, emergency 4, accommodation 5, recommended 4, assessment 3,
equality 4, strategic 3, statutory 4, objective 3, residents 3, research 2, conducted 3, judgemental 3,
sensitively 4, trained 1, called 1, asked 1, wanted 2, needed 2, worried 2, played 1, carried 2, tried 1,
agreed 2, social 2, special 2, patient 2, appreciate 4, create 2, creation 3, idea 3, area 3, being 2, doing
2, saying 2, player 2, employer 3, little 2, handled 2, settled 2, theatre 3, centre 2, centres 2, metre 2,
wishes 2, matches 2, houses 2, places 2, homeless 2, useful 2, movement 2, statement 2, agreement 3, somewhere
2, therefore 2, lifestyle 2, various 3, serious 3, obvious 3, audience 3, experience 4, science 2, society 4,
variety 4, quiet 2, diet 2, usual 3, actual 3, fuel 2, tongue 1, league 1, unique 2, question 2, medium 3,
radio 3, period 3, media 3, material 4, union 2, million 2, opinion 3, rhythm 2, racism 3, didn't 2, don't 1,
couldn't 2, NHS 3, non-judgemental 4
"""


@pytest.mark.parametrize(
    ("word", "count"), [(pair.split()[0], int(pair.split()[1])) for pair in SYLLABLES.strip().split(",")]
)
def test_syllables_are_counted_as_they_are_said(word: str, count: int) -> None:
    assert syllables(word) == count
