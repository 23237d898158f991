"""The number that an author gave to a list is in every copy: in print, in Word, on the page and spoken."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hwrender.edition.kind import EditionKind
from hwrender.formats import FORMATS
from hwrender.formats.pdf.readback import opened
from hwrender.formats.word.opening import open_file
from hwrender.narration.script import write_script
from hwrender.pipeline.options import BuildOptions, Environment
from hwrender.pipeline.report import build_report
from reports import edition_of
from word_files import marks

REPORT = """---
title: Visits
lang: en-GB
name: visits
---

## What should happen next

1. Open on Saturdays.
2. Answer the phone.

The surgery agreed to both.

3. Put in a ramp.
4. Train the staff.
"""
WRITTEN = tuple(row for row in FORMATS if not row.is_sound)


@pytest.fixture(scope="module")
def copies(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("numbers")
    (folder / "visits.md").write_text(REPORT, encoding="utf-8")
    options = BuildOptions(folder / "out", kind=EditionKind.FULL, formats=WRITTEN, voice="silent")
    outcome = build_report(folder / "visits.md", options, Environment(None))
    assert outcome.folder is not None, outcome.findings
    return outcome.folder


def test_a_list_goes_on_counting_in_print(copies: Path) -> None:
    with opened(copies / "visits.pdf") as finished:
        labels = [each.text().strip() for each in finished.tree.root.below("Lbl")]
    assert labels[-4:] == ["1.", "2.", "3.", "4."]


def test_a_list_goes_on_counting_in_word(copies: Path) -> None:
    assert marks(open_file(copies / "visits.docx")) == ["1.", "2.", "3.", "4."]


def test_a_list_goes_on_counting_on_the_page(copies: Path) -> None:
    page = (copies / "visits.html").read_text(encoding="utf-8")
    assert re.findall(r"<ol[^>]*>", page) == ["<ol>", '<ol start="3">']


def test_a_list_goes_on_counting_in_the_voice(copies: Path) -> None:
    edition = edition_of(copies.parent.parent / "visits.md", EditionKind.FULL)
    spoken = [utterance.spoken for utterance in write_script(edition).utterances]
    assert [each for each in spoken if re.match(r"(?:One|Two|Three|Four): ", each)] == [
        "One: Open on Saturdays.",
        "Two: Answer the phone.",
        "Three: Put in a ramp.",
        "Four: Train the staff.",
    ]
