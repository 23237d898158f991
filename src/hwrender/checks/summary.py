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
from hwrender.document import Document, Picture, Section
from hwrender.edition.kind import EditionKind
from hwrender.edition.model import Edition, Figure, Row, SectionRole
from hwrender.edition.model import Section as ShownSection
from hwrender.plain.readability import Band, ReadabilityMeasures, band, measure, total
from hwrender.prose import Prose, ProseKind
from hwrender.prose.walking import words_of
from hwrender.span import Span
from hwrender.style import Style
from hwrender.wording.edition_text import RUNNING, EditionText, read_edition
from hwrender.wording.word_choice import hard_words

WHOLE = "Whole report"
"""The title of the rows of a report as a whole."""

_IDEAS = frozenset([ProseKind.PARAGRAPH, ProseKind.ITEM, ProseKind.QUOTATION])


class SummaryRow(Struct, frozen=True):
    """The measures of one section, or of the whole report, in one edition.

    `hard_words` are those that nothing explains; `pictures` are those that stand beside an idea, and `ideas`
    what one could stand beside: the rows of easy read, else paragraphs and items.
    """

    title: str
    kind: EditionKind
    measures: ReadabilityMeasures
    band: Band
    hard_words: int
    pictures: int
    ideas: int


class Summary(Struct, frozen=True):
    """All rows of a report, a section's easy one before its full one, and the whole report last.

    `whole` is the place of what is said of the report as a whole.
    """

    rows: tuple[SummaryRow, ...]
    whole: Span


def summarise(document: Document, kind: EditionKind, style: Style, easy: Edition | None = None) -> Summary:
    """The measures of a report. Sections without words are left out.

    `easy` is its easy edition, with the pictures that readers get; without it the author's own are counted.
    """
    editions = {each: read_edition(document, each, style) for each in EditionKind}
    shown = None if easy is None else [each for each in easy.sections if each.role is SectionRole.BODY]
    of_kind = {EditionKind.EASY: shown, EditionKind.FULL: None}
    parts = {each: _parts(edition, of_kind[each]) for each, edition in editions.items()}
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
    pictures: int
    ideas: int


def _parts(edition: EditionText, shown: Sequence[ShownSection] | None) -> dict[int | None, _SectionCounts]:
    """The counts of each section by its number, of the footnotes under None."""
    texts: dict[int | None, list[Prose]] = {}
    for text in edition.texts:
        if text.kind in RUNNING and not text.field:
            texts.setdefault(text.section, []).append(text)
    hard = Counter(each.text.section for each in hard_words(edition) if not each.explained_later)
    found = {}
    for section, own in texts.items():
        ideas = sum(text.kind in _IDEAS for text in own)
        pictures = 0 if section is None else _pictures(edition.shown.sections[section])
        if section is not None and shown is not None:
            pictures, ideas = _in_rows(shown[section])
        measures = measure((text.text for text in own), edition.names)
        found[section] = _SectionCounts(measures, hard[section], pictures, ideas)
    return found


def _pictures(section: Section) -> int:
    blocks = section.easy.blocks if section.easy is not None else section.blocks
    return sum(isinstance(block, Picture) for block in blocks)


def _in_rows(section: ShownSection) -> tuple[int, int]:
    """How many rows of a section have a picture, and how many there are; a picture alone is a row."""
    rows = [block.artwork for block in section.blocks if isinstance(block, Row | Figure)]
    return sum(artwork is not None for artwork in rows), len(rows)


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
        sum(part.pictures for part in counted),
        sum(part.ideas for part in counted),
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
