"""What nobody sees hides nothing: folded texts show figures and blanks plainly, and keep their places."""

from __future__ import annotations

import pytest

from hwrender.language.slices import Slice
from hwrender.prose import prose
from hwrender.prose.folding import folded
from hwrender.reading import read_text
from privacy_texts import FRONT, findings, found


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("07700\u200b900486", "P3"),
        ("077\u00ad00 900487", "P3"),
        ("０７７００ ９００４８８", "P3"),
        ("٠٧٧٠٠ ٩٠٠٤٨٩", "P3"),
        ("০৭৭০০ ৯০০৪৯০", "P3"),
        ("०७७०० ९००४९१", "P3"),
        ("07700\u2009900\u202f492", "P3"),
        ("0\u206077\u200d00 9\ufeff00493", "P3"),
        ("𝟎𝟕𝟕𝟎𝟎 𝟗𝟎𝟎𝟒𝟗𝟒", "P3"),
        ("AB\u200c123456\u00adC", "P2"),
        ("jane.d\u00adoe@gm\u200bail.com", "P3"),
        ("E\u200b8 4R\u00adP", "P4"),
        ("943\u2011476\u20115919", "P1"),
        ("943\u2010476\u20125919", "P1"),
        ("AB\u221212\u221234\u221256\uff0dC", "P2"),
    ],
)
def test_what_nobody_sees_hides_no_identifier_and_its_place_is_true(written: str, code: str) -> None:
    assert found(f"Words {written} more words.") == [(code, written)]


def test_a_date_of_birth_in_the_figures_of_another_script_is_found() -> None:
    assert found("Date of birth: ०३/०५/१९६१, she said.") == [("P5", "०३/०५/१९६१")]


def test_places_are_true_on_both_sides_of_what_was_folded() -> None:
    body = "A\u00add **b\u200b old** call 07700\u00ad900486, or &shy;07700 900487 and 07700 900488."
    assert found(body) == [("P3", "07700\u00ad900486"), ("P3", "07700 900487"), ("P3", "07700 900488")]


@pytest.mark.parametrize("words", ["Ring us.", "“Siân said” – naïve, £3.50, ½ of the women, m²."])
def test_a_text_with_nothing_to_fold_stays_as_it_is(words: str) -> None:
    document = read_text(FRONT.format(more="") + words + "\n", "report.md").document
    assert document is not None
    (text,) = [each for each in prose(document) if not each.field]
    assert folded(text) is text


@pytest.mark.parametrize("words", ["In 1\u200b990 we met.", "About ４５ people came at ９.３０.", "\u200b"])
def test_other_numbers_stay_clean_when_they_are_folded(words: str) -> None:
    assert findings(words) == []


def test_folding_moves_code_and_other_languages_with_their_words() -> None:
    source = FRONT.format(more="") + "A\u00ad and `pass\u00adword` and [słowo\u200b]{lang=pl} here.\n"
    document = read_text(source, "report.md").document
    assert document is not None
    text = folded(next(each for each in prose(document) if not each.field))
    assert text.text == "A and password and słowo here."
    assert [each.of(text.text) for each in (*text.code, *text.foreign)] == ["password", "słowo"]
    assert text.span(Slice(0, 5)).end_column - text.span(Slice(0, 5)).column == 6
