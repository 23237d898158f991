"""Whatever words go into front matter come out of it again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hwrender.metadata import Metadata
from hwrender.reading import read_text
from hwrender.sources.front_matter import in_one_line, quoted, write_front_matter


def metadata_of(values: dict[str, str | tuple[str, ...]], asides: dict[str, str] | None = None) -> Metadata:
    text = write_front_matter({"title": "A", "lang": "en-GB", **values}, asides=asides or {})
    read = read_text(text + "\nWords.\n", "report.md")
    assert read.document is not None, text
    assert [finding for finding in read.findings if finding.code in ("M001", "M002", "M006")] == []
    return read.document.metadata


@pytest.mark.parametrize(
    "words",
    [
        "Care: our report", "#1 in care", "- a dash", "* a star", "& more", "'quoted'", '"quoted"', "it's",
        "yes", "No", "null", "~", "1.50", "2016-09-06", "[a]", "{a}", "a # b", "a: b", "key:", "?", "|", ">",
        "%", "@", "`", "!tag", "back\\slash", "--- ", "…", "Sözünüz", "বাংলা", "N/A", "What do you think?", ",",
    ],
)  # fmt: skip
def test_awkward_words_read_back(words: str) -> None:
    assert metadata_of({"title": words}).title == words.strip()
    assert metadata_of({"ethnicity": (words, "another")}).ethnicity == (words.strip(), "another")


@given(st.text(min_size=1, max_size=60))
def test_any_words_read_back(words: str) -> None:
    line = in_one_line(words)
    if line:
        assert metadata_of({"title": words}).title == line


@given(st.text(max_size=40))
def test_an_aside_never_changes_a_value(aside: str) -> None:
    assert metadata_of({"easy_title": "Care"}, {"easy_title": aside}).easy_title == "Care"


@pytest.mark.parametrize(
    "words", ["Healthwatch Hackney", "Age UK (East London)", "People's views", "25 to 49 years"]
)
def test_ordinary_words_stand_without_quotes(words: str) -> None:
    assert quoted(words) == words


@pytest.mark.parametrize("words", ["22", "2016-09", "yes", "0x1f", "1e3", "12:30", "null", ""])
def test_words_that_yaml_could_take_for_something_else_are_quoted(words: str) -> None:
    assert quoted(words) == f"'{words}'"
