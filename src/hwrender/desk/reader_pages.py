"""The reader's view: one row at a time, a voice, and three faces, for whoever tests a report."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.responses import Response

from hwrender.desk.listening import sound_of
from hwrender.desk.opened import OpenedReport
from hwrender.desk.pages import page
from hwrender.desk.requests import Sent
from hwrender.desk.rows import RowView
from hwrender.desk.shelf import report_address
from hwrender.desk.views import changes_answer, view_of
from hwrender.desk.words import WORDS
from hwrender.errors import HwrenderError
from hwrender.reader_tests.kept import add_answer
from hwrender.reader_tests.model import Answer
from hwrender.revising import RowKind

FACES = (
    (Answer.CLEAR, WORDS.readers_clear),
    (Answer.NOT_SURE, WORDS.readers_not_sure),
    (Answer.NOT_CLEAR, WORDS.readers_not_clear),
)


def show_reader(sent: Sent) -> Response:
    """A row by its number among all rows, from 0; after the last one, thanks."""
    return _reader(sent, _place(sent))


def _reader(sent: Sent, place: int, said: str = "") -> Response:
    report = sent.report()
    rows = _rows(report)
    return page(
        "reader.html.jinja",
        report=view_of(report),
        address=report_address,
        approver="",
        change=sent.workplace.keys.change,
        row=rows[place] if place < len(rows) else None,
        place=place,
        count=len(rows),
        faces=FACES,
        thanks=said,
    )


def _place(sent: Sent) -> int:
    return sent.number("row") if "row" in sent.fields else 0


def _rows(report: OpenedReport) -> list[RowView]:
    words = RowKind.WORDS.value
    return [row for part in view_of(report).parts for row in part.rows if row.kind == words]


def take_answer(sent: Sent) -> Response:
    """Count an answer, and go on to the next row."""
    report = sent.report()
    try:
        answer = Answer(sent.text("answer"))
    except ValueError as error:
        raise HTTPException(400) from error
    seals = {row.seal for row in _rows(report)}
    if sent.text("seal") in seals:
        with report.lock:
            add_answer(report.source.path, sent.text("seal"), answer)
            report.has_changed()
    return _reader(sent, _place(sent) + 1, WORDS.readers_thanks)


def hear_row(sent: Sent) -> Response:
    """The sound of a row, or of all rows from it on to the end of its part."""
    report = sent.report()
    judged = report.judged()
    part, number = sent.number("part"), sent.number("number")
    following = (place for place in judged.drawn if place[0] == part and place[1] > number)
    places = ((part, number), *(following if sent.text("on") else ()))
    try:
        sound = sound_of(judged, places, report.source.path.parent, report.environment.cache)
    except HwrenderError as error:
        raise HTTPException(404) from error
    if sound is None:
        raise HTTPException(404)
    return Response(sound, media_type="audio/wav")


def show_note(sent: Sent) -> Response:
    """A place to write a note beside a row."""
    report = sent.report()
    row = report.judged().row(sent.number("part"), sent.number("number"))
    if row is None:
        return changes_answer(report, sent.stamp, WORDS.said_stale)
    return page("note.html.jinja", address=report_address, name=report.name, row=row)
