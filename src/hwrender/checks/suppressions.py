"""Findings that a person has looked at and accepts: in comments, or under `ignore:` in the front matter.

    <!-- hwrender: ignore S11 The law gives this figure. -->

stands on a line of its own before a block, or inside a paragraph, an item or a row of a table, and covers
that block (before a picture of easy read: its whole row). With the id of a finding in the place of the code
(`ignore P3-4f09ac`) it covers that one alone. `ignore:` covers the whole report, or with an id that finding
wherever it is. Either needs a reason, which is looked at like any text of the report, and never published.
Errors of the document and of its metadata cannot be ignored: without mending them nothing can be made.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from hwrender.checks.codes import CODES
from hwrender.checks.covering import covered_by
from hwrender.diagnostics import Finding, Severity
from hwrender.document import Comment, Document
from hwrender.prose import Prose, ProseKind, Side
from hwrender.prose.model import SourcePiece, piece_of
from hwrender.span import START, Span

HIDDEN_REASON = "(hidden)"

_ADDRESSED = re.compile(r"(?i)hwrender\b\s*:?\s*(?P<order>.*)", re.DOTALL)
_IGNORE = re.compile(
    r"(?i)ignore\s+(?P<codes>{one}(?:\s*(?:,|and|\s)\s*{one}\b)*)(?P<reason>.*)".format(
        one=r"[a-z]\d{1,3}(?:-[0-9a-f]{6}\b)?"
    ),
    re.DOTALL,
)
_CODE = re.compile(r"([A-Z]\d{1,3})(-[0-9a-f]{6}\b)?", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{2,}")


class Suppression(Struct, frozen=True):
    """A wish to ignore the findings of `code` in the lines that it `covers`; None is the whole report.

    `span` is its own place. Without a `reason` it suppresses nothing. With the `id` of a finding it covers
    that one alone. `file` is the report: lines of other files are none of its business.
    """

    file: str
    code: str
    reason: str
    span: Span
    covers: Span | None
    id: str = ""

    def is_valid(self) -> bool:
        """Whether the code is known and there is a reason."""
        return self.code in CODES and _WORD.search(self.reason) is not None

    def suppresses(self, finding: Finding) -> bool:
        """Whether this finding is accepted."""
        if not self.is_valid() or finding.code != self.code or not is_suppressible(finding):
            return False
        if self.id and finding.id != self.id:
            return False
        if self.covers is None:
            return True
        return finding.file == self.file and self.covers.line <= finding.span.line <= self.covers.end_line


def is_suppressible(finding: Finding) -> bool:
    """Whether a person may accept this finding. Nothing can be made of a report with errors in its form, and
    an error of wording says that a person must approve it first."""
    return not (finding.severity is Severity.ERROR and finding.code[0] in "DMS")


def read_suppressions(document: Document) -> tuple[Suppression, ...]:
    """The suppressions of a report: those of its front matter, then those of its comments."""
    metadata = document.metadata
    return (
        *(
            _of_field(document.file, code, reason, metadata.places.get(f"ignore.{code}", START))
            for code, reason in metadata.ignore.items()
        ),
        *(each for comment in document.comments for each in _of_comment(comment, document)),
    )


def _of_field(file: str, code: str, reason: str, place: Span) -> Suppression:
    found = _CODE.fullmatch(code)
    if found is None or not found[2]:
        return Suppression(file, code.upper(), reason, place, None)
    return Suppression(file, found[1].upper(), reason, place, None, f"{found[1].upper()}{found[2].lower()}")


def _of_comment(comment: Comment, document: Document) -> Iterator[Suppression]:
    found = _ignored(comment)
    if found is not None:
        reason = plain_reason(found["reason"])
        for code, digits in _CODE.findall(found["codes"]):
            named = f"{code.upper()}{digits.lower()}" if digits else ""
            covers = covered_by(comment, document)
            yield Suppression(document.file, code.upper(), reason, comment.span, covers, named)


def plain_reason(written: str) -> str:
    """A reason on one line, without the signs that part it from the codes."""
    return " ".join(written.lstrip(" \t\n:.-–—").rstrip(" \t\n-–—").split())


def _ignored(comment: Comment) -> re.Match[str] | None:
    order = order_in(comment)
    return None if order is None else _IGNORE.match(order)


def reason_prose(document: Document) -> Iterator[Prose]:
    """The reasons as texts with their places. They are written to this program, so they are in English."""
    metadata = document.metadata
    for code, reason in metadata.ignore.items():
        place = metadata.value_place(f"ignore.{code}")
        yield _as_prose(reason, place, piece_of(0, reason, place), document)
    for comment in document.comments:
        found = _ignored(comment)
        if found is not None and found["reason"].strip():
            yield _as_prose(found["reason"], comment.span, _place_of(found["reason"], comment), document)


def _place_of(reason: str, comment: Comment) -> SourcePiece:
    """Where a reason stands: at the end of its comment. One on several lines has the place of the comment."""
    span = comment.span
    around = span.end_column - span.column - len(comment.text)
    if span.end_line > span.line or around not in (len("<!---->"), len("<!--  -->")):
        return SourcePiece(0, span, exact=False)
    end = span.end_column - around // 2
    return SourcePiece(0, Span(span.line, end - len(reason), span.line, end), exact=True)


def _as_prose(text: str, whole: Span, piece: SourcePiece, document: Document) -> Prose:
    return Prose(
        document.file, text, ProseKind.FIELD, "en-GB", Side.BOTH, None, whole, (piece,), field="ignore"
    )


def order_in(comment: Comment) -> str | None:
    """What a comment asks of hwrender, if it asks anything."""
    addressed = _ADDRESSED.match(comment.text.strip())
    return addressed["order"] if addressed else None


def part(
    findings: Iterable[Finding],
    suppressions: tuple[Suppression, ...],
    private_reasons: Container[str] = (),
) -> tuple[list[Finding], list[Finding]]:
    """The findings that stand, and those that a person accepts, with the reason: plainly that it is hidden
    where it is one of the `private_reasons`, which lead to a person themselves."""
    standing, suppressed = [], []
    for finding in findings:
        reasons = [each.reason for each in suppressions if each.suppresses(finding)]
        if reasons:
            reason = HIDDEN_REASON if plain_reason(reasons[-1]) in private_reasons else reasons[-1]
            suppressed.append(replace(finding, suppressed_because=reason))
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
        order = order_in(comment)
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
