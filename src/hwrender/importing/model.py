"""What comes out of importing: the report, its pictures, and what a person should know."""

from __future__ import annotations

from msgspec import Struct

from hwrender.diagnostics import Finding
from hwrender.errors import UnreadableError
from hwrender.reading.limits import TOO_MUCH_HINT

TOO_MUCH = "D119"


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
