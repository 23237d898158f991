"""What is promised of reading, checked against any bytes."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from hwrender.checks.codes import CODES
from hwrender.reading import read_text
from hwrender.span import Span

HEAD = "---\ntitle: A report\nlang: en-GB\n---\n"


def check_reading(content: bytes) -> None:
    """Read the bytes as a report and as the body of one. Raises `AssertionError` when a promise is broken."""
    text = content.decode("utf-8", "surrogateescape" if content[:1] == b"\xff" else "replace")
    check_report(text)
    check_report(HEAD + text)


def check_report(report: str) -> None:
    """Read a report. Raises `AssertionError` when a place is not true or a finding is not one of ours."""
    result = read_text(report, "report.md")
    shown = report.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    lines = shown.split("\n")
    for finding in result.findings:
        assert finding.code in CODES, finding
        assert finding.message.endswith("."), finding
        _assert_inside(finding.span, lines)
    _assert_places(result.document, lines)


def _assert_places(node: Any, lines: list[str]) -> None:
    if isinstance(node, tuple):
        for each in node:
            _assert_places(each, lines)
    elif isinstance(node, Span):
        _assert_inside(node, lines)
    elif isinstance(node, Struct):
        for name in node.__struct_fields__:
            if name != "metadata":
                _assert_places(getattr(node, name), lines)


def _assert_inside(span: Span, lines: list[str]) -> None:
    start, end = (span.line, span.column), (span.end_line, span.end_column)
    assert (1, 1) <= start <= end, span
    assert end[0] <= len(lines), span
    assert start[1] <= len(lines[start[0] - 1]) + 1, span
    assert end[1] <= len(lines[end[0] - 1]) + 1, span
