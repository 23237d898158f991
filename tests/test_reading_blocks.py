"""What a body is made of: each block as it is meant, nested as it is written, and at its place."""

from __future__ import annotations

import pytest
from markdown_it.token import Token

from hwrender.document import (
    Break,
    Cell,
    CodeBlock,
    Heading,
    Item,
    List,
    Paragraph,
    Passage,
    Quotation,
    Strong,
    Table,
    Text,
)
from hwrender.reading.findings import Findings
from hwrender.reading.markdown.blocks import Where, read_blocks
from hwrender.reading.markdown.context import BodyContext, Node, Numbers
from hwrender.reading.markdown.inlines import read_inlines
from hwrender.reading.markdown.places import Places
from hwrender.reading.source import source_of_text
from hwrender.span import Span
from reading_nodes import (
    HEAD,
    all_words,
    blocks_of,
    codes_of,
    document_of,
    nodes,
    read_body,
    source_of,
    words,
)


def quotation_of(body: str) -> Quotation:
    (quotation,) = blocks_of(body)
    assert isinstance(quotation, Quotation)
    return quotation


def cells(row: tuple[Cell, ...]) -> list[str]:
    return [words(cell.children) for cell in row]


def headings(body: str) -> list[tuple[int, str]]:
    sections = document_of(body).sections
    return [(each.heading.level, words(each.heading.children)) for each in sections if each.heading]


# --- headings and sections -------------------------------------------------------------------------------


def test_sections_are_what_headings_make() -> None:
    document = document_of("First.\n\n## A\n\nTwo.\n\nThree.\n\n### B\n\n## C\n\nFour.\n")
    assert [section.heading and words(section.heading.children) for section in document.sections] == [
        None,
        "A",
        "B",
        "C",
    ]
    assert [len(section.blocks) for section in document.sections] == [1, 2, 0, 1]


def test_a_body_that_starts_with_a_heading_has_no_section_without_one() -> None:
    assert [section.heading is None for section in document_of("## A\n\nOne.\n").sections] == [False]


def test_headings_move_down_where_the_body_uses_one_sign() -> None:
    assert headings("# A\n\n## B\n\n###### C\n") == [(2, "A"), (3, "B"), (6, "C")]
    assert headings("A\n=\n\nB\n-\n") == [(2, "A"), (3, "B")]
    assert headings("## A\n\n###### C\n") == [(2, "A"), (6, "C")]


def test_one_sign_in_a_quotation_moves_nothing_and_one_in_a_part_does() -> None:
    assert headings("## A\n\n> # Q\n\n- # L\n") == [(2, "A")]
    assert headings("## A\n\n::: lang=cy\n# Q\n:::\n") == [(3, "A")]


def test_a_heading_in_a_list_or_quotation_is_a_strong_paragraph() -> None:
    item = blocks_of("- # A *b*\n")[0]
    assert isinstance(item, List)
    (paragraph,) = item.items[0].blocks
    assert isinstance(paragraph, Paragraph)
    assert words(paragraph.children) == "**A b**"
    (paragraph,) = quotation_of("> A\n> ===\n").blocks
    assert isinstance(paragraph, Paragraph)
    assert isinstance(paragraph.children[0], Strong)


@pytest.mark.parametrize(
    ("line", "column"), [("## a ##", 4), ("# # #", 3), ("### a # b", 5), ("  ##  a  ##  ", 7)]
)
def test_the_words_of_a_heading_have_their_place(line: str, column: int) -> None:
    (section,) = document_of(f"{line}\n").sections
    assert section.heading is not None
    assert section.heading.children[0].span.column == column
    assert section.heading.span.column == line.index("#") + 1


def test_a_heading_without_words_is_left_out_with_a_warning() -> None:
    result = read_body("One.\n\n##\n\nTwo.\n")
    assert codes_of(result) == ["D032"]
    assert result.document is not None
    assert len(result.document.sections) == 1


def test_an_empty_body_is_an_error() -> None:
    for body in ("", "\n\n", "<!-- only this -->\n", "[r]: https://example.org\n", "##\n"):
        assert "D015" in codes_of(read_body(body))


def test_a_comment_ends_a_paragraph() -> None:
    assert [all_words(block) for block in blocks_of("a\n<!-- b -->\nc\n")] == [["a"], ["c"]]


