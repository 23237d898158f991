"""Passives, numbers, dates, initials, contractions and rare words: what the labelled sets do not show."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hwrender.language.passive import find_passives
from hwrender.language.quantities import read_quantities
from hwrender.language.quantity import in_figures
from hwrender.language.slices import Slice
from hwrender.plain.contractions import find_negative_contractions, find_other_contractions
from hwrender.plain.dates import find_dates
from hwrender.plain.hard_words import find_rare_words
from hwrender.plain.number_rules import find_mixed_numbers, find_number_words, find_short_amounts
from hwrender.plain.percentages import find_fractions, find_percentages, in_people
from hwrender.plain.phrase_lists import (
    find_foreign_words,
    find_hurtful_words,
    find_idioms,
    find_wordy_phrases,
)
from hwrender.plain.ranges import find_ranges
from hwrender.plain.readability import known_words
from hwrender.plain.rewordings import rewrite


def test_a_passive_tells_its_participle_and_who_did_it() -> None:
    text = "Research was conducted by Healthwatch Hackney."
    (passive,) = find_passives(text)
    assert passive.place.of(text) == "was conducted"
    assert passive.participle == "conducted"
    assert passive.agent is not None
    assert passive.agent.of(text) == "by Healthwatch"


@pytest.mark.parametrize("text", ["It was sent by post.", "It was paid by Monday.", "It was cut by asking."])
def test_how_and_when_are_no_doers(text: str) -> None:
    (passive,) = find_passives(text)
    assert passive.agent is None


def test_every_share_offered_is_honest() -> None:
    """ "About" is within 2 points, "nearly" within 3.5 below, and "more than" never too much."""
    for tenths in range(1001):
        percent = tenths / 10
        words = in_people(percent)
        if words in {"none", "all"} or " in 100" in words:
            continue
        share = _share(words)
        match words.split()[0]:
            case "about":
                assert abs(share - percent) <= 2
            case "nearly":
                assert 0 < share - percent <= 3.5
            case "more":
                assert share < percent
            case _:
                assert share == pytest.approx(percent, abs=0.05)


def _share(words: str) -> float:
    plain = words.removeprefix("about ").removeprefix("nearly ").removeprefix("more than ")
    if plain == "half":
        return 50
    part, whole = plain.split(" in ")
    return 100 * int(part) / int(whole)


@pytest.mark.parametrize("percent", [-1, 100.1])
def test_what_is_no_share_has_no_wording(percent: float) -> None:
    with pytest.raises(ValueError, match="no share"):
        in_people(percent)


def test_percentages_are_put_in_place_in_their_own_grammar() -> None:
    text = "62% of people agreed. Of the women, 25% did not. Costs rose by 5%."
    assert rewrite(text, find_percentages(text)) == (
        "About 6 in 10 people agreed. Of the women, 1 in 4 did not. Costs rose by 5%."
    )


def test_a_hedge_is_kept_true() -> None:
    text = "Over 58% agreed and less than 42% did not."
    assert rewrite(text, find_percentages(text)) == "More than half agreed and fewer than half did not."


def test_fractions_are_numbers_of_people() -> None:
    text = "Two thirds of people and a quarter of the staff came."
    assert rewrite(text, find_fractions(text)) == "2 in 3 people and 1 in 4 of the staff came."


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("twenty two", 22), ("twenty-two", 22), ("one hundred and five", 105), ("two thousand and ten", 2010),
        ("three hundred thousand", 300_000), ("two million", 2_000_000), ("nineteen", 19), ("one", 1),
        ("five hundred and sixty-seven", 567),
    ],
)  # fmt: skip
def test_numbers_in_words_are_read(words: str, value: int) -> None:
    assert [(each.place, each.value) for each in read_quantities(words)] == [(Slice(0, len(words)), value)]


def test_numbers_side_by_side_stay_apart() -> None:
    assert [each.value for each in read_quantities("two, three and forty. Five twenty")] == [2, 3, 40, 5, 20]


@pytest.mark.parametrize(
    ("value", "figures"),
    [
        (7, "7"),
        (1200, "1,200"),
        (2_000_000, "2 million"),
        (3_500_000, "3.5 million"),
        (1_234_567, "1,234,567"),
    ],
)
def test_figures_are_printed_the_british_way(value: int, figures: str) -> None:
    assert in_figures(value) == figures


def test_printed_figures_are_read_with_commas_at_thousands_alone() -> None:
    assert [each.value for each in read_quantities("1,200 and 62.5")] == [1200, 62.5]
    assert [each.value for each in read_quantities("1,20")] == [1, 20]


def test_numbers_are_mixed_only_where_there_are_figures() -> None:
    assert find_mixed_numbers("Two of the three came.") == ()
    assert len(find_mixed_numbers("Two of the 22 came.")) == 1


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Can't you see?", "Can you not see?"),
        ("Why didn’t they ring?", "Why did they not ring?"),
        ("I can’t. They won't.", "I cannot. They will not."),
        ("Don't worry.", "Do not worry."),
        ("nurses who don't listen", "nurses who do not listen"),
    ],
)
def test_negatives_are_written_out(text: str, plain: str) -> None:
    assert rewrite(text, find_negative_contractions(text)) == plain


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("They're here and it's late.", "They are here and it is late."),
        ("It's been hard.", "It has been hard."),
        ("I'd like that.", "I would like that."),
        ("the council's plan, people’s views", "the council's plan, people’s views"),
        ("It's closed.", "It's closed."),
    ],
)
def test_other_contractions_are_written_out_where_that_is_sure(text: str, plain: str) -> None:
    assert rewrite(text, find_other_contractions(text)) == plain


def test_an_unlikely_century_is_not_put_in_place_unread() -> None:
    (rewording,) = find_dates("born on 1/1/85")
    assert (rewording.best, rewording.safe) == ("1 January 1985", False)


def test_days_that_never_were_are_no_dates() -> None:
    assert find_dates("On 31/04/2017 and 29/02/2017 and 0/1/2017") == ()


def test_a_range_after_between_takes_and() -> None:
    text = "between 10-20 people aged 25–49"
    assert rewrite(text, find_ranges(text)) == "between 10 and 20 people aged 25 to 49"


def test_names_that_are_known_are_not_rare() -> None:
    text = "Hackney is a place. The holistic way is Hackney's."
    assert [each.word for each in find_rare_words(text)] == ["hackney", "holistic"]
    assert [each.word for each in find_rare_words(text, known_words(["Healthwatch Hackney"]))] == ["holistic"]


def test_a_lower_bound_asks_for_rarer_words() -> None:
    text = "The statutory and the holistic"
    assert [each.word for each in find_rare_words(text)] == ["statutory", "holistic"]
    assert [each.word for each in find_rare_words(text, zipf=3.5)] == ["holistic"]


@given(st.text(alphabet="aA1I 0.-–/%,£'’“”()nNtT\n62Mayofbyes", max_size=80))
def test_every_place_lies_in_the_text_and_says_something(text: str) -> None:
    finders = (
        find_percentages, find_fractions, find_ranges, find_dates, find_number_words, find_short_amounts,
        find_negative_contractions, find_other_contractions, find_foreign_words, find_idioms,
        find_wordy_phrases, find_hurtful_words,
    )  # fmt: skip
    for find in finders:
        rewordings = find(text)
        assert list(rewordings) == sorted(rewordings, key=lambda rewording: rewording.place)
        for rewording in rewordings:
            assert 0 <= rewording.place.start < rewording.place.end <= len(text)
            assert rewording.place.of(text).strip()
            assert rewording.best != rewording.place.of(text)
