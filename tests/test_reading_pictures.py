"""Pictures stand by themselves: how they leave the sentence they are written in, and where they go."""

from __future__ import annotations

from typing import Any

import pytest

from hwrender.document import Heading, Link, List, Paragraph, Picture, Quotation, Table
from hwrender.span import Span
from reading_nodes import blocks_of, codes_of, document_of, nodes, read_body, words


def shown(blocks: Any) -> list[str]:
    """Pictures as !name or !name=description, other blocks as their words."""
    out = []
    for block in blocks:
        match block:
            case Picture(target=target, alt=alt):
                out.append(f"!{target}={alt}" if alt else f"!{target}")
            case Paragraph(children=children) | Heading(children=children):
                out.append(words(children))
            case _:
                out.append(type(block).__name__)
    return out


def easy(body: str) -> list[str]:
    (section,) = document_of(f"::: easy-read\n{body}\n:::\n").sections
    assert section.easy is not None
    return shown(section.easy.blocks)


@pytest.mark.parametrize(
    ("body", "read"),
    [
        ("![](police)", ["!police"]),
        ("![A *bus*.](bus.jpg)", ["!bus.jpg=A bus."]),
        ("![](very good)", ["!very good"]),
        ("![A &amp; B](my photo.jpg)", ["!my photo.jpg=A & B"]),
        ("![](my%20photo.jpg)", ["!my photo.jpg"]),
        ("![](<a b.jpg>)", ["!a b.jpg"]),
        ("![](./a.jpg)", ["!a.jpg"]),
        ("![](././/./a/./b.jpg)", ["!a/./b.jpg"]),
        ("![a][r]\n\n[r]: b.jpg", ["!b.jpg=a"]),
        ("![](a) ![](b)", ["!a", "!b"]),
        ("![](a)\n![](b)", ["!a", "!b"]),
        ("One ![](a) two.", ["One two.", "!a"]),
        ("One ![](a)", ["One", "!a"]),
        ("![](a) two.", ["!a", "two."]),
        ("![](a)\ntwo.", ["!a", "two."]),
        ("One\n![](a)\ntwo.", ["One two.", "!a"]),
        ("![](a) one ![](b) two ![](c)", ["!a", "one two", "!b", "!c"]),
        ("One **![](a)** two", ["One two", "!a"]),
        ("One **two ![](a)** three", ["One **two** three", "!a"]),
        ("## H ![](a)", ["H"]),
        ("![a\nb](c)", ["!c=a b"]),
        ("![a  \nb](c)", ["!c=a b"]),
        ("![a[^n]](c)\n\n[^n]: N.", ["!c=a"]),
        ("![a [b](https://example.org)](c)", ["!c=a b"]),
        ("![[[a](u)](v)](c)", ["!c=[a](v)"]),
    ],
)
def test_a_picture_leaves_its_sentence_whole(body: str, read: list[str]) -> None:
    (section,) = read_body(body).document.sections  # type: ignore[union-attr] # every body here has a document
    heading = [section.heading] if section.heading else []
    assert shown([*heading, *section.blocks])[: len(read)] == read


def test_a_picture_of_a_heading_comes_after_it() -> None:
    (section,) = document_of("## H ![](a)\n\nOne.\n").sections
    assert shown(section.blocks) == ["!a", "One."]


@pytest.mark.parametrize(
    ("body", "read"),
    [
        ("![](a)\nOne.\n\n![](b)\nTwo.", ["!a", "One.", "!b", "Two."]),
        ("![](a)\nOne.\n![](b)\nTwo.", ["!a", "One.", "!b", "Two."]),
        ("One. ![](a)", ["!a", "One."]),
        ("![](a) One.\nTwo.", ["!a", "One. Two."]),
        ("One.\n![](a)", ["One.", "!a"]),
        ("![](a)\n\nOne.", ["!a", "One."]),
        ("One.\n\n![](a)\\\nTwo.", ["One.", "!a", "Two."]),
    ],
)
def test_in_easy_words_a_picture_stands_before_what_it_goes_with(body: str, read: list[str]) -> None:
    assert easy(body) == read


