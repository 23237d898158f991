"""Scripts that the shipped fonts lack are drawn with Noto fonts of the machine, and read back as written."""

from __future__ import annotations

from pathlib import Path

import pytest

from conformance.pdfs import LANGUAGES
from hwrender.edition.kind import EditionKind
from hwrender.fonts.machine import this_machine
from hwrender.formats.contract import RenderInput
from hwrender.formats.pdf import verify
from hwrender.formats.pdf.properties import STANDARDS
from hwrender.formats.pdf.readback import opened
from hwrender.formats.pdf.writing import make_pdf
from reports import edition_of


@pytest.mark.parametrize("kind", EditionKind)
@pytest.mark.parametrize("standard", STANDARDS)
def test_every_script_keeps_its_words(kind: EditionKind, standard: str, tmp_path: Path) -> None:
    edition = edition_of(LANGUAGES, kind)
    path = tmp_path / "languages.pdf"
    path.write_bytes(make_pdf(edition, STANDARDS[standard], this_machine()))
    checks = verify(path, RenderInput(edition, None, ()))
    assert [check.detail for check in checks if not check.passed] == []
    with opened(path) as finished:
        text = finished.tree.root.text()
        fonts = {str(font.BaseFont) for page in finished.pdf.pages for font in page.Resources.Font.values()}
    assert all(word in text for word in ("ডাক্তার", "طبيب", "דאָקטער"))
    assert any("Bengali" in name for name in fonts)
    assert any("Arabic" in name for name in fonts)
    assert any("Hebrew" in name for name in fonts)
