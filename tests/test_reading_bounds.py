"""Nothing a file can hold takes long: time grows with size, depth is bounded, and what is cut off is said."""

from __future__ import annotations

import sys
import tracemalloc

import pytest

from hostile_makers import body
from hostile_texts import HOSTILE
from hwrender.document import Table
from hwrender.reading import read_text
from hwrender.reading.findings import MOST_OF_A_CODE
from reading_costs import MOST_MEGABYTES, MOST_SECONDS, promised_share, seconds_of
from reading_nodes import all_words, codes_of, document_of, read_body
from reports import SOURCES

SIZE = 50_000
MARGIN = 4
"""Other work on the machine slows the tests."""

LARGEST = ("notes", "quotations of lists", "parts", "one long anchor")
"""Of the hostile texts those that take most memory."""


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_takes_little_time(name: str) -> None:
    assert seconds_of(HOSTILE[name](SIZE)) < MARGIN * MOST_SECONDS * promised_share(SIZE)


@pytest.mark.parametrize("name", LARGEST)
def test_hostile_text_takes_little_memory(name: str) -> None:
    text = HOSTILE[name](SIZE)
    tracemalloc.start()
    try:
        read_text(text, "report.md")
        assert tracemalloc.get_traced_memory()[1] < MOST_MEGABYTES * 1_000_000 * promised_share(SIZE)
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    "part",
    [
        "[", "![", "[a](", "[](b", "*a ", "*a* ", "[a](#b) ", "![](a)\n", "![](a) ", "<!-- ", "<!--\n", "<a ",
        "- a\n", "> a\n\n", "- - a\n", "::: lang=cy\na\n:::\n", "|a|b|\n", "[^a]: b\n\n", "`a` ",
        "[a]: b\n\n",
    ],
)  # fmt: skip
def test_four_times_the_text_takes_about_four_times_the_time(part: str) -> None:
    # among words, or there would be too much of it to be read at all
    small_text, large_text = (body(part + "word " * 12)(size) for size in (20_000, 80_000))
    assert "D007" not in codes_of(read_text(large_text, "report.md"))
    # turn about: other work on the machine slows both
    turns = [(seconds_of(small_text), seconds_of(large_text)) for _ in range(3)]
    small, large = (min(times) for times in zip(*turns, strict=True))
    assert large < 4 * small * 2 + 0.01


