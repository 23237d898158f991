"""A site of thirty reports: axe, Nu, 320 pixels, no request, no script, by keyboard; its feeds are read."""

from __future__ import annotations

import re
import subprocess
from itertools import product
from pathlib import Path

import pytest
from msgspec import Struct
from selenium.webdriver.common.keys import Keys

from conformance.page.browser import DEVICES, Browser
from conformance.page.pages import browser
from conformance.test_page_axe import faults, load_axe
from conformance.test_page_browser import measure, style_of, wait_until
from conformance.validators import nu_messages, program, read_feeds
from hwrender.formats import format_named
from hwrender.pipeline.options import BuildOptions, Environment
from hwrender.pipeline.report import build_report
from hwrender.pipeline.site import MadeSite, SiteOptions, default_look, look_of, make_site
from hwrender.site.addresses import WebAddress
from organisations import write_organisation
from site_libraries import publish_many
from trials import write_report

__all__ = ["browser"]

FORMATS = ("pdf", "word", "audio", "opus", "epub", "text", "html")
PAGES = (
    "index.html", "new.html", "themes.html", "find.html", "years/2026.html", "places/hackney.html",
    "organisations.html", "organisations/healthwatch-leeds.html", "reports/report-00000/index.html",
    "reports/report-00011/index.html", "unlisted/report-00009/index.html",
)  # fmt: skip
HERE = Environment(None)
_OF_FILES = re.compile(
    r"Resource violates Content Security Policy \(meta tag\): "
    r"(?:external stylesheet|external script|image) “(?:\.\./)*\w+\.\w+” blocked by “\w+-src” directive\."
)
"""Nu knows no 'self' and no file: for a page that is a file. Chromium does: it has no complaints."""


class Library(Struct, frozen=True):
    """The site of thirty reports, and the published folder of the real one that all are copies of."""

    site: MadeSite
    built: Path


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder = tmp_path_factory.mktemp("library")
    rows = tuple(map(format_named, FORMATS))
    options = BuildOptions(folder / "built", formats=rows, voice="silent")
    built = build_report(write_report(folder), options, HERE)
    assert built.folder is not None, built.problem
    assert built.manifest is not None
    files = {file.format: (built.folder / file.file).read_bytes() for file in built.manifest.files}
    publish_many(folder / "out", 30, files)
    address = WebAddress("https://www.example.org/listen")
    write_organisation(folder)
    wanted = SiteOptions(folder / "site", look_of(folder / "out", HERE), address, with_sensitive=True)
    return Library(make_site(folder / "out", wanted, HERE), built.folder)


def find(browser: Browser, words: str) -> str:
    """Type words into the filter that has the focus, and wait for what it says."""
    browser.press(*words)
    wait_until(browser, "document.getElementById('Count').textContent.startsWith('We found')")
    return str(browser.run("return document.getElementById('Count').textContent"))


def test_axe_finds_nothing_on_any_device_and_in_any_width(library: Library, browser: Browser) -> None:
    found = {}
    for page in PAGES:
        browser.show(library.site.folder / page)
        if page == "find.html":
            browser.press_until("Asked")
            assert find(browser, "dentist") == "We found 4 reports."
        load_axe(browser)
        for device, width in product(DEVICES, (1280, 320)):
            browser.be(device)
            browser.resize(width, 800)
            found[page, device, width] = faults(browser)
    assert {name: each for name, each in found.items() if each} == {}


def test_nu_finds_no_error_and_no_warning(library: Library) -> None:
    folder = library.site.folder
    pages = [*folder.glob("*.html"), *folder.glob("*/*.html"), *folder.glob("*/*/index.html")]
    assert len(pages) > 45
    said = [each for each in nu_messages(pages) if not _OF_FILES.fullmatch(each["message"])]
    assert [f"{each['url']}: line {each.get('lastLine')}: {each['message']}" for each in said] == []


def test_nu_finds_nothing_wrong_in_the_style_sheet(library: Library, tmp_path: Path) -> None:
    style = (library.site.folder / "site.css").read_text(encoding="utf-8")
    page = tmp_path / "page.html"
    page.write_text(
        f'<!DOCTYPE html><html lang="en"><title>Style</title><style>{style}</style><p>Words', encoding="utf-8"
    )
    assert [each["message"] for each in nu_messages([page])] == []


def test_nothing_is_asked_of_elsewhere_and_nobody_scrolls_sideways(
    library: Library, browser: Browser
) -> None:
    folder = library.site.folder
    browser.requests()
    browser.complaints()
    for page in PAGES:
        browser.show(folder / page, width=320, height=256)
        for size in ("Size-1", "Size-3"):
            browser.run("document.getElementById(arguments[0]).click()", size)
            assert measure(browser, "overflows()") == [], (page, size)
        assert browser.complaints() == []
        asked = [each for each in browser.requests() if not each.startswith("data:")]
        assert [each for each in asked if not each.startswith(f"{folder.as_uri()}/")] == []


