"""What importing hands about: the blocks of a page, and the report that comes out."""

from __future__ import annotations

from enum import Enum

from msgspec import Struct

from hwrender.diagnostics import Finding
from hwrender.errors import UnreadableError
from hwrender.reading.limits import TOO_MUCH_HINT
from hwrender.span import Span

TOO_MUCH = "D119"


class BlockKind(Enum):
    """What a block is. A `LABEL` is what a page itself marks as the name of a field."""

    HEADING = "heading"
    LABEL = "label"
    TEXT = "text"
    LIST = "list"
    OTHER = "other"


class ImportedBlock(Struct, frozen=True):
    """One block of a page: its plain words (a list has those of each item), the same as Markdown, its place.

    `level` is that of a heading, else 0.
    """

    kind: BlockKind
    words: tuple[str, ...]
    markdown: str
    span: Span
    level: int = 0


class ImportedPicture(Struct, frozen=True):
    """A picture to be written beside the report."""

    name: str
    content: bytes


class Imported(Struct, frozen=True):
    """The text of a report, the pictures it names, and what a person should know. `findings` are about the
    page that was read, in the order of its lines."""

    text: str
    pictures: tuple[ImportedPicture, ...]
    findings: tuple[Finding, ...]


def too_much(file: object, what: str, remedy: str = TOO_MUCH_HINT) -> UnreadableError:
    """What to raise when a file has far more in it than a summary: `what` there is too much of."""
    return UnreadableError(f"{file}:1:1: error[{TOO_MUCH}]: {what}", remedy)
