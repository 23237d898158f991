"""The desk as a person starts it: the real command, in a folder of its own, and a browser that opens it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from conformance.page.browser import Browser

TOP = Path(__file__).parents[2]
SAMPLE = TOP / "reports" / "hackney-sex-workers.md"
PATIENCE_SECONDS = 30.0


class RunningDesk:
    """A desk that runs. `first` is its first address, `top` what all others begin with."""

    def __init__(self, folder: Path, first: str) -> None:
        self.folder = folder
        self.first = first
        self.top = first.partition("?")[0].rstrip("/")


@contextmanager
def running_desk(top: Path) -> Iterator[RunningDesk]:
    """Start the command, and end it as Ctrl-C does."""
    folder = top / "reports"
    folder.mkdir(exist_ok=True)
    kept = {"HWRENDER_CACHE": str(top / "cache"), "HWRENDER_STATE": str(top / "state")}
    command = [sys.executable, "-m", "hwrender", "desk", str(folder), "--no-browser"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env={**os.environ, **kept})
    try:
        assert process.stderr is not None
        lines = iter(process.stderr.readline, "")
        found = next(match for line in lines if (match := re.search(r"http://\S+", line)))
        yield RunningDesk(folder, found[0])
    finally:
        process.terminate()
        process.wait(10)


def wait_until(condition: Callable[[], object], what: str, seconds: float = PATIENCE_SECONDS) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, f"this never happened: {what}"
        time.sleep(0.05)


def visit(browser: Browser, address: str) -> None:
    """Open an address and wait until the scripts of the page are ready."""
    browser.driver.get(address)
    wait_until(lambda: browser.run("return document.readyState") == "complete", f"{address} is loaded")
