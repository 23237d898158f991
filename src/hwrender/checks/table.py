"""Every check of a document, as a literal table."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from hwrender.checks.characters import check_characters
from hwrender.checks.pictures import check_pictures
from hwrender.diagnostics import Finding
from hwrender.document import Document
from hwrender.pictures.gallery import Gallery


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a check may ask about besides the document: its pictures, and where this machine keeps fonts."""

    gallery: Gallery
    font_folders: tuple[Path, ...]


def _pictures(document: Document, around: Surroundings) -> Iterator[Finding]:
    return check_pictures(document, around.gallery)


def _characters(document: Document, around: Surroundings) -> Iterator[Finding]:
    return check_characters(document, around.font_folders)


Check = Callable[[Document, Surroundings], Iterator[Finding]]

CHECKS: tuple[Check, ...] = (
    _pictures,
    _characters,
)


def check_document(document: Document, around: Surroundings) -> Iterator[Finding]:
    """All findings of all checks."""
    for check in CHECKS:
        yield from check(document, around)
