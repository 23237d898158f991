"""A report in eight languages: no word of ours in English stands in any copy, and each says what the English
says."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from hwrender.edition.kind import EditionKind
from hwrender.edition.model import Edition
from hwrender.formats import ALL_FORMATS, Format, format_named
from hwrender.formats.contract import Check, FormatOptions, RenderInput
from hwrender.pipeline.checking import check_report
from hwrender.pipeline.options import Environment
from hwrender.verifying.words import read_words, same_words
from narrations import in_silence
from reports import TRANSLATED, TRANSLATIONS, edition_of
from visible_words import strange_words, visible_text

READ_HERE = tuple(
    row for row in ALL_FORMATS if row.name in {"word", "html", "epub", "daisy", "text", "message"}
)
"""Formats that need no fonts of the machine."""


@cache
def language_of(source: Path) -> str:
    return source.stem.rpartition(".")[2]


def made(row: Format, edition: Edition, folder: Path) -> Path:
    path = folder / f"made{row.suffix}"
    row.load().write(RenderInput(edition, None, (), FormatOptions(overlay=False)), path)
    return path


def test_the_report_is_in_eight_languages() -> None:
    assert {language_of(source) for source in TRANSLATIONS} == {
        "ar",
        "bn",
        "cy",
        "pl",
        "tr",
        "ur",
        "yi",
        "zh",
    }
    assert len(TRANSLATED) == 9


@pytest.mark.parametrize("source", TRANSLATIONS, ids=language_of)
def test_a_translation_says_what_its_report_says(source: Path) -> None:
    found = check_report(source, Environment(None), judges_wording=True).findings
    assert [each for each in found if each.code in {"S70", "S71", "S72", "S73"}] == []


@pytest.mark.parametrize("kind", EditionKind)
@pytest.mark.parametrize("row", READ_HERE, ids=lambda row: row.name)
@pytest.mark.parametrize("source", TRANSLATIONS, ids=language_of)
def test_no_english_word_of_ours_is_in_a_copy(
    source: Path, row: Format, kind: EditionKind, tmp_path: Path
) -> None:
    edition = edition_of(source, kind)
    text = visible_text(made(row, edition, tmp_path))
    assert edition.publication.organisation in text
    assert strange_words(text, source.read_text(encoding="utf-8"), language_of(source)) == set()


def test_english_words_of_ours_would_be_found(tmp_path: Path) -> None:
    english = next(source for source in TRANSLATED if source not in TRANSLATIONS)
    text = visible_text(made(format_named("html"), edition_of(english, EditionKind.EASY), tmp_path))
    source = TRANSLATIONS[0].read_text(encoding="utf-8")
    assert {"Hard", "Colours", "Wide"} <= strange_words(text, source, language_of(TRANSLATIONS[0]))


@pytest.mark.parametrize("kind", EditionKind)
@pytest.mark.parametrize("row", READ_HERE, ids=lambda row: row.name)
@pytest.mark.parametrize("source", TRANSLATIONS, ids=language_of)
def test_every_copy_has_the_words_of_its_edition(
    source: Path, row: Format, kind: EditionKind, tmp_path: Path
) -> None:
    given = RenderInput(edition_of(source, kind), None, (), FormatOptions(overlay=False))
    path = made(row, given.edition, tmp_path)
    assert [check for check in row.load().verify(path, given) if not check.passed] == []


@pytest.mark.parametrize("source", TRANSLATIONS, ids=language_of)
def test_what_is_seen_and_what_is_heard_are_the_same_words(source: Path, tmp_path: Path) -> None:
    edition = edition_of(source, EditionKind.EASY)
    given = RenderInput(edition, in_silence(edition), ())
    read = []
    for row in (format_named("html"), format_named("text"), format_named("audio"), format_named("vtt")):
        path = tmp_path / f"made{row.suffix}"
        row.load().write(given, path)
        read.append(read_words(row, path))
    assert same_words(tuple(read)) == Check("all files say the same words", True)
