"""What was checked in each copy, and with which result."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hwrender.edition.kind import EditionKind
from hwrender.statements import words
from hwrender.statements.check_themes import CheckTheme, theme_of
from hwrender.statements.model import (
    Fact,
    FactRow,
    FactSource,
    FactTable,
    GivenFacts,
    StatedCheck,
    StatedReport,
    StatementPart,
    given,
)
from hwrender.statements.words import counted, format_name

_CHANGED, _MISSING = "changed", "missing"


def overall(reports: Sequence[StatedReport]) -> Iterator[Fact]:
    """Whether the copies can be relied on, and what kind of copies they are."""
    checks = [(report, each) for report in reports for each in report.checks()]
    failed = sum(not each.passed for _, each in checks)
    sources = tuple(report.verified(each.file, each.name) for report, each in checks)
    if failed:
        said = f"{failed} of {counted(len(checks), 'check')} failed. Please do not rely on these copies yet."
        yield Fact(said, sources)
    else:
        yield Fact(f"All {counted(len(checks), 'check')} passed.", sources)
    yield from _drafts(reports)
    yield from _kinds(reports)


def _drafts(reports: Sequence[StatedReport]) -> Iterator[Fact]:
    sources = tuple(
        report.taken("files", number, "draft")
        for report in reports
        for number, file in enumerate(report.manifest.files)
        if file.draft
    )
    if sources:
        yield Fact(f"{counted(len(sources), 'copy is a draft', 'copies are drafts')}.", sources)


def _kinds(reports: Sequence[StatedReport]) -> Iterator[Fact]:
    """Easy read is said to be easy read, and nothing else is."""
    sources = tuple(report.taken("origin", "edition") for report in reports)
    easy = sum(report.manifest.origin.edition == EditionKind.EASY.value for report in reports)
    if len(reports) > 1:
        yield Fact(f"{easy} of {counted(len(reports), 'report')} are in easy read.", sources)
    elif easy:
        yield Fact("The copies are in easy read, with pictures.", sources)
    else:
        yield Fact("The copies have the full words. They are not easy read.", sources)


def copies_table(report: StatedReport) -> FactTable:
    """A row for each copy."""
    return FactTable(
        words.COPIES_HEAD, tuple(_row(report, number) for number in range(len(report.manifest.files)))
    )


def _row(report: StatedReport, number: int) -> FactRow:
    file = report.manifest.files[number]
    result, sources = copy_result(report, file.file)
    return FactRow((format_name(file.format), result), (report.taken("files", number, "format"), *sources))


def copy_result(report: StatedReport, name: str) -> tuple[str, tuple[FactSource, ...]]:
    """What became of the checks of one file. What was checked in a file that has changed is not this copy."""
    checks = report.checks_of(name)
    sources = report.sources_of(checks)
    differing = report.verdict.differing
    if name in differing.missing:
        return words.MISSING, (report.verified(_MISSING, name),)
    if name in differing.changed:
        return words.CHANGED, (report.verified(_CHANGED, name),)
    return passed_of(checks), sources


def passed_of(checks: Sequence[StatedCheck]) -> str:
    """How many of these checks passed."""
    return f"{sum(each.passed for each in checks)} of {len(checks)}"


def checked_parts(report: StatedReport, facts: GivenFacts) -> Iterator[StatementPart]:
    """What was checked, by what, in the folder and in each copy."""
    yield StatementPart(words.CHECKED, words.CHECKED_LEAD, tuple(programs([report], facts)))
    whole = tuple(each for each in report.checks() if not each.file)
    yield StatementPart("All copies together", facts=tuple(_of_themes(report, whole)), level=3)
    for number, file in enumerate(report.manifest.files):
        title = f"{format_name(file.format)}: {file.file}"
        taken = (report.taken("files", number, "format"), report.taken("files", number, "file"))
        themes = tuple(_of_themes(report, report.checks_of(file.file)))
        yield StatementPart(title, facts=themes, level=3, title_sources=taken)


def programs(reports: Sequence[StatedReport], facts: GivenFacts) -> Iterator[Fact]:
    """What checked the copies, and what made them."""
    yield Fact(f"The program is hwrender {facts.version}.", (given("version"),))
    makers = dict.fromkeys(file.origin.hwrender for report in reports for file in report.manifest.files)
    sources = tuple(
        report.taken("files", number, "origin", "hwrender")
        for report in reports
        for number in range(len(report.manifest.files))
    )
    if makers:
        yield Fact(f"The copies were made by hwrender {' and '.join(sorted(makers))}.", sources)


def _of_themes(report: StatedReport, checks: Sequence[StatedCheck]) -> Iterator[Fact]:
    """A line for what the checks are about, and one for each that failed, by its own name."""
    for theme in CheckTheme:
        of_theme = tuple(each for each in checks if theme_of(each.name) is theme)
        if of_theme:
            yield Fact(f"{theme.value}: {passed_of(of_theme)}.", report.sources_of(of_theme))
    for each in checks:
        if not each.passed:
            yield Fact(f"This failed: “{each.name}”.", (report.verified(each.file, each.name),))