@pytest.mark.parametrize("part", ["*a* ", "[a](#b) ", "`a` ", "![](a) ", "> - *a* `b` *c* `d` *e* `f` *g*\n"])
def test_what_has_more_lines_and_signs_than_a_summary_is_refused(part: str) -> None:
    result = read_body((part * (50_000 // len(part)) + "\n\n") * 8)
    (finding,) = result.findings
    assert (finding.code, result.document) == ("D007", None)
    assert finding.message == "The report has more lines and signs than a summary has."
    assert finding.hint == "Give the summary of the report, not all of its data."


def test_what_is_refused_has_the_findings_of_its_front_matter_too() -> None:
    result = read_text("---\ntitle: A\nlang: zz\n---\n" + ("*a* " * 10_000 + "\n\n") * 10, "report.md")
    assert codes_of(result) == ["D007", "M022"]


def test_a_report_of_many_pages_is_read_whole() -> None:
    body = SOURCES[0].read_text(encoding="utf-8").split("---\n", 2)[2]
    words = all_words(document_of(body))
    assert all_words(document_of(f"{body}\n\n" * 30)) == words * 30


def test_all_that_can_be_written_is_read_when_it_fills_a_hundred_pages() -> None:
    bodies = [source.read_text(encoding="utf-8").split("---\n", 2)[2] for source in SOURCES]
    result = read_body("\n\n".join(bodies) * 12)
    assert {"D006", "D007", "D030", "D031", "D036"}.isdisjoint(codes_of(result))
    assert result.document is not None


def test_a_table_of_a_thousand_rows_is_read() -> None:
    rows = "".join(f"| People aged {number} | {number} people |\n" for number in range(1_000))
    document_of("| Who | How many |\n|---|---|\n" + rows)


def test_what_is_nested_too_deep_is_said_where_it_is_cut_off() -> None:
    (finding,) = read_body("One.\n\n" + "> " * 30 + "two\n").findings
    assert (finding.code, finding.span.line, finding.span.column) == ("D030", 7, 41)
    assert codes_of(read_body("".join("  " * level + "- a\n" for level in range(12)))) == ["D030"]


def test_ten_lists_and_twenty_quotations_deep_is_not_too_deep() -> None:
    assert codes_of(read_body("".join("  " * level + "- a\n" for level in range(9)))) == []
    assert codes_of(read_body("> " * 19 + "a\n")) == []


def test_a_paragraph_too_long_keeps_its_words() -> None:
    result = read_body("One *two*\n  three  \n" + "word " * 25_000)
    assert codes_of(result) == ["D031"]
    assert all_words(result.document)[:4] == ["One", "*two*", "three", "word"]


def test_a_tangled_paragraph_keeps_its_words() -> None:
    result = read_body("a [b](#c)\n" + "[" * 20_000)
    assert codes_of(result) == ["D031"]
    assert all_words(result.document) == ["a", "[b](#c)", "[" * 20_000]


def test_a_description_nested_too_deep_keeps_its_words() -> None:
    result = read_body("![" * 400 + "a" + "](b)" * 400)
    assert result.document is not None


def test_no_more_findings_of_a_code_are_kept_than_anybody_reads() -> None:
    findings = read_body("<b>\n" * 1_000 + "\n:::\n").findings
    assert [finding.code for finding in findings] == ["D034"] * MOST_OF_A_CODE + ["D071"]
    assert findings[-2].hint == "There may be more of these below. Fix those above first."


def test_tables_that_leave_out_too_much_are_an_error() -> None:
    table = "|" + "a|" * 50 + "\n|" + "-|" * 50 + "\n" + "|a|\n" * 33 + "\n"
    assert codes_of(read_body(table * 3)) == ["D036"]


@pytest.mark.parametrize(("columns", "rows"), [(61, 50), (60, 50), (62, 49), (2, 3000), (3001, 1), (3002, 0)])
def test_a_table_ends_at_the_row_that_leaves_out_more_than_3000_cells(columns: int, rows: int) -> None:
    head = "|a" * columns + "|\n" + "|-" * columns + "|\n"
    (table, *after) = read_body(head + "|a|\n" * (rows + 10)).document.sections[0].blocks
    assert isinstance(table, Table)
    assert len(table.rows) == rows
    assert after


def test_the_limit_that_the_library_has_for_tables_is_left_as_it_is() -> None:
    limits = sys.modules["markdown_it.rules_block.table"]
    read_body("|a|b|\n|-|-|\n|a|\n")
    assert vars(limits)["MAX_AUTOCOMPLETED_CELLS"] == 0x10000


@pytest.mark.parametrize(
    "part",
    [
        "[**a** *b* `c` &amp; \\[d\\] e](https://example.org) ",
        "[![a *b* c](d)](https://example.org) ",
        "[[a *b*](#c) d]{lang=tr} ",
        "[a, *b*, c] [d] [^1] ",
    ],
)
def test_a_paragraph_full_of_links_is_not_tangled(part: str) -> None:
    assert codes_of(read_body(part * 300 + "\n\n[^1]: Note.\n")) in ([], ["D061"])


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("a\n" * 20_001, "The report has more than 20,000 lines."),
        ("|a" * 20_001, "The tables have more than 20,000 cells."),
        ("a" * 5_000_001, "The report is longer than 5,000,000 characters."),
    ],
)
def test_what_no_summary_has_is_refused_before_it_is_read(body: str, message: str) -> None:
    (finding,) = read_body(body).findings
    assert (finding.code, finding.message) == ("D006", message)
    assert finding.hint == "Give the summary of the report, not all of its data."
