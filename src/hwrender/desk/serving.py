"""Serving the desk on this computer alone: from the first address until it ends. The home of uvicorn."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import socket
from collections.abc import Callable

import uvicorn

from hwrender.desk.app import desk_app
from hwrender.desk.watching import watch_reports
from hwrender.desk.workplace import Workplace
from hwrender.errors import OutputError

LOOPBACK = "127.0.0.1"
_LOOKING_SECONDS = 1.0
_CLOSING_SECONDS = 1


def listen(port: int) -> socket.socket:
    """A socket that only this computer reaches; with port 0, on any free port. Raises `OutputError`."""
    made = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        made.bind((LOOPBACK, port))
    except OSError as error:
        made.close()
        raise OutputError(
            f"The desk cannot use port {port}.", "Leave out --port. Then a free one is found."
        ) from error
    return made


def serve(workplace: Workplace, listening: socket.socket, is_ready: Callable[[str], None]) -> None:
    """Serve until nobody has had a page open for long, or until Ctrl-C. `is_ready` is given the first
    address."""
    port = listening.getsockname()[1]
    config = uvicorn.Config(
        desk_app(workplace, port),
        log_config=None,
        access_log=False,  # addresses name reports, and the first one holds the key
        lifespan="off",
        server_header=False,
        date_header=False,
        timeout_graceful_shutdown=_CLOSING_SECONDS,
    )
    logging.getLogger("uvicorn.error").disabled = True
    server = _DeskServer(config)
    address = f"http://{LOOPBACK}:{port}/?key={workplace.keys.first}"
    try:
        asyncio.run(_serve(server, workplace, listening, lambda: is_ready(address)))
    finally:
        workplace.close()


class _DeskServer(uvicorn.Server):
    """Leaves Ctrl-C to the command, which knows how to end."""

    @contextlib.contextmanager
    def capture_signals(self):  # type: ignore[no-untyped-def] # uvicorn's own has no types to keep to
        yield


async def _serve(
    server: uvicorn.Server, workplace: Workplace, listening: socket.socket, is_ready: Callable[[], None]
) -> None:
    serving = asyncio.create_task(server.serve(sockets=[listening]))
    stop = asyncio.Event()
    watching = asyncio.create_task(watch_reports(workplace, stop))
    is_told = False
    try:
        while not serving.done():
            if server.started and not is_told:
                is_told = True
                is_ready()
            server.should_exit = server.should_exit or workplace.presence.is_over()
            await asyncio.sleep(_LOOKING_SECONDS if is_told else _LOOKING_SECONDS / 50)
    finally:
        server.should_exit = True
        stop.set()
        await asyncio.gather(serving, watching, return_exceptions=True)
