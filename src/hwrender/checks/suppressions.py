"""Findings that a person has looked at and accepts: in comments, or under `ignore:` in the front matter.

    <!-- hwrender: ignore S11 The law gives this figure. -->

stands on a line of its own before a block, or inside a paragraph, an item or a row of a table, and covers
that block (before a picture of easy read: its whole row). `ignore:` covers the whole report. Either needs a
reason, which goes into the manifest. Errors of the document and of its metadata cannot be ignored: without
mending them nothing can be made.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct, field

from hwrender.checks.codes import CODES
from hwrender.checks.covering import covered_by
from hwrender.diagnostics import Finding, Severity
from hwrender.document import Comment, Document
from hwrender.span import START, Span

_ADDRESSED = re.compile(r"(?i)hwrender\b\s*:?\s*(?P<order>.*)", re.DOTALL)
_IGNORE = re.compile(
    r"(?i)ignore\s+(?P<codes>[a-z]\d{1,3}(?:\s*(?:,|and|\s)\s*[a-z]\d{1,3}\b)*)(?P<reason>.*)", re.DOTALL
)
_CODE = re.compile(r"[A-Z]\d{1,3}")
_WORD = re.compile(r"[^\W\d_]{2,}")


class Waiver(Struct, frozen=True):
    """A wish to ignore the findings of `code`. `covers` is what it speaks of; None is the whole report.

    `span` is its own place. Without a `reason` it is not granted.
    """

    code: str
    reason: str
    span: Span
    covers: Span | None

    def is_granted(self) -> bool:
        """Whether the code is known and there is a reason."""
        return self.code in CODES and _WORD.search(self.reason) is not None

    def waives(self, finding: Finding) -> bool:
        """Whether this finding is accepted with this waiver."""
        if not self.is_granted() or finding.code != self.code or not is_waivable(finding):
            return False
        return self.covers is None or self.covers.line <= finding.span.line <= self.covers.end_line


def is_waivable(finding: Finding) -> bool:
    """Whether a person may accept this finding. Nothing can be made of a report with errors in its form."""
    return not (finding.severity is Severity.ERROR and finding.code[0] in "DM")


class Waived(Struct, frozen=True):
    """A finding that a person accepts, and why."""

    finding: Finding
    reason: str


class Judged(Struct, frozen=True):
    """Findings parted by waivers. `idle` are the waivers that were granted and had nothing to waive."""

    kept: tuple[Finding, ...]
    waived: tuple[Waived, ...]
    idle: tuple[Waiver, ...] = field(default=())


def read_waivers(document: Document) -> tuple[Waiver, ...]:
    """The waivers of a report: those of its front matter, then those of its comments."""
    metadata = document.metadata
    return (
        *(
            Waiver(code.upper(), reason, metadata.places.get(f"ignore.{code}", START), None)
            for code, reason in metadata.ignore.items()
        ),
        *(waiver for comment in document.comments for waiver in _of_comment(comment, document)),
    )


def _of_comment(comment: Comment, document: Document) -> Iterator[Waiver]:
    addressed = _ADDRESSED.match(comment.text.strip())
    found = _IGNORE.match(addressed["order"]) if addressed else None
    if found is not None:
        reason = " ".join(found["reason"].lstrip(" \t\n:.-–—").rstrip(" \t\n-–—").split())
        for code in _CODE.findall(found["codes"].upper()):
            yield Waiver(code, reason, comment.span, covered_by(comment, document))


def apply_waivers(findings: Iterable[Finding], waivers: tuple[Waiver, ...]) -> Judged:
    """Part the findings into those that stay and those that a person accepts."""
    kept: list[Finding] = []
    waived: list[Waived] = []
    busy: set[Waiver] = set()
    for finding in findings:
        granting = [waiver for waiver in waivers if waiver.waives(finding)]
        busy.update(granting)
        if granting:
            waived.append(Waived(finding, granting[-1].reason))
        else:
            kept.append(finding)
    idle = tuple(waiver for waiver in waivers if waiver.is_granted() and waiver not in busy)
    return Judged(tuple(kept), tuple(waived), idle)


def check_waivers(document: Document) -> Iterator[Finding]:
    """Each waiver without a reason or with a code that is not known, and each comment not understood."""
    for waiver in read_waivers(document):
        if waiver.code not in CODES:
            hint = "Run “hwrender rules” to see the codes."
            yield _finding(document, waiver.span, "D091", f"There is no code {waiver.code} to ignore.", hint)
        elif not waiver.is_granted():
            hint = f"Write why after the code: ignore {waiver.code} and your reason."
            yield _finding(
                document, waiver.span, "D090", f"This does not say why {waiver.code} is fine.", hint
            )
    for comment in document.comments:
        addressed = _ADDRESSED.match(comment.text.strip())
        if addressed and not _IGNORE.match(addressed["order"]):
            hint = "Write it like this: <!-- hwrender: ignore S11 and your reason -->"
            yield _finding(document, comment.span, "D093", "This comment to hwrender is not clear.", hint)


def complain_of_idle(document: Document, idle: Iterable[Waiver]) -> Iterator[Finding]:
    """Waivers that have nothing to waive: the words were mended, or the comment stands in the wrong place."""
    for waiver in idle:
        hint = "Take it out. Or put it right before the words it is about."
        message = f"Nothing here has the code {waiver.code}."
        yield _finding(document, waiver.span, "D092", message, hint, Severity.NOTE)


def _finding(
    document: Document,
    span: Span,
    code: str,
    message: str,
    hint: str,
    severity: Severity = Severity.WARNING,
) -> Finding:
    return Finding(document.file, span, code, severity, message, hint)