def test_a_first_line_that_only_looks_empty_moves_nothing() -> None:
    text = HEAD + "\u00a0\nOne two.\n"
    result = read_body(text.removeprefix(HEAD))
    assert [source_of(text, node) for node in nodes(result.document) if isinstance(node, Text)][
        -1
    ] == "One two."


def test_a_token_that_no_block_or_inline_is_made_of_is_a_bug() -> None:
    source = source_of_text("a", "report.md")
    context = BodyContext(source, "a", 0, Findings("report.md"), Numbers(frozenset()))
    with pytest.raises(AssertionError, match="no block is made of odd"):
        read_blocks([Node(Token("odd", "", 0))], context, Where.BODY)
    with pytest.raises(AssertionError, match="no inline is made of odd"):
        read_inlines([Token("odd", "", 0, meta={"start": 0, "end": 1})], Places((0,), (0,)), context)


# --- lists and code --------------------------------------------------------------------------------------


def test_lists_nest_and_keep_their_numbers() -> None:
    (first,) = blocks_of("3. a\n4. b\n   - c\n     1) d\n")
    assert isinstance(first, List)
    assert (first.ordered, first.start, len(first.items)) == (True, 3, 2)
    second = first.items[1].blocks[1]
    assert isinstance(second, List)
    assert (second.ordered, second.start) == (False, 1)
    third = second.items[0].blocks[1]
    assert isinstance(third, List)
    assert (third.ordered, third.start) == (True, 1)


def test_a_list_can_start_at_nought_and_have_an_empty_item() -> None:
    (first,) = blocks_of("0. a\n1.\n2. c\n")
    assert isinstance(first, List)
    assert first.start == 0
    assert [len(item.blocks) for item in first.items] == [1, 0, 1]


def test_lists_and_items_know_their_places() -> None:
    text = HEAD + "> - a\n>\n>   b\n> - c\n\nend\n"
    (quotation, _) = blocks_of(text.removeprefix(HEAD))
    found = [source_of(text, node) for node in nodes(quotation) if isinstance(node, List | Item)]
    assert found == ["- a\n>\n>   b\n> - c", "- a\n>\n>   b", "- c"]


def test_code_keeps_its_blanks_and_loses_its_last_line_end() -> None:
    assert [block.text for block in blocks_of("```sh\n  a\n\n b\n```\n") if isinstance(block, CodeBlock)] == [
        "  a\n\n b"
    ]
    assert [block.text for block in blocks_of("    a\n      b\n") if isinstance(block, CodeBlock)] == [
        "a\n  b"
    ]


def test_code_without_words_is_nothing() -> None:
    assert blocks_of("a\n\n```\n\n```\n") == blocks_of("a\n")


def test_a_thematic_break_is_a_pause() -> None:
    assert blocks_of("a\n\n* * *\n")[1] == Break(Span(7, 1, 7, 6))


# --- quotations ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "left", "who"),
    [
        ("> a\n> — B\n", "a", "B"),
        ("> a\n> – B\n", "a", "B"),
        ("> a\n> - B\n", "a", "B"),
        ("> a\n> -- B\n", "a", "B"),
        ("> a\n> --B\n", "a", "B"),
        ("> a  \n> — B\n", "a", "B"),
        ("> a\\\n> — B\n", "a", "B"),
        ("> a\n>\n> — B\n", "a", "B"),
        ("> a\n>\n> - B\n", "a", "B"),
        ("> a\n— B\n", "a", "B"),
        ("> a\n> b\n> — **B** c\n", "a b", "**B** c"),
        ("> a\n> —\n", "a —", ""),
        ("> a\n> —5 degrees\n", "a —5 degrees", ""),
        ("> — B\n", "— B", ""),
        ("> a\n> — B\n> c\n", "a — B c", ""),
        ("> a\n> * B\n", "a B", ""),
        ("> a\n> - B\n> - C\n", "a B C", ""),
        ("> a\n> - B\n>   c\n", "a B c", ""),
        ("> a\n> - B\n>\n>   c\n", "a B c", ""),
        ("> a\n> - > B\n", "a B", ""),
        ("> a — b\n", "a — b", ""),
        (">\\\n> — B\n", "— B", ""),
        ("> a\n>\n> \\\n> — B\n", "a", "B"),
    ],
)
def test_a_last_line_with_a_dash_says_who_it_was(body: str, left: str, who: str) -> None:
    quotation = quotation_of(body)
    assert " ".join(all_words(quotation.blocks)) == left
    assert words(quotation.attribution) == who


