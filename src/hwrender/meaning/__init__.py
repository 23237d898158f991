"""S31: whether a section's easy wording says what its summary says.

Fact by fact: numbers, dates and times, amounts, names, who does what, "not", "must" and "should" and "may",
and words that turn a meaning round. What the easy wording claims and the summary does not say is a warning at
the easy wording's words; what the summary says and the easy wording leaves out is a note at the summary's.
The rule is our own: it compares words by lists and grammar, and never guesses.
"""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.meaning.comparing import compare
from hwrender.meaning.messages import hint, message
from hwrender.meaning.model import Difference, FactKind, Wording
from hwrender.meaning.naming import Known, known_of
from hwrender.meaning.sections import Pair, pairs

__all__ = ["CODE", "Difference", "FactKind", "Known", "Wording", "check_faithful", "compare", "known_of"]

from hwrender.diagnostics import Finding, Severity
from hwrender.document import Document

CODE = "S31"


def check_faithful(document: Document) -> Iterator[Finding]:
    """The findings of every section that has a summary and easy wording, both in English."""
    known = known_of(document.metadata)
    for pair in pairs(document):
        easy = [text.text for text in pair.easy]
        summary = [text.text for text in pair.summary]
        for difference in compare(easy, summary, known, pair.headings, pair.names):
            if not _is_cell_left_out(difference, pair):
                yield _finding(document, pair, difference)


def _is_cell_left_out(difference: Difference, pair: Pair) -> bool:
    """Easy wording says what a table shows, and never all of its figures."""
    return difference.wording is Wording.SUMMARY and pair.is_cell(difference.text)


def _finding(document: Document, pair: Pair, difference: Difference) -> Finding:
    texts = pair.easy if difference.wording is Wording.EASY else pair.summary
    span = texts[difference.text].span(difference.place.start, difference.place.end)
    in_easy = difference.wording is Wording.EASY
    severity = Severity.WARNING if in_easy else Severity.NOTE
    suggestion = difference.instead if difference.certain and in_easy else None
    return Finding(
        document.file, span, CODE, severity, message(difference), hint(difference), suggestion or None
    )
