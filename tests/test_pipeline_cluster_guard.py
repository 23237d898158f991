"""What a cluster sends is bounded and not unpickled while the guard is up, and Dask is itself after it."""

from __future__ import annotations

import asyncio
import logging
import pickle
import struct
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from msgspec import msgpack

from hwrender.errors import MissingError
from hwrender.pipeline.cluster import guard
from hwrender.pipeline.cluster.guard import PickledObject, guarded

client, protocol, tcp = (import_module(f"distributed.{name}") for name in ("client", "protocol", "comm.tcp"))


class Touch:
    """Whoever unpickles it makes a file."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Any, ...]:
        return open, (str(self.path), "w")


def pickled_message(value: object) -> list[bytes]:
    header = msgpack.encode({"pickled-obj": pickle.dumps(value), "num-sub-frames": 0})
    return [msgpack.encode({"data": {"__Pickled__": 1}}), header]


def serialized_message(value: object, header: dict[str, object]) -> list[bytes]:
    header = {"num-sub-frames": 1, "writeable": (), **header}
    return [msgpack.encode({"data": {"__Serialized__": 1}}), msgpack.encode(header), pickle.dumps(value)]


def messages(value: object) -> list[list[bytes]]:
    return [
        pickled_message(value),
        serialized_message(value, {"serializer": "pickle"}),
        serialized_message(b"x", {"serializer": "dask", "type-serialized": pickle.dumps(value)}),
    ]


@pytest.mark.parametrize("number", range(3))
def test_no_object_of_a_message_is_built(number: int, tmp_path: Path) -> None:
    message = messages(Touch(tmp_path / "made"))[number]
    with guarded():
        assert isinstance(protocol.loads(message)["data"], PickledObject)
        assert not (tmp_path / "made").exists()


def test_without_the_guard_such_a_message_runs_a_program(tmp_path: Path) -> None:
    with guarded():
        pass
    protocol.loads(pickled_message(Touch(tmp_path / "made")))["data"].close()
    assert (tmp_path / "made").exists()


def test_no_error_and_no_type_of_a_message_is_built(tmp_path: Path) -> None:
    hostile = pickle.dumps(Touch(tmp_path / "made"))
    with guarded():
        assert isinstance(client.loads(hostile), PickledObject)
        assert isinstance(client.clean_exception(hostile, hostile)[1], PickledObject)
        assert client.Client._default_event_handlers == {}
    assert client.Client._default_event_handlers.keys() == {"print", "warn"}
    assert not (tmp_path / "made").exists()


def test_text_bytes_and_numbers_come_through() -> None:
    value = {"name": "one", "size": 3, "content": b"PDF"}
    with guarded():
        assert protocol.loads(protocol.dumps({"data": value})) == {"data": value}
        wrapped = protocol.dumps({"data": protocol.to_serialize(b"PDF")}, serializers=["msgpack"])
        assert protocol.loads(wrapped) == {"data": b"PDF"}


def test_a_compressed_message_is_not_unpacked() -> None:
    header = {"serializer": "msgpack", "compression": ("zlib",)}
    with guarded(), pytest.raises(OSError, match="compressed"):
        protocol.loads(serialized_message(b"x", header))


class Stream:
    """What a connection of Dask reads from."""

    def __init__(self) -> None:
        self.read = 0

    async def read_into(self, place: memoryview) -> int:
        self.read += len(place)
        return len(place)


def test_a_message_that_is_too_large_is_not_read() -> None:
    stream = Stream()
    with guarded():
        asyncio.run(tcp.read_bytes_rw(stream, 10))
        with pytest.raises(OSError, match="a message of"):
            asyncio.run(tcp.read_bytes_rw(stream, guard.MOST_MESSAGE_BYTES + 1))
    assert stream.read == 10


def test_many_parts_that_are_too_large_together_are_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "MOST_MESSAGE_BYTES", 100)
    announced = struct.pack("3Q", 2, 60, 60)
    with guarded(), pytest.raises(OSError, match="a message of 120 bytes"):
        tcp.unpack_frames(announced, partial=True)


@pytest.mark.parametrize("message", [[b"\xc1"], [b"\x81"], [b"", b""], [msgpack.encode({"__Pickled__": 9})]])
def test_a_message_that_cannot_be_read_ends_the_connection(message: list[bytes]) -> None:
    with guarded(), pytest.raises(OSError, match="cannot be read"):
        asyncio.run(tcp.from_frames(message))


def test_nothing_of_what_was_sent_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    with guarded():
        logging.getLogger("distributed.core").critical("sent")
    logging.getLogger("distributed.test").critical("ours")
    assert "sent" not in caplog.text


def test_a_dask_that_cannot_be_guarded_is_refused_and_left_as_it_was(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = import_module("distributed.protocol.pickle").loads
    monkeypatch.delattr(tcp, "read_bytes_rw")
    with pytest.raises(MissingError, match="This version of Dask is not known"), guarded():
        pass
    assert import_module("distributed.protocol.pickle").loads is before


def test_without_dask_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed.comm.tcp", None)
    with pytest.raises(MissingError, match="is not installed") as missing, guarded():
        pass
    assert missing.value.remedy == "Run: pip install 'hwrender[cluster]'"
