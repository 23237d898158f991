"""Privacy findings of a whole report, or of the edition of it that is going to be published."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from msgspec.structs import replace

from hwrender.diagnostics import Finding, Severity
from hwrender.disclosure.around import Around, around_of
from hwrender.disclosure.match import Concern, Match
from hwrender.disclosure.remainders import find_remainders
from hwrender.disclosure.rules import rules_for
from hwrender.disclosure.severities import GRADES
from hwrender.disclosure.small_numbers import HINT as SMALL_HINT
from hwrender.disclosure.small_numbers import MESSAGE as SMALL_MESSAGE
from hwrender.disclosure.table_totals import HINT as TOTALS_HINT
from hwrender.disclosure.table_totals import MESSAGE as TOTALS_MESSAGE
from hwrender.disclosure.table_totals import find_table_totals
from hwrender.document import Document
from hwrender.edition.kind import EditionKind
from hwrender.language.slices import Slice
from hwrender.prose import Prose, ProseKind, Side, prose
from hwrender.span import Span

_LESS_SURE = frozenset({Concern.NAME, Concern.REFERENCE})
_SURER = frozenset(
    concern for concern, grade in GRADES.items() if grade.code in {"P1", "P2", "P3", "P4", "P5"}
)
_TOWN_CHARACTERS = 60
_SIDES = {EditionKind.EASY: Side.EASY, EditionKind.FULL: Side.FULL}


def check_privacy(document: Document, publishing: EditionKind | None = None) -> Iterator[Finding]:
    """P1 to P10 over every text of a report.

    Where an edition is `publishing`, an error in words that only the other edition shows is a warning that
    says so: these words are not going out. With None both editions count alike.
    """
    report = _Report(document, publishing)
    texts = prose(document)
    found = [report.finding(text, match) for text in texts for match in _matches(text, report.around)]
    found += [report.finding(text, match) for text, match in _remainders(texts, report.around)]
    found += [
        report.finding_at(cell.span, Concern.REMAINDER, TOTALS_MESSAGE, TOTALS_HINT)
        for cell in find_table_totals(document, report.around)
    ]
    found += report.number_of_people()
    yield from _without_repeats(found, {text.whole for text in texts if text.kind is ProseKind.ADDRESS})


def _matches(text: Prose, around: Around) -> Iterator[Match]:
    """The matches of all rules; a name that is part of an address or of a number is found with that."""
    if text.field.startswith("contact."):
        return
    matches = [match for rule in rules_for(text) for match in rule(text, around)]
    surer = [match.place for match in matches if match.concern in _SURER]
    surer += _addresses(text, matches)
    for match in matches:
        if match.concern not in _LESS_SURE or not any(match.place.overlaps(place) for place in surer):
            yield match


def _addresses(text: Prose, matches: list[Match]) -> Iterator[Slice]:
    """From each street to the postcode after it."""
    streets = [match.place for match in matches if match.concern is Concern.STREET]
    for match in matches:
        if match.concern is Concern.POSTCODE:
            before = [place for place in streets if 0 <= match.place.start - place.end <= _TOWN_CHARACTERS]
            yield Slice(before[-1].start if before else match.place.start, match.place.end)


def _remainders(texts: tuple[Prose, ...], around: Around) -> Iterator[tuple[Prose, Match]]:
    """Of each section as each edition shows it: a total in one wording has no parts in the other."""
    for _, group in groupby(texts, key=lambda text: (text.section, text.kind is ProseKind.NOTE)):
        section = [text for text in group if text.is_english() and text.kind is not ProseKind.FIELD]
        for side in (Side.EASY, Side.FULL):
            yield from find_remainders([text for text in section if text.side in (side, Side.BOTH)], around)


def _without_repeats(found: list[Finding], links: set[Span]) -> Iterator[Finding]:
    """A finding in a link's address is left out where the words of the link have the same one."""
    for finding in dict.fromkeys(found):
        others = (each for each in found if each.code == finding.code and each.span != finding.span)
        if finding.span not in links or not any(_is_inside(each.span, finding.span) for each in others):
            yield finding


def _is_inside(inner: Span, outer: Span) -> bool:
    return (outer.line, outer.column) <= (inner.line, inner.column) and (
        inner.end_line,
        inner.end_column,
    ) <= (
        outer.end_line,
        outer.end_column,
    )


class _Report:
    """One report, for which matches become findings."""

    def __init__(self, document: Document, publishing: EditionKind | None) -> None:
        self.around = around_of(document.metadata)
        self._document = document
        self._publishing = publishing

    def finding(self, text: Prose, match: Match) -> Finding:
        place = text.span(match.place.start, match.place.end)
        return self._held_back(self.finding_at(place, match.concern, match.message, match.hint), text.side)

    def finding_at(self, place: Span, concern: Concern, message: str, hint: str) -> Finding:
        grade = GRADES[concern]
        severity = grade.sensitive if self._document.metadata.sensitive else grade.usual
        return Finding(self._document.file, place, grade.code, severity, message, hint)

    def number_of_people(self) -> list[Finding]:
        """How many people took part is shown in "About this report"."""
        metadata = self._document.metadata
        if not self.around.is_small(self.around.number_of_people):
            return []
        place = metadata.value_places.get("number_of_people") or metadata.place("number_of_people")
        return [self.finding_at(place, Concern.SMALL_NUMBER, SMALL_MESSAGE, SMALL_HINT)]

    def _held_back(self, finding: Finding, side: Side) -> Finding:
        if self._publishing is None or side in (Side.BOTH, _SIDES[self._publishing]):
            return finding
        severity = Severity.WARNING if finding.severity is Severity.ERROR else finding.severity
        message = f"{finding.message} Only the {side.value} edition shows it."
        return replace(finding, severity=severity, message=message)
