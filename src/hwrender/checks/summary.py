"""The measures of a report's wording, section by section, easy and full, and what would help most.

They say how hard a text is to read. They never say that anybody will understand it: no formula knows that.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from hwrender.checks.helping import WHAT_HELPS
from hwrender.commands import command
from hwrender.diagnostics import Finding, Severity
from hwrender.document import Document
from hwrender.edition.kind import EditionKind
from hwrender.plain.readability import Band, ReadabilityMeasures, band, measure, total
from hwrender.prose import Prose
from hwrender.prose.walking import words_of
from hwrender.span import Span
from hwrender.style import Style
from hwrender.wording.edition_text import RUNNING, EditionText, read_edition
from hwrender.wording.word_choice import hard_words

WHOLE = "Whole report"
"""The title of the rows of a report as a whole."""


class SummaryRow(Struct, frozen=True):
    """The measures of one section, or of the whole report, in one edition.

    `hard_words` are those that nothing explains.
    """

    title: str
    kind: EditionKind
    measures: ReadabilityMeasures
    band: Band
    hard_words: int


class Summary(Struct, frozen=True):
    """All rows of a report, a section's easy one before its full one, and the whole report last.

    `whole` is the place of what is said of the report as a whole.
    """

    rows: tuple[SummaryRow, ...]
    whole: Span


def summarise(document: Document, kind: EditionKind, style: Style) -> Summary:
    """The measures of a report. Sections without words are left out."""
    editions = {each: read_edition(document, each, style) for each in EditionKind}
    parts = {each: _parts(edition) for each, edition in editions.items()}
    rows: list[SummaryRow] = []
    for number, section in enumerate(document.sections):
        title = words_of(section.heading.children) if section.heading else "Start"
        kinds = EditionKind if section.easy is not None else (kind,)
        told = ((each, parts[each].get(number)) for each in kinds)
        rows += [_row(title, editions[each], (part,)) for each, part in told if part and part.measures.words]
    rows += [_row(WHOLE, editions[each], parts[each].values()) for each in EditionKind]
    return Summary(tuple(rows), editions[kind].whole())


class _SectionCounts(Struct, frozen=True):
    """What is counted of one section, or of the footnotes."""

    measures: ReadabilityMeasures
    hard_words: int


def _parts(edition: EditionText) -> dict[int | None, _SectionCounts]:
    """The counts of each section by its number, of the footnotes under None."""
    texts: dict[int | None, list[Prose]] = {}
    for text in edition.texts:
        if text.kind in RUNNING and not text.field:
            texts.setdefault(text.section, []).append(text)
    hard = Counter(each.text.section for each in hard_words(edition) if not each.explained_later)
    return {
        section: _SectionCounts(measure((text.text for text in own), edition.names), hard[section])
        for section, own in texts.items()
    }


def _row(title: str, edition: EditionText, parts: Iterable[_SectionCounts]) -> SummaryRow:
    """The row of these parts together."""
    counted = tuple(parts)
    measures = total(part.measures for part in counted)
    wording = edition.style.wording
    limits = wording.easy_score, wording.nearly_easy_score, wording.hard_score
    return SummaryRow(
        title,
        edition.kind,
        measures,
        band(measures.score(), *limits),
        sum(part.hard_words for part in counted),
    )


MOST_ADVICE = 3


def advice(findings: Sequence[Finding], summary: Summary, kind: EditionKind) -> tuple[str, ...]:
    """What would help readers most, first things first: at most three sentences."""
    return tuple(_advice(findings, summary, kind))[:MOST_ADVICE]


def _advice(findings: Sequence[Finding], summary: Summary, kind: EditionKind) -> Iterator[str]:
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    if errors:
        yield f"Fix the {_number(len(errors), 'error')} first. Nothing can be made until then."
    counts: dict[str, list[int]] = {}
    file = findings[0].file if findings else ""
    for finding in findings:
        if finding.severity is Severity.WARNING and finding.span != summary.whole:
            counts.setdefault(finding.code, []).append(finding.span.line)
    for code, what in WHAT_HELPS:
        lines = sorted(set(counts.get(code, ())))
        if lines:
            where = f"Start at line {lines[0]}." if len(lines) > 1 else f"See line {lines[0]}."
            first = f" For a first draft, run: {command('draft', Path(file))}" if code == _UNWORDED else ""
            yield f"{what} {where}{first}"
    whole = next((row for row in summary.rows if row.kind is kind and row.title == WHOLE), None)
    if whole is not None and whole.band is not Band.EASY and whole.measures.words:
        yield "Use shorter sentences and more common words."


_UNWORDED = "S0"


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
