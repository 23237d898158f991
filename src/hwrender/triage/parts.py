"""The parts of a report by their lines: which part a finding is in, and what is said of parts as a whole."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from hwrender.checks.codes import BROKEN_PARTS
from hwrender.diagnostics import Finding, Severity
from hwrender.document import Document
from hwrender.prose.walking import place_of, words_of
from hwrender.span import Span

_OF_EVERY_EDITION = frozenset(["S0", "S25", "S26", "S27", "S28"])
"""What a writer mends in a summary too: headings, links, pictures and words that hurt."""


class ReportParts:
    """Where the parts of one report begin, and their titles. Without a document there are none."""

    def __init__(self, document: Document | None) -> None:
        self._starts: list[int] = []
        self._titles: list[str] = []
        self._title_place: Span | None = None
        self._file = "" if document is None else document.file
        if document is None:
            return
        self._title_place = document.metadata.value_place("title")
        for section in document.sections:
            self._starts.append(place_of(section).line)
            self._titles.append("" if section.heading is None else words_of(section.heading.children))

    def titles(self) -> tuple[str, ...]:
        """The titles of all parts that have one."""
        return tuple(title for title in self._titles if title)

    def has(self, title: str) -> bool:
        """Whether a part has this title, as people type it."""
        return plain_title(title) in map(plain_title, self._titles)

    def number_of(self, finding: Finding) -> int:
        """The number of its part from 0, and -1 above the first and in another file."""
        if not self.is_here(finding):
            return -1
        return bisect_right(self._starts, finding.span.line) - 1

    def is_here(self, finding: Finding) -> bool:
        """Whether it is about the report itself, and not about a file beside it."""
        return self._file in ("", finding.file)

    def title_of(self, finding: Finding) -> str:
        """The title of its part, empty where it has none."""
        number = self.number_of(finding)
        return self._titles[number] if number >= 0 else ""

    def is_of_the_whole(self, finding: Finding) -> bool:
        """Whether this is said of the wording of the whole report, and not of words in its title."""
        is_at_title = finding.span == self._title_place and self.is_here(finding)
        return finding.code[0] == "S" and is_at_title

    def held_back(self, findings: Iterable[Finding]) -> frozenset[Finding]:
        """Findings that go away by themselves when others are mended.

        A part without easy wording gets one finding, and none on a text that its writer must not change. Nor
        is wording judged where a broken `:::` line has mixed the two.
        """
        findings = tuple(findings)
        without = {self.number_of(each) for each in findings if each.code == "S0"}
        broken = {self.number_of(each) for each in findings if each.code in BROKEN_PARTS}
        return frozenset(each for each in findings if self._goes_away(each, without, broken))

    def _goes_away(self, finding: Finding, without: set[int], broken: set[int]) -> bool:
        if finding.code[0] != "S" or finding.severity is Severity.ERROR:
            return False
        number = self.number_of(finding)
        if number >= 0 and number in broken:
            return True
        if finding.code in _OF_EVERY_EDITION:
            return False
        if self.is_of_the_whole(finding):
            return bool(without) and finding.code in ("S1", "S3")
        return number >= 0 and number in without


def plain_title(title: str) -> str:
    """A title as people type it again: capitals, blanks and the shape of its marks make no difference."""
    return " ".join(title.replace("’", "'").split()).casefold()
