"""Findings with the words that they are about, those of one kind together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from hwrender.checks.cited_lines import places_in_cited_lines
from hwrender.checks.codes import INSIDE_ANOTHER, LEAD_TO_A_PERSON, NEVER_CLOSED
from hwrender.diagnostics import Finding, Severity
from hwrender.document import Document
from hwrender.reader_tests.explanations import NOT_CLEAR
from hwrender.triage.excerpts import Excerpt, excerpt_of, hide
from hwrender.triage.model import QuotedFinding, RuleCount, TriageEntry
from hwrender.triage.parts import ReportParts

_OPENING = ":::"
_MEANING = ("S31", "S32")


class TriageReader:
    """What the findings of one report are about, in the words of its source."""

    def __init__(self, findings: Iterable[Finding], document: Document | None, text: str) -> None:
        self.parts = ReportParts(document)
        here = [each for each in findings if self.parts.is_here(each)]
        lines = text.split("\n")
        private = [each.span for each in here if each.code in LEAD_TO_A_PERSON]
        if document is not None:
            private += places_in_cited_lines(here, lines, document)
        self.lines = hide(lines, private)

    def quoted(self, finding: Finding) -> QuotedFinding:
        """A finding with its words. What is about a whole part has the title of the part for its words."""
        part = self.parts.title_of(finding)
        is_here = self.parts.is_here(finding)
        return QuotedFinding(finding, self._excerpt(finding, part), part, is_here=is_here)

    def _excerpt(self, finding: Finding, part: str) -> Excerpt | None:
        if self.parts.is_of_the_whole(finding) or not self.parts.is_here(finding):
            return None
        excerpt = excerpt_of(self.lines, finding.span)
        if excerpt is None or not excerpt.marked.startswith(_OPENING):
            return excerpt
        return Excerpt("", part, "") if part and finding.code[0] == "S" else excerpt

    def entries(self, findings: Sequence[Finding]) -> tuple[TriageEntry, ...]:
        """These findings, those of one kind as one entry, in the order of the first of each kind."""
        kinds: dict[tuple[object, ...], list[Finding]] = {}
        never_closed = {self.parts.number_of(each): each for each in findings if each.code == NEVER_CLOSED}
        for finding in findings:
            cause = (
                never_closed.get(self.parts.number_of(finding)) if finding.code == INSIDE_ANOTHER else None
            )
            kinds.setdefault(self._kind(cause or finding), []).append(finding)
        return tuple(
            TriageEntry(self.quoted(first), tuple(map(self.quoted, others)))
            for first, *others in kinds.values()
        )

    def counts(self, findings: Iterable[Finding]) -> Iterator[RuleCount]:
        """These findings by their codes: private matters, then what there is most of."""
        codes: dict[str, list[Finding]] = {}
        for finding in findings:
            codes.setdefault(finding.code, []).append(finding)
        in_order = sorted(codes, key=lambda code: (code[0] != "P", -len(codes[code]), code))
        for code in in_order:
            yield RuleCount(code, len(codes[code]), self.quoted(codes[code][0]))

    def _kind(self, finding: Finding) -> tuple[object, ...]:
        """What findings that are shown as one have in common: the same needs to be done about each."""
        code, severity = finding.code, finding.severity
        if not self.parts.is_here(finding):
            return code, severity, finding.file, finding.message
        if code in _MEANING:
            return code, severity, unquoted(finding.message), finding.hint
        if code == NOT_CLEAR:  # each says how many people
            return code, severity, finding.message
        if code[0] == "S" and severity is not Severity.ERROR:
            return code, severity, self.parts.is_of_the_whole(finding)
        return code, severity, finding.hint


def unquoted(message: str) -> str:
    """A message without the words that it quotes."""
    outside = [part.rpartition("”")[2] for part in message.split("“")]
    return "“”".join(outside)
