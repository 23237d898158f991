"""Whatever a report's file is called, its copies have a name that is safe on every system."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hwrender.metadata import file_name_of


@pytest.mark.parametrize(
    "stem", ["report", "Hackney 2016", "hackney-sex-workers", "v1.2", "Sözünüz", "a_b (2)"]
)
def test_a_plain_name_stays_as_it_is(stem: str) -> None:
    assert file_name_of(stem) == stem


@pytest.mark.parametrize(
    ("stem", "name"),
    [
        ("", "report"), (".", "report"), ("..", "report"), ("...", "report"), (" ", "report"),
        ("con", "report-con"), ("NUL", "report-NUL"), ("com1.txt", "report-com1.txt"), ("console", "console"),
        ("-rf", "rf"), ("a:b", "a-b"), ('x"y', "x-y"), ("a\nb\tc", "a-b-c"), ("a/../b", "a-..-b"),
        ("what?*", "what"), ("end. ", "end"), ("cod\u202egpj", "cod-gpj"), ("half\ud800", "half"),
        ("a" * 300, "a" * 80),
    ],
)  # fmt: skip
def test_what_a_system_does_not_allow_is_left_out(stem: str, name: str) -> None:
    assert file_name_of(stem) == name


@given(st.text(st.characters(), max_size=120))
def test_no_name_leads_anywhere_else(stem: str) -> None:
    name = file_name_of(stem)
    assert name.strip(" .") == name
    assert 0 < len(name) <= 90
    assert not set(name) & set('/\\:*?"<>|\0\n\r\t')
    assert file_name_of(name) == name
