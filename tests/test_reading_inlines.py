"""What stands inside a paragraph: each inline as it is meant, and at its place."""

from __future__ import annotations

import pytest

from hwrender.document import Code, LineBreak, Link, Paragraph, Strong, Text
from hwrender.span import Span
from reading_nodes import (
    HEAD,
    HEAD_LINES,
    blocks_of,
    codes_of,
    document_of,
    nodes,
    read_body,
    source_of,
    words,
)


def shown(body: str) -> str:
    """The words of the one paragraph of this body."""
    (paragraph,) = blocks_of(body)
    assert isinstance(paragraph, Paragraph)
    return words(paragraph.children)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("*soft* and **strong**", "**soft** and **strong**"),
        ("***both***", "**both**"),
        ("**one *two* three**", "**one two three**"),
        ("**a [b **c**](#d) e**", "**a [b c](#d) e**"),
        ("snake_case_stays", "snake_case_stays"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("`a` and `` b`c ``", "`a` and `b`c`"),
        ("one\ntwo", "one two"),
        ("one   \ntwo", "one/two"),
        ("one\\\ntwo", "one/two"),
        ("a \\* b \\a &amp; &copy;", "a * b \\a & ©"),
        ("[words](https://example.org/a)", "[words](https://example.org/a)"),
        ("[w](<https://example.org/a b> )", "[w](https://example.org/a%20b)"),
        ("[w](https://example.org/ä)", "[w](https://example.org/%C3%A4)"),
        ("<https://example.org>", "[https://example.org](https://example.org)"),
        ("<info@example.org>", "[info@example.org](mailto:info@example.org)"),
        ("[w][r]\n\n[r]: https://example.org", "[w](https://example.org)"),
        ("[Sözünüz]{lang=tr} ok", "{tr: Sözünüz} ok"),
        ("[a **b**]{lang='PL'}", "{pl: a **b**}"),
        ("[a]{ lang = “tr” }", "{tr: a}"),
        ("[[a](#b)]{lang=tr}", "{tr: [a](#b)}"),
        ("[a]{.class}", "[a]{.class}"),
        ("a <!-- hidden --> b", "a b"),
        ("a<!-- hidden -->b", "ab"),
        ("<!-- hidden --> b", "b"),
        ("a <!-- one --> <!-- two --> b", "a b"),
        ("a <!-- over\nlines --> b", "a b"),
        ("a  \n<!-- hidden --> b", "a/b"),
        ("a <!-- hidden -->\nb", "a b"),
        ("[a <!-- hidden --> b](#c)", "[a b](#c)"),
        ("[[a]{lang=tr} b](#c)", "[{tr: a} b](#c)"),
        ("[^](x)", "[^](x)"),
    ],
)
def test_an_inline_is_read_as_it_is_meant(written: str, read: str) -> None:
    if read == written and written.startswith("[^]"):
        assert codes_of(read_body(written)) == ["D080"]
    else:
        assert shown(written) == read


def test_every_inline_knows_its_place() -> None:
    text = HEAD + "One **two** `three` [four](#f)\\\nfive\n"
    (paragraph,) = blocks_of(text.removeprefix(HEAD))
    found = {type(node): source_of(text, node) for node in nodes(paragraph) if not isinstance(node, Text)}
    assert found == {
        Paragraph: "One **two** `three` [four](#f)\\\nfive",
        Strong: "**two**",
        Code: "`three`",
        Link: "[four](#f)",
        LineBreak: "\\\n",
    }
    plain = [(source_of(text, node), node.text) for node in nodes(paragraph) if isinstance(node, Text)]
    assert all(written == read for written, read in plain)


def test_a_soft_line_break_is_a_blank_from_the_last_word_to_the_next() -> None:
    (paragraph,) = blocks_of("one \n   two\n")
    assert isinstance(paragraph, Paragraph)
    line = HEAD_LINES + 1
    assert paragraph.children[1] == Text(" ", Span(line, 4, line + 1, 4))


