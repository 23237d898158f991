"""When the work was done: the dates of the front matter against one another and against the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.consistency.statements import Mention, ReportStatements
from hwrender.diagnostics import Finding
from hwrender.language.slices import Slice
from hwrender.metadata import MONTHS, PartialDate

_MONTH_AND_YEAR = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? )?(?P<month>{'|'.join(MONTHS)}),? (?P<year>(?:19|20)\d\d)\b"
)
_EVIDENCE = ("evidence_began", "evidence_finished")
_ALL = (*_EVIDENCE, "publication_date")


def check_order(report: ReportStatements) -> Iterator[Finding]:
    """The end before the start, or the report before its evidence."""
    metadata = report.metadata
    began, finished, published = (getattr(metadata, name) for name in _ALL)
    if began and finished and _latest(finished) < _earliest(began):
        line = report.line("evidence_began")
        message = f"The evidence ends before it begins on line {line}."
        yield report.warning("evidence_finished", "M046", message, "Check both dates.")
    for name, date in zip(_EVIDENCE, (began, finished), strict=True):
        if published and date and _latest(published) < _earliest(date):
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
    outside = _latest(date) < _earliest(began) or _latest(finished) < _earliest(date)
    if outside and _earliest(began) <= _latest(finished):
        line = report.line(_EVIDENCE[0] if metadata.evidence_began else _EVIDENCE[1])
        message = f"The text says {date.in_words()}. Line {line} has another date."
        yield report.warning(place.span(), "M042", message, "Check which one is right.")


def _blank(report: ReportStatements, place: Mention, date: PartialDate) -> Iterator[Finding]:
    """Dates that were left blank. A field that is not there at all contradicts nothing."""
    metadata = report.metadata
    blank = [name for name in _ALL if getattr(metadata, name) is None and name in metadata.places]
    if not set(blank) & set(_EVIDENCE):
        return
    first = min((metadata.place(name) for name in blank), key=lambda span: span.line)
    names = " and ".join(part for part in (", ".join(blank[:-1]), blank[-1]) if part)
    message = f"Line {place.line()} says {date.in_words()}, but the dates are blank."
    yield report.warning(first, "M042", message, f"Fill in {names}.")


def _dates_of_the_work(report: ReportStatements) -> Iterator[tuple[Mention, PartialDate]]:
    for sentence in report.sentences_of_the_work():
        for found in _MONTH_AND_YEAR.finditer(sentence.text.text, sentence.part.start, sentence.part.end):
            day = int(found["day"]) if found["day"] else None
            date = PartialDate(int(found["year"]), MONTHS.index(found["month"]) + 1, day)
            yield Mention(sentence.text, Slice(*found.span())), date


def _earliest(date: PartialDate) -> tuple[int, int, int]:
    return date.year, date.month or 1, date.day or 1


def _latest(date: PartialDate) -> tuple[int, int, int]:
    return date.year, date.month or 12, date.day or 31
