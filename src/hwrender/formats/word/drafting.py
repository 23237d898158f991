"""What is gathered while a document is written, and where in it one stands."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import Literal

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part
from msgspec import Struct, field
from msgspec.structs import replace

from hwrender.edition.model import Edition
from hwrender.formats.word.elements import Element
from hwrender.formats.word.media import MediaParts
from hwrender.formats.word.numbering import Counter, ListNumbering
from hwrender.formats.word.styles import Styles

_LONGEST_BOOKMARK = 40


class NoteMarks(Struct):
    """The marks of footnotes, by number.

    `marks` holds the first mark of each note in the text, and `counted` how many Word counts by itself.
    `written_out` are the notes whose number is written, `named_again` those with further marks, and
    `named_in` is the note in which a note is named first.
    """

    marks: dict[int, Element] = field(default_factory=dict)
    counted: int = 0
    written_out: set[int] = field(default_factory=set)
    named_again: set[int] = field(default_factory=set)
    named_in: dict[int, int] = field(default_factory=dict)


class WordDraft(Struct):
    """The document in the making."""

    edition: Edition
    styles: Styles
    numbering: ListNumbering
    media: MediaParts
    bookmarks: int = 0
    notes: NoteMarks = field(default_factory=NoteMarks)

    def next_bookmark(self) -> int:
        """A number for a bookmark that no other has."""
        self.bookmarks += 1
        return self.bookmarks


class WordPlace(Struct, frozen=True):
    """Where in the document something stands.

    `part` is the part that the links and pictures belong to. `steps` is how far in it stands: lists and
    quotations each add one. `language` is set inside a passage in another language, `counter` directly inside
    an item of a list, `second` in a quotation or code right after another, `note` in the footnote of that
    number.
    """

    part: Part
    kind: Literal["body", "row", "item", "quotation", "note"] = "body"
    steps: int = 0
    language: str | None = None
    counter: Counter | None = None
    second: bool = False
    note: int | None = None

    def within(self, kind: Literal["row", "item", "quotation"]) -> WordPlace:
        """A place inside this one. Items and quotations stand one step further in."""
        steps = self.steps + (kind != "row")
        return replace(self, kind=kind, steps=steps, counter=None, second=False)

    def link(self, target: str) -> str:
        """The relationship of this part to an address."""
        return self.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)


def bookmark_name(anchor: str) -> str:
    """The bookmark of a heading. Word takes letters, digits and underscores, 40 at most, a letter first.

    "note_1" and "table_1" are the names of other bookmarks.
    """
    plain = re.fullmatch(r"(?!(?:note|table)-\d+$)[a-z][a-z0-9-]*", anchor) is not None
    if plain and len(anchor) <= _LONGEST_BOOKMARK:
        return anchor.replace("-", "_")
    letters = re.sub(r"[^A-Za-z0-9]+", "_", anchor).strip("_")
    return f"h_{letters[:24]}_{sha256(anchor.encode()).hexdigest()[:12]}"
