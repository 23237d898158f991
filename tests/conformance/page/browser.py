"""Debian's Chromium as the page tests use it: windows, what a device asks for, keys, requests made."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from selenium.webdriver import ActionChains, Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.keys import Keys

from conformance.validators import program

FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--no-first-run", "--hide-scrollbars", "--mute-audio",
)  # fmt: skip

DEVICES: dict[str, dict[str, str]] = {
    "light": {"prefers-color-scheme": "light"},
    "dark": {"prefers-color-scheme": "dark"},
    "forced colours": {"forced-colors": "active", "prefers-color-scheme": "light"},
    "forced dark colours": {"forced-colors": "active", "prefers-color-scheme": "dark"},
    "more contrast": {"prefers-contrast": "more", "prefers-color-scheme": "light"},
    "more contrast, dark": {"prefers-contrast": "more", "prefers-color-scheme": "dark"},
}
"""What the devices of readers ask for (Media Queries 5)."""


class Browser:
    """One window. `press` sends real keys; `run` runs script in the page and gives its result back."""

    def __init__(self, driver: Chrome) -> None:
        self.driver = driver

    def show(self, page: Path, *, width: int = 1280, height: int = 800, device: str = "light") -> None:
        """Open a page in a window of this size, on such a device, with nothing remembered."""
        self.resize(width, height)
        self.be(device)
        self.driver.execute_cdp_cmd(
            "Storage.clearDataForOrigin", {"origin": "file://", "storageTypes": "all"}
        )
        self.driver.get(page.as_uri())

    def be(self, device: str) -> None:
        """Ask for what such a device asks for; nothing moves by itself."""
        features = [{"name": name, "value": value} for name, value in DEVICES[device].items()]
        features.append({"name": "prefers-reduced-motion", "value": "reduce"})
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "", "features": features})

    def resize(self, width: int, height: int) -> None:
        """The window in CSS pixels: 320 by 256 is a window of 1280 by 1024 at 400% zoom."""
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)

    def run(self, script: str, *arguments: Any) -> Any:
        return self.driver.execute_script(script, *arguments)

    def run_async(self, script: str, *arguments: Any) -> Any:
        """Run a script that calls its last argument with its result."""
        return self.driver.execute_async_script(script, *arguments)

    def press(self, *keys: str) -> None:
        """Press and release each key, as a person does."""
        for key in keys:
            ActionChains(self.driver).send_keys(key).perform()

    def press_shift_tab(self) -> None:
        ActionChains(self.driver).key_down(Keys.SHIFT).send_keys(Keys.TAB).key_up(Keys.SHIFT).perform()

    def click(self, selector: str) -> None:
        element = self.driver.find_element("css selector", selector)
        self.run("arguments[0].scrollIntoView({block: 'center'})", element)
        element.click()

    def focus(self) -> str:
        """The id of the element that has the focus, or its words."""
        return str(self.run("const e = document.activeElement; return e.id || e.textContent.trim()"))

    def press_until(self, focus: str, key: str = Keys.TAB, most: int = 60) -> None:
        """Press a key until the element with this id or these words has the focus."""
        passed = []
        for _ in range(most):
            self.press(key)
            passed.append(self.focus())
            if passed[-1] == focus:
                return
        raise AssertionError(f"“{focus}” was never reached: {passed}")

    def requests(self) -> list[str]:
        """Every address that was asked for since this was last called."""
        sent = []
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                sent.append(message["params"]["request"]["url"])
        return sent

    def complaints(self) -> list[str]:
        """What the browser's console says went wrong, breaches of the security policy included."""
        return [entry["message"] for entry in self.driver.get_log("browser")]


@contextmanager
def open_browser() -> Iterator[Browser]:
    options = ChromeOptions()
    options.binary_location = program("chromium")
    for flag in FLAGS:
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    driver = Chrome(options=options, service=Service(program("chromedriver")))
    driver.set_script_timeout(60)
    try:
        yield Browser(driver)
    finally:
        driver.quit()
