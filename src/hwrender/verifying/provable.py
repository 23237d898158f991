"""What a format must offer so that its published files can be verified without the report."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol, runtime_checkable

from hwrender.formats.making import Check, MadeFile


@runtime_checkable
class Provable(Protocol):
    """The module of a format."""

    def verify_alone(self, path: Path, language: str, beside: tuple[MadeFile, ...]) -> tuple[Check, ...]:
        """Open a published file and hold it against what it can prove by itself.

        `language` is the report's, `beside` are all files of its folder. A file that cannot be opened fails
        a check; nothing is raised for what a file holds.
        """
