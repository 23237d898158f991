"""Nothing a file can hold takes long: time grows with size, depth is bounded, and what is cut off is said."""

from __future__ import annotations

import time

import pytest

from hwrender.reading.findings import MOST_OF_A_CODE
from reading_nodes import all_words, codes_of, read_body

SIZE = 20_000
SECONDS = 4.0
"""Far above what any of these takes alone, far below what quadratic time would."""


def repeated(part: str) -> str:
    return part * (SIZE // len(part))


HOSTILE = {
    "open brackets": "[" * SIZE,
    "nested brackets": "[" * (SIZE // 2) + "a" + "]" * (SIZE // 2),
    "open links": repeated("[a]("),
    "links in angles": repeated("[a](<b"),
    "links with quotes": repeated('[a](b "'),
    "nested pictures": repeated("![") + "a" + repeated("](b)"),
    "nested passages": repeated("[") + "a" + repeated("]{lang=tr}"),
    "one passage after many brackets": "[" * SIZE + "]{lang=tr}",
    "stars": "*" * SIZE,
    "stars and letters": repeated("*a "),
    "stars inside words": repeated("a**b"),
    "stars and lines": repeated("*a _b "),
    "ticks": "".join("`" * count + " " for count in range(1, 200)),
    "open comments": repeated("<!-- "),
    "open comments on lines": repeated("<!--\n"),
    "one comment end": repeated("<!--\n") + "--> x",
    "open tags": repeated("<a "),
    "open instructions": repeated("<? "),
    "open angles": "<" * SIZE,
    "ampersands": "&" * SIZE,
    "backslashes": "\\" * SIZE,
    "levels of quotation": ">" * 10_000 + " x",
    "levels of quotation on lines": "".join(">" * level + "\n" for level in range(300)),
    "levels of list on one line": "- " * 10_000 + "x",
    "levels of list on lines": "".join("  " * level + "- a\n" for level in range(240)),
    "levels of notes": "[^a]: " * 10_000,
    "levels of parts": "::: lang=cy\n" * 1_500,
    "levels of parts, closed": "::: lang=cy\n" * 800 + ":::\n" * 800,
    "quotations and lists": "> - " * 10_000 + "x",
    "a wide table": "|a" * 800 + "|\n" + "|-" * 800 + "|\n" + "|b" * 800 + "|\n",
    "a long table": "|a|b|\n|-|-|\n" + repeated("|a|b|\n"),
    "pipes": "|a|\n|-|\n|" + repeated("\\|") + "|\n",
    "definitions": "".join(f"[a{number}]: b\n" for number in range(1_500)),
    "notes": "".join(f"[^{number}]: b\n\n" for number in range(1_500)),
    "one line": "a" * SIZE,
    "many lines": repeated("a\n"),
    "blanks": " " * SIZE,
    "no-break blanks": "\u00a0" * SIZE + "a",
    "colons": ":" * SIZE,
    "hashes": "#" * SIZE,
    "control characters": repeated("\x01\n"),
    "a long address": f"[a](http://{'a' * SIZE})",
    "a long e-mail": f"<a@{'a.' * (SIZE // 2)}>",
    "a long name of a picture": f"![]({'a ' * (SIZE // 2)})",
    "brackets in a footnote mark": repeated("[^"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_takes_little_time(name: str) -> None:
    start = time.process_time()
    read_body(HOSTILE[name])
    assert time.process_time() - start < SECONDS


@pytest.mark.parametrize(
    "part", ["[", "![", "[a](", "*a ", "<!--\n", "- a\n", "> a\n\n", "::: lang=cy\n", "|a|b|\n"]
)
def test_twice_the_text_takes_about_twice_the_time(part: str) -> None:
    def seconds(length: int) -> float:
        start = time.process_time()
        read_body(part * (length // len(part)))
        return time.process_time() - start

    # turn about: other work on the machine slows both
    turns = [(seconds(4_000), seconds(16_000)) for _ in range(5)]
    small, large = (min(times) for times in zip(*turns, strict=True))
    assert large < 4 * small * 2.2 + 0.1


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
    assert findings[-2].hint == "There may be more of these further on. Mend those above first."


def test_tables_that_leave_out_too_much_are_an_error() -> None:
    table = "|" + "a|" * 500 + "\n|" + "-|" * 500 + "\n" + "|a|\n" * 20 + "\n"
    assert codes_of(read_body(table * 3)) == ["D036"]


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
