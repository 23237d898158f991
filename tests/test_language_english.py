"""Sentences in English are told from those of other languages, whatever the text is said to be in."""

from __future__ import annotations

import pytest

from hwrender.language.english import english_sentences


@pytest.mark.parametrize(
    "sentence",
    [
        "Two women with HIV.",
        "Kathleen Moss told us that she waited.",
        "She is the only Eritrean mother on the estate.",
        "They were sent home.",
        "There were three of us in the room.",
        "The nurse did not come.",
    ],
)
def test_an_english_sentence_is_known(sentence: str) -> None:
    assert [place.of(sentence) for place in english_sentences(sentence)] == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "Dywedodd Kathleen Moss ei bod yn sâl.",
        "Roedd y nyrs yn garedig iawn.",
        "Dwie kobiety powiedziały, że czekały.",
        "Două femei au spus că au așteptat.",
        "Die Frau kam, und Will sagte nein.",
        "Die Frau kam, und Will sagte: one woman said no.",
        "On a dit non, et me voilà.",
        "Me dijo que no era para mi.",
        "Laba haween ah ayaa yiri.",
        "İki kadın bekledi.",
        "3 menyw.",
        "07700 900461",
    ],
)
def test_a_sentence_of_another_language_is_not(sentence: str) -> None:
    assert english_sentences(sentence) == ()


def test_each_sentence_is_judged_alone() -> None:
    text = "3 menyw. Two women with HIV. Roedd yn oer. They told us that they waited."
    assert [place.of(text) for place in english_sentences(text)] == [
        "Two women with HIV.",
        "They told us that they waited.",
    ]
