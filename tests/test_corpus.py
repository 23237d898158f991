"""The measure of a folder of files tells what is the same as in LibreOffice, and what is lost."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from msgspec.structs import replace

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks import corpus
from benchmarks.corpus_builds import build_of
from benchmarks.libreoffice import Seen

from hwrender.importing import import_file
from word_imports import with_body
from word_parts import HEADER, item, level, numbering, para, row, styled, table

TABLE = table(row("a", "b", look=HEADER), row("c", "d"))
TEXT = styled("Why", "Heading1") + item("A ramp") + para("First.") + TABLE
LOST = para("<w:r><m:r><m:t>half of it</m:t></m:r></w:r>")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return with_body(tmp_path / "a.docx", TEXT + LOST, numbering=numbering(level("decimal", "%1.", start=4)))


def test_what_is_the_same_is_counted_and_what_differs_is_named(file: Path) -> None:
    seen = Seen(("Why", "Who"), ("4. A ramp", "5. A ramp"), (("a",), ("c", "e")))
    outcome = corpus._outcome(file, seen)
    assert outcome.same == {"headings": (1, 2), "numbers": (1, 2), "cells": (1, 2)}
    assert outcome.lost == 3
    assert [each.partition(":")[0] for each in outcome.differences] == [
        "lost",
        "headings",
        "numbers",
        "cells",
    ]


def test_a_folder_is_measured_without_libreoffice(
    file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(corpus, "is_installed", lambda: False)
    file.with_name("b.docx").write_bytes(b"\0no Word file")
    file.with_name("c.md").write_text("words", encoding="utf-8")
    assert corpus.main([str(file.parent), "--list"]) == 0
    said = capsys.readouterr().out
    assert ".docx           2      1      1       0      3" in said
    assert "half of it" in said


def test_what_was_imported_is_built_once_what_stops_it_is_taken_out(tmp_path: Path) -> None:
    made = with_body(tmp_path / "a.docx", para("NHS number 943 476 5919.") + para("Some words."))
    imported = import_file(made, "report").imported
    assert imported is not None
    assert build_of(imported).end == "built"


def test_a_report_without_words_is_not_built(tmp_path: Path) -> None:
    imported = import_file(with_body(tmp_path / "a.docx", para("Words.")), "report").imported
    assert imported is not None
    ended = build_of(replace(imported, text=imported.text.replace("Words.", "")))
    assert ended.end == "errors left"
    assert "D015" in ended.trouble
