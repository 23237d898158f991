"""What scanning finds and hands about: leaks, and the passages of a file in which words are looked for."""

from __future__ import annotations

from enum import Enum

from msgspec import Struct


class Leak(Struct, frozen=True):
    """Something that gives away who made a file, or where.

    `place` is the file and the part of it ("report.docx, word/media/image1.jpg"); `what` is one plain
    sentence. It never repeats the secret: a log must not leak what the file would have.
    """

    place: str
    what: str


class Kind(Enum):
    """What a passage is for, and so what may stand in it."""

    WORDS = "words"  # what a reader is shown: the writer put it there, only folders are looked for
    MAKER = "maker"  # the file about itself: author, company, program
    DATA = "data"  # the rest, which nobody reads


class Passage(Struct, frozen=True):
    """Text of a part. Bytes that are no text stand for themselves, one character each (Latin-1)."""

    place: str
    kind: Kind
    text: str


Found = Leak | Passage
