"""Each sheet of a reader kit keeps PDF/UA-1 and PDF/A-2a, as veraPDF reads it, and the 31 rules of Word."""

from __future__ import annotations

from pathlib import Path

import pytest

from conformance.validators import verapdf
from hwrender.formats import word
from hwrender.formats.word.rules import RULES
from hwrender.pipeline.options import BuildOptions, Environment
from hwrender.pipeline.reader_kit import make_reader_kit
from hwrender.publishing.manifest import Manifest
from reports import REPORTS

SHEETS = 6


@pytest.fixture(scope="module")
def kit(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Manifest]:
    """The kit of the first report, in both sizes."""
    options = BuildOptions(output=tmp_path_factory.mktemp("kit"))
    made = make_reader_kit(REPORTS[0], options, Environment(None))
    assert made.folder is not None
    assert made.manifest is not None
    return made.folder, made.manifest


def test_verapdf_finds_nothing_wrong_with_any_sheet(kit: tuple[Path, Manifest]) -> None:
    folder, manifest = kit
    files = [folder / file.file for file in manifest.files if file.format == "pdf"]
    records = verapdf(("ua1", "2a"), files)
    assert len(records) == 2 * SHEETS
    assert [record for record in records if "error" in record or record["failed"]] == []


def test_each_sheet_keeps_the_31_rules_of_a_word_file(kit: tuple[Path, Manifest]) -> None:
    folder, manifest = kit
    files = [file for file in manifest.files if file.format == "word"]
    assert len(files) == SHEETS
    names = {rule.name for rule in RULES}
    for file in files:
        checks = word.verify_published(folder / file.file, manifest.language, manifest.files)
        assert [check for check in checks if not check.passed] == []
        assert len({check.name for check in checks} & names) == 31
