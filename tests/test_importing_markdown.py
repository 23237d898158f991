"""Words and marks of HTML come through Markdown as they were."""

from __future__ import annotations

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hwrender.document import Heading, Inline, Link, List, Paragraph, Strong, Text
from hwrender.importing.plain_text import one_line, paragraph_of
from hwrender.reading import read_text
from page_parts import markdown


def blocks(text: str) -> list[object]:
    read = read_text(f"---\ntitle: A\nlang: en-GB\n---\n\n{text}\n", "report.md")
    assert read.document is not None
    return [
        block
        for section in read.document.sections
        for block in (*([section.heading] if section.heading else []), *section.blocks)
    ]


def words(inlines: tuple[Inline, ...]) -> str:
    return "".join(map(words_of, inlines))


def words_of(inline: Inline) -> str:
    if isinstance(inline, Text):
        return inline.text
    return words(inline.children) if isinstance(inline, Strong | Link) else " "


SIGNS = " aB1*_`[]()<>&;#!|\\~:-+=.{}^'\"/\u00e9?n"
AWKWARD = st.text(alphabet=st.sampled_from(SIGNS), min_size=1, max_size=30)


@given(AWKWARD)
def test_any_words_are_one_paragraph_of_the_same_words(text: str) -> None:
    line = one_line(text)
    if line:
        (paragraph,) = blocks(paragraph_of(text))
        assert isinstance(paragraph, Paragraph)
        assert words(paragraph.children) == line


@given(st.lists(st.tuples(st.sampled_from(["b", "i", "span"]), AWKWARD), min_size=1, max_size=4))
def test_marked_words_keep_every_word(runs: list[tuple[str, str]]) -> None:
    html = "<p>" + "".join(f"<{tag}>{escape(text)}</{tag}>" for tag, text in runs) + "</p>"
    line = one_line("".join(text for _, text in runs))
    if line:
        (paragraph,) = blocks(markdown(html))
        assert isinstance(paragraph, Paragraph)
        assert words(paragraph.children) == line


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>Some <b>bold </b>text</p>", "Some **bold** text"),
        ("<p><b>a</b><b>b</b> c</p>", "**ab** c"),
        ("<p>in<b>side</b>words</p>", "in**side**words"),
        ("<p>foo<b>(bar)</b>baz</p>", "foo(bar)baz"),
        ("<p><b><i>both</i></b></p>", "**both**"),
        ("<p>1. no list</p>", "1\\. no list"),
        ("<p># no heading</p>", "\\# no heading"),
        ("<p>one<br>- two</p>", "one\\\n\\- two"),
        ("<p><a href='javascript:x()'>words</a></p>", "words"),
        ("<p><a href='https://example.org/a(b)'>words</a></p>", "[words](<https://example.org/a(b)>)"),
        ("<p><a href='#part'>words</a></p>", "words"),
        ("<ul><li>a</li></ul><ul><li>b</li></ul>", "- a\n\n* b"),
        ("<ol><li>a</li></ol><ol start='4'><li>b</li></ol>", "1. a\n\n4) b"),
        ("<ul><li>a<li>b", "- a\n- b"),
        ("<h2>One <b>two</b></h2>", "## One two"),
        ("<pre>a\n  b</pre>", "```\na\n  b\n```"),
        ("<div>loose<p>words</p>again</div>", "loose\n\nwords\n\nagain"),
        ("<p hidden>no</p><p>yes</p>", "yes"),
        ("<table><tr><th>A<th>B<tr><td>1<td>2</table>", "| A | B |\n| --- | --- |\n| 1 | 2 |"),
        (
            "<table><tr><td colspan=2>A</td></tr><tr><td rowspan=2>1</td><td>2</td></tr>"
            "<tr><td>3</td></tr></table>",
            "A\n\n| 1 | 2 |\n| --- | --- |\n|  | 3 |",
        ),
        ("<table><tr><td><p>a frame</p></td></tr></table>", "a frame"),
        ("<table><tr><th>A</th><th>B</th></tr><tr><td><p>1</p><ul><li>2</li></ul></td><td>3</td></tr></table>",
         "| A | B |\n| --- | --- |\n| 1; 2 | 3 |"),
    ],
)  # fmt: skip
def test_html_as_markdown(html: str, expected: str) -> None:
    assert markdown(html) == expected


def test_lists_inside_lists_keep_their_depth() -> None:
    html = "<ol><li><p>a</p><p>b</p><ul><li>c<ol><li>d</li></ol></li></ul></li><li>e</li></ol>"
    (outer,) = blocks(markdown(html))
    assert isinstance(outer, List)
    assert len(outer.items) == 2
    inner = outer.items[0].blocks[-1]
    assert isinstance(inner, List)
    assert isinstance(inner.items[0].blocks[-1], List)


def test_a_heading_is_a_heading_of_the_same_level() -> None:
    first, second = blocks(markdown("<h2>a</h2><h3>b</h3>"))
    assert isinstance(first, Heading)
    assert isinstance(second, Heading)
    assert (first.level, second.level) == (2, 3)


def test_very_deep_markup_is_read() -> None:
    assert markdown("<div>" * 5000 + "words" + "</div>" * 5000) == "words"


def cells(depth: int, before: str = "") -> str:
    return f"<table><tr>{before}<td>" * depth + "<b>x</b>" + "</td></tr></table>" * depth


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        # frames of frames are no tables at all
        (cells(15), "**x**"),
        ("<ul><li>" + cells(3) + "</li></ul>", "- **x**"),
        # a table in a cell is words of that cell, with its marks and its links
        (
            "<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td><table><tr><td>d</td><td><i>e</i></td></tr>"
            "<tr><td>f<p>g</p></td></tr></table></td></tr></table>",
            "| a | b |\n| --- | --- |\n| c |  |\n\n| d | e |\n| --- | --- |\n| f; g |  |",
        ),
        (
            f"<table><tr><th>a<th>b</tr><tr><td>{cells(2, '<td>c</td>')}</td><td>d</td></tr></table>",
            "| a | b |\n| --- | --- |\n| c: c: **x** | d |",
        ),
        # a header in a table inside is not one of the table around it
        (
            "<table><tr><td>a</td></tr><tr><td><table><tr><th>b</th></tr></table></td></tr></table>",
            "a\n\nb",
        ),
    ],
)
def test_a_table_in_a_table_is_taken_once(html: str, expected: str) -> None:
    assert markdown(html) == expected
