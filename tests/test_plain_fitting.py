"""A phrase is swapped unread only where the words around it still fit."""

from __future__ import annotations

import pytest

from hwrender.language.slices import Slice
from hwrender.plain.fitting import PhraseSort, fits
from hwrender.plain.phrase_lists import find_wordy_phrases
from hwrender.plain.rewordings import rewrite


def fits_at(text: str, phrase: str, choice: str, sort: PhraseSort) -> bool:
    start = text.index(phrase)
    return fits(text, Slice(start, start + len(phrase)), choice, sort)


@pytest.mark.parametrize(
    ("text", "noun", "fitting"),
    [
        ("The residence was cold.", "residence", True),
        ("We saw a residence in Camden.", "residence", True),
        ("The residence manager was kind.", "residence", False),
        ("The care residence was cold.", "residence", False),
        ("The residence's garden was big.", "residence", False),
        ("The residences’ gardens were big.", "residences", False),
        ("Camden Residence was cold.", "Residence", False),
    ],
)
def test_a_noun_is_not_swapped_inside_a_compound(text: str, noun: str, fitting: bool) -> None:
    assert fits_at(text, noun, "home", PhraseSort.NOUN) is fitting


@pytest.mark.parametrize(
    ("text", "fitting"),
    [
        ("Most participants were happy.", True),
        ("We asked 12 participants.", True),
        ("Participants who were deaf waited.", False),
        ("Participants with a disability waited.", False),
        ("Female participants waited.", False),
        ("Survey participants waited.", False),
        ("Interview participants obtained help.", False),
        ("Training participants waited.", False),
    ],
)
def test_people_who_do_something_are_described_once(text: str, fitting: bool) -> None:
    noun = "Participants" if text.startswith("Part") else "participants"
    assert fits_at(text, noun, "people who took part", PhraseSort.NOUN) is fitting


@pytest.mark.parametrize(
    ("text", "verb", "choice", "fitting"),
    [
        ("They illustrated the problem.", "illustrated", "showed", True),
        ("This is illustrated by the table.", "illustrated", "shown", True),
        ("We saw an illustrated guide.", "illustrated", "shown", False),
        ("They obtained advice.", "obtained", "got", True),
        ("They had not obtained advice.", "obtained", "got", True),
        ("Advice was then obtained.", "obtained", "got", False),
        ("After obtaining advice, they left.", "obtaining", "getting", True),
    ],
)
def test_a_participle_that_describes_a_noun_is_no_verb(
    text: str, verb: str, choice: str, fitting: bool
) -> None:
    assert fits_at(text, verb, choice, PhraseSort.VERB) is fitting


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("The majority of patients left.", "Most patients left."),
        ("The majority of the patients left.", "Most of the patients left."),
        ("A number of them left.", "Some of them left."),
        ("A lot of the staff left.", "A lot of the staff left."),
        ("With regard to parking, people complained.", "With regard to parking, people complained."),
        ("They complained with regard to parking.", "They complained about parking."),
        ("In the event of a fire, leave.", "If there is a fire, leave."),
        ("In the event of delays, wait.", "In the event of delays, wait."),
        ("We regret the fact that it closed.", "We regret the fact that it closed."),
        ("His additional needs were not met.", "His additional needs were not met."),
    ],
)
def test_the_words_around_a_swap_stay_english(text: str, plain: str) -> None:
    assert rewrite(text, find_wordy_phrases(text)) == plain