def test_an_escape_and_an_entity_stand_alone() -> None:
    (paragraph,) = blocks_of("a \\* b &amp; c\n")
    assert isinstance(paragraph, Paragraph)
    texts = [
        (node.text, node.span.column, node.span.end_column)
        for node in paragraph.children
        if isinstance(node, Text)
    ]
    assert texts == [("a ", 1, 3), ("*", 3, 5), (" b ", 5, 8), ("&", 8, 13), (" c", 13, 15)]


def test_a_backslash_that_escapes_nothing_is_a_letter_among_others() -> None:
    (paragraph,) = blocks_of("a \\b c\n")
    assert paragraph == Paragraph((Text("a \\b c", Span(5, 1, 5, 7)),), Span(5, 1, 5, 7))


def test_tags_are_text_with_a_warning_for_each() -> None:
    result = read_body('A <b>word</b> and <img src="x"\nalt="y">.\n')
    assert [
        (each.code, each.severity.value, each.span.line, each.span.column) for each in result.findings
    ] == [
        ("D034", "warning", 5, 3),
        ("D034", "warning", 5, 10),
        ("D034", "warning", 5, 19),
    ]
    assert result.findings[2].message == 'The tag <img src="x" alt="y"> is shown as it stands.'
    assert shown("A <b>*w*</b>\n") == "A <b>**w**</b>"
    assert shown('<i title="*a*&amp;">x\n') == '<i title="*a*&amp;">x'


def test_a_link_that_leads_nowhere_safe_leaves_its_words() -> None:
    result = read_body("A [b **c**](javascript:alert(1)) d.\n")
    (finding,) = result.findings
    assert (finding.code, finding.severity.value, finding.span) == ("D080", "warning", Span(5, 3, 5, 33))
    assert shown("A [b **c**](javascript:alert(1)) d.\n") == "A b **c** d."


def test_an_address_that_is_named_again_and_again_is_kept_once() -> None:
    document = document_of("[a]: https://example.org/%C3%BCber\n\n" + "[a] " * 100)
    links = [node.target for node in nodes(document) if isinstance(node, Link)]
    assert len(links) == 100
    assert len({id(target) for target in links}) == 1


def test_every_link_to_an_address_that_is_too_long_is_found() -> None:
    result = read_body("[a]: #" + "b" * 3_000 + "\n\n[a] [a] [a]")
    assert codes_of(result) == ["D080"] * 3
    assert result.findings[0].message == "This address is too long."


def test_a_link_without_words_is_an_error() -> None:
    assert codes_of(read_body("A [](https://example.org) b.\n")) == ["D081"]
    assert codes_of(read_body("A [ ![](police)](https://example.org) b.\n")) == ["D081"]


def test_a_title_of_a_link_is_a_warning() -> None:
    assert codes_of(read_body('[a](https://example.org "b")\n')) == ["D082"]


def test_a_passage_in_no_language_leaves_its_words() -> None:
    result = read_body("A [b]{lang=klingon} c.\n")
    (finding,) = result.findings
    assert (finding.code, finding.span) == ("D076", Span(5, 3, 5, 20))


def test_a_comment_that_is_never_closed_is_an_error_and_shown() -> None:
    (finding,) = read_body("One.\n\nTwo <!-- three.\n\nFour.\n").findings
    assert (finding.code, finding.span) == ("D035", Span(7, 5, 7, 9))


def test_comments_are_kept_in_the_order_of_the_source() -> None:
    result = read_body("a <!-- one --> b\n\n<!-- two\n\nlines -->\n\n> <!-- three -->\n")
    assert result.document is not None
    comments = [
        (comment.text, comment.span.line, comment.span.column) for comment in result.document.comments
    ]
    assert comments == [("one", 5, 3), ("two\n\nlines", 7, 1), ("three", 11, 3)]