def test_a_report_is_found_and_played_by_keyboard(library: Library, browser: Browser) -> None:
    browser.show(library.site.folder / "index.html", width=390, height=844)
    browser.press_until("Find a report")
    browser.press(Keys.ENTER)
    browser.press_until("Asked")
    assert find(browser, "leeds dentist") == "We found 1 report."
    browser.press_until("What people in Leeds said about going to the dentist (6)")
    browser.press(Keys.ENTER)
    wait_until(browser, "document.querySelector('audio') !== null")
    browser.press_until("Read the report")
    browser.press(Keys.TAB)
    assert browser.run("return document.activeElement.tagName") == "AUDIO"
    browser.press(Keys.SPACE)
    wait_until(browser, "document.querySelector('audio').currentTime > 0.2")
    browser.press_shift_tab()
    browser.press(Keys.ENTER)
    wait_until(browser, "document.getElementById('Player') !== null")
    assert browser.complaints() == []


def test_the_filter_takes_a_choice_and_says_how_many_reports_are_left(
    library: Library, browser: Browser
) -> None:
    browser.show(library.site.folder / "find.html")
    browser.press_until("Asked")
    assert find(browser, "SAID") == "We found 25 reports."
    assert browser.run("return document.querySelectorAll('#Found .card').length") == 20
    browser.press_until("place")
    browser.press("C")
    wait_until(browser, "document.getElementById('Count').textContent === 'We found 5 reports.'")
    assert browser.run("return document.getElementById('Count').getAttribute('role')") == "status"
    browser.press_until("Asked")
    browser.press(*"xyz")
    wait_until(browser, "document.getElementById('Count').textContent.startsWith('We found no reports.')")


def test_more_reports_are_shown_when_asked_for_and_the_focus_is_on_the_first_of_them(
    library: Library, browser: Browser
) -> None:
    browser.show(library.site.folder / "find.html")
    browser.press_until("Asked")
    find(browser, "said")
    browser.press_until("More")
    browser.press(Keys.ENTER)
    assert browser.run("return document.querySelectorAll('#Found .card').length") == 25
    assert (
        browser.run("return [...document.querySelectorAll('#Found a')].indexOf(document.activeElement)") == 20
    )
    assert browser.run("return document.getElementById('More').hidden")


def test_without_script_there_are_the_lists_and_the_reader_s_own_colours(
    library: Library, browser: Browser
) -> None:
    browser.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        browser.show(library.site.folder / "find.html")
        shown = browser.driver.find_elements("css selector", "#Ways a")
        assert [link.text for link in shown] == [
            "All reports",
            "New",
            "Themes",
            "Places",
            "Organisations",
            "Languages",
            "Years",
        ]
        assert not browser.driver.find_element("id", "Finder").is_displayed()
        browser.driver.find_element("css selector", ".choices summary").click()
        browser.driver.find_element("css selector", ".sample-dark").click()
        ground = browser.driver.find_element("css selector", "html").value_of_css_property("background-color")
        assert "20, 18, 28" in ground
    finally:
        browser.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def test_on_paper_there_are_the_words_alone(library: Library, browser: Browser) -> None:
    browser.show(library.site.folder / "reports" / "report-00000" / "index.html")
    browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    hidden = (".ways", ".choices", "audio")
    assert [style_of(browser, each, "display") for each in hidden] == ["none"] * len(hidden)
    assert style_of(browser, "main h1", "display") == "block"


def test_readers_of_others_read_the_podcast_and_the_books(library: Library) -> None:
    folder = library.site.folder
    books = [folder / "books.json"]
    read = read_feeds(folder / "podcast.xml", books)
    assert not read["is_broken"]
    assert {"podcast_transcript", "podcast_chapters", "podcast_alternateenclosure"} <= set(read["tags"])
    assert read["book_errors"] == []
    assert read["books"] == len(library.site.reports)
    episodes = read["podcast"]["episodes"]
    assert len(episodes) == len(library.site.reports)
    sizes = {path.stat().st_size for path in folder.glob("reports/*/*.mp3")}
    assert {each["enclosures"][0]["file_size"] for each in episodes} == sizes


def test_a_book_without_a_title_would_be_found(library: Library, tmp_path: Path) -> None:
    text = (library.site.folder / "books.json").read_text(encoding="utf-8")
    broken = tmp_path / "books.json"
    broken.write_text(
        text.replace('"title": "What people in Leeds', '"name": "What people in Leeds'), encoding="utf-8"
    )
    assert read_feeds(library.site.folder / "podcast.xml", [broken])["book_errors"] != []


def test_the_length_of_a_sound_is_what_ffprobe_measures(library: Library) -> None:
    (mp3,) = library.built.glob("*.mp3")
    command = [
        program("ffprobe"),
        "-v",
        "error",
        "-show_entries",
        "format=duration",
        "-of",
        "csv=p=0",
        str(mp3),
    ]
    measured = float(subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout)
    site = make_site(library.built, SiteOptions(library.built.parent / "one", default_look()), HERE)
    sound = site.reports[0].copy_of("audio")
    assert sound is not None
    assert sound.duration_seconds == pytest.approx(measured, abs=0.1)
