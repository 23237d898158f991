"""Every check of a document, as a literal table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from hwrender.checks.characters import check_characters
from hwrender.checks.covering import side_of
from hwrender.checks.pictures import check_pictures
from hwrender.checks.suppressions import (
    Waived,
    Waiver,
    apply_waivers,
    check_waivers,
    complain_of_idle,
    read_waivers,
)
from hwrender.consistency.checking import check_contradictions
from hwrender.diagnostics import Finding
from hwrender.disclosure.checking import check_privacy
from hwrender.disclosure.picture_data import check_picture_data
from hwrender.disclosure.sensitivity import check_sensitivity
from hwrender.document import Document
from hwrender.edition.kind import EditionKind
from hwrender.pictures.gallery import Gallery
from hwrender.prose import Side
from hwrender.style import Style


class Surroundings(Struct, frozen=True):
    """What a check may ask about besides the document: its pictures, and where this machine keeps fonts.

    The wording of the edition of `kind` is judged as strictly as `style` asks for, and not at all without
    one. `publishing` is the edition that is going out; when none is, privacy looks at both.
    """

    gallery: Gallery
    font_folders: tuple[Path, ...]
    kind: EditionKind = EditionKind.EASY
    style: Style | None = None
    publishing: EditionKind | None = None


class Checked(Struct, frozen=True):
    """What is wrong with a document, and what a person has accepted."""

    findings: tuple[Finding, ...]
    waived: tuple[Waived, ...]


def _pictures(document: Document, around: Surroundings) -> Iterator[Finding]:
    return check_pictures(document, around.gallery)


def _characters(document: Document, around: Surroundings) -> Iterator[Finding]:
    return check_characters(document, around.font_folders)


def _wording(document: Document, around: Surroundings) -> Iterator[Finding]:
    if around.style is None:
        return iter(())
    from hwrender.wording.judgement import check_wording  # rooms full of words, for `check` alone

    return check_wording(document, around.kind, around.style)


def _faithful(document: Document, around: Surroundings) -> Iterator[Finding]:
    if not _judges_easy_wording(around):
        return iter(())
    from hwrender.meaning import check_faithful

    return check_faithful(document)


def _approval(document: Document, around: Surroundings) -> Iterator[Finding]:
    if not _judges_easy_wording(around):
        return iter(())
    from hwrender.checks.approval import check_approval

    return check_approval(document)


def _judges_easy_wording(around: Surroundings) -> bool:
    return around.style is not None and around.kind is EditionKind.EASY


def _waivers(document: Document, around: Surroundings) -> Iterator[Finding]:
    return check_waivers(document)


def _privacy(document: Document, around: Surroundings) -> Iterator[Finding]:
    return check_privacy(document, around.publishing)


def _picture_data(document: Document, around: Surroundings) -> Iterator[Finding]:
    return check_picture_data(document, around.gallery)


def _contradictions(document: Document, around: Surroundings) -> Iterator[Finding]:
    return check_contradictions(document)


def _sensitivity(document: Document, around: Surroundings) -> Iterator[Finding]:
    return check_sensitivity(document)


Check = Callable[[Document, Surroundings], Iterator[Finding]]

CHECKS: tuple[Check, ...] = (
    _pictures,
    _characters,
    _privacy,
    _picture_data,
    _sensitivity,
    _contradictions,
    _wording,
    _faithful,
    _approval,
    _waivers,
)


def check_and_waive(document: Document, around: Surroundings, found: Iterable[Finding] = ()) -> Checked:
    """All findings of all checks, and those `found` while reading, parted by the report's waivers."""
    findings = [*found, *(finding for check in CHECKS for finding in check(document, around))]
    waivers = read_waivers(document)
    judged = apply_waivers(findings, waivers)
    idle = (waiver for waiver in judged.idle if _was_looked_for(waiver, document, around))
    return Checked((*judged.kept, *complain_of_idle(document, idle)), judged.waived)


def _was_looked_for(waiver: Waiver, document: Document, around: Surroundings) -> bool:
    """Whether the words of this waiver were judged: a setting of the whole report may be for later ones."""
    if waiver.covers is None:
        return False
    match waiver.code[0]:
        case "S":
            kind = around.kind if around.style is not None else None
            return kind is not None and _shows(kind, side_of(waiver.covers, document))
        case "P":
            return around.publishing is None or _shows(around.publishing, side_of(waiver.covers, document))
        case _:
            return True


def _shows(kind: EditionKind, side: Side) -> bool:
    return side is Side.BOTH or side is (Side.EASY if kind is EditionKind.EASY else Side.FULL)
