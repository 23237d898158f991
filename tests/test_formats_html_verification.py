"""A page that breaks one of its promises is found out, and the check that finds it says so."""

from __future__ import annotations

from functools import cache

import pytest

from conformance.page.samples import given
from editions import rich_edition
from hwrender.edition.outline import OutlineEntry
from hwrender.formats.html.page import page
from hwrender.formats.html.reading_back import outline_of_page
from hwrender.formats.html.verification import checks_of_page
from hwrender.markup import BrokenPageError, parse_page


@cache
def good_page() -> str:
    return page(given(rich_edition()), inline_audio=None, inline_fonts=False)


def failed(made: str) -> list[str]:
    return [check.name for check in checks_of_page(made, given(rich_edition())) if not check.passed]


def test_a_good_page_keeps_every_promise() -> None:
    assert failed(good_page()) == []


WORDS = "the words are those of the report"
POLICY = "the security policy covers exactly this page"
FETCHES = "nothing in it acts by itself or is fetched from outside"
REFERENCES = "every link and reference leads somewhere"
HEARD = "every sentence that is heard can be marked"
PICTURES = "every picture is described or hidden"
TABLES = "every table says what its headers are for"
HEADINGS = "there is one title and no heading level is skipped"
SENSITIVITY = "a sensitive title stays out of the tab and of search engines"
TITLE = "the language and the title are set"

BREAKS = [
    ("The staff listen.", "The staff do not listen.", {WORDS}),
    ("<p><span id=\"s7\">", "<p data-furniture><span id=\"s7\">", {WORDS}),
    ('<h3 id="a-part-of-it">', '<h4 id="a-part-of-it">', {"the page is well formed"}),
    ('<th scope="row"><span id="s36">', '<th><span id="s36">', {"the page is well formed", WORDS, TABLES}),
    ('lang="en-GB">', 'lang="en-US">', {TITLE}),
    ("<title>Health", "<title>Wealth", {TITLE}),
    ('id="s8"', 'id="s7"', {"each id is there once", HEARD}),
    ('data-spoken="s1 ', 'data-spoken="s999 ', {HEARD}),
    (", s2 3.9 5.9", "", {HEARD}),
    ('href="#hard-words"', 'href="#soft-words"', {REFERENCES}),
    ('href="https://example.org/report"', 'href="javascript:alert(1)"', {REFERENCES}),
    ('href="./hackney-health-and-care.pdf"', 'href="./another.pdf"', {REFERENCES}),
    ('aria-describedby="Meaning-', 'aria-describedby="Gone-', {REFERENCES}),
    (' role="img" aria-label="A police officer."', "", {WORDS, PICTURES}),
    (' aria-hidden="true"><use href="#Picture-nurse"', '><use href="#Picture-nurse"', {PICTURES}),
    ('src="./hackney', 'src="https://example.org/hackney', {FETCHES}),
    ("<hr>", '<hr><img src="https://example.org/x.png" alt="">', {FETCHES}),
    ("<hr>", '<hr><img src="data:image/png;base64,AA==">', {PICTURES, FETCHES}),
    ("<hr>", '<hr><iframe src="data:text/html,x"></iframe>', {FETCHES}),
    ("<hr>", '<hr style="color: red">', {FETCHES}),
    ("<hr>", '<hr onclick="alert(1)">', {FETCHES}),
    ("<hr>", "<hr><script>alert(1)</script>", {POLICY, FETCHES}),
    ("<hr>", '<hr><svg aria-hidden="true"><use href="https://a.org/x.svg#a"/></svg>', {REFERENCES, FETCHES}),
    ("scroll-padding-block: 1rem", "scroll-padding-block: 2rem", {POLICY}),
    ("body { margin: 0; }", 'body { background: url("https://example.org/x.png"); }', {FETCHES, POLICY}),
    ("default-src 'none'", "default-src *", {POLICY}),
    ('<meta name="robots" content="noindex">', "", {SENSITIVITY}),
    ('"use strict";', '"use strict"; localStorage.clear();', {SENSITIVITY, POLICY, FETCHES}),
    ('"use strict";', '"use strict"; history.pushState({}, document.title);', {SENSITIVITY, POLICY, FETCHES}),
    ('content="Healthwatch Hackney"',
     'content="What sex workers in Hackney told us about their health and care"',
     {SENSITIVITY}),
    ("<h2 id=\"Offers\">Other ways to get this report</h2>", "<h5 id=\"Offers\">Other</h5>", {HEADINGS}),
    ("<h2 id=\"Offers\">Other ways to get this report</h2>", "<h1 id=\"Offers\">Other</h1>", {HEADINGS}),
]  # fmt: skip


@pytest.mark.parametrize(("good", "bad", "found"), BREAKS, ids=[str(number) for number in range(len(BREAKS))])
def test_a_broken_promise_is_found_by_its_own_check(good: str, bad: str, found: set[str]) -> None:
    assert good in good_page()
    broken = good_page().replace(good, bad, 1)
    names = failed(broken)
    assert names
    assert set(names) <= found


def test_words_outside_any_paragraph_are_found() -> None:
    stray = good_page().replace("<hr>", "<hr>stray words", 1)
    assert failed(stray) == [WORDS]


@pytest.mark.parametrize(
    ("page_text", "entries"),
    [
        ("<h1>A</h1><p>b<br>c</p>", [OutlineEntry("title", "A"), OutlineEntry("paragraph", "b c")]),
        (
            "<ul><li><p>a</p><ul><li><p>b</p></li></ul></li></ul>",
            [OutlineEntry("item", "a"), OutlineEntry("item", "b")],
        ),
        (
            "<blockquote><p>a</p></blockquote><p>b</p>",
            [OutlineEntry("quotation", "a"), OutlineEntry("paragraph", "b")],
        ),
        ("<li data-note><p>a</p><p data-furniture>back</p></li>", [OutlineEntry("note", "a")]),
        ("<p>a<sup data-furniture>1</sup>&nbsp;b</p>", [OutlineEntry("paragraph", "a b")]),
        ("<pre><code>  a\n  b</code></pre>", [OutlineEntry("code", "a b")]),
        ("<th>lost</th>", [OutlineEntry("cell", "lost")]),
        ('<svg aria-hidden="true"></svg><img src="x" alt="">', []),
    ],
)
def test_a_page_is_read_back_as_a_screen_reader_reads_it(page_text: str, entries: list[OutlineEntry]) -> None:
    assert list(outline_of_page(page_text)) == entries


@pytest.mark.parametrize(
    "broken", ["<p>a", "<p>a</div>", "</p>", '<p id="a" id="b">c</p>', "<b><i>a</b></i>"]
)
def test_tags_that_do_not_pair_are_an_error(broken: str) -> None:
    with pytest.raises(BrokenPageError):
        parse_page(broken)
