"""EPUBs as the validators of the W3C and of DAISY see them: no message of any severity, no violation.

Every report and case is looked at in both editions, with a sound in which nobody speaks: validators look at
its times. A style changes little but the style sheet. So every style is tried on every block that there is,
on the report and on the cases that have the most of them; and as the command makes it.
"""

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
from hwrender.formats.epub.opened import open_book
from hwrender.formats.epub.package import XHTML_TYPE
from hwrender.style import HOUSE_STYLES
from narrations import in_silence
from reports import REPORTS, SOURCES, TRANSLATED, edition_of

STYLED = {REPORTS[0].stem, "every-field", "tables"}
"""What is made in every style."""


@pytest.fixture(scope="module")
def published(made_files: tuple[MadeReport, ...]) -> list[Path]:
    """The report in both editions and all styles, with the pages of its PDF, as the command makes it."""
    return [report.paths["epub"] for report in made_files]


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Books that are heard, by their names."""
    folder = tmp_path_factory.mktemp("books")
    return {name: _made(edition, folder / f"{name}.epub") for name, edition in _editions()}


@pytest.fixture(scope="module")
def unheard(tmp_path_factory: pytest.TempPathFactory) -> Path:
    options = FormatOptions(overlay=False, checked_by="Healthwatch Hackney")
    return _made(rich_edition(), tmp_path_factory.mktemp("unheard") / "silent.epub", options)


def _editions() -> Iterator[tuple[str, Edition]]:
    for style in HOUSE_STYLES:
        yield f"every-block-{style}", rich_edition(style)
        for source in (*SOURCES, *TRANSLATED):
            if style == HOUSE_STYLES[0] or source.stem in STYLED:
                for kind in EditionKind:
                    yield f"{source.stem}-{kind.value}-{style}", edition_of(source, kind, style)


def _made(edition: Edition, path: Path, options: FormatOptions | None = None) -> Path:
    chosen = options or FormatOptions()
    narration = in_silence(edition) if chosen.overlay else None
    EPUB.write(RenderInput(edition, narration, (), chosen, (), some_pages(edition)), path)
    return path


def test_epubcheck_has_nothing_to_say(published: list[Path], samples: dict[str, Path], unheard: Path) -> None:
    assert epubcheck_messages([*published, *samples.values(), unheard]) == []


def test_no_document_of_any_book_is_without_an_overlay(
    made_files: tuple[MadeReport, ...], samples: dict[str, Path]
) -> None:
    heard = [made.paths["epub"] for made in made_files if made.style == HOUSE_STYLES[0]]
    for path in (*heard, *samples.values()):
        documents = [item for item in open_book(path).items if item.media_type == XHTML_TYPE]
        assert len(documents) > 1
        assert all(item.overlay for item in documents), path.name


def test_ace_finds_no_violation(
    made_files: tuple[MadeReport, ...], samples: dict[str, Path], unheard: Path
) -> None:
    # the full edition of a small case has the blocks of the easy one, and a style changes no element
    first, full = HOUSE_STYLES[0], EditionKind.FULL.value
    alike = {f"{case.stem}-{full}-{first}" for case in (*SOURCES, *TRANSLATED) if case.stem not in STYLED}
    alike |= {name for name in samples if not name.endswith(first) and not name.startswith("every-block")}
    published = [made.paths["epub"] for made in made_files if made.style == first]
    chosen = [*(path for name, path in samples.items() if name not in alike), *published, unheard]
    found = ace_failures(chosen)
    assert len(found) == len(chosen)
    assert all(each["checked"] > 2 for each in found)
    assert list(_failures(found)) == []


def _failures(found: list[dict[str, object]]) -> Iterator[object]:
    for each in found:
        failed = each["failed"]
        assert isinstance(failed, list)
        yield from (f"{each['file']}: {one}" for one in failed)
