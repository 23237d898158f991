"""An EPUB in a real reader: it plays, marks what is heard, goes on to the next part, fits any screen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from books import rich_book
from conformance.page.browser import Browser
from conformance.page.pages import browser
from conformance.reader.engine import open_in_reader, served, wait
from hwrender.formats.epub.heard_claims import clips_of_book
from hwrender.formats.epub.metadata import ACTIVE_CLASS
from hwrender.formats.epub.opened import open_book

__all__ = ["browser"]

MARKED = f"return shown()?.querySelector('.{ACTIVE_CLASS}')?.id"


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with served(rich_book()) as found:
        yield found


def test_a_reader_plays_a_book_and_marks_each_sentence_in_its_order(browser: Browser, address: str) -> None:
    browser.resize(400, 700)
    open_in_reader(browser, address)
    browser.driver.find_element("id", "Play").click()
    assert wait(browser, MARKED)
    ground = browser.run(f"return getComputedStyle(shown().querySelector('.{ACTIVE_CLASS}')).backgroundColor")
    assert ground == "rgb(255, 229, 138)"
    wait(browser, "return heard.some((each) => each.endsWith('part-1.xhtml#s7'))")
    browser.run("stop()")
    heard = list(dict.fromkeys(each.rpartition("/")[2] for each in browser.run("return heard")))
    book = open_book(rich_book())
    clips = clips_of_book(book)
    wanted = [f"{clip.file}#{clip.id}" for file in book.spine for clip in clips[file] if clip.sound]
    # a busy machine may be a clip late, and then leaves one out; none ever comes before its turn
    places = [wanted.index(each) for each in heard]
    assert places == sorted(places)
    assert len(heard) >= 8
    assert {each.partition("#")[0] for each in heard} == {"cover.xhtml", "contents.xhtml", "part-1.xhtml"}


@pytest.mark.parametrize("size", [16, 28, 40])
@pytest.mark.parametrize("width", [320, 800])
def test_nothing_is_wider_than_the_screen_at_any_size_of_type(
    browser: Browser, address: str, size: int, width: int
) -> None:
    browser.resize(width, 800)
    open_in_reader(browser, address, size=size)
    for file in ("part-1.xhtml", "part-2.xhtml", "contents.xhtml"):
        browser.run_async("goTo(arguments[0]).then(arguments[1])", file)
        wide = browser.run(
            "const room = shown().querySelector('section, nav').getBoundingClientRect().width;"
            "const column = parseFloat(getComputedStyle(shown().documentElement).columnWidth) || room;"
            "return [...shown().querySelectorAll('p, h2, li, table, .row, .tile, img')]"
            ".filter((each) => [...each.getClientRects()].some((box) => box.width > column + 1))"
            ".map((each) => each.outerHTML.slice(0, 80))"
        )
        assert wide == [], file