def test_a_picture_in_a_link_gives_it_its_words_once() -> None:
    (paragraph, picture) = blocks_of("See [![The report](cover.png)](https://example.org).\n")
    assert isinstance(paragraph, Paragraph)
    assert words(paragraph.children) == "See [The report](https://example.org)."
    (link,) = (node for node in nodes(paragraph) if isinstance(node, Link))
    assert link.children[0].span == Span(5, 8, 5, 18)
    assert picture == Picture("cover.png", "", Span(5, 6, 5, 30))


def test_a_picture_beside_the_words_of_a_link_keeps_its_description() -> None:
    (paragraph, picture) = blocks_of("[Read ![The report](cover.png)](https://example.org)\n")
    assert isinstance(paragraph, Paragraph)
    assert words(paragraph.children) == "[Read](https://example.org)"
    assert isinstance(picture, Picture)
    assert picture.alt == "The report"


def test_pictures_of_cells_come_after_the_table() -> None:
    blocks = blocks_of("| a | ![](b) |\n|---|---|\n| ![c](d) | e |\n")
    assert isinstance(blocks[0], Table)
    assert shown(blocks[1:]) == ["!b", "!d=c"]


def test_a_picture_whose_name_has_blanks_can_be_in_a_link() -> None:
    (paragraph, picture) = blocks_of("[a ![](very good)](#b)\n")
    assert isinstance(paragraph, Paragraph)
    assert (words(paragraph.children), shown([picture])) == ("[a](#b)", ["!very good"])


def test_a_heading_in_a_list_that_is_all_picture_is_a_picture() -> None:
    (first,) = blocks_of("- # ![](a)\n")
    assert isinstance(first, List)
    assert shown(first.items[0].blocks) == ["!a"]


def test_pictures_stay_in_their_item_and_quotation() -> None:
    (first, second) = blocks_of("- ![](a) One\n\n> Two ![](b)\n> — Anna\n")
    assert isinstance(first, List)
    assert shown(first.items[0].blocks) == ["!a", "One"]
    assert isinstance(second, Quotation)


@pytest.mark.parametrize(
    "target", ["https://example.org/a.jpg", "../a.jpg", "/a.jpg", "file:a", "data:image/png,a"]
)
def test_a_picture_from_elsewhere_is_an_error_and_no_picture(target: str) -> None:
    result = read_body(f"One.\n\n![a]({target})\n")
    (finding,) = result.findings
    assert (finding.code, finding.severity.value, finding.span.line, finding.span.column) == (
        "D085",
        "error",
        7,
        1,
    )
    assert not [node for node in nodes(result.document) if isinstance(node, Picture)]


def test_a_picture_without_a_name_and_one_with_a_title_are_found() -> None:
    assert codes_of(read_body("One. ![a]()\n")) == ["D086"]
    assert codes_of(read_body('One. ![a](b "c")\n')) == ["D082"]


@pytest.mark.parametrize(
    ("body", "size", "end"),
    [
        ("![A map.](map.png){large}", "large", 19),
        ("![A map.](map.png){ small }", "small", 19),
        ("![](very good){large} Words", "large", 15),
        ("![A map.](map.png)", "", 19),
        ("![A map.](map.png) {large}", "", 19),
        ("![A map.](map.png){wide}", "", 19),
    ],
)
def test_how_large_a_picture_is_stands_right_behind_it(body: str, size: str, end: int) -> None:
    (picture,) = (each for each in nodes(document_of(body).sections) if isinstance(each, Picture))
    assert (picture.size, picture.span.end_column) == (size, end)


def test_the_size_of_a_picture_is_no_word_and_other_words_in_braces_are() -> None:
    assert shown(blocks_of("![](map.png){large} Some {large} words.")) == ["!map.png", "Some {large} words."]
