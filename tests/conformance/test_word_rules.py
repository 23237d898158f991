"""Every report and case keeps the 31 rules of a Word file, in both editions and every style."""

from __future__ import annotations

from pathlib import Path

import pytest

from hwrender.edition.kind import EditionKind
from hwrender.formats import word
from hwrender.formats.contract import RenderInput
from hwrender.formats.word.rules import RULES
from hwrender.style import HOUSE_STYLES
from reports import SOURCES, TRANSLATED, edition_of


@pytest.mark.parametrize("kind", EditionKind)
@pytest.mark.parametrize("style_name", HOUSE_STYLES)
@pytest.mark.parametrize("source", [*SOURCES, *TRANSLATED], ids=lambda path: path.stem)
def test_31_of_31(source: Path, style_name: str, kind: EditionKind, tmp_path: Path) -> None:
    given = RenderInput(edition_of(source, kind, style_name), None, ())
    path = tmp_path / "made.docx"
    word.write(given, path)
    checks = word.verify(path, given)
    kept = {check.name for check in checks if check.passed} & {rule.name for rule in RULES}
    assert len(kept) == 31
    assert [check for check in checks if not check.passed] == []
