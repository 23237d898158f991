"""What a cluster sends here stays data: nothing is unpickled, and no message is larger than a bound.

Dask pickles and trusts all it is sent: whoever speaks its protocol runs programs on the other side. The
computers that make reports cannot do without. The one that publishes them can: its jobs go out pickled, and
what comes back is bytes, text and numbers. So while it listens, the few functions through which Dask would
build objects from a message are replaced here. A version of Dask that has other names for them is refused.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from importlib import import_module
from typing import Any

from hwrender.errors import MissingError
from hwrender.pipeline.cluster.certificates import missing_extra

MOST_MESSAGE_BYTES = 1_100_000_000
"""The largest answer that is read, and all that Dask puts around it."""

_PLAIN = frozenset({"msgpack", "error"})
"""Of Dask's ways of packing a value, those that hold nothing but text, bytes and numbers."""


class PickledObject(Exception):  # noqa: N818  # it stands for whatever was sent, mostly an error
    """Takes the place of an object that was sent pickled. What it would have been is not looked at."""

    def __init__(self) -> None:
        super().__init__("an object that is not opened here")


@contextmanager
def guarded() -> Iterator[None]:
    """Within it, this process builds no object that a cluster has chosen, and Dask writes nothing on the
    screen. Raises `MissingError` when Dask is not there, or is a version that cannot be guarded."""
    try:
        client, tcp, core, pickle, serialize = (
            import_module(f"distributed.{name}")  # a function of the same name hides one of them
            for name in ("client", "comm.tcp", "protocol.core", "protocol.pickle", "protocol.serialize")
        )
    except ImportError as error:
        raise missing_extra() from error
    replacements: tuple[tuple[Any, str, Any], ...] = (
        (pickle, "loads", _not_opened),
        (client, "loads", _not_opened),
        (client, "clean_exception", _without_details),
        (client.Client, "_default_event_handlers", {}),  # they unpickle, and print
        (core, "decompress", _as_it_is),
        (serialize, "families", _families(getattr(serialize, "families", {}))),
        (tcp, "from_frames", _plain_reader(getattr(tcp, "from_frames", None))),
        (tcp, "read_bytes_rw", _bounded_reader(getattr(tcp, "read_bytes_rw", None))),
        (tcp, "unpack_frames", _bounded_unpacker(getattr(tcp, "unpack_frames", None))),
    )
    with ExitStack() as stack:
        for place, name, ours in replacements:
            if not hasattr(place, name):
                raise MissingError(
                    "This version of Dask is not known to hwrender.", "Run: pip install 'hwrender[cluster]'"
                )
            stack.callback(setattr, place, name, getattr(place, name))
            setattr(place, name, ours)
        stack.callback(logging.disable, logging.root.manager.disable)
        logging.disable(logging.CRITICAL)  # it would print what it was sent
        yield


def _not_opened(content: object, *, buffers: object = ()) -> PickledObject:
    del content, buffers
    return PickledObject()


def _without_details(*given: object, **named: object) -> tuple[type, PickledObject, None]:
    """An error of the cluster, as Dask wants to have it here: kind, error and traceback."""
    del given, named
    return PickledObject, PickledObject(), None


def _families(known: dict[str, Any]) -> dict[str, Any]:
    """Dask's ways of packing a value. Those that name classes are packed as ever, and not unpacked."""

    def not_unpacked(header: object, frames: object) -> PickledObject:
        return _not_opened((header, frames))

    return {name: row if name in _PLAIN else (row[0], not_unpacked, *row[2:]) for name, row in known.items()}


def _plain_reader(read: Any) -> Any:
    async def read_plainly(*given: Any, **named: Any) -> Any:
        """A message. One that cannot be read ends the connection: Dask would wait for ever."""
        try:
            return await read(*given, **named)
        except Exception as error:
            raise _refusal("a message that cannot be read was sent") from error

    return read_plainly


def _as_it_is(header: dict[str, Any], frames: Any) -> Any:
    """Dask compresses nothing unless it is told to, and a small message may unpack to a full memory."""
    if any(header["compression"]):
        raise _refusal("a compressed message was sent")
    return frames


def _bounded_reader(read: Any) -> Any:
    async def read_bounded(stream: Any, count: int) -> Any:
        _refuse_over(count)
        return await read(stream, count)

    return read_bounded


def _bounded_unpacker(unpack: Any) -> Any:
    def unpack_bounded(content: Any, *, partial: bool) -> Any:
        """The frames that are here already, and the lengths of those that are still to be read."""
        frames, lengths = unpack(content, partial=partial)
        _refuse_over(sum(lengths))
        return frames, lengths

    return unpack_bounded


def _refuse_over(count: int) -> None:
    if count > MOST_MESSAGE_BYTES:
        raise _refusal(f"a message of {count} bytes was sent")


def _refusal(what: str) -> OSError:
    """What Dask takes for the end of the connection: then it gives up what it waits for."""
    from distributed.comm.core import CommClosedError

    return CommClosedError(what)
