"""Each of the 652 examples of CommonMark, and each table, by itself: through every format, both editions."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec import Struct
from page import ValidationProfile, validate_pdf

from commonmark_reports import EXAMPLES, TABLES, can_be_drawn, document_of, edition_of_document
from hwrender.edition.model import EditionKind
from hwrender.edition.outline import outline
from hwrender.formats import ALL_FORMATS, FORMATS, Format, clip_encoder
from hwrender.formats.contract import RenderInput
from hwrender.narration import narrate
from hwrender.narration.script import write_script
from same_words import words_in, words_of

SEEN = [row for row in FORMATS if not row.is_sound and row.words != "none" and row.name != "pef"]
"""A PEF has the pages of the BRF."""
HEARD = [row for row in ALL_FORMATS if row.is_sound]
SOURCES = {**{f"example {number}": markdown for number, markdown in EXAMPLES.items()}, **TABLES}


class HeardFile(Struct, frozen=True):
    """A sound file as the list of a folder has it."""

    file: str
    duration_seconds: float
    format: str = ""
    media_type: str = ""
    size_bytes: int = 0


def faults(row: Format, given: RenderInput, path: Path) -> list[str]:
    writer = row.load()
    writer.write(given, path)
    wrong = [check.name for check in writer.verify(path, given) if not check.passed]
    return wrong if words_in(row, path) == words_of(row, given.edition) else [*wrong, "other words"]


@pytest.mark.parametrize("kind", EditionKind)
@pytest.mark.parametrize("row", SEEN, ids=lambda row: row.name)
def test_each_example_by_itself_keeps_its_words_and_claims(
    row: Format, kind: EditionKind, tmp_path: Path
) -> None:
    path = tmp_path / f"made{row.suffix}"
    found = {}
    for name, markdown in SOURCES.items():
        edition = edition_of_document(document_of(markdown), kind)
        path.unlink(missing_ok=True)
        found[name] = faults(row, RenderInput(edition, None, ()), path)
    assert len(found) == 652 + len(TABLES)
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize("turn", range(len(HEARD)), ids=[row.name for row in HEARD])
def test_each_example_by_itself_is_heard_and_keeps_its_words_and_claims(turn: int, tmp_path: Path) -> None:
    """The examples take turns with the sound formats: the words are the same in all of them. Of its turns, a
    format that FFmpeg codes has one in four."""
    row = HEARD[turn]
    step = len(HEARD) * (1 if row.tool is None else 4)
    found: dict[str, list[str]] = {}
    for name, markdown in list(SOURCES.items())[turn::step]:
        edition = edition_of_document(document_of(markdown), EditionKind.EASY)
        narration = narrate(edition, "silent", tmp_path / "cache", encoder=clip_encoder())
        path = tmp_path / f"made{row.suffix}"
        given, writer = RenderInput(edition, narration, ()), row.load()
        writer.write(given, path)
        alone = (HeardFile(path.name, narration.duration_seconds),)
        checks = (*writer.verify(path, given), *writer.verify_published(path, "en-GB", alone))
        found[name] = [check.name for check in checks if not check.passed]
        path.unlink()
    assert len(found) >= (652 + len(TABLES)) // step
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize("kind", EditionKind)
def test_each_example_by_itself_is_pdf_ua_and_pdf_a(kind: EditionKind, tmp_path: Path) -> None:
    path = tmp_path / "made.pdf"
    pdf = next(row for row in FORMATS if row.name == "pdf").load()
    broken, undrawn = {}, []
    for name, markdown in SOURCES.items():
        document = document_of(markdown)
        if not can_be_drawn(document):
            undrawn.append(name)
            continue
        path.unlink(missing_ok=True)
        pdf.write(RenderInput(edition_of_document(document, kind), None, ()), path)
        failures = [
            failure.rule_id
            for profile in (ValidationProfile.PDF_UA_1, ValidationProfile.PDF_A_2A)
            for failure in validate_pdf(path, profile=profile).failures
        ]
        if failures:
            broken[name] = failures
    assert broken == {}
    assert undrawn == [f"example {number}" for number in (3, 25, 26, 27, 651)]  # stopped by D050


@pytest.mark.parametrize("kind", EditionKind)
def test_each_example_by_itself_is_said(kind: EditionKind) -> None:
    for name, markdown in SOURCES.items():
        edition = edition_of_document(document_of(markdown), kind)
        said = " ".join(each.shown for each in write_script(edition).utterances if each.shown)
        assert said.split() == " ".join(found.text for found in outline(edition)).split(), name
