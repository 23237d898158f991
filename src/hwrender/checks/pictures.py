"""Pictures that a report names and that cannot be used."""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.diagnostics import Finding, Severity
from hwrender.document import Document, Picture
from hwrender.pictures.choice import NO_PICTURE
from hwrender.pictures.gallery import Gallery
from hwrender.pictures.problem import Problem, ProblemKind
from hwrender.prose.walking import all_blocks
from hwrender.span import Span

CODES = {
    ProblemKind.UNKNOWN: "D040",
    ProblemKind.OUTSIDE: "D041",
    ProblemKind.UNREADABLE: "D042",
    ProblemKind.TOO_BIG: "D043",
}


def check_pictures(document: Document, gallery: Gallery) -> Iterator[Finding]:
    """Each picture of the body, of the cover and of the picture words, tried once."""
    for target, span in picture_targets(document):
        found = gallery.find(target)
        if isinstance(found, Problem):
            code = CODES[found.kind]
            yield Finding(document.file, span, code, Severity.ERROR, found.message, found.hint)


def picture_targets(document: Document) -> Iterator[tuple[str, Span]]:
    """Every picture that a report names, with its place: on the cover, for words, and in the body."""
    metadata = document.metadata
    if metadata.cover_picture:
        yield metadata.cover_picture, metadata.place("cover_picture")
    for word, target in metadata.pictures.items():
        if target != NO_PICTURE:
            yield target, metadata.place(f"pictures.{word}")
    for block in all_blocks(document):
        if isinstance(block, Picture):
            yield block.target, block.span
