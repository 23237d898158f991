"""A page saved as one file (MHTML, RFC 2557): its page, and the files that came with it.

The parts of a mail are split here in one pass: the mail reader of the standard library looks at each line of
a file many times.
"""

from __future__ import annotations

import binascii
import quopri
import re
from collections.abc import Iterator, Mapping
from urllib.parse import urljoin

from msgspec import Struct

MOST_PARTS, MOST_HEAD_BYTES, MOST_NESTED = 2_000, 20_000, 3
_START = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:[\w-]+:[^\n]*(?:\r?\n[ \t][^\n]*)*\r?\n){0,40}?"
    rb"(?:mime-version|content-type)\s*:",
    re.IGNORECASE,
)
_HEADER = re.compile(rb"^([\w-]+):[ \t]*((?:[^\r\n]|\r?\n[ \t])*)", re.MULTILINE)
_BOUNDARY = re.compile(rb'boundary\s*=\s*(?:"([^"\r\n]{1,200})"|([^\s;"]{1,200}))', re.IGNORECASE)
_CHARSET = re.compile(rb'charset\s*=\s*"?([\w.:-]{1,40})', re.IGNORECASE)
_END_OF_HEAD = re.compile(rb"\r?\n[ \t]*\r?\n")


class MailPart(Struct, frozen=True):
    """One part. `location` is its address, `identifier` the name that "cid:" links use."""

    media_type: str
    charset: str
    location: str
    identifier: str
    content: bytes


def is_mhtml(start: bytes) -> bool:
    """Whether a file begins as a page saved as one file does."""
    return start.lstrip(b"\xef\xbb\xbf \t\r\n")[:1].isalpha() and _START.match(start) is not None


def mail_parts(content: bytes) -> tuple[MailPart, ...]:
    """The parts in their order, and those of parts inside one another."""
    return tuple(_parts(content, 0))[:MOST_PARTS]


def _parts(content: bytes, depth: int) -> Iterator[MailPart]:
    end = _END_OF_HEAD.search(content, 0, MOST_HEAD_BYTES)
    if end is None:
        return
    head = {
        name.lower(): value for name, value in _HEADER.findall(content[: end.start()].lstrip(b"\xef\xbb\xbf"))
    }
    kind, body = head.get(b"content-type", b"text/plain"), content[end.end() :]
    boundary = _BOUNDARY.search(kind)
    if kind.lower().startswith(b"multipart/") and boundary is not None:
        if depth < MOST_NESTED:
            for part in _split(body, boundary[1] or boundary[2]):
                yield from _parts(part, depth + 1)
        return
    charset = _CHARSET.search(kind)
    yield MailPart(
        kind.split(b";")[0].strip().lower().decode("latin-1"),
        charset[1].decode("latin-1") if charset else "",
        _one_line(head.get(b"content-location", b"")),
        _one_line(head.get(b"content-id", b"")).strip("<>"),
        _decoded(body, head.get(b"content-transfer-encoding", b"").strip().lower()),
    )


def _split(body: bytes, boundary: bytes) -> list[bytes]:
    """What stands between the lines of dashes."""
    marks = re.compile(rb"(?:\A|\r?\n)--" + re.escape(boundary) + rb"(--)?[ \t]*(?:\r?\n|\Z)")
    parts: list[bytes] = []
    start: int | None = None
    for mark in marks.finditer(body):
        if start is not None and len(parts) < MOST_PARTS:
            parts.append(body[start : mark.start()])
        start = None if mark[1] else mark.end()
    if start is not None:
        parts.append(body[start:])  # a file that was cut off
    return parts


def _decoded(body: bytes, encoding: bytes) -> bytes:
    if encoding == b"base64":
        try:
            return binascii.a2b_base64(body)
        except binascii.Error:
            return b""
    return quopri.decodestring(body) if encoding == b"quoted-printable" else body


def _one_line(value: bytes) -> str:
    """A header; one cut over several lines as one (an address has no blanks)."""
    return re.sub(r"\r?\n[ \t]+", "", value.decode("utf-8", "replace")).strip()


def files_by_address(parts: tuple[MailPart, ...]) -> Mapping[str, bytes]:
    """The files of a page by each name that it may call them by. Nothing is ever looked for on the disk."""
    base = next((part.location for part in parts if part.location), "")
    found: dict[str, bytes] = {}
    for part in parts:
        names = [f"cid:{part.identifier}"] if part.identifier else []
        if part.location:
            names += [part.location, _joined(base, part.location)]
        for name in names:
            found.setdefault(name, part.content)
    return found


def _joined(base: str, address: str) -> str:
    try:
        return urljoin(base, address)
    except ValueError:
        return address
