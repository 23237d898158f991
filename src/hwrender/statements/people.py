"""What people looked at: who approved words, who checked a file by hand, and which readers tried it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from hwrender.metadata import PartialDate
from hwrender.reader_tests.groups import GROUPS
from hwrender.reader_tests.model import MONTH
from hwrender.statements.model import Fact, FactSource, StatedReport
from hwrender.statements.words import counted, format_name

_FEWER = "fewer than "
_APPROVED = "approved"
_NOT_APPROVED: Mapping[str, tuple[str, str]] = {
    "written": ("1 part has no approval yet.", "{} parts have no approval yet."),
    "drafted": ("1 part is a draft that nobody has read.", "{} parts are drafts that nobody has read."),
    "none": ("1 part has no easy words.", "{} parts have no easy words."),
}
"""What is said of parts in each other state."""


def looked_at(reports: Sequence[StatedReport]) -> Iterator[Fact]:
    """What people did that no program can."""
    yield from _approvals(reports)
    yield from _accepted(reports)
    yield from _checked_by_hand(reports)


def approved_of(report: StatedReport) -> str:
    """How many parts of a report a person has approved: "5 of 9"."""
    return f"{report.manifest.parts.get(_APPROVED, 0)} of {sum(report.manifest.parts.values())}"


def _approvals(reports: Sequence[StatedReport]) -> Iterator[Fact]:
    parts = [(report, state) for report in reports for state in report.manifest.parts]
    if not parts:
        return
    counts = [(state, report.manifest.parts[state]) for report, state in parts]
    everything = sum(count for _, count in counts)
    approved = sum(count for state, count in counts if state == _APPROVED)
    sources = tuple(report.taken("parts", state) for report, state in parts)
    yield Fact(f"A person approved {approved} of {counted(everything, 'part')}.", sources)
    for wanted, (one, more) in _NOT_APPROVED.items():
        count = sum(count for state, count in counts if state == wanted)
        if count:
            of_state = tuple(report.taken("parts", state) for report, state in parts if state == wanted)
            yield Fact(one if count == 1 else more.format(count), of_state)


def _accepted(reports: Sequence[StatedReport]) -> Iterator[Fact]:
    """How many findings somebody let pass. What they were is not for everybody."""
    sources = tuple(
        report.taken("accepted", number)
        for report in reports
        for number in range(len(report.manifest.accepted))
    )
    if sources:
        found = counted(len(sources), "thing")
        yield Fact(f"Our rules found {found} that a person let pass.", sources)


def _checked_by_hand(reports: Sequence[StatedReport]) -> Iterator[Fact]:
    """Who checked a copy that is still as it was then."""
    found: dict[tuple[str, str], list[FactSource]] = {}
    for report in reports:
        differing = (*report.verdict.differing.changed, *report.verdict.differing.missing)
        for number, file in enumerate(report.manifest.files):
            if file.checked_by and file.file not in differing:
                taken = report.taken("files", number, "checked_by")
                found.setdefault((file.checked_by, format_name(file.format)), []).append(taken)
    for (who, kind), sources in found.items():
        copies = counted(len(sources), "copy", "copies")
        yield Fact(f"{who} checked {copies} against WCAG 2.2 AA: {kind}.", tuple(sources))


def readings(report: StatedReport) -> Iterator[Fact]:
    """Who tried a report: groups, counts and months."""
    found: dict[tuple[str, str], list[int]] = {}
    for number, each in enumerate(report.manifest.readers):
        found.setdefault((str(each.get("who")), str(each.get("month"))), []).append(number)
    for (who, month), numbers in found.items():
        sources = tuple(report.taken("readers", number) for number in numbers)
        yield from _of_one_test(report, who, month, numbers, sources)
    if not found:
        yield Fact("No test with readers is on record.", (report.taken("readers"),))
    if "tested_by" in report.manifest.about.answered:
        yield Fact("The report itself says who tried it.", (report.taken("about", "answered"),))


def _of_one_test(
    report: StatedReport, who: str, month: str, numbers: Sequence[int], sources: tuple[FactSource, ...]
) -> Iterator[Fact]:
    entries = [report.manifest.readers[number] for number in numbers]
    people = max((_people(str(each.get("people"))) for each in entries), key=_as_number)
    group = f"{people[:1].upper()}{people[1:]} {GROUPS.get(who, GROUPS['people'])}"
    parts = counted(len(entries), "part")
    yield Fact(f"{group} tried {parts}{_in_month(month)}.", sources)
    changes = sum(count for each in entries if isinstance(count := each.get("changes"), int))
    if changes:
        yield Fact(f"After that we made {counted(changes, 'change')}.", sources)


def _people(told: str) -> str:
    """So many people as a manifest tells them; no other words get through."""
    number = told.removeprefix(_FEWER)
    return told if number.isascii() and number.isdecimal() else "some"


def _as_number(told: str) -> int:
    return int(told) if told.isdecimal() else 0


def _in_month(month: str) -> str:
    found = MONTH.fullmatch(month)
    return "" if found is None else f" in {PartialDate(int(found[1]), int(found[2])).in_words()}"


def tests_of(report: StatedReport) -> int:
    """How many tests with readers a report had."""
    return len({(each.get("who"), each.get("month")) for each in report.manifest.readers})


def readings_of_all(reports: Sequence[StatedReport]) -> Iterator[Fact]:
    """How many of these reports were tried."""
    tried = sum(bool(report.manifest.readers) for report in reports)
    sources = tuple(report.taken("readers") for report in reports)
    yield Fact(f"Readers tried {tried} of {counted(len(reports), 'report')}.", sources)
