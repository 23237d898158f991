"""Choosing a picture for a row: six that may fit, a search, none at all, or a file of one's own."""

from __future__ import annotations

from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.responses import Response

from hwrender.desk.bringing import free_picture_name
from hwrender.desk.candidates import candidates_called, candidates_for
from hwrender.desk.changing import CannotError, Done, make_change
from hwrender.desk.pages import page
from hwrender.desk.requests import Sent, SentFile
from hwrender.desk.row_pages import answer_change
from hwrender.desk.rows import row_artwork
from hwrender.desk.shelf import report_address
from hwrender.desk.shown import shown_picture
from hwrender.desk.views import changes_answer, view_of
from hwrender.desk.words import WORDS
from hwrender.files import write_new
from hwrender.pictures.artwork import Drawing, Photograph, Problem
from hwrender.pictures.choice import NO_PICTURE
from hwrender.pictures.photographs import load_photograph
from hwrender.pictures.picture_files import SUFFIXES
from hwrender.revising import ChoosePicture


def show_pictures(sent: Sent) -> Response:
    """The pictures to choose from, or those that a word finds."""
    report = sent.report()
    judged = report.judged()
    row = judged.row(sent.number("part"), sent.number("number"))
    if row is None:
        return changes_answer(report, sent.stamp, WORDS.said_stale)
    word = " ".join(sent.text("word").split())
    found = candidates_called(word) if word else candidates_for(row.typed, judged.checked.document)
    now = row_artwork(judged, row)
    return page(
        "pictures.html.jinja",
        report=view_of(report),
        address=report_address,
        row=row,
        key=f"{row.part}-{row.number}",
        word=word,
        candidates=[(each, shown_picture(each.drawing, report.name, "")) for each in found],
        chosen=_chosen(row.picture, now),
        none=NO_PICTURE,
        only_choices=bool(sent.text("again")),
    )


def _chosen(target: str, now: object) -> str:
    """Which of the choices is the picture that the row has: by the name of its drawing."""
    if target == NO_PICTURE:
        return NO_PICTURE
    if not target:
        return ""
    return now.name if isinstance(now, Drawing) else target


def take_picture(sent: Sent) -> Response:
    """Copy a picture of one's own beside the report, and name it in the row."""
    report = sent.report()

    def make() -> Done:
        file = sent.files.get("file")
        if file is None or not file.content:
            raise CannotError(WORDS.bring_none)
        name = _copied(file, sent.workplace.folder)
        place = sent.number("part"), sent.number("number"), sent.text("seal")
        try:
            make_change(report, ChoosePicture(*place, name, " ".join(sent.text("alt").split())))
        except BaseException:
            (sent.workplace.folder / name).unlink(missing_ok=True)
            raise
        return Done(WORDS.said_saved, sent.text("focus"))

    return answer_change(report, sent, make)


def _copied(file: SentFile, folder: Path) -> str:
    """Write a picture beside the report under a name that is free: a new file, made of its pixels alone."""
    if Path(file.name).suffix.lower() not in SUFFIXES:
        raise CannotError(WORDS.picture_not_taken)
    found = load_photograph(file.content, file.name)
    if isinstance(found, Problem):
        raise CannotError(f"{found.message} {found.hint}")
    name = free_picture_name(file.name, found.media_type, folder)
    write_new(folder / name, found.content)
    return name


def show_picture_file(sent: Sent) -> Response:
    """A picture file beside the report, made safe. Nothing outside the folder is opened."""
    gallery = sent.report().judged().checked.gallery
    found = gallery.find(sent.text("target"))
    if not isinstance(found, Photograph):
        raise HTTPException(404)
    return Response(found.content, media_type=found.media_type)