def test_an_attribution_has_its_place() -> None:
    quotation = quotation_of("> a\n> —  Anna\n")
    assert quotation.attribution[0].span == Span(6, 6, 6, 10)
    assert quotation.blocks[0].span == Span(5, 3, 5, 4)


def test_words_that_go_on_without_their_mark_belong_to_the_quotation() -> None:
    text = HEAD + "> one\ntwo\n   three\n"
    quotation = quotation_of(text.removeprefix(HEAD))
    assert all_words(quotation.blocks) == ["one", "two", "three"]
    assert source_of(text, quotation) == "> one\ntwo\n   three"


# --- tables ----------------------------------------------------------------------------------------------


def test_a_table_has_a_header_and_rows_of_as_many_cells() -> None:
    (table,) = blocks_of("| a | b |\n|:-:|--|\n| c |\n|| e |\n")
    assert isinstance(table, Table)
    assert cells(table.header) == ["a", "b"]
    assert [cells(row) for row in table.rows] == [["c", ""], ["", "e"]]


def test_a_pipe_after_a_backslash_is_a_letter_of_its_cell() -> None:
    text = HEAD + "| a \\| b **c \\| d** | `e \\| f` |\n|-|-|\n"
    (table,) = blocks_of(text.removeprefix(HEAD))
    assert isinstance(table, Table)
    assert cells(table.header) == ["a | b **c | d**", "`e | f`"]
    assert source_of(text, table.header[0]) == "a \\| b **c \\| d**"


def test_cells_know_their_places_in_a_quotation_and_without_sides() -> None:
    text = HEAD + "> a | *b*\n> --|--\n>   c   |  d\n"
    (table,) = quotation_of(text.removeprefix(HEAD)).blocks
    assert isinstance(table, Table)
    found = [source_of(text, cell) for row in (table.header, *table.rows) for cell in row]
    assert found == ["a", "*b*", "c", "d"]


def test_a_cell_too_many_is_an_error() -> None:
    (finding,) = read_body("| a | b |\n|---|---|\n| c | d | e | f |\n").findings
    assert (finding.code, finding.span) == ("D033", Span(7, 11, 7, 16))
    assert finding.message == "This row has 4 cells but the table has 2 columns."


# --- ::: parts -------------------------------------------------------------------------------------------


def test_an_easy_read_part_belongs_to_its_section() -> None:
    document = document_of("One.\n\n::: easy-read\nA.\n:::\n\n## H\n\nTwo.\n::: easy-read\nB.\n:::\nThree.\n")
    assert [all_words(section.easy) for section in document.sections] == [["A."], ["B."]]
    assert [all_words(section.blocks) for section in document.sections] == [["One."], ["Two.", "Three."]]


def test_an_easy_read_part_before_a_heading_makes_a_section_without_one() -> None:
    document = document_of("::: easy-read\nA.\n:::\n\n## H\n\nTwo.\n")
    assert [section.heading is None for section in document.sections] == [True, False]


def test_the_settings_of_an_easy_read_part_are_read() -> None:
    body = 'One.\n\n::: easy-read drafted reviewed="2026-11-22 Ann" of=3f2a9c :::\nA.\n:::\n'
    (section,) = document_of(body).sections
    assert section.easy is not None
    assert (section.easy.drafted, section.easy.reviewed, section.easy.of) == (
        True,
        "2026-11-22 Ann",
        "3f2a9c",
    )
    assert section.easy.span == Span(7, 1, 9, 4)


def test_a_reviewer_without_a_name_is_nobody() -> None:
    (section,) = document_of('::: easy-read reviewed=""\nA.\n:::\n').sections
    assert section.easy is not None
    assert section.easy.reviewed is None


