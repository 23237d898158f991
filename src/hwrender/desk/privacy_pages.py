"""The private details that were found, as a list of their own to go through."""

from __future__ import annotations

from starlette.responses import Response

from hwrender.desk.findings import ShownFinding, shown_findings
from hwrender.desk.judging import in_order_of_matter, row_at
from hwrender.desk.requests import Sent
from hwrender.desk.row_pages import report_page
from hwrender.diagnostics import Finding, Severity


def show_privacy(sent: Sent) -> Response:
    """What is to be answered, and what was."""
    report = sent.report()
    judged = report.judged()
    found = [each for each in in_order_of_matter(judged.checked.findings) if _is_private(each)]
    kept = [each for each in judged.checked.suppressed if _is_private(each)]
    open_ones: list[tuple[ShownFinding, str, str]] = []
    for finding, shown in zip(found, shown_findings(found, judged.text), strict=True):
        part = next((p for p in reversed(judged.parts) if p.place.line <= finding.span.line), None)
        row = row_at(finding.span.line, judged.parts)
        key = "" if row is None else f"{row.part}-{row.number}"
        open_ones.append((shown, key, "" if part is None else part.title))
    reasons = [each.suppressed_because for each in kept]
    return report_page(
        sent,
        "privacy.html.jinja",
        "privacy",
        found=open_ones,
        kept=list(zip(shown_findings(kept, judged.text), reasons, strict=True)),
        count=len(found) + len(kept),
        done=len(kept),
    )


def _is_private(finding: Finding) -> bool:
    return finding.code[0] == "P" and finding.severity is not Severity.NOTE
