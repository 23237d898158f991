"""What the pages of the desk send, as plain values; and how each handler is called.

A handler is a plain function: it runs in a thread, so that checking a report holds up nobody else.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING

from msgspec import Struct
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from hwrender.desk.safety import MOST_BYTES_OF_A_FILE
from hwrender.errors import HwrenderError

if TYPE_CHECKING:
    from hwrender.desk.opened import OpenedReport
    from hwrender.desk.workplace import Workplace

STAMP_HEADER = "x-desk-stamp"
_MOST_FIELDS = 1000


class SentFile(Struct, frozen=True):
    """A file that a person chose. `name` is what it is called on their computer, without folders."""

    name: str
    content: bytes


class Sent(Struct, frozen=True):
    """What a page sent: `named` are the parts of the address, `fields` what was filled in (each a list, for
    boxes that may be ticked together), `files` what was chosen. `stamp` is that of the report as the page
    shows it, 0 where it shows none."""

    workplace: Workplace
    named: Mapping[str, str]
    fields: Mapping[str, tuple[str, ...]]
    files: Mapping[str, SentFile] = {}
    stamp: int = 0

    def text(self, name: str) -> str:
        """What was filled in, with single line ends; empty where nothing was."""
        first = self.fields.get(name, ("",))[0]
        return first.replace("\r\n", "\n").replace("\r", "\n")

    def number(self, name: str) -> int:
        """A number that a page of ours put there. Anything else is nobody's to send."""
        given = self.text(name)
        if not given.isdecimal() or len(given) > 9:
            raise HTTPException(400)
        return int(given)

    def report(self) -> OpenedReport:
        """The report that the address names."""
        try:
            return self.workplace.report(self.named["report"])
        except (KeyError, HwrenderError) as error:
            raise HTTPException(404) from error


Handler = Callable[[Sent], Response]
Endpoint = Callable[[Request], Awaitable[Response]]


def handled_by(handler: Handler) -> Endpoint:
    """The endpoint that calls this handler."""

    async def endpoint(request: Request) -> Response:
        sent = await _sent(request)
        return await run_in_threadpool(handler, sent)

    return endpoint


async def _sent(request: Request) -> Sent:
    fields: dict[str, tuple[str, ...]] = {}
    files: dict[str, SentFile] = {}
    pairs = list(request.query_params.multi_items())
    if request.method == "POST":
        async with request.form(
            max_files=1, max_fields=_MOST_FIELDS, max_part_size=MOST_BYTES_OF_A_FILE
        ) as form:
            for name, value in form.multi_items():
                if isinstance(value, UploadFile):
                    if value.filename:
                        files[name] = SentFile(_bare(value.filename), await value.read())
                else:
                    pairs.append((name, value))
    for name, value in pairs:
        fields[name] = (*fields.get(name, ()), value)
    given = request.headers.get(STAMP_HEADER, "0")
    stamp = int(given) if given.isdecimal() and len(given) < 10 else 0
    return Sent(request.app.state.workplace, request.path_params, fields, files, stamp)


def _bare(name: str) -> str:
    """The name of a file without folders, on any system."""
    return name.replace("\\", "/").rpartition("/")[2]
