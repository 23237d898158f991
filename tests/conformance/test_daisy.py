"""Talking books, as programs of others read and play them: the W3C's document types, Readium (the reader in
Thorium), and mpv."""

from __future__ import annotations

import json
import os
import zipfile
from pathlib import Path
from typing import Any

import pytest

from conformance.made import MadeReport
from conformance.validators import NODE_MODULES, installed, output_of, program
from hwrender.edition.kind import EditionKind
from hwrender.formats import daisy
from hwrender.formats.contract import RenderInput
from hwrender.formats.daisy.opening import OpenedTalkingBook, open_book
from narrations import narrated
from reports import REPORTS, SOURCES, edition_of

DOCUMENT_TYPES = Path("/usr/share/xml/w3c-sgml-lib/schema/dtd/catalog.xml")
READER = Path(__file__).parent / "daisy" / "read.js"


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The first report with the voice that everybody gets."""
    edition = edition_of(REPORTS[0], EditionKind.EASY)
    path = tmp_path_factory.mktemp("daisy") / "made.daisy.zip"
    daisy.write(RenderInput(edition, narrated(edition, "neural"), ()), path)
    return path


def unpacked(path: Path, folder: Path) -> list[Path]:
    folder.mkdir(parents=True)
    with zipfile.ZipFile(path) as opened:
        opened.extractall(folder)
    return sorted(folder.iterdir())


def assert_valid(files: list[Path]) -> None:
    """XHTML 1.0 Transitional and SMIL 1.0, by the document types of the W3C."""
    documents = [file for file in files if file.suffix in (".html", ".smil")]
    os.environ["XML_CATALOG_FILES"] = str(installed_catalogue())
    output_of([program("xmllint"), "--nonet", "--noout", "--valid", *documents], seconds=60)


def installed_catalogue() -> Path:
    assert DOCUMENT_TYPES.exists(), "w3c-sgml-lib is missing. Install the validators: make conformance"
    return DOCUMENT_TYPES


def test_every_book_of_every_report_is_valid_by_the_document_types_of_the_w3c(
    made_files: tuple[MadeReport, ...], tmp_path: Path
) -> None:
    for number, made in enumerate(made_files):
        assert_valid(unpacked(made.paths["daisy"], tmp_path / str(number)))


@pytest.mark.parametrize("kind", EditionKind)
def test_the_words_of_every_case_are_valid_too(kind: EditionKind, tmp_path: Path) -> None:
    files = []
    for source in SOURCES:
        path = tmp_path / f"{source.stem}.zip"
        daisy.write(RenderInput(edition_of(source, kind), None, ()), path)
        files += unpacked(path, tmp_path / source.stem)
    assert_valid(files)


def test_readium_finds_the_same_parts_places_and_times(book: Path) -> None:
    found: dict[str, Any] = json.loads(
        output_of([program("node"), READER, installed(NODE_MODULES / "r2-shared-js"), book], seconds=60)
    )
    opened = open_book(book)
    assert found["title"] == "Health and care in Hackney"
    assert found["language"] == ["en-GB"]
    assert found["seconds"] == pytest.approx(seconds_of(opened), abs=0.01)
    headings = [point for point in opened.points() if point.tag == "h1"]
    assert found["chapters"] == ["".join(point.itertext()).strip() for point in headings]
    assert found["phrases"] == [
        [part.name, phrase.words, clip.source, clip.begin_ms, clip.end_ms]
        for part, phrase in opened.phrases()
        for clip in phrase.clips
    ]


def seconds_of(book: OpenedTalkingBook) -> float:
    clips = [clip for _, phrase in book.phrases() for clip in phrase.clips]
    return sum((clip.end_ms or 0) - (clip.begin_ms or 0) for clip in clips) / 1000


def test_mpv_plays_every_sound_to_its_end(book: Path, tmp_path: Path) -> None:
    sounds = [file for file in unpacked(book, tmp_path / "book") if file.suffix == ".mp3"]
    command = [program("mpv"), "--no-config", "--no-video", "--ao=null", "--ao-null-untimed", "--speed=100"]
    said = output_of([*command, "--term-status-msg=", "--msg-level=all=warn", *sounds], seconds=120)
    assert said.strip() == ""
    assert len(sounds) == len(open_book(book).parts)
