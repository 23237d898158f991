"""What other programs mean by a sign is found, and what is suggested in its place mends it."""

from __future__ import annotations

from pathlib import Path

import pytest

from hwrender.diagnostics import Finding, Severity
from hwrender.document import List, Table
from hwrender.reading import read_text
from hwrender.reading.mending import mended
from hwrender.span import Span
from reading_nodes import HEAD, all_words, nodes, read_body

WARNING = Severity.WARNING
BAD = Path(__file__).parent / "cases" / "bad"
CASES = (
    "boxes",
    "curly-quotes",
    "headings-without-a-blank",
    "lines-like-addresses",
    "lines-under-text",
    "long-dashes-at-the-end",
    "numbers-that-jump",
    "paths-with-blanks",
    "signs-of-other-programs",
    "struck-out-words",
    "tables-of-other-programs",
    "typed-bullets",
    "words-set-in",
    "wrapped-lines",
)
OURS = {f"D{number}" for number in range(100, 110)} | {"D010", "D125", "D126", "M007"}


def of_other_programs(text: str) -> tuple[Finding, ...]:
    return tuple(each for each in read_text(text, "report.md").findings if each.code in OURS)


@pytest.mark.parametrize("name", CASES)
def test_a_suggestion_takes_its_finding_away(name: str) -> None:
    text = (BAD / f"{name}.md").read_text(encoding="utf-8")
    found = of_other_programs(text)
    left = of_other_programs(mended(text, found).text)
    assert found
    assert [each.as_text() for each in left if each.suggestion is not None] == []


def test_words_that_are_struck_out_are_in_no_copy() -> None:
    result = read_body("Come on ~~Monday~~ Tuesday, <del>not</del> late.\n\n| A |\n|---|\n| ~~no~~ yes |\n")
    assert all_words(result.document) == ["Come", "on", "Tuesday,", "late.", "A", "yes"]
    assert [each.code for each in result.findings] == ["D100"] * 3


def test_words_struck_out_in_a_link_are_left_out_of_it() -> None:
    assert all_words(read_body("[~~old~~ new](#c)\n").document) == ["new"]


def test_rows_with_fewer_tabs_get_empty_cells() -> None:
    (finding,) = read_body("A\tB\n1\t2\t3\n").findings
    assert finding.suggestion == "| A | B |  |\n| --- | --- | --- |\n| 1 | 2 | 3 |"


def test_pasted_tabs_become_a_table_when_mended() -> None:
    text = read_body("").text + "Surgery\tPeople\nMill Lane\t21\n"
    document = read_text(mended(text, of_other_programs(text)).text, "report.md").document
    assert [type(block) for section in document.sections for block in section.blocks] == [Table]  # type: ignore[union-attr]


def test_cells_of_several_lines_in_a_grid_are_joined() -> None:
    grid = "+---+---+\n| A | B |\n+===+===+\n| Mill | 21 |\n| Lane |  |\n| one |\n+---+---+\n"
    (finding,) = read_body(grid).findings
    assert finding.suggestion == "| A | B |\n| --- | --- |\n| Mill Lane | 21 |\n| one |"


@pytest.mark.parametrize(
    "body",
    [
        "#Hackney people told us that.\n",
        "– What one person said.\n",
        "We asked:\n- 5 people\n",
        "We said that [we](the team) and [1][2] agree.\n",
        "About ~5 people, 100%% of them, and a^b.\n",
        "`{#code}` and `~~code~~`\n",
        "    {#code}\n",
        "[site]: https://www.example.org\n\n[nurse]: nurse\n\n![A nurse][nurse]\n",
        "One\ttab\nand no other\n",
        "\\[x] and \\~~this~~\n",
        "-5 to -1 degrees\n-3 today\n",
        "a == b and c == d\n",
    ],
)
def test_what_is_ordinary_text_is_left_alone(body: str) -> None:
    assert [each.as_text() for each in read_body(body).findings if each.code in OURS] == []


def test_a_wrapped_line_is_joined_to_its_sentence_when_mended() -> None:
    text = (BAD / "wrapped-lines.md").read_text(encoding="utf-8")
    document = read_text(mended(text, of_other_programs(text)).text, "report.md").document
    first = next(node for node in nodes(document) if isinstance(node, List))
    assert first.span.line > 10


def test_each_line_of_a_mended_text_knows_where_it_came_from() -> None:
    text = f"{HEAD}We asked:\n4) One\n5) Two\n\n    Set in by\n    four blanks.\n\nEnd.\n"
    made = mended(text, of_other_programs(text))
    old, new = text.split("\n"), made.text.split("\n")
    assert len(made.changed.origins) == len(new)
    assert [each.code for each in made.taken] == ["D103", "D103", "D125"]
    assert new[5:9] == ["", "4. One", "5. Two", ""]
    for line, origin in zip(new, made.changed.origins, strict=True):
        assert not line or line.split()[-1] == old[origin - 1].split()[-1]


def test_of_two_suggestions_that_meet_the_later_is_put_in() -> None:
    one, two = (
        Finding("a", Span(1, start, 1, end), "D107", WARNING, "", "", new)
        for start, end, new in ((1, 4, "x"), (3, 5, "y"))
    )
    assert mended("abcdef", [one, two]).text == "abyef"


@pytest.mark.parametrize(
    ("body", "after"),
    [
        ("a. One\nb. Two\n", "- a. One\n- b. Two\n"),
        ("(1) One\n(2) Two\n", "1. One\n2. Two\n"),
        ("We asked:\n3) One\n4) Two\n", "We asked:\n\n3. One\n4. Two\n"),
        ("- a\n- ~~b~~\n- c\n", "- a\n\n- c\n"),
        ("%%\n\nno\n\n%%\n", "<!--\n\nno\n\n-->\n"),
        ("%%no\nno%%\nyes\n", "<!--no\nno-->\nyes\n"),
        ("yes\n\n%%\n", "yes\n\n\n"),
        ("![[a.png|300]]\n", "![](<a.png>)\n"),
        ("[[Visits#In May]]\n", "Visits In May\n"),
        ("| One\n| Two\n", "One\\\nTwo\n"),
        ("A | B\n1 | 2\n", "| A | B |\n| --- | --- |\n| 1 | 2 |\n"),
        ("A title\n---\n", "## A title\n"),
        ("20 m<sup>2</sup>\n", "20 m²\n"),
        ("One<br>two <u>three</u>\n", "One two three\n"),
        (">     one two three\n", "> one two three\n"),
    ],
)  # fmt: skip
def test_what_is_suggested_is_what_was_meant(body: str, after: str) -> None:
    text = HEAD + body
    for _ in range(3):
        found = [each for each in read_text(text, "report.md").findings if each.code in {*OURS, "D034"}]
        text = mended(text, found).text
    assert text == HEAD + after


def test_an_item_that_is_struck_out_goes_with_its_words() -> None:
    document = read_body("1. One\n2. ~~Two~~\n3. Three\n\nWords.\n\n- ~~Four~~\n- Five\n").document
    lists = [node for node in nodes(document) if isinstance(node, List)]
    assert [(each.start, len(each.items)) for each in lists] == [(1, 1), (3, 1), (1, 1)]
