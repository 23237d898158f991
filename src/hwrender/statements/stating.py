"""The facts of a statement put together: for one report, or over all the reports of a folder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hwrender.metadata import PartialDate
from hwrender.standards import DocumentStandard
from hwrender.statements import words
from hwrender.statements.clauses import MEANINGS, clauses_table, full_names
from hwrender.statements.contacts import contacts_of
from hwrender.statements.copies import checked_parts, copies_table, overall, programs
from hwrender.statements.libraries import checked_in_all, reports_table
from hwrender.statements.limits import limits_of
from hwrender.statements.model import Fact, GivenFacts, StatedReport, Statement, StatementPart, given
from hwrender.statements.people import looked_at, readings, readings_of_all


def make_statement(
    reports: Sequence[StatedReport], standards: Sequence[DocumentStandard], facts: GivenFacts
) -> Statement:
    """What can be said of these published folders, of which there is at least one. The same arguments give
    the same statement."""
    return Statement(
        _organisation(reports),
        words.TITLE,
        tuple(_cover(reports, facts)),
        tuple(_parts(reports, standards, facts)),
        facts.date,
        any(report.manifest.about.sensitive for report in reports),
    )


def _organisation(reports: Sequence[StatedReport]) -> Fact:
    """Who publishes them, where that is one organisation."""
    names = {report.manifest.about.organisation for report in reports}
    sources = tuple(report.taken("about", "organisation") for report in reports)
    return Fact(names.pop() if len(names) == 1 else "", sources)


def _cover(reports: Sequence[StatedReport], facts: GivenFacts) -> Iterator[Fact]:
    """What this is about, and of when it is."""
    if len(reports) == 1:
        (report,) = reports
        title = report.manifest.about.title or report.name
        yield Fact(f"This is about the report “{title}”.", (report.taken("about", "title"),))
        if report.manifest.about.date:
            date = in_words(report.manifest.about.date)
            yield Fact(f"The report is from {date}.", (report.taken("about", "date"),))
    else:
        sources = tuple(report.taken("name") for report in reports)
        yield Fact(f"This is about {len(reports)} reports.", sources)
    if facts.date:
        yield Fact(f"We checked this on {in_words(facts.date)}.", (given("date"),))


def in_words(iso: str) -> str:
    """A date as people say it: "6 September 2016"."""
    return PartialDate(*map(int, iso.split("-"))).in_words()


def _parts(
    reports: Sequence[StatedReport], standards: Sequence[DocumentStandard], facts: GivenFacts
) -> Iterator[StatementPart]:
    if len(reports) == 1:
        (report,) = reports
        yield StatementPart(words.HOW_ACCESSIBLE, facts=tuple(overall(reports)), table=copies_table(report))
        yield from checked_parts(report, facts)
        tested = tuple(readings(report))
    else:
        facts_of_all = tuple(overall(reports))
        table = reports_table(reports)
        yield StatementPart(words.HOW_ACCESSIBLE_ALL, words.REPORTS_LEAD, facts_of_all, table)
        yield from checked_in_all(reports, tuple(programs(reports, facts)))
        tested = tuple(readings_of_all(reports))
    yield StatementPart(words.NOT_CHECKED, words.NOT_CHECKED_LEAD, tuple(looked_at(reports)))
    yield StatementPart(words.TESTED, words.TESTED_LEAD, tested)
    table = clauses_table(reports, standards, facts)
    yield StatementPart(words.CLAUSES, (*words.CLAUSES_LEAD, *MEANINGS), table=table)
    names = tuple(full_names(reports, standards))
    yield StatementPart(words.CLAUSES_NAMES, facts=names, level=3)
    yield StatementPart(words.LIMITS, words.LIMITS_LEAD, tuple(limits_of(reports, facts)))
    yield StatementPart(words.CONTACT, words.CONTACT_LEAD, tuple(contacts_of(reports)))
