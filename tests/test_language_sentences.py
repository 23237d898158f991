"""Where sentences end, case by case."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hwrender.language.sentences import sentence_ends, split_sentences

TABLE = Path(__file__).parent / "labelled" / "sentences.txt"


def cases() -> list[tuple[str, tuple[str, ...]]]:
    """The texts of the table and their sentences."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    marked = [line.replace("\\n", "\n") for line in lines if line and not line.startswith("#")]
    return [(line.replace("|", ""), tuple(part.strip() for part in line.split("|"))) for line in marked]


@pytest.mark.parametrize(("text", "sentences"), cases())
def test_a_text_is_split_where_the_table_says(text: str, sentences: tuple[str, ...]) -> None:
    assert tuple(part.of(text) for part in split_sentences(text)) == sentences


def test_the_table_has_at_least_120_cases() -> None:
    assert len(cases()) >= 120


@given(st.text(alphabet="aA1 .?!…“”\"'()\n-é। No", max_size=60))
def test_no_word_is_lost_between_sentences(text: str) -> None:
    slices = split_sentences(text)
    assert "".join("".join(part.of(text).split()) for part in slices) == "".join(text.split())
    assert all(part.of(text) == part.of(text).strip() != "" for part in slices)
    assert list(slices) == sorted(slices)


@given(st.text(alphabet="aA1 .?!…“”\"'()\n-é। No", max_size=60))
def test_ends_rise_and_follow_words(text: str) -> None:
    ends = sentence_ends(text)
    assert list(ends) == sorted(set(ends))
    assert all(0 < end <= len(text) and not text[end - 1].isspace() for end in ends)
