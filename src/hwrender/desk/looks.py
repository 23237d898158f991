"""How a row looks in the copies: its page of the real PDF, and the real web page, without the narration.

One state is drawn at a time, in a thread. A newer state ends the drawing of an older one at its next step.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from threading import Condition, Thread

from msgspec import Struct

from hwrender.desk.judging import Judged
from hwrender.desk.pdf_pages import find_pages, page_count, page_picture
from hwrender.edition.model import Edition, Row
from hwrender.edition.outline import text_of_block
from hwrender.errors import HwrenderError
from hwrender.formats import format_named
from hwrender.formats.contract import DEFAULT_OPTIONS, RenderInput
from hwrender.pipeline.options import Environment
from hwrender.readers.ideas import RowPlace

ANSWERING_SECONDS = 0.1
"""So long the drawing of a new state waits, while the answer with its findings is written."""


class DrawnLook(Struct, frozen=True):
    """One state as it looks. `pages` has for each row the page that it is on, from 0."""

    revision: int
    pdf: bytes
    phone: str
    count: int
    pages: dict[RowPlace, int]

    def picture_of(self, page: int) -> bytes:
        """A page as a PNG."""
        return page_picture(self.pdf, page)


class _SupersededError(Exception):
    """A newer state is to be drawn."""


class Looks:
    """Draws the states of one report. `notify` is called when a look is ready, or cannot be made."""

    def __init__(self, environment: Environment, notify: Callable[[], None]) -> None:
        self._environment = environment
        self._notify = notify
        self._condition = Condition()
        self._wanted: tuple[int, Judged] | None = None
        self._newest = 0
        self._look: DrawnLook | None = None
        self._failed = 0
        self._is_closed = False
        self._thread: Thread | None = None
        self.drawn = 0

    def draw(self, revision: int, judged: Judged) -> None:
        """Draw this state next, and no older one."""
        with self._condition:
            self._wanted, self._newest = (revision, judged), revision
            if self._thread is None:
                self._thread = Thread(target=self._work, name="looks", daemon=True)
                self._thread.start()
            self._condition.notify_all()

    def look(self) -> DrawnLook | None:
        """The newest look that is ready."""
        with self._condition:
            return self._look

    def has_failed(self, revision: int) -> bool:
        """Whether this state cannot be drawn."""
        with self._condition:
            return self._failed == revision

    def wait_for(self, revision: int, seconds: float) -> DrawnLook | None:
        """The look of this state or a newer one; none if it is not ready in time or cannot be drawn."""
        with self._condition:
            self._condition.wait_for(
                lambda: (
                    self._failed >= revision or (self._look is not None and self._look.revision >= revision)
                ),
                seconds,
            )
            look = self._look
            return look if look is not None and look.revision >= revision else None

    def close(self) -> None:
        with self._condition:
            self._is_closed = True
            self._condition.notify_all()

    def _work(self) -> None:
        while True:
            with self._condition:
                self._condition.wait_for(lambda: self._is_closed or self._wanted is not None)
                if self._is_closed or self._wanted is None:
                    return
                # what a person sees first is the answer to what they did
                self._condition.wait_for(lambda: self._is_closed, ANSWERING_SECONDS)
                revision, judged = self._wanted
                self._wanted = None
            self._draw(revision, judged)

    def _draw(self, revision: int, judged: Judged) -> None:
        look: DrawnLook | None = None
        if judged.edition is not None:
            try:
                look = self._made(revision, judged.edition, judged.drawn)
            except _SupersededError:
                return
            except (HwrenderError, ValueError, OSError):
                look = None
        with self._condition:
            if look is None:
                self._failed = revision
            else:
                self._look = look
                self.drawn += 1
            self._condition.notify_all()
        self._notify()

    def _made(self, revision: int, edition: Edition, drawn: dict[RowPlace, Row]) -> DrawnLook:
        given = RenderInput(edition, None, (), DEFAULT_OPTIONS, self._environment.font_folders)
        pdf = self._file("pdf", given, revision)
        phone = self._file("html", given, revision)
        words = {place: " ".join(map(text_of_block, row.blocks)) for place, row in drawn.items()}
        return DrawnLook(revision, pdf, phone.decode(), page_count(pdf), find_pages(pdf, words))

    def _file(self, name: str, given: RenderInput, revision: int) -> bytes:
        """One file as the copies have it. Raises `_SupersededError` when it is wanted no longer."""
        with self._condition:
            if self._newest > revision or self._is_closed:
                raise _SupersededError
        row = format_named(name)
        with tempfile.TemporaryDirectory(prefix="hwrender-") as folder:
            path = Path(folder) / f"look{row.suffix}"
            row.load().write(given, path)
            return path.read_bytes()
