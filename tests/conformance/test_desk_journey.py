"""A person with a keyboard alone goes from a Word file to copies that are verified.

The source at the end is what a person would have written by hand.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium.webdriver import ActionChains
from selenium.webdriver.common.keys import Keys

from conformance.desk import RunningDesk, running_desk, visit, wait_until
from conformance.page.browser import Browser, open_browser
from goldens import Golden
from word_imports import paragraph, with_body
from word_parts import styled

WORDS = (
    styled("Buses in Anytown", "Title"),
    styled("What we did", "Heading1"),
    paragraph("We asked 40 people about the buses in January 2026. Most of them use a bus every day."),
    styled("What people said", "Heading1"),
    paragraph("The buses are late. The drivers are kind. Jane Okafor can be reached on 07700 900123."),
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[RunningDesk]:
    with running_desk(tmp_path) as running:
        yield running


@pytest.fixture
def browser() -> Iterator[Browser]:
    with open_browser() as opened:
        yield opened


class Person:
    """Somebody who uses the desk with a keyboard alone."""

    def __init__(self, browser: Browser) -> None:
        self.browser = browser

    def go_to(self, focus: str) -> None:
        """Press Tab until this has the focus: its id, or its words."""
        self.browser.press_until(focus, most=300)

    def choose(self, focus: str) -> None:
        self.go_to(focus)
        self.browser.press(Keys.ENTER)

    def type(self, words: str) -> None:
        ActionChains(self.browser.driver).send_keys(words).perform()

    def replace(self, words: str) -> None:
        """Type words in the place of those in a field."""
        chain = ActionChains(self.browser.driver)
        chain.key_down(Keys.CONTROL).send_keys("a").key_up(Keys.CONTROL).send_keys(words).perform()

    def hears(self, words: str) -> None:
        """Wait until the page says this."""
        said = "return document.getElementById('said').textContent"
        wait_until(lambda: words in str(self.browser.run(said)), f"“{words}” is said")

    def sees_no(self, selector: str) -> None:
        find = "return document.querySelector(arguments[0]) === null"
        wait_until(lambda: self.browser.run(find, selector), f"{selector} is gone")

    def sees(self, selector: str) -> None:
        find = "return document.querySelector(arguments[0])"
        wait_until(lambda: self.browser.run(find, selector), f"{selector} is there")

    def open(self, view: str) -> None:
        """Follow the link to another view, from the top of the page."""
        self.browser.run("document.activeElement.blur(); scrollTo(0, 0)")
        self.choose(view)
        wait_until(
            lambda: view in str(self.browser.run("return document.querySelector('h1').textContent")), view
        )

    def go_to_row(self, part: int, number: int) -> None:
        """Press J or K until this row has the focus."""
        row = f"row-{part}-{number}"
        for key in "j" * 20 + "k" * 20:
            if self.browser.focus() == row:
                return
            self.browser.press(key)
        raise AssertionError(f"{row} was never reached")


def test_from_a_word_file_to_verified_copies_by_keyboard_alone(
    desk: RunningDesk, browser: Browser, golden: Golden, tmp_path: Path
) -> None:
    browser.resize(1280, 900)
    visit(browser, desk.first)
    person = Person(browser)
    bring_in(person, with_body(tmp_path / "buses.docx", "".join(WORDS)))
    fill_in_fields(person)
    person.open("Words and pictures")
    take_a_draft(person, 0)
    take_a_draft(person, 1)
    edit(person)
    change_pictures(person)
    answer_what_is_private(person)
    person.open("Words and pictures")
    approve(person)
    make_copies(person)
    report = desk.folder / "buses.md"
    source = report.read_text(encoding="utf-8")
    golden("desk-journey", "source", re.sub(r"\d{4}-\d\d-\d\d(?= Ann Lee)", "DAY", source))
    verify = [sys.executable, "-m", "hwrender", "verify", str(desk.folder / "out" / "buses")]
    verified = subprocess.run(verify, capture_output=True, text=True, check=False)
    assert verified.returncode == 0, verified.stderr
    assert [each for each in browser.complaints() if "sandbox" not in each] == []


def bring_in(person: Person, path: Path) -> None:
    person.go_to("name")
    person.type("Ann Lee")
    person.browser.press(Keys.ENTER)
    person.sees("#file")
    person.go_to("file")
    # the dialog for files is the system's, which no test can see
    person.browser.driver.find_element("id", "file").send_keys(str(path))
    person.choose("Bring it in")
    person.sees("#brought a, #parts")
    if person.browser.run("return document.getElementById('brought')"):
        person.choose("Open")
        person.sees("#parts")


def fill_in_fields(person: Person) -> None:
    person.open("About the report")
    for field, words in {
        "field-easy_title": "Your buses",
        "field-contact-phone": "020 7946 0000",
        "field-other_formats": "Ask us for another copy.",
    }.items():
        person.go_to(field)
        person.replace(words)
    person.choose("save-copies")
    person.hears("Saved.")


def take_a_draft(person: Person, part: int) -> None:
    person.choose(f"propose-{part}")
    person.sees(f"#proposals-{part}")
    person.choose("Take the ticked rows")
    person.hears("Saved.")
    person.sees(f"#row-{part}-0")


def edit(person: Person) -> None:
    person.go_to_row(1, 0)
    person.browser.press("e")
    person.sees("#typed-1-0")
    person.replace("The buses are often late.")
    person.sees("#trial-1-0 .count")
    chain = ActionChains(person.browser.driver)
    chain.key_down(Keys.CONTROL).send_keys(Keys.ENTER).key_up(Keys.CONTROL).perform()
    person.sees_no("#typed-1-0")
    person.hears("Saved.")


def change_pictures(person: Person) -> None:
    for part, number, steps in ((0, 0, 1), (1, 0, 2)):
        person.go_to_row(part, number)
        person.browser.press("p")
        person.sees(f"#panel-{part}-{number} .choices")
        person.browser.press(*[Keys.ARROW_RIGHT] * steps, Keys.ENTER)
        person.sees_no(f"#panel-{part}-{number} .choices")


def answer_what_is_private(person: Person) -> None:
    person.open("Private details")
    answered = "return document.querySelector('main .state')?.textContent ?? ''"
    for number in range(1, 10):
        if not person.browser.run("return document.querySelector('[name=reason]')"):
            return
        person.go_to(str(person.browser.run("return document.querySelector('[name=reason]').id")))
        person.type("It is made up.")
        person.browser.press(Keys.ENTER)
        start = f"{number} of"
        wait_until(lambda start=start: str(person.browser.run(answered)).startswith(start), start)


def approve(person: Person) -> None:
    rows = person.browser.run("return [...document.querySelectorAll('.row')].map((row) => row.id)")
    for row in rows:
        _, part, number = row.split("-")
        person.go_to_row(int(part), int(number))
        person.browser.press("o")
        person.sees(f"#ok-{part}-{number}[aria-pressed=true]")


def make_copies(person: Person) -> None:
    person.open("Make the copies")
    person.choose("make")
    wait_until(lambda: person.browser.run("return document.querySelector('.copies')"), "copies", 120)
