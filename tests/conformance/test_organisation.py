"""Copies with the logo and the colours of an organisation pass what all others pass."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from conformance.page.browser import DEVICES, Browser, open_browser
from conformance.test_page_axe import faults, load_axe
from conformance.validators import epubcheck_messages, nu_messages, outloud, verapdf
from hwrender.edition.kind import EditionKind
from hwrender.formats import format_named
from hwrender.formats.contract import FormatOptions
from hwrender.formats.word.rules import RULES
from hwrender.pipeline.options import BuildOptions, Environment
from hwrender.pipeline.report import build_report
from organisations import EASY, write_organisation, write_report

FORMATS = tuple(map(format_named, ("pdf", "word", "audio", "epub", "html")))
FLAVOURS = {"ua1": ("ua1", "2a"), "ua2": ("ua2", "4", "wt1a", "wt1r")}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The files of one report by the names of their formats; "ua2" is the PDF of the later standard."""
    folder = tmp_path_factory.mktemp("organisation")
    write_organisation(folder)
    report = write_report(folder, easy=EASY)
    found = {}
    for standard, formats in (("ua2", FORMATS[:1]), ("ua1", FORMATS)):
        options = FormatOptions(pdf_standard=standard)
        wanted = BuildOptions(folder / standard, EditionKind.EASY, formats=formats, format_options=options)
        outcome = build_report(report, wanted, Environment(None, processors=1, home=folder))
        assert outcome.folder is not None
        assert outcome.manifest is not None
        for file in outcome.manifest.files:
            found[standard if file.format == "pdf" else file.format] = outcome.folder / file.file
            if file.format == "word":
                assert len({each["name"] for each in file.checks} & {rule.name for rule in RULES}) == 31
    return found


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with open_browser() as opened:
        yield opened


@pytest.mark.parametrize("standard", FLAVOURS)
def test_verapdf_finds_nothing(standard: str, made: dict[str, Path]) -> None:
    records = verapdf(FLAVOURS[standard], [made[standard]])
    assert len(records) == len(FLAVOURS[standard])
    assert [record for record in records if "error" in record or record["failed"]] == []


def test_outloud_finds_nothing(made: dict[str, Path]) -> None:
    (result,) = outloud([made["ua1"]])
    assert result["error"] is None
    assert [each for each in result["findings"] if each["severity"] == "error"] == []


def test_axe_finds_nothing_on_any_device_and_in_any_width(made: dict[str, Path], browser: Browser) -> None:
    browser.show(made["html"])
    load_axe(browser)
    for device, width in product(DEVICES, (1280, 320)):
        browser.be(device)
        browser.resize(width, 800)
        assert faults(browser) == []


def test_the_checkers_of_pages_and_books_have_no_message(made: dict[str, Path]) -> None:
    assert nu_messages([made["html"]]) == []
    assert epubcheck_messages([made["epub"]]) == []
