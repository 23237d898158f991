"""The shelf: the reports of a folder as cards, each with its state in words.

A report is named in an address by the name of its file, and found by looking it up here: no path is ever made
from what a browser sends.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

from msgspec import Struct
from msgspec.structs import replace

from hwrender.cache import key_of
from hwrender.desk.counts import counted
from hwrender.desk.words import WORDS
from hwrender.diagnostics import Finding, Severity
from hwrender.edition.kind import EditionKind
from hwrender.errors import HwrenderError
from hwrender.metadata import MONTHS
from hwrender.organisation.stamps import organisation_stamp
from hwrender.pictures.artwork import Drawing
from hwrender.pictures.library import COVER, drawing
from hwrender.pipeline.checking import CheckedReport, check_report
from hwrender.pipeline.options import Environment
from hwrender.publishing.manifest import MANIFEST_NAME, read_manifest
from hwrender.report_files import begins_as_report, is_named_as_report

OUTPUT = "out"
"""The folder that copies go to, beside the reports."""


class ShelfCard(Struct, frozen=True):
    """A report on the shelf. `name` names it in addresses; `state` says in words how far it is."""

    name: str
    title: str
    state: str
    picture: Drawing
    is_readable: bool = True


def reports_in(folder: Path) -> dict[str, Path]:
    """The reports of a folder by name, in the order of the alphabet. What a link leads to outside the folder
    is none of them, nor is a text without the fields of a report."""
    top = folder.resolve()
    return {
        path.stem: path
        for path in sorted(folder.iterdir(), key=lambda path: path.name.casefold())
        if is_named_as_report(path)
        if path.resolve().parent == top and path.is_file() and begins_as_report(path)
    }


def report_address(name: str, view: str = "") -> str:
    """Where a report is seen."""
    return f"/report/{quote(name, safe='')}{'/' if view else ''}{view}"


class Shelf:
    """The cards of a folder. A report that has not changed is not checked again."""

    def __init__(self, folder: Path, environment: Environment) -> None:
        self.folder = folder
        self._environment = environment
        self._known: dict[str, ShelfCard] = {}

    def cards(self) -> tuple[ShelfCard, ...]:
        known: dict[str, ShelfCard] = {}
        organisation = organisation_stamp(self.folder, self._environment.home)
        for name, path in reports_in(self.folder).items():
            key = key_of(name, path.read_bytes(), _made_when(self.folder, name), organisation)
            known[key] = self._known.get(key) or self._card(name, path)
        self._known = known
        return tuple(_told_apart(list(known.values())))

    def _card(self, name: str, path: Path) -> ShelfCard:
        try:
            checked = check_report(path, self._environment, EditionKind.EASY)
        except HwrenderError:
            return ShelfCard(name, name, WORDS.cannot_be_read, COVER, is_readable=False)
        metadata = None if checked.document is None else checked.document.metadata
        wanted = None if metadata is None or not metadata.cover_picture else drawing(metadata.cover_picture)
        title = (metadata.easy_title or metadata.title) if metadata is not None else name
        return ShelfCard(name, title, state_of(checked, path, self.folder / OUTPUT), wanted or COVER)


def _told_apart(cards: list[ShelfCard]) -> Iterator[ShelfCard]:
    """Reports with one title have the names of their files behind it."""
    titles = Counter(card.title for card in cards)
    for card in cards:
        yield card if titles[card.title] == 1 else replace(card, title=f"{card.title} ({card.name})")


def state_of(checked: CheckedReport, path: Path, output: Path) -> str:
    """How far a report is, in words."""
    stopping = things_to_look_at(checked.findings)
    if stopping:
        return counted(len(stopping), WORDS.one_to_look_at, WORDS.many_to_look_at)
    metadata = None if checked.document is None else checked.document.metadata
    folder = output / (metadata.name if metadata is not None and metadata.name else path.stem)
    manifest, waiting = read_manifest(folder), sum(part.unready is not None for part in checked.parts)
    if manifest is None:
        return counted(waiting, WORDS.one_to_read, WORDS.many_to_read) if waiting else WORDS.ready_to_make
    made = (folder / MANIFEST_NAME).stat().st_mtime
    when = day_in_words(made)
    is_changed = path.stat().st_mtime > made
    return (WORDS.made_and_changed if is_changed else WORDS.made).format(day=when)


def things_to_look_at(findings: tuple[Finding, ...]) -> list[Finding]:
    """What stops the copies, and what could show who somebody is."""
    return [
        each
        for each in findings
        if each.severity is Severity.ERROR
        or (each.code[0] == "P" and each.severity is Severity.WARNING and not each.is_of_the_other_edition())
    ]


def day_in_words(seconds: float) -> str:
    """A day as people write it: 3 May."""
    day = datetime.fromtimestamp(seconds, tz=UTC).astimezone()
    return f"{day.day} {MONTHS[day.month - 1]}"


def _made_when(folder: Path, name: str) -> float:
    try:
        return (folder / OUTPUT / name / MANIFEST_NAME).stat().st_mtime
    except OSError:
        return 0.0
