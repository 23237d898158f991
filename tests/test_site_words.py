"""What a site says is plain: every word of its pages and of its command passes our own rules."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hwrender.cli.site import site
from hwrender.markup import parse_page
from hwrender.pipeline.options import Environment
from hwrender.pipeline.site import SiteOptions, default_look, make_site
from hwrender.site import planning, reports, words
from hwrender.site.templates import FOLDER
from site_libraries import ABOUT, publish
from test_checks_own_words import warnings_about

OWN = (ABOUT.title, ABOUT.organisation, *ABOUT.themes, "Hackney", ABOUT.phone, ABOUT.email, "www.example.org")
FOR_TYPING = ("S2 ", "S16 ", "S18 ")
"""Commands that are to be typed."""


def sentence(text: str) -> str:
    return text if text.endswith((".", "?", ":", "!")) else f"{text}."


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("words")
    publish(folder / "out", "gp")
    made = make_site(
        folder / "out", SiteOptions(folder / "site", default_look(), today="2026-12-01"), Environment(None)
    )
    return sorted(made.folder.rglob("*.html"))


def test_each_word_of_its_pages_passes_our_rules(pages: list[Path]) -> None:
    said = set()
    for page in pages:
        if page.name == "gp.html":
            continue  # the report itself
        for element in parse_page(page.read_text(encoding="utf-8")).every(
            "p", "a", "h1", "h2", "label", "legend", "summary", "button", "title"
        ):
            text = " ".join(element.words().split())
            if text and len(text.split()) > 1 and not any(own in text for own in OWN):
                said.add(sentence(text))
    assert "There is nothing new this month." in said
    # sizes in a list of files, as on the page of a report
    assert [
        each for each in warnings_about(sorted(said)) if "| Read: " not in each and "| Listen: " not in each
    ] == []


def test_what_the_filter_says_passes_our_rules() -> None:
    script = (FOLDER / "find.js").read_text(encoding="utf-8")
    said = [
        each.replace("${number}", "12") for each in re.findall(r'["`]((?:We|Please) [^"`]*\.)["`]', script)
    ]
    assert len(said) == 4
    assert warnings_about(said) == []


def test_the_summary_for_search_engines_and_the_podcast_pass_our_rules() -> None:
    said = (
        words.EASY,
        words.FULL,
        words.HEARD,
        words.CHANGED,
        words.READER,
        words.NO_FLASHES,
        planning.PODCAST,
    )
    assert warnings_about(said) == []


def test_why_a_folder_is_left_out_passes_our_rules() -> None:
    reasons = (reports.NO_LIST, reports.DRAFTS, reports.OUT_OF_DATE, reports.NO_COPIES, reports.DIFFERENT)
    assert warnings_about(each[0].upper() + each[1:] for each in reasons) == []


def test_the_help_passes_our_rules() -> None:
    text = (site.help or "").partition("\b")[0]
    said = [" ".join(each.split()) for each in text.split("\n\n") if each.strip()]
    said += [sentence(option.help) for option in site.params if getattr(option, "help", None)]
    assert [each for each in warnings_about(said) if not each.startswith(FOR_TYPING)] == []
