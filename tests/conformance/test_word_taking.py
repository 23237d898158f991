"""Word copies that LibreOffice has saved again: corrections come back, and without any nothing changes."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Mapping
from functools import reduce
from pathlib import Path

import pytest

from conformance.validators import MissingValidatorError
from hwrender.edition.kind import EditionKind
from reports import SOURCES
from review_edits import new_row, say, sheet
from takes import copy_of, proposed, settled
from word_edits import CASES, REPORT, Case, edited, replaced

SECONDS = 900.0
FILLED = (new_row, say, replaced("Nobody can find a dentist.", "Nobody here finds a dentist."))
"""What colleagues do on a review sheet."""

FILLED_REPORT = REPORT.replace(
    "![](dentist)\nNobody can find a dentist.",
    "<!-- Is this so in every town? -->\n![](dentist)\nNobody here finds a dentist.\n\n"
    "![](none)\nSome people have no teeth left.",
)


@pytest.fixture(scope="session")
def saved_again(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    """Each edited copy and each unedited one, saved by one LibreOffice with a profile of its own."""
    program = shutil.which("soffice")
    if program is None:
        raise MissingValidatorError("LibreOffice is missing. Install it: tests/conformance/install")
    folder = tmp_path_factory.mktemp("take")
    made, out = folder / "made", folder / "out"
    made.mkdir()
    for number, case in enumerate(CASES):
        (made / f"edit-{number}.docx").write_bytes(edited(copy_of(REPORT), case.edit))
    for source in SOURCES:
        for kind in EditionKind:
            content = copy_of(source.read_text(encoding="utf-8"), kind, source.parent)
            (made / f"{source.stem}-{kind.value}.docx").write_bytes(content)
    (made / "sheet.docx").write_bytes(sheet())
    (made / "sheet-filled.docx").write_bytes(reduce(edited, FILLED, sheet()))
    command = [program, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", "docx:MS Word 2007 XML", "--outdir", str(out)]
    command += map(str, sorted(made.glob("*.docx")))
    subprocess.run(command, check=True, capture_output=True, timeout=SECONDS)
    return {path.stem: path.read_bytes() for path in out.glob("*.docx")}


@pytest.mark.parametrize(
    ("number", "case"), list(enumerate(CASES)), ids=lambda each: getattr(each, "name", "")
)
def test_an_edit_comes_back_through_libreoffice(
    number: int, case: Case, saved_again: Mapping[str, bytes]
) -> None:
    found = settled(proposed(saved_again[f"edit-{number}"], REPORT), REPORT)
    named = " ".join(each.words for each in found.not_taken)
    assert [each for each in case.wanted if each not in found.text] == []
    assert [each for each in case.gone if each in found.text] == []
    assert [each for each in case.named if each not in named] == []


@pytest.mark.parametrize("kind", EditionKind)
@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.stem)
def test_a_copy_that_libreoffice_only_saved_changes_nothing(
    source: Path, kind: EditionKind, saved_again: Mapping[str, bytes]
) -> None:
    text = source.read_text(encoding="utf-8")
    proposal = proposed(saved_again[f"{source.stem}-{kind.value}"], text, None, kind, folder=source.parent)
    assert proposal.changes == ()


def test_a_review_sheet_that_nobody_wrote_on_changes_nothing(saved_again: Mapping[str, bytes]) -> None:
    proposal = proposed(saved_again["sheet"], REPORT)
    assert (proposal.changes, proposal.not_taken, proposal.is_exact) == ((), (), True)


def test_a_review_sheet_that_colleagues_filled_in_comes_back(saved_again: Mapping[str, bytes]) -> None:
    found = settled(proposed(saved_again["sheet-filled"], REPORT), REPORT)
    assert found.text == FILLED_REPORT
    assert found.not_taken == ()
