"""A statement as facts. Each says where it was taken from, so that nothing is told that was not checked."""

from __future__ import annotations

from enum import Enum

from msgspec import Struct

from hwrender.document import Inline
from hwrender.publishing.manifest import Manifest
from hwrender.verifying import FolderVerdict


class SourceKind(Enum):
    """What a fact can be taken from."""

    MANIFEST = "manifest"
    """The manifest of a folder; the path leads to a field, an item or a key in it."""
    VERIFY = "verify"
    """What `verify` found just now: the name of a file (or "" for the folder) and of a check, or "missing" or
    "changed"."""
    STANDARD = "standard"
    """A clause, by its number in the order of its standard."""
    GIVEN = "given"
    """What this run was given: the version of hwrender, the date."""


class FactSource(Struct, frozen=True):
    """One place. `of` is the name of the folder or of the standard; empty for what this run was given."""

    kind: SourceKind
    of: str
    path: tuple[str | int, ...]


FactSources = tuple[FactSource, ...]


class Fact(Struct, frozen=True):
    """One line of a statement, and what it was taken from. `shown` are its words where they hold a link."""

    words: str
    sources: FactSources
    shown: tuple[Inline, ...] = ()


class FactRow(Struct, frozen=True):
    """A row of a table of facts: the first cell names it."""

    cells: tuple[str, ...]
    sources: FactSources


class FactTable(Struct, frozen=True):
    header: tuple[str, ...]
    rows: tuple[FactRow, ...]


class StatementPart(Struct, frozen=True):
    """A heading of level 2 or 3 with what stands under it: first the `lead`, lines that are true of every
    statement, then the facts, then the table. The title has sources where it is
    not the same in every statement."""

    title: str
    lead: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    table: FactTable | None = None
    level: int = 2
    title_sources: FactSources = ()


class Statement(Struct, frozen=True):
    """The whole page. `organisation` may be empty, `title` says nothing of any report, `date` is ISO 8601 or
    empty. A statement about a `sensitive` report is not for search engines."""

    organisation: Fact
    title: str
    cover: tuple[Fact, ...]
    parts: tuple[StatementPart, ...]
    date: str
    sensitive: bool


class StatedReport(Struct, frozen=True):
    """A published folder by its `name`: its manifest, and what `verify` found in it just now."""

    name: str
    manifest: Manifest
    verdict: FolderVerdict

    def taken(self, *path: str | int) -> FactSource:
        """A place in its manifest."""
        return FactSource(SourceKind.MANIFEST, self.name, path)

    def verified(self, *path: str | int) -> FactSource:
        """What `verify` found."""
        return FactSource(SourceKind.VERIFY, self.name, path)

    def checks(self) -> tuple[StatedCheck, ...]:
        """Everything that was checked: of the folder, then of each file."""
        whole = tuple(StatedCheck("", each.name, each.passed) for each in self.verdict.checks)
        return (*whole, *(each for file in self.verdict.files for each in self.checks_of(file.file)))

    def checks_of(self, name: str) -> tuple[StatedCheck, ...]:
        """What was checked of one file."""
        return tuple(
            StatedCheck(name, each.name, each.passed)
            for file in self.verdict.files
            if file.file == name
            for each in file.checks
        )

    def sources_of(self, results: tuple[StatedCheck, ...]) -> FactSources:
        return tuple(self.verified(each.file, each.name) for each in results)


class StatedCheck(Struct, frozen=True):
    """One check of the file of this name, or of the whole folder if that is empty."""

    file: str
    name: str
    passed: bool


class GivenFacts(Struct, frozen=True):
    """What a run is given: the version of hwrender that checks, the date that somebody wants on the page (ISO
    8601, or empty), and the looks of its own that this version has, as manifests call them. `left_out` are
    folders by name whose list of files `verify` could not read."""

    version: str
    date: str = ""
    styles: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


def given(name: str) -> FactSource:
    """A field of what this run was given."""
    return FactSource(SourceKind.GIVEN, "", (name,))
