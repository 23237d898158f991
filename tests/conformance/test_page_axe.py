"""axe-core finds nothing wrong with any page, and nothing that it could not decide (WCAG 2.2 AAA)."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest

from batch_samples import every_standing
from conformance.page.browser import DEVICES, Browser
from conformance.page.pages import NARROW, WIDE, Page, browser, pages, sample_page
from conformance.validators import NODE_MODULES, installed
from hwrender.batches.writing import write_batch
from hwrender.pipeline.checking import check_report
from hwrender.pipeline.options import Environment
from hwrender.triage import everything, first_things
from hwrender.triage.model import Triage
from hwrender.triage.page import page_of

__all__ = ["browser", "pages", "sample_page"]

CHECKED_REPORTS = sorted((Path(__file__).parents[1] / "checked_reports").glob("*.md"))

RUN_EVERY_RULE = """
const done = arguments[0];
const left = ["experimental", "deprecated"];
const wanted = axe.getRules().filter(({tags}) => !tags.some((tag) => left.includes(tag)));
const runOnly = {type: "rule", values: wanted.map(({ruleId}) => ruleId)};
axe.run(document, {runOnly, resultTypes: ["violations", "incomplete"]}).then(
  ({violations, incomplete}) => done({violations, incomplete, rules: wanted.length}),
  (error) => done(String(error)),
);
"""


def load_axe(browser: Browser) -> None:
    """Bring axe into the page that is shown."""
    browser.run(installed(NODE_MODULES / "axe-core" / "axe.min.js").read_text(encoding="utf-8"))


def faults(browser: Browser) -> list[str]:
    """Violations and open questions of the page that is shown, a line each."""
    found = browser.run_async(RUN_EVERY_RULE)
    assert isinstance(found, dict), found
    assert found["rules"] > 90, "axe has lost rules"
    return [
        f"{rule['id']}: {node['target']}: {node.get('failureSummary', '')}"
        for rule in (*found["violations"], *found["incomplete"])
        for node in rule["nodes"]
    ]


def test_axe_finds_nothing_on_any_device_and_in_any_width(pages: list[Page], browser: Browser) -> None:
    found = {}
    for page in pages:
        browser.show(page.path)
        load_axe(browser)
        for device, width in page.looks:
            browser.be(device)
            browser.resize(width, 800)
            found[page.label, device, width] = faults(browser)
    assert {name: each for name, each in found.items() if each} == {}


@pytest.mark.parametrize("colours", ["cream", "white", "dark", "contrast"])
def test_axe_finds_nothing_in_the_colours_a_reader_chooses(
    colours: str, sample_page: Path, browser: Browser
) -> None:
    browser.show(sample_page)
    load_axe(browser)
    browser.run("document.querySelector('.choices').open = true")
    for choice in (f"Colours-{colours}", "Size-3", "Space-2"):
        browser.run("document.getElementById(arguments[0]).click()", choice)
    assert faults(browser) == []


@pytest.mark.parametrize("select", [first_things, everything], ids=["first things", "everything"])
@pytest.mark.parametrize("report", CHECKED_REPORTS, ids=lambda path: path.stem)
def test_axe_finds_nothing_on_the_page_of_findings(
    report: Path, select: Callable[..., Triage], browser: Browser, tmp_path: Path
) -> None:
    found = check_report(report, Environment(None), judges_wording=True)
    made = select(found.findings, found.document, found.text)
    page = tmp_path / "findings.html"
    page.write_text(page_of(made, found.findings, found.document, found.text), encoding="utf-8")
    browser.show(page)
    load_axe(browser)
    for width in (WIDE, NARROW):
        browser.resize(width, 800)
        assert faults(browser) == []


def test_axe_finds_nothing_on_the_page_about_a_batch(browser: Browser, tmp_path: Path) -> None:
    page = write_batch(tmp_path / "batch", every_standing())
    browser.show(page)
    load_axe(browser)
    for device, width in product(DEVICES, (WIDE, NARROW)):
        browser.be(device)
        browser.resize(width, 800)
        assert faults(browser) == []


def test_axe_would_find_a_fault(sample_page: Path, browser: Browser) -> None:
    browser.show(sample_page)
    load_axe(browser)
    browser.run("document.querySelector('h1').style.color = '#777'")
    assert any(fault.startswith("color-contrast-enhanced") for fault in faults(browser))
