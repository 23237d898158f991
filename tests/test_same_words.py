"""Every format holds the same words, in the same order, with the same roles: the heart of hwrender.

Each file is made, opened again by its own `read_outline`, and checked against the edition. The narration is
what is heard, so it has words but no roles.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from hwrender.edition.kind import EditionKind
from hwrender.edition.outline import outline
from hwrender.formats import FORMATS, Format
from hwrender.formats.contract import RenderInput
from hwrender.narration.script import write_script
from reports import SOURCES, edition_of

SEEN = [row for row in FORMATS if not row.is_sound and row.words == "with roles"]


@pytest.mark.parametrize("kind", EditionKind)
@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
@pytest.mark.parametrize("row", SEEN, ids=lambda row: row.name)
def test_a_format_holds_the_words_of_its_edition(
    row: Format, source: Path, kind: EditionKind, tmp_path: Path
) -> None:
    edition = edition_of(source, kind)
    path = tmp_path / f"made{row.suffix}"
    writer = row.load()
    writer.write(RenderInput(edition, None, ()), path)
    assert writer.read_outline(path) == outline(edition)


@pytest.mark.parametrize("kind", EditionKind)
@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_the_narration_says_the_words_of_its_edition(source: Path, kind: EditionKind) -> None:
    edition = edition_of(source, kind)
    said = " ".join(utterance.shown for utterance in write_script(edition).utterances if utterance.shown)
    assert said.split() == " ".join(found.text for found in outline(edition)).split()
