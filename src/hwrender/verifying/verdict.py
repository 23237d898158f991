"""What verifying finds: the claims about a folder and about each of its files, and whether they hold."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from hwrender.formats.contract import Check


class FileVerdict(Struct, frozen=True):
    """What one file proves. `format` is the name of its row in the table of formats."""

    file: str
    format: str
    checks: tuple[Check, ...]


class FolderVerdict(Struct, frozen=True):
    """What a folder proves as a whole, and each of its files by itself, in the order of its manifest."""

    folder: Path
    checks: tuple[Check, ...]
    files: tuple[FileVerdict, ...]

    def passed(self) -> bool:
        """Whether every claim holds."""
        return all(check.passed for check in (*self.checks, *(c for file in self.files for c in file.checks)))
