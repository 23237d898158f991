"""Bilingual copies as the outside validators see them, with one translation that runs from right to left.

They are made by the real command in every style: in some both languages stand in two columns, in others one
under the other.
"""

from __future__ import annotations

import os
import sys
from itertools import product
from pathlib import Path

import pytest

from bilingual_reports import FOLDER, LANGUAGES
from conformance.page.browser import DEVICES, Browser
from conformance.page.pages import browser
from conformance.test_page_axe import faults, load_axe
from conformance.test_pdf_verapdf import RULES
from conformance.validators import ace_failures, epubcheck_messages, nu_messages, output_of, verapdf
from hwrender.fixed_words.table import has_words_for
from hwrender.formats import FORMATS
from hwrender.formats.word.rules import RULES as WORD_RULES
from hwrender.publishing.manifest import read_manifest
from hwrender.style import HOUSE_STYLES

__all__ = ["browser"]

FORMATS_MADE = {row.name for row in FORMATS if row.is_bilingual}


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The folder of each language in each style."""
    top = tmp_path_factory.mktemp("bilingual")
    return [
        _made(language, style, "ua1", top / style) for language, style in product(LANGUAGES, HOUSE_STYLES)
    ]


def _made(language: str, style: str, standard: str, output: Path) -> Path:
    words = ["--beside", language, "--style", style, "--pdf-standard", standard, "-o", output, "-q"]
    report = FOLDER / "doctors.md"
    environment = os.environ | {"HWRENDER_CACHE": str(output / "cache")}
    output_of([sys.executable, "-m", "hwrender", "all", report, *words], seconds=120, environment=environment)
    return output / f"doctors-en-{language}"


def _files(folders: list[Path], suffix: str) -> list[Path]:
    return [path for folder in folders for path in folder.iterdir() if path.suffix == suffix]


def test_every_check_of_ours_passes(folders: list[Path]) -> None:
    assert all(has_words_for(language) for language in LANGUAGES)
    for folder in folders:
        manifest = read_manifest(folder)
        assert manifest is not None
        assert {file.format for file in manifest.files} == FORMATS_MADE
        assert [check for file in manifest.files for check in file.checks if not check["passed"]] == []


def test_no_pdf_breaks_a_rule_of_pdf_ua_1_or_pdf_a_2a(folders: list[Path]) -> None:
    assert _broken(_files(folders, ".pdf"), tuple(RULES["ua1"])) == []


def test_no_pdf_breaks_a_rule_of_pdf_ua_2(tmp_path: Path) -> None:
    made = [_made(language, "easy-read", "ua2", tmp_path) for language in LANGUAGES]
    assert _broken(_files(made, ".pdf"), tuple(RULES["ua2"])) == []


def _broken(pdfs: list[Path], flavours: tuple[str, ...]) -> list[str]:
    records = verapdf(flavours, pdfs)
    assert len(records) == len(pdfs) * len(flavours)
    assert all(record["checks"] > 100 for record in records)
    return [
        f"{record['file']}: {record['flavour']} {rule['clause']}-{rule['test']}: {rule['message']}"
        for record in records
        for rule in record["failed"]
    ]


def test_every_word_file_keeps_the_31_rules(folders: list[Path]) -> None:
    names = {rule.name for rule in WORD_RULES}
    for folder in folders:
        manifest = read_manifest(folder)
        assert manifest is not None
        word = manifest.file_of("word")
        assert word is not None
        assert len(names & {check["name"] for check in word.checks if check["passed"]}) == 31


def test_axe_finds_nothing_on_any_device_and_in_any_width(folders: list[Path], browser: Browser) -> None:
    found = {}
    for page in _files(folders, ".html"):
        browser.show(page)
        load_axe(browser)
        for device, width in (*product(("light", "dark"), (1280, 700, 320)), *product(DEVICES, (320,))):
            browser.be(device)
            browser.resize(width, 800)
            found[str(page), device, width] = faults(browser)
    assert {name: each for name, each in found.items() if each} == {}


def test_no_page_is_wider_than_its_window(folders: list[Path], browser: Browser) -> None:
    for page, width in product(_files(folders, ".html"), (1280, 700, 320)):
        browser.show(page)
        browser.resize(width, 800)
        assert browser.run("return document.documentElement.scrollWidth <= window.innerWidth"), (page, width)


COLUMNS = """
const row = document.querySelector(".row.two");
const [idea, other] = row.querySelectorAll(".idea");
return other.getBoundingClientRect().top < idea.getBoundingClientRect().bottom;
"""


def test_both_languages_stand_side_by_side_in_a_wide_window_only(
    folders: list[Path], browser: Browser
) -> None:
    (page,) = (
        path for path in _files(folders, ".html") if path.parts[-3:-1] == ("easy-read", "doctors-en-pl")
    )
    browser.show(page)
    beside = {}
    for width in (1280, 600, 320):
        browser.resize(width, 800)
        beside[width] = browser.run(COLUMNS)
    assert beside == {1280: True, 600: False, 320: False}


def test_nu_finds_no_error_and_no_warning_on_any_page(folders: list[Path]) -> None:
    assert [each["message"] for each in nu_messages(_files(folders, ".html"))] == []


def test_epubcheck_and_ace_have_nothing_to_say(folders: list[Path]) -> None:
    books = _files(folders, ".epub")
    assert epubcheck_messages(books) == []
    assert [each for each in ace_failures(books[:1]) if each["failed"]] == []
