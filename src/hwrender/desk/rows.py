"""The rows of a report as values: what a page shows of them, no more. Two that are equal look the same."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup
from msgspec import Struct

from hwrender.checks.parts import PartState
from hwrender.desk.findings import MOST_FINDINGS, ShownFinding, shown_findings
from hwrender.desk.judging import Judged
from hwrender.desk.opened import OpenedReport, is_approved
from hwrender.desk.shown import shown_boxes, shown_picture, shown_row
from hwrender.desk.words import WORDS
from hwrender.pictures.artwork import Artwork, Problem
from hwrender.pictures.choice import NO_PICTURE
from hwrender.pictures.library import cards
from hwrender.reader_tests.kept import read_answers
from hwrender.reader_tests.model import AnswerCounts
from hwrender.revising import ReportRow, RowKind, RowPart

PART_STATES: Mapping[PartState, str] = {
    PartState.APPROVED: WORDS.part_state_approved,
    PartState.WRITTEN: WORDS.part_state_written,
    PartState.DRAFTED: WORDS.part_state_drafted,
    PartState.NONE: WORDS.part_state_none,
}


class RowView(Struct, frozen=True):
    """One row. `key` names it in the page; `seal` is that of the row as it is shown.

    `picture_name` says which picture it is, `readers` what readers said. `typed` are words that somebody
    typed and has not saved.
    """

    key: str
    part: int
    number: int
    seal: str
    next_seal: str
    kind: str
    picture: Markup
    picture_name: str
    alt: str
    words: Markup
    boxes: tuple[Markup, ...]
    summary: tuple[str, ...]
    findings: tuple[ShownFinding, ...]
    more_findings: int
    comments: tuple[str, ...]
    is_ok: bool
    readers: AnswerCounts | None
    typed: str | None
    is_first: bool
    is_last: bool


class PartView(Struct, frozen=True):
    """One part with its rows."""

    number: int
    title: str
    state: str
    is_approved: bool
    has_words: bool
    can_be_proposed: bool
    done: int
    rows: tuple[RowView, ...]
    summary: tuple[str, ...]
    findings: tuple[ShownFinding, ...]
    more_findings: int


class ReportView(Struct, frozen=True):
    """The whole report, and what is said of it as a whole."""

    name: str
    title: str
    stamp: int
    parts: tuple[PartView, ...]
    findings: tuple[ShownFinding, ...]
    can_undo: bool
    can_redo: bool
    is_second: bool
    stopping: int
    waiting: int


def shown_report(report: OpenedReport) -> ReportView:
    """What a page shows of the report as it is now."""
    judged, source = report.judged(), report.source
    document = judged.checked.document
    parts = tuple(shown_part(report, judged, part) for part in judged.parts if part.rows or part.sentences)
    title = report.name if document is None else document.metadata.easy_title or document.metadata.title
    return ReportView(
        report.name,
        title,
        report.stamp,
        parts,
        shown_findings(judged.placed.report, judged.text),
        source.can_undo(),
        source.can_redo(),
        report.is_second,
        len(judged.stopping()),
        sum(each.unready is not None for each in judged.checked.parts),
    )


def shown_part(report: OpenedReport, judged: Judged, part: RowPart) -> PartView:
    found = judged.placed.parts.get(part.number, ())
    answers = read_answers(report.source.path)
    return PartView(
        part.number,
        part.title,
        PART_STATES[part.state],
        part.state is PartState.APPROVED,
        bool(part.rows),
        bool(part.sentences),
        sum(is_approved(report.source, part, row) for row in part.rows),
        tuple(_shown(report, judged, part, row, answers) for row in part.rows),
        tuple(sentence.words for sentence in part.sentences),
        shown_findings(found[:MOST_FINDINGS], judged.text),
        max(0, len(found) - MOST_FINDINGS),
    )


def _shown(
    report: OpenedReport,
    judged: Judged,
    part: RowPart,
    row: ReportRow,
    answers: Mapping[str, AnswerCounts],
) -> RowView:
    place = row.part, row.number
    drawn, found = judged.drawn.get(place), judged.placed.rows.get(place, ())
    artwork = row_artwork(judged, row)
    following = part.rows[row.number + 1] if row.number + 1 < len(part.rows) else None
    return RowView(
        f"{row.part}-{row.number}",
        row.part,
        row.number,
        row.seal,
        "" if following is None else following.seal,
        row.kind.value,
        Markup() if artwork is None else shown_picture(artwork, report.name, row.picture),
        picture_name(artwork),
        row.alt,
        plain_words(row.typed) if drawn is None else shown_row(drawn),
        () if drawn is None else shown_boxes(drawn),
        tuple(part.sentences[number].words for number in part.sources[row.number]),
        shown_findings(found[:MOST_FINDINGS], judged.text),
        max(0, len(found) - MOST_FINDINGS),
        row.comments,
        is_approved(report.source, part, row),
        answers.get(row.seal),
        report.source.typed(row.seal),
        row.number == 0,
        following is None,
    )


def plain_words(typed: str) -> Markup:
    """Words as they are typed, a paragraph for each line."""
    lines = (line for line in typed.split("\n") if line.strip())
    return Markup("").join(Markup("<p>{}</p>").format(line.replace("**", "")) for line in lines)


def row_artwork(judged: Judged, row: ReportRow) -> Artwork | None:
    """The picture that the row has in the copies."""
    drawn = judged.drawn.get((row.part, row.number))
    if drawn is not None:
        return drawn.artwork
    if not row.picture or row.picture == NO_PICTURE or row.kind is RowKind.OTHER:
        return None
    found = judged.checked.gallery.find(row.picture)
    return None if isinstance(found, Problem) else found


def picture_name(artwork: Artwork | None) -> str:
    """What a picture is called, for people who do not see it."""
    if artwork is None:
        return WORDS.row_no_picture
    card = cards().get(artwork.name)
    return artwork.name if card is None else card.title
