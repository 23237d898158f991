"""Forms of words: endings come off, meanings stay apart."""

from __future__ import annotations

import pytest

from hwrender.pictures.word_forms import form, forms

SAME = (
    "report reports reported reporting", "policy policies", "share shares shared sharing",
    "stop stops stopped stopping", "travel travels travelled travelling", "call calls called calling",
    "worry worries worried worrying", "tell tells told telling", "child children",
    "care cares cared caring", "use uses used using", "house houses", "need needs needed needing",
    "miss misses missed missing",
    "move moves moved moving", "family families", "nurse nurses", "box boxes", "crisis crises",
    "pay paid paying", "judge judges judged judging", "save saves saved saving",
    "gp gps", "address addresses",
    "die died dying", "virus viruses", "choose chose chosen choosing", "plan plans planned planning",
)  # fmt: skip

APART = (
    ("police", "policy"), ("work", "worker"), ("care", "car"), ("care", "carer"), ("meet", "meeting"),
    ("house", "housing"), ("train", "training"), ("new", "news"), ("use", "us"), ("benefit", "benefits"),
    ("find", "findings"), ("close", "closed"), ("drink", "drunk"),
    ("park", "parking"), ("nurse", "nursing"), ("thing", "th"),
)  # fmt: skip


@pytest.mark.parametrize("words", SAME)
def test_the_forms_of_a_word_meet(words: str) -> None:
    assert len({form(word) for word in words.split()}) == 1, {word: form(word) for word in words.split()}


@pytest.mark.parametrize(("one", "other"), APART)
def test_different_words_stay_apart(one: str, other: str) -> None:
    assert form(one) != form(other)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They don't judge", "they do not judge"),
        ("can’t", "can not"),
        ("A&E", "a&e"),
        ("the nurse's bag", "nurse bag"),
        ("person-centred", "person centre"),
        ("Sözünüz", "sözünüz"),
        ("", ""),
    ],
)
def test_a_text_becomes_forms_in_order(text: str, expected: str) -> None:
    assert " ".join(forms(text)) == expected