@pytest.mark.parametrize(
    "settings", ["draftd", "of=xyz", "reviewd=Ann", "drafted=yes", "of=3f2a9c of=3f2a9c", "x y"]
)
def test_an_unknown_setting_is_an_error(settings: str) -> None:
    assert set(codes_of(read_body(f"One.\n\n::: easy-read {settings}\nA.\n:::\n"))) == {"D073"}


def test_a_second_easy_read_part_of_a_section_is_an_error() -> None:
    (finding,) = read_body("::: easy-read\nA.\n:::\n\n::: easy-read\nB.\n:::\n").findings
    assert (finding.code, finding.span.line) == ("D074", 9)
    assert finding.hint == "Join it with the one on line 5. Or write a heading above it."


@pytest.mark.parametrize("before", ["- ", "> ", "1. ", "::: lang=cy\n", "[^a]\n\n[^a]: "])
def test_an_easy_read_part_inside_something_else_is_an_error(before: str) -> None:
    indent = "    " if "[" in before else "   " if "1" in before else "  " if "-" in before else ""
    quote = "> " if ">" in before else ""
    end = "\n:::" if ":::" in before else ""
    result = read_body(f"{before}::: easy-read\n{quote}{indent}A.\n{quote}{indent}:::{end}\n")
    assert codes_of(result) == ["D075"]
    assert "A." in all_words(result.document)


def test_an_empty_easy_read_part_is_none() -> None:
    result = read_body("One.\n\n::: easy-read\n:::\n")
    assert codes_of(result) == ["D077"]
    assert result.document is not None
    assert result.document.sections[0].easy is None


def test_a_passage_holds_blocks_in_another_language() -> None:
    (passage,) = blocks_of("::: lang=bn\n## এ\n\n- বাংলা\n:::\n")
    assert isinstance(passage, Passage)
    assert passage.language == "bn"
    assert [type(block) for block in passage.blocks] == [Heading, List]
    assert passage.span == Span(5, 1, 9, 4)


def test_parts_stand_inside_parts_lists_and_quotations() -> None:
    body = "- ::: lang=cy\n  a\n\n  - ::: lang=tr\n    b\n    :::\n  :::\n\n> ::: lang=pl\n> c\n> :::\n"
    document = document_of(body)
    assert [node.language for node in nodes(document) if isinstance(node, Passage)] == ["cy", "tr", "pl"]


def test_a_part_ends_a_paragraph_a_table_and_a_quotation() -> None:
    (section,) = document_of("a\n::: easy-read\n> b\n:::\nc\n").sections
    assert all_words(section.easy) == ["b"]
    assert all_words(section.blocks) == ["a", "c"]
    (section,) = document_of("::: easy-read\n| a |\n|---|\n| b |\n:::\n").sections
    assert all_words(section.easy) == ["a", "b"]


def test_colons_in_code_close_nothing() -> None:
    (section,) = document_of("::: easy-read\n```\n:::\n```\n\n    :::\n\nb\n:::\n").sections
    assert all_words(section.easy) == [":::", ":::", "b"]


def test_a_part_that_is_never_closed_says_where_it_starts() -> None:
    (finding,) = read_body("One.\n\n::: easy-read\nA.\n\nB.\n").findings
    assert (finding.code, finding.span) == ("D070", Span(7, 1, 7, 14))


def test_a_part_in_a_list_ends_with_its_item() -> None:
    result = read_body("- ::: lang=cy\n  a\n\nb\n\n:::\n")
    assert codes_of(result) == ["D070", "D071"]


def test_a_part_that_is_never_closed_inside_another_leaves_the_other_its_end() -> None:
    (finding,) = read_body("::: lang=cy\n- ::: lang=tr\n  a\n\n:::\n").findings
    assert (finding.code, finding.span) == ("D070", Span(6, 3, 6, 14))


def test_colons_that_close_nothing_are_an_error() -> None:
    assert codes_of(read_body("One.\n\n:::\n\nTwo.\n")) == ["D071"]


@pytest.mark.parametrize(
    "kind", ["easyread", "box", "lang", "lang=cy lang=tr", "lang=cy box", "=", "class=note"]
)
def test_a_part_of_an_unknown_kind_is_an_error_and_keeps_its_words(kind: str) -> None:
    result = read_body(f"::: {kind}\nA.\n:::\n")
    assert codes_of(result) == ["D072"]
    assert all_words(result.document) == ["A."]
