"""How each clause of the standards is answered for these copies: by what is known of them, and nothing else.

What is built into hwrender holds for copies that this very version made in one of its own looks. What a rule
answers holds where no warning was let through. What a person was asked holds where the answer is kept. For
every other clause nothing is claimed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum
from typing import assert_never

from hwrender.checks.explaining import explanations
from hwrender.diagnostics import Severity
from hwrender.edition.kind import EditionKind
from hwrender.standards import ClauseAnswer, DocumentStandard, StandardClause
from hwrender.statements import words
from hwrender.statements.applying import formats_of_standard, formats_of_test, is_for_easy_read
from hwrender.statements.model import (
    Fact,
    FactRow,
    FactSource,
    FactSources,
    FactTable,
    GivenFacts,
    SourceKind,
    StatedReport,
    given,
)


class ClauseStanding(Enum):
    """How a clause stands, as the head of its column says it. The weakest comes last."""

    NOT_OURS = "Other"
    BUILT_IN = "Built in"
    RULE = "Rules"
    PERSON = "People"
    NOT_SHOWN = "Open"


MEANINGS = (
    "Built in: every copy is made like this. Tests of hwrender hold it.",
    "Rules: a rule looks for it, and no warning was left.",
    "People: a person was asked, and the answer is on record.",
    "Open: nothing in these files shows it.",
    "Other: it asks for what no copy has.",
)
_COLUMNS = (
    ClauseStanding.BUILT_IN,
    ClauseStanding.RULE,
    ClauseStanding.PERSON,
    ClauseStanding.NOT_SHOWN,
    ClauseStanding.NOT_OURS,
)
_WEAKEST_LAST = list(ClauseStanding)
_SEAL = "reviewed="
_TESTS = "tested_by"

Standing = tuple[ClauseStanding, FactSources]


def clauses_table(
    reports: Sequence[StatedReport], standards: Sequence[DocumentStandard], facts: GivenFacts
) -> FactTable:
    """A row for each standard that speaks of such copies, with its clauses by how they stand. Over many
    reports a clause stands as in the report where it stands weakest."""
    header = (words.CLAUSES_HEAD, *(column.value for column in _COLUMNS))
    spoken_of = (each for each in standards if any(_applies(each, report) for report in reports))
    return FactTable(header, tuple(_row(each, reports, facts) for each in spoken_of))


def full_names(reports: Sequence[StatedReport], standards: Sequence[DocumentStandard]) -> Iterator[Fact]:
    """The titles of the standards in the table."""
    for each in standards:
        if any(_applies(each, report) for report in reports):
            source = FactSource(SourceKind.STANDARD, each.name, ("title",))
            yield Fact(f"{words.SHORT_NAMES[each.name]}: {each.title}.", (source,))


def _applies(standard: DocumentStandard, report: StatedReport) -> bool:
    if is_for_easy_read(standard.name) and report.manifest.origin.edition != EditionKind.EASY.value:
        return False
    wanted = formats_of_standard(standard.name)
    return not wanted or any(file.format in wanted for file in report.manifest.files)


def _row(standard: DocumentStandard, reports: Sequence[StatedReport], facts: GivenFacts) -> FactRow:
    of_it = [report for report in reports if _applies(standard, report)]
    standings: list[ClauseStanding] = []
    sources: dict[FactSource, None] = {}
    for number, clause in enumerate(standard.clauses):
        each = [standing_of(clause, report, facts) for report in of_it]
        standings.append(max((standing for standing, _ in each), key=_WEAKEST_LAST.index))
        sources[FactSource(SourceKind.STANDARD, standard.name, (number,))] = None
        if standings[-1] is not ClauseStanding.NOT_SHOWN:
            sources.update(dict.fromkeys(source for _, found in each for source in found))
    counts = (str(standings.count(column)) for column in _COLUMNS)
    return FactRow((words.SHORT_NAMES[standard.name], *counts), tuple(sources))


def standing_of(clause: StandardClause, report: StatedReport, facts: GivenFacts) -> Standing:
    """How a clause stands for one report, and what that was taken from: without any of these it would not
    stand like this. Where nothing is claimed there are none."""
    match clause.answer:
        case ClauseAnswer.NOT_OURS:
            return ClauseStanding.NOT_OURS, ()
        case ClauseAnswer.BUILT_IN:
            return _built_in(clause, report, facts)
        case ClauseAnswer.RULE:
            return _by_rule(clause, report)
        case ClauseAnswer.ASKED:
            return _by_person(clause, report)
        case _:
            assert_never(clause.answer)


_NOTHING: Standing = (ClauseStanding.NOT_SHOWN, ())


def _built_in(clause: StandardClause, report: StatedReport, facts: GivenFacts) -> Standing:
    """Held where there is a copy that its tests speak of, made by this version in a look of its own, and as
    it was made."""
    wanted = [formats_of_test(test) for test in clause.tests]
    differing = {*report.verdict.differing.changed, *report.verdict.differing.missing}
    sources = [given("version")]
    for number, file in enumerate(report.manifest.files):
        if not any(not formats or file.format in formats for formats in wanted):
            continue
        if file.origin.hwrender != facts.version or file.origin.style not in facts.styles:
            return _NOTHING
        if file.file in differing:
            return _NOTHING
        sources += (report.taken("files", number, "origin", name) for name in ("hwrender", "style"))
    return (ClauseStanding.BUILT_IN, tuple(sources)) if len(sources) > 1 else _NOTHING


def _by_rule(clause: StandardClause, report: StatedReport) -> Standing:
    """Held where warnings stop a build, and none of these was let pass. Notes stop nothing."""
    told = explanations()
    if any(code in told and told[code].severity is Severity.NOTE for code in clause.codes):
        return _NOTHING
    if any(each.get("code") in clause.codes for each in report.manifest.accepted):
        return _NOTHING
    return (ClauseStanding.RULE, (report.taken("strict"),)) if report.manifest.strict else _NOTHING


def _by_person(clause: StandardClause, report: StatedReport) -> Standing:
    """Held where every part is approved, where readers tried the report, or where a field has an answer."""
    manifest = report.manifest
    if _SEAL in clause.said:
        is_approved = set(manifest.parts) == {"approved"}
        return (ClauseStanding.PERSON, (report.taken("parts"),)) if is_approved else _NOTHING
    fields = [word[:-1] for word in clause.said.split() if word.endswith(":")]
    if _TESTS in fields and manifest.readers:
        return ClauseStanding.PERSON, (report.taken("readers"),)
    if any(field in manifest.about.answered for field in fields):
        return ClauseStanding.PERSON, (report.taken("about", "answered"),)
    return _NOTHING
