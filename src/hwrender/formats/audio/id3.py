"""ID3 version 2.3 tags, written and read: text, cover, chapters (the CHAP and CTOC addendum) and transcript.

Version 2.3 and not 2.4, because the players of cheap phones and of older Windows know only that one. No frame
holds a clock, a program's name or a version, so that the same narration gives the same bytes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from hwrender.formats.audio.containers import Mark

_HEAD_BYTES = 10
_MOST_CHAPTERS = 255
_FRONT_COVER = 3
_NO_OFFSET = b"\xff\xff\xff\xff"
_ORDERED_TOP_LEVEL = 0b11

_TEXTS = {
    "TIT2": "title", "TPE1": "artist", "TALB": "album", "TCON": "genre", "TLAN": "language",
    "TCOP": "copyright",
}  # fmt: skip
"""The frames that hold one text, and what of a tag it is."""

OWN_FRAMES = frozenset({*_TEXTS, "TLEN", "TYER", "TDAT", "CTOC", "CHAP", "USLT", "PRIV", "APIC"})
"""Every frame that we write."""


class Tag(Struct, frozen=True):
    """All that a tag of ours holds. `language` is ISO 639-2 ("eng"); `date` is ISO 8601 as far as it is
    known.

    `private` are frames that no player shows: bytes by owner.
    """

    title: str
    artist: str
    album: str
    genre: str
    language: str
    date: str
    copyright: str
    length_ms: int
    cover_png: bytes
    chapters: tuple[Mark, ...]
    transcript: str
    private: tuple[tuple[str, bytes], ...]


def tag_bytes(tag: Tag) -> bytes:
    """The tag as it stands before the first frame of an MP3."""
    frames = b"".join(_frames(tag))
    return b"ID3\x03\x00\x00" + _syncsafe(len(frames)) + frames


def _frames(tag: Tag) -> Iterator[bytes]:
    texts = {name: getattr(tag, attribute) for name, attribute in _TEXTS.items()}
    texts |= {"TLEN": str(tag.length_ms), "TYER": tag.date[:4], "TDAT": _day_month(tag.date)}
    for name, text in texts.items():
        if text:
            yield _frame(name, _text(text))
    chapters = tag.chapters[:_MOST_CHAPTERS]
    if chapters:
        names = b"".join(_chapter_id(number) for number in range(len(chapters)))
        yield _frame("CTOC", b"toc\x00" + bytes([_ORDERED_TOP_LEVEL, len(chapters)]) + names)
    for number, chapter in enumerate(chapters):
        times = chapter.start_ms.to_bytes(4, "big") + chapter.end_ms.to_bytes(4, "big") + 2 * _NO_OFFSET
        yield _frame("CHAP", _chapter_id(number) + times + _frame("TIT2", _text(chapter.title)))
    if tag.transcript:
        language = tag.language.encode("ascii")[:3].ljust(3)
        wide = "".join(("\ufeff\x00", "\ufeff", tag.transcript)).encode("utf-16-le")
        yield _frame("USLT", b"\x01" + language + wide)
    for owner, content in tag.private:
        yield _frame("PRIV", owner.encode("ascii") + b"\x00" + content)
    if tag.cover_png:
        yield _frame("APIC", b"\x00image/png\x00" + bytes([_FRONT_COVER]) + b"\x00" + tag.cover_png)


def _frame(name: str, body: bytes) -> bytes:
    return name.encode("ascii") + len(body).to_bytes(4, "big") + b"\x00\x00" + body


def _text(text: str) -> bytes:
    """Latin-1 where it can say it, which every player reads, else UTF-16 with its mark."""
    try:
        return b"\x00" + text.encode("latin-1")
    except UnicodeEncodeError:
        return b"\x01" + ("\ufeff" + text).encode("utf-16-le")


def _chapter_id(number: int) -> bytes:
    return f"ch{number}".encode("ascii") + b"\x00"


def _day_month(date: str) -> str:
    parts = date.split("-")
    return parts[2] + parts[1] if len(parts) == 3 else ""


def _syncsafe(number: int) -> bytes:
    return bytes(number >> shift & 0x7F for shift in (21, 14, 7, 0))


# --- reading back ----------------------------------------------------------------------------------------


def tag_length(content: bytes) -> int:
    """How many bytes at the start of a file are its tag; 0 when it has none."""
    if content[:3] != b"ID3" or len(content) < _HEAD_BYTES:
        return 0
    size = 0
    for byte in content[6:_HEAD_BYTES]:
        size = size << 7 | byte & 0x7F
    return size + _HEAD_BYTES


def read_tag_of(path: Path) -> Tag:
    """The tag of a file. Raises `ValueError` if it is damaged."""
    with path.open("rb") as file:
        head = file.read(_HEAD_BYTES)
        return read_tag(head + file.read(max(0, tag_length(head) - _HEAD_BYTES)))


def read_tag(content: bytes) -> Tag:
    """What the tag at the start of a file says; what it lacks is empty. Raises `ValueError` if it is
    damaged."""
    texts: dict[str, str] = {}
    chapters = []
    private = []
    transcript, language, cover = "", "", b""
    for name, body in _read_frames(content[_HEAD_BYTES : tag_length(content)]):
        if name == "CHAP":
            chapters.append(_read_chapter(body))
        elif name == "USLT":
            language = body[1:4].decode("ascii")
            transcript = body[4:].decode("utf-16-le").replace("\ufeff", "")[1:]
        elif name == "PRIV":
            owner, _, kept = body.partition(b"\x00")
            private.append((owner.decode("ascii"), kept))
        elif name == "APIC":
            cover = body[body.index(b"\x00", 1) + 3 :]
        elif name.startswith("T"):
            texts[name] = _read_text(body)
    day_month = texts.get("TDAT", "")
    date = "-".join(part for part in (texts.get("TYER", ""), day_month[2:], day_month[:2]) if part)
    said = {attribute: texts.get(name, "") for name, attribute in _TEXTS.items()}
    return Tag(
        **said | {"language": texts.get("TLAN", language)},
        date=date,
        length_ms=int(texts.get("TLEN", "0")),
        cover_png=cover,
        chapters=tuple(chapters),
        transcript=transcript,
        private=tuple(private),
    )


def frames_of_tag(content: bytes) -> Iterator[tuple[str, bytes]]:
    """The frames of the tag at the start of a file, up to its very end. Raises `ValueError` if it is
    damaged, or holds anything between its last frame and its end."""
    tag = content[_HEAD_BYTES : tag_length(content)]
    length = 0
    for name, body in _read_frames(tag):
        length += _HEAD_BYTES + len(body)
        yield name, body
    if length != len(tag):
        raise ValueError("something stands behind the last part of its tag")


def _read_frames(content: bytes) -> Iterator[tuple[str, bytes]]:
    position = 0
    while position + _HEAD_BYTES <= len(content) and content[position]:
        name = content[position : position + 4].decode("ascii")
        size = int.from_bytes(content[position + 4 : position + 8], "big")
        start = position + _HEAD_BYTES
        if start + size > len(content):
            raise ValueError(f"the frame {name} is cut off")
        yield name, content[start : start + size]
        position = start + size


def _read_chapter(body: bytes) -> Mark:
    end_of_id = body.index(b"\x00") + 1
    start, end = (int.from_bytes(body[end_of_id + at : end_of_id + at + 4], "big") for at in (0, 4))
    titles = dict(_read_frames(body[end_of_id + 16 :]))
    return Mark(_read_text(titles.get("TIT2", b"\x00")), start, end)


def _read_text(body: bytes) -> str:
    return body[1:].decode("utf-16" if body[:1] == b"\x01" else "latin-1")
