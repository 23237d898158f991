"""The page of findings: it says what the text says, marks the words, and can be read in every way."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest

from hwrender.diagnostics import Finding, Severity
from hwrender.pipeline.checking import check_report
from hwrender.pipeline.options import Environment
from hwrender.reading import read_text
from hwrender.span import Span
from hwrender.triage import everything, first_things
from hwrender.triage.page import page_of
from hwrender.triage.page_style import STYLE

FOLDER = Path(__file__).parent / "checked_reports"
REPORTS = sorted(FOLDER.glob("*.md"))


def page(path: Path, *, whole: bool = False) -> str:
    found = check_report(path, Environment(None), judges_wording=True)
    select = everything if whole else first_things
    made = select(found.findings, found.document, found.text)
    return page_of(made, found.findings, found.document, found.text)


def page_with(text: str, *findings: Finding) -> str:
    document = read_text(text, "a.md").document
    return page_of(first_things(findings, document, text), findings, document, text)


def finding(line: int, column: int, end_line: int, end_column: int, code: str = "S31") -> Finding:
    return Finding("a.md", Span(line, column, end_line, end_column), code, Severity.WARNING, "No <b>.", "Do.")


@pytest.mark.parametrize("whole", [False, True])
@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_the_page_has_a_language_a_title_landmarks_and_headings_in_order(path: Path, whole: bool) -> None:
    made = page(path, whole=whole)
    assert '<html lang="en-GB">' in made
    assert re.findall(r"<title>(.+?)</title>", made) == re.findall(r"<h1>(.+?)</h1>", made)
    assert [made.count(f"<{name}>") for name in ("header", "main")] == [1, 1]
    levels = [int(level) for level in re.findall(r"<h(\d)", made)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(second - first <= 1 for first, second in pairwise(levels))


@pytest.mark.parametrize("whole", [False, True])
@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_every_link_leads_to_one_place_in_the_page(path: Path, whole: bool) -> None:
    made = page(path, whole=whole)
    ids = re.findall(r' id="([^"]+)"', made)
    links = re.findall(r' href="([^"]+)"', made)
    assert len(set(ids)) == len(ids)
    assert {link.removeprefix("#") for link in links} - set(ids) == set()
    assert not re.search(r"<(?:script|link|img|iframe)\b|\bsrc=|url\(", made)


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_each_finding_that_is_shown_is_marked_and_stands_beside_its_words(path: Path) -> None:
    made = page(path)
    told = set(re.findall(r'<li id="finding-(\d+)"', made))
    assert set(re.findall(r'id="words-(\d+)"', made)) == told
    assert set(re.findall(r'<a href="#finding-(\d+)">Number', made)) == told


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_what_leads_to_a_person_is_not_on_the_page(path: Path) -> None:
    made = page(path, whole=True)
    for secret in ("07700 900461", "943 476 5919", "14/03/1931", "22 Albert", "j.hartley@"):
        assert secret not in made


HEAD = "---\ntitle: A & B\nlang: en-GB\n---\n\n"


@pytest.mark.parametrize(
    ("text", "span", "html"),
    [
        ("Some <bad> words.", (6, 6, 6, 11), "Some 1<mark>&lt;bad&gt;</mark> words."),
        ("One\ntwo bad\n## Part", (6, 1, 7, 8), "1<mark>One\ntwo bad</mark>"),
        ("Some bad\n\nwords.", (6, 6, 8, 4), "Some 1<mark>bad</mark>"),
        ("One\ntwo\n\nthree", (7, 1, 7, 4), "One\n1<mark>two</mark>"),
        ("## Bad part", (6, 1, 6, 12), "1<mark>Bad part</mark>"),
        ("Words", (6, 1, 6, 1), "1Words"),
        ("Words", (6, 6, 6, 6), "Words1"),
        ("Words", (5, 1, 5, 1), "1Words"),
        ("Words\n\n", (8, 1, 8, 1), "Words1"),
    ],
)
def test_words_are_marked_where_they_stand(text: str, span: tuple[int, int, int, int], html: str) -> None:
    made = re.sub(r'<a class="number"[^>]*>\[(\d+)\]</a>', r"\1", page_with(HEAD + text, finding(*span)))
    assert f'class="words">{html}</' in made


def test_marks_that_share_words_keep_their_numbers() -> None:
    made = page_with(HEAD + "one two three", finding(6, 1, 6, 8), finding(6, 5, 6, 14, "S32"))
    plain = re.sub(r'<a class="number"[^>]*>\[(\d+)\]</a>', r"\1", made)
    assert "1<mark>one </mark>2<mark>two</mark><mark> three</mark>" in plain


def test_what_a_message_or_a_title_says_is_never_markup() -> None:
    made = page_with(HEAD + "Words.", finding(6, 1, 6, 6))
    assert "No &lt;b&gt;." in made
    assert "What to look at in “A &amp; B”" in made


def test_a_heading_sign_alone_and_a_report_that_cannot_be_read_have_a_page() -> None:
    assert "What to look at in this report" in page_with("no front matter\n\n#\n", finding(3, 1, 3, 2))


def test_a_report_with_nothing_wrong_says_so() -> None:
    assert "Nothing to look at" in page_with(HEAD + "Words.")


def test_letters_are_dark_enough_on_every_ground() -> None:
    shown = [
        (("#1a1a1a", "#003c78"), ("#ffffff", "#fff1b8")),
        (("#f2f2f2", "#a8d1ff"), ("#121212",)),
        (("#ffffff",), ("#5c4a00",)),
    ]
    for colours, grounds in shown:
        assert all(f"color: {colour.replace('#ffffff', '#fff')}" in STYLE for colour in colours)
        assert all(contrast(colour, ground) >= 7 for colour in colours for ground in grounds)


def contrast(one: str, other: str) -> float:
    """WCAG 2.2, 1.4.6."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
