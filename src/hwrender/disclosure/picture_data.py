"""P11: what the files of pictures say besides what is seen: the camera, the time, the place (EXIF, GPS).

No copy carries any of it (`hwrender.pictures.photographs` makes new pictures of the pixels alone), so this is
a note: the file itself, beside the report, still does.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from hwrender.diagnostics import Finding, Severity
from hwrender.document import Document, Picture
from hwrender.inspection.pictures import is_picture, picture_leaks
from hwrender.pictures.gallery import Gallery
from hwrender.prose.walking import all_blocks
from hwrender.span import Span

_HINT = "Our copies leave it out. Do not share the picture file itself."


def check_picture_data(document: Document, gallery: Gallery) -> Iterator[Finding]:
    """One note for each picture whose file gives something away, the gravest thing first."""
    for target, span in _pictures(document):
        path = gallery.file_of(target)
        told = _told(path) if path is not None else []
        if told:
            yield Finding(document.file, span, "P11", Severity.NOTE, told[0], _HINT)


def _pictures(document: Document) -> Iterator[tuple[str, Span]]:
    metadata = document.metadata
    if metadata.cover_picture:
        yield metadata.cover_picture, metadata.place("cover_picture")
    for word, target in metadata.pictures.items():
        yield target, metadata.place(f"pictures.{word}")
    for block in all_blocks(document):
        if isinstance(block, Picture):
            yield block.target, block.span


def _told(path: Path) -> list[str]:
    """What the file tells; of one that cannot be read the pictures' own check speaks."""
    try:
        content = path.read_bytes()
    except OSError:
        return []
    return [leak.what for leak in picture_leaks(content, path.name)] if is_picture(content) else []
