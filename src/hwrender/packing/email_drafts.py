"""An email that is ready to send: the words, and copies that are small enough to go with it (RFC 5322)."""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import SMTP

from msgspec import Struct

from hwrender.packing.sizes import LIMITS
from hwrender.packing.zips import PackMember

_BOUNDARY = "=====hwrender-pack====="
_MOST_BYTES = LIMITS[1].most_bytes * 3 // 4
"""Attachments grow by a third on their way."""
ATTACHED = ("audio", "pdf", "html", "word")
"""The copies that go with a message, while there is room: the sound first, as people with phones hear it."""


class Attachment(Struct, frozen=True):
    """A copy with its type, such as "audio/mpeg"."""

    member: PackMember
    format: str
    media_type: str


def email_draft(title: str, words: str, attachments: tuple[Attachment, ...]) -> tuple[bytes, tuple[str, ...]]:
    """The message, and the names of the copies that had no room in it.

    It names no sender and no time, and mail programs open it as a draft (X-Unsent). The same arguments give
    the same bytes.
    """
    message = EmailMessage(policy=SMTP)
    message["Subject"] = " ".join(title.split())
    message["X-Unsent"] = "1"
    message.set_content(words, cte="quoted-printable")
    room, left_out = _MOST_BYTES, []
    for each in sorted(attachments, key=lambda each: ATTACHED.index(each.format)):
        size = len(each.member.content)
        if size > room:
            left_out.append(each.member.name)
            continue
        room -= size
        kind, _, subtype = each.media_type.partition("/")
        message.add_attachment(each.member.content, maintype=kind, subtype=subtype, filename=each.member.name)
    if message.is_multipart():
        message.set_boundary(_BOUNDARY)
    return message.as_bytes(), tuple(left_out)
