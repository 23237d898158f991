"""P6 and P7 on labelled sentences: each marked place is found, nothing else, and suggestions pass."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from hwrender.diagnostics import Finding, Severity
from privacy_texts import FRONT, findings

TABLE = Path(__file__).parent / "labelled" / "small_numbers.txt"
MARK = re.compile(r"\{([67]):([^}]*)\}")
STATED = re.compile(r"@(\d+) ")
SENSITIVE = "sensitive: Yes\n"


@cache
def parts() -> dict[str, list[str]]:
    """The rows of the table by the heading that they stand under."""
    found: dict[str, list[str]] = {}
    part = ""
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            part = line
        elif line:
            found.setdefault(part, []).append(line)
    return found


def body_of(row: str) -> tuple[str, str]:
    """The body of a row without its marks, and its lines of front matter."""
    stated = STATED.match(row)
    more = f"number_of_people: {stated[1]}\n" if stated else ""
    body = row[stated.end() if stated else 0 :].replace(" ¶ ", "\n\n").replace("⏎", "\n")
    body = re.sub(r"(?:^| )• ", "\n- ", body).strip()
    return body, more


def small(body: str, more: str) -> list[tuple[str, int, int, Finding]]:
    """The findings of small numbers with their offsets in the body."""
    front = FRONT.format(more=more)
    starts = [0]
    for line in (front + body).split("\n"):
        starts.append(starts[-1] + len(line) + 1)

    def offset(line: int, column: int) -> int:
        return starts[line - 1] + column - 1 - len(front)

    return [
        (each.code, offset(each.span.line, each.span.column),
         offset(each.span.end_line, each.span.end_column), each)
        for each in findings(body, more) if each.code in {"P6", "P7"}
    ]  # fmt: skip


@pytest.mark.parametrize("part", parts())
def test_the_marked_numbers_of_labelled_rows_are_found_and_no_others(part: str) -> None:
    assert [mistake for row in parts()[part] if (mistake := mistake_in(row))] == []


def mistake_in(row: str) -> str:
    """What is not found in a row, or found where nothing is marked."""
    marked, more = body_of(row)
    body, marks, at = "", [], 0
    for mark in MARK.finditer(marked):
        body += marked[at : mark.start()]
        marks.append((f"P{mark[1]}", len(body), len(body) + len(mark[2])))
        body, at = body + mark[2], mark.end()
    body += marked[at:]
    found = [each[:3] for each in small(body, more)]
    missed = [mark for mark in marks if not any(mark[0] == code and start < mark[2] and mark[1] < end
              for code, start, end in found)]  # fmt: skip
    wrong = [body[start:end] for _, start, end in found
             if not any(start < mark[2] and mark[1] < end for mark in marks)]  # fmt: skip
    return f"{row}: missed {missed}, wrong {wrong}" if missed or wrong else ""


@pytest.mark.parametrize("part", [part for part in parts() if any(map(MARK.search, parts()[part]))])
def test_what_findings_suggest_for_rows_is_found_no_more(part: str) -> None:
    rows = [row for row in parts()[part] if MARK.search(row)]
    assert [row for row in rows if not is_mended_as_suggested(row)] == []


def is_mended_as_suggested(row: str) -> bool:
    marked, more = body_of(row)
    body = MARK.sub(lambda mark: mark[2], marked)
    found = small(body, more)
    without = [each for each in found if each[3].suggestion is None]
    for _, start, end, finding in sorted(found, key=lambda each: -each[1]):
        if finding.suggestion is not None:
            body = body[:start] + finding.suggestion + body[end:]
    return len(small(body, more)) <= len(without)


@pytest.mark.parametrize(
    "body",
    [
        "One woman said:\n\n> It was cold.",
        "One man told us: “Nobody came.”",
        "“Nobody came,” one resident said.",
        "One carer said, “I am tired.”",
        "One patient explained: “They lost it.”",
        "> It was cold.\n\n— One resident",
    ],
)
def test_who_speaks_before_a_quotation_is_told_of_in_a_sensitive_report_alone(body: str) -> None:
    assert [each for each in findings(body) if each.code == "P6"] == []
    warned = [each.severity for each in findings(body, SENSITIVE) if each.code == "P6"]
    assert warned == [Severity.WARNING]


def test_one_person_who_tells_something_else_than_a_quotation_is_counted() -> None:
    assert [each.code for each in findings("One woman told us that she sells sex.")] == ["P6"]
