"""Language tags: well formed, of a language that exists, in their usual capitals."""

from __future__ import annotations

import pytest

from hwrender.reading.languages import NAMES, language_hint, parse_language


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("en", "en"),
        ("en-GB", "en-GB"),
        ("EN-gb", "en-GB"),
        ("zh-hant", "zh-Hant"),
        ("zh-Hant-TW", "zh-Hant-TW"),
        ("es-419", "es-419"),
        ("bn", "bn"),
        ("rom", "rom"),
        ("sr-latn", "sr-Latn"),
        ("en-GB-scotland", "en-GB-scotland"),
    ],
)
def test_a_tag_is_read_in_its_usual_capitals(written: str, tag: str) -> None:
    assert parse_language(written) == tag


@pytest.mark.parametrize(
    "written", ["", "e", "english", "en_GB", "en-", "-en", "xx", "gb", "en GB", "en-G", "١١"]
)
def test_what_names_no_language_is_refused(written: str) -> None:
    assert parse_language(written) is None


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("English", "Write en-GB."),
        ("en_gb", "Write en-GB."),
        ("Bengali", "Write bn."),
        ("Klingon", "Write a language tag, like en-GB for English or bn for Bengali."),
    ],
)
def test_the_hint_offers_the_tag_that_was_meant(written: str, hint: str) -> None:
    assert language_hint(written) == hint


def test_every_language_known_by_name_exists() -> None:
    assert {name: parse_language(tag) for name, tag in NAMES.items()} == dict(NAMES)
