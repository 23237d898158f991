"""What every format is given and what it gives back."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from msgspec import Struct

from hwrender.edition.model import Edition
from hwrender.edition.outline import Entry
from hwrender.formats.choices import USUAL_CHOICES, Choices
from hwrender.narration.model import Narration


class MadeFile(Protocol):
    """A file of this build that is ready: for links to other formats, with size and length beside each."""

    @property
    def format(self) -> str: ...
    @property
    def file(self) -> str:
        """Its name, without a folder."""

    @property
    def media_type(self) -> str: ...
    @property
    def size_bytes(self) -> int: ...
    @property
    def duration_seconds(self) -> float | None:
        """For what is heard."""


class Making(Struct, frozen=True):
    """All a format may know. `narration` is there for formats that ask for it; `made` holds the files that
    the formats before it in the table have made in this build."""

    edition: Edition
    narration: Narration | None
    made: tuple[MadeFile, ...]
    choices: Choices = USUAL_CHOICES


class Check(Struct, frozen=True):
    """One claim about a finished file, and whether it holds. `detail` says what was found when it does
    not."""

    name: str
    passed: bool
    detail: str = ""


class Writer(Protocol):
    """What the module of a format offers. It never sees the source and never sees another format."""

    def write(self, making: Making, destination: Path) -> None:
        """Make the file at `destination`, which does not exist yet. The same `making` gives the same
        bytes."""

    def read_outline(self, path: Path) -> tuple[Entry, ...]:
        """Open the finished file and give back its words and their roles, furniture left out."""

    def verify(self, path: Path, making: Making) -> tuple[Check, ...]:
        """Open the finished file and hold it against the claims made for it, words included."""

    def verify_alone(self, path: Path, language: str, beside: tuple[MadeFile, ...]) -> tuple[Check, ...]:
        """Open a published file and hold it against what it can prove without the report.

        `language` is the report's, `beside` are all files of its folder. A file that cannot be opened fails
        a check; nothing is raised for what a file holds.
        """
