"""The app: its addresses are one literal table."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

from hwrender.desk import (
    draft_pages,
    field_pages,
    look_pages,
    make_pages,
    picture_pages,
    privacy_pages,
    reader_pages,
    row_pages,
    shelf_pages,
    static_files,
)
from hwrender.desk.requests import Handler, handled_by
from hwrender.desk.safety import DeskGuard
from hwrender.desk.words import WORDS
from hwrender.desk.workplace import Workplace
from hwrender.errors import HwrenderError

GET: tuple[tuple[str, Handler], ...] = (
    ("/", shelf_pages.show_shelf),
    ("/who", shelf_pages.show_who),
    ("/static/{name}", static_files.static_file),
    ("/report/{report}", row_pages.show_rows),
    ("/report/{report}/since", row_pages.show_changes),
    ("/report/{report}/edit", row_pages.show_editor),
    ("/report/{report}/propose", draft_pages.show_proposals),
    ("/report/{report}/pictures", picture_pages.show_pictures),
    ("/report/{report}/picture", picture_pages.show_picture_file),
    ("/report/{report}/note", reader_pages.show_note),
    ("/report/{report}/sound", reader_pages.hear_row),
    ("/report/{report}/readers", reader_pages.show_reader),
    ("/report/{report}/privacy", privacy_pages.show_privacy),
    ("/report/{report}/fields", field_pages.show_fields),
    ("/report/{report}/history", make_pages.show_history),
    ("/report/{report}/make", make_pages.show_making),
    ("/report/{report}/making", make_pages.show_making_again),
    ("/report/{report}/looks", look_pages.show_looks),
    ("/report/{report}/printed", look_pages.show_printed_page),
    ("/report/{report}/phone", look_pages.show_phone_page),
)
"""What can be looked at."""

POST: tuple[tuple[str, Handler], ...] = (
    ("/who", shelf_pages.take_who),
    ("/bring", shelf_pages.take_file),
    ("/bring/picture/{report}", picture_pages.take_picture),
    ("/start", shelf_pages.take_answers),
    ("/report/{report}/change/{verb}", row_pages.take_change),
    ("/report/{report}/propose", draft_pages.take_proposals),
    ("/report/{report}/fields", field_pages.take_fields),
    ("/report/{report}/meaning", field_pages.take_meaning),
    ("/report/{report}/make", make_pages.start_making),
    ("/report/{report}/open", make_pages.open_copy),
    ("/report/{report}/back", make_pages.bring_back),
    ("/report/{report}/readers", reader_pages.take_answer),
    ("/report/{report}/try", row_pages.try_words),
    ("/report/{report}/forget", row_pages.forget_typed),
)
"""What can be changed."""


def desk_app(workplace: Workplace, port: int) -> DeskGuard:
    """The app of one run, behind its guard. `port` is the one that is listened on."""
    routes = [Route(path, handled_by(handler), methods=["GET"]) for path, handler in GET]
    routes += [Route(path, handled_by(handler), methods=["POST"]) for path, handler in POST]
    routes += [Route(path, _events, methods=["GET"]) for path in ("/events", "/report/{report}/events")]
    app = Starlette(
        routes=routes,
        exception_handlers={HTTPException: _not_there, HwrenderError: _not_there, Exception: _failed},
    )
    app.state.workplace = workplace
    return DeskGuard(app, workplace.keys, port)


async def _not_there(request: Request, error: Exception) -> Response:
    """No path and no name is repeated: what was asked for may be private."""
    del request
    status = error.status_code if isinstance(error, HTTPException) else 404
    return PlainTextResponse(WORDS.too_big if status == 413 else WORDS.not_there, status)


async def _events(request: Request) -> Response:
    """The stream of what happens to a report, or to the shelf, as long as the page is open."""
    workplace: Workplace = request.app.state.workplace
    announcements = workplace.announcements
    if "report" in request.path_params:
        try:
            announcements = workplace.report(request.path_params["report"]).announcements
        except (KeyError, HwrenderError) as error:
            raise HTTPException(404) from error
    listener = announcements.listen(asyncio.get_running_loop())

    async def stream() -> AsyncIterator[str]:
        workplace.presence.enter()
        try:
            async for line in listener.stream():
                yield line
        finally:
            workplace.presence.leave()
            announcements.forget(listener)

    return StreamingResponse(stream(), media_type="text/event-stream")


async def _failed(request: Request, error: Exception) -> Response:
    """A fault of ours. What was being done may be private: nothing of it is repeated."""
    del request, error
    return PlainTextResponse(WORDS.said_failed, 500)
