"""EPUBs as the validators of the W3C and of DAISY see them: no message of any severity, no violation."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from books import EPUB, some_pages
from conformance.made import MadeReport
from conformance.validators import ace_failures, epubcheck_messages
from editions import rich_edition
from hwrender.edition.kind import EditionKind
from hwrender.edition.model import Edition
from hwrender.formats.contract import FormatOptions, RenderInput
from hwrender.style import HOUSE_STYLES
from narrations import narrated
from reports import CASES, edition_of


@pytest.fixture(scope="module")
def published(made_files: tuple[MadeReport, ...]) -> list[Path]:
    """Every report in both editions and all styles, with the pages of its PDF, as the command makes it."""
    return [report.paths["epub"] for report in made_files]


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Every block in every style, every case in both editions; one of each kind without sound."""
    folder = tmp_path_factory.mktemp("books")
    found = {f"every-block-{style}": rich_edition(style) for style in HOUSE_STYLES}
    found |= {f"{case.stem}-{kind.value}": edition_of(case, kind) for case in CASES for kind in EditionKind}
    made = {name: _made(edition, folder / f"{name}.epub") for name, edition in found.items()}
    silent = FormatOptions(overlay=False, checked_by="Healthwatch Hackney")
    return made | {"silent": _made(rich_edition(), folder / "silent.epub", silent)}


def _made(edition: Edition, path: Path, options: FormatOptions | None = None) -> Path:
    chosen = options or FormatOptions()
    narration = narrated(edition) if chosen.overlay else None
    EPUB.write(RenderInput(edition, narration, (), chosen, (), some_pages(edition)), path)
    return path


def test_epubcheck_has_nothing_to_say(published: list[Path], samples: dict[str, Path]) -> None:
    assert epubcheck_messages([*published, *samples.values()]) == []


def test_ace_finds_no_violation(published: list[Path], samples: dict[str, Path]) -> None:
    # the full edition of a case has the blocks of the easy one
    chosen = [path for name, path in samples.items() if not name.endswith(f"-{EditionKind.FULL.value}")]
    found = ace_failures([*published, *chosen])
    assert len(found) == len(published) + len(chosen)
    assert all(each["checked"] > 2 for each in found)
    assert list(_failures(found)) == []


def _failures(found: list[dict[str, object]]) -> Iterator[object]:
    for each in found:
        failed = each["failed"]
        assert isinstance(failed, list)
        yield from (f"{each['file']}: {one}" for one in failed)
