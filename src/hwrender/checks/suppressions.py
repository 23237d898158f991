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

from msgspec import Struct
from msgspec.structs import replace

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


class Suppression(Struct, frozen=True):
    """A wish to ignore the findings of `code` in the lines that it `covers`; None is the whole report.

    `span` is its own place. Without a `reason` it suppresses nothing.
    """

    code: str
    reason: str
    span: Span
    covers: Span | None

    def is_valid(self) -> bool:
        """Whether the code is known and there is a reason."""
        return self.code in CODES and _WORD.search(self.reason) is not None

    def suppresses(self, finding: Finding) -> bool:
        """Whether this finding is accepted."""
        if not self.is_valid() or finding.code != self.code or not is_suppressible(finding):
            return False
        return self.covers is None or self.covers.line <= finding.span.line <= self.covers.end_line


def is_suppressible(finding: Finding) -> bool:
    """Whether a person may accept this finding. Nothing can be made of a report with errors in its form."""
    return not (finding.severity is Severity.ERROR and finding.code[0] in "DM")


def read_suppressions(document: Document) -> tuple[Suppression, ...]:
    """The suppressions of a report: those of its front matter, then those of its comments."""
    metadata = document.metadata
    return (
        *(
            Suppression(code.upper(), reason, metadata.places.get(f"ignore.{code}", START), None)
            for code, reason in metadata.ignore.items()
        ),
        *(each for comment in document.comments for each in _of_comment(comment, document)),
    )


def _of_comment(comment: Comment, document: Document) -> Iterator[Suppression]:
    order = _order(comment)
    found = _IGNORE.match(order) if order is not None else None
    if found is not None:
        reason = " ".join(found["reason"].lstrip(" \t\n:.-–—").rstrip(" \t\n-–—").split())
        for code in _CODE.findall(found["codes"].upper()):
            yield Suppression(code, reason, comment.span, covered_by(comment, document))


def _order(comment: Comment) -> str | None:
    """What a comment asks of hwrender, if it asks anything."""
    addressed = _ADDRESSED.match(comment.text.strip())
    return addressed["order"] if addressed else None


def part(
    findings: Iterable[Finding], suppressions: tuple[Suppression, ...]
) -> tuple[list[Finding], list[Finding]]:
    """The findings that stand, and those that a person accepts, with the reason."""
    standing, suppressed = [], []
    for finding in findings:
        reasons = [each.reason for each in suppressions if each.suppresses(finding)]
        if reasons:
            suppressed.append(replace(finding, suppressed_because=reasons[-1]))
        else:
            standing.append(finding)
    return standing, suppressed


def check_suppressions(document: Document) -> Iterator[Finding]:
    """Each suppression without a reason or with a code that is not known, and each comment not understood."""
    for each in read_suppressions(document):
        if each.code not in CODES:
            hint = "Run “hwrender rules” to see the codes."
            yield _finding(document, each.span, "D091", f"There is no code {each.code} to ignore.", hint)
        elif not each.is_valid():
            hint = f"Write why after the code: ignore {each.code} and your reason."
            yield _finding(
                document, each.span, "D090", f"This does not say why {each.code} is ignored.", hint
            )
    for comment in document.comments:
        order = _order(comment)
        if order is not None and not _IGNORE.match(order):
            hint = "Write it like this: <!-- hwrender: ignore S11 and your reason -->"
            yield _finding(document, comment.span, "D093", "This comment to hwrender is not clear.", hint)


def check_unused(
    document: Document, suppressions: Iterable[Suppression], findings: list[Finding]
) -> Iterator[Finding]:
    """Suppressions with nothing to suppress: the words were changed, or the comment stands in the wrong
    place."""
    for each in suppressions:
        if each.is_valid() and not any(each.suppresses(finding) for finding in findings):
            hint = "Take it out. Or put it right before the words it is about."
            message = f"Nothing here has the code {each.code}."
            yield _finding(document, each.span, "D092", message, hint, Severity.NOTE)


def _finding(
    document: Document,
    span: Span,
    code: str,
    message: str,
    hint: str,
    severity: Severity = Severity.WARNING,
) -> Finding:
    return Finding(document.file, span, code, severity, message, hint)
