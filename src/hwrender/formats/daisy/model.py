"""A talking book before it is written: parts, each one sound file, and phrases in the order of playing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal

from msgspec import Struct

from hwrender.edition.model import Publication
from hwrender.narration.model import ReadBy

PhraseKind = Literal["words", "picture", "said", "notes", "page"]
"""What a phrase is: words of the report, the description of a picture, an announcement, the announcement that
notes follow, or the number of a page."""

TEXT_FILE = "content.html"
NAVIGATION_FILE = "ncc.html"
MASTER_FILE = "master.smil"

_LEAST_DIGITS = 3
"""Of the number in the name of a part; a book of a thousand parts has one more."""


class Phrase(Struct, frozen=True):
    """One step of playing: `id` is that of its words in the text, the times are those in the part's sound.

    `text` is what an announcement says or the number of a page; words of the report stand in the edition.
    """

    id: str
    kind: PhraseKind
    text: str
    begin_ms: int
    end_ms: int


class TalkingBookPart(Struct, frozen=True):
    """What is between two main headings. Its files are called `name`; without sound it lasts no time.

    The phrases of one with sound follow each other without a gap, from its first millisecond to its last.
    """

    name: str
    title: str
    phrases: tuple[Phrase, ...]
    duration_ms: int
    open_frames: Callable[[], Iterator[bytes]] | None


class PlayStep(Struct, frozen=True):
    """A phrase with its place: the part it is in and its number in it, from 1."""

    part: TalkingBookPart
    number: int
    phrase: Phrase

    @property
    def address(self) -> str:
        """Where navigation leads to play this phrase."""
        return f"{self.part.name}.smil#{par_id(self.number)}"


class NavigationPoint(Struct, frozen=True):
    """A place one can jump to. `level` is that of a heading from 1, or 0 for a page or a picture."""

    level: int
    kind: Literal["title", "heading", "page", "picture"]
    text: str
    step: PlayStep


class TalkingBook(Struct, frozen=True):
    """All that is written. `identifier` is unlike that of any book with other words or times."""

    publication: Publication
    identifier: str
    parts: tuple[TalkingBookPart, ...]
    read_by: ReadBy = "computer"

    @property
    def has_sound(self) -> bool:
        return self.parts[0].open_frames is not None

    @property
    def duration_ms(self) -> int:
        return sum(part.duration_ms for part in self.parts)

    def steps(self) -> Iterator[PlayStep]:
        """Every phrase in the order of playing."""
        for part in self.parts:
            for number, phrase in enumerate(part.phrases, start=1):
                yield PlayStep(part, number, phrase)


def part_name(number: int, count: int) -> str:
    """What the files of a part are called, by its number from 1: names in the order of the alphabet, which is
    the order in which some players take files, and never more than the eight letters that old ones read."""
    return f"p{number:0{max(_LEAST_DIGITS, len(str(count)))}}"


def par_id(number: int) -> str:
    """The id of a phrase in its part's SMIL document, by its number from 1."""
    return f"par{number:04}"
