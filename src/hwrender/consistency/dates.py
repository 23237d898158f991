"""When the work was done: the dates of the front matter against one another and against the text."""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.consistency.statements import Mention, ReportStatements
from hwrender.diagnostics import Finding
from hwrender.language.date_mentions import DateKind, DateMention
from hwrender.language.dates import read_dates

_EVIDENCE = ("evidence_began", "evidence_finished")
_ALL = (*_EVIDENCE, "publication_date")


def check_order(report: ReportStatements) -> Iterator[Finding]:
    """The end before the start, or the report before its evidence."""
    metadata = report.metadata
    began, finished, published = (getattr(metadata, name) for name in _ALL)
    if began and finished and finished.latest() < began.earliest():
        line = report.line("evidence_began")
        message = f"The evidence ends before it begins on line {line}."
        yield report.warning("evidence_finished", "M046", message, "Check both dates.")
    for name, date in zip(_EVIDENCE, (began, finished), strict=True):
        if published and date and published.latest() < date.earliest():
            line = report.line(name)
            message = f"The report was published before its evidence. See line {line}."
            yield report.warning("publication_date", "M047", message, "Check both dates.")
            break


def check_dates_in_the_text(report: ReportStatements) -> Iterator[Finding]:
    """Blank dates where the text says when, and dates of the work outside those of the front matter."""
    metadata = report.metadata
    told = next(_dates_of_the_work(report), None)
    if told is None:
        return
    place, date = told
    if not any(getattr(metadata, name) for name in _EVIDENCE):
        yield from _blank(report, place, date)
        return
    began = metadata.evidence_began or metadata.evidence_finished
    finished = metadata.evidence_finished or metadata.evidence_began
    assert began is not None
    assert finished is not None
    first, last = date.earliest(), date.latest()
    assert first is not None
    assert last is not None
    outside = last < began.earliest() or finished.latest() < first
    if outside and began.earliest() <= finished.latest():
        line = report.line(_EVIDENCE[0] if metadata.evidence_began else _EVIDENCE[1])
        message = f"The text says {date.in_words()}. Line {line} has another date."
        yield report.warning(place.span(), "M042", message, "Check which one is right.")


def _blank(report: ReportStatements, place: Mention, date: DateMention) -> Iterator[Finding]:
    """Dates that were left blank. A field that is not there at all contradicts nothing."""
    metadata = report.metadata
    blank = [name for name in _ALL if getattr(metadata, name) is None and name in metadata.places]
    if not set(blank) & set(_EVIDENCE):
        return
    first = min((metadata.place(name) for name in blank), key=lambda span: span.line)
    names = " and ".join(part for part in (", ".join(blank[:-1]), blank[-1]) if part)
    message = f"Line {place.line()} says {date.in_words()}, but the dates are blank."
    yield report.warning(first, "M042", message, f"Fill in {names}.")


def _dates_of_the_work(report: ReportStatements) -> Iterator[tuple[Mention, DateMention]]:
    """The days and months of the work whose year is known."""
    for sentence in report.sentences_of_the_work():
        for date in read_dates(sentence.text.text):
            inside = sentence.part.start <= date.place.start < sentence.part.end
            if inside and date.kind in {DateKind.DAY, DateKind.MONTH} and date.year is not None:
                yield Mention(sentence.text, date.place), date
