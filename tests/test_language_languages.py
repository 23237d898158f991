"""Which way words run, and what is English."""

from __future__ import annotations

import pytest

from hwrender.language.languages import direction, is_english


@pytest.mark.parametrize(
    "language", ["ar", "ar-EG", "fa", "he", "ur", "ckb", "ks", "pa-Arab", "AZ-arab", "yi"]
)
def test_these_run_from_right_to_left(language: str) -> None:
    assert direction(language) == "rtl"


@pytest.mark.parametrize("language", ["en-GB", "bn", "ks-Deva", "ar-Latn", "pa", "tr", "sd-Deva", "zh-Hant"])
def test_these_run_from_left_to_right(language: str) -> None:
    assert direction(language) == "ltr"


def test_english_is_english_wherever_it_is_spoken() -> None:
    assert is_english("en-GB")
    assert is_english("EN")
    assert not is_english("enm")
