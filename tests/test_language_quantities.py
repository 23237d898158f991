"""The one reader of numbers: what it reads in the labelled texts, and what always holds of it."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from hwrender.language.bounds import Bound
from hwrender.language.number_words import NumeralForm
from hwrender.language.quantities import read_quantities
from hwrender.language.quantity import Quantity, QuantityKind, in_figures
from hwrender.language.slices import Slice
from quantity_sets import readings, rows

ROWS = rows()
_WORDS = st.sampled_from(
    [
        "a",
        "one",
        "two",
        "five",
        "twelve",
        "twenty",
        "thirty",
        "hundred",
        "thousand",
        "million",
        "dozen",
        "half",
        "third",
        "thirds",
        "quarter",
        "point",
        "and",
        "of",
        "in",
        "out",
        "to",
        "or",
        "between",
        "at",
        "least",
        "more",
        "than",
        "about",
        "couple",
        "score",
        "first",
        "second",
        "5",
        "17",
        "1,200",
        "2.5",
        "£",
        "%",
        "p",
        "k",
        "m",
        "bn",
        "-",
        "–",
        "/",
        ":",
        "per",
        "cent",
        "times",
        "people",
        "weeks",
        "no",
        "Seven",
        "Sisters",
        "020",
        "7946",
        "0000",
        "½",
        "+",
        ".",
        ",",
        "one's",
    ]
)
TEXTS = st.one_of(
    st.text(), st.lists(_WORDS, max_size=30).map(" ".join), st.lists(_WORDS, max_size=30).map("".join)
)


def only(text: str) -> Quantity:
    (quantity,) = read_quantities(text)
    assert quantity.place == Slice(0, len(text)), quantity.place.of(text)
    return quantity


def test_the_labelled_table_is_large_enough_and_names_every_kind() -> None:
    assert len(ROWS) >= 500
    labels = " ".join(readings for _, readings in ROWS)
    assert [kind.value for kind in QuantityKind if kind.value not in labels] == []
    assert [bound.value for bound in Bound if bound is not Bound.EXACT and bound.value not in labels] == []


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_a_text_of_the_labelled_table_is_read(text: str, expected: str) -> None:
    assert readings(text) == expected


@pytest.mark.parametrize("ends", ["The end.", "2 people", "Over 5 more."])
def test_texts_one_after_another_are_read_as_each_by_itself(ends: str) -> None:
    for text, expected in ROWS:
        joined = f"{text.rstrip('.')}.\n\n{ends}"
        alone = readings(text.rstrip(".") + ".")
        assert readings(joined) == " | ".join(each for each in (alone, readings(ends)) if each != "-") or "-"
        assert expected


@given(TEXTS, TEXTS)
def test_places_are_true_and_in_order(text: str, other: str) -> None:
    found = read_quantities(text + other)
    for quantity in found:
        assert 0 <= quantity.place.start < quantity.place.end <= len(text + other)
        assert quantity.place.of(text + other).strip() == quantity.place.of(text + other)
        assert quantity.place.start == quantity.number.start < quantity.number.end <= quantity.place.end
        for part in quantity.parts:
            assert quantity.place.start <= part.place.start < part.place.end <= quantity.place.end
    for one, following in pairwise(found):
        assert one.place.end <= following.place.start


@given(TEXTS)
def test_a_bound_stands_beside_its_number(text: str) -> None:
    for quantity in read_quantities(text):
        if quantity.bound_place is not None:
            assert quantity.bound is not Bound.EXACT
            assert quantity.bound_place.of(text).strip()
            assert not quantity.bound_place.overlaps(quantity.place)


@given(TEXTS, st.integers(0, 40), st.integers(1, 10))
def test_nothing_is_read_in_a_place_that_is_taken(text: str, start: int, length: int) -> None:
    taken = Slice(start, min(len(text), start + length))
    for quantity in read_quantities(text, (taken,)):
        assert not quantity.place.overlaps(taken)


@given(st.text("0123456789 ,.-/:£%pABkm()", max_size=60))
def test_every_figure_belongs_to_a_quantity(text: str) -> None:
    found = read_quantities(text)
    covered = {at for each in found for at in range(each.place.start, each.place.end)}
    assert [at for at, character in enumerate(text) if character.isdigit() and at not in covered] == []


@given(st.integers(0, 10**9))
def test_a_number_said_in_words_is_read_back(value: int) -> None:
    for words in (num2words(value, lang="en_GB"), num2words(value, lang="en")):
        quantity = only(words.replace(",", ""))
        assert (quantity.kind, quantity.value, quantity.form) == (
            QuantityKind.COUNT,
            value,
            NumeralForm.WORDS,
        )


@given(st.integers(1, 10**9))
def test_an_ordinal_said_in_words_is_read_back(value: int) -> None:
    quantity = only(num2words(value, lang="en_GB", to="ordinal").replace(",", ""))
    assert (quantity.kind, quantity.value) == (QuantityKind.ORDINAL, value)


@given(st.integers(0, 10**9), st.integers(0, 3))
def test_a_decimal_is_read_back(whole: int, places: int) -> None:
    value = Fraction(whole, 10**places)
    assert only(in_figures(value)).value == value
    assert only(f"{whole:,}.25").value == whole + Fraction(1, 4)


@given(st.integers(1, 10**9))
def test_what_is_printed_is_read_back(value: int) -> None:
    for written in (f"£{in_figures(value, is_money=True)}", in_figures(value), f"{in_figures(value)}%"):
        assert only(written).value == value
        assert only(written).in_figures() == written


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        ("a hundred and five", "105"), ("two million", "2 million"),
        ("one and a half million", "1.5 million"), ("two and a half", "2.5"), ("twenty-second", "22nd"),
        ("eleventh", "11th"), ("third", "3rd"),
        ("sixty-six per cent", "66%"), ("two thirds", "2 in 3"), ("one in five", "1 in 5"),
        ("twelve pounds fifty", "£12.50"), ("fifty pence", "50p"), ("two to three dozen", "24 to 36"),
        ("three to four million pounds", "£3 million to £4 million"), ("minus five degrees", "-5"),
        ("five thousandths", "1 in 200"), ("£3.5bn", "£3.5 billion"), ("3:1", "3 to 1"),
    ],
)  # fmt: skip
def test_a_quantity_is_put_in_figures(words: str, figures: str) -> None:
    assert only(words).in_figures() == figures


def test_a_range_has_ends_in_the_unit_of_both() -> None:
    quantity = only("£3-4m")
    assert (quantity.value, quantity.high, quantity.unit) == (3_000_000, 4_000_000, "£")
    assert [each.place.of("£3-4m") for each in quantity.parts] == ["£3", "4m"]


def test_a_part_has_what_it_is_part_of() -> None:
    text = "16 of the 17"
    part, whole = only(text).parts
    assert (part.value, part.place.of(text), whole.value, whole.place.of(text)) == (16, "16", 17, "17")
    assert only(text).share == Fraction(16, 17)
    assert only("66%").share == Fraction(66, 100)


def test_a_bound_knows_its_words() -> None:
    text = "There were no more than 40."
    (quantity,) = read_quantities(text)
    assert quantity.bound_place is not None
    assert (quantity.bound, quantity.bound_place.of(text)) == (Bound.AT_MOST, "no more than")


@pytest.mark.parametrize(
    "piece", ["1", "1-", "1 ", "one ", "a hundred and ", "£1/", "1.1.", "ab-", "0 ", "1,000,", "(((1"]
)
def test_long_texts_take_time_that_grows_with_their_length(piece: str) -> None:
    """A text of 100,000 characters is read at once; a step that looked over all of it would take minutes."""
    assert read_quantities(piece * (100_000 // len(piece))) is not None


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("2 out of 5 women", NumeralForm.FIGURES),
        ("two out of five women", NumeralForm.WORDS),
        ("two out of 5 women", NumeralForm.BOTH),
        ("5 to 10 weeks", NumeralForm.FIGURES),
        ("five to ten weeks", NumeralForm.WORDS),
        ("5 to ten weeks", NumeralForm.BOTH),
    ],
)
def test_two_numbers_in_one_have_the_form_of_both(text: str, form: NumeralForm) -> None:
    assert [each.form for each in read_quantities(text)] == [form]


def test_a_range_shares_its_scale_only_where_its_start_would_be_less_than_its_end() -> None:
    (both,) = read_quantities("2 to 3 million people")
    assert both.parts[0].value == 2_000_000
    (alone,) = read_quantities("2 to 2 million people")
    assert alone.parts[0].value == 2


def test_a_time_with_stops_in_its_half_of_the_day_is_taken_whole() -> None:
    text = "It opens at 5 a.m. in June."
    assert [each.place.of(text) for each in read_quantities(text)] == ["5 a.m"]
