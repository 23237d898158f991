"""What these copies do not do: said of what is known not to be there, and of nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hwrender.statements.model import Fact, FactSource, GivenFacts, SourceKind, StatedReport
from hwrender.statements.words import KINDS_OF_COPIES, counted

_READ_BY = {
    "computer": "A computer voice reads out {}, and not a person.",
    "both": "A computer voice reads out parts of {}. A person reads the rest.",
}
"""What is said of copies, by who reads them."""


def limits_of(reports: Sequence[StatedReport], facts: GivenFacts) -> Iterator[Fact]:
    """The known limits of these copies."""
    if facts.left_out:
        sources = tuple(FactSource(SourceKind.VERIFY, name, ("manifest",)) for name in facts.left_out)
        said = counted(len(sources), "folder was", "folders were")
        yield Fact(f"{said} left out. We cannot say what is there.", sources)
    yield from _formats_not_made(reports)
    yield from _voices(reports)
    yield from _warnings(reports)
    yield from _out_of_date(reports)


def _formats_not_made(reports: Sequence[StatedReport]) -> Iterator[Fact]:
    for kind, formats in KINDS_OF_COPIES.items():
        lacking = [
            report for report in reports if not any(file.format in formats for file in report.manifest.files)
        ]
        sources = tuple(report.taken("files") for report in lacking)
        if lacking and len(reports) == 1:
            yield Fact(f"There is no copy of this kind: {kind}.", sources)
        elif lacking:
            yield Fact(f"{counted(len(lacking), 'report has', 'reports have')} no {kind}.", sources)


def _voices(reports: Sequence[StatedReport]) -> Iterator[Fact]:
    """Nothing of a copy that a person reads from its start to its end: that is no limit."""
    for read_by, said in _READ_BY.items():
        sources: tuple[FactSource, ...] = tuple(
            report.taken("files", number, "voice")
            for report in reports
            for number, file in enumerate(report.manifest.files)
            if file.voice and file.voice.get("read_by", "computer") == read_by
        )
        if sources:
            yield Fact(said.format(counted(len(sources), "copy", "copies")), sources)


def _warnings(reports: Sequence[StatedReport]) -> Iterator[Fact]:
    sources = tuple(report.taken("strict") for report in reports if not report.manifest.strict)
    if sources:
        said = counted(len(sources), "report")
        yield Fact(f"For {said} we do not know all that our rules found.", sources)


def _out_of_date(reports: Sequence[StatedReport]) -> Iterator[Fact]:
    sources = tuple(
        report.taken("files", number, "out_of_date")
        for report in reports
        for number, file in enumerate(report.manifest.files)
        if file.out_of_date
    )
    if sources:
        said = counted(len(sources), "copy is", "copies are")
        yield Fact(f"{said} older than the others.", sources)
