"""Tables of a Word file have each cell in its column, one header, and no layout for words."""

from __future__ import annotations

from pathlib import Path

import pytest

from word_parts import (
    HEADER,
    cell,
    item,
    level,
    made_of,
    numbered,
    numbering,
    para,
    row,
    run,
    style,
    styled,
    styles,
    table,
)

WIDE = '<w:gridSpan w:val="2"/>'
RESTART, GOES_ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
BREAK = "<w:r><w:br/></w:r>"
BULLETS = numbering(level("bullet", "•"), level("decimal", "%1."))
TOP = row("Place", "People", look=HEADER)

LONG = "People told us that they waited for a very long time. " * 3 + "That is all."
GRID = '<w:tblStyle w:val="TableGrid"/>'

TABLES: dict[str, tuple[str, str]] = {
    "a caption with a number": (
        styled("Table 1: How many", "C") + table(TOP, row("Mill", "3")),
        "Table 1: How many\n\n| Place | People |\n| --- | --- |\n| Mill | 3 |",
    ),
    "a caption in strong letters below": (
        table(TOP, row("Mill", "3")) + para(run("How many", "<w:b/>"), look='<w:pStyle w:val="C"/>'),
        "| Place | People |\n| --- | --- |\n| Mill | 3 |\n\nTable: How many",
    ),
    "a caption of no table": (
        styled("The door", "C") + para("Words.") + table(TOP, row("Mill", "3")),
        "The door\n\nWords.\n\n| Place | People |\n| --- | --- |\n| Mill | 3 |",
    ),
    "a cell that begins in the second column": (
        table(row("Place", "Now", "Then", look=HEADER), row("9", "8", look='<w:gridBefore w:val="1"/>')),
        "| Place | Now | Then |\n| --- | --- | --- |\n|  | 9 | 8 |",
    ),
    "a cell over two rows": (
        table(row("Area", "Place", look=HEADER), row(cell("North", RESTART), "Mill"), row(cell("", GOES_ON),
            "High")),
        "| Area | Place |\n| --- | --- |\n| North | Mill |\n|  | High |",
    ),
    "a title row": (
        table(row(cell("How many", WIDE)), TOP, row("Mill", "3")),
        "How many\n\n| Place | People |\n| --- | --- |\n| Mill | 3 |",
    ),
    "a title row that is not joined": (
        table(row("How many", ""), row("Place", "People"), row("Mill", "3")),
        "How many\n\n| Place | People |\n| --- | --- |\n| Mill | 3 |",
    ),
    "a first row with one name": (
        table(row("Place", ""), row("Mill", "3"), row("High", "4")),
        "| Place |  |\n| --- | --- |\n| Mill | 3 |\n| High | 4 |",
    ),
    "strong words in a header": (
        table(row(cell(para(run("Place", "<w:b/>"))), "People"), row("Mill", cell(para(run("3", "<w:b/>"))))),
        "| Place | People |\n| --- | --- |\n| Mill | **3** |",
    ),
    "two header rows": (
        table(row("Place", cell("People", WIDE), look=HEADER), row("", "Women", "Men", look=HEADER),
            row("A", "1", "2")),
        "| Place | People: Women | People: Men |\n| --- | --- | --- |\n| A | 1 | 2 |",
    ),
    "two header rows that nobody marked": (
        table(
            row(cell("Place", RESTART), cell("People", WIDE)), row(cell("", GOES_ON), "Women", "Men"),
            row("A", "1", "2")
        ),
        "| Place | People: Women | People: Men |\n| --- | --- | --- |\n| A | 1 | 2 |",
    ),
    "rows and columns without a word": (
        table(row("", "", ""), row("", "Mill", ""), row("Women", "1", ""), row("", "", "")),
        "|  | Mill |\n| --- | --- |\n| Women | 1 |",
    ),
    "items in a cell": (
        table(TOP, row("Mill", cell(item("Kind") + item("Late")))),
        "| Place | People |\n| --- | --- |\n| Mill | Kind; Late |",
    ),
    "numbers in a cell": (
        table(TOP, row("Mill", cell(item("Kind", 2) + item("Late", 2)))),
        "| Place | People |\n| --- | --- |\n| Mill | 1\\. Kind; 2. Late |",
    ),
    "sentences in a cell": (
        table(TOP, row("Mill", cell(para("Good.") + para("But far")))),
        "| Place | People |\n| --- | --- |\n| Mill | Good. But far |",
    ),
    "lines in a cell": (
        table(row("Number of", "People", look=HEADER), row(cell(para("Mill", BREAK, "High")), cell(para("a",
            BREAK, "b")))),
        "| Number of | People |\n| --- | --- |\n| Mill; High | a b |",
    ),
    "pairs in a table in a cell": (
        table(TOP, row("Mill", cell(table(row("Women", "12"), row("Men", "9")) + para("")))),
        "| Place | People |\n| --- | --- |\n| Mill | Women: 12; Men: 9 |",
    ),
    "a wide table in a cell": (
        table(TOP, row("Mill", cell(table(row("a", "b", "c", look=HEADER), row("1", "2", "3")) + para("")))),
        "| Place | People |\n| --- | --- |\n| Mill |  |\n\n| a | b | c |\n| --- | --- | --- |\n| 1 | 2 | 3 |",
    ),
    "ticks in cells": (
        table(TOP, row("✓", "✗"), row("☐", "☑")),
        "| Place | People |\n| --- | --- |\n| Yes | No |\n| Not ticked | Ticked |",
    ),
    "one row puts words beside each other": (
        table(row(cell(para("Good") + para("Nurses.")), cell(para("Bad")))), "Good\n\nNurses.\n\nBad"
    ),
    "a frame around words": (table(row(cell(para("One") + para("Two")))), "One\n\nTwo"),
    "one column": (table(row("One"), row("Two")), "One\n\nTwo"),
    "headings in cells": (table(row(cell(styled("Head", "H")), "Words"), row("a", "b")),
        "## Head\n\nWords\n\na\n\nb"),
    "long words without lines around them": (
        table(row(LONG, "Aside"), row("a", "b")).replace(GRID, ""), f"{LONG}\n\nAside\n\na\n\nb"
    ),
    "long words with lines around them": (
        table(row("Who", "What", look=HEADER), row("a", LONG)),
        f"| Who | What |\n| --- | --- |\n| a | {LONG} |",
    ),
    "long words of several paragraphs": (
        table(row(cell(para(LONG) + para("B")), cell(para(LONG) + para("D"))), row("", "")),
        f"{LONG}\n\nB\n\n{LONG}\n\nD",
    ),
    "headings in a long table": (
        table(TOP, *(row(cell(styled(str(place), "H")), "x") for place in range(13))).replace(HEADER, ""),
        "| Place | People |\n| --- | --- |\n" + "\n".join(f"| {place} | x |" for place in range(13)),
    ),
    "lists beside each other": (
        table(row(cell(item("a")), cell(item("b") + item("c")))), "- a\n\n* b\n* c"
    ),
    "a break at the end of a cell": (
        table(TOP, row("Mill", cell(para("High", BREAK)))),
        "| Place | People |\n| --- | --- |\n| Mill | High |",
    ),
    "columns by tabs": (
        "".join(para(a, "<w:r><w:tab/></w:r>", b) for a, b in (("Place", "People"), ("Mill", "3"), ("High",
            "4"))),
        "| Place | People |\n| --- | --- |\n| Mill | 3 |\n| High | 4 |",
    ),
    "two lines with tabs are no table": (
        "".join(para(a, "<w:r><w:tab/></w:r>", b) for a, b in (("Place", "People"), ("Mill", "3"))),
        "Place People\n\nMill 3",
    ),
    "a table without a word": (table(row("", "")) + para("After"), "After"),
    "a cell joined to the one before it": (
        table(TOP, row(cell("Both", '<w:hMerge w:val="restart"/>'), cell("", "<w:hMerge/>"))),
        "| Place | People |\n| --- | --- |\n| Both |  |",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", TABLES)
def test_a_table_has_each_word_where_it_belongs(tmp_path: Path, name: str) -> None:
    xml, expected = TABLES[name]
    sheet = styles(style("H", "heading 1"), style("C", "caption"))
    made = made_of(tmp_path, para("First.") + xml, numbering=BULLETS, styles=sheet)
    assert made.body == f"First.\n\n{expected}"
    assert "D117" not in made.codes


@pytest.mark.parametrize(
    ("xml", "said"),
    [
        (table(row("Place", "People"), row("Mill", "3")), "has no header row"),
        (table(row("", "People", look=HEADER), row("Mill", "3")), "has no name in the first row"),
        (table(TOP, row(cell("Both", WIDE))), "has joined cells"),
        (table(TOP, row("Mill", "3")), ""),
    ],
)
def test_what_staff_should_look_at_in_a_table_is_named(tmp_path: Path, xml: str, said: str) -> None:
    made = made_of(tmp_path, para("First.") + xml)
    assert made.said == "" if not said else said in made.said


def test_a_cell_with_only_a_number_of_a_list_shows_that_number(tmp_path: Path) -> None:
    rows = (
        row(cell(para(look=numbered(place))), name) for place, name in ((1, "Mill"), (1, "High"), (2, "Low"))
    )
    lists = numbering(level("decimal", "%1."), level("bullet", "•"))
    made = made_of(tmp_path, table(row("No.", "Place"), *rows), numbering=lists)
    assert made.body == "| No. | Place |\n| --- | --- |\n| 1 | Mill |\n| 2 | High |\n|  | Low |"


def test_rows_and_cells_in_controls_are_read(tmp_path: Path) -> None:
    control = "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>"
    inside = control.format(f"<w:tr>{control.format(cell('Mill'))}{cell('3')}</w:tr>")
    made = made_of(tmp_path, para("First.") + table(TOP, inside))
    assert made.body.endswith("| Mill | 3 |")


def test_very_wide_cells_are_cut_to_what_a_table_may_have(tmp_path: Path) -> None:
    wide = table(TOP, row(*(cell(str(each), '<w:gridSpan w:val="30"/>') for each in range(3))), row("a", "b"))
    made = made_of(tmp_path, para("First.") + wide + para(run("After")))
    assert made.body.endswith("After")
    assert "D117" not in made.codes
