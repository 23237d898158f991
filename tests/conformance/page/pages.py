"""The pages that are looked at: every block in every style, every case, the real reports as published."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from msgspec import Struct
from msgspec.structs import replace

from conformance.made import MadeReport
from conformance.page.browser import DEVICES, Browser, open_browser
from conformance.page.samples import make_page
from editions import publication, rich_edition
from hwrender.edition.kind import EditionKind
from hwrender.statements.composing import edition_of_statement
from hwrender.style import HOUSE_STYLES, load_style
from reports import CASES, TRANSLATED, edition_of
from stated_reports import sample, statement_of

WIDE, NARROW = 1280, 320
"""CSS pixels: a desk, and a phone or a desk at 400% zoom (WCAG 2.2 1.4.10)."""

_BY_TURNS = (("dark", WIDE), *((device, NARROW) for device in DEVICES if device not in ("light", "dark")))


class Page(Struct, frozen=True):
    """One finished page, how a failing test names it, and the devices and widths that axe judges it in. The
    pages with every block are judged in all; a case has the colours of its style, so there the other devices
    come by turns."""

    label: str
    path: Path
    looks: tuple[tuple[str, int], ...] = tuple(product(DEVICES, (WIDE, NARROW)))


@pytest.fixture(scope="session")
def sample_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page with every kind of block, with sound."""
    return make_page(rich_edition(), tmp_path_factory.mktemp("sample"))


@pytest.fixture(scope="session")
def ordinary_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same page of a report that is not about a sensitive topic."""
    edition = replace(rich_edition(), publication=publication(sensitive=False))
    return make_page(edition, tmp_path_factory.mktemp("ordinary"))


@pytest.fixture(scope="session")
def pages(made_files: tuple[MadeReport, ...], tmp_path_factory: pytest.TempPathFactory) -> list[Page]:
    """All of them."""
    folder = tmp_path_factory.mktemp("pages")
    found = [Page(report.label, report.paths["html"]) for report in made_files]
    found += [
        Page(f"every block, {style}", make_page(rich_edition(style), folder / style))
        for style in HOUSE_STYLES
    ]
    statement = edition_of_statement(statement_of(sample()), "statement", load_style("large-print"), 0)
    found.append(Page("a statement", make_page(statement, folder / "statement")))
    for case in (*CASES, *TRANSLATED):
        for kind in _kinds_of(case):
            path = make_page(edition_of(case, kind), folder / case.stem / kind.value)
            looks = (("light", WIDE), ("light", NARROW), _BY_TURNS[len(found) % len(_BY_TURNS)])
            found.append(Page(f"{case.stem}, {kind.value}", path, looks))
    return found


def _kinds_of(case: Path) -> tuple[EditionKind, ...]:
    """The editions with words of their own: without easy wording both have the same."""
    has_easy_wording = "::: easy-read" in case.read_text(encoding="utf-8")
    return tuple(EditionKind) if has_easy_wording else (EditionKind.EASY,)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with open_browser() as opened:
        yield opened
