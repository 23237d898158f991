"""Words, and how common they are."""

from __future__ import annotations

import subprocess
import sys

import pytest

from hwrender.language.frequency import COMMONEST, RAREST, zipf_frequency
from hwrender.language.tokens import plain_form, plain_words, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("People don't know.", ["People", "don't", "know"]),
        ("People don’t know", ["People", "don’t", "know"]),
        ("the women’s clinic", ["the", "women’s", "clinic"]),
        ("‘quoted’ words", ["quoted", "words"]),
        ("non-judgemental care", ["non-judgemental", "care"]),
        ("a word – and another—one", ["a", "word", "and", "another", "one"]),
        ("and/or", ["and", "or"]),
        ("in 2015/16", ["in", "2015/16"]),
        ("£3.5m or 62%, about 1,000", ["£3.5m", "or", "62%", "about", "1,000"]),
        ("ages 16-17 and 80+", ["ages", "16-17", "and", "80+"]),
        ("A&E at 9.30am", ["A&E", "at", "9.30am"]),
        ("e.g. this, at 9 a.m.", ["e.g.", "this", "at", "9", "a.m."]),
        ("Write to info@example.org.", ["Write", "to", "info@example.org"]),
        ("See www.example.org/a-b, please", ["See", "www.example.org/a-b", "please"]),
        ("5-year plan, 20th May", ["5-year", "plan", "20th", "May"]),
        ("café naïve Zoë", ["café", "naïve", "Zoë"]),
        ("আমি যাই", ["আমি", "যাই"]),
        ("LGBTQ+ people", ["LGBTQ+", "people"]),
        ("… – !", []),
    ],
)
def test_a_text_is_cut_into_words(text: str, expected: list[str]) -> None:
    found = words(text)
    assert [word.text for word in found] == expected
    assert all(text[word.start : word.end] == word.text for word in found)


def test_the_plain_form_has_no_case_curls_or_possessive() -> None:
    assert [plain_form(word) for word in ("Women’s", "workers’", "DON’T", "it’s", "Ann's")] == [
        "women", "workers", "don't", "it's", "ann",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("word", "least", "most"),
    [
        ("the", 7.5, 8), ("council", 4.8, 5.3), ("borough", 3.5, 4.2), ("holistic", 3.0, 3.7),
        ("stigmatised", 2.5, 3.0), ("cessation", 2.5, 3.4), ("people", 6, 7), ("don’t", 5.5, 6.5),
    ],
)  # fmt: skip
def test_frequencies_are_on_the_zipf_scale(word: str, least: float, most: float) -> None:
    assert least <= zipf_frequency(word) <= most


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("organisation", "organization"), ("colour", "color"), ("centre", "center"), ("paediatric",
        "pediatric"), ("counselling", "counseling"), ("behaviour", "behavior"), ("marginalised",
        "marginalized"), ("judgemental", "judgmental"), ("analyse", "analyze"), ("licence", "license"),
    ],
)  # fmt: skip
def test_british_spellings_are_as_common_as_american_ones(british: str, american: str) -> None:
    assert zipf_frequency(british) == zipf_frequency(american) > RAREST


def test_words_that_are_not_in_the_table_are_rarest_and_figures_never_rare() -> None:
    assert zipf_frequency("zzyzxq") == RAREST
    assert zipf_frequency("£3.5m") == COMMONEST
    assert zipf_frequency("info@example.org") == COMMONEST


def test_a_hyphened_word_is_as_rare_as_its_rarest_part() -> None:
    assert zipf_frequency("stigma-free") == zipf_frequency("stigma")


def test_the_table_is_read_only_when_a_frequency_is_asked_for() -> None:
    program = (
        "import hwrender.language.frequency as f; assert f._table.cache_info().currsize == 0;"
        "f.zipf_frequency('the'); assert f._table.cache_info().currsize == 1"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


@pytest.mark.parametrize("text", ["well being", "Care Act", " a  GP ", "Deaf", ""])
def test_plain_words_of_letters_are_the_words_in_plain_form(text: str) -> None:
    assert plain_words(text) == tuple(plain_form(word.text) for word in words(text))


@pytest.mark.parametrize("text", ["well-being", "don't", "café", "A&E", "and/or", "stage 2", "end."])
def test_a_text_with_other_signs_has_no_plain_words(text: str) -> None:
    assert plain_words(text) is None
