"""The docs site as it is built: it passes axe, is searched without a network, and fetches nothing."""

from __future__ import annotations

import subprocess
from itertools import product
from pathlib import Path

import pytest
from tools.docs_site.__main__ import build, render

from conformance.page.browser import Browser
from conformance.page.pages import browser
from conformance.test_page_axe import faults, load_axe
from conformance.test_page_browser import wait_until

__all__ = ["browser"]

LOOKED_AT = ("index", "start", "commands", "styles", "voices", "search")
"""A page of each kind: words, pictures, lists of options, tables, sounds, and what was found."""

TALL = 16_000
"""So that nothing is scrolled out of sight, or under what floats, where axe cannot see its colours."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("docs") / "site"
    build(folder)
    return folder


@pytest.mark.parametrize("link", ["[a page](lost.md)", "[a part](index.md#lost)", "![A picture](lost.png)"])
def test_what_leads_nowhere_ends_the_build(link: str, tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.mkdir()
    (source / "index.md").write_text(f"# A page\n\nRead {link}.\n", encoding="utf-8")
    with pytest.raises(subprocess.CalledProcessError):
        render(source, tmp_path / "site")


@pytest.mark.parametrize("page", LOOKED_AT)
def test_axe_finds_nothing_on_a_phone_or_a_desk(page: str, site: Path, browser: Browser) -> None:
    browser.show(site / f"{page}.html", height=TALL)
    load_axe(browser)
    found = {}
    for device, width in product(("light", "dark"), (1280, 390)):
        browser.be(device)
        browser.resize(width, TALL)
        found[device, width] = faults(browser)
    assert {name: each for name, each in found.items() if each} == {}


def test_no_page_is_wider_than_a_phone(site: Path, browser: Browser) -> None:
    wide = {}
    for page in sorted(site.glob("*.html")):
        browser.show(page, width=320)
        wide[page.name] = browser.run("return document.documentElement.scrollWidth")
    assert {name: width for name, width in wide.items() if width > 320} == {}


def test_the_search_works_from_a_disk_and_nothing_is_fetched(site: Path, browser: Browser) -> None:
    browser.requests()
    browser.show(site / "index.html")
    browser.run("document.querySelector('.sidebar-search').value = 'embosser'")
    browser.run("document.querySelector('.sidebar-search').form.submit()")
    wait_until(browser, "document.querySelectorAll('#search-results li').length > 0")
    links = browser.run("return [...document.querySelectorAll('#search-results li a')].map((a) => a.href)")
    assert any("commands.html" in link for link in links)
    asked = [address for address in browser.requests() if not address.startswith(("file:", "data:"))]
    assert asked == []
