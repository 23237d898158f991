"""Every case reads with exactly the findings that are written in it.

A case names what is expected with `expect: D034` on the line of the finding, or with its place, `expect:
D034 7:3`, anywhere. Cases in `tests/cases/` read without errors and are tried on every format; those in
`tests/cases/bad/` hold one kind of fault each.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hwrender.checks.codes import CODES
from hwrender.diagnostics import Finding, Severity
from hwrender.reading import read_report

CASES = Path(__file__).parent / "cases"
GOOD = sorted(CASES.glob("*.md"))
BAD = sorted(CASES.glob("bad/*.md"))

EXPECTED = re.compile(r"expect:((?: [A-Z]\d{3}(?: \d+:\d+)?)+)")
ONE = re.compile(r"([A-Z]\d{3})(?: (\d+:\d+))?")

LONGEST_SENTENCE = 15
ELSEWHERE = {f"D00{number}" for number in range(1, 8)} | {"D012", "D020", "D021", "D022", "D031", "D036"}
"""Codes of reading that a case of plain text cannot show; they have tests of their own."""


def expected(text: str) -> list[tuple[str, str]]:
    """The codes that a case names, each with its place ("7:3") or its line ("7")."""
    return [
        (code, place or str(number))
        for number, line in enumerate(text.split("\n"), 1)
        for match in EXPECTED.finditer(line)
        for code, place in ONE.findall(match[1])
    ]


def found(findings: tuple[Finding, ...], wanted: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The findings, each with its place, or with its line where that is all that is wanted of it."""
    exact = {place for _, place in wanted}
    places = [(each.code, f"{each.span.line}:{each.span.column}", str(each.span.line)) for each in findings]
    return [(code, place if place in exact else line) for code, place, line in places]


@pytest.mark.parametrize("case", [*GOOD, *BAD], ids=lambda case: case.relative_to(CASES).as_posix())
def test_a_case_has_the_findings_written_in_it(case: Path) -> None:
    wanted = expected(case.read_text(encoding="utf-8"))
    findings = read_report(case, case.name).findings
    assert sorted(found(findings, wanted)) == sorted(wanted), "\n".join(each.as_text() for each in findings)


@pytest.mark.parametrize("case", GOOD, ids=lambda case: case.stem)
def test_a_good_case_has_no_error(case: Path) -> None:
    result = read_report(case)
    assert result.document is not None
    assert not [each for each in result.findings if each.severity is Severity.ERROR]


@pytest.mark.parametrize("case", BAD, ids=lambda case: case.stem)
def test_a_bad_case_says_in_short_sentences_what_is_wrong_and_what_to_do(case: Path) -> None:
    findings = read_report(case, case.name).findings
    assert findings
    for finding in findings:
        assert finding.message
        assert finding.hint
        for sentence in re.split(r"(?<=[.?]) ", f"{finding.message} {finding.hint.split(': ')[0]}"):
            assert len(sentence.split()) <= LONGEST_SENTENCE, sentence


def test_every_code_of_reading_has_a_case() -> None:
    shown = {code for case in (*GOOD, *BAD) for code, _ in expected(case.read_text(encoding="utf-8"))}
    folder = Path(__file__).parents[1] / "src" / "hwrender" / "reading"
    sources = "\n".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.py"))
    given = set(re.findall(r'"([DM]\d{3})"', sources))
    assert given - ELSEWHERE == shown
    assert given <= CODES.keys()
