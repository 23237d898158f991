"""Word copies that hwrender itself has made, told by the marks in them."""

from __future__ import annotations

from pathlib import Path

from hwrender.commands import command
from hwrender.copy_marks import CopyKind, KindMark, read_mark
from hwrender.importing.word.ooxml import W
from hwrender.importing.word.package import WordFile
from hwrender.reading.findings import Findings
from hwrender.span import START

_ANY_REPORT = "REPORT.md"


def kind_in(file: WordFile) -> CopyKind | None:
    """Of which kind a copy of ours is; None for a file that is none, or whose marks are gone."""
    root = file.root("document")
    names = () if root is None else (each.get(f"{W}name", "") for each in root.iter(f"{W}bookmarkStart"))
    return next((mark.kind for name in names if isinstance(mark := read_mark(name), KindMark)), None)


def tell_of_own_copy(file: WordFile, findings: Findings) -> None:
    """Say of a copy of ours that its corrections can go back into its report."""
    if kind_in(file) is not None:
        what = "This is a Word copy of a report, made by hwrender. Here it becomes another report."
        todo = f"To take corrections back instead, run: {command('take', Path(file.file), _ANY_REPORT)}"
        findings.warning("D116", START, what, todo)
