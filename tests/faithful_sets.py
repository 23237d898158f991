"""Reports with an easy wording that is true, changes of meaning to plant in them, and faithful rewrites."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from enum import Enum
from functools import cache
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from hwrender.diagnostics import Finding, Severity
from hwrender.meaning import check_meaning
from hwrender.reading import read_text

TOP = Path(__file__).parents[1]
FOLDER = Path(__file__).parent / "faithful"
SAMPLE = TOP / "reports" / "hackney-sex-workers.md"
REPORTS = (SAMPLE, *sorted(FOLDER.glob("*.md")))

_FRONT = """---
title: What people said about care in Brent
lang: en-GB
local_healthwatch: Healthwatch Brent
partner_organisations: [Mind in Brent]
service_providers: [Park Royal Clinic]
---

## What people said

{summary}

::: easy-read
{easy}
:::
"""


class Change(Struct, frozen=True):
    """Words of a report's easy wording and what is put in their place."""

    report: str
    before: str
    after: str

    def planted(self) -> str:
        """The whole report with the change in it."""
        parts = re.split(r"(^::: easy-read.*?^:::$)", source_of(self.report), flags=re.S | re.M)
        easy = parts[1::2]
        if sum(part.count(self.before) for part in easy) != 1:
            raise ValueError(f"“{self.before}” does not stand once in the easy wording of {self.report}")
        parts[1::2] = [part.replace(self.before, self.after) for part in easy]
        return "".join(parts)


class Turn(Struct, frozen=True):
    """The same in the easy wording of a rewrite."""

    rewrite: Rewrite
    before: str
    after: str

    def found(self) -> tuple[Finding, ...]:
        """What is found with the change and not without it."""
        known = {(each.severity, each.message) for each in findings(self.rewrite.report())}
        changed = replace(self.rewrite, easy=self.rewrite.easy.replace(self.before, self.after, 1))
        return tuple(
            each for each in findings(changed.report()) if (each.severity, each.message) not in known
        )


class Rewrite(Struct, frozen=True):
    """A summary and easy wording that says the same."""

    summary: str
    easy: str

    def report(self) -> str:
        return _FRONT.format(summary=self.summary, easy=self.easy)


class Label(Enum):
    """Whether an easy wording says what its summary says."""

    CHANGED = "changed"
    FAITHFUL = "faithful"


class FramePair(Struct, frozen=True):
    """A summary and its easy wording, the frame they are about, and the words that change the meaning."""

    frame: str
    label: Label
    rewrite: Rewrite
    words: str

    def is_warned(self) -> bool:
        """Whether there is a warning; for a changed pair, at the words of the easy wording that change it."""
        report = self.rewrite.report()
        found = warnings(report)
        start = report.find(self.words, report.index("::: easy-read"))
        # what is lost is words of the summary; some sets do not mark the words
        if self.label is Label.FAITHFUL or start < 0 or not self.words:
            return bool(found)
        return any(
            _offset(report, each.span.line, each.span.column) < start + len(self.words)
            and _offset(report, each.span.end_line, each.span.end_column) > start
            for each in found
        )


def _offset(report: str, line: int, column: int) -> int:
    return sum(len(each) + 1 for each in report.split("\n")[: line - 1]) + column - 1


@cache
def frame_pairs(name: str) -> tuple[FramePair, ...]:
    """The labelled pairs of a set."""
    table = tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
    return tuple(
        FramePair(
            each["frame"], Label(each["label"]), Rewrite(each["summary"], each["easy"]), each.get("words", "")
        )
        for each in table["pair"]
    )


@cache
def source_of(report: str) -> str:
    path = next(each for each in REPORTS if each.stem == report)
    return path.read_text(encoding="utf-8")


def changes() -> Iterator[Change]:
    """Every planted change."""
    table = tomllib.loads((FOLDER / "changes.toml").read_text(encoding="utf-8"))
    for report, pairs in table.items():
        for before, after in pairs:
            yield Change(report, before, after)


def rewrites() -> tuple[Rewrite, ...]:
    """Every faithful rewrite."""
    table = tomllib.loads((FOLDER / "rewrites.toml").read_text(encoding="utf-8"))
    return tuple(Rewrite(summary, easy) for summary, easy in table["rewrites"])


def turns() -> tuple[Turn, ...]:
    """Every change planted in a rewrite."""
    table = tomllib.loads((FOLDER / "rewrites_changed.toml").read_text(encoding="utf-8"))
    by_easy = {rewrite.easy: rewrite for rewrite in rewrites()}
    return tuple(Turn(by_easy[easy], before, after) for easy, before, after in table["changes"])


@cache
def findings(report: str) -> tuple[Finding, ...]:
    """What the rule finds in a report given as text. Pairs are first counted and then told."""
    document = read_text(report, "report.md").document
    assert document is not None
    return tuple(check_meaning(document))


def warnings(report: str) -> tuple[Finding, ...]:
    return tuple(finding for finding in findings(report) if finding.severity is Severity.WARNING)


def of(summary: str, easy: str) -> list[tuple[str, str, str]]:
    """The severity, the words marked and the hint of each finding."""
    report = Rewrite(summary, easy).report()
    return [(each.severity.value, words_at(report, each), each.hint) for each in findings(report)]


def warned(summary: str, easy: str) -> list[str]:
    """The words that are marked with a warning."""
    return [words for severity, words, _ in of(summary, easy) if severity == "warning"]


def words_at(report: str, finding: Finding) -> str:
    assert finding.span.line == finding.span.end_line
    return report.split("\n")[finding.span.line - 1][finding.span.column - 1 : finding.span.end_column - 1]


@cache
def messages_before(report: str) -> frozenset[tuple[str, str]]:
    """What is found in a report with nothing planted in it."""
    return frozenset((each.severity.value, each.message) for each in findings(source_of(report)))


@cache
def found_of(change: Change) -> tuple[Finding, ...]:
    """What is found in the changed report and not in the report as it was."""
    before = messages_before(change.report)
    return tuple(
        each for each in findings(change.planted()) if (each.severity.value, each.message) not in before
    )
