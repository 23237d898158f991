"""Pictures of the desk for docs/desk.md, made by the desk itself in Debian's Chromium.

    PYTHONPATH=tests python tools/desk_screenshots.py                   # those of the guide
    PYTHONPATH=tests python tools/desk_screenshots.py --every FOLDER    # every view

The second makes each view narrow and wide, light and dark. Look at them when you have changed how the desk
looks: what would a first-time user not understand?
"""

from __future__ import annotations

import io
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image

from conformance.desk import SAMPLE, RunningDesk, running_desk, visit, wait_until
from conformance.page.browser import Browser, open_browser
from conformance.test_desk_axe import NO_EASY_WORDS, VIEWS

GUIDE = Path(__file__).parents[1] / "docs" / "desk"
GUIDE_VIEWS = (
    "the shelf",
    "rows",
    "an editor",
    "pictures",
    "proposals",
    "looks",
    "private details",
    "making",
    "the reader's view",
)
COLOURS = 64
"""So many are enough for flat colours and sharp letters, and make a small file."""
_SETTLING_SECONDS = 1.0


def main(arguments: list[str]) -> None:
    with tempfile.TemporaryDirectory() as top, opened(Path(top)) as (desk, browser):
        if arguments[:1] == ["--every"]:
            every_view(desk, browser, Path(arguments[1]))
        else:
            guide_views(desk, browser, GUIDE)


@contextmanager
def opened(top: Path) -> Iterator[tuple[RunningDesk, Browser]]:
    """A desk with the real report in it, and a browser in which somebody has given her name."""
    (top / "reports").mkdir()
    text = SAMPLE.read_text(encoding="utf-8").replace(
        "It does not judge people.", "It does not judge people who utilise it."
    )
    (top / "reports" / "hackney.md").write_text(text + NO_EASY_WORDS, encoding="utf-8")
    shutil.copy(SAMPLE, top / "reports" / "sample.md")
    with running_desk(top) as desk, open_browser() as browser:
        browser.resize(1280, 900)
        browser.be("light")
        visit(browser, desk.first)
        browser.run("document.getElementById('name').value = 'Ann Lee'")
        browser.click("button.main")
        wait_until(lambda: browser.run("return document.querySelector('.cards')"), "the shelf")
        yield desk, browser


def guide_views(desk: RunningDesk, browser: Browser, folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    for view in GUIDE_VIEWS:
        show(desk, browser, view, 1280, "light")
        name = view.removeprefix("the ").removeprefix("an ").replace("'", "").replace(" ", "-")
        save(browser, folder / f"{name}.png")


def every_view(desk: RunningDesk, browser: Browser, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for view in VIEWS:
        for width in (1280, 390):
            for device in ("light", "dark"):
                show(desk, browser, view, width, device)
                save(browser, folder / f"{view.replace(' ', '-')}-{width}-{device}.png")


def show(desk: RunningDesk, browser: Browser, view: str, width: int, device: str) -> None:
    address, act = VIEWS[view]
    browser.resize(width, 900)
    browser.be(device)
    visit(browser, desk.top + address)
    _acted(act, browser)
    time.sleep(_SETTLING_SECONDS)  # pictures and fonts are drawn


def _acted(act: Callable[[Browser], None], browser: Browser) -> None:
    act(browser)
    browser.run("document.activeElement.scrollIntoView({block: 'center'})")


def save(browser: Browser, path: Path) -> None:
    image = Image.open(io.BytesIO(browser.driver.get_screenshot_as_png())).convert("RGB")
    image.quantize(COLOURS).save(path, optimize=True)
    print(path)


if __name__ == "__main__":
    main(sys.argv[1:])
