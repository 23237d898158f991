"""An EPUB in the engine of a reader (foliate-js), in Chromium, from a server of this machine alone."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, cast

from selenium.webdriver.support.ui import WebDriverWait

from conformance.page.browser import Browser
from conformance.validators import NODE_MODULES, installed

READER = Path(__file__).parent / "reader.html"
MOST_SECONDS = 60.0


class _Files(SimpleHTTPRequestHandler):
    """Serves the engine, the page around it, and one book."""

    def __init__(self, book: Path, *given: Any) -> None:
        self._book = book
        super().__init__(*given)

    def translate_path(self, path: str) -> str:
        place = path.partition("?")[0].strip("/")
        if place == "book.epub":
            return str(self._book)
        return str(READER) if place == "" else str(NODE_MODULES / place)

    def log_message(self, format: str, *given: Any) -> None:  # noqa: A002  the name is the base class's
        """Nobody reads it."""


@contextmanager
def served(book: Path) -> Iterator[str]:
    """The address of a page that shows this book."""
    installed(NODE_MODULES / "foliate-js" / "view.js")
    server = ThreadingHTTPServer(("127.0.0.1", 0), cast(Any, partial(_Files, book)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()


def open_in_reader(browser: Browser, address: str, *, size: int = 16, paper: str = "light") -> None:
    """Open the book at its first page, in this size of type in CSS pixels."""
    browser.driver.get(address)
    wait(browser, "return window.ready === true")
    failed = browser.run_async(
        "const done = arguments[arguments.length - 1];"
        "openBook('book.epub', arguments[0], arguments[1]).then(() => done(''), (e) => done(String(e)))",
        size,
        paper,
    )
    assert not failed, failed


def wait(browser: Browser, script: str) -> Any:
    """What the script gives, as soon as it gives something."""
    return WebDriverWait(browser.driver, MOST_SECONDS, 0.1).until(
        lambda driver: driver.execute_script(script)
    )
