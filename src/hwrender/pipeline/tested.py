"""What readers said of a report, as its checks, its copies and its manifest take it.

Most reports have been tried by nobody yet: for them nothing is loaded but the room that says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from msgspec import Struct

from hwrender.diagnostics import Finding
from hwrender.document import Document
from hwrender.reader_tests.explanations import NOT_TRIED
from hwrender.reader_tests.kept import read_tests
from hwrender.reader_tests.model import TriedBy


class Tested(Struct, frozen=True):
    """What the copies say of readers, and what the manifest says of each part."""

    readings: tuple[TriedBy, ...] = ()
    by_part: tuple[Mapping[str, str | int], ...] = ()


def tested(report: Path, document: Document, text: str) -> Tested:
    """What was said of the words that there are now, whose source is `text`."""
    tests = read_tests(report)
    if not tests.tests:
        return Tested()
    # which row is which is known to rooms that most builds do without
    from hwrender.readers.ideas import ideas_in
    from hwrender.readers.readings import readings_by_part, readings_of

    ideas = ideas_in(text, document.file)
    return Tested(readings_of(tests, ideas), readings_by_part(tests, ideas, document.metadata))


def reader_findings(report: Path, document: Document, text: str, *, is_draft: bool) -> Iterable[Finding]:
    """What `check` says of readers. A draft is not asked for a test yet."""
    from hwrender.readers.findings import check_readers  # for `check` alone

    found = check_readers(document, text, read_tests(report))
    return (each for each in found if not (is_draft and each.code == NOT_TRIED))
