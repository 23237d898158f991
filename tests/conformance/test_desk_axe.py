"""axe-core finds nothing wrong with any view of the desk, on any device, narrow or much enlarged."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from itertools import product

import pytest

from conformance.desk import SAMPLE, RunningDesk, running_desk, visit, wait_until
from conformance.page.browser import DEVICES, Browser, open_browser
from conformance.test_page_axe import faults, load_axe

WIDTHS = (1280, 320)
NO_EASY_WORDS = "\n## What else was said\n\nThe majority of participants utilised the bus on a daily basis.\n"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningDesk]:
    top = tmp_path_factory.mktemp("desk")
    (top / "reports").mkdir()
    text = SAMPLE.read_text(encoding="utf-8")
    text = text.replace(
        "It does not judge people.", "It does not judge people who utilise it with regard to care."
    )
    (top / "reports" / "hackney.md").write_text(text + NO_EASY_WORDS, encoding="utf-8")
    shutil.copy(SAMPLE, top / "reports" / "sample.md")
    with running_desk(top) as running:
        yield running


@pytest.fixture(scope="module")
def browser(desk: RunningDesk) -> Iterator[Browser]:
    with open_browser() as opened:
        visit(opened, desk.first)
        opened.run("document.getElementById('name').value = 'Ann Lee'")
        opened.click("button.main")
        wait_until(lambda: opened.run("return document.querySelector('.cards')"), "the shelf")
        yield opened


def press(selector: str, then: str) -> Callable[[Browser], None]:
    """Press what the selector finds, and wait for what it brings."""

    def pressing(browser: Browser) -> None:
        browser.click(selector)
        wait_until(lambda: browser.run("return document.querySelector(arguments[0])", then), then)

    return pressing


def nothing(browser: Browser) -> None:
    """The page as it opens."""


VIEWS: dict[str, tuple[str, Callable[[Browser], None]]] = {
    "who sits here": ("/who", nothing),
    "the shelf": ("/", press("details > summary", "details[open]")),
    "rows": ("/report/hackney", nothing),
    "an editor": ("/report/hackney", press("#edit-2-2", "#panel-2-2 textarea")),
    "pictures": ("/report/hackney", press("#picture-0-1", "#panel-0-1 .choices")),
    "a menu": ("/report/hackney", press("#row-0-1 .menu > summary", ".menu[open]")),
    "proposals": ("/report/hackney", press("[id^=propose-]", "[id^=proposals-]")),
    "looks": ("/report/hackney", press("#see-0-1", "#looks img")),
    "keys": ("/report/hackney", press("#show-keys", "dialog[open]")),
    "private details": ("/report/hackney/privacy", nothing),
    "fields": ("/report/hackney/fields", nothing),
    "history": ("/report/hackney/history", nothing),
    "making": ("/report/hackney/make", nothing),
    "the reader's view": ("/report/hackney/readers", nothing),
    "after the last row": ("/report/hackney/readers?row=999", nothing),
}


@pytest.mark.parametrize("view", VIEWS)
def test_axe_finds_nothing_in_any_view_on_any_device(view: str, desk: RunningDesk, browser: Browser) -> None:
    address, act = VIEWS[view]
    browser.resize(1280, 900)
    browser.be("light")
    visit(browser, desk.top + address)
    act(browser)
    load_axe(browser)
    found = {}
    for device, width in product(DEVICES, WIDTHS):
        browser.be(device)
        browser.resize(width, 800)
        # the page in the frame is tested by itself: nothing can be run where it is shown
        found[device, width] = [each for each in faults(browser) if not each.startswith("frame-tested")]
    assert {name: each for name, each in found.items() if each} == {}
    assert [each for each in browser.complaints() if "frame" not in each] == []


@pytest.mark.parametrize("view", VIEWS)
def test_no_view_has_to_be_scrolled_sideways_and_every_target_is_large(
    view: str, desk: RunningDesk, browser: Browser
) -> None:
    address, act = VIEWS[view]
    browser.resize(320, 256)  # a window of 1280 by 1024 at 400% (WCAG 2.2 1.4.10)
    browser.be("light")
    visit(browser, desk.top + address)
    act(browser)
    assert browser.run("return document.documentElement.scrollWidth") <= 320
    assert browser.run(SMALL_TARGETS) == []


SMALL_TARGETS = """
const kinds = "button, summary, input:not([type=hidden]), textarea, nav a, .button";
return [...document.querySelectorAll(kinds)].filter((each) => each.checkVisibility()).map((each) => {
  const own = ["radio", "checkbox"].includes(each.type) ? each.closest("label") : each;
  const { width, height } = own.getBoundingClientRect();
  return { words: own.outerHTML.slice(0, 90), width, height };
}).filter(({ width, height }) => width < 44 || height < 44);
"""
