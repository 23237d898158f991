"""What scanning looks for, the texts of a file in which it looks, and what it finds."""

from __future__ import annotations

from enum import Enum

from msgspec import Struct


class LocalIdentifiers(Struct, frozen=True):
    """What to look for.

    `names` are looked for in all that nobody reads. `weak_names` are ordinary words too ("anna", "hackney"),
    so they count only where a file names its maker by that word alone. `folders` are looked for everywhere,
    with either slash.
    """

    names: tuple[str, ...] = ()
    weak_names: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()


class Leak(Struct, frozen=True):
    """Something that reveals who made a file, or where.

    `place` is the file and the part of it ("report.docx, word/media/image1.jpg"); `what` is one plain
    sentence. It never repeats the words: a log must not leak what the file would have.
    """

    place: str
    what: str


class TextPurpose(Enum):
    """What a text in a file is for, and so what may stand in it."""

    WORDS = "words"  # what a reader is shown: the writer put it there, only folders are looked for
    MAKER = "maker"  # the file about itself: author, company, program
    DATA = "data"  # the rest, which nobody reads


class InspectedText(Struct, frozen=True):
    """Text of a part. Bytes that are no text stand for themselves, one character each (Latin-1)."""

    place: str
    purpose: TextPurpose
    text: str


Found = Leak | InspectedText
