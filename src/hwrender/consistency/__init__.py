"""Rules M040 to M049: fields that contradict one another, or the words of the report."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from hwrender.consistency.dates import check_dates_in_the_text, check_order
from hwrender.consistency.partners import check_answer, check_partners
from hwrender.consistency.people import check_method, check_number
from hwrender.consistency.spellings import check_spellings, check_title
from hwrender.consistency.statements import ReportStatements
from hwrender.consistency.themes import check_themes
from hwrender.diagnostics import Finding
from hwrender.document import Document

RULES: tuple[Callable[[ReportStatements], Iterator[Finding]], ...] = (
    check_answer,
    check_partners,
    check_dates_in_the_text,
    check_themes,
    check_spellings,
    check_title,
    check_order,
    check_number,
    check_method,
)


def check_consistency(document: Document) -> Iterator[Finding]:
    """Each contradiction once, at one of its two places; the message names the other."""
    report = ReportStatements(document)
    for rule in RULES:
        yield from rule(report)
