"""What other programs mean by a sign is found, and what is suggested in its place mends it."""

from __future__ import annotations

from pathlib import Path

import pytest

from hwrender.diagnostics import Finding
from hwrender.document import List, Table
from hwrender.reading import read_text
from reading_nodes import all_words, nodes, read_body

BAD = Path(__file__).parent / "cases" / "bad"
CASES = (
    "boxes",
    "curly-quotes",
    "headings-without-a-blank",
    "lines-like-addresses",
    "lines-under-text",
    "long-dashes-at-the-end",
    "paths-with-blanks",
    "signs-of-other-programs",
    "struck-out-words",
    "tables-of-other-programs",
    "typed-bullets",
    "wrapped-lines",
)
OURS = {f"D{number}" for number in range(100, 110)} | {"M007", "D010"}


def mended(text: str, findings: tuple[Finding, ...]) -> str:
    """The text with each suggestion in the place of what it is for."""
    lines = text.splitlines(keepends=True)
    for finding in reversed(findings):
        span = finding.span
        if finding.suggestion is None:
            continue
        before = lines[span.line - 1][: span.column - 1]
        after = lines[span.end_line - 1][span.end_column - 1 :]
        lines[span.line - 1 : span.end_line] = [f"{before}{finding.suggestion}{after}"]
    return "".join(lines)


def of_other_programs(text: str) -> tuple[Finding, ...]:
    return tuple(each for each in read_text(text, "report.md").findings if each.code in OURS)


@pytest.mark.parametrize("name", CASES)
def test_a_suggestion_takes_its_finding_away(name: str) -> None:
    text = (BAD / f"{name}.md").read_text(encoding="utf-8")
    found = of_other_programs(text)
    left = of_other_programs(mended(text, found))
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
    document = read_text(mended(text, of_other_programs(text)), "report.md").document
    assert [type(block) for section in document.sections for block in section.blocks] == [Table]  # type: ignore[union-attr]


def test_cells_of_several_lines_in_a_grid_are_joined() -> None:
    grid = "+---+---+\n| A | B |\n+===+===+\n| Mill | 21 |\n| Lane |  |\n| one |\n+---+---+\n"
    (finding,) = read_body(grid).findings
    assert finding.suggestion == "| A | B |\n| --- | --- |\n| Mill Lane | 21 |\n| one |"


@pytest.mark.parametrize(
    "body",
    [
        "#Hackney people told us that.\n",
        "A title\n-------\n",
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
    document = read_text(mended(text, of_other_programs(text)), "report.md").document
    first = next(node for node in nodes(document) if isinstance(node, List))
    assert first.span.line > 10
