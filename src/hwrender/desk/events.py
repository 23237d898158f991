"""What pages that are open are told: that a report has changed, that a look is ready, how far making is.

An event says only what has happened; the page then asks for what it shows.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from threading import Lock

from msgspec import Struct

KEEP_ALIVE_SECONDS = 15.0
"""A line of comment is sent so often, so that it is seen when a page has gone."""
_MOST_WAITING = 200


class Event(Struct, frozen=True):
    """`name` is what a page listens for, `data` one line of plain text."""

    name: str
    data: str

    def as_stream(self) -> str:
        """The form of a stream of events (HTML, 9.2.6)."""
        return f"event: {self.name}\ndata: {self.data}\n\n"


class Listener:
    """One open page, and what it has not been told yet."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._waiting: asyncio.Queue[Event] = asyncio.Queue(_MOST_WAITING)

    def tell(self, event: Event) -> None:
        """From any thread. What a page does not fetch in time is lost: it asks for the whole state anyway."""
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._put, event)

    def _put(self, event: Event) -> None:
        if not self._waiting.full():
            self._waiting.put_nowait(event)

    async def stream(self) -> AsyncIterator[str]:
        yield "retry: 2000\n\n"
        while True:
            try:
                event = await asyncio.wait_for(self._waiting.get(), KEEP_ALIVE_SECONDS)
            except TimeoutError:
                yield ":\n\n"
            else:
                yield event.as_stream()


class Announcements:
    """Tells all open pages of one report what happens to it."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []
        self._lock = Lock()

    def listen(self, loop: asyncio.AbstractEventLoop) -> Listener:
        listener = Listener(loop)
        with self._lock:
            self._listeners.append(listener)
        return listener

    def forget(self, listener: Listener) -> None:
        with self._lock:
            self._listeners.remove(listener)

    def tell(self, name: str, data: str = "") -> None:
        event = Event(name, " ".join(data.split()))
        with self._lock:
            listeners = tuple(self._listeners)
        for listener in listeners:
            listener.tell(event)
