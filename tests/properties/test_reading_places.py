"""Whatever a file holds, reading gives back a document or findings, and every place is true."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from hwrender.document import Paragraph, Text
from hwrender.reading import ReadResult, read_text
from reading_nodes import HEAD, nodes, source_of

MARKS = (
    "*", "**", "***", "_", "__", "`", "``", "[", "]", "(", ")", "![", "](", "](x)", "](<", ">", "<", "<b>",
    "</b>", "<!--", "-->", "&amp;", "&#10;", "&#x202e;", "\\", "\\|", "|", "| a | b |\n|---|---|\n| ", "#",
    "# ", "## ", "- ", "* ", "+ ", "1. ", "10) ", "> ", ">", "    ", "  ", "\t", " ", "\n", "\n\n", "  \n",
    "\\\n", "\r\n", "\r", "---", "===", "```", "~~~", ":::", "::: ", "::: easy-read\n", "::: lang=tr\n",
    "\n:::\n", "]{lang=tr}", "{", "[^a]", "[^a]: ", "[a]: http://x.org\n", "http://x.org", "<http://x.org>",
    "<a@b.org>", "word", "Two words", "é", "বাংলা", "🙂", "\u00a0", "\u2003", "\u2028", "\x85", "\x0b", "\x00",
    "\x1f", "\ufeff", "\u202e", "\ud800", "\ufffd", "- — ", "— ", '"', "'", "title: ", "\n---\n", "...\n",
    "? ", "!x ", "&x ", "*x ", "%", "@", ",", "{a: [",
)  # fmt: skip

soup = st.lists(st.sampled_from(MARKS) | st.text(max_size=3), max_size=40).map("".join)


def assert_true_places(text: str, result: ReadResult) -> None:
    shown = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    lines = shown.split("\n")
    for node in (*nodes(result.document), *result.findings):
        if hasattr(node, "span"):
            assert_inside(lines, node.span)
    for node in nodes(result.document):
        if isinstance(node, Text) and len(node.text) > 1 and "\ufffd" not in node.text:
            written = source_of(shown, node)
            # a named letter can stand for two ("&NotEqualTilde;"), an escape for its sign
            assert written == node.text or written.startswith("&")
        if isinstance(node, Paragraph):
            assert node.children


def assert_inside(lines: list[str], span: Any) -> None:
    start, end = (span.line, span.column), (span.end_line, span.end_column)
    assert (1, 1) <= start <= end
    assert end[0] <= len(lines)
    assert start[1] <= len(lines[start[0] - 1]) + 1
    assert end[1] <= len(lines[end[0] - 1]) + 1


@given(soup)
@settings(max_examples=400)
def test_any_body_is_read_and_every_place_is_true(body: str) -> None:
    text = HEAD + body
    assert_true_places(text, read_text(text, "report.md"))


@given(soup)
@settings(max_examples=150)
def test_any_front_matter_is_read_and_every_place_is_true(front: str) -> None:
    text = f"---\n{front}\n---\nWords.\n"
    assert_true_places(text, read_text(text, "report.md"))


@given(st.text() | soup)
@settings(max_examples=150)
def test_any_text_at_all_is_read(text: str) -> None:
    assert_true_places(text, read_text(text, "report.md"))


@given(soup)
@settings(max_examples=50)
def test_the_same_text_gives_the_same_document(body: str) -> None:
    assert read_text(HEAD + body, "report.md") == read_text(HEAD + body, "report.md")
