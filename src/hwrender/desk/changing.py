"""What a person does at a row, as changes of the source: a table of verbs."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from types import MappingProxyType

from msgspec import Struct

from hwrender.checks.parts import PartState
from hwrender.desk.findings import with_suggestion
from hwrender.desk.judging import Judged, row_at
from hwrender.desk.opened import OpenedReport, approval_of, is_approved
from hwrender.desk.requests import Sent
from hwrender.desk.words import WORDS
from hwrender.diagnostics import Finding, Severity
from hwrender.drafting.lines import split_lines
from hwrender.revising import (
    AcceptElsewhere,
    AcceptFinding,
    AddRow,
    ApproveRows,
    Change,
    ChoosePicture,
    DeleteRow,
    DropComment,
    JoinRows,
    MoveRow,
    ReportRow,
    Reword,
    RowPart,
    WriteComment,
    revise,
)

_FAITHFULNESS = "S31"


class CannotError(Exception):
    """What was asked for cannot be done; the message says why, in words of the table."""


class Done(Struct, frozen=True):
    """What has become of a change: what is `said`, and the id of what gets the focus."""

    said: str
    focus: str = ""


def typed_words(sent: Sent) -> str:
    """Words as somebody typed them: a blank line begins a new idea, a line end a new line of the same."""
    lines = [line.strip() for line in sent.text("words").strip().split("\n")]
    words = re.sub(r"\n{3,}", "\n\n", "\n".join(lines))
    if not words:
        raise CannotError(WORDS.edit_empty)
    return words


class RowSent:
    """The row that a page spoke of."""

    def __init__(self, sent: Sent) -> None:
        self.part = sent.number("part")
        self.number = -1 if sent.text("number") == "-1" else sent.number("number")
        self.seal = sent.text("seal")


def reworded(sent: Sent) -> Reword:
    """The row with the words that were typed."""
    return Reword(*_place(sent), typed_words(sent))


def _place(sent: Sent) -> tuple[int, int, str]:
    row = RowSent(sent)
    return row.part, row.number, row.seal


def _chosen(sent: Sent) -> ChoosePicture:
    return ChoosePicture(*_place(sent), sent.text("picture"), " ".join(sent.text("alt").split()))


def _note(sent: Sent) -> WriteComment:
    words = " ".join(sent.text("note").split())
    if not words:
        raise CannotError(WORDS.edit_empty)
    return WriteComment(*_place(sent), words)


VERBS: Mapping[str, Callable[[Sent], Change]] = MappingProxyType(
    {
        "reword": reworded,
        "add": lambda sent: AddRow(*_place(sent), typed_words(sent)),
        "delete": lambda sent: DeleteRow(*_place(sent)),
        "join": lambda sent: JoinRows(*_place(sent), sent.text("next_seal")),
        "up": lambda sent: MoveRow(*_place(sent), sent.number("number") - 1),
        "down": lambda sent: MoveRow(*_place(sent), sent.number("number") + 1),
        "picture": _chosen,
        "note": _note,
        "note-done": lambda sent: DropComment(*_place(sent), sent.text("note")),
    }
)
"""By the last word of the address that a page sends it to."""


def make_change(report: OpenedReport, change: Change) -> bool:
    """Write a change; whether anything is another now. Who holds the report's lock calls this."""
    return report.source.change(lambda text: revise(text, change))


def use_suggestion(report: OpenedReport, finding_id: str) -> bool:
    """Put what a finding suggests in the place of the words that it is about."""
    finding = _finding(report.judged(), finding_id)
    if finding is None or finding.suggestion is None:
        raise CannotError(WORDS.said_stale)
    words = finding.suggestion
    return report.source.change(lambda text: with_suggestion(text, finding.span, words))


def accept(report: OpenedReport, sent: Sent) -> bool:
    """Write into the source why a finding is all right."""
    reason = " ".join(sent.text("reason").split())
    if not reason:
        raise CannotError(WORDS.reason_missing)
    judged = report.judged()
    finding = _finding(judged, sent.text("finding"))
    if finding is None:
        raise CannotError(WORDS.said_stale)
    line = finding.span.line
    row = row_at(line, judged.parts)
    if row is not None:
        return make_change(report, AcceptFinding(row.part, row.number, row.seal, finding.id, reason, line))
    words = split_lines(judged.text)[line - 1].rstrip("\r\n")
    return make_change(report, AcceptElsewhere(finding.id, reason, line, words))


def _finding(judged: Judged, finding_id: str) -> Finding | None:
    return next((each for each in judged.checked.findings if each.id == finding_id), None)


def say_ok(report: OpenedReport, sent: Sent, approver: str, now: float) -> Done:
    """Say OK to a row, or take it back. When all rows of its part have one, the part is approved."""
    if not approver:
        raise CannotError(WORDS.said_needs_name)
    judged = report.judged()
    part = next((each for each in judged.parts if each.number == sent.number("part")), None)
    row = judged.row(sent.number("part"), sent.number("number"))
    if part is None or row is None or row.seal != sent.text("seal"):
        raise CannotError(WORDS.said_stale)
    was_approved = is_approved(report.source, part, row)
    report.source.approve(approval_of(part, row), is_approved=not was_approved)
    report.has_changed()
    focus = f"ok-{row.part}-{row.number}"
    if was_approved:
        return Done(WORDS.said_not_ok.format(number=row.number + 1), focus)
    if not all(is_approved(report.source, part, each) for each in part.rows):
        return Done(WORDS.said_ok.format(number=row.number + 1), focus)
    return Done(_approve(report, judged, part, approver, now), focus)


def _approve(report: OpenedReport, judged: Judged, part: RowPart, approver: str, now: float) -> str:
    wrong = tuple(
        each.span.line
        for each in judged.checked.findings
        if each.code == _FAITHFULNESS and each.severity is Severity.WARNING
    )
    seals = tuple(row.seal for row in part.rows)
    try:
        make_change(report, ApproveRows(part.number, seals, part.summary_seal, approver, _day(now), wrong))
    except ValueError as error:  # the change says why, in plain words
        return f"{WORDS.said_not_approved} {error}"
    states = {each.number: each.state for each in report.judged().parts}
    if states.get(part.number) is not PartState.APPROVED:
        return WORDS.said_not_approved
    report.has_changed()
    return WORDS.said_part_approved.format(part=part.title)


def _day(now: float) -> date:
    """The day where the person is."""
    return datetime.fromtimestamp(now, tz=UTC).astimezone().date()


def row_after(judged: Judged, part: int, seal: str, number: int) -> ReportRow | None:
    """The row with this seal, wherever it has gone, or what stands in its place."""
    rows = next((each.rows for each in judged.parts if each.number == part), ())
    same = [row for row in rows if row.seal == seal]
    return same[0] if same else next((row for row in rows if row.number == number), None)
