"""The 652 examples of CommonMark 0.31.2: each is read, and its words are those of the specification's own
HTML."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from hwrender.document import Code, CodeBlock, Foreign, Link, NoteReference, Picture, Strong, Text
from hwrender.reading import read_text
from reading_nodes import HEAD, codes_of, nodes, source_of

EXAMPLES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parent / "commonmark" / "examples.json").read_text(encoding="utf-8")
)
INLINE = {"em", "strong", "a", "code", "img"}

OTHERWISE = {
    156: "a tag that is not finished stays a line of its own, with strong words in it",
    157: "a tag that is not finished",
    158: "a tag that is not finished",
    177: "words after a comment are words and no HTML",
    180: "a processing instruction is shown as text",
    182: "a CDATA section is shown as text",
    626: "a comment of no letters, which Python's own reader of HTML does not know",
    238: "a last line with a dash in a quotation says who it was",
}
"""Examples whose words differ because raw HTML is text here, or because of what a quotation is to us."""


class _Words(HTMLParser):
    """The words of some HTML, one blank between blocks."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []

    def handle_data(self, data: str) -> None:
        self.parts.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.parts.append(dict(attrs).get("alt") or "" if tag == "img" else "" if tag in INLINE else " ")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        self.parts.append("" if tag in INLINE else " ")


def words_of_html(html: str) -> str:
    parser = _Words()
    parser.feed(html)
    parser.close()
    return " ".join("".join(parser.parts).split())


def words_of(value: Any) -> str:
    """The words of a document, blocks separated by one blank."""
    parts: list[str] = []
    for node in nodes(value):
        match node:
            case Text(text=text) | Code(text=text):
                parts.append(text)
            case CodeBlock(text=words) | Picture(alt=words):
                parts.append(f" {words} ")
            case Strong() | Link() | Foreign() | NoteReference():
                pass
            case _:
                parts.append(" ")
    return " ".join("".join(parts).split())


def test_all_examples_are_there() -> None:
    assert [example["number"] for example in EXAMPLES] == list(range(1, 653))


@pytest.mark.parametrize("section", sorted({example["section"] for example in EXAMPLES}))
def test_the_examples_of_a_section_are_read_at_their_places(section: str) -> None:
    for example in EXAMPLES:
        if example["section"] == section:
            text = HEAD + example["markdown"]
            result = read_text(text, "report.md")
            assert result.document is not None
            for node in nodes(result.document):
                if isinstance(node, Text) and len(node.text) > 1:
                    written = source_of(text, node)
                    # some named letters stand for two
                    assert written == node.text or written.startswith("&"), example["number"]


def test_the_words_of_the_examples_are_those_of_the_specification() -> None:
    compared = 0
    for example in EXAMPLES:
        result = read_text(HEAD + example["markdown"], "report.md")
        stopped = any(finding.severity.value == "error" for finding in result.findings)
        if stopped or "D034" in codes_of(result) or example["number"] in OTHERWISE:
            continue
        assert words_of(result.document) == words_of_html(example["html"]), example["number"]
        compared += 1
    assert compared > 540
