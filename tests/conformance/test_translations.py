"""A report in eight languages as PDF: its own words, and none of ours in English.

The validators look at it with all other reports: veraPDF (no letter without a shape), axe, Nu, epubcheck.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from hwrender.edition.kind import EditionKind
from hwrender.edition.outline import outline
from hwrender.fonts.machine import this_machine
from hwrender.formats import pdf
from hwrender.formats.contract import RenderInput
from hwrender.formats.pdf.properties import STANDARDS
from hwrender.formats.pdf.writing import make_pdf
from reports import TRANSLATIONS, edition_of
from visible_words import strange_words


@pytest.fixture(scope="module", params=EditionKind)
def kind(request: pytest.FixtureRequest) -> EditionKind:
    return EditionKind(request.param)


@pytest.mark.parametrize("standard", STANDARDS)
@pytest.mark.parametrize("source", TRANSLATIONS, ids=lambda path: path.stem)
def test_a_pdf_keeps_its_words_and_has_none_of_ours_in_english(
    source: Path, kind: EditionKind, standard: str, tmp_path: Path
) -> None:
    edition = edition_of(source, kind)
    path = tmp_path / "made.pdf"
    path.write_bytes(make_pdf(edition, STANDARDS[standard], this_machine()))
    assert [each for each in pdf.verify(path, RenderInput(edition, None, ())) if not each.passed] == []
    assert pdf.read_outline(path) == outline(edition)
    seen = subprocess.run(["pdftotext", path, "-"], capture_output=True, encoding="utf-8", check=True).stdout
    language = source.stem.rpartition(".")[2]
    assert strange_words(seen, source.read_text(encoding="utf-8"), language) == set()
