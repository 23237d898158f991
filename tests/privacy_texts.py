"""Reports of a few sentences, and what the privacy rules find in them."""

from __future__ import annotations

from pathlib import Path

from hwrender.diagnostics import Finding
from hwrender.disclosure.checking import check_disclosure
from hwrender.edition.kind import EditionKind
from hwrender.reading import read_text

TABLE = Path(__file__).parent / "labelled" / "disclosures.tsv"
FRONT = "---\ntitle: What people said\nlang: en-GB\n{more}---\n\n"


def findings(body: str, more: str = "", publishing: EditionKind | None = None) -> list[Finding]:
    """The privacy findings of a report with this body and these further lines of front matter."""
    read = read_text(FRONT.format(more=more) + body + "\n", "report.md")
    assert read.document is not None, read.findings
    return list(check_disclosure(read.document, publishing))


def found(body: str, more: str = "") -> list[tuple[str, str]]:
    """The code of each finding with the words it marks; of several lines, the first and the last."""
    lines = (FRONT.format(more=more) + body + "\n").splitlines()
    return [
        (each.code, _words(lines, each))
        for each in sorted(findings(body, more), key=lambda each: (each.span.line, each.span.column))
    ]


def _words(lines: list[str], finding: Finding) -> str:
    span = finding.span
    if span.line == span.end_line:
        return lines[span.line - 1][span.column - 1 : span.end_column - 1]
    first, last = lines[span.line - 1][span.column - 1 :], lines[span.end_line - 1][: span.end_column - 1]
    return f"{first.rstrip(' |')} … {last.lstrip('-| ')}"


def codes(body: str, more: str = "") -> list[str]:
    return [code for code, _ in found(body, more)]


def rows() -> list[str]:
    """The labelled sentences: with braces round what is found and, after a tab, its codes and severities."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def as_row(body: str) -> str:
    """What the privacy rules find in a sentence, as the table writes it."""
    marked, at, told = "", 0, []
    for each in sorted(findings(body), key=lambda each: each.span.column):
        start, end = each.span.column - 1, each.span.end_column - 1
        marked += f"{body[at:start]}{{{body[start:end]}}}"
        told.append(f"{each.code} {each.severity.value}")
        at = end
    return f"{marked}{body[at:]}" + ("\t" + "|".join(told) if told else "")
