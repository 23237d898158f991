"""Whatever is put into a finished MP3 beside our words and sound is named; what is no sound is not opened."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from editions import rich_edition
from hwrender.formats.audio import mp3
from hwrender.formats.audio.containers import read_tags
from hwrender.formats.audio.id3 import tag_length
from hwrender.formats.audio.inert import nothing_acts
from hwrender.formats.audio.spoken_record import RECORD_NAME
from hwrender.formats.contract import RenderInput
from hwrender.narration.audio.decoding import decode
from narrations import narrated

OWNERS = (mp3.ROLES_OWNER, RECORD_NAME)
HOST = b"http://evil.example"
PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("sound") / "good.mp3"
    edition = rich_edition()
    mp3.write(RenderInput(edition, narrated(edition), ()), path)
    return path.read_bytes()


def detail(content: bytes, folder: Path) -> str:
    path = folder / "report.mp3"
    path.write_bytes(content)
    return nothing_acts(path, OWNERS).detail


def frame(name: bytes, body: bytes) -> bytes:
    return name + len(body).to_bytes(4, "big") + b"\0\0" + body


def with_frames(content: bytes, added: bytes) -> bytes:
    """The same with more in its tag."""
    length = tag_length(content) + len(added) - 10
    size = bytes(length >> shift & 0x7F for shift in (21, 14, 7, 0))
    return content[:6] + size + content[10 : tag_length(content)] + added + content[tag_length(content) :]


def test_an_mp3_that_we_make_holds_only_what_we_make(good: bytes, tmp_path: Path) -> None:
    assert detail(good, tmp_path) == ""


FRAMES = {
    "an address of its own": (frame(b"WXXX", b"\0a\0" + HOST), "WXXX"),
    "the address of the file": (frame(b"WOAF", HOST), "WOAF"),
    "an address to buy at": (frame(b"WPAY", HOST), "WPAY"),
    "an attached file": (frame(b"GEOB", b"\0application/x-sh\0a.sh\0\0#!/bin/sh"), "GEOB"),
    "a list of other files": (frame(b"LINK", b"APIC" + HOST), "LINK"),
    "an offer": (frame(b"COMR", b"\0GBP1\0" + HOST), "COMR"),
    "a remark": (frame(b"COMM", b"\0engSecret\0words"), "COMM"),
    "a text of its own": (frame(b"TXXX", b"\0a\0b"), "TXXX"),
    "a lock": (frame(b"AENC", HOST + b"\0"), "AENC"),
    "data of somebody": (frame(b"PRIV", b"evil\0data"), "data of somebody else"),
    "a second picture": (frame(b"APIC", b"\0image/png\0\x03\0" + PNG), "2 parts of one kind: APIC"),
    "a picture from elsewhere": (frame(b"APIC", b"\0-->\0\x03\0" + HOST), "a picture that we did not draw"),
    "a chapter that leads elsewhere": (
        frame(b"CHAP", b"ch9\0" + bytes(16) + frame(b"WXXX", b"\0a\0" + HOST)), "a chapter has a part"
    ),
    "a chapter with a picture": (
        frame(b"CHAP", b"ch9\0" + bytes(16) + frame(b"TIT2", b"\0a") + frame(b"APIC", b"\0")), "a chapter has"
    ),
    "words in the empty room": (bytes(20) + b"words", "behind the last part of its tag"),
}  # fmt: skip


@pytest.mark.parametrize("name", FRAMES)
def test_what_we_do_not_write_into_a_tag_is_named(name: str, good: bytes, tmp_path: Path) -> None:
    added, named = FRAMES[name]
    assert named in detail(with_frames(good, added), tmp_path)


@pytest.mark.parametrize(
    "added",
    [b"TAG" + bytes(125), b"APETAGEX" + bytes(24), b"<script>1</script>", b"PK\x03\x04", b"\0"],
    ids=["an older tag", "another tag", "a page", "an archive", "a byte"],
)
def test_what_stands_behind_the_sound_is_named(added: bytes, good: bytes, tmp_path: Path) -> None:
    assert "behind it" in detail(good + added, tmp_path)


def test_a_second_tag_between_the_frames_is_named(good: bytes, tmp_path: Path) -> None:
    middle = tag_length(good) + 208
    assert "something else than our sound" in detail(
        good[:middle] + good[: tag_length(good)] + good[middle:], tmp_path
    )


def test_a_file_that_is_no_mp3_is_named(tmp_path: Path) -> None:
    assert "of a kind that we do not write" in detail(b"MZ" + bytes(99), tmp_path)
    assert "of a kind that we do not write" in detail(b"", tmp_path)


@contextmanager
def listening() -> Iterator[tuple[int, list[str]]]:
    """A server of this machine, and what it is asked for."""
    asked: list[str] = []

    class Listener(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:  # the library calls it so
            asked.append(self.path)
            self.send_error(404)

        def log_message(self, *_: object) -> None:
            pass

    server = http.server.HTTPServer(("127.0.0.1", 0), Listener)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield server.server_port, asked
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


LISTS = {
    "a list of pieces": "#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nhttp://127.0.0.1:{port}/a.mp3\n#EXT-X-ENDLIST\n",
    "a list of files": "ffconcat version 1.0\nfile http://127.0.0.1:{port}/a.mp3\n",
    "a description of pieces": (
        '<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static"><Period><BaseURL>'
        "http://127.0.0.1:{port}/</BaseURL></Period></MPD>"
    ),
}


@pytest.mark.parametrize("suffix", ["mp3", "opus", "m4b", "wav"])
@pytest.mark.parametrize("name", LISTS)
def test_a_list_that_is_called_sound_makes_nothing_be_fetched(name: str, suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"report.{suffix}"
    with listening() as (port, asked):
        path.write_text(LISTS[name].format(port=port))
        for read in (decode, read_tags):
            with pytest.raises((OSError, ValueError, IndexError)):
                read(path)
    assert asked == []
